// Acts on warnings at the window, each by its key: focus and place stay, a red one takes two people, one's own last act is
// undone, refusals are said in words; the duty roster; what is new is said without a name and held back in quiet hours.
#include "tests/gui/class_steps.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/warning_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/shell/desktop_notice.h"
#include "ui/shell/notice_line.h"
#include "ui/shell/workspace.h"
#include "ui/warnings/act_line.h"
#include "ui/warnings/duty_panel.h"
#include "ui/warnings/fitted_table.h"
#include "ui/warnings/inbox_panel.h"
#include "ui/warnings/warning_acts.h"
#include "ui/warnings/warning_filter.h"
#include "ui/warnings/warning_life.h"
#include "ui/warnings/warning_view.h"
#include "ui/warnings/warnings_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using namespace Qt::StringLiterals;
using test::press;

namespace {

class RecordingNotice : public DesktopNotice
{
    Q_OBJECT
public:
    void show(const QString &head, const QString &body) override { said.append(head + u'\n' + body); }
    void clear() override { ++cleared; }
    QStringList said;
    int cleared = 0;
};

} // namespace

class TestWarningsActs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void newOnesAreSaidWithoutNames();
    void heldBackInQuietHours();
    void takesAndUndoes();
    void notesAndAssigns();
    void snoozesAndGoesToTheNext();
    void dismissesWithReasonAndEnd();
    void redTakesTwoPeople();
    void closesAndReopens();
    void refusalsAreSaid();
    void dutyRoster();

private:
    [[nodiscard]] InboxPanel *inbox() const { return test::warningsPage(*m_job)->inbox(); }
    [[nodiscard]] store::Warning of(const QString &rule) const
    {
        const auto shown = m_job->house().warnings().show(test::warningOf(*m_job, rule));
        return shown ? shown->warning : store::Warning();
    }
    void settle()
    {
        QCoreApplication::processEvents(); // what was clicked has asked by then
        QTRY_VERIFY(m_job->quiet());
    }
    void choose(const QString &rule)
    {
        inbox()->filters()->setWhose(WarningFilterBar::Whose::All);
        settle();
        inbox()->list()->selectKey(QString::number(test::warningOf(*m_job, rule)));
        inbox()->list()->setFocus();
        QTRY_COMPARE(inbox()->view()->id(), test::warningOf(*m_job, rule));
        settle();
    }
    [[nodiscard]] QString cell(int column) const
    {
        return inbox()->list()->currentIndex().siblingAtColumn(column).data().toString();
    }
    [[nodiscard]] bool bring(const QString &id, const QString &kind, const QJsonObject &fields, const QString &severity)
    {
        return test::dictate(*m_job, {test::firmChange(), test::recordChange(id, kind, m_today, fields, severity)});
    }

    RecordingNotice m_desktop;
    std::unique_ptr<test::JobWindow> m_job;
    QDate m_today;
    QTime m_time{12, 0};
};

void TestWarningsActs::initTestCase()
{
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    m_job->window().resize(1366, 768);
    m_today = m_job->house().clock().today();
    m_job->window().useDesktopNotice(&m_desktop);
    m_job->window().warnings()->useTimeOfDay([this] { return m_time; });
    test::signInAs(*m_job, u"supervisor"_s); // known here from now on
    test::signInAs(*m_job, u"officer"_s);
    m_desktop.said.clear();
}

void TestWarningsActs::newOnesAreSaidWithoutNames()
{
    const QJsonObject fine{{u"CF_CFLB"_s, u"罚款"_s}};
    QVERIFY(bring(u"P1"_s, u"penalty"_s, fine, u"general"_s));
    QVERIFY(bring(u"S1"_s, u"severe_list"_s, {}, u"severe"_s));
    test::syncAndWait(*m_job);
    QCOMPARE(m_desktop.said.size(), 1);
    const QString said = m_desktop.said.first();
    store::WarningFilter filter;
    filter.subject = test::firmCode();
    const auto raised = m_job->house().warnings().counts(filter); // list, penalty, and the class that fell by them
    QVERIFY(raised && raised->total >= 2 && raised->levels.value(u"red"_s) == 1);
    QVERIFY2(said.contains(u"%1 条新预警"_s.arg(raised->total)) && said.contains(u"红色 1 条"_s), qPrintable(said));
    for (const QString &name : {test::firmName(), test::firmCode(), u"虚构"_s, u"顾明川"_s})
        QVERIFY2(!said.contains(name), qPrintable(said));
    const NoticeLine *line = m_job->find<Workspace>()->notice();
    QVERIFY(line->isVisible());
    QVERIFY(said.startsWith(line->text()));
    QCOMPARE(m_job->picture(test::pictureFolder(), u"103-warnings-new"_s), QString());
    const auto *entry = m_job->find<Workspace>()->findChild<QPushButton *>(u"nav.warnings"_s);
    const auto state = m_job->house().warnings().state();
    QVERIFY(state);
    QTRY_VERIFY2(entry->text().endsWith(QString::number(state->mine)), qPrintable(entry->text()));
    Q_EMIT m_desktop.clicked(); // leads to them
    QTRY_VERIFY(test::warningsPage(*m_job));
    settle();
    QCOMPARE(inbox()->filters()->whose(), WarningFilterBar::Whose::Mine);
    QVERIFY(!line->isVisible());
    QVERIFY(inbox()->list()->rows().rowOf(QString::number(test::warningOf(*m_job, u"W03-penalty"_s))) >= 0);
}

void TestWarningsActs::heldBackInQuietHours()
{
    m_desktop.said.clear();
    m_time = QTime(23, 0);
    QVERIFY(bring(u"A1"_s, u"arrears"_s, {{u"WY_ZFZT"_s, u"未缴清"_s}}, u"minor"_s)); // yellow
    test::syncAndWait(*m_job);
    QVERIFY(test::warningOf(*m_job, u"W05-arrears"_s) != 0);
    QVERIFY2(m_desktop.said.isEmpty(), qPrintable(m_desktop.said.join(u'\n')));
    m_time = QTime(8, 30); // the quiet hours are over
    m_job->window().warnings()->tick();
    QCOMPARE(m_desktop.said.size(), 1);
    QVERIFY(m_desktop.said.first().contains(u"1 条"_s));
    m_desktop.said.clear();
    m_time = QTime(23, 0);
    QVERIFY(bring(u"D1"_s, u"dishonest_debtor"_s, {}, u"severe"_s)); // red: said at once
    test::syncAndWait(*m_job);
    QCOMPARE(m_desktop.said.size(), 1);
    QVERIFY(m_desktop.said.first().contains(u"红色 1 条"_s));
    m_time = QTime(12, 0);
    const int before = m_desktop.cleared;
    press(Qt::Key_L, Qt::ControlModifier); // nothing of it stays on the desktop
    QTRY_VERIFY(m_desktop.cleared > before);
    test::openInbox(*m_job, u"officer"_s);
}

void TestWarningsActs::takesAndUndoes()
{
    choose(u"W03-penalty"_s);
    press(Qt::Key_T);
    QTRY_COMPARE(of(u"W03-penalty"_s).state, u"taken"_s);
    settle();
    QCOMPARE(cell(4), u"已认领"_s);
    QVERIFY(inbox()->list()->hasFocus());
    QTRY_VERIFY(inbox()->view()->undoLine()->isVisible());
    QVERIFY(inbox()->view()->undoLine()->data().contains(u"Ctrl+Z"_s));
    QVERIFY(!inbox()->acts()->action(u"warning.take"_s)->isEnabled());
    settle();
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(of(u"W03-penalty"_s).state, u"open"_s);
    settle();
    QTRY_VERIFY(test::visibleTexts(inbox()->view()->course()).join(u' ').contains(u"后已撤销"_s));
}

void TestWarningsActs::notesAndAssigns()
{
    choose(u"W03-penalty"_s);
    press(Qt::Key_N);
    QVERIFY(inbox()->line()->reason()->hasFocus());
    press(Qt::Key_Return); // nothing without words
    QVERIFY(inbox()->line()->isVisible());
    press(Qt::Key_Escape); // leaves without doing anything
    QVERIFY(!inbox()->line()->isVisible());
    QVERIFY(inbox()->list()->hasFocus());
    press(Qt::Key_N);
    test::type(u"已电话核实"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(test::visibleTexts(inbox()->view()->course()).join(u' ').contains(u"已电话核实"_s));
    settle();
    press(Qt::Key_A);
    QTRY_VERIFY(inbox()->line()->isVisible());
    QComboBox *person = inbox()->line()->person();
    QVERIFY(person->findText(u"supervisor"_s) >= 0);
    person->setCurrentIndex(person->findText(u"supervisor"_s));
    press(Qt::Key_Return);
    QTRY_COMPARE(of(u"W03-penalty"_s).owner, u"supervisor"_s);
    settle();
    QVERIFY(inbox()->list()->hasFocus());
}

void TestWarningsActs::snoozesAndGoesToTheNext()
{
    choose(u"W05-arrears"_s);
    const int row = inbox()->list()->currentIndex().row();
    const bool last = row + 1 == inbox()->list()->rows().rowCount();
    const QString next = inbox()->list()->rows().keyAt(last ? row - 1 : row + 1);
    press(Qt::Key_S);
    QVERIFY(inbox()->line()->until()->hasFocus());
    inbox()->line()->until()->setText(m_today.addDays(3).toString(Qt::ISODate));
    QCOMPARE(m_job->picture(test::pictureFolder(), u"104-warnings-snooze"_s), QString());
    press(Qt::Key_Return);
    QTRY_COMPARE(of(u"W05-arrears"_s).state, u"snoozed"_s);
    settle();
    QCOMPARE(of(u"W05-arrears"_s).until, m_today.addDays(3));
    QCOMPARE(inbox()->list()->currentKey(), next); // it has left the list
    QVERIFY(inbox()->list()->hasFocus());
}

void TestWarningsActs::dismissesWithReasonAndEnd()
{
    choose(u"W03-penalty"_s);
    press(Qt::Key_D);
    QVERIFY(inbox()->line()->reason()->hasFocus());
    const auto *act = inbox()->line()->findChild<QPushButton *>();
    QVERIFY(act && !act->isEnabled()); // why, first
    test::type(u"不属本辖区"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(of(u"W03-penalty"_s).state, u"dismissed"_s);
    QCOMPARE(of(u"W03-penalty"_s).until, m_today.addDays(90));
    settle();
}

void TestWarningsActs::redTakesTwoPeople()
{
    choose(u"W01-severe-list"_s);
    QAction *close = inbox()->acts()->action(u"warning.close"_s);
    QAction *dismiss = inbox()->acts()->action(u"warning.dismiss"_s);
    QVERIFY(!dismiss->isEnabled() && dismiss->property("reason").toString().contains(u"两人"_s));
    QVERIFY(close->text().contains(u"提出"_s));
    press(Qt::Key_C);
    test::type(u"已列为重点检查对象"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(of(u"W01-severe-list"_s).proposedBy, u"officer"_s);
    settle();
    QVERIFY(m_job->message().contains(u"另一人复核"_s));
    QVERIFY(!close->isEnabled() && close->property("reason").toString().contains(u"另一人"_s));
    test::openInbox(*m_job, u"supervisor"_s);
    inbox()->filters()->setWhose(WarningFilterBar::Whose::ToAgree);
    settle();
    QCOMPARE(inbox()->list()->rows().rowCount(), 1);
    QTRY_COMPARE(inbox()->view()->id(), test::warningOf(*m_job, u"W01-severe-list"_s));
    QVERIFY(test::visibleTexts(inbox()->view()->origin()).join(u' ').contains(u"officer"_s)); // who proposed
    QVERIFY(m_job->window().minimumSizeHint().width() <= 1366);                               // with the longest of the buttons
    QCOMPARE(m_job->picture(test::pictureFolder(), u"105-warnings-agree"_s), QString());
    inbox()->list()->setFocus();
    press(Qt::Key_C);
    test::type(u"同意"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(of(u"W01-severe-list"_s).state, u"closed"_s);
    settle();
    QCOMPARE(inbox()->list()->rows().rowCount(), 0);
}

void TestWarningsActs::closesAndReopens()
{
    test::openInbox(*m_job, u"officer"_s);
    inbox()->filters()->setWhose(WarningFilterBar::Whose::All);
    inbox()->filters()->state()->setCurrentIndex(inbox()->filters()->state()->findData(u"closed"_s));
    settle();
    QCOMPARE(inbox()->list()->rows().rowCount(), 1);
    inbox()->list()->setFocus();
    QVERIFY(!inbox()->acts()->action(u"warning.take"_s)->isEnabled());
    press(Qt::Key_R);
    test::type(u"又有新情况"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(of(u"W01-severe-list"_s).state, u"open"_s);
    settle();
    inbox()->filters()->clear();
    settle();
}

void TestWarningsActs::refusalsAreSaid()
{
    choose(u"W01-severe-list"_s);
    services::WarningOrder order; // somebody was quicker: another program of this home
    order.warning = test::warningOf(*m_job, u"W01-severe-list"_s);
    order.note = u"另一窗口"_s;
    QVERIFY(m_job->house().warnings().close(order));
    press(Qt::Key_C); // the page still thinks that it is the first
    test::type(u"同意"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_job->message().contains(u"两人"_s));
    settle();
    QTRY_COMPARE(of(u"W01-severe-list"_s).proposedBy, u"officer"_s);
    QTRY_VERIFY(!inbox()->acts()->action(u"warning.close"_s)->isEnabled()); // shown anew as it is
}

void TestWarningsActs::dutyRoster()
{
    test::warningsPage(*m_job)->showTab(WarningsPage::Tab::Duty);
    settle();
    DutyPanel *duty = test::warningsPage(*m_job)->duty();
    duty->list()->selectKey(u"310115"_s);
    duty->list()->setFocus();
    press(Qt::Key_T); // keys of the inbox do nothing here
    press(Qt::Key_W);
    QVERIFY(duty->line()->isVisible());
    duty->line()->person()->setCurrentIndex(duty->line()->person()->findText(u"supervisor"_s));
    press(Qt::Key_Return);
    settle();
    QTRY_COMPARE(duty->list()->currentIndex().siblingAtColumn(1).data().toString(), u"supervisor"_s);
    const auto lines = m_job->house().warnings().duty();
    QVERIFY(lines);
    QCOMPARE(lines->first().district, u"310115"_s);
    QVERIFY(bring(u"A3"_s, u"penalty"_s, {{u"CF_CFLB"_s, u"吊销许可证"_s}}, u"severe"_s));
    test::syncAndWait(*m_job);
    store::WarningFilter filter;
    filter.subject = test::firmCode();
    filter.owner = u"supervisor"_s;
    const auto owned = m_job->house().warnings().list(filter);
    QVERIFY(owned && !owned->lines.isEmpty());
}

QTEST_MAIN(TestWarningsActs)
#include "test_warnings_acts.moc"

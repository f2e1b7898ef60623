// The inbox at the window: what waits stands by deadline and severity, is filtered, and shows with its records, what changed
// since last time, rule and source; Enter leads into the file and back.
#include "tests/gui/class_steps.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/warning_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/subject/subject_page.h"
#include "ui/warnings/fitted_table.h"
#include "ui/warnings/inbox_panel.h"
#include "ui/warnings/warning_filter.h"
#include "ui/warnings/warning_view.h"
#include "ui/warnings/warnings_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using namespace Qt::StringLiterals;
using test::press;

class TestWarnings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void standsByDeadline();
    void filters();
    void emptyStateSaysWhy();
    void showsWhatChanged();
    void saysWhenNothingIsKept();
    void enterOpensTheFileAndBack();
    void opensTheRecord();
    void speaksChinese();
    void onlyLooking();

private:
    [[nodiscard]] InboxPanel *inbox() const { return test::warningsPage(*m_job)->inbox(); }
    [[nodiscard]] const items::TableModel &rows() const { return inbox()->list()->rows(); }
    [[nodiscard]] QString cell(int row, int column) const { return rows().index(row, column).data().toString(); }
    void settle()
    {
        QCoreApplication::processEvents(); // what was clicked has asked by then
        QTRY_VERIFY(m_job->quiet());
    }
    void choose(WarningFilterBar::Whose whose)
    {
        inbox()->filters()->setWhose(whose);
        settle();
    }
    void show(qint64 id)
    {
        inbox()->list()->selectKey(QString::number(id));
        QTRY_COMPARE(inbox()->view()->id(), id);
        settle();
    }

    std::unique_ptr<test::JobWindow> m_job;
    QDate m_today;
};

void TestWarnings::initTestCase()
{
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    m_job->window().resize(1440, 900);
    m_today = m_job->house().clock().today();
    test::openInbox(*m_job, u"officer"_s);
    const QJsonObject fine{{u"CF_CFLB"_s, u"罚款"_s}, {u"CF_NR"_s, u"处以罚款"_s}};
    QVERIFY(
        test::dictate(*m_job, {test::firmChange(), test::recordChange(u"S1"_s, u"severe_list"_s, m_today, {}, u"severe"_s),
                               test::recordChange(u"P1"_s, u"penalty"_s, m_today, fine, u"general"_s),
                               test::recordChange(u"A1"_s, u"arrears"_s, m_today, {{u"WY_ZFZT"_s, u"未缴清"_s}}, u"minor"_s)}));
    test::syncAndWait(*m_job);
    QVERIFY(test::warningOf(*m_job, u"W01-severe-list"_s) != 0);
}

void TestWarnings::standsByDeadline()
{
    choose(WarningFilterBar::Whose::All);
    QVERIFY(rows().rowCount() > 3);
    QDate last;
    for (int row = 0; row < rows().rowCount(); ++row) { // each one asked for by itself
        const auto shown = m_job->house().warnings().show(rows().keyAt(row).toLongLong());
        QVERIFY(shown);
        QVERIFY(!last.isValid() || !shown->warning.due.isValid() || last <= shown->warning.due);
        last = shown->warning.due;
        QVERIFY(shown->warning.state == u"open"_s || shown->warning.state == u"taken"_s);
    }
    const auto counts = m_job->house().warnings().counts({});
    QVERIFY(counts);
    QCOMPARE(rows().rowCount(), std::min<qint64>(counts->total, m_job->house().warnings().limits().pageLines));
    QVERIFY(inbox()->filters()->tabs()->tabText(3).contains(QString::number(counts->total)));
    QVERIFY(inbox()->filters()->stateLine()->data().contains(u"数据截至"_s)); // how far it goes
    QCOMPARE(inbox()->list()->currentIndex().row(), 0);
    QVERIFY(inbox()->list()->hasFocus());
}

void TestWarnings::filters()
{
    WarningFilterBar *bar = inbox()->filters();
    const int all = rows().rowCount();
    bar->level()->setCurrentIndex(1); // red
    settle();
    QVERIFY(rows().rowCount() > 0 && rows().rowCount() < all);
    for (int row = 0; row < rows().rowCount(); ++row)
        QCOMPARE(cell(row, 0), u"◆ 红"_s); // a shape and a word beside the colour
    bar->level()->setCurrentIndex(0);
    bar->kind()->setCurrentIndex(bar->kind()->findData(u"W03"_s));
    settle();
    for (int row = 0; row < rows().rowCount(); ++row)
        QVERIFY(cell(row, 2).startsWith(u"行政处罚"_s));
    bar->kind()->setCurrentIndex(0);
    bar->text()->setFocus();
    test::type(u"虚构预警"_s);
    QTRY_COMPARE(rows().rowCount(), 4); // severe list, penalty, arrears, and the class that fell by them
    settle();
    for (int row = 0; row < rows().rowCount(); ++row)
        QCOMPARE(cell(row, 1), test::firmName());
    press(Qt::Key_Down); // from the text into the list
    QVERIFY(inbox()->list()->hasFocus());
    bar->clear();
    settle();
    QCOMPARE(rows().rowCount(), all);
}

void TestWarnings::emptyStateSaysWhy()
{
    inbox()->list()->setFocus();
    inbox()->filters()->text()->setText(u"没有这样的名称"_s);
    QTRY_VERIFY(m_job->find<EmptyState>());
    QVERIFY(inbox()->isAncestorOf(m_job->window().focusWidget())); // what goes does not take the focus off the page
    settle();
    QVERIFY(!inbox()->list()->isVisible());
    QVERIFY(!inbox()->view()->isVisible());
    inbox()->filters()->clear();
    settle();
    QVERIFY(inbox()->list()->isVisible());
}

void TestWarnings::showsWhatChanged()
{
    const qint64 id = test::warningOf(*m_job, u"W05-arrears"_s);
    QVERIFY(
        test::dictate(*m_job, {test::recordChange(u"A2"_s, u"arrears"_s, m_today, {{u"WY_ZFZT"_s, u"未缴清"_s}}, u"minor"_s)}));
    test::syncAndWait(*m_job);
    show(id);
    const WarningView *view = inbox()->view();
    QVERIFY(view->prompt()->data().contains(u"不是结论"_s));
    QVERIFY(view->says()->data().contains(test::firmName()));
    QCOMPARE(view->facts()->rows().rowCount(), 2); // it was merged into the one that waits
    QVERIFY(view->differences()->isVisible());
    QStringList texts = test::visibleTexts(view->differences());
    QVERIFY2(texts.join(u' ').contains(u"新增"_s), qPrintable(texts.join(u'\n')));
    texts = test::visibleTexts(view->origin());
    for (const QString &expected : {u"W05-arrears"_s, u"2026.1"_s, u"虚构局"_s, u"顾明川"_s})
        QVERIFY2(texts.join(u' ').contains(expected), qPrintable(expected));
    QVERIFY(test::visibleTexts(view->course()).join(u' ').contains(u"又发生同类事项"_s));
    QCOMPARE(m_job->picture(test::pictureFolder(), u"100-warnings"_s), QString());
    m_job->window().resize(1366, 768);
    settle();
    QCOMPARE(m_job->picture(test::pictureFolder(), u"101-warnings-1366"_s), QString());
    m_job->window().resize(1440, 900);
}

void TestWarnings::saysWhenNothingIsKept()
{
    choose(WarningFilterBar::Whose::All);
    qint64 early = 0; // of the first load: nothing is known of before
    for (int row = 0; row < rows().rowCount() && early == 0; ++row) {
        const auto shown = m_job->house().warnings().show(rows().keyAt(row).toLongLong());
        early = shown && !shown->differencesKnown ? shown->warning.id : 0;
    }
    QVERIFY(early != 0);
    show(early);
    QVERIFY(inbox()->view()->changes()->data().contains(u"没有保存更早的状态"_s));
    QVERIFY(!inbox()->view()->differences()->isVisible());
}

void TestWarnings::enterOpensTheFileAndBack()
{
    const qint64 id = test::warningOf(*m_job, u"W03-penalty"_s);
    show(id);
    inbox()->list()->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(m_job->find<SubjectPage>());
    QCOMPARE(m_job->find<SubjectPage>()->code(), test::firmCode());
    settle();
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(test::warningsPage(*m_job));
    settle();
    QCOMPARE(inbox()->list()->currentKey(), QString::number(id)); // the same place
    QVERIFY(inbox()->list()->hasFocus());
}

void TestWarnings::opensTheRecord()
{
    show(test::warningOf(*m_job, u"W03-penalty"_s));
    FittedTable *facts = inbox()->view()->facts();
    facts->setFocus();
    QCOMPARE(facts->currentKey(), u"record:P1"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_job->find<SubjectPage>());
    settle();
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(test::warningsPage(*m_job));
    settle();
}

void TestWarnings::speaksChinese()
{
    show(test::warningOf(*m_job, u"W01-severe-list"_s));
    QStringList english = test::englishWords(test::visibleTexts(test::warningsPage(*m_job)));
    english.removeIf(
        [](const QString &text) { return text.contains(u"severe"_s) || text.contains(u"list"_s); }); // the rule's id
    QVERIFY2(english.isEmpty(), qPrintable(english.join(u'\n')));
    test::warningsPage(*m_job)->showTab(WarningsPage::Tab::Duty);
    settle();
    english = test::englishWords(test::visibleTexts(test::warningsPage(*m_job)));
    QVERIFY2(english.isEmpty(), qPrintable(english.join(u'\n')));
    QCOMPARE(m_job->picture(test::pictureFolder(), u"102-warnings-duty"_s), QString());
    test::warningsPage(*m_job)->showTab(WarningsPage::Tab::Inbox);
    settle();
}

void TestWarnings::onlyLooking()
{
    test::openInbox(*m_job, u"auditor"_s);
    QCOMPARE(inbox()->filters()->whose(), WarningFilterBar::Whose::All);
    QVERIFY(rows().rowCount() > 3);
    const auto *take = test::warningsPage(*m_job)->findChild<QPushButton *>(u"warning.take"_s);
    QVERIFY(take && !take->isEnabled() && take->accessibleDescription().contains(u"无权"_s));
    test::signInAs(*m_job, u"clerk"_s);
    press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(!test::warningsPage(*m_job)); // no page of this role
}

QTEST_MAIN(TestWarnings)
#include "test_warnings.moc"

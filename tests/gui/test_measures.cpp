// The officer's measures at the window: asked under a matter and a case, judged with why, applied with its notice, followed,
// called back when the ground is gone, and the commitment before approval.
#include "tests/gui/city_lines.h"
#include "tests/gui/class_steps.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/officer_steps.h"
#include "tests/gui/reception_steps.h"
#include "tests/gui/supervision_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/measures/apply_form.h"
#include "ui/measures/ask_bar.h"
#include "ui/measures/commit_panel.h"
#include "ui/measures/ground_ticks.h"
#include "ui/measures/measures_page.h"
#include "ui/measures/notice_panel.h"
#include "ui/measures/use_acts.h"
#include "ui/measures/uses_panel.h"
#include "ui/measures/verdicts_panel.h"
#include "ui/shell/matter_field.h"
#include "ui/shell/report_preview.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/data_tree.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/reason_line.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using namespace Qt::StringLiterals;
using test::press;

class TestMeasures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void asksFirst();
    void saysWhatAppliesAndWhyNot();
    void whatCannotBeChosenIsNot();
    void appliesWithItsNotice();
    void recordsWhatCameOfIt();
    void saysWhetherACommitmentMayBeUsed();
    void contradictionOfTwoOrgansIsShown();
    void calledBackAndLifted();
    void noEnglish();
    void aSupervisorOnlyReads();

private:
    [[nodiscard]] MeasuresPage *page() const { return m_job->find<MeasuresPage>(); }
    [[nodiscard]] QPushButton *button(const char *id) const
    {
        return page()->findChild<QPushButton *>(QString::fromLatin1(id));
    }
    void look(const QString &code, const QString &matter, const QString &number);
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_job->quiet(), 30'000); }
    void pictures(const QString &name) { QCOMPARE(test::pictures(*m_job, name), QString()); }
    [[nodiscard]] QStringList cells(DataTable *table, int column) const;

    std::unique_ptr<test::JobWindow> m_job;
    std::shared_ptr<test::TrayPrinter> m_tray = std::make_shared<test::TrayPrinter>();
    QString m_number;
};

void TestMeasures::initTestCase()
{
    m_job = std::make_unique<test::JobWindow>();
    m_job->alsoInTheCity(test::officerLines());
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    m_job->window().resize(1366, 768);
    m_job->house().reception().usePrinter(m_tray);
    test::signInAs(*m_job, u"officer"_s);
}

QStringList TestMeasures::cells(DataTable *table, int column) const
{
    QStringList texts;
    for (int row = 0; row < table->rows().rowCount(); ++row)
        texts.append(table->rows().index(row, column).data().toString());
    return texts;
}

/// By keys alone, from the organisation on.
void TestMeasures::look(const QString &code, const QString &matter, const QString &number)
{
    page()->ask()->clear();
    page()->ask()->enter();
    test::type(code);
    QTRY_COMPARE(test::focusName(), u"应用事项"_s);
    test::type(matter);
    press(Qt::Key_Return);
    QTRY_COMPARE(test::focusName(), u"案件编号"_s);
    test::type(number);
    press(Qt::Key_Return);
    settle();
}

void TestMeasures::asksFirst()
{
    press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(page());
    settle();
    QVERIFY(!button("measure.look")->isEnabled());
    QVERIFY(button("measure.look")->accessibleDescription().contains(u"主体"_s)); // says what is missing
    QVERIFY(page()->ask()->matter()->count() > 20);
    QCOMPARE(page()->ask()->matter()->findData(u"SH-YY-203"_s), -1); // another organ's
    pictures(u"80-measures-empty"_s);
    look(test::listedCode(), u"SH-YY-105"_s, u"沪市监检2026-1"_s);
    QTRY_VERIFY(page()->verdicts()->list()->isVisible());
    const auto uses = m_job->house().measures().uses(); // nothing was applied by looking
    QVERIFY(uses && uses->total == 0);
}

void TestMeasures::saysWhatAppliesAndWhyNot()
{
    DataTable *list = page()->verdicts()->list();
    QTRY_COMPARE(list->currentKey(), u"R05"_s); // what applies stands first
    const QString details = cells(page()->verdicts()->details(), 1).join(u'\n');
    for (const QString &expected : {u"推荐性"_s, u"地方性法规"_s, u"第三十条第五项"_s, u"SEV"_s})
        QVERIFY2(details.contains(expected), qPrintable(expected + u'\n' + details));
    QVERIFY(cells(list, 2).contains(QString(QChar(0x25C6)) + u" 推荐性"_s)); // a shape beside the word
    const auto advice = m_job->house().measures().suggest(test::listedCode(), u"SH-YY-105"_s, u"沪市监检2026-1"_s);
    QVERIFY(advice);
    for (const domain::MeasureVerdict &one : advice->verdicts)
        QVERIFY2(list->rows().rowOf(one.code) > 0, qPrintable(one.code)); // every measure has its line
    pictures(u"81-measures-verdicts"_s);
}

void TestMeasures::whatCannotBeChosenIsNot()
{
    for (const auto &[code, article] :
         {std::pair(u"R09"_s, u"第三十二条"_s), std::pair(u"B01"_s, u"第三十二条"_s), std::pair(u"R01"_s, u"第二十二条"_s)}) {
        page()->verdicts()->list()->selectKey(code);
        QVERIFY2(!button("measure.apply")->isEnabled(), qPrintable(code));
        QVERIFY2(button("measure.apply")->accessibleDescription().contains(article), qPrintable(code));
        page()->verdicts()->list()->setFocus();
        press(Qt::Key_Return);
        QVERIFY(!page()->verdicts()->form()->isVisible()); // by no way
    }
}

void TestMeasures::appliesWithItsNotice()
{
    DataTable *list = page()->verdicts()->list();
    list->selectKey(u"R05"_s);
    list->setFocus();
    press(Qt::Key_Return);
    ApplyForm *form = page()->verdicts()->form();
    QTRY_VERIFY(form->isVisible());
    QCOMPARE(form->grounds()->boxes().size(), 2);
    QVERIFY(!button("measure.confirm")->isEnabled());
    QVERIFY(button("measure.confirm")->accessibleDescription().contains(u"依据"_s));
    QTRY_VERIFY(test::focusName().contains(u"SEV"_s)); // the first ground has the focus
    press(Qt::Key_Space);
    QVERIFY(button("measure.confirm")->accessibleDescription().contains(u"理由"_s));
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    test::type(u"列入安全生产严重失信主体名单"_s);
    QTRY_VERIFY(button("measure.confirm")->isEnabled());
    form->until()->setText(u"2099-01-01"_s);
    QVERIFY(!button("measure.confirm")->isEnabled()); // longer than the measure allows
    form->until()->setText(m_job->house().clock().today().addMonths(3).toString(Qt::ISODate));
    pictures(u"82-measures-apply"_s);
    button("measure.confirm")->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(page()->verdicts()->notice()->isVisible());
    settle();
    m_number = page()->verdicts()->notice()->number();
    QVERIFY2(m_job->message().contains(m_number) && !m_number.isEmpty(), qPrintable(m_job->message()));
    QVERIFY(page()->verdicts()->notice()->preview()->pages() >= 1);
    const QString path = m_job->path(u"notice.pdf"_s);
    page()->verdicts()->notice()->saveTo(path);
    settle();
    page()->verdicts()->notice()->findChild<QPushButton *>(u"notice.print"_s)->click();
    settle();
    const auto kept = m_job->house().measures().notice(m_number);
    QVERIFY2(m_tray->sheets().size() == 1, qPrintable(m_job->message()));
    QVERIFY(kept && m_tray->sheets().first() == *kept); // what is printed is the notice as it was made
    const QString text = test::textOfPdf(path);
    QVERIFY2(text.contains(m_number) && text.contains(test::listedName()), qPrintable(text));
    pictures(u"83-measures-notice"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!page()->verdicts()->notice()->isVisible());
}

void TestMeasures::recordsWhatCameOfIt()
{
    page()->showTab(MeasuresPage::Tab::Uses);
    UsesPanel *uses = page()->uses();
    QTRY_COMPARE(uses->list()->currentKey(), m_number);
    QTRY_VERIFY(button("measure.feedback")->isEnabled());
    QVERIFY(!button("measure.keep")->isEnabled()); // not under review
    button("measure.feedback")->click();
    QTRY_VERIFY(uses->acts()->result()->isVisible());
    uses->acts()->result()->setCurrentIndex(uses->acts()->result()->findData(u"carried_out"_s));
    uses->acts()->text()->setFocus();
    test::type(u"已列入重点检查"_s);
    press(Qt::Key_Return);
    settle();
    QTRY_VERIFY(cells(uses->details(), 1).join(u'\n').contains(u"已列入重点检查"_s));
    uses->text()->setText(u"没有这样的主体"_s);
    QTRY_VERIFY(!uses->list()->isVisible());
    uses->text()->clear();
    QTRY_VERIFY(uses->list()->isVisible());
    uses->states()->setCurrentIndex(uses->states()->findData(u"lifted"_s));
    QTRY_VERIFY(!uses->list()->isVisible());
    uses->states()->setCurrentIndex(0);
    QTRY_VERIFY(uses->list()->isVisible());
    settle();
    pictures(u"84-measures-in-use"_s);
}

void TestMeasures::saysWhetherACommitmentMayBeUsed()
{
    page()->showTab(MeasuresPage::Tab::Commitments);
    look(test::listedCode(), u"SH-YY-101"_s, u"2026-8"_s);
    CommitPanel *panel = page()->commitments();
    QTRY_VERIFY(panel->answer()->isVisible());
    QVERIFY(panel->answer()->data().startsWith(u"不得"_s));
    const items::TreeModel &rows = panel->bars()->rows();
    QVERIFY(rows.indexOf(u"bar:severe_list"_s).isValid());
    QVERIFY(rows.indexOf(u"record:SEV@severe_list"_s).isValid());
    QVERIFY(rows.indexOf(u"lift:repair_severe_list@SEV@severe_list"_s).isValid()); // what would lift it
    pictures(u"85-measures-commitment"_s);
    look(test::richCode(), u"SH-YY-105"_s, u"2026-9"_s); // not a matter before approval
    QTRY_VERIFY(panel->answer()->isVisible());
    QVERIFY2(panel->follows()->data().contains(u"事前"_s), qPrintable(panel->follows()->data()));
}

void TestMeasures::contradictionOfTwoOrgansIsShown()
{
    services::MeasureOrder order;
    order.subject = test::mixedCode();
    order.matter = u"SH-YY-105"_s;
    order.caseNumber = u"2026-2"_s;
    order.measure = u"R05"_s;
    order.grounds = QStringList{u"ABN"_s};
    order.reasons = u"列入经营异常名录"_s;
    const auto use = m_job->house().measures().apply(order);
    QVERIFY2(use, use ? "" : qPrintable(use.error().detail));
    test::signInAsOperator(*m_job, u"officer.funds"_s);
    press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(page());
    look(test::mixedCode(), u"SH-YY-203"_s, u"沪发改资2026-3"_s);
    page()->verdicts()->list()->selectKey(u"I02"_s);
    const QString details = cells(page()->verdicts()->details(), 1).join(u'\n');
    QVERIFY2(details.contains(use->number) && details.contains(u"上海市市场监督管理局"_s), qPrintable(details));
    pictures(u"86-measures-contradiction"_s);
}

void TestMeasures::calledBackAndLifted()
{
    const QJsonObject change{{u"op"_s, u"delete"_s}, {u"kind"_s, u"record"_s}, {u"id"_s, u"SEV"_s}};
    const auto file = m_job->house().openSubject(test::listedCode(), u"walk_in"_s);
    QVERIFY(file);
    QJsonObject placed = change;
    placed.insert(u"serial"_s, file->organisation.serial);
    QVERIFY(m_job->control(QJsonDocument(QJsonObject{{u"action"_s, u"dictate_changes"_s}, {u"changes"_s, QJsonArray{placed}}})
                               .toJson(QJsonDocument::Compact)));
    test::signInAs(*m_job, u"officer"_s);
    const auto synced = m_job->house().synchronise(false, {}, {});
    QVERIFY2(synced, synced ? "" : qPrintable(synced.error().detail));
    QVERIFY(m_job->house().measures().bringUpToDate({}));
    press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(page());
    page()->showTab(MeasuresPage::Tab::Uses);
    UsesPanel *uses = page()->uses();
    QTRY_COMPARE(uses->list()->currentKey(), m_number); // on top
    QTRY_VERIFY(cells(uses->details(), 1).join(u'\n').contains(u"已不在平台"_s));
    settle();
    QVERIFY(button("measure.keep")->isEnabled());
    button("measure.keep")->click();
    settle();
    QVERIFY(!button("measure.keep_done")->isEnabled()); // neither ground nor reason yet
    for (QCheckBox *box : uses->acts()->grounds()->boxes())
        box->setChecked(box->accessibleName().contains(u"ABN2"_s));
    pictures(u"87-measures-called-back"_s);
    uses->acts()->reason()->setFocus();
    test::type(u"仍列入经营异常名录"_s);
    QVERIFY(button("measure.keep_done")->isEnabled());
    button("measure.keep_done")->click();
    settle();
    const auto kept = m_job->house().measures().use(m_number);
    QVERIFY(kept && kept->state == u"in_force"_s && kept->grounds.size() == 1);
    QCOMPARE(kept->grounds.first().record, u"ABN2"_s);
    QTRY_VERIFY(uses->details()->isVisible());
    uses->list()->selectKey(m_number);
    settle();
    button("measure.lift")->click();
    QTRY_VERIFY(page()->reason()->isVisible());
    test::type(u"名单信息已删除"_s);
    press(Qt::Key_Return);
    settle();
    QTRY_VERIFY(m_job->message().contains(m_number));
    const auto use = m_job->house().measures().use(m_number);
    QVERIFY(use && use->state == u"lifted"_s);
}

void TestMeasures::noEnglish()
{
    QVERIFY(page());
    for (const MeasuresPage::Tab tab : {MeasuresPage::Tab::Verdicts, MeasuresPage::Tab::Uses, MeasuresPage::Tab::Commitments}) {
        page()->showTab(tab);
        settle();
        const QStringList english = test::englishWords(test::visibleTexts(page()));
        QVERIFY2(english.isEmpty(), qPrintable(english.join(u'\n')));
    }
}

void TestMeasures::aSupervisorOnlyReads()
{
    test::signInAs(*m_job, u"supervisor"_s);
    press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(page());
    settle();
    QVERIFY(!button("measure.look")->isEnabled()); // the grant names no organ
    page()->showTab(MeasuresPage::Tab::Uses);
    settle();
    QVERIFY(!button("measure.lift")->isEnabled());
    test::signInAs(*m_job, u"clerk"_s);
    press(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(!page()); // not a page of this role
}

QTEST_MAIN(TestMeasures)
#include "test_measures.moc"

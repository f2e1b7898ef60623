// Paper of issued reports at the window: the printer gets the issued bytes, each end of a job is said as the print system says
// it, a reprint needs a reason and carries its count, and two reports of one subject are compared.
#include "tests/gui/city_lines.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/reception_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/reports/comparison_panel.h"
#include "ui/reports/print_panel.h"
#include "ui/reports/print_words.h"
#include "ui/reports/reports_page.h"
#include "ui/shell/report_preview.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/reason_line.h"

#include <QComboBox>
#include <QPushButton>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;
using test::type;

namespace {

/// A printer that says what it is told to say, reasons too, and cancels what it is asked to cancel.
class ToldPrinter : public test::TrayPrinter
{
public:
    void tell(print::JobState state, const QStringList &reasons = {})
    {
        const std::lock_guard lock(m_told);
        m_reasons = reasons;
        say(state);
    }
    base::Result<QList<print::PrinterInfo>> printers() override
    {
        print::PrinterInfo usual;
        usual.name = QStringLiteral("hall-tray");
        usual.isDefault = true;
        print::PrinterInfo other;
        other.name = QStringLiteral("back-office");
        return QList{usual, other};
    }
    base::Result<print::Job> job(const QString &queue, const QString &id) override
    {
        auto said = TrayPrinter::job(queue, id);
        const std::lock_guard lock(m_told);
        said->reasons = m_reasons;
        return said;
    }
    base::Done cancel(const QString & /*queue*/, const QString & /*id*/) override
    {
        tell(print::JobState::Cancelled, {QStringLiteral("job-canceled-by-user")});
        return {};
    }

private:
    std::mutex m_told;
    QStringList m_reasons;
};

} // namespace

class TestReportPaper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void reasonsInWords();
    void printed();
    void reprintNeedsReason();
    void outOfPaperThenFailed();
    void cancelled();
    void unknownIsNoGuess();
    void printerIsRemembered();
    void compares();
    void kindsOfPaper();

private:
    [[nodiscard]] ReportsPage *page() const { return m_job->find<ReportsPage>(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return page()->paper()->history()->rows().index(row, column).data().toString();
    }
    [[nodiscard]] int copies() const { return page()->paper()->history()->rows().rowCount(); }
    void open(const QString &number);
    void again(const QString &reason);
    void picture(const QString &name) { QCOMPARE(m_job->picture(m_pictures, name), QString()); }

    QString m_pictures, m_first, m_second, m_slip;
    std::shared_ptr<ToldPrinter> m_tray = std::make_shared<ToldPrinter>();
    std::unique_ptr<test::JobWindow> m_job;
};

void TestReportPaper::initTestCase()
{
    m_pictures = test::pictureFolder();
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    m_job->house().reception().usePrinter(m_tray);
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    test::signInAs(*m_job, QStringLiteral("clerk"));
    m_first = test::issueOwn(*m_job, test::richCode());
    m_second = test::issueOwn(*m_job, test::richCode());
    m_slip = test::refuse(*m_job, test::richCode());
    QVERIFY(!m_first.isEmpty() && !m_second.isEmpty() && !m_slip.isEmpty());
    press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(page());
    QTRY_COMPARE(page()->list()->rows().rowCount(), 3);
    QTRY_VERIFY(page()->paper()->printers()->count() == 2);
}

void TestReportPaper::open(const QString &number)
{
    page()->list()->selectKey(number);
    QTRY_VERIFY(m_job->quiet());
    QTRY_VERIFY(page()->preview()->pages() > 0);
}

void TestReportPaper::again(const QString &reason)
{
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(page()->reason()->isVisible());
    type(reason);
    press(Qt::Key_Return);
}

void TestReportPaper::reasonsInWords()
{
    QCOMPARE(PrintWords::reasons(QStringLiteral("media-empty-error offline-report")), QStringLiteral("缺纸，打印机离线"));
    QCOMPARE(PrintWords::reasons(QStringLiteral("none")), QString());
    QCOMPARE(PrintWords::reasons(QStringLiteral("media-needed media-empty-error")),
             QStringLiteral("缺纸")); // once
    QCOMPARE(PrintWords::reasons(QStringLiteral("stapler-broken")),
             QStringLiteral("stapler-broken")); // as it came
    store::PrintRecord odd;
    odd.state = QStringLiteral("something-new");
    QVERIFY(PrintWords::state(odd).text.contains(QStringLiteral("不知")));
}

void TestReportPaper::printed()
{
    open(m_second);
    m_tray->tell(print::JobState::Printing);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier); // the first copy needs no reason
    QTRY_COMPARE(copies(), 1);
    QTRY_COMPARE(cell(0, 3), QStringLiteral("正在打印"));
    m_tray->tell(print::JobState::Printed);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 3), QStringLiteral("已打印"), 10'000);
    QCOMPARE(cell(0, 4), QStringLiteral("2"));
    const auto issued = m_job->house().report(m_second);
    QVERIFY(issued);
    QCOMPARE(m_tray->sheets().last(), issued->pdf); // the issued file itself
}

void TestReportPaper::reprintNeedsReason()
{
    const auto before = m_job->house().report(m_second);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(page()->reason()->isVisible());
    press(Qt::Key_Escape); // leaves without a sheet
    QVERIFY(!page()->reason()->isVisible());
    QCOMPARE(m_tray->sheets().size(), 1);
    again(QStringLiteral("申请人遗失"));
    QTRY_COMPARE(copies(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 3), QStringLiteral("已打印"), 10'000);
    QCOMPARE(cell(0, 0), QStringLiteral("2"));
    QCOMPARE(cell(0, 5), QStringLiteral("申请人遗失"));
    QVERIFY(m_tray->sheets().last() != before->pdf); // carries its count
    const auto after = m_job->house().report(m_second);
    QCOMPARE(after->pdf, before->pdf); // the stored file is as it was
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("50-report-printed"));
}

void TestReportPaper::outOfPaperThenFailed()
{
    m_tray->tell(print::JobState::Queued, {QStringLiteral("media-empty-error")});
    again(QStringLiteral("再打一份"));
    QTRY_VERIFY_WITH_TIMEOUT(cell(0, 3).contains(QStringLiteral("缺纸")), 10'000);
    QVERIFY2(cell(0, 3).startsWith(QStringLiteral("排队")), qPrintable(cell(0, 3)));
    picture(QStringLiteral("51-report-out-of-paper"));
    m_tray->tell(print::JobState::Failed, {QStringLiteral("aborted-by-system")});
    QTRY_VERIFY_WITH_TIMEOUT(cell(0, 3).startsWith(QStringLiteral("未打印")), 10'000);
}

void TestReportPaper::cancelled()
{
    open(m_first);
    m_tray->tell(print::JobState::Queued);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(copies(), 1);
    auto *cancel = page()->findChild<QPushButton *>(QStringLiteral("print.cancel"));
    QTRY_VERIFY(cancel->isEnabled());
    cancel->click();
    QTRY_VERIFY_WITH_TIMEOUT(cell(0, 3).startsWith(QStringLiteral("已取消")), 10'000);
    QTRY_VERIFY(!cancel->isEnabled());
}

void TestReportPaper::unknownIsNoGuess()
{
    m_tray->tell(print::JobState::Unknown);
    press(Qt::Key_P,
          Qt::ControlModifier | Qt::ShiftModifier); // the cancelled copy left no
                                                    // sheet, so this is the first
    QTRY_COMPARE(copies(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(cell(0, 3).startsWith(QStringLiteral("不知")), 10'000);
    QCOMPARE(m_job->house().report(m_first)->prints, 0);
}

void TestReportPaper::printerIsRemembered()
{
    auto *printers = page()->paper()->printers();
    QCOMPARE(printers->currentText(), QStringLiteral("hall-tray"));
    printers->setCurrentIndex(1);
    m_tray->tell(print::JobState::Printed);
    again(QStringLiteral("换一台打印"));
    QTRY_COMPARE(copies(), 3);
    QTRY_COMPARE(cell(0, 2), QStringLiteral("back-office"));
    QTRY_VERIFY(m_job->quiet());
    const auto names = m_job->house().reception().printers();
    QVERIFY(names);
    QCOMPARE(names->first(), QStringLiteral("back-office"));
}

void TestReportPaper::compares()
{
    open(m_second);
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(page()->comparison()->isVisible());
    QTRY_VERIFY2(page()->comparison()->summary().contains(QStringLiteral("一致")), qPrintable(page()->comparison()->summary()));
    picture(QStringLiteral("52-report-comparison"));
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(page()->preview()->isVisible());
}

void TestReportPaper::kindsOfPaper()
{
    const auto &model = page()->list()->rows();
    QVERIFY(model.index(model.rowOf(m_slip), 2).data().toString() != model.index(model.rowOf(m_first), 2).data().toString());
    open(m_slip);
    auto *compare = page()->findChild<QPushButton *>(QStringLiteral("report.compare"));
    QTRY_VERIFY(!compare->isEnabled());
}

QTEST_MAIN(TestReportPaper)
#include "test_report_paper.moc"

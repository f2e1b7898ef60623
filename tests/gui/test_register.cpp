// The register at the window: what was asked is listed and narrowed, the day's sheet is shown and printed, the export holds
// what was filtered, and a spoilt report is voided by two people.
#include "tests/gui/city_lines.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/reception_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/register/filter_bar.h"
#include "ui/register/queries_panel.h"
#include "ui/register/register_page.h"
#include "ui/register/sheet_panel.h"
#include "ui/register/voids_panel.h"
#include "ui/reports/reports_page.h"
#include "ui/shell/report_preview.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/reason_line.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;
using test::type;

class TestRegister : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void listsWhatWasAsked();
    void narrows();
    void oneSubject();
    void sheetOfTheDay();
    void exports();
    void asksToVoid();
    void anotherAgrees();
    void auditorSeesNoNumbers();

private:
    [[nodiscard]] RegisterPage *page() const { return m_job->find<RegisterPage>(); }
    [[nodiscard]] int rows() const { return page()->queries()->list()->rows().rowCount(); }
    void picture(const QString &name) { QCOMPARE(m_job->picture(m_pictures, name), QString()); }

    QString m_pictures, m_report, m_slip;
    std::shared_ptr<test::TrayPrinter> m_tray = std::make_shared<test::TrayPrinter>();
    std::unique_ptr<test::JobWindow> m_job;
};

void TestRegister::initTestCase()
{
    m_pictures = test::pictureFolder();
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    m_job->house().reception().usePrinter(m_tray);
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    test::signInAs(*m_job, QStringLiteral("clerk"));
    m_report = test::issueOwn(*m_job, test::richCode());
    m_slip = test::refuse(*m_job, test::richCode());
    QVERIFY(!m_report.isEmpty() && !m_slip.isEmpty());
}

void TestRegister::listsWhatWasAsked()
{
    press(Qt::Key_7, Qt::ControlModifier);
    QTRY_VERIFY(page());
    QTRY_COMPARE(rows(), 2);
    const auto &model = page()->queries()->list()->rows();
    QCOMPARE(model.index(0, 7).data().toString(),
             QStringLiteral("不予受理")); // the newest first
    QCOMPARE(model.index(0, 8).data().toString(), m_slip);
    QCOMPARE(model.index(1, 8).data().toString(), m_report);
    QCOMPARE(model.index(1, 3).data().toString(), test::richName());
    QTRY_VERIFY(page()->queries()->details()->rows().rowCount() > 8);
    const auto field = [this](const QString &label) {
        const auto &details = page()->queries()->details()->rows();
        for (int row = 0; row < details.rowCount(); ++row) {
            if (details.index(row, 0).data().toString() == label)
                return details.index(row, 1).data().toString();
        }
        return QString();
    };
    QVERIFY2(field(QStringLiteral("依据")).startsWith(QStringLiteral("《")), qPrintable(field(QStringLiteral("依据"))));
    QVERIFY2(field(QStringLiteral("打印纸张")).endsWith(QStringLiteral(" 张")), qPrintable(field(QStringLiteral("打印纸张"))));
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("40-register"));
    const QSize before = m_job->window().size();
    m_job->window().resize(1366, 768); // a usual screen: whom it is about can be read
    constexpr int kNameOfFourteen = 196;
    QTRY_VERIFY(page()->queries()->list()->columnWidth(3) >= kNameOfFourteen);
    picture(QStringLiteral("40-register-1366"));
    m_job->window().resize(before);
}

void TestRegister::narrows()
{
    FilterBar *filter = page()->queries()->filters();
    filter->result()->setCurrentIndex(filter->result()->findData(QStringLiteral("issued")));
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(page()->queries()->current()->report, m_report);
    filter->from()->setText(QStringLiteral("2999-01-01"));
    QTRY_COMPARE(rows(), 0);
    filter->from()->clear();
    filter->result()->setCurrentIndex(0);
    QTRY_COMPARE(rows(), 2);
    filter->setText(m_slip); // typed, so it waits for a pause
    QTRY_COMPARE(rows(), 1);
    filter->setText({});
    QTRY_COMPARE(rows(), 2);
}

void TestRegister::oneSubject()
{
    press(Qt::Key_H, Qt::ControlModifier);
    QTRY_VERIFY(page()->queries()->head()->data().contains(test::richCode()));
    QCOMPARE(rows(), 2);
    press(Qt::Key_H, Qt::ControlModifier);
    QTRY_VERIFY(page()->queries()->head()->isHidden());
}

void TestRegister::sheetOfTheDay()
{
    page()->showTab(RegisterPage::Tab::Sheet);
    QTRY_COMPARE_WITH_TIMEOUT(page()->sheet()->preview()->pages(), 1, 20'000);
    QTRY_VERIFY(m_job->quiet());
    QTRY_VERIFY(test::inked(page()->sheet()->preview()->findChild<QAbstractScrollArea *>()));
    picture(QStringLiteral("41-register-sheet"));
    page()->findChild<QPushButton *>(QStringLiteral("sheet.print"))->click();
    QTRY_COMPARE(m_tray->sheets().size(), 1);
    QVERIFY(m_tray->sheets().first().startsWith("%PDF-"));
    const QString file = m_job->path(QStringLiteral("day.pdf"));
    page()->sheet()->save(file);
    QTRY_VERIFY(QFile::exists(file));
    page()->showTab(RegisterPage::Tab::Queries);
}

void TestRegister::exports()
{
    const QString path = m_job->path(QStringLiteral("register.csv"));
    page()->exportTo(path);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(text.contains(m_report) && text.contains(m_slip));
    QTRY_VERIFY(m_job->message().contains(path));
}

void TestRegister::asksToVoid()
{
    QTRY_COMPARE(rows(), 2);
    page()->queries()->list()->selectKey(page()->queries()->list()->rows().keyAt(1));
    auto *ask = page()->findChild<QPushButton *>(QStringLiteral("report.void"));
    QTRY_VERIFY(ask->isEnabled());
    ask->click();
    QTRY_VERIFY(page()->reason()->isVisible());
    const QString question = page()->reason()->field()->accessibleName(); // which paper it is about
    QVERIFY2(question.contains(m_report) && question.contains(test::richName()), qPrintable(question));
    press(Qt::Key_Return); // no reason, nothing is done
    QVERIFY(page()->reason()->isVisible());
    type(QStringLiteral("卡纸,纸张损坏"));
    press(Qt::Key_Return);
    QTRY_VERIFY(m_job->message().contains(QStringLiteral("作废")));
    page()->showTab(RegisterPage::Tab::Voids);
    QTRY_COMPARE(page()->voids()->voids()->rows().rowCount(), 1);
    const auto &asked = page()->voids()->voids()->rows();
    QCOMPARE(asked.index(0, 0).data().toString(), m_report);
    QCOMPARE(asked.index(0, 2).data().toString(), test::richName());
    QVERIFY(page()->voids()->about()->data().contains(m_report) && page()->voids()->about()->data().contains(test::richName()));
    QVERIFY(page()->voids()->blocks()->rows().rowCount() >= 1);
    auto *agree = page()->findChild<QPushButton *>(QStringLiteral("void.agree"));
    QTRY_VERIFY(agree->accessibleDescription().contains(QStringLiteral("另一"))); // not by the one who asked
    QVERIFY(!agree->isEnabled());
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("42-register-voids"));
}

void TestRegister::anotherAgrees()
{
    test::signInAs(*m_job, QStringLiteral("reviewer"));
    press(Qt::Key_7, Qt::ControlModifier);
    QTRY_VERIFY(page());
    page()->showTab(RegisterPage::Tab::Voids);
    auto *agree = page()->findChild<QPushButton *>(QStringLiteral("void.agree"));
    QTRY_VERIFY(agree->isEnabled());
    QVERIFY(!page()->findChild<QPushButton *>(QStringLiteral("register.export"))->isEnabled());
    agree->click();
    QTRY_VERIFY(!agree->isEnabled());
    QTRY_VERIFY(m_job->message().contains(m_report) && m_job->message().contains(test::richName()));
    QTRY_VERIFY(m_job->quiet());
    const auto report = m_job->house().report(m_report);
    QVERIFY(report && report->voided);
    picture(QStringLiteral("43-register-voided"));
}

void TestRegister::auditorSeesNoNumbers()
{
    test::signInAs(*m_job, QStringLiteral("auditor"));
    press(Qt::Key_7, Qt::ControlModifier);
    QTRY_VERIFY(page());
    QTRY_COMPARE(rows(), 2);
    QVERIFY(!page()->findChild<QPushButton *>(QStringLiteral("register.report"))->isEnabled());
    press(Qt::Key_8, Qt::ControlModifier); // no authorisations for this role
    QVERIFY(page());
    press(Qt::Key_6, Qt::ControlModifier); // and no batch
    QVERIFY(page());
}

QTEST_MAIN(TestRegister)
#include "test_register.moc"

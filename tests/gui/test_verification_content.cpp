// What verification shows besides the verdict: the signed content of a file, in the order of the paper and as plain text; of a
// QR code alone what it carries, and our own copy if the report was issued here.
#include "tests/gui/city_lines.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/window_steps.h"
#include "ui/reports/reports_page.h"
#include "ui/verification/verification_page.h"
#include "ui/verification/verification_words.h"
#include "ui/widgets/data_table.h"

#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPdfDocument>
#include <QProcess>
#include <QPushButton>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;
using test::type;

class TestVerificationContent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void fileShowsItsContent();
    void changedFileShowsNothing();
    void codeOffersOurCopy();
    void codeAloneForOthers();
    void hostileTextIsPlain();

private:
    [[nodiscard]] VerificationPage *page() const { return m_job->find<VerificationPage>(); }
    [[nodiscard]] QString content() const;
    void picture(const QString &name) { QCOMPARE(m_job->picture(m_pictures, name), QString()); }

    QString m_pictures, m_number, m_file, m_code;
    std::unique_ptr<test::JobWindow> m_job;
};

void TestVerificationContent::initTestCase()
{
    m_pictures = test::pictureFolder();
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    test::signInAs(*m_job, QStringLiteral("clerk"));
    m_number = test::issueOwn(*m_job, test::richCode());
    QVERIFY(!m_number.isEmpty());
    m_file = m_job->path(QStringLiteral("report.pdf"));
    QVERIFY(m_job->house().saveReport(m_number, m_file));
    QPdfDocument document;
    QCOMPARE(document.load(m_file), QPdfDocument::Error::None);
    const QString picture = m_job->path(QStringLiteral("page.png"));
    const QImage paper = document.render(0, (document.pagePointSize(0) * 3).toSize());
    QImage white(paper.size(), QImage::Format_RGB32); // the page itself has no ground
    white.fill(Qt::white);
    QPainter(&white).drawImage(0, 0, paper);
    QVERIFY(white.save(picture));
    QProcess reader; // another program reads the code from the picture of the page
    reader.start(QStringLiteral("zbarimg"), {QStringLiteral("-q"), QStringLiteral("--raw"), picture});
    QVERIFY(reader.waitForFinished());
    m_code = QString::fromUtf8(reader.readAllStandardOutput()).trimmed();
    QVERIFY2(m_code.startsWith(QStringLiteral("CDR1:")), qPrintable(m_code));
    press(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(page());
}

QString TestVerificationContent::content() const
{
    QString text;
    const items::TableModel &model = page()->signedContent()->rows();
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < 2; ++column)
            text += model.index(row, column).data().toString() + QLatin1Char('\n');
    }
    return text;
}

void TestVerificationContent::fileShowsItsContent()
{
    type(m_file);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(page()->verdict(), QStringLiteral("有效"), 20'000);
    QVERIFY(page()->signedContent()->isVisible());
    QVERIFY(content().contains(test::richName()));
    QVERIFY(content().contains(QStringLiteral("一、")));
    // what pdftotext reads of the pages stands in what is shown
    QProcess pdf;
    pdf.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), m_file, QStringLiteral("-")});
    QVERIFY(pdf.waitForFinished());
    QVERIFY(QString::fromUtf8(pdf.readAllStandardOutput()).contains(test::richCode()));
    QVERIFY(content().contains(test::richCode()));
    QVERIFY(page()->contentWords().contains(QStringLiteral("文件")));
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("53-verification-content"));
}

void TestVerificationContent::changedFileShowsNothing()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    QFile changed(m_job->path(QStringLiteral("changed.pdf")));
    QVERIFY(changed.open(QIODevice::WriteOnly) && changed.write(bytes) == bytes.size());
    changed.close();
    press(Qt::Key_A, Qt::ControlModifier);
    type(changed.fileName());
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(page()->verdict(), QStringLiteral("已被篡改"), 20'000);
    QVERIFY(!page()->signedContent()->isVisible());
    QCOMPARE(page()->signedContent()->rows().rowCount(), 0);
    QVERIFY(!page()->findChild<QPushButton *>(QStringLiteral("verification.report"))->isVisible());
}

void TestVerificationContent::codeOffersOurCopy()
{
    page()->checkText(m_code);
    QTRY_COMPARE_WITH_TIMEOUT(page()->verdict(), QStringLiteral("有效"), 20'000);
    QVERIFY2(page()->contentWords().contains(QStringLiteral("摘要")), qPrintable(page()->contentWords()));
    QVERIFY(content().contains(test::richName()));
    picture(QStringLiteral("54-verification-code"));
    auto *offer = page()->findChild<QPushButton *>(QStringLiteral("verification.report"));
    QVERIFY(offer->isVisible());
    offer->click();
    QTRY_VERIFY(m_job->find<ReportsPage>());
    QTRY_COMPARE(m_job->find<ReportsPage>()->list()->currentKey(), m_number);
}

void TestVerificationContent::codeAloneForOthers()
{
    test::signInAs(*m_job,
                   QStringLiteral("auditor")); // may verify, may not see reports
    press(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(page());
    page()->checkText(m_code);
    QTRY_COMPARE_WITH_TIMEOUT(page()->verdict(), QStringLiteral("有效"), 20'000);
    QVERIFY(!page()->signedContent()->isVisible());
    QVERIFY(page()->contentWords().contains(QStringLiteral("核对")));
    QVERIFY(!page()->findChild<QPushButton *>(QStringLiteral("verification.report"))->isVisible());
    picture(QStringLiteral("55-verification-code-alone"));
}

void TestVerificationContent::hostileTextIsPlain()
{
    report::Model model;
    model.title = QStringLiteral("<b>t</b>");
    model.subjectName = QStringLiteral("a\u202eb");
    model.head = {{QStringLiteral("l\u200b"), QStringLiteral("one\ntwo\x07")}};
    for (const items::Row &row : VerificationWords::signedContent(model)) {
        for (const items::Cell &cell : row.cells) {
            for (const QChar c : cell.text)
                QVERIFY2(c == QLatin1Char('\n') || (c.isPrint() && c != QChar(0x202e) && c != QChar(0x200b)),
                         qPrintable(cell.text));
        }
    }
}

QTEST_MAIN(TestVerificationContent)
#include "test_verification_content.moc"

// Drawing an issued file on a printer: page for page, on the same paper, with the same words at the same places.
#include "ui/reports/report_printer.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace creditdesk;

namespace {

/// Two pages of A4 with a black square, at another place on each.
QByteArray twoPages()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setResolution(72);
    QPainter painter(&writer);
    painter.fillRect(100, 100, 50, 50, Qt::black);
    writer.newPage();
    painter.fillRect(400, 700, 50, 50, Qt::black);
    painter.end();
    return bytes;
}

QImage page(const QString &path, int number)
{
    QPdfDocument document;
    document.load(path);
    return document.render(number, QSize(595, 842));
}

bool blackAt(const QImage &image, int x, int y)
{
    return qGray(image.pixel(x, y)) < 64 && qAlpha(image.pixel(x, y)) > 128;
}

} // namespace

class TestReportPrinter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drawsPageForPage();
    void refusesWhatIsNoPdf();

private:
    QTemporaryDir m_folder;
};

void TestReportPrinter::drawsPageForPage()
{
    const QString path = m_folder.filePath(QStringLiteral("out.pdf"));
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setResolution(150);
    const base::Done done = ui::drawPages(twoPages(), printer);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QPdfDocument drawn;
    drawn.load(path);
    QCOMPARE(drawn.pageCount(), 2);
    QVERIFY(std::abs(drawn.pagePointSize(0).width() - 595) < 2);
    QVERIFY(blackAt(page(path, 0), 125, 125));
    QVERIFY(!blackAt(page(path, 0), 425, 725));
    QVERIFY(blackAt(page(path, 1), 425, 725));
    QVERIFY(!blackAt(page(path, 1), 125, 125));
}

void TestReportPrinter::refusesWhatIsNoPdf()
{
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(m_folder.filePath(QStringLiteral("none.pdf")));
    const base::Done done = ui::drawPages("not a PDF", printer);
    QVERIFY(!done);
    QCOMPARE(done.error().code, base::Code::Damaged);
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("none.pdf"))));
}

QTEST_MAIN(TestReportPrinter)
#include "test_report_printer.moc"

// The sheets themselves: what stands where, what is torn, what the printer sees.
#include "app/report/issue.h"
#include "tests/unit/report/oracles.h"
#include "tests/unit/report/sample.h"

#include <QRegularExpression>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::report;
using namespace Qt::StringLiterals;
using test::dense;
using test::PdfOnDisk;

class TestPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itemsThatFitAreOnOnePage();
    void anItemLongerThanAPageRepeatsItsHeading();
    void everythingStaysInsideTheMargins();
    void aReportWithoutRecordsSaysSo();
    void aThousandRecords();
    void theWatermarkIsLightAndKeepsOffTheCode();
    void aCharacterAloneInTheDocumentPrints_data();
    void aCharacterAloneInTheDocumentPrints();
};

namespace {

/// Grey values of the first page.
QByteArray firstPage(const PdfOnDisk &file, int dpi)
{
    test::runProgram(CREDITDESK_PDFTOPPM, {u"-r"_s, QString::number(dpi), u"-gray"_s, u"-l"_s, u"1"_s, u"-singlefile"_s,
                                           file.path(), file.path(u"page"_s)});
    QFile image(file.path(u"page.pgm"_s));
    if (!image.open(QIODevice::ReadOnly))
        throw std::runtime_error("no image of the page");
    const QByteArray bytes = image.readAll();
    const QList<QByteArray> size = bytes.split('\n').value(1).split(' ');
    return bytes.last(size.value(0).toLongLong() * size.value(1).toLongLong());
}

Rendered rendered(const Model &model, const QString &qr = {})
{
    auto result = render(model, qr);
    if (!result)
        throw std::runtime_error(result.error().detail.toStdString());
    return std::move(*result);
}

/// Each item gets a first and a last field that occur nowhere else.
Model marked(int licences)
{
    Model model = sample::model(licences, 0);
    QList<Item> &items = model.chapters[1].sections[0].items;
    for (int i = 0; i < items.size(); ++i) {
        items[i].heading = u"第 %1 条  首%1首"_s.arg(i + 1);
        items[i].fields.append({u"备注"_s, u"末%1末"_s.arg(i + 1)});
    }
    return model;
}

} // namespace

void TestPages::itemsThatFitAreOnOnePage()
{
    const QStringList pages = PdfOnDisk(rendered(marked(40)).pdf).pages();
    for (int i = 1; i <= 40; ++i) {
        int first = -1, last = -1;
        for (int p = 0; p < pages.size(); ++p) {
            const QString page = dense(pages[p]);
            if (page.contains(u"首%1首"_s.arg(i)))
                first = first < 0 ? p : -2; // -2: seen twice
            if (page.contains(u"末%1末"_s.arg(i)))
                last = p;
        }
        QVERIFY2(first >= 0 && first == last, qPrintable(QString::number(i)));
    }
}

void TestPages::anItemLongerThanAPageRepeatsItsHeading()
{
    Model model = marked(3);
    QStringList sentences;
    for (int i = 0; i < 400; ++i)
        sentences << u"甲%1乙"_s.arg(i);
    model.chapters[1].sections[0].items[1].fields.insert(3, {u"许可内容"_s, sentences.join(u"，公开经营的有关事项"_s)});
    const QStringList pages = PdfOnDisk(rendered(model).pdf).pages();
    QString text = dense(pages.join(QString()));
    QVERIFY(text.count(u"第2条首2首（续）"_s) >= 2);
    QVERIFY(!text.contains(u"首3首（续）"_s));
    // Without foot, running head and repeated heading the value reads on over the pages.
    text.remove(QRegularExpression(u"浦东新区市民中心·3号窗口(?:(?!浦东).)*首2首（续）"_s));
    QVERIFY(text.contains(dense(model.chapters[1].sections[0].items[1].fields[3].value)));
    QVERIFY(text.contains(u"末3末"_s));
}

void TestPages::everythingStaysInsideTheMargins()
{
    Model model = sample::model(6, 4);
    model.head[0].value = QString(300, u'长');
    model.head[1].value = QString(300, u'W'); // no place to break
    model.context.operatorName = QString(120, u'名');
    model.context.hall = QString(120, u'厅');
    model.subjectName = QString(300, u'名');
    const PdfOnDisk file(rendered(model).pdf);
    const QString boxes = QString::fromUtf8(test::runProgram(CREDITDESK_PDFTOTEXT, {u"-bbox"_s, file.path(), u"-"_s}).out);
    static const QRegularExpression word(
        u"<word xMin=\"([-.0-9]+)\" yMin=\"([-.0-9]+)\" xMax=\"([-.0-9]+)\" yMax=\"([-.0-9]+)\">"_s);
    int words = 0;
    for (auto it = word.globalMatch(boxes); it.hasNext(); ++words) {
        const auto match = it.next();
        QVERIFY2(match.captured(1).toDouble() > 55 && match.captured(3).toDouble() < 596 - 55, qPrintable(match.captured()));
        QVERIFY2(match.captured(2).toDouble() > 28 && match.captured(4).toDouble() < 842 - 14, qPrintable(match.captured()));
    }
    QVERIFY(words > 200);
}

void TestPages::aReportWithoutRecordsSaysSo()
{
    const Model model = sample::model(0, 0);
    const QString text = dense(PdfOnDisk(rendered(model).pdf).text());
    int empty = 0;
    for (const Chapter &chapter : model.chapters) {
        const bool hasNothing = chapter.basics.isEmpty() && chapter.paragraphs.isEmpty() && chapter.sections.isEmpty();
        empty += hasNothing;
        if (hasNothing)
            QVERIFY(text.contains(dense(chapter.title) + u"查询期内无相关信息"_s));
    }
    QCOMPARE(text.count(u"查询期内无相关信息"_s), empty);
}

void TestPages::aThousandRecords()
{
    const Rendered report = rendered(marked(1000));
    const QStringList pages = PdfOnDisk(report.pdf).pages();
    QCOMPARE(pages.size(), report.pages);
    const QString text = dense(pages.join(QString()));
    for (int i = 1; i <= 1000; ++i)
        QVERIFY(text.contains(u"末%1末"_s.arg(i)));
    QVERIFY(text.contains(u"第%1页共%1页"_s.arg(pages.size())));
}

void TestPages::theWatermarkIsLightAndKeepsOffTheCode()
{
    constexpr int dpi = 144; // two pixels a point
    Model model = sample::model(0, 0);
    model.chapters.clear();
    model.notes.clear();
    const PdfOnDisk file(rendered(model, u"CDR1:"_s + QString(257, u'A')).pdf);
    const QByteArray pixels = firstPage(file, dpi);
    const int width = 1191, height = 1684;
    QCOMPARE(pixels.size(), qsizetype(width) * height);
    const auto at = [&](int x, int y) { return quint8(pixels[qsizetype(y) * width + x]); };

    // Between the last line of text and the foot there is nothing but paper and watermark.
    int light = 0, darkest = 255;
    for (int y = 1100; y < 1560; ++y) {
        for (int x = 0; x < width; ++x) {
            darkest = std::min<int>(darkest, at(x, y));
            light += at(x, y) < 250;
        }
    }
    QVERIFY2(light > 200, "no watermark");
    QVERIFY2(darkest >= 235, "watermark darker than 8 % grey");

    // The quiet zone of the code, four modules wide, is white all round.
    const int size = 215, left = width - 113 - size; // 38 mm, right margin of 20 mm
    int top = 0;
    for (int y = 150; y < 500 && top == 0; ++y) {
        int black = 0;
        for (int x = left; x < left + size; ++x)
            black += at(x, y) < 40;
        if (black > 30 && black < 200)
            top = y; // first row of modules
    }
    QVERIFY(top > 0);
    for (int y = top - 10; y < top + size - 24; ++y) {
        for (int x : {left + 2, left + 8, left + size - 9, left + size - 3})
            QVERIFY2(at(x, y) == 255, qPrintable(u"%1,%2 = %3"_s.arg(x).arg(y).arg(at(x, y))));
    }
}

void TestPages::aCharacterAloneInTheDocumentPrints_data()
{
    // Embedding a part of a CFF font loses some glyphs without any error; 如 is one, if no other character helps it.
    QTest::addColumn<QString>("character");
    for (const QString &character : {u"如"_s, u"一"_s, u"委"_s, u"始"_s, u"龘"_s, u"A"_s, u"7"_s, u"。"_s, u"𠮷"_s, u"𣲗"_s})
        QTest::newRow(qPrintable(character)) << character;
}

void TestPages::aCharacterAloneInTheDocumentPrints()
{
    QFETCH(QString, character);
    Model model;
    model.title = character;
    model.context.issuedAt = QDateTime({2026, 11, 23}, {10, 15}, Qt::UTC);
    const QByteArray pixels = firstPage(PdfOnDisk(rendered(model).pdf), 72);
    int ink = 0; // of the title: between the top margin and the rule under it, in the middle of the line
    for (int y = 58; y < 86; ++y) {
        for (int x = 280; x < 316; ++x)
            ink += quint8(pixels[qsizetype(y) * 596 + x]) < 140;
    }
    QVERIFY2(ink >= 3, qPrintable(QString::number(ink)));
}

QTEST_APPLESS_MAIN(TestPages)
#include "test_pages.moc"

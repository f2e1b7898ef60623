// What is painted is what can be read back, character by character.
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

class TestRender : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fontsAreThere();
    void everyFieldExtractsByCodePoint();
    void awkwardNamesExtract_data();
    void awkwardNamesExtract();
    void rightToLeftTextDoesNotReorderThePage();
    void aCharacterWithoutGlyphIsSpelledOut();
    void namesOfThreeHundredCharactersWrap();
    void sameModelSameBytes();
    void eachPageSaysWhoWhereWhenAndHowMany();
    void metadataTellsTheReport();
    void fewFacesAreEmbeddedAndAllAreMapped();
    void reportsWithoutTimeOrWithUnfitCodeAreRefused();
};

namespace {

QByteArray pdfOf(const Model &model)
{
    const auto rendered = render(model, {});
    if (!rendered)
        throw std::runtime_error(rendered.error().detail.toStdString());
    return rendered->pdf;
}

QString denseText(const Model &model) { return dense(PdfOnDisk(pdfOf(model)).text()); }

} // namespace

void TestRender::fontsAreThere()
{
    const auto checked = checkFonts();
    QVERIFY2(checked.has_value(), checked ? "" : qPrintable(checked.error().detail));
}

void TestRender::everyFieldExtractsByCodePoint()
{
    const Model model = sample::model(5, 3);
    const QString text = denseText(model);
    for (const QString &expected : sample::texts(model))
        QVERIFY2(text.contains(dense(expected)), qPrintable(expected));
}

void TestRender::awkwardNamesExtract_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("paper");
    const auto same = [](const char *tag, const QString &name) { QTest::newRow(tag) << name << name; };
    same("compatibility look-alikes", u"人用一二三龙龟骨高麻黄鼻齐齿"_s);
    same("beyond the BMP", u"𠮷𣲗𡈽𤭢𪚥𫍽𫖮𬀩𬭎𰻞"_s);
    same("rare, extension B in the last-resort face", QString::fromUtf8("\xf0\xa0\x80\x81\xf0\xaa\x9b\x96"));
    same("digits and letters", u"0123456789ABCXYZabcxyz"_s);
    same("full-width", u"ＡＢＣ１２３（）"_s);
    same("markup", u"<b>甲</b>&lt;乙&gt;<span foreground=\"red\">丙</span>"_s);
    same("quotes", u"\"甲\"'乙'`丙`\\丁"_s);
    same("formula", u"=cmd|' /C calc'!A0"_s);
    same("kana and hangul", u"カタカナひらがな한국어"_s);
    QTest::newRow("control characters") << u"甲\u0000乙\a丙\n丁"_s << u"甲\u2400乙\u2407丙\u240A丁"_s;
    QTest::newRow("right-to-left override") << u"甲\u202E乙丙"_s << u"甲[U+202E]乙丙"_s;
}

void TestRender::awkwardNamesExtract()
{
    QFETCH(QString, name);
    QFETCH(QString, paper);
    Model model = sample::model(0, 0);
    model.subjectName = name;
    model.head = {{u"名称"_s, name}};
    const QString text = denseText(model);
    QVERIFY2(text.contains(dense(u"名称"_s + paper)), qPrintable(text));
}

void TestRender::rightToLeftTextDoesNotReorderThePage()
{
    Model model = sample::model(1, 0);
    model.chapters[1].sections[0].items[0].heading = u"第 1 条  \u202Eשלום\u200F 甲"_s;
    model.chapters[1].sections[0].items[0].fields[0] = {u"许可类别"_s, u"\u202Eabc 普通"_s};
    const QString text = denseText(model);
    QVERIFY2(text.contains(u"第1条[U+202E]"_s), qPrintable(text));
    QVERIFY(text.contains(u"许可类别[U+202E]abc普通"_s));
}

void TestRender::aCharacterWithoutGlyphIsSpelledOut()
{
    Model model = sample::model(0, 0);
    model.head = {{u"名称"_s, u"甲"_s + QString::fromUtf8("\xf4\x80\x80\x81") + u"乙"_s}}; // private use, plane 16
    QVERIFY(denseText(model).contains(u"甲[U+100001]乙"_s));
}

void TestRender::namesOfThreeHundredCharactersWrap()
{
    QString name;
    for (int i = 0; i < 300; ++i)
        name += QChar(0x4E00 + i * 7);
    Model model = sample::model(1, 1);
    model.subjectName = name;
    model.head[0].value = name;
    model.chapters[0].basics[0].value = name;
    const auto rendered = render(model, {});
    QVERIFY(rendered);
    const QString text = dense(PdfOnDisk(rendered->pdf).text());
    QCOMPARE(text.count(name), 2);
}

void TestRender::sameModelSameBytes()
{
    const Model model = sample::model(3, 2);
    const QString qr = u"CDR1:0123456789ABC"_s;
    const auto first = render(model, qr);
    const auto again = render(model, qr);
    QVERIFY(first && again);
    QCOMPARE(first->pdf, again->pdf);
    Model other = model;
    other.head[0].value += u"。"_s;
    QVERIFY(render(other, qr)->pdf != first->pdf);
}

void TestRender::eachPageSaysWhoWhereWhenAndHowMany()
{
    const Model model = sample::model(9, 3);
    const auto rendered = render(model, {});
    QVERIFY(rendered);
    const QStringList pages = PdfOnDisk(rendered->pdf).pages();
    QCOMPARE(pages.size(), rendered->pages);
    QVERIFY(pages.size() >= 5);
    for (int i = 0; i < pages.size(); ++i) {
        const QString page = dense(pages[i]);
        QVERIFY(page.contains(u"第%1页共%2页"_s.arg(i + 1).arg(pages.size())));
        // The line of the foot once: the watermark says the same, but is drawn and not written.
        QCOMPARE(page.count(u"浦东新区市民中心·3号窗口·经办张三"_s), 1);
        QCOMPARE(page.count(model.context.operatorName), 1);
        QVERIFY(page.contains(u"数据截至2026-11-2309:42:00"_s));
        QVERIFY(page.startsWith(u"报告编号"_s + model.context.number + dense(model.subjectName)));
    }
}

void TestRender::metadataTellsTheReport()
{
    const Model model = sample::model(0, 0);
    const PdfOnDisk file(pdfOf(model));
    const QByteArray info = test::runProgram(CREDITDESK_QPDF, {u"--json"_s, u"--json-key=qpdf"_s, file.path()}).out;
    QVERIFY(!info.contains("WARNING"));
    QVERIFY(info.contains("/Title") && info.contains(model.context.number.toUtf8()));
    QVERIFY(info.contains("/CreationDate\": \"u:20261123"));
}

void TestRender::fewFacesAreEmbeddedAndAllAreMapped()
{
    const PdfOnDisk file(pdfOf(sample::model(4, 4)));
    const QString fonts = QString::fromUtf8(test::runProgram(CREDITDESK_PDFFONTS, {file.path()}).out);
    static const QRegularExpression embeddedAndMapped(u"yes yes yes +\\d+ +\\d+"_s);
    const QStringList lines = fonts.split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!lines.isEmpty() && lines.size() <= 3);
    for (const QString &line : lines)
        QVERIFY2(embeddedAndMapped.match(line).hasMatch(), qPrintable(line));
}

void TestRender::reportsWithoutTimeOrWithUnfitCodeAreRefused()
{
    Model model = sample::model(0, 0);
    QCOMPARE(render(model, u"lower case is not alphanumeric mode"_s).error().code, base::Code::InvalidInput);
    QCOMPARE(render(model, QString(5000, u'A')).error().code, base::Code::InvalidInput);
    model.context.issuedAt = {};
    QCOMPARE(render(model, {}).error().code, base::Code::InvalidInput);
}

QTEST_APPLESS_MAIN(TestRender)
#include "test_render.moc"

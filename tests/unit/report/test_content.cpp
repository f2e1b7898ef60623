// The signed content: attached to the file, the exact source of what is printed, refused if it is not what the payload names.
#include "app/report/content.h"
#include "tests/unit/report/signing_desk.h"
#include "tests/unit/report/window_sample.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::report;
using namespace Qt::StringLiterals;
using test::PdfOnDisk;
using test::SigningDesk;

class TestContent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anotherProgramReadsTheAttachedContent();
    void verificationHandsOutTheContent_data();
    void verificationHandsOutTheContent();
    void whatIsReadPrintsTheSamePages_data();
    void whatIsReadPrintsTheSamePages();
    void aPayloadOfOtherContentIsNotSigned();
    void contentOfOlderReportsIsRead();
    void otherBytesAreNoContent_data();
    void otherBytesAreNoContent();
    void aDamagedAttachmentIsNoContent();
    void theFileGrowsLittle();
    void differencesAreFoundItemByItem();
    void theSameReportAgainHasNoDifferences();
    void aStrangerIsNotTheSameSubject();

private:
    static QList<domain::Record> records()
    {
        return {sample::record(u"penalty"_s, u"P"_s, {2025, 6, 1}), sample::record(u"honour"_s, u"H"_s, {2025, 7, 1})};
    }
    Model productAt(const QString &id, const Look &look = {}) const
    {
        IssueContext context = sample::context();
        context.issuedAt = m_desk.at.toOffsetFromUtc(8 * 3600);
        return sample::product(id, records(), context, {}, look);
    }
    SigningDesk m_desk;
};

void TestContent::anotherProgramReadsTheAttachedContent()
{
    const Model model = m_desk.model(2, 2);
    const PdfOnDisk file(m_desk.signedPdf(model));
    const test::Ran list = test::runProgram(CREDITDESK_QPDF, {u"--list-attachments"_s, file.path()});
    QVERIFY2(list.exit == 0 && list.out.startsWith("report-content.json"), list.out.constData());
    const test::Ran shown = test::runProgram(CREDITDESK_QPDF, {u"--show-attachment=report-content.json"_s, file.path()});
    QCOMPARE(shown.exit, 0);
    QCOMPARE(shown.out, canonicalData(model));
    const test::Ran check = test::runProgram(CREDITDESK_QPDF, {u"--check"_s, file.path()});
    QVERIFY2(check.exit == 0, check.out.constData());
}

void TestContent::verificationHandsOutTheContent_data()
{
    QTest::addColumn<QString>("product");
    for (const Product &product : sample::Shipped::get().products.all())
        QTest::newRow(qPrintable(product.id)) << product.id;
}

void TestContent::verificationHandsOutTheContent()
{
    QFETCH(QString, product);
    const Model model = productAt(product);
    const Verification found = verifyPdf(m_desk.signedPdf(model), m_desk.trust);
    QVERIFY2(found.verdict == Verdict::Valid, qPrintable(found.reason));
    QCOMPARE(found.canonical, canonicalData(model));
    QCOMPARE(QCryptographicHash::hash(found.canonical, QCryptographicHash::Sha256), found.contentSha256);
    const auto content = readCanonical(found.canonical);
    QVERIFY(content);
    QCOMPARE(content->context.number, found.number);
    QCOMPARE(content->product, product);
}

void TestContent::whatIsReadPrintsTheSamePages_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<bool>("largePrint");
    for (const Product &product : sample::Shipped::get().products.all()) {
        QTest::addRow("%s", qPrintable(product.id)) << product.id << false;
        QTest::addRow("%s, large", qPrintable(product.id)) << product.id << true;
    }
}

void TestContent::whatIsReadPrintsTheSamePages()
{
    QFETCH(QString, product);
    QFETCH(bool, largePrint);
    Model model = productAt(product, {true, largePrint});
    model.closing = {u"末行"_s};
    const auto content = readCanonical(canonicalData(model));
    QVERIFY(content);
    QCOMPARE(render(*content, {})->pdf, render(model, {})->pdf);
    // The look is part of the content: nobody can print it otherwise under the same digest.
    Model other = model;
    other.look.largePrint = !other.look.largePrint;
    QVERIFY(canonicalData(other) != canonicalData(model));
}

void TestContent::aPayloadOfOtherContentIsNotSigned()
{
    Model model = m_desk.model(1, 1);
    const QString qr = m_desk.qrText(model);
    model.head[0].value += u"。"_s;
    const auto rendered = render(model, qr);
    QVERIFY(rendered);
    QCOMPARE(report::sign(rendered->pdf, *m_desk.signer, m_desk.at).error().code, base::Code::InvalidInput);
}

void TestContent::contentOfOlderReportsIsRead()
{
    // As it was written before there were products: without these members.
    QJsonObject old = QJsonDocument::fromJson(canonicalData(m_desk.model(1, 1))).object();
    for (const QString &added : {u"product"_s, u"look"_s, u"summary"_s, u"closing"_s})
        old.remove(added);
    const auto content = readCanonical(QJsonDocument(old).toJson(QJsonDocument::Compact));
    QVERIFY(content);
    QCOMPARE(content->chapters.size(), m_desk.model(1, 1).chapters.size());
    QVERIFY(content->product.isEmpty());
}

void TestContent::otherBytesAreNoContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = canonicalData(sample::model(1, 1));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("%PDF-1.7");
    QTest::newRow("another object") << QByteArray("{\"a\":1}");
    QTest::newRow("a space more") << good + ' ';
    QTest::newRow("a member more") << "{\"aaa\":1," + good.mid(1);
    QTest::newRow("cut off") << good.chopped(20);
}

void TestContent::otherBytesAreNoContent()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(readCanonical(bytes).error().code, base::Code::InvalidInput);
}

void TestContent::aDamagedAttachmentIsNoContent()
{
    const QByteArray good = m_desk.signedPdf(m_desk.model(1, 1));
    QCOMPARE(readContent(good).content, canonicalData(m_desk.model(1, 1)));
    const qsizetype stream = good.indexOf("stream\n", good.indexOf("/EmbeddedFile "));
    QVERIFY(stream > 0);
    QByteArray flipped = good;
    flipped[stream + 40] = char(flipped[stream + 40] ^ 0x20);
    QVERIFY(readContent(flipped).attached);
    QVERIFY(readContent(flipped).content.isEmpty());
    QByteArray otherSize = good;
    const qsizetype size = otherSize.indexOf("/Size ", good.indexOf("/Params")) + 6;
    otherSize[size] = otherSize[size] == '9' ? '8' : '9';
    QVERIFY(readContent(otherSize).content.isEmpty());
    QVERIFY(!readContent(SigningDesk::need(render(m_desk.model(1, 1), {})).pdf).attached);
    QVERIFY(!readContent("%PDF-1.7 nothing").attached);
    for (const QByteArray &bytes : {flipped, otherSize})
        QVERIFY(verifyPdf(bytes, m_desk.trust).verdict == Verdict::Tampered);
}

void TestContent::theFileGrowsLittle()
{
    const Model model = m_desk.model(20, 20);
    const qsizetype painted = SigningDesk::need(render(model, {})).pdf.size();
    const qsizetype whole = m_desk.signedPdf(model).size();
    QVERIFY2(whole - painted < 20'000 && whole - painted < painted / 8, qPrintable(QString::number(whole - painted)));
}

void TestContent::differencesAreFoundItemByItem()
{
    QList<domain::Record> before = records(), after = records();
    after[0].underObjection = true;
    after[0].fields.insert(u"CF_NR_FK"_s, u"2.00"_s);
    after.removeAt(1);
    after.append(sample::record(u"licence"_s, u"L"_s, {2026, 1, 5}));
    IssueContext later = sample::context({2026, 11, 24});
    later.number = u"20261124101545A3F7K2QG"_s;
    const auto found = compare(canonicalData(sample::product(u"organisation"_s, before, sample::context())),
                               canonicalData(sample::product(u"organisation"_s, after, later)));
    QVERIFY(found);
    QVERIFY(found->sameSubject);
    QCOMPARE(found->older, u"20261123101545A3F7K2QF"_s);
    QCOMPARE(found->newer, later.number);
    QStringList said;
    for (const Difference &each : found->differences)
        said << each.what + u' ' + each.item;
    QCOMPARE(said, (QStringList{u"added 行政许可L"_s, u"changed 行政处罚P"_s, u"removed 表彰荣誉H"_s}));
    const Difference &changed = found->differences[1];
    QVERIFY(changed.before.isEmpty());
    QCOMPARE(changed.after.size(), 2); // the fine and the mark
    QCOMPARE(changed.after[0].value, u"2.00 万元"_s);
    QVERIFY(changed.after[1].value.contains(u"异议标注"_s));
}

void TestContent::theSameReportAgainHasNoDifferences()
{
    IssueContext later = sample::context({2026, 11, 24});
    later.number = u"20261124101545A3F7K2QG"_s;
    const auto found = compare(canonicalData(sample::product(u"organisation"_s, records(), sample::context())),
                               canonicalData(sample::product(u"organisation"_s, records(), later)));
    QVERIFY(found && found->differences.isEmpty());
}

void TestContent::aStrangerIsNotTheSameSubject()
{
    const Model one = sample::product(u"organisation"_s, records(), sample::context());
    Model other = one;
    other.subjectCode = u"91310115MA9TE5T20W"_s;
    QVERIFY(!compare(canonicalData(one), canonicalData(other))->sameSubject);
    QVERIFY(compare(canonicalData(one), canonicalData(one))->sameSubject);
}

QTEST_APPLESS_MAIN(TestContent)
#include "test_content.moc"

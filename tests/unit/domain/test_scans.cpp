// Document numbers by the kind of document, and what a scanner typed. Numbers are invented or of persons born in 1890.
#include "window_visits.h"

using namespace visits;

class TestScans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentNumbers_data();
    void documentNumbers();
    void scans_data();
    void scans();
};

void TestScans::documentNumbers_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("normalised"); // empty: refused
    QTest::addColumn<QString>("said");       // reason or warning
    const auto row = [](const char *name, const QString &kind, const QString &text, const QString &normalised,
                        const QString &said = {}) { QTest::newRow(name) << kind << text << normalised << said; };
    const QString id = u"resident_identity"_s, pass = u"passport"_s;
    row("as it is", id, kPerson, kPerson);
    row("small x", id, u"31011518900101002x"_s, u"31011518900101002X"_s);
    row("full width", id, u"３１０１１５１８９００１０１００２Ｘ"_s, u"31011518900101002X"_s);
    row("spaces", id, u" 310115 18900101 002X\r\n"_s, u"31011518900101002X"_s);
    row("fifteen digits", id, u"110105491231002"_s, u"11010519491231002X"_s, u"lengthened_from_15"_s);
    row("wrong check", id, u"310101189001010014"_s, {}, u"bad_check_character"_s);
    row("seventeen", id, u"31010118900101001"_s, {}, u"bad_length"_s);
    row("30 February", id, u"110105194902300020"_s, {}, u"bad_birth_date"_s);
    row("born tomorrow", id, u"110105202611240029"_s, {}, u"future_birth"_s);
    row("fifteen years old", id, u"110105201101010034"_s, u"110105201101010034"_s, u"under_18"_s);
    row("retired area", id, u"310230189001010010"_s, u"310230189001010010"_s, u"retired_area_code"_s);
    row("both", id, u"310151189001010017"_s, u"310151189001010017"_s, u"ambiguous_number"_s);
    row("both, as code", u"business_licence"_s, u"310151189001010017"_s, u"310151189001010017"_s, u"ambiguous_number"_s);
    row("letters", id, u"31011518900101OO2X"_s, {}, u"bad_character"_s);
    row("empty", id, u"  "_s, {}, u"empty"_s);
    row("licence", u"business_licence"_s, kCode.toLower(), kCode);
    row("licence wrong", u"business_licence"_s, u"91310115MA9TE5T123"_s, {}, u"bad_check_character"_s);
    row("passport", pass, u" e1234 5678 "_s, u"E12345678"_s);
    row("permit", u"hk_macao_permit"_s, u"Ｈ12345678"_s, u"H12345678"_s);
    row("passport too long", pass, QString(41, u'7'), {}, u"bad_length"_s);
    row("passport of forty", pass, QString(40, u'7'), QString(40, u'7'));
    row("passport in Chinese", pass, u"护照一号"_s, {}, u"bad_character"_s);
    row("passport with a control character", pass, u"E12\u00075678"_s, {}, u"bad_character"_s);
    row("letter keeps brackets", u"official_letter"_s, u" 沪某函〔2026〕第12-3号 "_s, u"沪某函〔2026〕第12-3号"_s);
    row("letter of rare characters", u"official_letter"_s, u"𠮷"_s.repeated(40), u"𠮷"_s.repeated(40));
}

void TestScans::documentNumbers()
{
    QFETCH(QString, kind);
    QFETCH(QString, text);
    QFETCH(QString, normalised);
    QFETCH(QString, said);
    const DocumentKind *document = catalogue().reception().document(kind);
    QVERIFY(document != nullptr);
    const IdentifierReading reading = readDocumentNumber(*document, text, kDay);
    QCOMPARE(reading.valid, !normalised.isEmpty());
    if (reading.valid)
        QCOMPARE(reading.normalised, normalised);
    QCOMPARE(reading.reason, reading.valid ? QString() : said);
    if (reading.valid && !said.isEmpty())
        QVERIFY2(reading.warnings.contains(said), qPrintable(reading.warnings.join(u' ')));
}

Q_DECLARE_METATYPE(ScanKind)

void TestScans::scans_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<ScanKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ambiguous");
    const auto row = [](const char *name, const QString &raw, ScanKind kind, const QString &text, bool ambiguous = false) {
        QTest::newRow(name) << raw << kind << text << ambiguous;
    };
    row("credit code", kCode + u"\r\n"_s, ScanKind::CreditCode, kCode);
    row("credit code in small letters", kCode.toLower() + u'\t', ScanKind::CreditCode, kCode);
    row("identity number", u"31011518900101002x"_s, ScanKind::IdentityNumber, u"31011518900101002X"_s);
    row("both", u"310151189001010017\n"_s, ScanKind::CreditCode, u"310151189001010017"_s, true);
    row("neither", u"310151189001010018"_s, ScanKind::Unknown, u"310151189001010018"_s);
    row("fifteen digits", u"110105491231002"_s, ScanKind::Unknown, u"110105491231002"_s, true);
    row("report number", u"2026050419025750859D39\r"_s, ScanKind::ReportNumber, u"2026050419025750859D39"_s);
    row("report number in small letters", u"2026112309301500a7k001"_s, ScanKind::ReportNumber, u"2026112309301500A7K001"_s);
    row("report number with a wrong letter", u"2026112309301500A7I001"_s, ScanKind::Unknown, u"2026112309301500A7I001"_s);
    row("report number of no day", u"2026023009301500A7K001"_s, ScanKind::Unknown, u"2026023009301500A7K001"_s);
    row("payload", u"CDR1:6BF% a$B\n"_s, ScanKind::QrPayload, u"CDR1:6BF% a$B"_s);
    row("payload ending in a space", u"CDR1:6BF "_s, ScanKind::QrPayload, u"CDR1:6BF "_s);
    row("enforcement", u"（2026）沪0115执1234号"_s, ScanKind::CaseNumber, u"（2026）沪0115执1234号"_s);
    row("narrow brackets", u"(2026)沪0115民初567号\r"_s, ScanKind::CaseNumber, u"（2026）沪0115民初567号"_s);
    row("square brackets, wide digits", u"[２０２６]沪01行终8号"_s, ScanKind::CaseNumber, u"（2026）沪01行终8号"_s);
    row("with spaces and a part", u"（2026） 沪0115执恢 12 号之一"_s, ScanKind::CaseNumber, u"（2026）沪0115执恢12号之一"_s);
    row("organ", u"沪市监案〔2026〕12号"_s, ScanKind::CaseNumber, u"沪市监案〔2026〕12号"_s);
    row("organ, other brackets", u"沪市监案[2026]第000123号"_s, ScanKind::CaseNumber, u"沪市监案〔2026〕第000123号"_s);
    row("case without number", u"（2026）沪0115执号"_s, ScanKind::Unknown, u"（2026）沪0115执号"_s);
    row("goods", u"6901234567892"_s, ScanKind::Unknown, u"6901234567892"_s);
    row("nothing", u"\r\n"_s, ScanKind::Unknown, {});
    row("a book", QString(5000, u'9'), ScanKind::Unknown, {});
}

void TestScans::scans()
{
    QFETCH(QString, raw);
    QFETCH(ScanKind, kind);
    QFETCH(QString, text);
    QFETCH(bool, ambiguous);
    const Scan scan = classifyScan(raw);
    QCOMPARE(int(scan.kind), int(kind));
    QCOMPARE(scan.text, text);
    QCOMPARE(scan.ambiguous, ambiguous);
}

QTEST_GUILESS_MAIN(TestScans)
#include "test_scans.moc"

// What other programs say about our signature.
#include "tests/unit/report/signing_desk.h"

#include <QRegularExpression>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::report;
using namespace Qt::StringLiterals;
using test::SigningDesk;

class TestSignature : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<SigningDesk>();
        m_pdf = m_desk->signedPdf(m_desk->model(3, 2));
    }
    void pdfsigTrustsIt();
    void qpdfFindsNothingWrong();
    void opensslVerifiesTheCms();
    void theCmsHoldsOneSignerAndOneCertificate();
    void verifyPdfSaysWhatTheReportSays();
    void signingChangesNoWord();
    void documentSaysItsLanguageAndTitle();
    void strangersRevocationsAndVoids();
    void certificateCountsAtTheTimeOfSigning();
    void whatIsNoReportIsNotSigned();

private:
    /// [0, a) and [b, end) of the ByteRange, read with a regular expression.
    struct Range {
        qsizetype holeBegin = 0, holeEnd = 0, size = 0;
    };
    Range range() const
    {
        static const QRegularExpression pattern(u"/ByteRange \\[ 0 (\\d+) +(\\d+) +(\\d+) +\\]"_s);
        const auto match = pattern.match(QString::fromLatin1(m_pdf));
        return {match.captured(1).toLongLong(), match.captured(2).toLongLong(),
                match.captured(2).toLongLong() + match.captured(3).toLongLong()};
    }
    QByteArray cms() const
    {
        const Range r = range();
        QByteArray der = QByteArray::fromHex(m_pdf.mid(r.holeBegin + 1, r.holeEnd - r.holeBegin - 2));
        der.truncate(4 + (quint8(der[2]) << 8) + quint8(der[3])); // 30 82 hh ll
        return der;
    }

    std::unique_ptr<SigningDesk> m_desk;
    QByteArray m_pdf;
};

void TestSignature::pdfsigTrustsIt()
{
    const test::PdfOnDisk file(m_pdf);
    const QString nss = u"sql:"_s + file.path(u"."_s);
    QCOMPARE(test::runProgram(CREDITDESK_CERTUTIL, {u"-N"_s, u"-d"_s, nss, u"--empty-password"_s}).exit, 0);
    QCOMPARE(test::runProgram(CREDITDESK_CERTUTIL, {u"-A"_s, u"-d"_s, nss, u"-n"_s, u"ca"_s, u"-t"_s, u"CT,C,C"_s, u"-i"_s,
                                                    m_desk->authority.path(u"ca.pem"_s)}).exit, 0);
    const QByteArray said = test::runProgram(CREDITDESK_PDFSIG, {u"-nssdir"_s, nss, file.path()}).out;
    QVERIFY2(said.contains("Signature is Valid."), said.constData());
    QVERIFY2(said.contains("Total document signed"), said.constData());
    QVERIFY2(said.contains("Certificate is Trusted."), said.constData());
    QVERIFY2(said.contains("ETSI.CAdES.detached"), said.constData());
}

void TestSignature::qpdfFindsNothingWrong()
{
    const test::Ran checked = test::runProgram(CREDITDESK_QPDF, {u"--check"_s, test::PdfOnDisk(m_pdf).path()});
    QVERIFY2(checked.exit == 0 && !checked.out.contains("WARNING"), checked.out.constData());
}

void TestSignature::opensslVerifiesTheCms()
{
    const Range r = range();
    QCOMPARE(r.size, m_pdf.size());
    const auto path = [this](const QString &name) { return m_desk->authority.path(name); };
    test::spill(path(u"cms.der"_s), cms());
    test::spill(path(u"content"_s), m_pdf.left(r.holeBegin) + m_pdf.mid(r.holeEnd));
    const QStringList verify{u"cms"_s, u"-verify"_s, u"-cades"_s, u"-inform"_s, u"DER"_s, u"-binary"_s, u"-purpose"_s, u"any"_s,
                             u"-in"_s, path(u"cms.der"_s), u"-CAfile"_s, path(u"ca.pem"_s), u"-out"_s, path(u"out"_s),
                             u"-content"_s, path(u"content"_s)};
    QByteArray said;
    QVERIFY2(m_desk->authority.tryRun(verify, &said), said.constData());
    test::spill(path(u"content"_s), m_pdf.left(r.holeBegin) + m_pdf.mid(r.holeEnd) + ' ');
    QVERIFY(!m_desk->authority.tryRun(verify));
}

void TestSignature::theCmsHoldsOneSignerAndOneCertificate()
{
    test::spill(m_desk->authority.path(u"cms.der"_s), cms());
    const QByteArray printed = m_desk->authority.run(
        {u"cms"_s, u"-cmsout"_s, u"-print"_s, u"-noout"_s, u"-inform"_s, u"DER"_s, u"-in"_s, m_desk->authority.path(u"cms.der"_s)});
    QCOMPARE(printed.count("d.certificate:"), 1);
    QCOMPARE(printed.count("d.issuerAndSerialNumber:"), 1);
    QVERIFY(printed.contains("id-smime-aa-signingCertificateV2"));
    QVERIFY(printed.contains("signingTime") && printed.contains("Jun  1 02:15:45 2035 GMT"));
    QVERIFY(printed.contains("unsignedAttrs:\n          <ABSENT>"));
    QVERIFY(printed.contains("eContent: <ABSENT>"));
}

void TestSignature::verifyPdfSaysWhatTheReportSays()
{
    const Model model = m_desk->model(3, 2);
    const Verification said = verifyPdf(m_pdf, m_desk->trust);
    QCOMPARE(said.reason, QString());
    QCOMPARE(verdictName(said.verdict), u"valid"_s);
    QCOMPARE(said.number, model.context.number);
    QCOMPARE(said.subjectCode, model.subjectCode);
    QCOMPARE(said.issuedAt, model.context.issuedAt);
    QCOMPARE(said.signer, u"3 号窗口 报告签章"_s);
    QCOMPARE(said.contentSha256, verifyQr(m_desk->qrText(model), m_desk->trust).contentSha256);
    QCOMPARE(said.contentSha256.size(), 32);
}

void TestSignature::signingChangesNoWord()
{
    const Model model = m_desk->model(3, 2);
    const QString before = test::PdfOnDisk(SigningDesk::need(render(model, m_desk->qrText(model))).pdf).text();
    QCOMPARE(test::PdfOnDisk(m_pdf).text(), before);
}

void TestSignature::documentSaysItsLanguageAndTitle()
{
    const QByteArray json =
        test::runProgram(CREDITDESK_QPDF, {u"--json"_s, u"--json-key=qpdf"_s, test::PdfOnDisk(m_pdf).path()}).out;
    QVERIFY(json.contains("\"/Lang\": \"u:zh-CN\""));
    QVERIFY(json.contains("\"/Producer\": \"u:creditdesk"));
    QVERIFY(json.contains("\"/CreationDate\": \"u:D:20350601101545+08'00"));
    QVERIFY(json.contains("\"/SigFlags\": 3"));
    QVERIFY(json.contains("\"/DisplayDocTitle\": true"));
}

void TestSignature::strangersRevocationsAndVoids()
{
    Trust trust = m_desk->trust;
    trust.caDer = SigningDesk().trust.caDer;
    Verification said = verifyPdf(m_pdf, trust);
    QCOMPARE(said.verdict, Verdict::UnknownSigner);
    QCOMPARE(said.reason, u"certificate_chain"_s);
    QCOMPARE(said.number, QString());
    trust = m_desk->trust;
    trust.signerCertificatesDer.clear(); // the file brings its own certificate
    QCOMPARE(verifyPdf(m_pdf, trust).verdict, Verdict::Valid);
    trust.voidedReports = {m_desk->model().context.number};
    QCOMPARE(verifyPdf(m_pdf, trust).reason, u"voided"_s);
    QCOMPARE(verifyPdf(m_pdf, trust).verdict, Verdict::Revoked);
    trust.revokedSerials = {vault::describe(m_desk->signer->certificateDer())->serialHex};
    said = verifyPdf(m_pdf, trust);
    QCOMPARE(said.verdict, Verdict::Revoked);
    QCOMPARE(said.reason, u"certificate_revoked"_s);
    const SigningDesk device(u"device"_s);
    QCOMPARE(verifyPdf(device.signedPdf(device.model()), device.trust).reason, u"certificate_role"_s);
}

void TestSignature::certificateCountsAtTheTimeOfSigning()
{
    const Model model = m_desk->model();
    const QByteArray pages = SigningDesk::need(render(model, m_desk->qrText(model))).pdf;
    const auto reasonAt = [&](QDate day) {
        const QDateTime at(day, QTime(12, 0), QTimeZone::utc());
        return verifyPdf(SigningDesk::need(sign(pages, *m_desk->signer, at)), m_desk->trust).reason;
    };
    QCOMPARE(reasonAt({2039, 12, 31}), QString());
    QCOMPARE(reasonAt({2040, 1, 2}), u"certificate_time"_s);
    QCOMPARE(reasonAt({2019, 12, 31}), u"certificate_time"_s);
    QCOMPARE(reasonAt({2055, 1, 1}), u"certificate_time"_s); // GeneralizedTime
}

void TestSignature::whatIsNoReportIsNotSigned()
{
    QCOMPARE(sign("no PDF", *m_desk->signer, m_desk->at).error().code, base::Code::InvalidInput);
    const QByteArray withoutPayload = SigningDesk::need(render(m_desk->model(), {})).pdf;
    QCOMPARE(sign(withoutPayload, *m_desk->signer, m_desk->at).error().code, base::Code::InvalidInput);
    const SigningDesk other;
    const QByteArray ofAnother = SigningDesk::need(render(m_desk->model(), other.qrText(other.model()))).pdf;
    QCOMPARE(sign(ofAnother, *m_desk->signer, m_desk->at).error().code, base::Code::InvalidInput);
    QCOMPARE(sign(withoutPayload, *m_desk->signer, {}).error().code, base::Code::InvalidInput);
}

QTEST_GUILESS_MAIN(TestSignature)
#include "test_signature.moc"

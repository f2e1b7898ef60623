// The QR code: what zbar reads off the printed page, what it says by the letter of RFC 9052, and what is refused.
#include "app/base/base45.h"
#include "tests/unit/report/signing_desk.h"

#include <QCryptographicHash>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::report;
using namespace Qt::StringLiterals;
using test::SigningDesk;

class TestQr : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_desk = std::make_unique<SigningDesk>(); }
    void isReadOffThePage_data();
    void isReadOffThePage();
    void isCoseSign1ByTheLetter();
    void saysWhatTheReportSays();
    void anyOtherCharacterIsRefused();
    void otherFormsAreRefused();
    void unknownSignersAreNamedSo();
    void rolesTimesAndRevocationsCount();

private:
    std::unique_ptr<SigningDesk> m_desk;
};

void TestQr::isReadOffThePage_data()
{
    QTest::addColumn<int>("dpi");
    QTest::newRow("100 dpi") << 100;
    QTest::newRow("150 dpi") << 150;
    QTest::newRow("300 dpi") << 300;
}

void TestQr::isReadOffThePage()
{
    QFETCH(int, dpi);
    const Model model = m_desk->model(1, 1);
    const QString text = m_desk->qrText(model);
    const test::PdfOnDisk file(SigningDesk::need(render(model, text)).pdf);
    test::runProgram(CREDITDESK_PDFTOPPM, {u"-r"_s, QString::number(dpi), u"-png"_s, u"-l"_s, u"1"_s, u"-singlefile"_s, file.path(),
                                           file.path(u"page"_s)});
    const test::Ran read = test::runProgram(CREDITDESK_ZBARIMG, {u"--nodbus"_s, u"--raw"_s, u"-q"_s, file.path(u"page.png"_s)});
    QCOMPARE(read.exit, 0);
    QCOMPARE(QString::fromUtf8(read.out).chopped(1), text);
}

void TestQr::isCoseSign1ByTheLetter()
{
    // Every byte spelled out from RFC 8949 and RFC 9052, without the production encoder.
    const Model model = m_desk->model();
    const QByteArray cose = base::fromBase45(m_desk->qrText(model).mid(5).toLatin1()).value();
    const QByteArray number = model.context.number.toUtf8();
    QCOMPARE(number.size(), 22);
    QByteArray claims("\xa4\x01\x76"); // map of 4; key 1; text of 22 bytes
    claims += number + "\x02\x72" + model.subjectCode.toUtf8() + "\x03\x1a";
    const auto seconds = static_cast<quint32>(model.context.issuedAt.toSecsSinceEpoch());
    for (int shift = 24; shift >= 0; shift -= 8)
        claims += static_cast<char>(seconds >> shift);
    claims += "\x04\x58\x20" + QCryptographicHash::hash(canonicalData(model), QCryptographicHash::Sha256);
    const QByteArray kid =
        QCryptographicHash::hash(vault::pemToDer(m_desk->issued.certificatePem), QCryptographicHash::Sha256).left(8);
    QByteArray expected("\xd2\x84\x43\xa1\x01\x26\xa1\x04\x48"); // tag 18, array of 4, {1: -7}, {4: 8 bytes}
    expected += kid + "\x58" + char(claims.size()) + claims + "\x58\x40";
    QCOMPARE(cose.left(expected.size()).toHex(), expected.toHex());
    QCOMPARE(cose.size(), expected.size() + 64);

    QByteArray structure("\x84\x6aSignature1\x43\xa1\x01\x26\x40\x58");
    structure += char(claims.size()) + claims;
    test::spill(m_desk->authority.path(u"tbs"_s), structure);
    test::spill(m_desk->authority.path(u"sig"_s), vault::rawToDer(cose.last(64)));
    m_desk->authority.run({u"x509"_s, u"-in"_s, m_desk->issued.certificatePath, u"-pubkey"_s, u"-noout"_s, u"-out"_s,
                           m_desk->authority.path(u"pub"_s)});
    const QByteArray said = m_desk->authority.run({u"dgst"_s, u"-sha256"_s, u"-verify"_s, m_desk->authority.path(u"pub"_s),
                                                   u"-signature"_s, m_desk->authority.path(u"sig"_s),
                                                   m_desk->authority.path(u"tbs"_s)});
    QVERIFY2(said.contains("Verified OK"), said.constData());
}

void TestQr::saysWhatTheReportSays()
{
    const Model model = m_desk->model(2, 1);
    const Verification said = verifyQr(m_desk->qrText(model), m_desk->trust);
    QCOMPARE(verdictName(said.verdict), u"valid"_s);
    QCOMPARE(said.reason, QString());
    QCOMPARE(said.number, model.context.number);
    QCOMPARE(said.subjectCode, model.subjectCode);
    QCOMPARE(said.issuedAt, model.context.issuedAt);
    QCOMPARE(said.signer, u"3 号窗口 报告签章"_s);
    QCOMPARE(said.contentSha256, QCryptographicHash::hash(canonicalData(model), QCryptographicHash::Sha256));
}

void TestQr::anyOtherCharacterIsRefused()
{
    const QString text = m_desk->qrText(m_desk->model());
    const QString alphabet = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:a\u4E00"_s;
    for (qsizetype i = 0; i < text.size(); ++i) {
        for (int step : {1, 7, 23}) {
            QString other = text;
            other[i] = alphabet[(alphabet.indexOf(text[i]) + step) % alphabet.size()];
            QVERIFY2(verifyQr(other, m_desk->trust).verdict != Verdict::Valid, qPrintable(QString::number(i)));
        }
        QVERIFY(verifyQr(text.left(i), m_desk->trust).verdict != Verdict::Valid);
    }
}

void TestQr::otherFormsAreRefused()
{
    const QString text = m_desk->qrText(m_desk->model());
    const QByteArray cose = base::fromBase45(text.mid(5).toLatin1()).value();
    const auto verdict = [this](const QByteArray &bytes) {
        return verifyQr(u"CDR1:"_s + QString::fromLatin1(base::toBase45(bytes)), m_desk->trust).verdict;
    };
    QCOMPARE(verdict(cose), Verdict::Valid);
    QCOMPARE(verdict(cose.mid(1)), Verdict::Tampered);                      // without the tag
    QCOMPARE(verdict(QByteArray("\xd8\x12") + cose.mid(1)), Verdict::Tampered); // the tag in two bytes
    QCOMPARE(verdict(cose + '\0'), Verdict::Tampered);
    QByteArray indefinite = cose;
    indefinite[1] = '\x9f';
    QCOMPARE(verdict(indefinite + '\xff'), Verdict::Tampered);
    QByteArray deep(600, '\x81');
    QCOMPARE(verdict(deep), Verdict::Tampered);
    QCOMPARE(verdict(QByteArray::fromHex("d2845bffffffffffffffff")), Verdict::Tampered); // a length beyond all
    QCOMPARE(verifyQr(text + u' ', m_desk->trust).verdict, Verdict::Tampered);
    QCOMPARE(verifyQr(text.toLower(), m_desk->trust).verdict, Verdict::NotAReport);
    QCOMPARE(verifyQr(QString(), m_desk->trust).verdict, Verdict::NotAReport);
    QCOMPARE(verifyQr(u"CDR1:"_s + QString(200000, u'A'), m_desk->trust).verdict, Verdict::Tampered);
}

void TestQr::unknownSignersAreNamedSo()
{
    const QString text = m_desk->qrText(m_desk->model());
    Trust nobody = m_desk->trust;
    nobody.signerCertificatesDer.clear();
    QCOMPARE(verifyQr(text, nobody).verdict, Verdict::UnknownSigner);
    const SigningDesk stranger;
    Trust otherAuthority = m_desk->trust;
    otherAuthority.caDer = stranger.trust.caDer;
    const Verification said = verifyQr(text, otherAuthority);
    QCOMPARE(said.verdict, Verdict::UnknownSigner);
    QCOMPARE(said.number, QString()); // what a stranger says is not repeated
    Trust wrongKey = m_desk->trust;
    wrongKey.signerCertificatesDer = stranger.trust.signerCertificatesDer + m_desk->trust.signerCertificatesDer;
    QCOMPARE(verifyQr(text, wrongKey).verdict, Verdict::Valid); // the right one is found among several
}

void TestQr::rolesTimesAndRevocationsCount()
{
    const QString text = m_desk->qrText(m_desk->model());
    Trust trust = m_desk->trust;
    trust.voidedReports = {m_desk->model().context.number};
    QCOMPARE(verifyQr(text, trust).verdict, Verdict::Revoked);
    QCOMPARE(verifyQr(text, trust).reason, u"voided"_s);
    trust = m_desk->trust;
    trust.revokedSerials = {vault::describe(m_desk->signer->certificateDer())->serialHex};
    QCOMPARE(verifyQr(text, trust).reason, u"certificate_revoked"_s);
    const SigningDesk device(u"device"_s);
    QCOMPARE(verifyQr(device.qrText(device.model()), device.trust).reason, u"certificate_role"_s);
    Model late = m_desk->model();
    late.context.issuedAt = QDateTime({2041, 1, 1}, {0, 0}, QTimeZone::utc());
    QCOMPARE(verifyQr(m_desk->qrText(late), m_desk->trust).reason, u"certificate_time"_s);
}

QTEST_GUILESS_MAIN(TestQr)
#include "test_qr.moc"

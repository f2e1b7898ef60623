// creditdesk-draw-verify against a small transcript with each of its bytes changed, and cut at each of its bytes.
#include "app/draw/transcript.h"
#include "app/drawverify/finding.h"
#include "app/drawverify/transcript.h"
#include "app/vault/signing.h"
#include "tests/unit/draw/draw_lists.h"
#include "tests/unit/vault/openssl_authority.h"

#include <QTest>

using namespace creditdesk;
using namespace creditdesk::test;

namespace {

class VaultSigner final : public draw::EntrySigner
{
public:
    explicit VaultSigner(const Issued &issued) : m_signer(need(vault::Signer::fromKey(issued.key(), issued.certificatePem))) {}
    base::Result<QByteArray> sign(const QByteArray &message) const override { return m_signer->sign(message); }
    QByteArray certificateDer() const override { return m_signer->certificateDer(); }
    bool verify(const QByteArray &message, const QByteArray &signature) const override
    {
        return vault::verifyRaw(m_signer->certificateDer(), message, signature);
    }

private:
    std::unique_ptr<vault::Signer> m_signer;
};

void must(const base::Done &done)
{
    if (!done)
        throw std::runtime_error((done.error().rule + u": "_s + done.error().detail).toStdString());
}

bool isRight(const std::string &text)
{
    try {
        (void)drawverify::judge(text, {});
        return true;
    } catch (const drawverify::Finding &finding) {
        return finding.line == 0; // every finding names its line
    }
}

} // namespace

class TestDrawBytes : public QObject
{
    Q_OBJECT

    OpensslAuthority m_authority;
    std::shared_ptr<const VaultSigner> m_signer;
    QByteArray m_text;

    [[nodiscard]] static draw::Act at(int minute)
    {
        return {u"OP-1"_s, QDateTime(QDate(2026, 10, 15), QTime(1, minute), Qt::UTC)};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_signer = std::make_shared<VaultSigner>(m_authority.issue(u"report-signing"_s, u"counter 3"_s));
        const domain::InspectionPlan plan = planOf(planObject());
        const draw::Pool pool = need(poolOf(plan, rowsOf(5)));
        const QByteArray secret(draw::kSecretBytes, '\x5A');
        draw::Transcript transcript = need(draw::Transcript::plan(u"D1"_s, plan, manyOfficers(3), at(0), m_signer));
        must(transcript.commit(pool, secret, u"lottery 1"_s, at(2).time, at(1)));
        must(transcript.publicValue({u"7"_s, u"lottery 1"_s, at(2).time}, at(3)));
        must(transcript.draw(pool, secret, at(4)));
        m_text = transcript.text();
    }

    void stepsOutOfTurnAreRefusedAndLeaveNothing()
    {
        draw::Transcript transcript = need(draw::Transcript::read(m_text, catalogue(), m_signer));
        QCOMPARE(transcript.text(), m_text);
        const domain::InspectionPlan plan = planOf(planObject());
        const draw::Pool pool = need(poolOf(plan, rowsOf(5)));
        const QByteArray secret(draw::kSecretBytes, '\x5A');
        QCOMPARE(transcript.draw(pool, secret, at(5)).error().rule, u"draw_order"_s);
        QCOMPARE(transcript.redraw(plan, manyOfficers(3), u"again"_s, at(5)).error().rule, u"draw_order"_s);
        QCOMPARE(transcript.abort(u" "_s, at(5)).error().code, base::Code::InvalidInput);
        QCOMPARE(transcript.abort(u"late"_s, at(1)).error().rule, u"time"_s);
        QCOMPARE(transcript.text(), m_text);
        must(transcript.abort(u"wrong list"_s, at(5)));
        must(transcript.redraw(plan, manyOfficers(3), u"again"_s, at(6)));
        QCOMPARE(transcript.commit(pool, secret, u"lottery 2"_s, at(7).time, at(7)).error().rule, u"not_before"_s);
        must(transcript.commit(pool, secret, u"lottery 2"_s, at(8).time, at(7)));
        QCOMPARE(transcript.publicValue({u"7"_s, u"lottery 1"_s, at(8).time}, at(9)).error().rule, u"source"_s);
        QCOMPARE(transcript.publicValue({u"7"_s, u"lottery 2"_s, at(7).time}, at(9)).error().rule, u"published"_s);
        must(transcript.publicValue({u"7"_s, u"lottery 2"_s, at(8).time}, at(9)));
        QCOMPARE(transcript.draw(need(poolOf(plan, rowsOf(6))), secret, at(10)).error().code, base::Code::HashMismatch);
        QCOMPARE(transcript.draw(pool, QByteArray(draw::kSecretBytes, 'x'), at(10)).error().code, base::Code::HashMismatch);
        must(transcript.draw(pool, secret, at(10)));
        QVERIFY(isRight(transcript.text().toStdString()));
    }

    void everyByteCounts()
    {
        const std::string good = m_text.toStdString();
        QVERIFY(isRight(good));
        for (std::size_t i = 0; i < good.size(); ++i) {
            for (const unsigned flip : {0x01U, 0x20U, 0x80U}) {
                std::string changed = good;
                changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ flip);
                QVERIFY2(!isRight(changed), qPrintable(u"byte %1 ^ %2"_s.arg(i).arg(flip)));
            }
        }
    }

    void noPartOfItStandsForTheWhole()
    {
        const std::string good = m_text.toStdString();
        for (std::size_t i = 0; i < good.size(); ++i)
            QVERIFY2(!isRight(good.substr(0, i)), qPrintable(QString::number(i)));
    }
};

QTEST_GUILESS_MAIN(TestDrawBytes)
#include "test_draw_bytes.moc"

// Codes of the synthetic city against published vectors, against models/domain, and against a check written here.
#include "app/sandbox/city/codes.h"
#include "models/domain/identifiers.h"

#include <QSet>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::sandbox::city;

namespace {

/// GB 32100 from its table of weights: the weighted sum over all 18 characters, the check with weight 1, is 0 modulo 31.
bool holdsByTable(const std::string &code)
{
    static constexpr int kWeights[] = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1};
    static const std::string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    int sum = 0;
    for (std::size_t i = 0; i < 18; ++i)
        sum += kWeights[i] * static_cast<int>(alphabet.find(code[i]));
    return code.size() == 18 && sum % 31 == 0;
}

} // namespace

class TestCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedCodes_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"91320100748204660Q", "91230500MA1B3N1N2M", "91310115MA9TE5T122", "91310115MA9TE5T20W",
                                 "92310101MA9TE5T12M", "12310000MA9TE5T12A", "93310151MA9TE5T120"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }

    void publishedCodes()
    {
        QFETCH(QString, code);
        const std::string text = code.toStdString();
        QCOMPARE(creditCheck(text.substr(0, 17)), text[17]);
        QCOMPARE(organisationCheck(text.substr(8, 8)), text[16]);
        QCOMPARE(creditCode(text.substr(0, 8), text.substr(8, 8)), text);
        QVERIFY(holdsByTable(text));
    }

    void publishedIdentityNumbers()
    {
        QCOMPARE(identityNumber("11010519491231002"), std::string("11010519491231002X"));
        QCOMPARE(identityNumber("31010118900101001"), std::string("310101189001010013"));
        QCOMPARE(identityNumber("31011518900101002"), std::string("31011518900101002X"));
    }

    void publishedRegistrationNumber() // the sample of GS 15-2006
    {
        QCOMPARE(registrationNumber("11010800000001"), std::string("110108000000016"));
    }

    void indexesComeBack()
    {
        QSet<QByteArray> seen;
        for (std::uint64_t seed : {0ULL, 1ULL, 0xffffffffffffffffULL}) {
            seen.clear();
            for (std::uint64_t index = 0; index < 50'000; ++index) {
                const std::string six = scrambled(index, seed);
                QCOMPARE(unscrambled(six, seed), std::optional(index));
                seen.insert(QByteArray::fromStdString(six));
            }
            QCOMPARE(seen.size(), 50'000);
        }
        QCOMPARE(unscrambled(scrambled(kCodeSpace - 1, 3), 3), std::optional(kCodeSpace - 1));
        QCOMPARE(unscrambled("ABCDEI", 1), std::nullopt); // I is not in the alphabet
    }

    void madeCodesAreValidForTheDomain()
    {
        for (std::uint64_t index = 0; index < 2'000; ++index) {
            const std::string code = creditCode("91310115", "MA" + scrambled(index, 1));
            const domain::IdentifierReading reading = domain::readCreditCode(QString::fromStdString(code));
            QVERIFY2(reading.valid && reading.warnings.isEmpty(), code.c_str());
            QVERIFY(holdsByTable(code));
        }
    }
};

QTEST_GUILESS_MAIN(TestCodes)
#include "test_codes.moc"

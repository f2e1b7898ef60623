// Credit codes and identity numbers against published samples, and against every single-character change of them.
// All numbers are invented or of persons born in 1890, or the usual samples of the standards.
#include "models/domain/areas.h"
#include "models/domain/identifiers.h"

#include <QtTest>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

namespace {
const QDate kToday(2026, 11, 23);
}

class TestIdentifiers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodCreditCodes_data();
    void goodCreditCodes();
    void everyChangedCharacterFails();
    void badCreditCodes_data();
    void badCreditCodes();
    void innerCheckIsOnlyAWarning();
    void checkCharacters();
    void goodIdentityNumbers_data();
    void goodIdentityNumbers();
    void everyChangedDigitFails();
    void badIdentityNumbers_data();
    void badIdentityNumbers();
    void oldNumbersAreLengthened();
    void adultOnTheEighteenthBirthday();
    void numberThatIsBoth();
    void normalising_data();
    void normalising();
    void areas();
};

void TestIdentifiers::goodCreditCodes_data()
{
    QTest::addColumn<QString>("code");
    const QStringList codes{u"91320100748204660Q"_s, u"91230500MA1B3N1N2M"_s, u"11230500001755309F"_s, u"91310115MA9TE5T122"_s,
                            u"91310115MA9TE5T20W"_s, u"91310000MA9TE5T125"_s, u"91310104MA9TE5T124"_s, u"92310101MA9TE5T12M"_s,
                            u"51310000MA9TE5T129"_s, u"52310106MA9TE5T122"_s, u"53310000MA9TE5T123"_s, u"12310000MA9TE5T12A"_s,
                            u"11310000MA9TE5T12D"_s, u"93310151MA9TE5T120"_s};
    for (const QString &code : codes)
        QTest::newRow(qPrintable(code)) << code;
}

void TestIdentifiers::goodCreditCodes()
{
    QFETCH(QString, code);
    const IdentifierReading reading = readCreditCode(code);
    QVERIFY2(reading.valid, qPrintable(reading.reason));
    QCOMPARE(reading.normalised, code);
    QCOMPARE(reading.reason, QString());
    QCOMPARE(reading.warnings, QStringList());
}

void TestIdentifiers::everyChangedCharacterFails()
{
    const QString all = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;
    for (const QString &good :
         {u"91320100748204660Q"_s, u"91230500MA1B3N1N2M"_s, u"11230500001755309F"_s, u"91310115MA9TE5T122"_s}) {
        for (qsizetype i = 0; i < good.size(); ++i) {
            for (const QChar c : all) {
                QString changed = good;
                changed[i] = c;
                QVERIFY2(readCreditCode(changed).valid == (changed == good), qPrintable(changed));
            }
        }
    }
}

void TestIdentifiers::badCreditCodes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing") << QString() << u"empty"_s;
    QTest::newRow("spaces") << u"  \t"_s << u"empty"_s;
    QTest::newRow("short") << u"91310115MA9TE5T12"_s << u"bad_length"_s;
    QTest::newRow("long") << u"91310115MA9TE5T1222"_s << u"bad_length"_s;
    QTest::newRow("letter O") << u"9131O115MA9TE5T122"_s << u"bad_character"_s;
    QTest::newRow("letter I") << u"91310115MA9TE5TI22"_s << u"bad_character"_s;
    QTest::newRow("letter in the area") << u"9131011XMA9TE5T12X"_s << u"bad_area_code"_s;
    QTest::newRow("check") << u"91310115MA9TE5T123"_s << u"bad_check_character"_s;
    QTest::newRow("Arabic digits") << u"\u0669\u0661310115MA9TE5T122"_s << u"bad_character"_s;
    QTest::newRow("beyond the BMP") << u"9131011\U00020BB7MA9TE5T12"_s << u"bad_character"_s;
}

void TestIdentifiers::badCreditCodes()
{
    QFETCH(QString, code);
    QFETCH(QString, reason);
    const IdentifierReading reading = readCreditCode(code);
    QVERIFY(!reading.valid);
    QCOMPARE(reading.reason, reason);
    QCOMPARE(reading.warnings, QStringList());
}

void TestIdentifiers::innerCheckIsOnlyAWarning()
{
    const IdentifierReading reading = readCreditCode(u"91310115MA9TE5T135"_s); // outer check right, inner 3 instead of 2
    QVERIFY(reading.valid);
    QCOMPARE(reading.warnings, QStringList{u"inner_check_failed"_s});
}

void TestIdentifiers::checkCharacters()
{
    QCOMPARE(creditCodeCheck(u"91320100748204660"), QChar(u'Q'));
    QCOMPARE(creditCodeCheck(u"9132010074820466"), QChar());
    QCOMPARE(creditCodeCheck(u"9132010074820466I"), QChar());
    QCOMPARE(organisationCodeCheck(u"74820466"), QChar(u'0'));
    QCOMPARE(organisationCodeCheck(u"MA1B3N1N"), QChar(u'2'));
    QCOMPARE(organisationCodeCheck(u"00175530"), QChar(u'9'));
    QCOMPARE(organisationCodeCheck(u"D2143569"), QChar(u'X')); // the standard's own sample
    QCOMPARE(organisationCodeCheck(u"MA1B3N1"), QChar());
    QCOMPARE(organisationCodeCheck(u"MA1b3N1N"), QChar());
}

void TestIdentifiers::goodIdentityNumbers_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QStringList>("warnings");
    QTest::newRow("standard sample X") << u"11010519491231002X"_s << QStringList();
    QTest::newRow("standard sample") << u"440524188001010014"_s << QStringList();
    QTest::newRow("310101-1") << u"310101189001010013"_s << QStringList();
    QTest::newRow("310101-2") << u"310101189001010021"_s << QStringList();
    QTest::newRow("310115-1") << u"310115189001010011"_s << QStringList();
    QTest::newRow("310115-2") << u"31011518900101002X"_s << QStringList();
    QTest::newRow("retired county") << u"310230189001010010"_s << QStringList{u"retired_area_code"_s};
    QTest::newRow("310151-2") << u"31015118900101013X"_s << QStringList();
    QTest::newRow("29 February") << u"310101189202290015"_s << QStringList();
    QTest::newRow("unknown district") << u"310199189001010019"_s << QStringList{u"unknown_area_code"_s};
    QTest::newRow("unknown province") << u"99010118900101001X"_s << QStringList{u"unknown_area_code"_s};
    QTest::newRow("Hong Kong permit") << u"81000018900101001X"_s << QStringList();
    QTest::newRow("the city itself") << u"310000189001010011"_s << QStringList();
}

void TestIdentifiers::goodIdentityNumbers()
{
    QFETCH(QString, number);
    QFETCH(QStringList, warnings);
    const IdentifierReading reading = readIdentityNumber(number, kToday);
    QVERIFY2(reading.valid, qPrintable(reading.reason));
    QCOMPARE(reading.normalised, number);
    QCOMPARE(reading.warnings, warnings);
}

void TestIdentifiers::everyChangedDigitFails()
{
    const QString all = u"0123456789X"_s;
    for (const QString &good : {u"11010519491231002X"_s, u"440524188001010014"_s, u"310101189001010013"_s}) {
        for (qsizetype i = 0; i < good.size(); ++i) {
            for (const QChar c : all) {
                QString changed = good;
                changed[i] = c;
                QVERIFY2(readIdentityNumber(changed, kToday).valid == (changed == good), qPrintable(changed));
            }
        }
    }
}

void TestIdentifiers::badIdentityNumbers_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing") << QString() << u"empty"_s;
    QTest::newRow("17 digits") << u"11010519491231002"_s << u"bad_length"_s;
    QTest::newRow("15 with a letter") << u"11010549123100X"_s << u"bad_length"_s;
    QTest::newRow("X inside") << u"1101051949123100XX"_s << u"bad_character"_s;
    QTest::newRow("letter at the end") << u"11010519491231002A"_s << u"bad_character"_s;
    QTest::newRow("check") << u"110105194912310021"_s << u"bad_check_character"_s;
    QTest::newRow("30 February") << u"310101189002300012"_s << u"bad_birth_date"_s;
    QTest::newRow("month 13") << u"310101189013010010"_s << u"bad_birth_date"_s;
    QTest::newRow("month 0") << u"310101189000010011"_s << u"bad_birth_date"_s;
    QTest::newRow("29 February 1890") << u"310101189002290010"_s << u"bad_birth_date"_s;
    QTest::newRow("old number, month 13") << u"110105491331002"_s << u"bad_birth_date"_s;
}

void TestIdentifiers::badIdentityNumbers()
{
    QFETCH(QString, number);
    QFETCH(QString, reason);
    const IdentifierReading reading = readIdentityNumber(number, kToday);
    QVERIFY(!reading.valid);
    QCOMPARE(reading.reason, reason);
}

void TestIdentifiers::oldNumbersAreLengthened()
{
    const IdentifierReading reading = readIdentityNumber(u"110105491231002"_s, kToday);
    QVERIFY(reading.valid);
    QCOMPARE(reading.normalised, u"11010519491231002X"_s);
    QCOMPARE(reading.warnings, QStringList{u"lengthened_from_15"_s});
}

void TestIdentifiers::adultOnTheEighteenthBirthday()
{
    const auto on = [](int year, int month, int day) {
        return readIdentityNumber(u"310101189001010013"_s, QDate(year, month, day)); // born 1890-01-01
    };
    QCOMPARE(on(1889, 12, 31).reason, u"future_birth"_s);
    QVERIFY(on(1890, 1, 1).valid);
    QCOMPARE(on(1907, 12, 31).warnings, QStringList{u"under_18"_s});
    QVERIFY(on(1907, 12, 31).valid);
    QCOMPARE(on(1908, 1, 1).warnings, QStringList());
}

void TestIdentifiers::numberThatIsBoth()
{
    const QString both = u"310151189001010017"_s;
    const IdentifierReading asCode = readCreditCode(both);
    QVERIFY(asCode.valid);
    QVERIFY(asCode.warnings.contains(u"also_identity"_s));
    const IdentifierReading asIdentity = readIdentityNumber(both, kToday);
    QVERIFY(asIdentity.valid);
    QCOMPARE(asIdentity.warnings, QStringList{u"also_credit_code"_s});
}

void TestIdentifiers::normalising_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("lower case") << u"11010519491231002x"_s << u"11010519491231002X"_s;
    QTest::newRow("full width") << u"９１３１０１１５ＭＡ９ＴＥ５ｔ１２２"_s << u"91310115MA9TE5T122"_s;
    QTest::newRow("spaces") << u" 9131 0115\u3000MA9T\u00A0E5T122\n"_s << u"91310115MA9TE5T122"_s;
    QTest::newRow("hyphens") << u"91310115-MA9TE5T1－2\u20132"_s << u"91310115MA9TE5T122"_s;
    QTest::newRow("invisible marks") << u"\uFEFF\u202A91310115MA9TE5T122\u200B\u202C"_s << u"91310115MA9TE5T122"_s;
    QTest::newRow("other scripts stay") << u"\u0131\u017F\u0661"_s << u"\u0131\u017F\u0661"_s;
}

void TestIdentifiers::normalising()
{
    QFETCH(QString, typed);
    QFETCH(QString, wanted);
    QCOMPARE(normaliseIdentifier(typed), wanted);
}

void TestIdentifiers::areas()
{
    QCOMPARE(areaStanding(u"310115"), AreaStanding::Current);
    QCOMPARE(areaStanding(u"310103"), AreaStanding::Retired);
    QCOMPARE(areaStanding(u"310199"), AreaStanding::Unknown);
    QCOMPARE(areaStanding(u"110105"), AreaStanding::Current);
    QCOMPARE(areaStanding(u"000000"), AreaStanding::Unknown);
}

QTEST_GUILESS_MAIN(TestIdentifiers)
#include "test_identifiers.moc"

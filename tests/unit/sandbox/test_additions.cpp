// --with: what is taken, what is filled in, and what is refused with its line.
#include "app/sandbox/city/city.h"
#include "app/sandbox/city/digest.h"

#include <QTest>

using namespace creditdesk;
using namespace creditdesk::sandbox::city;

namespace {

constexpr std::int64_t kSubjects = 60;

std::unique_ptr<City> makeCity()
{
    return City::make({1, QDate(2026, 11, 23), kSubjects, 5}).value();
}

// written with escapes: moc 6.4 loses its way in a raw string that holds an escaped quotation mark
const QByteArray kFirst =
    "{\"organisation\":{\"code\":\"91310115MA9TE5T122\",\"name\":\"上海<b>粗体</b>\\\"引号\\\"\\u202e有限公司\"}}";

} // namespace

class TestAdditions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeAfterTheCity()
    {
        const auto city = makeCity();
        const QByteArray plain = digestOf(*city);
        const QString epoch = city->epoch();
        const QByteArray record =
            R"({"record":{"id":"X1","subject":"91310115MA9TE5T122","kind":"penalty","decided":"2026-01-02","fields":{"CF_WSH":"1"}}})";
        QVERIFY(city->add(record + "\n\n" + kFirst + "\n").has_value()); // a record may stand before its subject
        QCOMPARE(city->lastBaseSerial(), kSubjects + 1);
        const auto serial = city->serialOf("91310115MA9TE5T122");
        QCOMPARE(serial, std::optional(kSubjects + 1));
        const SubjectRows rows = city->now(*serial).value();
        QCOMPARE(rows.organisation.name, std::string("上海<b>粗体</b>\"引号\"\u202e有限公司"));
        QCOMPARE(rows.organisation.status, std::string("active"));
        QCOMPARE(rows.organisation.registrar, std::string());
        QCOMPARE(rows.records.size(), std::size_t{1});
        QCOMPARE(rows.records[0].serial, kSubjects + 1);
        QCOMPARE(rows.records[0].state, std::string("normal"));
        QVERIFY(digestOf(*city) != plain);
        QVERIFY(city->epoch() != epoch);
        QVERIFY(city->now(city->lastSerial()).has_value()); // the city's own new organisations moved behind
        QCOMPARE(city->serialOf(city->now(city->lastSerial())->organisation.code), std::optional(city->lastSerial()));
    }

    void recordsForSubjectsOfTheCity()
    {
        const auto city = makeCity();
        std::int64_t serial = 1;
        while (!city->now(serial))
            ++serial;
        const std::size_t before = city->now(serial)->records.size();
        const std::string code = city->now(serial)->organisation.code;
        QVERIFY(city->add("{\"record\":{\"subject\":\"" + QByteArray::fromStdString(code) + "\",\"kind\":\"honour\"}}")
                    .has_value());
        const SubjectRows rows = city->now(serial).value();
        QCOMPARE(rows.records.size(), before + 1);
        QVERIFY(std::is_sorted(rows.records.begin(), rows.records.end(), recordBefore));
    }

    void controlCharactersStayText()
    {
        const auto city = makeCity();
        QVERIFY(city->add(R"({"organisation":{"code":"91310115MA9TE5T122","name":"a\u0001\t\\𠮷"}})").has_value());
        std::string line;
        appendCanonical(line, city->organisationAtNight(kSubjects + 1).value());
        QVERIFY2(line.find(R"("name":"a\u0001\t\\𠮷")") != std::string::npos, line.c_str());
    }

    void badLinesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("reason");
        QTest::newRow("not json") << QByteArray("{") << QStringLiteral("line 2: ");
        QTest::newRow("neither") << QByteArray("{\"person\":{}}") << QStringLiteral("line 2: neither");
        QTest::newRow("bad check") << QByteArray(R"({"organisation":{"code":"91310115MA9TE5T123","name":"a"}})")
                                   << QStringLiteral("line 2: \"code\"");
        QTest::newRow("no name") << QByteArray(R"({"organisation":{"code":"91310115MA9TE5T20W"}})")
                                 << QStringLiteral("line 2: an organisation");
        QTest::newRow("twice") << kFirst << QStringLiteral("line 2: another organisation");
        QTest::newRow("unknown member") << QByteArray(
                                               R"({"organisation":{"code":"91310115MA9TE5T20W","name":"a","colour":"red"}})")
                                        << QStringLiteral("line 2: unknown member \"colour\"");
        QTest::newRow("type") << QByteArray(R"({"organisation":{"code":"91310115MA9TE5T20W","name":1}})")
                              << QStringLiteral("line 2: \"name\"");
        QTest::newRow("taken serial") << QByteArray(R"({"organisation":{"serial":3,"code":"91310115MA9TE5T20W","name":"a"}})")
                                      << QStringLiteral("line 2: \"serial\"");
        QTest::newRow("bad day")
            << QByteArray(R"({"record":{"subject":"91310115MA9TE5T122","kind":"penalty","decided":"2026-02-30"}})")
            << QStringLiteral("line 2: \"decided\"");
        QTest::newRow("nobody's record") << QByteArray(R"({"record":{"subject":"91310115MA9TE5T20W","kind":"penalty"}})")
                                         << QStringLiteral("line 2: no organisation");
        QTest::newRow("bad field") << QByteArray(
                                          R"({"record":{"subject":"91310115MA9TE5T122","kind":"penalty","fields":{"x":"1"}}})")
                                   << QStringLiteral("line 2: field \"x\"");
        QTest::newRow("bad state") << QByteArray(
                                          R"({"record":{"subject":"91310115MA9TE5T122","kind":"penalty","state":"gone"}})")
                                   << QStringLiteral("line 2: \"state\"");
    }

    void badLinesAreNamed()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, reason);
        const base::Done added = makeCity()->add(kFirst + "\n" + line + "\n");
        QVERIFY(!added.has_value());
        QVERIFY2(added.error().code == base::Code::InvalidInput && added.error().detail.startsWith(reason),
                 qPrintable(added.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestAdditions)
#include "test_additions.moc"

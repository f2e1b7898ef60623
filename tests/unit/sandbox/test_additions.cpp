// --with: what is taken, what is filled in, and what is refused with its line.
#include "app/sandbox/city/city.h"
#include "app/sandbox/city/digest.h"
#include "tests/unit/sandbox/rows_of.h"

#include <QTest>

using namespace creditdesk;
using namespace creditdesk::sandbox::city;

namespace {

constexpr std::int64_t kSubjects = 60;

base::Result<std::shared_ptr<const City>> makeCity(const QByteArray &additions = {})
{
    return City::make({1, QDate(2026, 11, 23), kSubjects, 5}, additions);
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
        const auto plain = makeCity().value();
        const QByteArray record =
            R"({"record":{"id":"X1","subject":"91310115MA9TE5T122","kind":"penalty","decided":"2026-01-02","fields":{"CF_WSH":"1"}}})";
        const auto city = makeCity(record + "\n\n" + kFirst + "\n").value(); // a record may stand before its subject
        QCOMPARE(city->lastSerial(city->nightSequence()), kSubjects + 1);
        const auto serial = city->serialOf("91310115MA9TE5T122");
        QCOMPARE(serial, std::optional(kSubjects + 1));
        const OrganisationRow row = test::organisationAt(*city, *serial, city->lastSequence()).value();
        const std::vector<RecordRow> records = test::recordsAt(*city, *serial, city->lastSequence());
        QCOMPARE(row.name, std::string("上海<b>粗体</b>\"引号\"\u202e有限公司"));
        QCOMPARE(row.status, std::string("active"));
        QCOMPARE(row.registrar, std::string());
        QCOMPARE(records.size(), std::size_t{1});
        QCOMPARE(records[0].serial, kSubjects + 1);
        QCOMPARE(records[0].state, std::string("normal"));
        QVERIFY(digestOf(*city) != digestOf(*plain));
        QVERIFY(city->epoch() != plain->epoch());
    }

    void newOrganisationsComeBehindThem()
    {
        const auto city = makeCity(kFirst)->get()->with({{HistoryStep::Kind::Append, 200, -1, -1}});
        const std::int64_t last = city->lastSerial(city->lastSequence());
        QVERIFY(last > kSubjects + 1);
        const auto row = test::organisationAt(*city, last, city->lastSequence());
        QVERIFY(row.has_value());
        QCOMPARE(city->serialOf(row->code), std::optional(last));
    }

    void recordsForSubjectsOfTheCity()
    {
        const auto plain = makeCity().value();
        for (std::int64_t serial = 1; serial <= kSubjects; ++serial) {
            const std::size_t before = test::recordsAt(*plain, serial, plain->nightSequence()).size();
            const std::string code = test::organisationAt(*plain, serial, plain->nightSequence())->code;
            const auto city =
                makeCity("{\"record\":{\"subject\":\"" + QByteArray::fromStdString(code) + "\",\"kind\":\"honour\"}}").value();
            const std::vector<RecordRow> rows = test::recordsAt(*city, serial, city->nightSequence());
            QCOMPARE(rows.size(), before + 1);
            QVERIFY(std::is_sorted(rows.begin(), rows.end(), recordBefore));
            QCOMPARE(city->recordCount(serial, city->nightSequence()), static_cast<std::int64_t>(rows.size()));
            // events leave the subject alone, so that no tombstone of an added record is missing
            const auto later = city->with({{HistoryStep::Kind::Append, 500, 50, 10}});
            QVERIFY(later->exists(serial, later->lastSequence()));
        }
    }

    void controlCharactersStayText()
    {
        const auto city = makeCity(R"({"organisation":{"code":"91310115MA9TE5T122","name":"a\u0001\t\\𠮷"}})").value();
        Reader reader(*city, city->nightSequence());
        QVERIFY(reader.open(kSubjects + 1));
        Pen pen;
        reader.organisation(pen);
        const std::string line(pen.text());
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
        const auto added = makeCity(kFirst + "\n" + line + "\n");
        QVERIFY(!added.has_value());
        QVERIFY2(added.error().code == base::Code::InvalidInput && added.error().detail.startsWith(reason),
                 qPrintable(added.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestAdditions)
#include "test_additions.moc"

// Replaying the change feed over the nightly rows, as a mirror does, must end in the city's own present state. The replay and
// its digest go through QJsonDocument and base::canonicalJson, which the sandbox does not use.
#include "app/base/canonical_json.h"
#include "app/sandbox/city/city.h"
#include "app/sandbox/city/digest.h"
#include "tests/unit/sandbox/rows_of.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <map>
#include <set>

using namespace creditdesk;
using namespace creditdesk::sandbox::city;

namespace {

/// What a workstation of some districts holds.
struct Mirror {
    Scope scope;
    std::map<qint64, QJsonObject> organisations;
    std::map<QString, QJsonObject> records;

    void loadNight(const City &city)
    {
        const std::int64_t night = city.nightSequence();
        Reader reader(city, night);
        Pen pen;
        for (std::int64_t serial = 1; serial <= city.lastSerial(night); ++serial) {
            if (!reader.open(serial) || !scope.holds(city.district(serial, night)))
                continue;
            pen.restart();
            reader.organisation(pen);
            organisations[serial] = test::objectOf(pen.text());
            for (const RecordRow &row : test::recordsAt(city, serial, night)) {
                std::string line;
                appendCanonical(line, row);
                records[QString::fromStdString(row.id)] = test::objectOf(line);
            }
        }
    }

    /// All changes after the night; false if one of them does not fit.
    bool catchUp(const City &city)
    {
        for (qint64 sequence = city.nightSequence() + 1; sequence <= city.lastSequence(); ++sequence) {
            std::string some;
            const int count = city.changes(sequence, scope, some);
            const QJsonArray list = QJsonDocument::fromJson("[" + QByteArray::fromStdString(some) + "]").array();
            if (list.size() != count)
                return false;
            for (const QJsonValue &change : list) {
                if (!apply(change.toObject(), sequence))
                    return false;
            }
        }
        return true;
    }

    bool apply(const QJsonObject &change, qint64 sequence)
    {
        if (change.value(QStringLiteral("sequence")).toInteger() != sequence)
            return false;
        const bool isRecord = change.value(QStringLiteral("kind")) == QStringLiteral("record");
        if (change.value(QStringLiteral("op")) == QStringLiteral("delete")) {
            const qint64 serial = change.value(QStringLiteral("serial")).toInteger();
            if (!isRecord)
                return organisations.erase(serial) == 1;
            const auto found = records.find(change.value(QStringLiteral("id")).toString());
            if (found == records.end() || found->second.value(QStringLiteral("serial")).toInteger() != serial)
                return false;
            records.erase(found);
            return true;
        }
        const QJsonObject row = change.value(isRecord ? QStringLiteral("record") : QStringLiteral("organisation")).toObject();
        if (row.value(QStringLiteral("revision")).toInteger() > sequence)
            return false;
        if (isRecord)
            records[row.value(QStringLiteral("id")).toString()] = row;
        else
            organisations[row.value(QStringLiteral("serial")).toInteger()] = row;
        return !row.isEmpty();
    }

    QByteArray digest() const
    {
        using Key = std::tuple<qint64, QByteArray, QByteArray, QByteArray>;
        std::map<Key, QByteArray> ordered;
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const auto &[serial, row] : organisations)
            hash.addData(base::canonicalJson(row) + '\n');
        for (const auto &[id, row] : records)
            ordered[{row.value(QStringLiteral("serial")).toInteger(), row.value(QStringLiteral("kind")).toString().toUtf8(),
                     row.value(QStringLiteral("decided")).toString().toUtf8(), id.toUtf8()}] = base::canonicalJson(row) + '\n';
        for (const auto &[key, line] : ordered)
            hash.addData(line);
        return hash.result().toHex();
    }
};

} // namespace

class TestChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replayEndsInThePresentState_data()
    {
        QTest::addColumn<qint64>("seed");
        QTest::addColumn<qint64>("subjects");
        QTest::addColumn<double>("recordsPerSubject");
        QTest::newRow("small") << 1LL << 5LL << 5.0;
        QTest::newRow("without records") << 2LL << 200LL << 0.0;
        QTest::newRow("many records") << 3LL << 100LL << 30.0;
        QTest::newRow("default") << 1LL << 3000LL << 5.0;
    }

    void replayEndsInThePresentState()
    {
        QFETCH(qint64, seed);
        QFETCH(qint64, subjects);
        QFETCH(double, recordsPerSubject);
        const auto city =
            City::make({static_cast<std::uint64_t>(seed), QDate(2026, 11, 23), subjects, recordsPerSubject}).value();
        Mirror mirror;
        mirror.loadNight(*city);
        const QByteArray night = mirror.digest();
        QVERIFY(mirror.catchUp(*city));
        QVERIFY(mirror.digest() != night);
        QCOMPARE(mirror.digest(), digestOf(*city));
    }

    void everyHistoryReplaysInEveryShare_data()
    {
        QTest::addColumn<QString>("steps"); // a: append, n: night, b: back
        for (const char *steps : {"a", "an", "ana", "b", "ab", "anb", "anab", "anaaba", "nnba"})
            QTest::newRow(steps) << QString::fromLatin1(steps);
    }

    void everyHistoryReplaysInEveryShare()
    {
        QFETCH(QString, steps);
        History history;
        for (const QChar step : steps) {
            using Kind = HistoryStep::Kind;
            history.push_back({step == u'a' ? Kind::Append : step == u'n' ? Kind::Night : Kind::Back, 400, 15, 25});
        }
        const auto first = City::make({4, QDate(2026, 11, 23), 300, 5}).value();
        const auto city = first->with(history);
        QCOMPARE(city->epoch() == first->epoch(), !steps.contains(u'b'));
        for (const Scope &scope : {Scope(), Scope{{"310115"}}, Scope{{"310101", "310104", "310151"}}}) {
            Mirror mirror{scope, {}, {}};
            mirror.loadNight(*city);
            QVERIFY(mirror.catchUp(*city));
            QCOMPARE(mirror.digest(), digestOf(*city, scope));
        }
        QCOMPARE(digestOf(*City::make({4, QDate(2026, 11, 23), 300, 5}, {}, history).value()), digestOf(*city));
    }

    void aNightHoldsAllChangesBeforeIt()
    {
        const auto first = City::make({1, QDate(2026, 11, 23), 300, 5}).value();
        const History appended{{HistoryStep::Kind::Append, 500, -1, 10}};
        History night = appended;
        night.push_back({HistoryStep::Kind::Night, 0, -1, -1});
        History back = night;
        back.push_back({HistoryStep::Kind::Back, 0, -1, -1});
        QCOMPARE(first->with(appended)->lastSequence(), first->lastSequence() + 500);
        QCOMPARE(digestOf(*first->with(night)), digestOf(*first->with(appended)));
        QCOMPARE(first->with(night)->nightSequence(), first->with(appended)->lastSequence());
        QCOMPARE(first->with(night)->generation(), first->generation() + 1);
        QCOMPARE(first->with(back)->lastSequence(), first->nightSequence()); // nothing came after the second night
        QCOMPARE(first->with(back)->generation(), first->generation());
        QVERIFY(first->with(back)->epoch() != first->epoch());
    }

    void sharesOfDeletesAndMovesAreKept()
    {
        const auto city =
            City::make({1, QDate(2026, 11, 23), 3000, 5}).value()->with({{HistoryStep::Kind::Append, 2000, 90, 0}});
        int deletes = 0;
        for (qint64 sequence = city->lastSequence() - 1999; sequence <= city->lastSequence(); ++sequence) {
            std::string some;
            QCOMPARE(city->changes(sequence, {}, some), 1);
            deletes += some.find("\"op\":\"delete\"") != std::string::npos ? 1 : 0;
        }
        QVERIFY2(deletes > 1700 && deletes < 2000, qPrintable(QString::number(deletes)));
    }

    void defaultCityHasEveryKindOfChange()
    {
        const auto city = City::make({1, QDate(2026, 11, 23), 3000, 5}).value();
        std::set<QString> seen;
        for (qint64 sequence = city->nightSequence() + 1; sequence <= city->lastSequence(); ++sequence) {
            std::string some;
            QCOMPARE(city->changes(sequence, {}, some), 1); // of the whole city nothing moves in or out
            const QJsonObject change = test::objectOf(some);
            const QString kind = change.value(QStringLiteral("kind")).toString();
            seen.insert(change.value(QStringLiteral("op")).toString() + u' ' + kind);
            const QJsonObject record = change.value(QStringLiteral("record")).toObject();
            if (!record.isEmpty())
                seen.insert(record.value(QStringLiteral("objection")).toBool()
                                ? QStringLiteral("objection")
                                : record.value(QStringLiteral("state")).toString());
        }
        QCOMPARE(city->lastSequence() - city->nightSequence(), qint64{200});
        for (const char *wanted : {"upsert organisation", "upsert record", "delete organisation", "delete record", "objection",
                                   "repaired", "revoked", "normal"})
            QVERIFY2(seen.contains(QString::fromLatin1(wanted)), wanted);
        QVERIFY(city->lastSerial(city->lastSequence()) > city->lastSerial(city->nightSequence())); // and new organisations
    }

    void newOrganisationsAreFoundByCode()
    {
        const auto city = City::make({1, QDate(2026, 11, 23), 3000, 5}).value();
        const std::int64_t last = city->lastSerial(city->lastSequence());
        const auto row = test::organisationAt(*city, last, city->lastSequence());
        QVERIFY(row.has_value());
        QCOMPARE(city->serialOf(row->code), std::optional(last));
        QVERIFY(!city->exists(last, city->nightSequence()));
        QVERIFY(!city->exists(last + 1, city->lastSequence()));
    }

    void partsAreCountedWithoutMakingRows()
    {
        const auto city =
            City::make({5, QDate(2026, 11, 23), 500, 5}).value()->with({{HistoryStep::Kind::Append, 900, 10, 10}});
        for (const std::int64_t sequence : {city->nightSequence(), city->lastSequence()}) {
            for (std::int64_t serial = 1; serial <= city->lastSerial(sequence); ++serial) {
                const auto row = test::organisationAt(*city, serial, sequence);
                QCOMPARE(city->exists(serial, sequence), row.has_value());
                if (!row)
                    continue;
                QCOMPARE(std::string(city->district(serial, sequence)), row->district);
                QCOMPARE(city->recordCount(serial, sequence),
                         static_cast<std::int64_t>(test::recordsAt(*city, serial, sequence).size()));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestChanges)
#include "test_changes.moc"

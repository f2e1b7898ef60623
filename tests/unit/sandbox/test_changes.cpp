// Replaying the change feed over the nightly rows, as a mirror does, must end in the city's own present state. The replay and
// its digest go through QJsonDocument and base::canonicalJson, which the sandbox does not use.
#include "app/base/canonical_json.h"
#include "app/sandbox/city/city.h"
#include "app/sandbox/city/digest.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTest>

#include <map>
#include <set>

using namespace creditdesk;
using namespace creditdesk::sandbox::city;

namespace {

template <typename Row> QJsonObject objectOf(const Row &row)
{
    std::string line;
    appendCanonical(line, row);
    return QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
}

struct Mirror {
    std::map<qint64, QJsonObject> organisations;
    std::map<QString, QJsonObject> records;

    void loadNight(const City &city)
    {
        for (std::int64_t serial = 1; serial <= city.lastBaseSerial(); ++serial) {
            if (const auto row = city.organisationAtNight(serial))
                organisations[serial] = objectOf(*row);
            for (const RecordRow &row : city.recordsAtNight(serial))
                records[QString::fromStdString(row.id)] = objectOf(row);
        }
    }

    bool apply(const QJsonObject &change)
    {
        const bool isRecord = change.value(QStringLiteral("kind")) == QStringLiteral("record");
        if (change.value(QStringLiteral("op")) == QStringLiteral("delete"))
            return isRecord ? records.erase(change.value(QStringLiteral("id")).toString()) == 1
                            : organisations.erase(change.value(QStringLiteral("serial")).toInteger()) == 1;
        const QJsonObject row = change.value(isRecord ? QStringLiteral("record") : QStringLiteral("organisation")).toObject();
        if (row.value(QStringLiteral("revision")) != change.value(QStringLiteral("sequence")))
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
        QTest::addColumn<qint64>("recordsPerSubject");
        QTest::newRow("small") << 1LL << 5LL << 5LL;
        QTest::newRow("without records") << 2LL << 200LL << 0LL;
        QTest::newRow("many records") << 3LL << 100LL << 30LL;
        QTest::newRow("default") << 1LL << 3000LL << 5LL;
    }

    void replayEndsInThePresentState()
    {
        QFETCH(qint64, seed);
        QFETCH(qint64, subjects);
        QFETCH(qint64, recordsPerSubject);
        const auto city =
            City::make({static_cast<std::uint64_t>(seed), QDate(2026, 11, 23), subjects, recordsPerSubject}).value();
        Mirror mirror;
        mirror.loadNight(*city);
        const QByteArray night = mirror.digest();
        for (qint64 sequence = city->baseSequence() + 1; sequence <= city->lastSequence(); ++sequence) {
            const QByteArray line = QByteArray::fromStdString(city->change(sequence));
            const QJsonObject change = QJsonDocument::fromJson(line).object();
            QCOMPARE(change.value(QStringLiteral("sequence")).toInteger(), sequence);
            QVERIFY2(mirror.apply(change), line.constData());
        }
        QVERIFY(mirror.digest() != night);
        QCOMPARE(mirror.digest(), digestOf(*city));
    }

    void defaultCityHasEveryKindOfChange()
    {
        const auto city = City::make({1, QDate(2026, 11, 23), 3000, 5}).value();
        std::set<QString> seen;
        for (qint64 sequence = city->baseSequence() + 1; sequence <= city->lastSequence(); ++sequence) {
            const QJsonObject change = QJsonDocument::fromJson(QByteArray::fromStdString(city->change(sequence))).object();
            const QString kind = change.value(QStringLiteral("kind")).toString();
            seen.insert(change.value(QStringLiteral("op")).toString() + u' ' + kind);
            const QJsonObject record = change.value(QStringLiteral("record")).toObject();
            if (!record.isEmpty())
                seen.insert(record.value(QStringLiteral("objection")).toBool()
                                ? QStringLiteral("objection")
                                : record.value(QStringLiteral("state")).toString());
        }
        const qint64 changes = city->lastSequence() - city->baseSequence();
        QVERIFY2(changes >= 190 && changes <= 220, qPrintable(QString::number(changes)));
        for (const char *wanted : {"upsert organisation", "upsert record", "delete organisation", "delete record", "objection",
                                   "repaired", "revoked", "normal"})
            QVERIFY2(seen.contains(QString::fromLatin1(wanted)), wanted);
        QVERIFY(city->lastSerial() > city->lastBaseSerial()); // and new organisations
    }

    void newOrganisationsAreFoundByCode()
    {
        const auto city = City::make({1, QDate(2026, 11, 23), 3000, 5}).value();
        const auto rows = city->now(city->lastSerial());
        QVERIFY(rows.has_value());
        QCOMPARE(city->serialOf(rows->organisation.code), std::optional(city->lastSerial()));
        QVERIFY(!city->at(city->lastSerial(), city->baseSequence()));
        QVERIFY(!city->now(city->lastSerial() + 1));
    }
};

QTEST_GUILESS_MAIN(TestChanges)
#include "test_changes.moc"

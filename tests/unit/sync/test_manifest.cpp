// A manifest or a part whose signature holds may still not add up, or not belong together.
#include "app/sync/manifest.h"

#include <QJsonArray>
#include <QtTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using base::Code;

namespace {

QJsonObject part(int number, const QString &district, int subjects, int records)
{
    return {{u"part"_s, number}, {u"district"_s, district}, {u"subjects"_s, subjects}, {u"records"_s, records}};
}

QJsonObject manifest()
{
    return {{u"epoch"_s, u"e-1"_s},
            {u"generation"_s, 3},
            {u"sequence"_s, 17},
            {u"as_of"_s, u"2026-06-01T06:00:00+08:00"_s},
            {u"key_id"_s, u"k-3"_s},
            {u"subjects"_s, 12},
            {u"records"_s, 30},
            {u"parts"_s, QJsonArray{part(0, u"310115"_s, 5, 9), part(1, u"310101"_s, 4, 20), part(2, u"310115"_s, 3, 1)}}};
}

QJsonObject segment(QChar digit, const QString &kind, int first, int last, int rows)
{
    return {{u"sha256"_s, QString(64, digit)}, {u"kind"_s, kind},       {u"first_serial"_s, first},
            {u"last_serial"_s, last},          {u"bytes"_s, rows * 10}, {u"rows"_s, rows}};
}

QJsonObject partZero()
{
    QJsonObject object = part(0, u"310115"_s, 5, 9);
    object.insert(u"epoch"_s, u"e-1"_s);
    object.insert(u"generation"_s, 3);
    object.insert(u"segments"_s, QJsonArray{segment(u'a', u"organisations"_s, 1, 2, 2),
                                            segment(u'b', u"organisations"_s, 3, 5, 3), segment(u'c', u"records"_s, 1, 5, 9)});
    return object;
}

QJsonObject with(QJsonObject object, const QString &member, const QJsonValue &value)
{
    object.insert(member, value);
    return object;
}

QJsonObject withFirst(QJsonObject object, const QString &list, const QString &member, const QJsonValue &value)
{
    QJsonArray array = object.value(list).toArray();
    array.replace(0, with(array.at(0).toObject(), member, value));
    return with(object, list, array);
}

base::Result<sync::ManifestPart> readPartZero(const QJsonObject &payload)
{
    const auto whole = sync::readManifest(manifest());
    return sync::readPart(payload, *whole, whole->parts.first());
}

} // namespace

class TestManifest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodOneIsRead()
    {
        const auto read = sync::readManifest(manifest());
        QVERIFY(read);
        QCOMPARE(read->position.epoch, u"e-1"_s);
        QCOMPARE(read->position.sequence, 17);
        QCOMPARE(read->position.asOf, QDateTime(QDate(2026, 5, 31), QTime(22, 0), Qt::UTC));
        QCOMPARE(read->position.subjects, 12);
        QCOMPARE(read->position.records, 30);
        QCOMPARE(read->generation, 3);
        QCOMPARE(read->keyId, u"k-3"_s);
        QCOMPARE(read->parts.size(), 3);
    }
    void onlyTheScopeIsTaken()
    {
        const auto read = sync::readManifest(manifest());
        const sync::Manifest mine = sync::inScope(*read, {u"310115"_s, u"310230"_s});
        QCOMPARE(mine.position.districts, (QStringList{u"310115"_s, u"310230"_s}));
        QCOMPARE(mine.position.subjects, 8);
        QCOMPARE(mine.position.records, 10);
        QCOMPARE(mine.parts.size(), 2);
        QCOMPARE(mine.parts.at(1).part, 2);
        QVERIFY(sync::inScope(*read, {u"310230"_s}).parts.isEmpty());
    }
    void othersAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("payload");
        const QStringList members = manifest().keys();
        for (const QString &member : members) {
            QJsonObject object = manifest();
            object.remove(member);
            QTest::newRow(qPrintable(u"without "_s + member)) << object;
        }
        QTest::newRow("more subjects than its parts") << with(manifest(), u"subjects"_s, 13);
        QTest::newRow("fewer records than its parts") << with(manifest(), u"records"_s, 29);
        QTest::newRow("no epoch") << with(manifest(), u"epoch"_s, u""_s);
        QTest::newRow("no name of keys") << with(manifest(), u"key_id"_s, u""_s);
        QTest::newRow("sequence as text") << with(manifest(), u"sequence"_s, u"17"_s);
        QTest::newRow("a number twice") << withFirst(manifest(), u"parts"_s, u"part"_s, 1);
        QTest::newRow("a negative number") << withFirst(manifest(), u"parts"_s, u"part"_s, -1);
        QTest::newRow("a path for a district") << withFirst(manifest(), u"parts"_s, u"district"_s, u"../../"_s);
        QTest::newRow("negative counts") << withFirst(manifest(), u"parts"_s, u"subjects"_s, -5);
        QTest::newRow("a part that is none") << with(manifest(), u"parts"_s, QJsonArray{1});
    }
    void othersAreRefused()
    {
        QFETCH(QJsonObject, payload);
        const auto read = sync::readManifest(payload);
        QVERIFY(!read);
        QCOMPARE(read.error().code, Code::BrokenAnswer);
    }
    void aGoodPartIsRead()
    {
        const auto read = readPartZero(partZero());
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->bytes(), 140);
        QStringList order;
        for (const auto &one : read->segments)
            order << one.sha256.left(1) + one.kind + one.district;
        QCOMPARE(order, (QStringList{u"aorganisations310115"_s, u"borganisations310115"_s, u"crecords310115"_s}));
    }
    void otherPartsAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("payload");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, const QJsonObject &payload, Code expected = Code::BrokenAnswer) {
            QTest::newRow(name) << payload << int(expected);
        };
        const QStringList members = partZero().keys();
        for (const QString &member : members) {
            QJsonObject object = partZero();
            object.remove(member);
            row(qPrintable(u"without "_s + member), object);
        }
        const auto first = [](const QString &member, const QJsonValue &value) {
            return withFirst(partZero(), u"segments"_s, member, value);
        };
        row("another history", with(partZero(), u"epoch"_s, u"e-2"_s), Code::EpochChanged);
        row("another generation", with(partZero(), u"generation"_s, 4), Code::Gone);
        row("another part", with(partZero(), u"part"_s, 2));
        row("another district", with(partZero(), u"district"_s, u"310101"_s));
        row("other counts than announced", with(partZero(), u"subjects"_s, 6));
        row("fewer rows than it says", first(u"rows"_s, 1));
        row("a path for a hash", first(u"sha256"_s, u"../../../../etc/passwd"_s));
        row("upper case", first(u"sha256"_s, u"A"_s.repeated(64)));
        row("a short hash", first(u"sha256"_s, u"a"_s.repeated(63)));
        row("an unknown kind", first(u"kind"_s, u"persons"_s));
        row("no bytes", first(u"bytes"_s, 0));
        row("negative rows", first(u"rows"_s, -2));
        row("an end before its beginning", first(u"last_serial"_s, 0));
        row("a segment that is none", with(partZero(), u"segments"_s, QJsonArray{1}));
    }
    void otherPartsAreRefused()
    {
        QFETCH(QJsonObject, payload);
        QFETCH(int, expected);
        const auto read = readPartZero(payload);
        QVERIFY(!read);
        QCOMPARE(read.error().name(), base::Failure(Code(expected), {}).name());
    }
    void segmentsComeOnceAndInOrder()
    {
        const auto good = readPartZero(partZero());
        sync::SegmentOrder order;
        QVERIFY(order.follows(*good));
        QCOMPARE(order.follows(*good).error().code, Code::BrokenAnswer); // every segment a second time
        sync::ManifestPart back = *good;
        for (platform::SegmentReference &one : back.segments)
            one.sha256 = u"f"_s + one.sha256.mid(1);
        QCOMPARE(order.follows(back).error().code, Code::BrokenAnswer); // other segments, but serials that were loaded
        for (platform::SegmentReference &one : back.segments) {
            one.firstSerial += 5;
            one.lastSerial += 5;
            one.sha256 = u"e"_s + one.sha256.mid(1, 62) + one.sha256.right(1);
        }
        QVERIFY(order.follows(back));
    }
};

QTEST_APPLESS_MAIN(TestManifest)
#include "test_manifest.moc"

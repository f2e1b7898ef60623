// A manifest whose signature holds may still not add up.
#include "app/sync/manifest.h"

#include <QJsonArray>
#include <QtTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using base::Code;

namespace {

QJsonObject segment(QChar digit, const QString &kind, int rows)
{
    return {{u"sha256"_s, QString(64, digit)},
            {u"kind"_s, kind},
            {u"district"_s, u"310115"_s},
            {u"first_serial"_s, 1},
            {u"last_serial"_s, rows},
            {u"bytes"_s, rows * 10},
            {u"rows"_s, rows}};
}

QJsonObject manifest()
{
    return {{u"epoch"_s, u"e-1"_s},
            {u"generation"_s, 3},
            {u"sequence"_s, 17},
            {u"as_of"_s, u"2026-06-01T06:00:00+08:00"_s},
            {u"subjects"_s, 5},
            {u"records"_s, 9},
            {u"segments"_s, QJsonArray{segment(u'a', u"organisations"_s, 2), segment(u'b', u"organisations"_s, 3),
                                       segment(u'c', u"records"_s, 9)}}};
}

QJsonObject withSegment(const QString &member, const QJsonValue &value)
{
    QJsonObject object = manifest();
    QJsonArray segments = object.value(u"segments"_s).toArray();
    QJsonObject first = segments.at(0).toObject();
    first.insert(member, value);
    segments.replace(0, first);
    object.insert(u"segments"_s, segments);
    return object;
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
        QCOMPARE(read->position.subjects, 5);
        QCOMPARE(read->position.records, 9);
        QCOMPARE(read->generation, 3);
        QCOMPARE(read->bytes, 140);
        QStringList order;
        for (const auto &one : read->segments)
            order << one.sha256.left(1) + one.kind;
        QCOMPARE(order, (QStringList{u"aorganisations"_s, u"borganisations"_s, u"crecords"_s}));
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
        const auto changed = [](const QString &member, const QJsonValue &value) {
            QJsonObject object = manifest();
            object.insert(member, value);
            return object;
        };
        QTest::newRow("more subjects than rows") << changed(u"subjects"_s, 6);
        QTest::newRow("fewer records than rows") << changed(u"records"_s, 8);
        QTest::newRow("no epoch") << changed(u"epoch"_s, u""_s);
        QTest::newRow("sequence as text") << changed(u"sequence"_s, u"17"_s);
        QTest::newRow("a path for a hash") << withSegment(u"sha256"_s, u"../../../../etc/passwd"_s);
        QTest::newRow("upper case") << withSegment(u"sha256"_s, u"A"_s.repeated(64));
        QTest::newRow("a short hash") << withSegment(u"sha256"_s, u"a"_s.repeated(63));
        QTest::newRow("the same segment twice") << withSegment(u"sha256"_s, u"b"_s.repeated(64));
        QTest::newRow("an unknown kind") << withSegment(u"kind"_s, u"persons"_s);
        QTest::newRow("no bytes") << withSegment(u"bytes"_s, 0);
        QTest::newRow("negative rows") << withSegment(u"rows"_s, -2);
        QTest::newRow("a segment that is none") << changed(u"segments"_s, QJsonArray{1});
    }
    void othersAreRefused()
    {
        QFETCH(QJsonObject, payload);
        const auto read = sync::readManifest(payload);
        QVERIFY(!read);
        QCOMPARE(read.error().code, Code::BrokenAnswer);
    }
};

QTEST_APPLESS_MAIN(TestManifest)
#include "test_manifest.moc"

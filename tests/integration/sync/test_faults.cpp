// A platform that lies, breaks off or has another history: the mirror in use stays, or becomes the right one.
#include "tests/integration/sync/house.h"

#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;

namespace {

QJsonArray fault(const QString &path, const QString &action, const QJsonObject &more = {})
{
    QJsonObject object = more;
    object.insert(u"path"_s, path);
    object.insert(u"action"_s, action);
    return {object};
}

const QString kSegments = u"/v1/segments/"_s;
const QString kChanges = u"/v1/changes"_s;

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFirstPullThatMustFail_data()
    {
        QTest::addColumn<QJsonArray>("faults");
        QTest::addColumn<int>("expected");
        QTest::newRow("manifest with a wrong signature")
            << fault(u"/v1/manifest"_s, u"bad_manifest_signature"_s) << int(Code::SignatureInvalid);
        QTest::newRow("every segment with a wrong hash") << fault(kSegments, u"wrong_hash"_s) << int(Code::HashMismatch);
        QTest::newRow("a page for a manifest") << fault(u"/v1/manifest"_s, u"html"_s) << int(Code::BrokenAnswer);
        QTest::newRow("a page for a segment") << fault(kSegments, u"html"_s) << int(Code::BrokenAnswer);
        QTest::newRow("segments that are not there")
            << fault(kSegments, u"status"_s, {{u"status"_s, 404}, {u"code"_s, u"not_found"_s}}) << int(Code::Gone);
        QTest::newRow("busy") << fault(kSegments, u"status"_s, {{u"status"_s, 503}, {u"code"_s, u"rate_limited"_s}})
                              << int(Code::Busy);
        QTest::newRow("every segment reset") << fault(kSegments, u"reset"_s) << int(Code::Unreachable);
        QTest::newRow("a page for the trust list") << fault(u"/v1/trust"_s, u"html"_s) << int(Code::BrokenAnswer);
    }
    void aFirstPullThatMustFail()
    {
        QFETCH(QJsonArray, faults);
        QFETCH(int, expected);
        House house;
        QVERIFY2(house.open(), qPrintable(house.error()));
        QVERIFY2(house.setFaults(faults), qPrintable(house.error()));
        COMPARE_CODE(house.run(), Code(expected));
        COMPARE_CODE(house.openMirror(), Code::NotFound);
        QCOMPARE(house.audit(), (QStringList{u"sync.start done"_s, u"sync.pull failed"_s}));
        QVERIFY2(house.setFaults({}), qPrintable(house.error()));
        VERIFY_DONE(house.run());
        QCOMPARE(house.mirrorDigest(), house.cityDigest());
    }
    void aFirstPullThatGetsThrough_data()
    {
        QTest::addColumn<QJsonArray>("faults");
        QTest::newRow("one segment with a wrong hash") << fault(kSegments, u"wrong_hash"_s, {{u"nth"_s, 2}});
        QTest::newRow("every second segment cut") << fault(kSegments, u"truncate"_s, {{u"every"_s, 2}});
        QTest::newRow("a segment cut after 100 bytes") << fault(kSegments, u"truncate"_s, {{u"nth"_s, 1}, {u"bytes"_s, 100}});
    }
    void aFirstPullThatGetsThrough()
    {
        QFETCH(QJsonArray, faults);
        House house;
        QVERIFY2(house.open(), qPrintable(house.error()));
        QVERIFY2(house.setFaults(faults), qPrintable(house.error()));
        VERIFY_DONE(house.run());
        QCOMPARE(house.mirrorDigest(), house.cityDigest());
    }
    void anUpdateThatMustNotTouchTheMirror_data()
    {
        QTest::addColumn<QJsonArray>("faults");
        QTest::addColumn<int>("expected");
        QTest::newRow("a page") << fault(kChanges, u"html"_s) << int(Code::BrokenAnswer);
        QTest::newRow("not found") << fault(kChanges, u"status"_s, {{u"status"_s, 404}, {u"code"_s, u"not_found"_s}})
                                   << int(Code::BrokenAnswer);
        QTest::newRow("server fault") << fault(kChanges, u"status"_s, {{u"status"_s, 500}, {u"code"_s, u"internal"_s}})
                                      << int(Code::ServerFault);
        QTest::newRow("cut") << fault(kChanges, u"truncate"_s) << int(Code::Unreachable);
        QTest::newRow("reset") << fault(kChanges, u"reset"_s) << int(Code::Unreachable);
        QTest::newRow("an epoch that its own manifest does not know")
            << fault(kChanges, u"epoch"_s, {{u"value"_s, u"elsewhere"_s}}) << int(Code::EpochChanged);
    }
    void anUpdateThatMustNotTouchTheMirror()
    {
        QFETCH(QJsonArray, faults);
        QFETCH(int, expected);
        House house;
        QVERIFY2(house.open(), qPrintable(house.error()));
        VERIFY_DONE(house.run());
        const auto mirror = house.openMirror();
        VERIFY_DONE(mirror);
        const QByteArray before = house.mirrorDigest();
        QVERIFY2(house.setFaults(faults), qPrintable(house.error()));
        COMPARE_CODE(house.run(mirror->get()), Code(expected));
        QCOMPARE(house.mirrorDigest(), before);
        QVERIFY2(house.setFaults({}), qPrintable(house.error()));
        VERIFY_DONE(house.run(mirror->get()));
        QCOMPARE(house.mirrorDigest(), before);
    }
    void aRebuildWhoseChangesFailLeavesTheNewerMirror_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("reset") << u"reset"_s;
        QTest::newRow("cursor gone") << u"cursor_gone"_s;
        QTest::newRow("page of HTML") << u"html"_s;
    }

    void aRebuildWhoseChangesFailLeavesTheNewerMirror()
    {
        QFETCH(const QString, action);
        test::House house;
        QVERIFY2(house.open(), qPrintable(house.error()));
        QVERIFY(house.run());
        const QByteArray before = house.mirrorDigest();
        QVERIFY2(house.setFaults({fault(kChanges, action)}), qPrintable(house.error()));
        QVERIFY(!house.run(nullptr, kRebuild));
        QCOMPARE(house.mirrorDigest(), before);
    }

    void anotherHistoryOrATooOldCursorMeansARebuild_data()
    {
        QTest::addColumn<QJsonArray>("faults");
        QTest::newRow("epoch") << fault(kChanges, u"epoch"_s, {{u"nth"_s, 1}, {u"value"_s, u"elsewhere"_s}});
        QTest::newRow("cursor") << fault(kChanges, u"cursor_gone"_s, {{u"nth"_s, 1}});
    }
    void anotherHistoryOrATooOldCursorMeansARebuild()
    {
        QFETCH(QJsonArray, faults);
        House house;
        QVERIFY2(house.open(), qPrintable(house.error()));
        VERIFY_DONE(house.run());
        const auto mirror = house.openMirror();
        VERIFY_DONE(mirror);
        QVERIFY2(house.setFaults(faults), qPrintable(house.error()));
        const auto summary = house.run(mirror->get());
        VERIFY_DONE(summary);
        QVERIFY(summary->rebuilt);
        QCOMPARE(house.mirrorDigest(), house.cityDigest());
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "test_faults.moc"

// Change pages: order of members, kinds of change, and everything that must not pass for one.
#include "app/platform/codec.h"
#include "tests/unit/platform/wire_samples.h"

#include <QJsonArray>
#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;

namespace {

QJsonObject change(int sequence, const QString &op, const QString &kind, const QString &member, const QJsonValue &value)
{
    return {{u"sequence"_s, sequence}, {u"op"_s, op}, {u"kind"_s, kind}, {member, value}};
}

QJsonObject page(const QJsonArray &changes)
{
    return {{u"epoch"_s, u"e-1"_s},
            {u"since"_s, 12},
            {u"next"_s, 14},
            {u"more"_s, true},
            {u"as_of"_s, u"2026-06-01T08:00:00+08:00"_s},
            {u"changes"_s, changes}};
}

QJsonArray allKinds()
{
    return {change(11, u"upsert"_s, u"organisation"_s, u"organisation"_s, sampleOrganisation()),
            change(12, u"upsert"_s, u"record"_s, u"record"_s, sampleRecord()),
            change(13, u"delete"_s, u"organisation"_s, u"serial"_s, 42),
            QJsonObject{{u"sequence"_s, 14},
                        {u"op"_s, u"delete"_s},
                        {u"kind"_s, u"record"_s},
                        {u"serial"_s, 42},
                        {u"id"_s, u"R-𠮷"_s}}};
}

/// Collects what a page says; views are copied only after the whole page, as callers rely on.
struct Collector {
    QStringList lines;
    QList<std::pair<qint64, domain::OrganisationRow>> organisations;
    QList<std::pair<qint64, domain::RecordRow>> records;
    QList<std::string_view> ids;

    platform::Codec::ChangeSink sink()
    {
        platform::Codec::ChangeSink s;
        s.upsertOrganisation = [this](qint64 sequence, const domain::OrganisationRow &row) -> base::Done {
            organisations.append({sequence, row});
            return {};
        };
        s.upsertRecord = [this](qint64 sequence, const domain::RecordRow &row) -> base::Done {
            records.append({sequence, row});
            return {};
        };
        s.deleteOrganisation = [this](qint64 sequence, qint64 serial) -> base::Done {
            lines.append(u"%1 -organisation %2"_s.arg(sequence).arg(serial));
            return {};
        };
        s.deleteRecord = [this](qint64 sequence, qint64 serial, std::string_view id) -> base::Done {
            lines.append(u"%1 -record %2"_s.arg(sequence).arg(serial));
            ids.append(id);
            return {};
        };
        return s;
    }
};

} // namespace

class TestChangePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindOfChangeArrives()
    {
        Collector got;
        platform::Codec codec;
        const auto head = codec.changePage(text(page(allKinds())), got.sink());
        QVERIFY2(head, qPrintable(head ? QString() : head.error().detail));
        QCOMPARE(head->epoch, u"e-1"_s);
        QCOMPARE(head->since, 12);
        QCOMPARE(head->next, 14);
        QVERIFY(head->more);
        QCOMPARE(head->asOf, QDateTime(QDate(2026, 6, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(got.lines, (QStringList{u"13 -organisation 42"_s, u"14 -record 42"_s}));
        QCOMPARE(got.organisations.size(), 1);
        QCOMPARE(got.organisations.first().first, 11);
        QCOMPARE(qstring(got.organisations.first().second.name), sampleOrganisation().value(u"name"_s).toString());
        QCOMPARE(qstring(got.records.first().second.subject), sampleRecord().value(u"subject"_s).toString());
        QCOMPARE(qstring(got.records.first().second.fields),
                 QString::fromUtf8(text(sampleRecord().value(u"fields"_s).toObject())));
        QCOMPARE(qstring(got.ids.first()), u"R-𠮷"_s);
    }
    void membersMayComeInAnyOrder()
    {
        const QByteArray json = R"({"next":3,"since":2,"changes":[{"serial":5,"op":"delete","sequence":3,"kind":"organisation"}],)"
                                R"("more":false,"as_of":"2026-06-01T00:00:00Z","epoch":"e"})";
        Collector got;
        platform::Codec codec;
        const auto head = codec.changePage(json, got.sink());
        QVERIFY(head);
        QVERIFY(!head->more);
        QCOMPARE(got.lines, QStringList{u"3 -organisation 5"_s});
    }
    void anEmptyPageIsAPage()
    {
        Collector got;
        platform::Codec codec;
        QVERIFY(codec.changePage(text(page({})), got.sink()));
        QVERIFY(got.lines.isEmpty() && got.organisations.isEmpty() && got.records.isEmpty());
    }
    void headMembersAreNeeded()
    {
        platform::Codec codec;
        for (const QString &member : {u"epoch"_s, u"since"_s, u"next"_s, u"more"_s, u"as_of"_s, u"changes"_s}) {
            QJsonObject object = page(allKinds());
            object.remove(member);
            Collector got;
            const auto head = codec.changePage(text(object), got.sink());
            QVERIFY2(!head && head.error().code == Code::BrokenAnswer, qPrintable(member));
        }
    }
    void brokenPagesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto with = [](const QJsonObject &one) { return text(page({one})); };
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("html") << QByteArray("<html></html>");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("behind the end") << text(page({})) + "{}";
        QTest::newRow("changes is an object") << text(page({})).replace("\"changes\":[]", "\"changes\":{}");
        QTest::newRow("time without offset") << text(page({})).replace("+08:00", "");
        QTest::newRow("unknown op") << with(change(1, u"replace"_s, u"record"_s, u"record"_s, sampleRecord()));
        QTest::newRow("unknown kind") << with(change(1, u"upsert"_s, u"person"_s, u"record"_s, sampleRecord()));
        QTest::newRow("upsert without a row") << with(change(1, u"upsert"_s, u"record"_s, u"id"_s, u"R-1"_s));
        QTest::newRow("row of another kind") << with(change(1, u"upsert"_s, u"organisation"_s, u"record"_s, sampleRecord()));
        QTest::newRow("delete without a serial") << with(change(1, u"delete"_s, u"organisation"_s, u"id"_s, u"R-1"_s));
        QTest::newRow("delete with an empty id") << with(change(1, u"delete"_s, u"record"_s, u"id"_s, u""_s));
        QTest::newRow("serial as text") << with(change(1, u"delete"_s, u"organisation"_s, u"serial"_s, u"42"_s));
        QTest::newRow("sequence with a fraction") << text(page(allKinds())).replace("\"sequence\":11", "\"sequence\":11.5");
        QJsonObject incomplete = sampleRecord();
        incomplete.remove(u"state"_s);
        QTest::newRow("incomplete row") << with(change(1, u"upsert"_s, u"record"_s, u"record"_s, incomplete));
    }
    void brokenPagesAreRefused()
    {
        QFETCH(QByteArray, json);
        Collector got;
        platform::Codec codec;
        const auto head = codec.changePage(json, got.sink());
        QVERIFY(!head);
        QCOMPARE(head.error().code, Code::BrokenAnswer);
    }
    void aPageCutAnywhereIsRefused()
    {
        const QByteArray good = text(page(allKinds()));
        platform::Codec codec;
        for (qsizetype length = 0; length < good.size(); ++length) {
            Collector got;
            const auto head = codec.changePage(good.left(length), got.sink());
            QVERIFY2(!head && head.error().code == Code::BrokenAnswer, qPrintable(QString::number(length)));
        }
    }
};

QTEST_APPLESS_MAIN(TestChangePage)
#include "test_change_page.moc"

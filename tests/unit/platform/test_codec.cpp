// The NDJSON codec against QJsonDocument, on rows that are right and rows that are not.
#include "app/platform/codec.h"
#include "tests/unit/platform/wire_samples.h"

#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;

namespace {

base::Done ignoreOrganisation(const domain::OrganisationRow &)
{
    return {};
}
base::Done ignoreRecord(const domain::RecordRow &)
{
    return {};
}

/// Every member of a row as Qt's parser would give it.
QJsonObject back(const domain::OrganisationRow &row)
{
    return {{u"serial"_s, qint64(row.serial)},
            {u"code"_s, qstring(row.code)},
            {u"name"_s, qstring(row.name)},
            {u"registration_no"_s, qstring(row.registrationNo)},
            {u"district"_s, qstring(row.district)},
            {u"sector"_s, qstring(row.sector)},
            {u"kind"_s, qstring(row.kind)},
            {u"legal_representative"_s, qstring(row.legalRepresentative)},
            {u"founded"_s, qstring(row.founded)},
            {u"status"_s, qstring(row.status)},
            {u"address"_s, qstring(row.address)},
            {u"capital"_s, qstring(row.capital)},
            {u"scope"_s, qstring(row.scope)},
            {u"registrar"_s, qstring(row.registrar)},
            {u"risk_class"_s, qstring(row.riskClass)},
            {u"revision"_s, qint64(row.revision)}};
}

QJsonObject back(const domain::RecordRow &row)
{
    const QByteArray fields(row.fields.data(), static_cast<qsizetype>(row.fields.size()));
    QJsonObject json{{u"serial"_s, qint64(row.serial)},
                     {u"id"_s, qstring(row.id)},
                     {u"subject"_s, qstring(row.subject)},
                     {u"kind"_s, qstring(row.kind)},
                     {u"source_unit"_s, qstring(row.sourceUnit)},
                     {u"source_unit_code"_s, qstring(row.sourceUnitCode)},
                     {u"decided"_s, qstring(row.decided)},
                     {u"act_ended"_s, qstring(row.actEnded)},
                     {u"published_from"_s, qstring(row.publishedFrom)},
                     {u"published_until"_s, qstring(row.publishedUntil)},
                     {u"severity"_s, qstring(row.severity)},
                     {u"procedure"_s, qstring(row.procedure)},
                     {u"state"_s, qstring(row.state)},
                     {u"state_since"_s, qstring(row.stateSince)},
                     {u"objection"_s, row.objection},
                     {u"fields"_s, QJsonDocument::fromJson(fields).object()},
                     {u"revision"_s, qint64(row.revision)}};
    if (!row.objectionSince.empty())
        json.insert(u"objection_since"_s, qstring(row.objectionSince));
    if (!row.repairSince.empty())
        json.insert(u"repair_since"_s, qstring(row.repairSince));
    return json;
}

} // namespace

class TestCodec : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void organisationsComeBackAsQtReadsThem_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"上海张江样例科技有限公司"_s;
        QTest::newRow("300 characters") << u"长"_s.repeated(300);
        QTest::newRow("beyond the BMP") << u"𠮷田𣲗样例𪚥公司"_s;
        QTest::newRow("quotes and backslash") << u"\"引号\"\\反斜线/"_s;
        QTest::newRow("control characters") << QString(QChar(1)) + u"\t\n\r\b\f"_s + QChar(0x1f) + u"甲"_s;
        QTest::newRow("a zero character") << u"前"_s + QChar(0) + u"后"_s;
        QTest::newRow("right-to-left marks") << u"甲\u202e乙\u200f丙\u2066丁"_s;
        QTest::newRow("markup") << u"<b>甲</b>&amp;<img src=x>"_s;
        QTest::newRow("line separators") << u"甲\u2028乙\u2029丙\u0085"_s;
    }
    void organisationsComeBackAsQtReadsThem()
    {
        QFETCH(QString, name);
        QJsonObject first = sampleOrganisation();
        first.insert(u"name"_s, name);
        QJsonObject second = sampleOrganisation();
        second.insert(u"serial"_s, qint64(9007199254740991));
        const QByteArray ndjson = line(first) + line(second);
        QList<QJsonObject> read;
        platform::Codec codec;
        const auto done = codec.organisations(view(ndjson), [&](const domain::OrganisationRow &row) -> base::Done {
            read.append(back(row));
            return {};
        });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        QCOMPARE(read, (QList<QJsonObject>{first, second}));
    }
    void escapedSurrogatePairsAreJoined()
    {
        QByteArray json = line(sampleOrganisation());
        json.replace("样例路 1 号", "\\ud842\\udfb7\\u7530");
        QString address;
        platform::Codec codec;
        const auto done = codec.organisations(view(json), [&](const domain::OrganisationRow &row) -> base::Done {
            address = qstring(row.address);
            return {};
        });
        QVERIFY(done);
        QCOMPARE(address, u"𠮷田"_s);
    }
    void recordsComeBackAsQtReadsThem()
    {
        QJsonObject second = sampleRecord();
        second.insert(u"objection"_s, true);
        second.insert(u"objection_since"_s, u"2026-11-20"_s);
        second.insert(u"repair_since"_s, u"2026-11-19"_s);
        second.insert(u"fields"_s, QJsonObject());
        second.insert(u"severity"_s, u"severe"_s);
        second.insert(u"state"_s, u"repaired"_s);
        second.insert(u"procedure"_s, u"none"_s);
        QList<QJsonObject> read;
        platform::Codec codec;
        const QByteArray ndjson = line(sampleRecord()) + line(second);
        const auto done = codec.records(view(ndjson), [&](const domain::RecordRow &row) -> base::Done {
            read.append(back(row));
            return {};
        });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        QCOMPARE(read, (QList<QJsonObject>{sampleRecord(), second}));
    }
    void fieldsAreTheBytesAsSent_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("empty") << QByteArray("{}");
        QTest::newRow("escapes stay escaped") << QByteArray("{\"A\":\"\\u0001\\n\\\"\\\\\",\"B\":\"甲𠮷\"}");
        QTest::newRow("braces in text") << QByteArray("{\"A\":\"}{,:\\\"}\",\"B\":\"][\"}");
        QTest::newRow("long") << QByteArray("{\"A\":\"") + QByteArray(20000, 'x') + "\"}";
    }
    void fieldsAreTheBytesAsSent()
    {
        QFETCH(QByteArray, fields);
        QByteArray json = line(sampleRecord());
        const QByteArray original = text(sampleRecord().value(u"fields"_s).toObject());
        QVERIFY(json.contains(original));
        json.replace(original, fields);
        QByteArray read;
        platform::Codec codec;
        const auto done = codec.records(view(json), [&](const domain::RecordRow &row) -> base::Done {
            read = QByteArray(row.fields.data(), static_cast<qsizetype>(row.fields.size()));
            return {};
        });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        QCOMPARE(read, fields);
    }
    void everyMemberIsNeeded()
    {
        platform::Codec codec;
        const QStringList organisationMembers = sampleOrganisation().keys();
        for (const QString &member : organisationMembers) {
            QJsonObject object = sampleOrganisation();
            object.remove(member);
            const auto done = codec.organisations(view(line(object)), ignoreOrganisation);
            QVERIFY2(!done && done.error().code == Code::BrokenAnswer, qPrintable(member));
            QVERIFY2(done.error().detail.contains(member), qPrintable(done.error().detail));
        }
        const QStringList recordMembers = sampleRecord().keys();
        for (const QString &member : recordMembers) {
            QJsonObject object = sampleRecord();
            object.remove(member);
            const auto done = codec.records(view(line(object)), ignoreRecord);
            QVERIFY2(!done && done.error().code == Code::BrokenAnswer, qPrintable(member));
        }
    }
    void everyMemberHasItsType()
    {
        platform::Codec codec;
        const QList<QJsonValue> values{QJsonValue::Null, true, 1.5, u"甲"_s, QJsonArray{1}, QJsonObject{{u"a"_s, 1}}};
        const QJsonObject good = sampleRecord();
        for (auto member = good.begin(); member != good.end(); ++member) {
            for (const QJsonValue &value : values) {
                const bool mayFit = value.type() == member.value().type() && !value.isDouble() && !value.isObject();
                if (mayFit)
                    continue;
                QJsonObject object = good;
                object.insert(member.key(), value);
                const auto done = codec.records(view(line(object)), ignoreRecord);
                QVERIFY2(!done && done.error().code == Code::BrokenAnswer, line(object).constData());
            }
        }
    }
    void wordsAndDatesOutsideTheContractAreRefused_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        QTest::newRow("severity") << u"severity"_s << u"huge"_s;
        QTest::newRow("procedure") << u"procedure"_s << u""_s;
        QTest::newRow("state") << u"state"_s << u"deleted"_s;
        QTest::newRow("no such day") << u"decided"_s << u"2021-02-29"_s;
        QTest::newRow("another form") << u"decided"_s << u"2021/02/01"_s;
        QTest::newRow("with a time") << u"act_ended"_s << u"2021-02-01T00:00:00Z"_s;
        QTest::newRow("year zero") << u"act_ended"_s << u"0000-01-01"_s;
        QTest::newRow("empty id") << u"id"_s << u""_s;
    }
    void wordsAndDatesOutsideTheContractAreRefused()
    {
        QFETCH(QString, member);
        QFETCH(QString, value);
        QJsonObject object = sampleRecord();
        object.insert(member, value);
        platform::Codec codec;
        const auto done = codec.records(view(line(object)), ignoreRecord);
        QVERIFY(!done);
        QCOMPARE(done.error().code, Code::BrokenAnswer);
    }
    void aLineCutAnywhereIsRefusedAndNamed()
    {
        const QByteArray good = line(sampleOrganisation());
        platform::Codec codec;
        for (qsizetype length = 1; length < good.size(); ++length) {
            const QByteArray cut = good + good.left(length);
            int rows = 0;
            const auto done = codec.organisations(view(cut), [&](const domain::OrganisationRow &) -> base::Done {
                ++rows;
                return {};
            });
            QVERIFY2(!done, qPrintable(QString::number(length)));
            QCOMPARE(rows, 1);
            QVERIFY(done.error().detail.startsWith(u"line 2"_s));
        }
    }
    void strangeLinesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("ndjson");
        const QByteArray good = text(sampleOrganisation());
        QTest::newRow("empty line") << QByteArray("\n");
        QTest::newRow("array") << QByteArray("[]\n");
        QTest::newRow("number") << QByteArray("1\n");
        QTest::newRow("html") << QByteArray("<!DOCTYPE html>\n");
        QTest::newRow("two objects on a line") << good + good + '\n';
        QTest::newRow("something behind the object") << good + " 1\n";
        QTest::newRow("a member twice") << QByteArray(good).replace("{\"address\"", "{\"address\":\"x\",\"address\"") + '\n';
        QTest::newRow("a number too long") << QByteArray(good).replace("\"serial\":42", "\"serial\":9223372036854775808") +
                                                  '\n';
        QTest::newRow("bad UTF-8") << QByteArray(good).replace("I\"", "\xff\"") + '\n';
        QTest::newRow("lone surrogate") << QByteArray(good).replace("\"I\"", "\"\\ud842\"") + '\n';
        QTest::newRow("raw control character") << QByteArray(good).replace("\"I\"", "\"\x01\"") + '\n';
        QTest::newRow("missing comma") << QByteArray(good).replace(",\"capital\"", " \"capital\"") + '\n';
    }
    void strangeLinesAreRefused()
    {
        QFETCH(QByteArray, ndjson);
        platform::Codec codec;
        const auto done = codec.organisations(view(ndjson), ignoreOrganisation);
        QVERIFY(!done);
        QCOMPARE(done.error().code, Code::BrokenAnswer);
    }
    void membersOfALaterContractAreSkipped()
    {
        QJsonObject object = sampleOrganisation();
        object.insert(u"a_new_member"_s, QJsonArray{1, QJsonObject{{u"deep"_s, u"x"_s}}});
        platform::Codec codec;
        QVERIFY(codec.organisations(view(line(object)), ignoreOrganisation));
    }
    void theSinksFailureStopsTheReading()
    {
        int rows = 0;
        platform::Codec codec;
        const QByteArray ndjson = line(sampleOrganisation()).repeated(5);
        const auto done = codec.organisations(view(ndjson), [&](const domain::OrganisationRow &) -> base::Done {
            if (++rows == 3)
                return base::fail(Code::NoSpace, u"full"_s);
            return {};
        });
        QVERIFY(!done);
        QCOMPARE(done.error().code, Code::NoSpace);
        QCOMPARE(rows, 3);
    }
    void nothingIsNoRowAndNoFault()
    {
        platform::Codec codec;
        QVERIFY(codec.organisations({}, [](const domain::OrganisationRow &) -> base::Done {
            return base::fail(Code::Internal, u"no row was expected"_s);
        }));
    }
};

QTEST_APPLESS_MAIN(TestCodec)
#include "test_codec.moc"

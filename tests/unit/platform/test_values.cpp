// Values of a live look-up, times and dates.
#include "app/platform/codec.h"
#include "app/platform/json_values.h"
#include "app/platform/wire_body.h"
#include "tests/unit/platform/wire_samples.h"

#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;

class TestValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOrganisationIsRead()
    {
        const auto organisation = platform::organisationFromJson(sampleOrganisation());
        QVERIFY(organisation);
        QCOMPARE(organisation->serial, 42);
        QCOMPARE(organisation->founded, QDate(2016, 2, 29));
        QCOMPARE(organisation->capital, u"100.5"_s);
        QCOMPARE(organisation->riskClass, u"B"_s);
    }
    void aRecordIsRead()
    {
        QJsonObject object = sampleRecord();
        object.insert(u"severity"_s, u"severe"_s);
        object.insert(u"state"_s, u"revoked"_s);
        object.insert(u"state_since"_s, u"2022-01-02"_s);
        object.insert(u"objection"_s, true);
        const auto record = platform::recordFromJson(object);
        QVERIFY(record);
        QVERIFY(record->severity == domain::Severity::Severe);
        QVERIFY(record->state == domain::RecordState::Revoked);
        QCOMPARE(record->stateSince, QDate(2022, 1, 2));
        QVERIFY(!record->actEnded.isValid());
        QVERIFY(record->underObjection);
        QCOMPARE(record->fields, sampleRecord().value(u"fields"_s).toObject());
    }
    void missingMembersAreRefused()
    {
        const QStringList organisationMembers = sampleOrganisation().keys();
        for (const QString &member : organisationMembers) {
            QJsonObject object = sampleOrganisation();
            object.remove(member);
            const auto result = platform::organisationFromJson(object);
            QVERIFY2(!result && result.error().code == Code::BrokenAnswer, qPrintable(member));
        }
        const QStringList recordMembers = sampleRecord().keys();
        for (const QString &member : recordMembers) {
            QJsonObject object = sampleRecord();
            object.remove(member);
            const auto result = platform::recordFromJson(object);
            QVERIFY2(!result && result.error().code == Code::BrokenAnswer, qPrintable(member));
        }
    }
    void fieldsHoldTextOnly()
    {
        QJsonObject object = sampleRecord();
        object.insert(u"fields"_s, QJsonObject{{u"CF_NR_FK"_s, 1.5}});
        QVERIFY(!platform::recordFromJson(object));
    }
    void instants_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDateTime>("expected");
        const QDateTime noon(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC);
        QTest::newRow("Z") << u"2026-06-01T12:00:00Z"_s << noon;
        QTest::newRow("legal time") << u"2026-06-01T20:00:00+08:00"_s << noon;
        QTest::newRow("behind UTC, day before") << u"2026-05-31T23:30:00-12:30"_s << noon;
        QTest::newRow("fraction") << u"2026-06-01T12:00:00.25Z"_s << noon.addMSecs(250);
        QTest::newRow("fine fraction") << u"2026-06-01T12:00:00.123456789Z"_s << noon.addMSecs(123);
        for (const char *bad :
             {"", "2026-06-01", "2026-06-01T12:00:00", "2026-06-01 12:00:00Z", "2026-02-30T12:00:00Z", "2026-06-01T25:00:00Z",
              "2026-06-01T12:00:00.Z", "2026-06-01T12:00:00+0800", "2026-06-01T12:00:00+08:00x", "2026-06-01T12:00:00+15:00",
              "x026-06-01T12:00:00Z", "2026-06-01T12:00:0aZ"})
            QTest::newRow(bad) << QString::fromLatin1(bad) << QDateTime();
    }
    void instants()
    {
        QFETCH(QString, text);
        QFETCH(QDateTime, expected);
        const auto instant = platform::parseInstant(text.toStdString());
        QCOMPARE(instant.has_value(), expected.isValid());
        if (instant)
            QCOMPARE(*instant, expected);
    }
    void integersAreWhole()
    {
        for (const QJsonValue &value :
             {QJsonValue(1.5), QJsonValue(u"1"_s), QJsonValue(true), QJsonValue(1e300), QJsonValue()}) {
            platform::ObjectReader reader(QJsonObject{{u"n"_s, value}});
            (void)reader.integer(u"n"_s);
            QCOMPARE(reader.fault(), u"n"_s);
        }
        platform::ObjectReader reader(QJsonObject{{u"n"_s, qint64(9007199254740991)}, {u"m"_s, 0}});
        QCOMPARE(reader.integer(u"n"_s), qint64(9007199254740991));
        QCOMPARE(reader.integer(u"m"_s), 0);
        QVERIFY(reader.fault().isEmpty());
    }
    void signInBodySaysWhatWasTyped_data()
    {
        QTest::addColumn<QString>("password");
        QTest::newRow("plain") << u"correct horse"_s;
        QTest::newRow("quotes") << u"\"\\/\b\f\n\r\t"_s;
        QTest::newRow("beyond the BMP") << u"密码𠮷"_s;
        QTest::newRow("control") << QString(QChar(0x1f));
    }
    void signInBodySaysWhatWasTyped()
    {
        QFETCH(QString, password);
        QByteArray bytes = password.toUtf8();
        const base::Secret secret =
            base::Secret::copyOf(std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size()))));
        const std::string body = platform::signInBody("clerk1", secret, true);
        const QJsonObject read = QJsonDocument::fromJson(QByteArray::fromStdString(body)).object();
        QCOMPARE(read, (QJsonObject{{u"operator"_s, u"clerk1"_s}, {u"password"_s, password}, {u"want_recovery_key"_s, true}}));
    }
    void sessionAnswerIsStrict()
    {
        const QByteArray key = QByteArray(32, 'k').toBase64();
        const QJsonObject good{{u"token"_s, u"t-1"_s},
                               {u"expires_at"_s, u"2026-06-01T12:00:00Z"_s},
                               {u"grant"_s, u"a.b.c"_s},
                               {u"recovery_key"_s, QString::fromLatin1(key)}};
        const auto session = platform::readSession(text(good), true);
        QVERIFY(session);
        QCOMPARE(session->token, "t-1");
        QCOMPARE(session->grantJws, "a.b.c");
        QCOMPARE(session->recoveryKey.size(), std::size_t(32));
        const QStringList members = good.keys();
        for (const QString &member : members) {
            QJsonObject object = good;
            object.remove(member);
            QVERIFY2(!platform::readSession(text(object), true), qPrintable(member));
        }
        QJsonObject shortKey = good;
        shortKey.insert(u"recovery_key"_s, u"AAAA"_s);
        QVERIFY(!platform::readSession(text(shortKey), true));
        QVERIFY(platform::readSession(text(shortKey), false));
    }
};

QTEST_APPLESS_MAIN(TestValues)
#include "test_values.moc"

// What waits to be sent, what is held, what the connection is, and the diagnostic bundle, through creditdeskctl: JSON with
// --json, readable lines without, and nothing of a person or a subject in what is handed on.
#include "tests/integration/ctl/ctl_desk.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace creditdesk::test;
using namespace Qt::StringLiterals;

class TestCtlSync : public QObject
{
    Q_OBJECT

private:
    CtlDesk m_desk;
    QString m_code;

    /// Issues a report; its number.
    [[nodiscard]] QString issue(const QString &name)
    {
        const Answer issued = m_desk.clerk(
            {u"report"_s, m_code, u"--applicant"_s, u"agent"_s, u"--purpose"_s, u"招投标"_s, u"--out"_s, m_desk.path(name)});
        return issued.object()[u"number"].toString();
    }
    [[nodiscard]] QJsonObject firstWaiting() const { return m_desk.clerk({u"outbox"_s, u"list"_s}).array().first().toObject(); }
    /// A report that the platform has refused; its outbox id.
    [[nodiscard]] QString refused(const QString &name)
    {
        if (issue(name).isEmpty() || !m_desk.setFaults({QJsonObject{{u"method"_s, u"POST"_s},
                                                                    {u"path"_s, u"/v1/reports"_s},
                                                                    {u"action"_s, u"status"_s},
                                                                    {u"status"_s, 422},
                                                                    {u"code"_s, u"content_invalid"_s}}}))
            return {};
        (void)m_desk.clerk({u"sync"_s});
        return m_desk.setFaults({}) ? QString::number(firstWaiting()[u"id"].toInteger()) : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_desk.open(200), qPrintable(m_desk.error()));
        const Answer sync = m_desk.clerk({u"sync"_s});
        QVERIFY2(sync.status == 0, sync.err.constData());
        QVERIFY(sync.object()[u"organisation_rows"].toInteger() > 0);
        QVERIFY(sync.object()[u"record_rows"].toInteger() > 0);
        m_code = m_desk.clerk({u"search"_s, u"上海"_s, u"--limit"_s, u"1"_s}).array().first()[u"code"].toString();
        QCOMPARE(m_code.size(), 18);
    }

    void statusTellsWhatIsHeldAndHowThePlatformIs()
    {
        const QJsonObject status = m_desk.clerk({u"status"_s}).object();
        QCOMPARE(status[u"platform"].toString(), u"online"_s);
        QCOMPARE(status[u"connection"][u"state"].toString(), u"online"_s);
        QVERIFY(qAbs(status[u"connection"][u"clock_offset_seconds"].toDouble(1'000)) < 5);
        qint64 subjects = 0;
        qint64 records = 0;
        QStringList districts;
        const QJsonArray held = status[u"held"].toArray();
        for (const QJsonValue &one : held) {
            districts.append(one[u"district"].toString());
            subjects += one[u"subjects"].toInteger();
            records += one[u"records"].toInteger();
        }
        QVERIFY(subjects > 0);
        QCOMPARE(subjects, status[u"subjects"].toInteger());
        QCOMPARE(records, status[u"records"].toInteger());
        QCOMPARE(QJsonArray::fromStringList(districts), status[u"districts"].toArray());
    }

    void withoutJsonThereAreLinesToRead()
    {
        const Answer status = m_desk.as(u"clerk"_s, {u"status"_s}, true);
        QCOMPARE(status.status, 0);
        QVERIFY(QJsonDocument::fromJson(status.out).isNull());
        QVERIFY2(status.out.contains("\nsubjects "), status.out.constData());
        QVERIFY(status.out.contains("\nconnection\n  "));
        const Answer digest = m_desk.as(u"clerk"_s, {u"mirror"_s, u"digest"_s}, true);
        QCOMPARE(digest.out.trimmed().size(), 64);
    }

    void theCacheAddressIsASetting()
    {
        const QString url = u"http://127.0.0.1:1"_s;
        QCOMPARE(m_desk.clerk({u"settings"_s, u"--district-cache"_s, url}).object()[u"district_cache"].toString(), url);
        QCOMPARE(m_desk.clerk({u"status"_s}).object()[u"district_cache"].toString(), url);
        QCOMPARE(m_desk.clerk({u"settings"_s, u"--district-cache"_s, u"ftp://cache.example"_s}).status, 2);
        QCOMPARE(m_desk.clerk({u"settings"_s}).object()[u"district_cache"].toString(), url);
        QCOMPARE(m_desk.clerk({u"settings"_s, u"--district-cache"_s, u"none"_s}).object()[u"district_cache"].toString(),
                 QString());
    }

    void whatIsRefusedIsMended()
    {
        const QString id = refused(u"mended.pdf"_s);
        QVERIFY(!id.isEmpty());
        QJsonObject item = firstWaiting();
        QCOMPARE(item[u"state"].toString(), u"refused"_s);
        QVERIFY(!item[u"refusal"].toString().isEmpty());
        QCOMPARE(m_desk.clerk({u"status"_s}).object()[u"outbox_refused"].toInteger(), 1);
        QCOMPARE(m_desk.clerk({u"sync"_s}).object()[u"outbox_sent"].toInteger(), 0); // it waits for a person

        QJsonObject body = item[u"body"].toObject();
        body[u"subject"] = u"91310115MA9TE5T20X"_s;
        const auto mend = [&](const QString &role) {
            const QString file = m_desk.file(u"body.json"_s, QJsonDocument(body).toJson());
            return m_desk.as(role, {u"outbox"_s, u"mend"_s, id, u"--body"_s, file});
        };
        QCOMPARE(mend(u"clerk"_s).status, 2); // the signed paper says otherwise
        body[u"subject"] = item[u"body"][u"subject"];
        body[u"purpose"] = u"年度审计"_s;
        QCOMPARE(mend(u"administrator"_s).status, 3);
        QCOMPARE(mend(u"clerk"_s).status, 0);
        QCOMPARE(m_desk.clerk({u"sync"_s}).object()[u"outbox_sent"].toInteger(), 1);
        QVERIFY(m_desk.clerk({u"outbox"_s, u"list"_s}).array().isEmpty());
    }

    void whatIsRefusedIsWithdrawnWithAReasonAndKept()
    {
        const QString id = refused(u"withdrawn.pdf"_s);
        QVERIFY(!id.isEmpty());
        QCOMPARE(m_desk.clerk({u"outbox"_s, u"withdraw"_s, id}).status, 2); // why?
        QCOMPARE(m_desk.clerk({u"outbox"_s, u"withdraw"_s, id, u"--reason"_s, u"  "_s}).status, 2);
        QCOMPARE(m_desk.clerk({u"outbox"_s, u"withdraw"_s, id, u"--reason"_s, u"申请人放弃"_s}).status, 0);
        QVERIFY(m_desk.clerk({u"outbox"_s, u"list"_s}).array().isEmpty());
        const QJsonArray kept = m_desk.clerk({u"outbox"_s, u"list"_s, u"--withdrawn"_s}).array();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first()[u"withdrawal"].toString(), u"申请人放弃"_s);
        QCOMPARE(m_desk.clerk({u"outbox"_s, u"retry"_s, id}).status, 4);
    }

    void whatWaitsMayGoBeforeItsTimeButNotAway()
    {
        QVERIFY(!issue(u"waiting.pdf"_s).isEmpty());
        const QString id = QString::number(firstWaiting()[u"id"].toInteger());
        QCOMPARE(m_desk.clerk({u"outbox"_s, u"withdraw"_s, id, u"--reason"_s, u"x"_s}).status, 7); // the platform may have it
        QCOMPARE(m_desk.clerk({u"outbox"_s, u"retry"_s, id}).status, 0);
        QCOMPARE(m_desk.clerk({u"outbox"_s, u"retry"_s, u"4711"_s}).status, 4);
        QCOMPARE(m_desk.clerk({u"outbox"_s, u"frobnicate"_s, id}).status, 2);
        QCOMPARE(m_desk.clerk({u"sync"_s}).object()[u"outbox_sent"].toInteger(), 1);
    }

    void whoMayNotSeeReportsSeesOnlyThatSomethingWaits()
    {
        const QString number = issue(u"hidden.pdf"_s);
        QVERIFY(!number.isEmpty());
        const Answer list = m_desk.as(u"administrator"_s, {u"outbox"_s, u"list"_s});
        QCOMPARE(list.array().size(), 1);
        QVERIFY(!list.out.contains(number.toUtf8()));
        QVERIFY(!list.out.contains(m_code.toUtf8()));
    }

    void theDiagnosisIsPreviewedAndHoldsNobody()
    {
        const QString number = firstWaiting()[u"object"].toString();
        QVERIFY(!number.isEmpty());
        const Answer preview = m_desk.clerk({u"diagnostics"_s});
        QCOMPARE(preview.status, 0);
        QVERIFY(!preview.object()[u"sync_history"].toArray().isEmpty());
        const QString out = m_desk.path(u"diagnosis.json"_s);
        QCOMPARE(m_desk.clerk({u"diagnostics"_s, u"--out"_s, out}).status, 0);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(QJsonDocument::fromJson(text).object().keys(), preview.object().keys());
        QVERIFY(!QJsonDocument::fromJson(text)[u"connection"][u"history"].toArray().isEmpty());
        const SandboxOperator clerk = m_desk.sandbox().operatorWithRole(u"clerk"_s);
        const Answer found = m_desk.clerk({u"search"_s, m_code});
        const QString name = found.array().first()[u"name"].toString();
        for (const QString &secret : {number, m_code, name, clerk.id, u"招投标"_s, u"申请人放弃"_s, m_desk.path(u"home"_s)})
            QVERIFY2(!text.contains(secret.toUtf8()) && !preview.out.contains(secret.toUtf8()), qPrintable(secret));
        QVERIFY(QFile::link(out, m_desk.path(u"link.json"_s)));
        QCOMPARE(m_desk.clerk({u"diagnostics"_s, u"--out"_s, m_desk.path(u"link.json"_s)}).status, 2);
    }

    void everythingDoneIsInTheAudit()
    {
        const Answer exported = m_desk.as(u"auditor"_s, {u"audit"_s, u"export"_s});
        for (const char *action : {"outbox.mend", "outbox.withdraw", "outbox.retry", "diagnostics.make", "diagnostics.save",
                                   "settings.district_cache", "sync.finish"})
            QVERIFY2(exported.out.contains(action), action);
    }
};

QTEST_GUILESS_MAIN(TestCtlSync)
#include "test_ctl_sync.moc"

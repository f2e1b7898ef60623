// Rights of the people in the records, seen through the services: a recorded basis for every look-up, nothing shown that the
// clocks or a correction have taken away, and a refusal where the role or a rule says so.
#include "app/services/reception.h"
#include "app/services/supervision.h"
#include "app/services/workstation.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/sandbox_process.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace creditdesk;

namespace {

const QString kCode = QStringLiteral("91310115MA9TE5T122"); // fictional, both checks right (domain.md 9)

QJsonObject penalty(const QString &id, const QString &actEnded, const QString &state, bool objection)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("subject"), kCode},
            {QStringLiteral("kind"), QStringLiteral("penalty")},
            {QStringLiteral("source_unit"), QStringLiteral("测试来源单位")},
            {QStringLiteral("decided"), actEnded},
            {QStringLiteral("act_ended"), actEnded},
            {QStringLiteral("severity"), QStringLiteral("general")},
            {QStringLiteral("procedure"), QStringLiteral("general")},
            {QStringLiteral("state"), state},
            {QStringLiteral("state_since"), state == QStringLiteral("normal") ? QString() : QStringLiteral("2026-06-01")},
            {QStringLiteral("objection"), objection},
            {QStringLiteral("fields"), QJsonObject{{QStringLiteral("CF_NR_FK"), QStringLiteral("3.5")},
                                                   {QStringLiteral("CF_WSH"), QStringLiteral("文号") + id},
                                                   {QStringLiteral("CF_FR_ZJHM"), QStringLiteral("310101189001010013")},
                                                   {QStringLiteral("CF_WFXW"), QStringLiteral("行为") + id}}}};
}

/// A day whose five years end with `today`.
QDate lastInside(QDate today)
{
    const QDate day = today.addYears(-5);
    return day.addYears(5) < today ? day.addDays(1) : day;
}

QByteArray trainingCases(QDate today)
{
    QByteArray lines;
    const QJsonObject organisation{{QStringLiteral("code"), kCode},
                                   {QStringLiteral("name"), QStringLiteral("上海测试<b>样例</b>有限公司")},
                                   {QStringLiteral("district"), QStringLiteral("310115")},
                                   {QStringLiteral("sector"), QStringLiteral("I")},
                                   {QStringLiteral("kind"), QStringLiteral("enterprise")},
                                   {QStringLiteral("status"), QStringLiteral("active")},
                                   {QStringLiteral("risk_class"), QStringLiteral("D")}};
    lines += QJsonDocument(QJsonObject{{QStringLiteral("organisation"), organisation}}).toJson(QJsonDocument::Compact) + '\n';
    const QList<QJsonObject> records{
        penalty(QStringLiteral("PINSIDE"), lastInside(today).toString(Qt::ISODate), QStringLiteral("normal"), true),
        penalty(QStringLiteral("PEXPIRED"), lastInside(today).addDays(-1).toString(Qt::ISODate), QStringLiteral("normal"),
                false),
        penalty(QStringLiteral("PREPAIRED"), QStringLiteral("2025-01-10"), QStringLiteral("repaired"), false),
        penalty(QStringLiteral("PREVOKED"), QStringLiteral("2025-02-10"), QStringLiteral("revoked"), false)};
    for (const QJsonObject &record : records)
        lines += QJsonDocument(QJsonObject{{QStringLiteral("record"), record}}).toJson(QJsonDocument::Compact) + '\n';
    return lines;
}

domain::VisitForm agentsRequest()
{
    domain::VisitForm form;
    form.applicant = QStringLiteral("agent");
    form.purpose = QStringLiteral("招投标");
    form.declared = true;
    form.subjectCode = kCode;
    return form;
}

} // namespace

class TestRights : public QObject
{
    Q_OBJECT

private:
    const QDate m_today = base::SystemClock().legalNow().date();
    QTemporaryDir m_directory;
    test::SandboxOptions m_options;
    std::unique_ptr<test::SandboxProcess> m_sandbox;
    std::unique_ptr<base::Clock> m_clock;
    base::SystemRandom m_random;
    std::unique_ptr<services::Workstation> m_house;

    [[nodiscard]] base::Secret secret(const QString &role) const
    {
        QByteArray password = m_sandbox->operatorWithRole(role).password.toUtf8();
        return base::Secret::take(password);
    }

    [[nodiscard]] base::Result<services::Session> signIn(const QString &role)
    {
        return m_house->signIn(m_sandbox->operatorWithRole(role).id, secret(role));
    }

    [[nodiscard]] QList<store::AuditEntry> auditAsAuditor()
    {
        (void)signIn(QStringLiteral("auditor"));
        return m_house->auditEntries(1, 10'000).value_or(QList<store::AuditEntry>());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile with(m_directory.filePath(QStringLiteral("with.ndjson")));
        QVERIFY(with.open(QIODevice::WriteOnly));
        with.write(trainingCases(m_today));
        with.close();
        test::SandboxOptions &options = m_options;
        options.state = m_directory.filePath(QStringLiteral("state"));
        options.subjects = 50;
        options.date = m_today.toString(Qt::ISODate);
        options.with = with.fileName();
        m_sandbox = std::make_unique<test::SandboxProcess>(options);
        QVERIFY2(m_sandbox->start(), qPrintable(m_sandbox->error()));
        m_clock = std::make_unique<base::SystemClock>();
        auto house = services::Workstation::open({m_directory.filePath(QStringLiteral("home")), m_clock.get(), &m_random});
        QVERIFY(house);
        m_house = std::move(*house);
        QVERIFY(m_house->enrol(m_sandbox->url(), m_sandbox->caPem(), m_sandbox->enrolmentCode(), QStringLiteral("1 号窗口")));
        QVERIFY(signIn(QStringLiteral("clerk")));
        const auto summary = m_house->synchronise(false, {}, {});
        QVERIFY2(summary, qPrintable(summary ? QString() : summary.error().detail));
    }

    void whatTheClocksAndCorrectionsTookAwayIsNotShown()
    {
        QVERIFY(signIn(QStringLiteral("clerk")));
        const auto view = m_house->openSubject(kCode, QStringLiteral("test"), m_today);
        QVERIFY2(view, qPrintable(view ? QString() : view.error().detail));
        QHash<QString, services::RecordView> byId;
        for (const auto &record : view->records)
            byId.insert(record.record.id, record);
        QCOMPARE(byId.value(QStringLiteral("PINSIDE")).decision.disclosure, domain::Disclosure::Show); // last day
        QVERIFY(byId.value(QStringLiteral("PINSIDE")).decision.annotated);
        QCOMPARE(byId.value(QStringLiteral("PEXPIRED")).decision.disclosure, domain::Disclosure::HiddenExpired);
        QVERIFY(byId.value(QStringLiteral("PEXPIRED")).record.fields.isEmpty());
        QCOMPARE(byId.value(QStringLiteral("PREPAIRED")).decision.disclosure, domain::Disclosure::HiddenRepaired);
        QVERIFY(byId.value(QStringLiteral("PREPAIRED")).record.fields.isEmpty());
        QVERIFY(!byId.contains(QStringLiteral("PREVOKED")));
        QCOMPARE(view->revoked, 1);
        QCOMPARE(view->withheld, 2);
    }

    void aPastDayShowsNoMoreThanToday()
    {
        QVERIFY(signIn(QStringLiteral("clerk")));
        const auto view = m_house->openSubject(kCode, QStringLiteral("test"), QDate(2025, 3, 1));
        QVERIFY(view);
        for (const services::RecordView &record : view->records) {
            if (record.record.id == QStringLiteral("PEXPIRED") || record.record.id == QStringLiteral("PREPAIRED"))
                QVERIFY(record.record.fields.isEmpty());
        }
    }

    void aPersonsNumberIsInNoFile()
    {
        QVERIFY(signIn(QStringLiteral("clerk")));
        const auto view = m_house->openSubject(kCode, QStringLiteral("test"), m_today);
        QVERIFY(view);
        bool seen = false;
        for (const services::RecordView &record : view->records) {
            QVERIFY(!record.record.fields.contains(QStringLiteral("CF_FR_ZJHM")));
            seen = seen || record.record.fields.contains(QStringLiteral("CF_WSH"));
        }
        QVERIFY(seen);
    }

    void aClassExplainsNothingThatIsNotShown()
    {
        QVERIFY(signIn(QStringLiteral("officer")));
        const auto why = m_house->supervision().explain(kCode, QStringLiteral("risk"));
        QVERIFY(why);
        QStringList named;
        for (const domain::ClassInputExplained &input : why->explanation.inputs) {
            for (const domain::ClassRecordUse &use : input.records) {
                named.append(use.record);
                QVERIFY2(use.record == QStringLiteral("PINSIDE") || use.value.isEmpty(), qPrintable(use.record));
            }
        }
        QVERIFY(named.contains(QStringLiteral("PREPAIRED"))); // that it is there and does not count is no secret
        QVERIFY(!named.contains(QStringLiteral("PREVOKED"))); // this one is gone
        const auto what = m_house->supervision().whatIf(kCode, QStringLiteral("risk"), "{\"changes\": []}");
        QVERIFY(what);
        for (const domain::ClassInputExplained &input : what->before.inputs + what->after.inputs) {
            for (const domain::ClassRecordUse &use : input.records)
                QVERIFY(use.record != QStringLiteral("PREVOKED") &&
                        (use.record == QStringLiteral("PINSIDE") || use.value.isEmpty()));
        }
    }

    /// What an officer sees only under a matter is not said beside it: not in lists, not in explanations.
    void whatIsNotPublicHasNoSideDoor()
    {
        for (const QString &role : {QStringLiteral("officer"), QStringLiteral("supervisor")}) {
            QVERIFY(signIn(role));
            services::Supervision &supervision = m_house->supervision();
            const bool mayRead = role == QStringLiteral("supervisor");
            const auto why = supervision.explain(kCode, QStringLiteral("risk"));
            QVERIFY(why);
            bool explained = false;
            for (const domain::ClassInputExplained &input : why->explanation.inputs) {
                for (const domain::ClassRecordUse &use : input.records)
                    explained = explained || !use.value.isEmpty();
            }
            QCOMPARE(explained, mayRead);
            QCOMPARE(why->closed.contains(QStringLiteral("PINSIDE")), !mayRead); // only for whom
            QVERIFY(!why->closed.contains(QStringLiteral("PREPAIRED")));         // for nobody
            QVERIFY(supervision.bringUpToDate());
            domain::FigureFilter penalties;
            penalties.chosen[domain::axis::recordKind] = {QStringLiteral("penalty")};
            const auto page = supervision.records(penalties, 0, 50);
            QVERIFY(page && page->total > 0); // the number stays what it is
            bool listed = false;
            for (const services::RecordLine &line : page->lines) {
                listed = listed || (line.subject == kCode && !line.record.fields.isEmpty());
                if (line.record.id == QStringLiteral("PINSIDE"))
                    QCOMPARE(line.closed, !mayRead);
            }
            QCOMPARE(listed, mayRead);
        }
    }

    void everyLookUpLeavesItsBasis()
    {
        QVERIFY(signIn(QStringLiteral("clerk")));
        QVERIFY(m_house->openSubject(kCode, QStringLiteral("投标资格审查"), {}));
        QVERIFY(m_house->search(QStringLiteral("样例"), 10));
        const QList<store::AuditEntry> entries = auditAsAuditor();
        const bool opened = std::any_of(entries.begin(), entries.end(), [](const store::AuditEntry &e) {
            return e.action == QStringLiteral("subject.open") && e.subject == kCode &&
                   e.basis == QStringLiteral("投标资格审查") && e.operatorId == QStringLiteral("clerk");
        });
        QVERIFY(opened);
        QVERIFY(std::any_of(entries.begin(), entries.end(),
                            [](const auto &e) { return e.action == QStringLiteral("subject.search"); }));
    }

    void typingIsOneSearchUntilSomethingIsOpened()
    {
        QVERIFY(signIn(QStringLiteral("clerk")));
        const auto before = m_house->status()->audit.entries;
        for (const QString &text : {QStringLiteral("样"), QStringLiteral("样例"), QStringLiteral("样例有")})
            (void)m_house->search(text, 10, true);
        QCOMPARE(m_house->status()->audit.entries, before + 1);
        (void)m_house->search(QStringLiteral("另一家"), 10, true); // something else: another search
        QCOMPARE(m_house->status()->audit.entries, before + 2);
    }

    void rolesThatMayNotAreRefusedAndItIsRecorded()
    {
        QVERIFY(signIn(QStringLiteral("administrator")));
        const auto refused = m_house->openSubject(kCode, QStringLiteral("curiosity"), {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, base::Code::NotPermitted);
        QCOMPARE(refused.error().rule, QStringLiteral("subject.open"));
        const QList<store::AuditEntry> entries = auditAsAuditor();
        QVERIFY(std::any_of(entries.begin(), entries.end(), [](const auto &e) {
            return e.outcome == QStringLiteral("refused") && e.operatorId == QStringLiteral("administrator") &&
                   e.subject == kCode;
        }));
    }

    void nobodySignedInMeansNothing()
    {
        m_house->signOut();
        QCOMPARE(m_house->search(QStringLiteral("样例"), 10).error().code, base::Code::SignInNeeded);
        QCOMPARE(m_house->openSubject(kCode, {}, {}).error().code, base::Code::SignInNeeded);
        QCOMPARE(m_house->reception().issue(agentsRequest()).error().code, base::Code::SignInNeeded);
    }

    void comesBackByItself()
    {
        m_options.port = QUrl(m_sandbox->url()).port();
        QVERIFY(signIn(QStringLiteral("clerk")));
        m_sandbox = nullptr; // the platform goes, and with it every token it gave
        m_sandbox = std::make_unique<test::SandboxProcess>(m_options);
        QVERIFY2(m_sandbox->start(), qPrintable(m_sandbox->error()));
        const auto again = m_house->synchronise(false, {}, {});
        QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));

        m_sandbox->stop();
        const auto offline = m_house->signIn(QStringLiteral("clerk"), secret(QStringLiteral("clerk")));
        QVERIFY(offline);
        QVERIFY(!offline->online);
        QVERIFY(m_house->openSubject(kCode, QStringLiteral("offline"), {}));
        QCOMPARE(m_house->synchronise(false, {}, {}).error().code, base::Code::Unreachable);
        m_sandbox = std::make_unique<test::SandboxProcess>(m_options);
        QVERIFY2(m_sandbox->start(), qPrintable(m_sandbox->error()));
        QCOMPARE(m_house->probe(), services::Connection::Online);
        QVERIFY(m_house->session().online);
        QVERIFY(m_house->openSubject(kCode, QStringLiteral("online again"), {})->live);
    }

    void whatWasLostIsNotMadeAnewInSilence()
    {
        QVERIFY(signIn(QStringLiteral("clerk")));
        const QString home = m_directory.filePath(QStringLiteral("home"));
        QVERIFY(QFile::rename(home + QStringLiteral("/trust.json"), home + QStringLiteral("/aside")));
        QCOMPARE(m_house->verifyQr(QStringLiteral("CDR1:ABC")).error().code, base::Code::Damaged);
        QVERIFY(QFile::rename(home + QStringLiteral("/aside"), home + QStringLiteral("/trust.json")));
        m_house->signOut();
        QVERIFY(QFile::rename(home + QStringLiteral("/ledger.db"), home + QStringLiteral("/aside")));
        QCOMPARE(signIn(QStringLiteral("clerk")).error().code, base::Code::Damaged);
        QVERIFY(QFile::rename(home + QStringLiteral("/aside"), home + QStringLiteral("/ledger.db")));
        QVERIFY(signIn(QStringLiteral("clerk")));
    }

    void aReportNeverCarriesTheClass()
    {
        QVERIFY(signIn(QStringLiteral("clerk")));
        const auto outcome = m_house->reception().issue(agentsRequest());
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        const store::IssuedReport &issued = outcome->paper;
        const auto stored = m_house->report(issued.number);
        QVERIFY(stored);
        QVERIFY(!stored->canonical.contains("risk"));
        QVERIFY(!stored->canonical.contains("\"D\""));
        QVERIFY(!stored->canonical.contains("PREPAIRED"));
        QVERIFY(!stored->canonical.contains("PREVOKED"));
        QCOMPARE(stored->pdf, issued.pdf); // a reprint is the same file
    }
};

QTEST_GUILESS_MAIN(TestRights)
#include "test_rights.moc"

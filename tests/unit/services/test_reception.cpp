// The window's services against the real sandbox: no paper without a recorded basis, slips that say why not, authorisations
// that can be used as long as they say and no longer, numbers that are used once, also without the platform.
#include "tests/unit/services/reception_desk.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using services::Outcome;
using test::ReceptionDesk;

class TestReception : public QObject
{
    Q_OBJECT

private:
    ReceptionDesk m_desk;

    [[nodiscard]] QList<store::RegisterEntry> entries()
    {
        return m_desk.reception().registerEntries({}).value_or(QList<store::RegisterEntry>());
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_desk.open(), qPrintable(m_desk.error())); }
    void init() { QVERIFY2(m_desk.signIn(u"clerk"_s), qPrintable(m_desk.error())); }

    void anAgentsReportHasBasisRegisterAndNumber()
    {
        GOT(outcome, m_desk.reception().issue(ReceptionDesk::agentsRequest()));
        QCOMPARE(outcome.kind, Outcome::Kind::Issued);
        const QString text = m_desk.textOf(outcome.paper.pdf);
        QVERIFY(text.contains(u"罚字壹号"_s));
        QVERIFY(!text.contains(u"罚字贰号"_s)); // repaired: hidden (条例 art. 38)
        QVERIFY(text.contains(outcome.paper.number));
        QVERIFY(text.contains(outcome.standing.table)); // the rule set's id is on the paper
        GOT(verified, m_desk.house().verifyPdf(outcome.paper.pdf));
        QCOMPARE(verified.verdict, report::Verdict::Valid);
        const store::RegisterEntry entry = entries().value(0);
        QCOMPARE(entry.id, outcome.registerEntry);
        QCOMPARE(entry.report, outcome.paper.number);
        QCOMPARE(entry.subject, test::kTrainee);
        QCOMPARE(entry.result, u"issued"_s);
        QVERIFY(entry.basis.contains(u"第十七条"_s));
        GOT(sent, m_desk.house().sendWaiting({}));
        QVERIFY(sent >= 1); // the platform took the number as one of ours
        QCOMPARE(m_desk.house().outbox()->size(), 0);
    }

    void whatIsMissingIsNamedAndNothingIsIssued_data()
    {
        QTest::addColumn<QString>("member");
        for (const char *member : {"applicant", "purpose"})
            QTest::newRow(member) << QString::fromLatin1(member);
    }
    void whatIsMissingIsNamedAndNothingIsIssued()
    {
        QFETCH(const QString, member);
        domain::VisitForm form = ReceptionDesk::agentsRequest();
        if (member == u"purpose"_s)
            form.purpose.clear();
        else
            form.applicant.clear();
        const qint64 before = m_desk.house().status()->reports;
        const auto outcome = m_desk.reception().issue(form);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, base::Code::InvalidInput);
        QCOMPARE(outcome.error().rule, member);
        QCOMPARE(m_desk.house().status()->reports, before);
    }

    void aThirdPartyWithoutAuthorisationLeavesWithASlip()
    {
        domain::VisitForm form = m_desk.banksRequest(0);
        form.purpose.clear(); // refused before it was asked
        GOT(outcome, m_desk.reception().issue(form));
        QCOMPARE(outcome.kind, Outcome::Kind::Refused);
        const QString text = m_desk.textOf(outcome.paper.pdf);
        QVERIFY2(text.contains(u"第十七条"_s), qPrintable(text));
        QVERIFY(text.contains(u"授权"_s));
        QVERIFY(!text.contains(u"罚字壹号"_s));
        const store::RegisterEntry entry = entries().value(0);
        QCOMPARE(entry.result, u"refused"_s);
        QCOMPARE(entry.slip, outcome.paper.number);
        QVERIFY(entry.report.isEmpty());
        QVERIFY(m_desk.house().sendWaiting({}));
        QCOMPARE(m_desk.house().outbox()->size(), 0); // the platform takes it
    }

    void publicInformationNeedsNoAuthorisation()
    {
        domain::VisitForm form = m_desk.banksRequest(0);
        form.product = u"public"_s;
        GOT(outcome, m_desk.reception().issue(form));
        QCOMPARE(outcome.kind, Outcome::Kind::Issued);
        QCOMPARE(outcome.standing.scope, domain::Scope::Public);
        QVERIFY(m_desk.house().sendWaiting({}));
        QCOMPARE(m_desk.house().outbox()->size(), 0);
    }

    void anAuthorisationIsGoodOnceForItsBankAndPurpose()
    {
        GOT(kept, m_desk.reception().registerAuthorisation(m_desk.bankAuthorisation(), ReceptionDesk::image()));
        QCOMPARE(m_desk.reception().evidence(kept.id).value_or(QByteArray()), ReceptionDesk::image());
        domain::VisitForm other = m_desk.banksRequest(kept.id);
        other.visitorOrganisationCode = u"91310104MA9TE5T124"_s;
        QCOMPARE(m_desk.reception().assess(other)->authorisation.whyNot, u"other_requester"_s);
        other = m_desk.banksRequest(kept.id);
        other.purpose = u"tender"_s;
        QCOMPARE(m_desk.reception().assess(other)->authorisation.whyNot, u"other_purpose"_s);
        GOT(first, m_desk.reception().issue(m_desk.banksRequest(kept.id)));
        QCOMPARE(first.kind, Outcome::Kind::Issued);
        GOT(second, m_desk.reception().issue(m_desk.banksRequest(kept.id)));
        QCOMPARE(second.kind, Outcome::Kind::Refused);
        QCOMPARE(m_desk.reception().assess(m_desk.banksRequest(kept.id))->authorisation.whyNot, u"used"_s);
        GOT(again, m_desk.reception().registerAuthorisation(m_desk.bankAuthorisation(), ReceptionDesk::image()));
        QCOMPARE(again.id, kept.id); // the same paper is the same authorisation, and it is used
    }

    void theRequesterIsComparedByNameAndCode()
    {
        GOT(kept, m_desk.reception().registerAuthorisation(m_desk.bankAuthorisation(), ReceptionDesk::scan(u"name"_s)));
        domain::VisitForm other = m_desk.banksRequest(kept.id);
        other.visitorOrganisation = u"虚构信托有限公司"_s;
        QCOMPARE(m_desk.reception().assess(other)->authorisation.whyNot, u"other_requester"_s);
        store::Authorisation foreign = m_desk.bankAuthorisation();
        foreign.grantorName = u"上海别家有限公司"_s;
        QCOMPARE(m_desk.reception().registerAuthorisation(foreign, ReceptionDesk::scan(u"foreign"_s)).error().detail,
                 u"name_mismatch"_s);
    }

    void anIdentityNumberIsNotTakenForAnOrganisation()
    {
        domain::VisitForm form = ReceptionDesk::agentsRequest();
        form.subjectCode = u"310151189001010017"_s; // passes both checks (domain.md 9)
        const auto outcome = m_desk.reception().issue(form);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().detail, u"ambiguous_number"_s);
    }

    void aWithdrawnAuthorisationIsRefused()
    {
        store::Authorisation several = m_desk.bankAuthorisation();
        several.severalUses = true;
        GOT(kept, m_desk.reception().registerAuthorisation(several, ReceptionDesk::scan(u"several"_s)));
        for (int i = 0; i < 2; ++i) {
            GOT(outcome, m_desk.reception().issue(m_desk.banksRequest(kept.id)));
            QCOMPARE(outcome.kind, Outcome::Kind::Issued);
        }
        QVERIFY(m_desk.reception().withdrawAuthorisation(kept.id, u"授权人撤回"_s));
        GOT(after, m_desk.reception().issue(m_desk.banksRequest(kept.id)));
        QCOMPARE(after.kind, Outcome::Kind::Refused);
    }

    void badAuthorisationsAreNotRegistered_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"not_an_image", "image_missing", "image_too_large", "period_reversed", "credit_code",
                                 "signed_in_future", "cut_off", "huge", "scope_missing", "scope_unknown"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void badAuthorisationsAreNotRegistered()
    {
        QFETCH(const QString, what);
        store::Authorisation a = m_desk.bankAuthorisation();
        QByteArray image = ReceptionDesk::image();
        if (what == u"not_an_image"_s)
            image = "hello";
        else if (what == u"image_missing"_s)
            image.clear();
        else if (what == u"image_too_large"_s)
            image += QByteArray(80 << 20, 'x');
        else if (what == u"period_reversed"_s)
            a.validUntil = a.validFrom.addDays(-1);
        else if (what == u"credit_code"_s)
            a.grantorCode = u"91310115MA9TE5T123"_s;
        else if (what == u"cut_off"_s)
            image.chop(20);
        else if (what == u"scope_missing"_s)
            a.scope.clear(); // nothing said is not everything
        else if (what == u"scope_unknown"_s)
            a.scope.append(u"penalty"_s); // everything, and then a kind: which of the two?
        else if (what == u"huge"_s)
            image[16] = image[17] = '\x7f'; // the width that its head states
        else
            a.signedOn = a.signedOn.addDays(1);
        const auto kept = m_desk.reception().registerAuthorisation(a, image);
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, base::Code::InvalidInput);
        QCOMPARE(kept.error().detail, what == u"cut_off"_s || what == u"huge"_s ? u"not_an_image"_s : what);
    }

    void aPaperThatARuleStandsAgainstIsARefusal_data()
    {
        QTest::addColumn<QString>("why");
        QTest::newRow("expired") << u"authorisation_expired"_s;
        QTest::newRow("too long") << u"authorisation_too_long"_s;
    }
    void aPaperThatARuleStandsAgainstIsARefusal()
    {
        QFETCH(const QString, why);
        store::Authorisation a = m_desk.bankAuthorisation();
        if (why == u"authorisation_expired"_s)
            std::tie(a.validFrom, a.validUntil) = std::pair(a.validFrom.addDays(-20), a.validFrom.addDays(-1));
        else
            a.validUntil = a.validFrom.addDays(91);
        const auto kept = m_desk.reception().registerAuthorisation(a, ReceptionDesk::scan(why));
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, base::Code::RefusedByRule);
        QCOMPARE(kept.error().detail, why);
        QVERIFY2(kept.error().rule.contains(u"第十七条第三款"_s), qPrintable(kept.error().rule));
        store::RegisterEntry newest = entries().value(0);
        QCOMPARE(newest.result, u"refused"_s);
        QCOMPARE(newest.why, why);
        QCOMPARE(newest.subject, test::kTrainee);
        QVERIFY(newest.basis.contains(u"第十七条第三款"_s));
        GOT(shown, m_desk.reception().showAuthorisation(m_desk.banksRequest(0), a, ReceptionDesk::scan(why)));
        QVERIFY(shown.refused && shown.authorisation.id == 0);
        QVERIFY(m_desk.textOf(shown.refused->paper.pdf).remove(QRegularExpression(u"\\s"_s)).contains(u"第十七条第三款"_s));
        newest = entries().value(0);
        QCOMPARE(newest.slip, shown.refused->paper.number);
        QCOMPARE(newest.why, why);
    }

    void namesAreKeptWithoutBlanksAround()
    {
        domain::VisitForm form = ReceptionDesk::agentsRequest();
        form.visitorName = u"\u3000 王 \u3000 某 "_s;
        form.visitorOrganisation = u"  上海样例\u3000\u3000科技 "_s;
        GOT(outcome, m_desk.reception().issue(form));
        QCOMPARE(outcome.kind, Outcome::Kind::Issued);
        QCOMPARE(entries().value(0).visitor, u"王 某"_s);
        QCOMPARE(entries().value(0).visitorOrganisation, u"上海样例 科技"_s);
    }

    void anOrganGetsWhatItsMatterAllowsAndNoMore()
    {
        domain::VisitForm form = ReceptionDesk::agentsRequest();
        form.applicant = u"administrative_organ"_s;
        form.visitorName = u"王检"_s;
        form.visitorOrganisation = u"上海市统计局"_s;
        form.matter = u"SH-YY-606"_s; // penalties and severe list only
        form.caseNumber = u"沪统查〔2026〕11号"_s;
        GOT(outcome, m_desk.reception().issue(form));
        QCOMPARE(outcome.kind, Outcome::Kind::Issued);
        const QString text = m_desk.textOf(outcome.paper.pdf);
        QVERIFY(text.contains(u"罚字壹号"_s));
        QVERIFY(!text.contains(u"许可决定叁号"_s));
        form.matter = u"SH-YY-607"_s; // published next year
        GOT(early, m_desk.reception().issue(form));
        QCOMPARE(early.kind, Outcome::Kind::Refused);
        form.matter = u"SH-YY-606"_s;
        form.caseNumber.clear();
        const auto without = m_desk.reception().issue(form);
        QVERIFY(!without || without->kind == Outcome::Kind::Refused);
    }

    void aCodeAndANameThatDoNotBelongTogether()
    {
        domain::VisitForm form = ReceptionDesk::agentsRequest();
        form.subjectName = u"上海另一家有限公司"_s;
        const auto outcome = m_desk.reception().issue(form);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().detail, u"name_mismatch"_s);
    }

    void nothingFoundIsAPaperThatSaysWhereWasLooked()
    {
        domain::VisitForm form = ReceptionDesk::agentsRequest();
        form.subjectCode = test::kUnknown;
        form.subjectName = u"上海查无此司有限公司"_s;
        GOT(outcome, m_desk.reception().issue(form));
        QCOMPARE(outcome.kind, Outcome::Kind::NoRecord);
        const QString text = m_desk.textOf(outcome.paper.pdf);
        const auto status = m_desk.house().status();
        QVERIFY2(QString(text).remove(u',').contains(QString::number(status->records)), qPrintable(text));
        QVERIFY(text.contains(test::kUnknown));
        QVERIFY(text.contains(u"上海查无此司有限公司"_s)); // as the applicant named it
        QCOMPARE(text.count(u"条记录"_s), 2);              // the platform says how much it holds, and so does the copy here
        QCOMPARE(outcome.paper.pages, 1);
        QCOMPARE(entries().value(0).result, u"no_record"_s);
    }

    void aReportWithRecordsIsNotANoRecordResult()
    {
        domain::VisitForm form = ReceptionDesk::agentsRequest();
        form.product = u"no_record"_s;
        const auto outcome = m_desk.reception().issue(form);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().detail, u"records_exist"_s);
    }

    void withoutThePlatformTheReservedNumbersServe()
    {
        m_desk.stopPlatform();
        QVERIFY(m_desk.signIn(u"clerk"_s)); // by slot and grant
        QSet<QString> seen;
        for (int i = 0; i < 5; ++i) {
            GOT(outcome, m_desk.reception().issue(ReceptionDesk::agentsRequest()));
            QVERIFY(!seen.contains(outcome.paper.number));
            seen.insert(outcome.paper.number);
        }
        QVERIFY(m_desk.startPlatform());
        QVERIFY(m_desk.signIn(u"clerk"_s));
        QVERIFY(m_desk.house().sendWaiting({}));
        QCOMPARE(m_desk.house().outbox()->size(), 0);
        QVERIFY(m_desk.reception().numbers()->spoilt.isEmpty());
    }

    void twoPeopleVoidASpoiltReport()
    {
        GOT(outcome, m_desk.reception().issue(ReceptionDesk::agentsRequest()));
        const QString number = outcome.paper.number;
        QCOMPARE(m_desk.reception().askVoid(number, {}).error().code, base::Code::InvalidInput);
        QVERIFY(m_desk.reception().askVoid(number, u"打印卡纸,污损"_s));
        QCOMPARE(m_desk.reception().agreeVoid(number).error().code, base::Code::RefusedByRule);
        QVERIFY2(m_desk.signIn(u"reviewer"_s), qPrintable(m_desk.error()));
        const base::Done agreed = m_desk.reception().agreeVoid(number);
        QVERIFY2(agreed, qPrintable(agreed ? QString() : test::said(agreed.error())));
        QVERIFY(m_desk.signIn(u"clerk"_s));
        QVERIFY(m_desk.house().synchronise(false, {}, {}));
        GOT(verified, m_desk.house().verifyPdf(outcome.paper.pdf)); // the platform's list of voided numbers came back
        QVERIFY(verified.verdict != report::Verdict::Valid);
        const auto copy = m_desk.reception().copyToFile(number, m_desk.path(u"copy.pdf"_s), u"丢失"_s);
        QVERIFY(!copy);
        QCOMPARE(copy.error().rule, u"report.voided"_s);
    }

    void aDraftIsOneOperatorsAndInHandOfOneWindow()
    {
        GOT(draft, m_desk.reception().saveDraft({}, ReceptionDesk::agentsRequest(), u"经办人 · 样例"_s, 0));
        auto second = m_desk.anotherWindow();
        QVERIFY(second);
        QByteArray password = m_desk.sandbox().operatorWithRole(u"clerk"_s).password.toUtf8();
        QVERIFY(second->signIn(m_desk.sandbox().operatorWithRole(u"clerk"_s).id, base::Secret::take(password)));
        const auto taken = second->reception().takeDraft(draft.id);
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, base::Code::Conflict);
        const auto saved = second->reception().saveDraft(draft.id, ReceptionDesk::agentsRequest(), u"x"_s, draft.revision);
        QVERIFY(!saved);
        QVERIFY(m_desk.reception().dropDraft(draft.id));
        QVERIFY(m_desk.reception().drafts()->isEmpty());
    }

    void theDailySheetAndTheExportCarryEveryEntry()
    {
        const QDate today = m_desk.house().clock().today();
        GOT(sheet, m_desk.reception().dailySheet(today));
        const QString text = m_desk.textOf(sheet);
        GOT(csv, m_desk.reception().registerCsv({}));
        for (const store::RegisterEntry &entry : entries()) {
            const QString number = entry.report.isEmpty() ? entry.slip : entry.report;
            if (number.isEmpty())
                continue;
            QVERIFY2(csv.contains(number.toUtf8()), qPrintable(number));
            QVERIFY2(QString(text).remove(QRegularExpression(u"\\s"_s)).contains(number.left(14)), qPrintable(text));
        }
        GOT(asked, m_desk.reception().queriesOf(ReceptionDesk::agentsRequest()));
        QVERIFY(asked.size() > 5);
        QVERIFY(std::all_of(asked.begin(), asked.end(), [](const auto &entry) { return entry.subject == test::kTrainee; }));
    }

    void aListIsIssuedOnceADay()
    {
        QVERIFY(QDir().mkpath(m_desk.path(u"papers"_s)));
        services::BatchOrder order;
        order.csv = "code\n" + test::kTrainee.toUtf8() + '\n';
        order.folder = m_desk.path(u"papers"_s);
        order.form = ReceptionDesk::agentsRequest();
        const auto number = [&](bool *earlier) {
            services::BatchLine only;
            const auto came =
                m_desk.reception().batch(order, [&only](const services::BatchLine &line, const auto &) { only = line; }, {});
            *earlier = came && only.earlier;
            return came ? only.number : QString();
        };
        bool earlier = true;
        const QString first = number(&earlier);
        QVERIFY(!first.isEmpty() && !earlier);
        QCOMPARE(number(&earlier), first);
        QVERIFY(earlier);
        m_desk.stopPlatform(); // it keeps today's date
        m_desk.clock().advanceDays(1);
        const QString next = number(&earlier);
        m_desk.clock().advanceDays(-1);
        QVERIFY(m_desk.startPlatform());
        QVERIFY(!next.isEmpty() && next != first); // what holds on another day is another report
        QVERIFY(!earlier);
    }
};

QTEST_GUILESS_MAIN(TestReception)
#include "test_reception.moc"

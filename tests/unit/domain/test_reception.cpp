// Who may ask about whom: complete visits, one thing taken away or changed, and what the clerk is told then.
#include "window_visits.h"

#include <functional>

using namespace visits;
using Change = std::function<void(VisitForm &)>;

class TestReception : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completeVisitsAreAllowed_data();
    void completeVisitsAreAllowed();
    void oneThingWrong_data();
    void oneThingWrong();
    void theClerkAsksInOrder();
    void authorisationsThatCannotBeUsed();
    void authorisationLimitsTheScope();
    void matterLimitsTheScope();
    void guardiansAndHeirsAreSentOn();
    void papersMayBeDeclared();
};

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(SubjectType)

void TestReception::completeVisitsAreAllowed_data()
{
    QTest::addColumn<QString>("applicant");
    QTest::addColumn<SubjectType>("subject");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<bool>("history");
    QTest::addColumn<bool>("disclose");
    const auto row = [](const QString &applicant, SubjectType subject, const QString &rule, bool history, bool disclose) {
        QTest::newRow(qPrintable(rule)) << applicant << subject << rule << history << disclose;
    };
    constexpr auto kOrganisation = SubjectType::Organisation, kNatural = SubjectType::Person;
    row(u"self"_s, kOrganisation, u"self.organisation"_s, false, true);
    row(u"self"_s, kNatural, u"self.person"_s, true, true); // 条例 34: with the use and query history
    row(u"agent"_s, kOrganisation, u"agent.organisation"_s, false, true);
    row(u"agent"_s, kNatural, u"agent.person"_s, true, true);
    row(u"third_party"_s, kOrganisation, u"third_party.organisation.authorised"_s, false, true);
    row(u"third_party"_s, kNatural, u"third_party.person.authorised"_s, false, true);
    row(u"administrative_organ"_s, kOrganisation, u"administrative_organ.organisation"_s, false, true);
    row(u"administrative_organ"_s, kNatural, u"administrative_organ.person"_s, false, true);
    row(u"judicial_organ"_s, kOrganisation, u"judicial_organ.organisation"_s, false, false);
    row(u"judicial_organ"_s, kNatural, u"judicial_organ.person"_s, false, false);
}

void TestReception::completeVisitsAreAllowed()
{
    QFETCH(QString, applicant);
    QFETCH(SubjectType, subject);
    const Standing standing = decide(complete(applicant, subject));
    QVERIFY2(standing.allowed, qPrintable(ids(standing).join(u' ')));
    QTEST(standing.rule, "rule");
    QTEST(standing.queryHistory, "history");
    QTEST(standing.discloseToSubject, "disclose");
    QCOMPARE(standing.table, u"CX-2018.1"_s);
    QVERIFY(standing.article.contains(u"《上海市社会信用条例》第十"_s));
    QCOMPARE(standing.papers.size(), standing.papersZh.size());
    QVERIFY(!standing.papersZh.join(QString()).contains(u'%'));
}

void TestReception::oneThingWrong_data()
{
    QTest::addColumn<QString>("applicant");
    QTest::addColumn<SubjectType>("subject");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QString &applicant, SubjectType subject, const QString &id,
                        const QString &field,
                        const Change &change) { QTest::newRow(name) << applicant << subject << change << id << field; };
    constexpr auto kOrganisation = SubjectType::Organisation, kNatural = SubjectType::Person;
    const QString self = u"self"_s, agent = u"agent"_s, third = u"third_party"_s, court = u"judicial_organ"_s;
    const QString card = u"resident_identity"_s, office = u"administrative_organ"_s;
    row("no applicant", self, kNatural, u"applicant_missing"_s, u"applicant"_s, [](auto &f) { f.applicant.clear(); });
    row("unknown applicant", self, kNatural, u"applicant_unknown"_s, u"applicant"_s, [](auto &f) { f.applicant = u"cat"_s; });
    row("no name", agent, kOrganisation, u"name_missing"_s, u"visitor_name"_s, [](auto &f) { f.visitorName = u" "_s; });
    row("only a copy", self, kOrganisation, u"original_missing"_s, card, [](auto &f) { f.documents[0].original = false; });
    row("no seal", agent, kOrganisation, u"seal_missing"_s, u"business_licence"_s,
        [](auto &f) { f.documents[1].sealed = false; });
    row("licence of another", agent, kOrganisation, u"number_mismatch"_s, u"business_licence"_s,
        [](auto &f) { f.documents[1].number = kBank; });
    row("card of another name", agent, kOrganisation, u"holder_mismatch"_s, card,
        [](auto &f) { f.documents[0].holder = u"别人"_s; });
    row("card with a wrong number", agent, kOrganisation, u"number_invalid"_s, card,
        [](auto &f) { f.documents[0].number = u"310115189001010012"_s; });
    row("one card for two", agent, kNatural, u"document_missing"_s, card, [](auto &f) { f.documents.removeLast(); });
    row("passport said, card shown", third, kOrganisation, u"number_mismatch"_s, card, [](auto &f) {
        f.visitorDocumentType = u"passport"_s;
        f.visitorNumber = u"E12345678"_s;
    });
    row("licence as identity", agent, kOrganisation, u"visitor_document_unfit"_s, u"visitor_document_type"_s,
        [](auto &f) { f.visitorDocumentType = u"business_licence"_s; });
    row("wrong code", agent, kOrganisation, u"number_invalid"_s, u"subject_code"_s, [](auto &f) {
        f.subjectCode = u"91310115MA9TE5T123"_s;
        f.documents[1].number.clear();
    });
    row("no code", third, kOrganisation, u"subject_missing"_s, u"subject_code"_s, [](auto &f) { f.subjectCode.clear(); });
    row("person by licence", third, kNatural, u"subject_document_unfit"_s, u"subject_document_type"_s,
        [](auto &f) { f.subjectDocumentType = u"business_licence"_s; });
    row("person without name", third, kNatural, u"name_missing"_s, u"subject_name"_s, [](auto &f) { f.subjectName.clear(); });
    row("self, but another", self, kNatural, u"subject_not_visitor"_s, u"subject_number"_s,
        [](auto &f) { f.subjectNumber = kPerson; });
    row("self, other name", self, kNatural, u"subject_not_visitor"_s, u"subject_number"_s,
        [](auto &f) { f.subjectName = u"某"_s; });
    row("bank without licence", third, kOrganisation, u"document_missing"_s, u"business_licence"_s, [](auto &f) {
        f.visitorOrganisation = u"某银行"_s;
        f.visitorOrganisationCode = kBank;
    });
    row("authorisation nobody knows", third, kNatural, u"authorisation_missing"_s, u"authorisation"_s,
        [](auto &f) { f.authorisation = -1; });
    row("unpublished matter", office, kNatural, u"matter_unpublished"_s, u"matter"_s,
        [](auto &f) { f.matter = u"SH-YY-999"_s; });
    row("matter not yet published", office, kOrganisation, u"matter_unpublished"_s, u"matter"_s,
        [](auto &f) { f.matter = u"SH-YY-607"_s; });
    row("matter that ended", office, kOrganisation, u"matter_ended"_s, u"matter"_s, [](auto &f) { f.matter = u"SH-YY-206"_s; });
    row("matter about organisations", office, kNatural, u"matter_other_subject"_s, u"matter"_s,
        [](auto &f) { f.matter = u"SH-YY-101"_s; });
    row("matter about persons", office, kOrganisation, u"matter_other_subject"_s, u"matter"_s,
        [](auto &f) { f.matter = u"SH-YY-301"_s; });
    row("no case", office, kOrganisation, u"case_number_missing"_s, u"case_number"_s, [](auto &f) { f.caseNumber.clear(); });
    row("no organ", office, kOrganisation, u"organisation_missing"_s, u"visitor_organisation"_s,
        [](auto &f) { f.visitorOrganisation.clear(); });
    row("one officer", court, kNatural, u"second_officer_missing"_s, u"work_card"_s, [](auto &f) { f.documents.removeAt(1); });
    row("the same officer twice", court, kNatural, u"officers_same"_s, u"work_card"_s,
        [](auto &f) { f.documents[1].number = f.visitorNumber; });
    row("no letter", court, kOrganisation, u"legal_document_missing"_s, u"legal_document"_s,
        [](auto &f) { f.legalDocument.clear(); });
    row("no purpose", court, kOrganisation, u"purpose_missing"_s, u"purpose"_s, [](auto &f) { f.purpose = u"\t"_s; });
    row("period turned round", self, kOrganisation, u"period_reversed"_s, u"from"_s, [](auto &f) {
        f.from = QDate(2026, 2, 1);
        f.until = QDate(2026, 1, 1);
    });
}

void TestReception::oneThingWrong()
{
    QFETCH(QString, applicant);
    QFETCH(SubjectType, subject);
    QFETCH(Change, change);
    VisitForm form = complete(applicant, subject);
    change(form);
    const Standing standing = decide(form, form.authorisation < 0 ? AuthorisationFacts() : factsFor(form));
    QVERIFY(!standing.allowed && standing.scope == Scope::None && standing.recordKinds.isEmpty());
    QCOMPARE(standing.shortfalls.size(), 1);
    const Shortfall only = standing.shortfalls.first();
    QTEST(only.id, "id");
    QTEST(only.field, "field");
    QVERIFY(!only.zh.isEmpty() && !only.en.isEmpty() && !only.article.isEmpty() && !only.zh.contains(u'%'));
    QCOMPARE(only.refuses, only.id.startsWith(u"matter_"_s));
}

void TestReception::theClerkAsksInOrder()
{
    VisitForm form;
    form.applicant = u"agent"_s;
    QStringList fields;
    for (const Shortfall &one : decide(form).shortfalls)
        fields.append(one.field);
    QCOMPARE(fields, (QStringList{u"visitor_document_type"_s, u"visitor_name"_s, u"business_licence"_s, u"power_of_attorney"_s,
                                  u"resident_identity"_s, u"subject_code"_s, u"purpose"_s}));
    // What stands against the request comes before what is missing.
    form.applicant = u"administrative_organ"_s;
    form.matter = u"SH-YY-999"_s;
    QVERIFY(decide(form).shortfalls.first().refuses);
}

void TestReception::authorisationsThatCannotBeUsed()
{
    for (const QString &why : {u"expired"_s, u"used"_s, u"withdrawn"_s, u"not_yet_valid"_s, u"other_subject"_s,
                               u"other_requester"_s, u"other_purpose"_s, u"no_image"_s, u"too_long"_s, u"of the moon"_s}) {
        for (const SubjectType subject : {SubjectType::Organisation, SubjectType::Person}) {
            VisitForm form = complete(u"third_party"_s, subject);
            const Standing standing = decide(form, {.present = true, .usable = false, .whyNot = why, .recordKinds = {}});
            const QString id = why == u"of the moon"_s ? u"authorisation_unusable"_s : u"authorisation_"_s + why;
            QCOMPARE(ids(standing), QStringList{id});
            QCOMPARE(standing.shortfalls.first().refuses, why != u"no_image"_s); // a scan can be made up for
            QVERIFY(standing.shortfalls.first().article.contains(u"第十七条第三款"_s));
            form.declared = true; // nobody can attest that away
            QVERIFY(!decide(form, {.present = true, .usable = false, .whyNot = why, .recordKinds = {}}).allowed);
        }
    }
}

void TestReception::authorisationLimitsTheScope()
{
    const VisitForm form = complete(u"third_party"_s, SubjectType::Person);
    const QStringList two{u"honour"_s, u"penalty"_s};
    QCOMPARE(decide(form, usable(two)).recordKinds, two);
    QCOMPARE(decide(form, usable()).recordKinds, QStringList());
    QVERIFY(decide(form, usable(two)).scope == Scope::Authorised);
    QCOMPARE(decide(complete(u"self"_s, SubjectType::Person), usable(two)).recordKinds, QStringList()); // own information
}

void TestReception::matterLimitsTheScope()
{
    const VisitForm form = complete(u"administrative_organ"_s, SubjectType::Person);
    const Standing standing = decide(form);
    QCOMPARE(standing.recordKinds, catalogue().reception().matter(form.matter)->recordKinds);
    QVERIFY(!standing.recordKinds.isEmpty() && standing.scope == Scope::Matter);
}

void TestReception::guardiansAndHeirsAreSentOn()
{
    QStringList refused;
    for (const RuleWords &applicant : catalogue().reception().refusedApplicants())
        refused.append(applicant.id);
    QCOMPARE(refused, (QStringList{u"guardian"_s, u"heir"_s}));
    for (const QString &applicant : refused) {
        for (const SubjectType subject : {SubjectType::Organisation, SubjectType::Person}) {
            VisitForm form = complete(u"agent"_s, subject);
            form.applicant = applicant;
            form.declared = true;
            const Standing standing = decide(form, usable());
            QCOMPARE(ids(standing), QStringList{applicant + u"_out_of_scope"_s});
            QVERIFY(standing.shortfalls.first().refuses && !standing.shortfalls.first().article.isEmpty());
            QVERIFY(!standing.whereToGo.isEmpty() && !standing.papersZh.isEmpty());
        }
    }
}

void TestReception::papersMayBeDeclared()
{
    for (const ApplicantRule &applicant : catalogue().applicants()) {
        for (const SubjectType subject : {SubjectType::Organisation, SubjectType::Person}) {
            VisitForm form = complete(applicant.id, subject);
            form.documents.clear();
            form.visitorDocumentType.clear();
            form.visitorNumber.clear();
            form.visitorName.clear();
            QVERIFY(!decide(form).allowed);
            form.declared = true;
            const bool agentOfPerson =
                applicant.id == u"agent"_s && subject == SubjectType::Person; // the authorisation is seen
            QCOMPARE(decide(form).allowed, applicant.id != u"judicial_organ"_s && !agentOfPerson);
            form.purpose.clear();
            QVERIFY(ids(decide(form)).contains(u"purpose_missing"_s));
        }
    }
}

QTEST_GUILESS_MAIN(TestReception)
#include "test_reception.moc"

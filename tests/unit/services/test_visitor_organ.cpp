// Who comes for whom: name and code of the visitor's organisation, the department of a matter, who is named on a slip, and what
// is said of a person who is not found.
#include "app/words/failure_words.h"
#include "tests/unit/services/reception_desk.h"

#include <QTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using services::Outcome;
using test::ReceptionDesk;

class TestVisitorOrgan : public QObject
{
    Q_OBJECT

    ReceptionDesk m_desk;

    static domain::VisitForm organsRequest(const QString &organ)
    {
        domain::VisitForm form = ReceptionDesk::agentsRequest();
        form.applicant = u"administrative_organ"_s;
        form.visitorName = u"王检"_s;
        form.visitorOrganisation = organ;
        form.matter = u"SH-YY-101"_s;
        form.caseNumber = u"沪市监查〔2026〕11号"_s;
        return form;
    }
    QStringList shortfalls(const domain::VisitForm &form)
    {
        QStringList ids;
        if (const auto judged = m_desk.reception().assess(form)) {
            for (const domain::Shortfall &one : judged->standing.shortfalls)
                ids.append(one.id + u' ' + one.field);
        }
        return ids;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_desk.open(), qPrintable(m_desk.error())); }

    void nameAndCodeOfTheVisitorsOrganisation_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("shortfall");
        QTest::addColumn<bool>("hint");
        const QString mismatch = u"visitor_organisation_mismatch visitor_organisation"_s;
        QTest::newRow("together") << u"上海样例贸易有限公司"_s << test::kTrainee << QString() << false;
        QTest::newRow("wide brackets and blanks")
            << u" 上海样例贸易有限公司 "_s << test::kTrainee.toLower() << QString() << false;
        QTest::newRow("another's name") << u"上海另一家有限公司"_s << test::kTrainee << mismatch << false;
        QTest::newRow("unknown code") << u"上海另一家有限公司"_s << test::kUnknown << QString() << true;
        QTest::newRow("no code") << u"上海另一家有限公司"_s << QString() << QString() << false;
    }
    void nameAndCodeOfTheVisitorsOrganisation()
    {
        QFETCH(QString, name);
        QFETCH(QString, code);
        QFETCH(QString, shortfall);
        QFETCH(bool, hint);
        domain::VisitForm form = ReceptionDesk::agentsRequest();
        form.applicant = u"third_party"_s;
        form.product = u"public"_s;
        form.visitorOrganisation = name;
        form.visitorOrganisationCode = code;
        GOT(judged, m_desk.reception().assess(form));
        QCOMPARE(shortfalls(form), shortfall.isEmpty() ? QStringList() : QStringList{shortfall});
        QCOMPARE(judged.standing.hints.contains(u"visitor_organisation_unknown"_s), hint);
        QVERIFY(m_desk.reception().rules().words(u"visitor_organisation_unknown"_s));
        const auto outcome = m_desk.reception().issue(form);
        QCOMPARE(outcome.has_value(), shortfall.isEmpty());
        if (!outcome) {
            QCOMPARE(outcome.error().code, base::Code::InvalidInput);
            QCOMPARE(outcome.error().rule, u"visitor_organisation"_s);
        }
    }

    void aMatterIsItsDepartments_data()
    {
        QTest::addColumn<QString>("organ");
        QTest::addColumn<bool>("may");
        QTest::newRow("itself") << u"上海市市场监督管理局"_s << true;
        QTest::newRow("short") << u"市市场监督管理局"_s << true;
        QTest::newRow("of a district") << u"浦东新区市场监督管理局"_s << true;
        QTest::newRow("of a district, in full") << u"上海市黄浦区市场监督管理局"_s << true;
        QTest::newRow("its brigade") << u"上海市市场监督管理局执法总队"_s << true;
        QTest::newRow("another bureau") << u"上海市公安局"_s << false;
        QTest::newRow("another of a district") << u"浦东新区应急管理局"_s << false;
        QTest::newRow("a firm") << u"上海样例贸易有限公司"_s << false;
    }
    void aMatterIsItsDepartments()
    {
        QFETCH(QString, organ);
        QFETCH(bool, may);
        GOT(outcome, m_desk.reception().issue(organsRequest(organ)));
        QCOMPARE(outcome.kind, may ? Outcome::Kind::Issued : Outcome::Kind::Refused);
        if (!may) {
            QCOMPARE(outcome.standing.shortfalls.first().id, u"matter_other_department"_s);
            QVERIFY(outcome.standing.shortfalls.first().zh.contains(u"上海市市场监督管理局"_s)); // which one may
            QVERIFY(m_desk.textOf(outcome.paper.pdf).contains(u"上海市市场监督管理局"_s));
        }
    }

    void aSlipNamesWhoAsked()
    {
        domain::VisitForm form;
        form.applicant = u"third_party"_s;
        form.subjectCode = test::kTrainee;
        form.purpose = u"financing"_s;
        const auto nobody = m_desk.reception().issue(form);
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().code, base::Code::InvalidInput);
        QCOMPARE(nobody.error().rule, u"visitor_document_type"_s);
        form.visitorDocumentType = u"resident_identity"_s;
        QCOMPARE(m_desk.reception().issue(form).error().rule, u"visitor_number"_s);
        form.visitorNumber = u"310101189001010013"_s;
        QCOMPARE(m_desk.reception().issue(form).error().rule, u"visitor_name"_s);
        form.visitorName = u"何砚秋"_s;
        GOT(outcome, m_desk.reception().issue(form));
        QCOMPARE(outcome.kind, Outcome::Kind::Refused);
    }

    void anAuthorisedUnitIsCompared()
    {
        store::Authorisation paper = m_desk.bankAuthorisation();
        paper.granteeCode = test::kTrainee; // another's code
        const auto refused = m_desk.reception().registerAuthorisation(paper, ReceptionDesk::image());
        QVERIFY(!refused);
        QCOMPARE(refused.error().detail, u"name_mismatch"_s);
        QCOMPARE(refused.error().rule, u"grantee_name"_s);
    }

    void afterTheAuthorisationTheVisitorIsNext()
    {
        GOT(kept, m_desk.reception().registerAuthorisation(m_desk.bankAuthorisation(), ReceptionDesk::image()));
        domain::VisitForm form = m_desk.banksRequest(kept.id);
        form.declared = false;
        form.visitorName.clear();
        form.visitorOrganisation.clear();
        form.visitorOrganisationCode.clear();
        GOT(judged, m_desk.reception().assess(form));
        for (const domain::Shortfall &one : judged.standing.shortfalls)
            QVERIFY2(!one.refuses, qPrintable(one.id));
        form.visitorName = u"何砚秋"_s; // of the bank? that is asked next
        QVERIFY(shortfalls(form).contains(u"organisation_missing visitor_organisation"_s));
        form.visitorOrganisation = u"上海另一家银行"_s;
        QVERIFY2(shortfalls(form).contains(u"authorisation_other_requester authorisation"_s),
                 qPrintable(shortfalls(form).join(u'|')));
    }

    void aPersonNotFoundIsSaidInItsOwnWordsAndRegistered()
    {
        domain::VisitForm form;
        form.applicant = u"self"_s;
        form.subjectType = domain::SubjectType::Person;
        form.product = u"person"_s;
        form.purpose = u"own_person"_s;
        form.subjectDocumentType = form.visitorDocumentType = u"resident_identity"_s;
        form.subjectNumber = form.visitorNumber = u"310101189001010013"_s;
        form.subjectName = form.visitorName = u"何另一"_s;
        form.documents = {{u"resident_identity"_s, {}, {}, true, false}};
        const auto opened = m_desk.reception().openPerson(form);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, base::Code::NotFound);
        const auto words = words::failureWords(opened.error(), words::Place::Window);
        QVERIFY2(words.what.contains(u"Number and name"_s), qPrintable(words.what));
        QVERIFY(m_desk.signIn(u"auditor"_s));
        store::RegisterFilter filter;
        filter.limit = 1;
        GOT(entries, m_desk.reception().registerEntries(filter));
        QCOMPARE(entries.first().result, u"failed"_s);
        QCOMPARE(entries.first().why, u"person_not_found"_s);
        QVERIFY2(entries.first().basis.contains(u"第十七条"_s), qPrintable(entries.first().basis));
        QVERIFY(m_desk.signIn(u"clerk"_s));
    }

    void withoutThePlatformNothingOfAPersonIsHere() // last: the platform is stopped
    {
        m_desk.stopPlatform();
        domain::VisitForm form;
        form.applicant = u"self"_s;
        form.subjectType = domain::SubjectType::Person;
        form.product = u"person"_s;
        form.purpose = u"own_person"_s;
        form.subjectDocumentType = form.visitorDocumentType = u"resident_identity"_s;
        form.subjectNumber = form.visitorNumber = u"310101189001010013"_s;
        form.subjectName = form.visitorName = u"何砚秋"_s;
        form.documents = {{u"resident_identity"_s, {}, {}, true, false}};
        const auto opened = m_desk.reception().openPerson(form);
        QVERIFY(!opened);
        const auto words = words::failureWords(opened.error(), words::Place::Window);
        QVERIFY2(words.meaning.contains(u"No person's data"_s), qPrintable(words.meaning));
    }
};

QTEST_MAIN(TestVisitorOrgan)
#include "test_visitor_organ.moc"

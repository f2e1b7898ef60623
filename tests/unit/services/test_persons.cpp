// A natural person's visit: exact, live, masked, with its history, and over when it is over.
#include "tests/unit/services/reception_desk.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using services::Outcome;
using test::ReceptionDesk;

class TestPersons : public QObject
{
    Q_OBJECT

private:
    ReceptionDesk m_desk;

    /// A demo person whose note holds `words`.
    [[nodiscard]] domain::PersonIdentity demo(const QString &words) const
    {
        const QJsonArray persons = QJsonDocument::fromJson(const_cast<ReceptionDesk &>(m_desk).sandbox().readyLine())
                                       .object()
                                       .value(u"persons"_s)
                                       .toArray();
        for (const auto &value : persons) {
            const QJsonObject person = value.toObject();
            if (person.value(u"note"_s).toString().contains(words))
                return {person.value(u"document_type"_s).toString(), person.value(u"number"_s).toString(),
                        person.value(u"name"_s).toString()};
        }
        return {};
    }

    [[nodiscard]] static domain::VisitForm ownRequest(const domain::PersonIdentity &person)
    {
        domain::VisitForm form;
        form.applicant = u"self"_s;
        form.purpose = u"own"_s;
        form.declared = true;
        form.subjectType = domain::SubjectType::Person;
        form.product = u"person"_s;
        form.subjectDocumentType = form.visitorDocumentType = person.documentType;
        form.subjectNumber = form.visitorNumber = person.number;
        form.subjectName = form.visitorName = person.name;
        return form;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_desk.open(), qPrintable(m_desk.error())); }
    void init() { QVERIFY2(m_desk.signIn(u"clerk"_s), qPrintable(m_desk.error())); }

    void theVisitIsMaskedAndCarriesItsHistory()
    {
        const domain::PersonIdentity person = demo(u"honours"_s);
        QVERIFY(!person.number.isEmpty());
        GOT(view, m_desk.reception().openPerson(ownRequest(person)));
        QVERIFY(view.identity.number != person.number);
        QVERIFY(view.identity.number.contains(u'*'));
        QCOMPARE(view.identity.name, person.name);
        const qsizetype before = view.queries.size();
        QCOMPARE(m_desk.reception().reveal({}).error().code, base::Code::InvalidInput);
        QCOMPARE(m_desk.reception().reveal(u"核对证件"_s).value_or(QString()), person.number);
        GOT(outcome, m_desk.reception().issue(ownRequest(person)));
        QCOMPARE(outcome.kind, Outcome::Kind::Issued);
        const QString text = m_desk.textOf(outcome.paper.pdf);
        QVERIFY(text.contains(person.name));
        QVERIFY2(text.contains(u"查询"_s), qPrintable(text));
        QVERIFY(!outcome.paper.subject.contains(person.number)); // the ledger's list knows the masked one
        m_desk.reception().closePerson();
        GOT(again, m_desk.reception().openPerson(ownRequest(person)));
        QCOMPARE(again.queries.size(), before + 1); // the first look is history now
        m_desk.reception().closePerson();
        const QByteArray whom =
            m_desk.lastAuditSubject(u"person.reveal"_s).toUtf8(); // whose number was shown, without the number
        QVERIFY(whom.startsWith("person:") && !whom.contains(person.number.toUtf8()));
    }

    void typeNumberAndNameMustBelongTogether_data()
    {
        QTest::addColumn<QString>("wrong");
        QTest::newRow("name") << u"name"_s;
        QTest::newRow("number") << u"number"_s;
        QTest::newRow("type") << u"type"_s;
    }
    void typeNumberAndNameMustBelongTogether()
    {
        QFETCH(const QString, wrong);
        domain::PersonIdentity person = demo(u"honours"_s);
        if (wrong == u"name"_s)
            person.name = u"何砚春"_s;
        else if (wrong == u"number"_s)
            person.number = u"310101189001010021"_s;
        else
            person.documentType = u"household_register"_s;
        const auto view = m_desk.reception().openPerson(ownRequest(person));
        QVERIFY(!view);
        QCOMPARE(view.error().code, base::Code::NotFound); // one answer, whichever part was wrong
        QVERIFY(!m_desk.reception().personOpen());
    }

    void badNumbersAreRefusedBeforeAnybodyIsAsked_data()
    {
        QTest::addColumn<QString>("number");
        QTest::newRow("wrong check") << u"310101189001010014"_s;
        QTest::newRow("no such day") << u"310101189002300010"_s;
        QTest::newRow("future") << u"310101209901010010"_s;
        QTest::newRow("letters") << u"31010118900101OO1X"_s;
        QTest::newRow("empty") << QString();
    }
    void badNumbersAreRefusedBeforeAnybodyIsAsked()
    {
        QFETCH(const QString, number);
        domain::PersonIdentity person = demo(u"honours"_s);
        person.number = number;
        const auto view = m_desk.reception().openPerson(ownRequest(person));
        QVERIFY(!view);
        QCOMPARE(view.error().code, base::Code::InvalidInput);
    }

    void otherFormsOfTheSameNumberFindTheSamePerson_data()
    {
        QTest::addColumn<QString>("number");
        QTest::newRow("lower-case x") << u"11010519491231002x"_s;
        QTest::newRow("full width") << u"１１０１０５１９４９１２３１００２Ｘ"_s;
        QTest::newRow("fifteen digits") << u"110105491231002"_s;
        QTest::newRow("spaces") << u" 110105 19491231 002X "_s;
    }
    void otherFormsOfTheSameNumberFindTheSamePerson()
    {
        QFETCH(const QString, number);
        const QJsonArray persons = QJsonDocument::fromJson(m_desk.sandbox().readyLine()).object().value(u"persons"_s).toArray();
        domain::PersonIdentity person;
        for (const auto &value : persons) {
            if (value.toObject().value(u"number"_s).toString() == u"11010519491231002X"_s)
                person = {u"resident_identity"_s, number, value.toObject().value(u"name"_s).toString()};
        }
        QVERIFY(!person.name.isEmpty());
        GOT(view, m_desk.reception().openPerson(ownRequest(person)));
        QCOMPARE(view.identity.name, person.name);
        m_desk.reception().closePerson();
    }

    void aThirdPartyNeedsTheWrittenAuthorisation()
    {
        const domain::PersonIdentity person = demo(u"honours"_s);
        domain::VisitForm form = ownRequest(person);
        form.applicant = u"third_party"_s;
        form.visitorOrganisation = u"虚构商业银行上海分行"_s;
        form.visitorDocumentType = u"resident_identity"_s;
        form.visitorNumber = u"310115189001010011"_s;
        form.visitorName = u"来人"_s;
        form.purpose = u"financing"_s;
        QCOMPARE(m_desk.reception().openPerson(form).error().code, base::Code::RefusedByRule);
        GOT(outcome, m_desk.reception().issue(form));
        QCOMPARE(outcome.kind, Outcome::Kind::Refused);
        const QString text = m_desk.textOf(outcome.paper.pdf);
        QVERIFY(text.contains(u"第十七条"_s));
        QVERIFY(!text.contains(person.number));
    }

    void anAgentCannotDeclareTheAuthorisationAway()
    {
        const domain::PersonIdentity person = demo(u"honours"_s);
        domain::VisitForm form = ownRequest(person);
        form.applicant = u"agent"_s;
        form.visitorNumber = u"310115189001010011"_s;
        form.visitorName = u"柏松年"_s;
        const auto view = m_desk.reception().openPerson(form);
        QVERIFY(!view);
        QCOMPARE(view.error().code, base::Code::InvalidInput);
        form.declared = false;
        form.documents = {{u"resident_identity"_s, person.number, person.name, false, false},
                          {u"resident_identity"_s, form.visitorNumber, form.visitorName, true, false},
                          {u"written_authorisation"_s, {}, {}, true, false}};
        GOT(open, m_desk.reception().openPerson(form));
        QCOMPARE(open.identity.name, person.name);
        m_desk.reception().closePerson();
    }

    void theFreeReportsAreCountedBeforeThePlatformHears()
    {
        const domain::PersonIdentity person = demo(u"no records"_s);
        for (int used = 0; used < 3; ++used) {
            GOT(view, m_desk.reception().openPerson(ownRequest(person)));
            QCOMPARE(view.freeReportsUsed, used);
            QCOMPARE(view.hints.contains(u"free_reports_used"_s), used >= 2);
            QVERIFY(m_desk.reception().issue(ownRequest(person)));
            m_desk.reception().closePerson();
        }
    }

    void aClosedVisitIssuesNothing()
    {
        const domain::PersonIdentity person = demo(u"honours"_s);
        QVERIFY(m_desk.reception().openPerson(ownRequest(person)));
        m_desk.house().signOut();
        QVERIFY(!m_desk.reception().personOpen());
        QVERIFY(m_desk.signIn(u"clerk"_s));
        const auto outcome = m_desk.reception().issue(ownRequest(person));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().detail, u"person_not_open"_s);
    }

    void theReportOfAnotherPersonIsNotIssued()
    {
        const domain::PersonIdentity open = demo(u"honours"_s);
        const domain::PersonIdentity other = demo(u"penalty"_s);
        QVERIFY(open.number != other.number);
        QVERIFY(m_desk.reception().openPerson(ownRequest(open)));
        QCOMPARE(m_desk.reception().issue(ownRequest(other)).error().detail, u"person_not_open"_s);
        m_desk.reception().closePerson();
    }

    void aMinorIsHintedByRule()
    {
        const domain::PersonIdentity person = demo(u"15 years"_s);
        QVERIFY(!person.number.isEmpty());
        GOT(view, m_desk.reception().openPerson(ownRequest(person)));
        QVERIFY(view.hints.contains(u"under_18"_s));
        m_desk.reception().closePerson();
    }

    void thePlatformMayGoBetweenLookUpAndIssue()
    {
        const domain::PersonIdentity person = demo(u"penalty"_s);
        QVERIFY(m_desk.reception().openPerson(ownRequest(person)));
        m_desk.stopPlatform();
        GOT(outcome, m_desk.reception().issue(ownRequest(person)));
        QCOMPARE(outcome.kind, Outcome::Kind::Issued);
        m_desk.reception().closePerson();
        QCOMPARE(m_desk.reception().openPerson(ownRequest(person)).error().category(), base::Category::Unreachable);
        QVERIFY(m_desk.startPlatform());
        QVERIFY(m_desk.signIn(u"clerk"_s));
        QVERIFY(m_desk.house().sendWaiting({}));
        QCOMPARE(m_desk.house().outbox()->size(), 0);
    }

    void nothingOfAPersonIsReadableInTheHome()
    {
        const domain::PersonIdentity person = demo(u"penalty"_s);
        QVERIFY(m_desk.reception().openPerson(ownRequest(person)));
        QVERIFY(m_desk.reception().saveDraft({}, ownRequest(person), u"本人"_s, 0));
        m_desk.reception().closePerson();
        QDirIterator files(m_desk.path(u"home"_s), QDir::Files, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            ++seen;
            QVERIFY2(!bytes.contains(person.number.toUtf8()) && !bytes.contains(person.name.toUtf8()),
                     qPrintable(file.fileName()));
        }
        QVERIFY(seen > 5);
    }
};

QTEST_GUILESS_MAIN(TestPersons)
#include "test_persons.moc"

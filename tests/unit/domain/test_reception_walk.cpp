// Every combination of applicant, subject, papers on the counter, authorisation, matter, case number, letter and purpose,
// against the sentences of the law written out as plain conditions. The oracle knows no table.
#include "window_visits.h"

using namespace visits;

namespace {

enum Token : unsigned {
    OwnIdentity = 1,
    OwnIdentityCopy = 2,
    PrincipalCopy = 4,
    Licence = 8,
    PowerOfAttorney = 16,
    WrittenAuthorisation = 32,
    Letter = 64,
    Card = 128,
    SecondCard = 256,
    CourtNotice = 512,
    AllTokens = 1023,
};
enum class Authorised : quint8 { No, Usable, Expired };
enum class MatterIs : quint8 { None, Published, NotYet };

struct Facts {
    QString applicant;
    bool person = false;
    unsigned papers = 0;
    Authorised authorised = Authorised::No;
    MatterIs matter = MatterIs::None;
    bool caseNumber = false, legalDocument = false, purpose = false, publicOnly = false;
};

struct Verdict {
    bool allowed = false, refused = false;
    Scope scope = Scope::None;
};

VisitForm formOf(const Facts &facts)
{
    const SubjectType subject = facts.person ? SubjectType::Person : SubjectType::Organisation;
    VisitForm form = facts.applicant.endsWith(u"_organ"_s) ? organ(facts.applicant, subject) : base(facts.applicant, subject);
    if (facts.applicant == u"self"_s && facts.person) {
        form.subjectNumber = form.visitorNumber;
        form.subjectName = form.visitorName;
    }
    const QList<std::pair<unsigned, ShownDocument>> tokens{{OwnIdentity, paper(u"resident_identity"_s, kAgent)},
                                                           {OwnIdentityCopy, paper(u"resident_identity"_s, kAgent, false)},
                                                           {PrincipalCopy, paper(u"resident_identity"_s, kPerson, false)},
                                                           {Licence, paper(u"business_licence"_s, kCode, false, true)},
                                                           {PowerOfAttorney, paper(u"power_of_attorney"_s)},
                                                           {WrittenAuthorisation, paper(u"written_authorisation"_s)},
                                                           {Letter, paper(u"official_letter"_s)},
                                                           {Card, paper(u"work_card"_s, form.visitorNumber)},
                                                           {SecondCard, paper(u"work_card"_s, u"沪执 01-002"_s)},
                                                           {CourtNotice, paper(u"assistance_notice"_s)}};
    form.documents.clear();
    for (const auto &[token, document] : tokens) {
        if ((facts.papers & token) != 0)
            form.documents.append(document);
    }
    form.authorisation = facts.authorised == Authorised::No ? 0 : 7;
    const QString published = facts.person ? u"SH-YY-301"_s : u"SH-YY-101"_s;
    form.matter = facts.matter == MatterIs::None ? QString() : facts.matter == MatterIs::Published ? published : u"SH-YY-607"_s;
    form.caseNumber = facts.caseNumber ? u"沪某〔2026〕12号"_s : QString();
    form.legalDocument = facts.legalDocument ? u"协查 3"_s : QString();
    form.purpose = facts.purpose ? u"own"_s : u"  "_s;
    if (facts.publicOnly)
        form.product = u"public"_s;
    return form;
}

Verdict lawSays(const Facts &facts)
{
    const auto shown = [&facts](unsigned tokens) { return (facts.papers & tokens) == tokens; };
    Verdict out;
    bool enough = false;
    if (facts.applicant == u"self"_s) { // 条例 17(1): everybody may query what is about themselves
        enough = facts.person ? shown(OwnIdentity) : shown(OwnIdentity | Licence);
        out.scope = Scope::All;
    } else if (facts.applicant == u"agent"_s && !facts.person) { // 查询办法 8: licence, power of attorney, agent's identity
        enough = shown(Licence | PowerOfAttorney | OwnIdentity);
        out.scope = Scope::All;
    } else if (facts.applicant == u"agent"_s) { // 条例 17: in the name of a person only with the person's writing
        enough = shown(PrincipalCopy | OwnIdentity) && (shown(WrittenAuthorisation) || shown(PowerOfAttorney));
        out.refused = facts.authorised == Authorised::Expired;
        out.scope = Scope::Authorised;
    } else if (facts.applicant == u"third_party"_s) { // 条例 17(3), 15
        const bool open = facts.publicOnly && !facts.person && facts.authorised == Authorised::No;
        out.refused = facts.authorised != Authorised::Usable && !open;
        enough = shown(OwnIdentity);
        out.scope = open ? Scope::Public : Scope::Authorised;
    } else if (facts.applicant == u"administrative_organ"_s) { // 条例 17(2), 28: published matter, and a case it is needed for
        out.refused = facts.matter == MatterIs::NotYet;
        enough = shown(Letter | Card) && facts.matter == MatterIs::Published && facts.caseNumber;
        out.scope = Scope::Matter;
    } else { // 条例 17(2): by law, with the court's letter, two officers
        enough = shown(CourtNotice | Card | SecondCard) && facts.legalDocument && facts.caseNumber;
        out.scope = Scope::All;
    }
    out.allowed = enough && facts.purpose && !out.refused;
    if (!out.allowed)
        out.scope = Scope::None;
    return out;
}

QString words(const Facts &facts, const Standing &got)
{
    return u"%1 person=%2 papers=%3 authorised=%4 matter=%5 case=%6 letter=%7 purpose=%8 public=%9: "_s.arg(facts.applicant)
               .arg(facts.person)
               .arg(facts.papers, 0, 2)
               .arg(int(facts.authorised))
               .arg(int(facts.matter))
               .arg(facts.caseNumber)
               .arg(facts.legalDocument)
               .arg(facts.purpose)
               .arg(facts.publicOnly) +
           got.rule + u' ' + ids(got).join(u' ');
}

/// Empty if the engine says what the law says.
QString difference(const Facts &facts)
{
    const AuthorisationFacts known =
        facts.authorised == Authorised::No ? AuthorisationFacts()
        : facts.authorised == Authorised::Usable
            ? usable()
            : AuthorisationFacts{.present = true, .usable = false, .whyNot = u"expired"_s, .recordKinds = {}};
    const Standing got = decide(formOf(facts), known);
    const Verdict want = lawSays(facts);
    const bool refused =
        std::any_of(got.shortfalls.begin(), got.shortfalls.end(), [](const Shortfall &one) { return one.refuses; });
    bool said = true;
    for (const Shortfall &one : got.shortfalls)
        said = said && !one.zh.isEmpty() && !one.en.isEmpty() && !one.article.isEmpty() && !one.zh.contains(u"%1"_s);
    const bool same = got.allowed == want.allowed && refused == want.refused && got.scope == want.scope &&
                      got.shortfalls.isEmpty() == got.allowed && said && !got.rule.isEmpty() && !got.article.isEmpty() &&
                      !got.table.isEmpty() && (got.allowed || !got.whereToGo.isEmpty());
    return same ? QString() : words(facts, got);
}

} // namespace

class TestReceptionWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCombination_data();
    void everyCombination();
};

void TestReceptionWalk::everyCombination_data()
{
    QTest::addColumn<QString>("applicant");
    QTest::addColumn<bool>("person");
    for (const ApplicantRule &applicant : catalogue().applicants()) {
        QTest::newRow(qPrintable(applicant.id + u" organisation"_s)) << applicant.id << false;
        QTest::newRow(qPrintable(applicant.id + u" person"_s)) << applicant.id << true;
    }
}

void TestReceptionWalk::everyCombination()
{
    QFETCH(QString, applicant);
    QFETCH(bool, person);
    Facts facts{.applicant = applicant, .person = person};
    int allowed = 0, all = 0;
    for (facts.papers = 0; facts.papers <= AllTokens; ++facts.papers) {
        // The facts of the form take turns; public information is a matter of third parties.
        const unsigned turns = 3 * 3 * (applicant == u"third_party"_s ? 16 : 8);
        for (unsigned turn = 0; turn < turns; ++turn) {
            facts.authorised = Authorised(turn % 3);
            facts.matter = MatterIs(turn / 3 % 3);
            facts.caseNumber = (turn / 9 & 1) != 0;
            facts.legalDocument = (turn / 9 & 2) != 0;
            facts.purpose = (turn / 9 & 4) != 0;
            facts.publicOnly = (turn / 9 & 8) != 0;
            const QString wrong = difference(facts);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            allowed += lawSays(facts).allowed ? 1 : 0;
            ++all;
        }
    }
    QVERIFY(allowed > 0 && allowed < all);
}

QTEST_GUILESS_MAIN(TestReceptionWalk)
#include "test_reception_walk.moc"

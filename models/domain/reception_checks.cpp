// A table with a hole would refuse without a word or, worse, allow: such a catalogue is refused as a whole.
#include "models/domain/reception_loader.h"

#include <QSet>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

const QList<ReceptionRules::Table> &ReceptionChecks::tablesOf(const ReceptionRules &rules)
{
    static const QList<ReceptionRules::Table> kNone;
    return rules.m_tables == nullptr ? kNone : *rules.m_tables;
}

QString ReceptionChecks::breach() const
{
    for (const QString &breach : {documentsBreach(), tablesBreach()}) {
        if (!breach.isEmpty())
            return breach;
    }
    return {};
}

QString ReceptionChecks::documentsBreach() const
{
    static const QSet<QString> kOf{u"person"_s, u"organisation"_s, u"organ"_s, u"paper"_s};
    static const QSet<QString> kNumbers{u"resident_identity"_s, u"credit_code"_s, u"free"_s, u"none"_s};
    QSet<QString> seen;
    for (const DocumentKind &kind : m_rules.documents()) {
        if (seen.contains(kind.id))
            return u"documents: \"%1\" stands twice"_s.arg(kind.id);
        seen.insert(kind.id);
        if (!kOf.contains(kind.of) || !kNumbers.contains(kind.number))
            return u"documents: \"%1\" has an unknown \"of\" or \"number\""_s.arg(kind.id);
        if (kind.identifiesSubject && (kind.of != u"person"_s || kind.number == u"none"_s))
            return u"documents: \"%1\" cannot identify a person"_s.arg(kind.id);
    }
    return {};
}

QString ReceptionChecks::tablesBreach() const
{
    if (m_tables.isEmpty())
        return u"standing: there is no table"_s;
    QSet<QString> seen;
    for (qsizetype i = 0; i < m_tables.size(); ++i) {
        const ReceptionRules::Table &table = m_tables.at(i);
        if (seen.contains(table.id))
            return u"standing: \"%1\" stands twice"_s.arg(table.id);
        seen.insert(table.id);
        const bool last = i + 1 == m_tables.size();
        if (last ? table.effectiveTo.isValid() : table.effectiveTo.addDays(1) != m_tables.at(i + 1).effectiveFrom)
            return u"standing: table \"%1\": the next one does not begin where it ends"_s.arg(table.id);
        if (const QString breach = combinationsBreach(table); !breach.isEmpty())
            return u"standing: table \"%1\": %2"_s.arg(table.id, breach);
    }
    return {};
}

/// Each kind of applicant and subject, with an authorisation and without, is decided by exactly one row; a product may have
/// one of its own beside it.
QString ReceptionChecks::combinationsBreach(const ReceptionRules::Table &table) const
{
    using Use = ReceptionRules::Row::Authorisation;
    QStringList applicants;
    for (const ApplicantRule &applicant : m_catalogue.applicants())
        applicants.append(applicant.id);
    for (const RuleWords &refused : m_rules.refusedApplicants())
        applicants.append(refused.id);
    QSet<QString> seen;
    QHash<QString, int> rowsOf;
    for (const ReceptionRules::Row &row : table.rows) {
        if (seen.contains(row.id) || !applicants.contains(row.applicant))
            return u"row \"%1\" stands twice or is of an unknown applicant"_s.arg(row.id);
        seen.insert(row.id);
        if (const QString breach = rowBreach(row); !breach.isEmpty())
            return u"row \"%1\": %2"_s.arg(row.id, breach);
        const QString key = row.applicant + (row.subject == SubjectType::Person ? u"/person"_s : u"/organisation"_s);
        const QString own = row.product.isEmpty() ? QString() : u'/' + row.product;
        rowsOf[key + u"/with"_s + own] += row.authorisation == Use::Absent ? 0 : 1;
        rowsOf[key + u"/without"_s + own] += row.authorisation == Use::Required ? 0 : 1;
        if (rowsOf.value(key + u"/with"_s + own) > 1 || rowsOf.value(key + u"/without"_s + own) > 1)
            return u"row \"%1\" decides what another decides"_s.arg(row.id);
    }
    for (const QString &applicant : applicants) {
        for (const QString &rest :
             {u"/person/with"_s, u"/person/without"_s, u"/organisation/with"_s, u"/organisation/without"_s}) {
            if (rowsOf.value(applicant + rest) != 1)
                return u"%1 has %2 rows, not one"_s.arg(applicant + rest).arg(rowsOf.value(applicant + rest));
        }
    }
    return {};
}

QString ReceptionChecks::rowBreach(const ReceptionRules::Row &row) const
{
    static const QSet<QString> kNeeds{u"visitor_name"_s, u"visitor_organisation"_s, u"matter"_s,
                                      u"case_number"_s,  u"legal_document"_s,       u"purpose"_s};
    static const QSet<QString> kWhose{QString(), u"visitor"_s, u"subject"_s, u"organisation"_s, u"second_officer"_s};
    if (!row.refusal.isEmpty()) {
        const RuleWords *words = m_rules.words(row.refusal);
        return words == nullptr || !words->refuses ? u"\"%1\" are no words of a refusal"_s.arg(row.refusal) : QString();
    }
    for (const QString &kind : row.visitorKinds) {
        if (m_rules.document(kind) == nullptr)
            return u"unknown document \"%1\""_s.arg(kind);
    }
    for (const QString &need : row.needs) {
        if (!kNeeds.contains(need))
            return u"unknown need \"%1\""_s.arg(need);
    }
    if ((row.scope == Scope::Matter) != row.needs.contains(u"matter"_s) || !row.needs.contains(u"purpose"_s))
        return u"a scope by matter needs the matter, and every row a purpose"_s;
    for (const PaperChoice &paper : row.papers) {
        if (!kWhose.contains(paper.whose))
            return u"unknown bearer \"%1\""_s.arg(paper.whose);
        for (const PaperChoice::Alternative &choice : paper.any) {
            if (m_rules.document(choice.kind) == nullptr || m_rules.words(u"form."_s + choice.form) == nullptr)
                return u"unknown document \"%1\" or form \"%2\""_s.arg(choice.kind, choice.form);
        }
    }
    return {};
}

} // namespace creditdesk::domain

#include "models/domain/reception_visit.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

/// The kinds of records that a limited scope leaves; empty: all.
QStringList limitedTo(const ReceptionRules &rules, const ReceptionRules::Row &row, const VisitForm &form,
                      const AuthorisationFacts &authorisation)
{
    using Use = ReceptionRules::Row::Authorisation;
    if (row.scope == Scope::Matter) {
        const Matter *matter = rules.matter(form.matter.trimmed());
        return matter == nullptr ? QStringList() : matter->recordKinds;
    }
    const bool named = authorisation.present && (row.authorisation == Use::Required || row.authorisation == Use::Optional);
    return named ? authorisation.recordKinds : QStringList();
}

} // namespace

Standing ReceptionRules::decide(const VisitForm &form, const AuthorisationFacts &authorisation, QDate on) const
{
    Standing out;
    const Table *table = tableFor(on);
    const Row *row = table == nullptr ? nullptr
                                      : table->find(form.applicant, form.subjectType,
                                                    form.authorisation != 0 || authorisation.present, form.product);
    out.table = tableId(on);
    if (row == nullptr) {
        const QString id = form.applicant.isEmpty() ? u"applicant_missing"_s : u"applicant_unknown"_s;
        out.shortfalls.append(shortfall(id, u"applicant"_s));
        out.article = out.shortfalls.first().article;
        return out;
    }
    out.rule = row->id;
    out.article = row->article;
    out.whereToGo = row->whereToGo;
    nameThePapers(row->papers, out);
    if (!row->refusal.isEmpty()) {
        out.shortfalls.append(shortfall(row->refusal, u"applicant"_s, row->article));
        if (!row->visitorKinds.isEmpty() && !form.declared)
            VisitCheck(*this, *row, form, on).visitorOf(out);
        return out;
    }
    VisitCheck(*this, *row, form, on).run(authorisation, out);
    out.allowed = out.shortfalls.isEmpty();
    if (!out.allowed)
        return out;
    out.scope = row->scope;
    out.recordKinds = limitedTo(*this, *row, form, authorisation);
    out.queryHistory = row->queryHistory;
    out.discloseToSubject = row->discloseToSubject;
    return out;
}

} // namespace creditdesk::domain

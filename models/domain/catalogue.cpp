#include "models/domain/catalogue.h"

#include "models/domain/catalogue_loader.h"

#include <algorithm>

// The resource lives in a static library: without this call a program that takes no other symbol of it would not have it.
// Q_INIT_RESOURCE must stand outside any namespace.
static void initCatalogueResource()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace creditdesk::domain {
namespace {

template <typename Entry> const Entry *findById(const QList<Entry> &entries, const QString &id)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&id](const Entry &entry) { return entry.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

std::optional<Catalogue> Catalogue::load(const QString &root, QString *why)
{
    initCatalogueResource();
    return CatalogueLoader(root).load(why);
}

const RecordKind *Catalogue::recordKind(const QString &id) const
{
    return findById(m_recordKinds, id);
}

QString Catalogue::nameOf(const QList<Term> &terms, const QString &id, bool chinese)
{
    const Term *term = findById(terms, id);
    if (term == nullptr)
        return id;
    return chinese ? term->zh : term->en;
}

const RoleDefinition *Catalogue::role(const QString &id) const
{
    return findById(m_roles, id);
}

const ApplicantRule *Catalogue::applicant(const QString &id) const
{
    return findById(m_applicants, id);
}

const RuleSet &Catalogue::ruleSetFor(QDate day) const
{
    const auto after =
        std::find_if(m_ruleSets.begin(), m_ruleSets.end(), [day](const RuleSet &rules) { return rules.effectiveFrom > day; });
    return after == m_ruleSets.begin() ? m_ruleSets.first() : *std::prev(after);
}

const ReportTemplate *Catalogue::reportTemplate(const QString &id, QDate day) const
{
    const ReportTemplate *best = nullptr;
    for (const ReportTemplate &candidate : m_templates) { // oldest first
        if (candidate.id == id && (best == nullptr || candidate.effectiveFrom <= day))
            best = &candidate;
    }
    return best;
}

} // namespace creditdesk::domain

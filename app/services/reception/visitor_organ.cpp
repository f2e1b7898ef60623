// Who comes for whom: the name and the code of the visitor's organisation belong together as far as the mirror knows it, and an
// organ asks only by a matter that it implements (条例 arts. 17(2), 22).
#include "app/services/reception/reception_house.h"

#include "models/domain/identifiers.h"
#include "models/domain/reception_visit.h"

#include <algorithm>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

/// The name without the areas it begins with, so that the bureau of a district is known as one of the city's line.
QString withoutArea(const QString &name, const QStringList &areas)
{
    QString rest = domain::comparableName(name);
    for (bool shorter = true; shorter;) {
        const auto area =
            std::find_if(areas.begin(), areas.end(), [&rest](const QString &one) { return rest.startsWith(one); });
        shorter = area != areas.end() && area->size() < rest.size();
        if (shorter)
            rest.remove(0, area->size());
    }
    return rest;
}

void stop(domain::Standing &standing, const domain::Shortfall &why)
{
    standing.allowed = false;
    standing.scope = domain::Scope::None;
    if (why.refuses)
        standing.shortfalls.prepend(why);
    else
        standing.shortfalls.append(why);
}

} // namespace

base::Done Reception::Impl::compareVisitor(const Means &who, const domain::VisitForm &form, domain::Standing &standing) const
{
    const QString organ = form.visitorOrganisation.simplified();
    const QString code = domain::normaliseIdentifier(form.visitorOrganisationCode);
    if (domain::readCreditCode(code).valid && who.mirror) {
        const auto file = who.mirror->subject(code);
        if (!file && file.error().code != Code::NotFound)
            return tl::unexpected(file.error());
        if (!file)
            standing.hints.append(u"visitor_organisation_unknown"_s);
        else if (!organ.isEmpty() && domain::comparableName(file->organisation.name) != domain::comparableName(organ))
            stop(standing, rules().shortfall(u"visitor_organisation_mismatch"_s, u"visitor_organisation"_s));
    }
    const domain::Matter *matter = rules().matter(form.matter.trimmed());
    if (form.applicant != u"administrative_organ"_s || matter == nullptr || organ.isEmpty())
        return {};
    const auto isClass = [matter](const QString &ending) { return matter->department.endsWith(ending); };
    if (std::any_of(limits.organClasses.begin(), limits.organClasses.end(), isClass)) {
        standing.hints.append(u"matter_department_class"_s); // it names no organ, so none can be compared
        return {};
    }
    QStringList areas = limits.organAreas;
    for (const domain::Term &district : catalogue().districts())
        areas.append(district.zh);
    if (!withoutArea(organ, areas).startsWith(withoutArea(matter->department, areas)))
        stop(standing, rules().shortfall(u"matter_other_department"_s, u"visitor_organisation"_s, {}, matter->department,
                                         matter->department));
    return {};
}

} // namespace creditdesk::services

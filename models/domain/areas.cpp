#include "models/domain/areas.h"

#include "models/domain/catalogue.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kCity = u"310000";
constexpr QStringView kCityDistricts = u"310100"; // 市辖区

/// Read once, on the first question. The compiled-in catalogue is checked by the tests, so it is there.
const std::optional<Catalogue> &compiledIn()
{
    static const std::optional<Catalogue> catalogue = Catalogue::load();
    return catalogue;
}

bool contains(const QList<Term> &terms, QStringView id)
{
    return std::any_of(terms.begin(), terms.end(), [id](const Term &term) { return term.id == id; });
}

} // namespace

AreaStanding areaStanding(QStringView code)
{
    const std::optional<Catalogue> &catalogue = compiledIn();
    if (!catalogue)
        return AreaStanding::Unknown;
    if (contains(catalogue->retiredAreas(), code))
        return AreaStanding::Retired;
    const bool ofCity = code.startsWith(kCity.first(2));
    const bool known = ofCity ? code == kCity || code == kCityDistricts || contains(catalogue->districts(), code)
                              : contains(catalogue->provinces(), code.first(2));
    return known ? AreaStanding::Current : AreaStanding::Unknown;
}

} // namespace creditdesk::domain

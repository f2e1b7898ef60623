#include "app/store/search/hits.h"

#include <algorithm>

namespace creditdesk::store {
namespace {

QString nameOf(Hits::By by)
{
    switch (by) {
    case Hits::By::Code:
        return QStringLiteral("code");
    case Hits::By::RegistrationNo:
        return QStringLiteral("registration_no");
    case Hits::By::OrganisationCode:
        return QStringLiteral("organisation_code");
    case Hits::By::Name:
        return QStringLiteral("name");
    case Hits::By::Initials:
        break;
    }
    return QStringLiteral("initials");
}

} // namespace

void Hits::add(Found found)
{
    const auto [place, isNew] = m_bySerial.try_emplace(found.serial, m_found.size());
    if (isNew)
        m_found.push_back(std::move(found));
    else if (rank(found) < rank(m_found[place->second]))
        m_found[place->second] = std::move(found);
}

QList<SearchHit> Hits::best(int limit)
{
    const std::size_t wanted = std::min(m_found.size(), static_cast<std::size_t>(std::max(limit, 0)));
    std::partial_sort(m_found.begin(), m_found.begin() + static_cast<std::ptrdiff_t>(wanted), m_found.end(),
                      [](const Found &a, const Found &b) { return rank(a) < rank(b); });
    QList<SearchHit> hits;
    hits.reserve(static_cast<qsizetype>(wanted));
    for (std::size_t i = 0; i < wanted; ++i) {
        m_found[i].hit.matchedBy = nameOf(m_found[i].by);
        hits.append(std::move(m_found[i].hit));
    }
    return hits;
}

} // namespace creditdesk::store

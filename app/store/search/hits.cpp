#include "app/store/search/hits.h"

#include <algorithm>

namespace creditdesk::store {

QString Hits::nameOf(By by)
{
    switch (by) {
    case By::Code:
        return QStringLiteral("code");
    case By::RegistrationNo:
        return QStringLiteral("registration_no");
    case By::OrganisationCode:
        return QStringLiteral("organisation_code");
    case By::Name:
        return QStringLiteral("name");
    case By::Initials:
        break;
    }
    return QStringLiteral("initials");
}

void Hits::add(Found found)
{
    const auto [place, isNew] = m_bySerial.try_emplace(found.serial, m_found.size());
    if (isNew)
        m_found.push_back(std::move(found));
    else if (rank(found) < rank(m_found[place->second]))
        m_found[place->second] = std::move(found);
}

std::vector<Hits::Found> Hits::best(int limit)
{
    const std::size_t wanted = std::min(m_found.size(), static_cast<std::size_t>(std::max(limit, 0)));
    std::partial_sort(m_found.begin(), m_found.begin() + static_cast<std::ptrdiff_t>(wanted), m_found.end(),
                      [](const Found &a, const Found &b) { return rank(a) < rank(b); });
    m_found.resize(wanted);
    m_bySerial.clear();
    return std::move(m_found);
}

} // namespace creditdesk::store

// The hits of one search while it collects them: one line an organisation, the best reason kept.
#pragma once

#include "app/store/mirror.h"

#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace creditdesk::store {

class Hits
{
public:
    enum class Tier : quint8 { Exact, Start, Inside };
    enum class By : quint8 { Code, RegistrationNo, OrganisationCode, Name, Initials };

    struct Found {
        std::int64_t serial = 0;
        Tier tier = Tier::Inside;
        By by = By::Name;
        int position = 0;
        std::string name; ///< UTF-8
        SearchHit hit;
    };

    void add(Found found);
    [[nodiscard]] std::size_t size() const { return m_found.size(); }
    /// The best `limit` in order.
    [[nodiscard]] QList<SearchHit> best(int limit);

private:
    static auto rank(const Found &f) { return std::tie(f.tier, f.by, f.position, f.name, f.serial); }
    std::vector<Found> m_found;
    std::unordered_map<std::int64_t, std::size_t> m_bySerial;
};

} // namespace creditdesk::store

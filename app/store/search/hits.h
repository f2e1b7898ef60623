// The hits of one search while it collects them: one line an organisation, the best reason kept. Only what ranks is held;
// the rest is read for the few that are shown.
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
        std::string name;    ///< UTF-8
        int matchStart = -1; ///< as in SearchHit
        int matchLength = 0;
    };

    void add(Found found);
    [[nodiscard]] std::size_t size() const { return m_found.size(); }
    /// The best `limit` in order.
    [[nodiscard]] std::vector<Found> best(int limit);
    /// The contract's word for a reason.
    [[nodiscard]] static QString nameOf(By by);

private:
    static auto rank(const Found &f) { return std::tie(f.tier, f.by, f.position, f.name, f.serial); }
    std::vector<Found> m_found;
    std::unordered_map<std::int64_t, std::size_t> m_bySerial;
};

} // namespace creditdesk::store

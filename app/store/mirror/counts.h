// Summary counts: differences are gathered in memory and added to the summary table once.
#pragma once

#include "app/store/database/connection.h"
#include "app/store/database/statement.h"

#include <array>
#include <map>
#include <string>

namespace creditdesk::store {

template <std::size_t Keys> class Counts
{
public:
    using Key = std::array<std::string_view, Keys>;

    void add(const Key &key, std::int64_t difference)
    {
        std::string &flat = m_flat;
        flat.clear();
        for (const std::string_view part : key) {
            flat += part;
            flat.push_back('\x1F');
        }
        auto [place, isNew] = m_counts.try_emplace(flat);
        if (isNew) {
            for (std::size_t i = 0; i < Keys; ++i)
                place->second.key[i] = key[i];
        }
        place->second.difference += difference;
        m_total += difference;
    }
    /// `sql` takes the keys and then the difference.
    void flush(Connection &connection, const char *sql)
    {
        Statement upsert(connection, sql);
        for (const auto &[flat, count] : m_counts) {
            for (std::size_t i = 0; i < Keys; ++i)
                upsert.bindText(static_cast<int>(i) + 1, count.key[i]);
            upsert.bind(static_cast<int>(Keys) + 1, count.difference).run();
        }
        m_counts.clear();
    }
    /// Of all differences ever added.
    [[nodiscard]] std::int64_t total() const { return m_total; }

private:
    struct Count {
        std::array<std::string, Keys> key;
        std::int64_t difference = 0;
    };
    std::map<std::string, Count, std::less<>> m_counts;
    std::string m_flat;
    std::int64_t m_total = 0;
};

} // namespace creditdesk::store

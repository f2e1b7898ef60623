// The serials of names by the order in which they came: ascending numbers, mostly without gaps, told apart a few thousand at a
// time so that those without gaps take no room (and no cache) at all.
#pragma once

#include <cstdint>
#include <vector>

namespace creditdesk::store {

class Serials
{
public:
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// 0 if there is none.
    [[nodiscard]] std::int64_t last() const { return m_last; }
    /// More than last().
    void add(std::int64_t serial)
    {
        const std::size_t at = m_size++ % kPage;
        m_last = serial;
        if (at == 0)
            m_pages.push_back({serial, {}});
        Page &page = m_pages.back();
        if (page.each.empty() && serial - page.first == static_cast<std::int64_t>(at))
            return;
        if (page.each.empty()) { // the first gap
            page.each.reserve(kPage);
            for (std::size_t before = 0; before < at; ++before)
                page.each.push_back(page.first + static_cast<std::int64_t>(before));
        }
        page.each.push_back(serial);
    }
    [[nodiscard]] std::int64_t operator[](std::size_t row) const
    {
        const Page &page = m_pages[row / kPage];
        return page.each.empty() ? page.first + static_cast<std::int64_t>(row % kPage) : page.each[row % kPage];
    }

private:
    static constexpr std::size_t kPage = 4096;
    struct Page {
        std::int64_t first;
        std::vector<std::int64_t> each; ///< empty: they follow each other without a gap
    };
    std::vector<Page> m_pages;
    std::size_t m_size = 0;
    std::int64_t m_last = 0;
};

} // namespace creditdesk::store

// The vocabulary's store of pieces: one text, one id. Texts stay where they are as long as the store lives.
#pragma once

#include "app/sandbox/city/pen.h"

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace creditdesk::sandbox::city {

class Pieces
{
public:
    Piece of(std::string_view text)
    {
        const auto known = m_known.find(text);
        if (known != m_known.end())
            return known->second;
        std::string &kept = m_texts.emplace_back(text);
        kept.append(Pen::kSlack, '\0');
        const Piece piece{kept.data(), static_cast<std::uint32_t>(text.size()), m_next++};
        m_known.emplace(piece.text(), piece);
        return piece;
    }
    /// One more than the highest id; ids below the first piece's are those of echoes.
    [[nodiscard]] std::size_t count() const noexcept { return m_next; }

private:
    std::deque<std::string> m_texts;
    std::unordered_map<std::string_view, Piece> m_known;
    std::uint32_t m_next = static_cast<std::uint32_t>(Echo::Count_) + 1;
};

} // namespace creditdesk::sandbox::city

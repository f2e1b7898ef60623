#include "app/store/search/query.h"

#include <algorithm>

namespace creditdesk::store {
namespace {

bool isSpace(char32_t c) noexcept
{
    return QChar::isSpace(c);
}

std::u32string trimmed(std::u32string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return std::u32string(text);
}

/// The symbols of `piece` without the characters in `skipped`; empty if anything else is there or fewer than two remain.
std::u32string symbolsOnly(std::u32string_view piece, bool skipHyphens)
{
    std::u32string symbols;
    for (const char32_t c : piece) {
        if (isSpace(c) || (skipHyphens && c == U'-'))
            continue;
        if (symbolBit(c) == 0)
            return {};
        symbols.push_back(c);
    }
    return symbols.size() >= 2 ? symbols : std::u32string();
}

} // namespace

Query readQuery(const QString &text)
{
    Query query;
    const QByteArray utf8 = text.toUtf8();
    query.piece = trimmed(foldUtf8({utf8.constData(), static_cast<std::size_t>(utf8.size())}));
    query.letters = symbolsOnly(query.piece, false);
    query.identifier = toUtf8(symbolsOnly(query.piece, true));
    std::transform(query.identifier.begin(), query.identifier.end(), query.identifier.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return query;
}

std::size_t matchName(std::u32string_view folded, std::u32string_view piece) noexcept
{
    return folded.find(piece);
}

InitialsMatch matchInitials(std::u32string_view folded, std::u32string_view letters)
{
    const std::vector<Initial> row = initialsOf(folded);
    for (std::size_t start = 0; start + letters.size() <= row.size(); ++start) {
        std::size_t matched = 0;
        while (matched < letters.size() && (row[start + matched].symbols & symbolBit(letters[matched])) != 0)
            ++matched;
        if (matched == letters.size())
            return {true, row[start].position, row[start + matched - 1].position, start == 0,
                    start == 0 && matched == row.size()};
    }
    return {};
}

} // namespace creditdesk::store

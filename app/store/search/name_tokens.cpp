#include "app/store/search/name_tokens.h"

#include <bit>

namespace creditdesk::store {
namespace {

// FTS5's `ascii` tokenizer keeps ASCII letters, digits and everything beyond ASCII. Other ASCII characters are moved to
// where they are token characters, and one character before initials keeps them apart from pieces of Latin names.
constexpr char32_t kMovedAscii = 0x700;
constexpr std::string_view kInside = "\xC2\xA1";
constexpr std::string_view kAtStart = "\xC2\xA2";

bool isAsciiWord(char32_t c) noexcept
{
    return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
}

void appendCharacter(std::string &out, char32_t c)
{
    if (isAsciiWord(c)) {
        out.push_back(static_cast<char>(c));
        return;
    }
    const char32_t moved = c < 0x80 ? c + kMovedAscii : c;
    out += toUtf8({&moved, 1});
}

char symbolCharacter(unsigned bit) noexcept
{
    return static_cast<char>(bit < 26 ? 'a' + bit : '0' + (bit - 26));
}

/// Every choice of one symbol from each of `count` steps, written as tokens.
void appendChoices(std::string &out, std::string_view mark, const Initial *steps, std::size_t count)
{
    char chosen[3];
    const auto choose = [&](auto &&self, std::size_t depth) -> void {
        if (depth == count) {
            out += mark;
            out.append(chosen, count);
            out.push_back(' ');
            return;
        }
        for (std::uint64_t left = steps[depth].symbols; left != 0; left &= left - 1) {
            chosen[depth] = symbolCharacter(static_cast<unsigned>(std::countr_zero(left)));
            self(self, depth + 1);
        }
    };
    choose(choose, 0);
}

void addTerm(std::string &expression, std::string_view term)
{
    if (!expression.empty())
        expression += " AND ";
    expression.push_back('"');
    expression += term;
    expression.push_back('"');
}

/// Starts of pieces of `width` that together cover `size`: side by side, the last one flush with the end.
template <typename Use> void coverWith(std::size_t size, std::size_t width, Use &&use)
{
    for (std::size_t start = 0; start + width <= size; start += width)
        use(start);
    if (size > width && size % width != 0)
        use(size - width);
}

} // namespace

std::string_view TokenWriter::tokensOf(std::u32string_view folded)
{
    m_out.clear();
    addPieces(folded);
    addInitials(folded);
    return m_out;
}

void TokenWriter::addPieces(std::u32string_view folded)
{
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const std::size_t longest = std::min<std::size_t>(3, folded.size() - i);
        for (std::size_t width = 1; width <= longest; ++width) {
            for (const char32_t c : folded.substr(i, width))
                appendCharacter(m_out, c);
            m_out.push_back(' ');
        }
    }
}

void TokenWriter::addInitials(std::u32string_view folded)
{
    const std::vector<Initial> row = initialsOf(folded);
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
        for (std::size_t width = 2; width <= 3 && i + width <= row.size(); ++width) {
            appendChoices(m_out, kInside, &row[i], width);
            if (i == 0)
                appendChoices(m_out, kAtStart, &row[i], width);
        }
    }
}

std::string pieceExpression(std::u32string_view piece)
{
    std::string expression;
    const std::size_t width = std::min<std::size_t>(3, piece.size());
    coverWith(piece.size(), width, [&](std::size_t start) {
        std::string term;
        for (const char32_t c : piece.substr(start, width))
            appendCharacter(term, c);
        addTerm(expression, term);
    });
    return expression;
}

std::string initialsExpression(std::u32string_view letters, bool atStart)
{
    std::string expression;
    const std::size_t width = std::min<std::size_t>(3, letters.size());
    coverWith(letters.size(), width, [&](std::size_t start) {
        const bool marked = atStart && start == 0;
        addTerm(expression, std::string(marked ? kAtStart : kInside) + toUtf8(letters.substr(start, width)));
    });
    return expression;
}

} // namespace creditdesk::store

// How wide a text in one style will be, without setting it: nearly all cells of a long table are plain Chinese and ASCII on
// one line. One thread at a time, as its Typesetter.
#pragma once

#include "app/report/typesetter.h"

#include <array>

namespace creditdesk::report {

class TextWidths
{
public:
    TextWidths(const Typesetter &typesetter, Style style);

    /// Points of the widest line. Never less than it will be for plain text (isPlain()); about right for the rest.
    [[nodiscard]] double of(const QString &text) const;
    /// The widest part that should stay on one line: a figure, a date, a code, a Latin word, a Chinese character.
    [[nodiscard]] double unbroken(const QString &text) const;
    /// Whether the text surely is one line in `width`, of lineHeight().
    [[nodiscard]] bool isOneLine(const QString &text, double width) const;
    [[nodiscard]] double lineHeight() const { return m_lineHeight; }

private:
    static constexpr char16_t kFirst = 0x20, kLast = 0x7E;
    [[nodiscard]] double of(QChar c) const;
    std::array<double, kLast - kFirst + 1> m_ascii{};
    double m_wide = 0, m_lineHeight = 0;
};

} // namespace creditdesk::report

#include "app/report/text_widths.h"

#include <algorithm>

namespace creditdesk::report {

namespace {

constexpr double kTolerance = 0.5; ///< kerning
constexpr char16_t kWide = 0x56FD; ///< any usual ideograph

bool isAscii(QChar c)
{
    return c.unicode() >= 0x20 && c.unicode() < 0x7F;
}

/// The ideographs that every Chinese face has, all as wide as high.
bool isUsualIdeograph(QChar c)
{
    return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FA5;
}

} // namespace

TextWidths::TextWidths(const Typesetter &typesetter, Style style)
{
    for (std::size_t i = 0; i < m_ascii.size(); ++i) {
        // Ten at once: what stands beside a character must not count.
        const QString ten(10, QChar(static_cast<char16_t>(kFirst + i)));
        m_ascii[i] = typesetter.set(ten, style).width() / 10;
    }
    const SetText wide = typesetter.set(QString(10, QChar(kWide)), style);
    m_wide = wide.width() / 10;
    m_lineHeight = wide.height();
}

double TextWidths::of(QChar c) const
{
    if (isAscii(c))
        return m_ascii[c.unicode() - kFirst];
    return c.isLowSurrogate() ? 0 : m_wide;
}

double TextWidths::of(const QString &text) const
{
    double widest = 0, width = 0;
    for (const QChar c : text) {
        width = c == u'\n' ? 0 : width + of(c);
        widest = std::max(widest, width);
    }
    return widest + kTolerance;
}

double TextWidths::unbroken(const QString &text) const
{
    double widest = 0, width = 0;
    for (const QChar c : text) {
        if (isAscii(c) && c != u' ')
            width += of(c);
        else
            width = 0;
        widest = std::max({widest, width, of(c)});
    }
    return widest + kTolerance;
}

bool TextWidths::isOneLine(const QString &text, double width) const
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return isAscii(c) || isUsualIdeograph(c); });
    return isPlain && of(text) <= width;
}

} // namespace creditdesk::report

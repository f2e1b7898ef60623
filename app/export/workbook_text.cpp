#include "app/export/workbook_text.h"

#include <algorithm>

namespace creditdesk::exporting {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kEscape = 7; ///< _xHHHH_

bool isHexadecimal(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool looksEscaped(QStringView at)
{
    return at.size() >= kEscape && at[0] == u'_' && at[1] == u'x' && at[6] == u'_' &&
           std::all_of(at.begin() + 2, at.begin() + 6, isHexadecimal);
}

/// Without the end in the middle of a character outside the BMP.
QString firstOf(const QString &text, qsizetype length)
{
    return text.left(length > 0 && text.at(length - 1).isHighSurrogate() ? length - 1 : length);
}

} // namespace

QByteArray workbookText(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair) {
            out += c;
            out += text.at(++i);
        } else if (c.isSurrogate() || c == u'\0') {
            out += QChar(QChar::ReplacementCharacter); // no character, and the end of a text in C
        } else if (c.unicode() >= 0xFFFE) {
            out += u"_x%1_"_s.arg(c.unicode(), 4, 16).toUpper().replace(u'X', u'x');
        } else if (looksEscaped(QStringView(text).sliced(i))) {
            out += u"_x005F_"_s;
        } else {
            out += c; // the library escapes control characters
        }
    }
    return out.toUtf8();
}

QString cellLength(const QString &text, bool *cut)
{
    if (cut != nullptr)
        *cut = text.size() > kLongestCell;
    return text.size() > kLongestCell ? firstOf(text, kLongestCell - 1) + u'…' : text;
}

QByteArray marginText(const QString &text, qsizetype longest)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const QString next = isPair ? text.mid(i++, 2) : c == u'&' ? u"&&"_s : QString(c);
        if (!isPair && (c.isSurrogate() || c.unicode() < u' ' || c.unicode() >= 0xFFFE))
            continue;
        if (out.size() + next.size() > longest)
            return (out + u'…').toUtf8();
        out += next;
    }
    return out.toUtf8();
}

double widthOf(const QString &text)
{
    double widest = 0, width = 0;
    for (const QChar c : text) {
        if (c == u'\n') {
            width = 0;
            continue;
        }
        constexpr char16_t kFirstWide = 0x1100; // Hangul, and from here on nearly everything is as wide as high
        if (!c.isLowSurrogate())
            width += c.unicode() >= kFirstWide ? 2 : 1;
        widest = std::max(widest, width);
    }
    return widest;
}

} // namespace creditdesk::exporting

#include "app/report/paper_text.h"

namespace creditdesk::report {

namespace {

bool isHarmless(char32_t c)
{
    // Nearly all text is CJK or ASCII: decided without a look into the Unicode tables.
    return (c >= 0x20 && c < 0x7F) || (c >= 0x3000 && c < 0xD800);
}

char32_t visible(char32_t c, LineBreaks breaks)
{
    if (isHarmless(c))
        return c;
    if (c < 0x20)
        return (c == U'\n' && breaks == LineBreaks::Kept) ? c : 0x2400 + c;
    if (c == 0x7F)
        return 0x2421;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return QChar::ReplacementCharacter;
    default:
        return c;
    }
}

} // namespace

QString paperText(const QString &text, LineBreaks breaks)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
        else if (c == u'\r' && breaks == LineBreaks::Kept && i + 1 < text.size() && text[i + 1] == u'\n')
            continue;
        if (QChar::requiresSurrogates(c))
            ++i;
        const char32_t shown = visible(c, breaks);
        if (QChar::requiresSurrogates(shown)) {
            out += QChar(QChar::highSurrogate(shown));
            out += QChar(QChar::lowSurrogate(shown));
        } else {
            out += QChar(static_cast<char16_t>(shown));
        }
    }
    return out;
}

} // namespace creditdesk::report

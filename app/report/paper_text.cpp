#include "app/report/paper_text.h"

namespace creditdesk::report {

namespace {

bool isHarmless(char32_t c)
{
    // Nearly all text is CJK or ASCII: decided without a look into the Unicode tables.
    return (c >= 0x20 && c < 0x7F) || (c >= 0x3000 && c < 0xD800);
}

/// Directional marks and other characters without a shape of their own: spelled out, so that none is lost and none acts.
bool isInvisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

void append(QString &out, char32_t c)
{
    if (QChar::requiresSurrogates(c)) {
        out += QChar(QChar::highSurrogate(c));
        out += QChar(QChar::lowSurrogate(c));
    } else {
        out += QChar(static_cast<char16_t>(c));
    }
}

void appendVisible(QString &out, char32_t c, LineBreaks breaks)
{
    if (isHarmless(c) || (c == U'\n' && breaks == LineBreaks::Kept))
        append(out, c);
    else if (c < 0x20)
        append(out, 0x2400 + c); // control pictures
    else if (c == 0x7F)
        append(out, 0x2421);
    else if (isInvisible(c))
        out += QStringLiteral("[U+%1]").arg(static_cast<quint32>(c), 4, 16, QLatin1Char('0')).toUpper();
    else
        append(out, c);
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
        appendVisible(out, c, breaks);
    }
    return out;
}

} // namespace creditdesk::report

#include "models/items/visible_text.h"

namespace creditdesk::items {
namespace {

bool isInvisibleMark(char16_t unit)
{
    return (unit >= 0x200b && unit <= 0x200f)    // zero width and direction marks
           || (unit >= 0x2028 && unit <= 0x202e) // separators, embeddings, overrides
           || (unit >= 0x2060 && unit <= 0x206f) // joiners and isolates
           || unit == 0x061c || unit == 0x00ad || unit == 0xfeff || (unit >= 0xfff9 && unit <= 0xfffb) ||
           (unit >= 0x80 && unit <= 0x9f);
}

void appendVisible(QString &out, QChar character)
{
    const char16_t unit = character.unicode();
    if (unit == u'\n' || unit == u'\r')
        out += QChar(0x21b5);
    else if (unit == u'\t')
        out += QLatin1Char(' ');
    else if (unit < 0x20)
        out += QChar(static_cast<char16_t>(0x2400 + unit));
    else if (unit == 0x7f)
        out += QChar(0x2421);
    else if (isInvisibleMark(unit))
        out += QStringLiteral("[U+%1]").arg(static_cast<uint>(unit), 4, 16, QLatin1Char('0')).toUpper();
    else
        out += character;
}

} // namespace

QString visibleText(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar character : text)
        appendVisible(out, character);
    return out;
}

QString isolatedText(QStringView text)
{
    return QChar(0x2068) + visibleText(text) + QChar(0x2069);
}

int visiblePosition(QStringView text, int position)
{
    return static_cast<int>(visibleText(text.left(position)).size());
}

} // namespace creditdesk::items

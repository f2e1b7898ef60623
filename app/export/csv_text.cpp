#include "app/export/csv_text.h"

#include <algorithm>

namespace creditdesk::exporting {

namespace {

using namespace Qt::StringLiterals;

constexpr QStringView kDangerous = u"=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

/// What a spreadsheet may drop before it looks for a formula.
bool isSkipped(QChar c)
{
    const QChar::Category category = c.category();
    return c != u'\t' && c != u'\r' && (c.isSpace() || category == QChar::Other_Control || category == QChar::Other_Format);
}

} // namespace

QString harmless(const QString &text)
{
    const auto first = std::find_if_not(text.begin(), text.end(), isSkipped);
    return first != text.end() && kDangerous.contains(*first) ? u'\'' + text : text;
}

QString csvCell(const QString &text)
{
    const bool plain =
        std::none_of(text.begin(), text.end(), [](QChar c) { return c == u'"' || c == u',' || c == u'\n' || c == u'\r'; });
    if (plain)
        return text;
    QString quoted = text;
    return u'"' + quoted.replace(u'"', u"\"\""_s) + u'"';
}

QString csvLine(const QStringList &cells)
{
    QString out;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += u',';
        out += csvCell(cells.at(i));
    }
    return out + u"\r\n"_s;
}

} // namespace creditdesk::exporting

#include "app/export/export.h"

namespace creditdesk::exporting {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongest = 60; ///< characters of the title; in UTF-8 the whole stays below 255 bytes

bool isMinded(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c.isSurrogate() ||
           u"/\\:*?\"<>|"_s.contains(c);
}

} // namespace

QString fileName(const domain::Table &table, const QString &ending)
{
    QString name;
    for (const QChar c : table.title.simplified().left(kLongest))
        name += isMinded(c) ? QChar(u'_') : c;
    while (name.startsWith(u'.')) // would be hidden
        name.remove(0, 1);
    if (name.isEmpty())
        name = u"table"_s;
    if (table.madeAt.isValid())
        name += u'_' + table.madeAt.toString(u"yyyyMMdd_HHmmss"_s);
    return name + u'.' + ending;
}

} // namespace creditdesk::exporting

#include "models/domain/script.h"

#include <algorithm>

namespace creditdesk::domain {

using namespace Qt::StringLiterals;

bool isChinese(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

QString labelled(const QString &label, const QString &value)
{
    return label + (isChinese(label) ? u"\uff1a"_s : u": "_s) + value;
}

QString bracketed(const QString &text, const QString &inner)
{
    return isChinese(text) || isChinese(inner) ? text + u'\uff08' + inner + u'\uff09' : text + u'(' + inner + u')';
}

} // namespace creditdesk::domain

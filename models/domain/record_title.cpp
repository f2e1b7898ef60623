#include "models/domain/record_title.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

QString recordTitle(const Record &record, const RecordKind &kind, bool chinese)
{
    const QString value = record.fields.value(kind.titleField).toVariant().toString().simplified();
    const QString &name = chinese ? kind.zh : kind.en;
    if (value.isEmpty())
        return name;
    if (std::any_of(value.begin(), value.end(), [](QChar c) { return c.isLetter() || c.isSurrogate(); }))
        return value;
    return (chinese ? u"%1（%2）"_s : u"%1 (%2)"_s).arg(name, value);
}

} // namespace creditdesk::domain

#include "models/domain/visit_compare.h"

#include <QJsonArray>

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

bool among(const QJsonArray &part, const QJsonArray &whole)
{
    return std::all_of(part.begin(), part.end(), [&whole](const QJsonValue &one) { return whole.contains(one); });
}

} // namespace

bool saysAll(const VisitForm &whole, const VisitForm &part)
{
    if (part.subjectType != SubjectType::Organisation || part.subjectCode.isEmpty())
        return false;
    const QJsonObject said = part.toJson();
    const QJsonObject all = whole.toJson();
    const QJsonObject empty = VisitForm().toJson();
    for (auto it = said.begin(); it != said.end(); ++it) {
        if (it.value() == empty.value(it.key()))
            continue; // nothing was said there
        if (it.value() == all.value(it.key()))
            continue;
        if (!it.value().isArray() || !among(it.value().toArray(), all.value(it.key()).toArray()))
            return false;
    }
    return true;
}

} // namespace creditdesk::domain

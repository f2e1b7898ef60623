// Classes and what made them, as JSON. Money is written in 万元, as records state it.
#pragma once

#include "models/domain/classification.h"
#include "models/domain/classification_way.h"

#include <QJsonArray>
#include <QJsonObject>

namespace creditdesk::ctl {

[[nodiscard]] QJsonArray faultsJson(const QList<domain::ClassFault> &faults);
/// Grade, points, rule set, day.
[[nodiscard]] QJsonObject outcomeJson(const domain::ClassExplanation &explanation);
/// The same with every line that made it, down to the records.
[[nodiscard]] QJsonObject explanationJson(const domain::ClassExplanation &explanation, const domain::ClassRuleSet &rules);
[[nodiscard]] QJsonObject wayJson(const domain::ShortestWay &way);

} // namespace creditdesk::ctl

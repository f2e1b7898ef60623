// Random inspection as JSON.
#pragma once

#include "app/services/inspections.h"

#include <QJsonArray>
#include <QJsonObject>

namespace creditdesk::ctl {

[[nodiscard]] QJsonObject planJson(const services::PlanLine &line);
[[nodiscard]] QJsonObject officersJson(const services::OfficersLine &line);
[[nodiscard]] QJsonObject poolJson(const services::PoolFacts &facts);
[[nodiscard]] QJsonObject drawJson(const services::DrawLine &line);
[[nodiscard]] QJsonObject shownDrawJson(const services::ShownDraw &draw);
/// `names`: of those that are here.
[[nodiscard]] QJsonObject rosterJson(const domain::DrawRoster &roster, const QHash<QString, QString> &names);

/// {"target", "visited", "findings": [{"item", "outcome"}]}; InvalidInput says what is wrong.
[[nodiscard]] base::Result<domain::InspectionResult> resultFrom(const QByteArray &json);

} // namespace creditdesk::ctl

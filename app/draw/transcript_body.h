// Bodies of a transcript's entries and the values they stand for. Internal to app/draw.
#pragma once

#include "app/draw/transcript.h"

#include <QJsonObject>

#include <optional>

namespace creditdesk::draw {

[[nodiscard]] QJsonObject plannedBody(const domain::InspectionPlan &plan, const domain::InspectionOfficers &officers,
                                      const QByteArray &certificateDer);
[[nodiscard]] QJsonObject committedBody(const Commitment &commitment, const Pool &pool);
[[nodiscard]] QJsonObject drawnBody(const QByteArray &secret, const QByteArray &seed, const domain::DrawRoster &roster);
[[nodiscard]] QJsonObject resultBody(const domain::InspectionResult &result);

/// Nothing if a member is missing or of another type.
[[nodiscard]] std::optional<Commitment> commitmentIn(const QJsonObject &body);
[[nodiscard]] std::optional<domain::DrawRoster> rosterIn(const QJsonObject &body, const domain::InspectionOfficers &officers);
[[nodiscard]] domain::InspectionResult resultIn(const QJsonObject &body);
[[nodiscard]] QStringList textsIn(const QJsonValue &list);

} // namespace creditdesk::draw

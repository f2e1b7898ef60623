// Measures, verdicts, uses and commitments as creditdeskctl writes them: members in snake_case, ids with their words and
// article.
#pragma once

#include "app/services/measures.h"

#include <QJsonObject>

namespace creditdesk::ctl {

[[nodiscard]] QJsonObject measureJson(const domain::MeasureRow &row);
[[nodiscard]] QJsonObject adviceJson(const services::MeasureAdvice &advice, const domain::MeasureLists &lists);
[[nodiscard]] QJsonObject useJson(const services::MeasureUse &use);
[[nodiscard]] QJsonObject commitmentJson(const domain::CommitmentAnswer &answer, const domain::MeasureLists &lists);
[[nodiscard]] QJsonObject matterViewJson(const services::MatterView &view, const domain::Catalogue &catalogue);
/// "REASON (ARTICLE)" of a refusal by a rule of measures, for people; empty if it is another rule.
[[nodiscard]] QString refusalWords(const base::Failure &failure, const domain::MeasureLists &lists, bool chinese);

} // namespace creditdesk::ctl

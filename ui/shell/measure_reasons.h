// Refusals of the measures' and look-ups' rules in the words of the lists, each with its article.
#pragma once

#include "models/domain/measures.h"
#include "ui/widgets/message_bar.h"

namespace creditdesk::domain {
class Catalogue;
}

namespace creditdesk::ui {

/// The reason in words, its detail and its article.
[[nodiscard]] QString measureReason(const domain::MeasureLists &lists, const QString &id, const QString &detail = {});
/// What was refused by a rule of the field, with its article; other failures as everywhere.
void sayMeasureFailure(MessageBar &messages, const base::Failure &failure, const domain::MeasureLists &lists,
                       const domain::Catalogue &catalogue);

} // namespace creditdesk::ui

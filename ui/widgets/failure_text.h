// A failure in words: what happened, what it means for the work in hand, what to do, and a number to quote. The only place
// where a base::Code becomes words for people in the window.
#pragma once

#include "app/base/failure.h"
#include "models/items/table_model.h"

#include <QString>

namespace creditdesk::ui {

struct FailureText {
    QString what;
    QString meaning;
    QString todo;
    QString reference; ///< "CD-014", the same for the same cause
    items::Tone tone = items::Tone::Danger;
};

[[nodiscard]] FailureText failureText(const base::Failure &failure);
/// The same for the stable name of a code, as histories keep it; the name itself if this version does not know it.
[[nodiscard]] QString failureWhat(const QString &codeName);

} // namespace creditdesk::ui

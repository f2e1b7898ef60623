// A failure in the window: the words of app/words and the tone they are shown in.
#pragma once

#include "app/words/failure_words.h"
#include "models/items/table_model.h"

namespace creditdesk::ui {

using words::failureWhat;

struct FailureText : words::FailureWords {
    items::Tone tone = items::Tone::Danger;
};

[[nodiscard]] FailureText failureText(const base::Failure &failure);

} // namespace creditdesk::ui

// A failure on a page of the window: in the words of the field if they are known, else in those of the failure.
#pragma once

#include "ui/shell/page.h"

namespace creditdesk::ui {

void sayFailure(MessageBar &messages, const base::Failure &failure, const domain::Catalogue &catalogue);

} // namespace creditdesk::ui

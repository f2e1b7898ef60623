// Invented reports for these tests, made by hand so that no other layer has to work first.
#pragma once

#include "app/report/model.h"

namespace creditdesk::report::sample {

/// A report as compose() makes it, with `licences` licences and `penalties` penalties.
[[nodiscard]] Model model(int licences = 6, int penalties = 4);
/// Everything that the paper must hold, in plain text.
[[nodiscard]] QStringList texts(const Model &model);

} // namespace creditdesk::report::sample

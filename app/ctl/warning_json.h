// Warnings as creditdeskctl says them.
#pragma once

#include "app/services/warnings.h"

#include <QJsonObject>

namespace creditdesk::ctl {

[[nodiscard]] QJsonObject warningJson(const store::Warning &warning);
[[nodiscard]] QJsonObject warningJson(const services::ShownWarning &shown);

} // namespace creditdesk::ctl

// The machine a figure was measured on; without it a figure says little.
#pragma once

#include <QJsonObject>

namespace creditdesk::bench {

/// {"cpu", "cores", "memory_mib", "system", "qt", "build"}
[[nodiscard]] QJsonObject describeMachine();

} // namespace creditdesk::bench

// How large the window opens: as it was closed, else as large as it is made for, and never larger than the screen has room.
#pragma once

#include "app/services/window_memory.h"

#include <QSize>

namespace creditdesk::ui {

/// The size for which the pages are laid out.
inline constexpr QSize kUsualWindow(1440, 900);

/// `kept`: as it was closed last, invalid: never here. `available`: what the screen leaves to windows. A screen without room
/// for the usual size is filled.
[[nodiscard]] services::WindowSize openingSize(const services::WindowSize &kept, QSize available);

} // namespace creditdesk::ui

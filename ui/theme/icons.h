// The one set of line icons (resources/icons), drawn in the colour of the text they stand beside.
#pragma once

#include "ui/theme/roles.h"

#include <QIcon>
#include <QPixmap>

namespace creditdesk::ui {

/// Icon `name` ("subject", "report", ...) in the colour of `role`; a muted variant for the disabled state.
[[nodiscard]] QIcon icon(const QString &name, Role role = Role::Text);
/// The same as a picture of `size` pixels, at the given device pixel ratio.
[[nodiscard]] QPixmap iconPixmap(const QString &name, Role role, int size, qreal ratio = 1.0);
/// Whether the set holds `name`.
[[nodiscard]] bool hasIcon(const QString &name);

} // namespace creditdesk::ui

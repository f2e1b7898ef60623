#include "ui/shell/window_opening.h"

namespace creditdesk::ui {

services::WindowSize openingSize(const services::WindowSize &kept, QSize available)
{
    if (kept.size.isValid())
        return {kept.size.boundedTo(available), kept.maximised};
    const bool fits = kUsualWindow.width() <= available.width() && kUsualWindow.height() <= available.height();
    return {kUsualWindow.boundedTo(available), !fits};
}

} // namespace creditdesk::ui

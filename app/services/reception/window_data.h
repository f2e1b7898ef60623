// What of the window is data: resources/catalogue/window.json, read once and by nobody else.
#pragma once

#include "app/services/reception/window_limits.h"
#include "app/services/reception/window_words.h"

namespace creditdesk::services {

struct WindowData {
    WindowLimits limits;
    WindowWords words;

    static base::Result<WindowData> read(const QByteArray &json);
    static base::Result<WindowData> compiledIn();
};

} // namespace creditdesk::services

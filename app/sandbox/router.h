// From method and path to a handler, after the checks the endpoint demands: nothing, the device certificate, or an operator.
#pragma once

#include "app/sandbox/platform.h"

namespace creditdesk::sandbox {

[[nodiscard]] Response route(Platform &platform, const Request &request);

} // namespace creditdesk::sandbox

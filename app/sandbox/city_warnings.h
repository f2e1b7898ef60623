// Warnings that the platform of a demonstration has sent by itself: a few, about organisations of the city, over the last three
// weeks (--warnings N). Their words are data (words/warnings.json).
#pragma once

#include "app/base/failure.h"
#include "app/sandbox/city/city.h"
#include "app/sandbox/script.h"

#include <QByteArray>

namespace creditdesk::sandbox {

/// Adds `count` to the script, unless it has warnings already. The same city gets the same ones.
[[nodiscard]] base::Done sendCityWarnings(const city::City &city, int count, const QByteArray &words, Script &script);

} // namespace creditdesk::sandbox

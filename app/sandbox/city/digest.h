// SHA-256 over the canonical line of each organisation by serial, then of each record by (serial, kind, decided, id).
#pragma once

#include "app/sandbox/city/city.h"

#include <QByteArray>

namespace creditdesk::sandbox::city {

/// Hex; of the state after all changes, of the districts in `scope`. Two passes over the city, with a second thread.
[[nodiscard]] QByteArray digestOf(const City &city, const Scope &scope = {});

} // namespace creditdesk::sandbox::city

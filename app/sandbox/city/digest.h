// SHA-256 over the canonical line of each organisation by serial, then of each record by (serial, kind, decided, id).
#pragma once

#include "app/sandbox/city/city.h"

#include <QStringList>

namespace creditdesk::sandbox::city {

/// Hex; of the state after all changes. Two passes over the city.
[[nodiscard]] QByteArray digestOf(const City &city, const QStringList &districts = {});

} // namespace creditdesk::sandbox::city

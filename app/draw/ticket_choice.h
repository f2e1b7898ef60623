// The lowest tickets of each stratum, in one walk of the pool. Internal to app/draw.
#pragma once

#include "app/base/failure.h"
#include "app/draw/pool.h"
#include "models/domain/draw.h"

namespace creditdesk::draw {

/// For each stratum (those of the pool, in its order) its quota and reserves by ticket, ties by code.
[[nodiscard]] base::Result<QList<QList<domain::DrawnTarget>>>
chooseByTicket(const Pool &pool, const QList<domain::DrawnStratum> &strata, const QByteArray &seed);

} // namespace creditdesk::draw

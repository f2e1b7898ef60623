// Facts of a synchronisation in words, the same at the window and at a terminal.
#pragma once

#include "app/sync/sync.h"

#include <QString>

namespace creditdesk::words {

/// "1 minute 5 seconds"
[[nodiscard]] QString duration(qint64 seconds);
/// "40 of 300 organisations (13.3 %) and 200 of 1,500 records (13.3 %) would go; the limit is 20 %."
/// What went shortly before and counts with it stands behind that, if anything did.
[[nodiscard]] QString massChange(const sync::MassChange &change);
/// Why the platform refused something, in words; its own words and its code stand behind them.
[[nodiscard]] QString refusal(const QString &kept);
/// How far this clock is from the platform's.
[[nodiscard]] QString clockOffset(qint64 offsetMs);
/// Why a run waits and until when; empty while it does not.
[[nodiscard]] QString waiting(const sync::Progress &progress);

} // namespace creditdesk::words

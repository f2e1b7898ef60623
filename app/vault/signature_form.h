// Internal to vault: of the two valid forms (r, s) and (r, n-s) of a signature, the low one.
#pragma once

#include <QByteArray>

namespace creditdesk::vault {

[[nodiscard]] bool hasLowS(const QByteArray &raw);
[[nodiscard]] QByteArray withLowS(const QByteArray &raw);

} // namespace creditdesk::vault

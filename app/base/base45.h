// Base45 (RFC 9285): bytes in the 45 characters that a QR code packs best.
#pragma once

#include <QByteArray>

#include <optional>

namespace creditdesk::base {

[[nodiscard]] QByteArray toBase45(const QByteArray &bytes);
/// Nothing unless `text` is exactly what toBase45() writes for some bytes: no lower case, no value past its group.
[[nodiscard]] std::optional<QByteArray> fromBase45(const QByteArray &text);

} // namespace creditdesk::base

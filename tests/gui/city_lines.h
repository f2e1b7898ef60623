// Invented organisations and records added to the synthetic city, in the contract's schema: one with a full file, one whose
// name tries to become markup and to reorder the line.
#pragma once

#include <QByteArray>
#include <QString>

namespace creditdesk::test {

/// A valid credit code for the first 17 characters `body`.
[[nodiscard]] QString creditCode(const QString &body);
/// Name and code of the organisation with the full file.
[[nodiscard]] QString richName();
[[nodiscard]] QString richCode();
/// Name of the awkward one.
[[nodiscard]] QString awkwardName();
/// The lines for --with.
[[nodiscard]] QByteArray cityLines();

} // namespace creditdesk::test

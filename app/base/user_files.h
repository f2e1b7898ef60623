// Whose files are whose: what the programs make for themselves is for the owner's eyes alone; what a person asked for is made
// as that person's other programs make files.
#pragma once

#include "app/base/failure.h"
#include "app/base/files.h"

#include <QByteArray>
#include <QString>

namespace creditdesk::base {

/// First in main(): every file that the program makes from here on, databases with their journals too, is the owner's alone.
void keepOwnFilesPrivate() noexcept;

/// As replaceFile(), for a file that a person named and will hand on: with the permissions that the umask gives with which the
/// program was started. InvalidInput: not the name of an ordinary file; every other failure is about kAboutGivenTarget.
[[nodiscard]] Done saveForUser(const QString &path, const QByteArray &bytes);
/// The same for a file that is written piece by piece. Failures of what comes later are not yet about the target.
[[nodiscard]] Result<Replacement> replaceForUser(const QString &path);

} // namespace creditdesk::base

// A failure in words: what happened, what it means for the work in hand, what to do, and a number to quote. The only place
// where a base::Code becomes words for people, at the window and at a terminal.
#pragma once

#include "app/base/failure.h"

#include <QString>

namespace creditdesk::words {

/// Where the words are read: what to do may be another thing there.
enum class Place : unsigned char { Window, Terminal };

struct FailureWords {
    QString what;
    QString meaning;
    QString todo;
    QString reference; ///< "CD-014", the same for the same cause
};

/// In the installed language. Nothing of Failure::detail is in it.
[[nodiscard]] FailureWords failureWords(const base::Failure &failure, Place place);
/// The first of them for the stable name of a code, as histories keep it; the name itself if this version does not know it.
[[nodiscard]] QString failureWhat(const QString &codeName);

} // namespace creditdesk::words

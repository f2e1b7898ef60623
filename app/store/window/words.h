// Names, codes and numbers as the register and the authorisations are searched by them: each Chinese character is a word, and
// so is each run of letters and digits; half width, without case. A name is found by any piece of it, a code or number by its
// beginning.
#pragma once

#include <QString>
#include <QStringList>

namespace creditdesk::store {

/// What is indexed. No piece reaches from one field into the next.
[[nodiscard]] QString indexedWords(const QStringList &fields);
/// What somebody typed as an FTS5 expression: every part between spaces must be found. Empty: nothing in it can be searched.
[[nodiscard]] QString searchedWords(const QString &text);

} // namespace creditdesk::store

// What is wrong with something that was entered or chosen, in words: for the stable ids that services give with InvalidInput
// and RefusedByRule. Ids that the reception's data knows are said in its words, with the article.
#pragma once

#include "app/base/failure.h"
#include "models/domain/reception.h"

#include <QString>

namespace creditdesk::words {

/// Empty if the failure is of another kind, or its id is not known. `chinese`: which of the data's two languages.
[[nodiscard]] QString inputWords(const base::Failure &failure, const domain::ReceptionRules &rules, bool chinese);
/// As inputWords(), else what failureWords() says first: one sentence for a line of a list.
[[nodiscard]] QString inputOrFailure(const base::Failure &failure, const domain::ReceptionRules &rules, bool chinese);

} // namespace creditdesk::words

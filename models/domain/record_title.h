// What one record is called in a list, in its file and on paper.
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/subject.h"

#include <QString>

namespace creditdesk::domain {

/// The value of the kind's title field. A value without a letter (the year of an annual report) does not say what the record
/// is: the kind stands before it. Without a value the kind alone. In English the kind's English name, if `chinese` is false.
[[nodiscard]] QString recordTitle(const Record &record, const RecordKind &kind, bool chinese = true);

} // namespace creditdesk::domain

// An organisation's file as it may be shown. Known only inside app/services.
#pragma once

#include "app/services/workstation.h"

#include <functional>

namespace creditdesk::services {

/// What may be shown of it on `on`, looked at on `today`; records by chapter order, newest first.
[[nodiscard]] SubjectView presentFile(const domain::SubjectFile &file, const domain::Catalogue &catalogue, QDate on,
                                      QDate today);
/// Leaves only records that are public or that `also` takes; the others are counted as closed (条例 art. 17(2)).
void keepPublicAnd(SubjectView &view, const domain::Catalogue &catalogue, QDate today,
                   const std::function<bool(const domain::Record &)> &also);

} // namespace creditdesk::services

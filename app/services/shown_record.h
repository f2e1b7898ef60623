// What an operator may see of a record in an organisation's file or in a list.
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/disclosure.h"
#include "models/domain/subject.h"

namespace creditdesk::services {

/// What may be known of a record that is not disclosed: that there is one, from whom and when; never what it says.
[[nodiscard]] domain::Record withheldRecord(const domain::Record &record);
/// Without numbers of persons' documents, which are nobody's business in an organisation's file (domain.md 7.3: never shown).
[[nodiscard]] domain::Record recordWithoutPersonal(domain::Record record, const domain::Catalogue &catalogue);
/// The one or the other, by today's decision.
[[nodiscard]] domain::Record shownRecord(const domain::Record &record, const domain::Catalogue &catalogue, QDate today);

} // namespace creditdesk::services

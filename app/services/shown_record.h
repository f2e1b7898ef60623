// What an operator may see of a record in an organisation's file or in a list.
#pragma once

#include "app/services/workstation.h"
#include "models/domain/catalogue.h"
#include "models/domain/disclosure.h"
#include "models/domain/subject.h"

namespace creditdesk::services {

/// What may be known of a record that is not disclosed: that there is one, from whom and when; never what it says.
[[nodiscard]] domain::Record withheldRecord(const domain::Record &record);
/// Without numbers of persons' documents, which are nobody's business in an organisation's file (domain.md 7.3: never shown).
[[nodiscard]] domain::Record recordWithoutPersonal(domain::Record record, const domain::Catalogue &catalogue);
/// For whose eyes. Who opens what is not public under a matter sees everywhere else what is public (条例 art. 17(2)).
enum class Sight : quint8 { Whole, PublicOnly };
[[nodiscard]] Sight sightOf(const Session &session);
/// Whether what it says may be seen today.
[[nodiscard]] bool isShown(const domain::Record &record, const domain::Catalogue &catalogue, QDate today, Sight sight);
/// Whether it is only for whom that it may not be seen: under a matter it could be opened.
[[nodiscard]] bool isClosed(const domain::Record &record, const domain::Catalogue &catalogue, QDate today, Sight sight);
/// Without personal numbers if it is shown, withheld otherwise.
[[nodiscard]] domain::Record shownRecord(const domain::Record &record, const domain::Catalogue &catalogue, QDate today,
                                         Sight sight);

} // namespace creditdesk::services

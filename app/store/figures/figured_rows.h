// The rows behind a page of a list. Functions throw DatabaseError.
#pragma once

#include "app/store/database/connection.h"
#include "app/store/figures/book.h"

namespace creditdesk::store {

// Conflict: one of the subjects has changed since the book.

[[nodiscard]] base::Result<QList<FiguredOrganisation>>
figuredOrganisations(Connection &organisations, Connection &records, const FigureBook &book, const QList<qint64> &serials);
[[nodiscard]] base::Result<QList<FiguredRecord>> figuredRecords(Connection &organisations, Connection &records,
                                                                const FigureBook &book, const QList<RecordPlace> &places);

} // namespace creditdesk::store

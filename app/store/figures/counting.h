// Counts along axes, and the pages of the lists behind them, from the columns of a book.
#pragma once

#include "app/store/figures/summary.h"

namespace creditdesk::store {

[[nodiscard]] domain::FigureTable countAlong(const FigureBook &book, const Question &question, CountBy by);

[[nodiscard]] QList<qint64> pageOfOrganisations(const FigureBook &book, const Admitted &admitted, bool concernsRecords,
                                                qint64 offset, int limit);
[[nodiscard]] QList<RecordPlace> pageOfRecords(const FigureBook &book, const Admitted &admitted, qint64 offset, int limit);

} // namespace creditdesk::store

// Any table on paper, laid out from its data: upright or lying by what the columns need; title, filters, days, the mark and
// the page's number on each page, the head repeated, cells wrapped, figures right. Chinese words, as all paper.
#pragma once

#include "app/base/cancel.h"
#include "app/base/row_source.h"
#include "app/report/issue.h"
#include "models/domain/table.h"

namespace creditdesk::report {

/// Longer tables are for programs, not for paper.
inline constexpr qint64 kMostPaperRows = 50'000;

/// The same table gives the same bytes. Without `rows`: Table::rows. Codes besides those of the source: InvalidInput (no
/// columns; rule "paper_rows": more than kMostPaperRows), Cancelled. Any thread, one call at a time per thread.
[[nodiscard]] base::Result<Rendered> renderTable(const domain::Table &table, const base::RowSource &rows = {},
                                                 const base::CancelToken &cancel = {});

} // namespace creditdesk::report

// The summary in plain words (resources/catalogue/summary.json holds the standing sentences): what the report holds, what is
// under objection, what expires when, what one may do. Facts and rights only: no score, no judgement.
#pragma once

#include "app/report/record_chapters.h"

namespace creditdesk::report {

[[nodiscard]] QList<Field> plainSummary(const Model &model, const domain::ReportTemplate &layout,
                                        const domain::Catalogue &catalogue, const ShownRecords &shown);
/// The line of it that stands on every paper.
[[nodiscard]] Field openToObjection();

} // namespace creditdesk::report

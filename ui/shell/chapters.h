// Records grouped into the chapters of the report, in its order.
#pragma once

#include "app/services/workstation.h"
#include "models/items/table_model.h"

namespace creditdesk::ui {

/// A heading row for each chapter that holds records, followed by its records. Records whose kind stands in no chapter
/// come last.
[[nodiscard]] QList<items::Row> chapterRows(const services::SubjectView &view, const domain::Catalogue &catalogue, QDate today);

} // namespace creditdesk::ui

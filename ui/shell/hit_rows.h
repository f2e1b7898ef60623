// Search hits as rows of a table.
#pragma once

#include "app/store/mirror.h"
#include "models/domain/catalogue.h"
#include "models/items/table_model.h"

namespace creditdesk::ui {

/// Columns of every list of hits.
[[nodiscard]] QList<items::Column> hitColumns();
[[nodiscard]] QList<items::Row> hitRows(const QList<store::SearchHit> &hits, const domain::Catalogue &catalogue);
/// Status of a subject with the tone it deserves.
[[nodiscard]] items::Cell statusCell(const QString &status, const domain::Catalogue &catalogue);

} // namespace creditdesk::ui

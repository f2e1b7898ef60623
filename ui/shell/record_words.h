// A record in words: its title, what its three clocks say, its marks, and every field of it.
#pragma once

#include "app/services/workstation.h"
#include "models/items/table_model.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(RecordWords)
public:
    [[nodiscard]] static QList<items::Column> columns();
    [[nodiscard]] static items::Row row(const services::RecordView &view, const domain::Catalogue &catalogue);
    /// Label and value rows of one record: what it is, its dates, its clocks with their basis, then its own fields.
    [[nodiscard]] static QList<items::Row> details(const services::RecordView &view, const domain::Catalogue &catalogue);

    [[nodiscard]] static QString title(const domain::Record &record, const domain::Catalogue &catalogue);
    [[nodiscard]] static QString kindName(const QString &kind, const domain::Catalogue &catalogue);
    /// "until 2028-03-01", "ended 2025-03-01", "not limited", "no date stated".
    [[nodiscard]] static QString clock(const domain::RecordClock &clock);
    /// Objection, repair and the reason for hiding, in a few words; empty if there is nothing to say.
    [[nodiscard]] static items::Cell marks(const services::RecordView &view);
    /// The same in one word each, for a column of the list.
    [[nodiscard]] static items::Cell shortMarks(const services::RecordView &view);
};

} // namespace creditdesk::ui

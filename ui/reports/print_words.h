// Paper in words: what became of a job as the print system says it, and why, from the reasons it gives.
#pragma once

#include "app/store/window_book.h"
#include "models/items/table_model.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class PrintWords
{
    Q_DECLARE_TR_FUNCTIONS(PrintWords)
public:
    [[nodiscard]] static QList<items::Column> columns();
    [[nodiscard]] static QList<items::Row> rows(const QList<store::PrintRecord> &prints); ///< newest first
    [[nodiscard]] static items::Cell state(const store::PrintRecord &print);
    /// "media-empty-error offline-report" -> "out of paper, printer offline"; what is not known stays as it came.
    [[nodiscard]] static QString reasons(const QString &stateReason);
    [[nodiscard]] static bool isOpen(const store::PrintRecord &print); ///< the print system may still say something new
};

} // namespace creditdesk::ui

// Issued reports as rows.
#pragma once

#include "app/report/products.h"
#include "app/store/ledger.h"
#include "models/items/table_model.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
public:
    [[nodiscard]] static QList<items::Column> columns();
    [[nodiscard]] static QList<items::Row> rows(const QList<store::IssuedReport> &reports, const report::Products &products);
    /// What kind of paper it is, and that it counts no longer if so.
    [[nodiscard]] static items::Cell product(const store::IssuedReport &report, const report::Products &products);
};

} // namespace creditdesk::ui

// Issued reports as rows.
#pragma once

#include "app/store/ledger.h"
#include "models/items/table_model.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
public:
    [[nodiscard]] static QList<items::Column> columns();
    [[nodiscard]] static QList<items::Row> rows(const QList<store::IssuedReport> &reports);
};

} // namespace creditdesk::ui

// Audit entries in words and rows.
#pragma once

#include "app/store/ledger.h"
#include "models/items/table_model.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class AuditWords
{
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
public:
    [[nodiscard]] static QList<items::Column> columns();
    [[nodiscard]] static items::Row row(const store::AuditEntry &entry);
    /// "report.issue" in words; the id itself for an action not known here.
    [[nodiscard]] static QString action(const QString &id);
    [[nodiscard]] static QString basis(const QString &text);
    [[nodiscard]] static items::Cell outcome(const QString &id);
};

} // namespace creditdesk::ui

// What is wrong with a rule set or a list of changes, one row a fault: where,
// and why in words.
#pragma once

#include "models/domain/classification_rules.h"
#include "models/items/table_model.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class RuleFaults
{
    Q_DECLARE_TR_FUNCTIONS(RuleFaults)
public:
    [[nodiscard]] static QList<items::Column> columns();
    [[nodiscard]] static QList<items::Row> rows(const QList<domain::ClassFault> &faults);
    [[nodiscard]] static QString words(const QString &reason);
};

} // namespace creditdesk::ui

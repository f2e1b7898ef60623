// What waits to be sent, as rows and in words.
#pragma once

#include "app/services/workstation.h"
#include "models/items/table_model.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class OutboxWords
{
    Q_DECLARE_TR_FUNCTIONS(OutboxWords)
public:
    [[nodiscard]] static QList<items::Column> columns();
    [[nodiscard]] static items::Row row(const store::OutboxItem &item);
    /// Label and value of everything about one item.
    [[nodiscard]] static QList<items::Row> details(const store::OutboxItem &item, const domain::Catalogue &catalogue);
    [[nodiscard]] static QString state(const store::OutboxItem &item);
    /// Why the platform refused it, in words; its own words and its code stand behind them.
    [[nodiscard]] static QString refusal(const store::OutboxItem &item);
    /// A member of an item's body, as its label.
    [[nodiscard]] static QString member(const QString &name);
};

} // namespace creditdesk::ui

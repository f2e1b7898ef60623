// Synchronisation in words: phases, rates, and the facts as rows.
#pragma once

#include "app/services/workstation.h"
#include "models/items/table_model.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class SyncWords
{
    Q_DECLARE_TR_FUNCTIONS(SyncWords)
public:
    [[nodiscard]] static QString phase(sync::Progress::Phase phase);
    /// "12.3 MB of 40 MB, 5 MB per second, 3 seconds left"; only what is known.
    [[nodiscard]] static QString rate(const sync::Progress &progress);
    /// 0..1000, or -1 while nothing is known.
    [[nodiscard]] static int permille(const sync::Progress &progress);
    [[nodiscard]] static QList<items::Row> facts(const services::Status &status);
    [[nodiscard]] static QList<items::Row> summary(const sync::Summary &summary);
};

} // namespace creditdesk::ui

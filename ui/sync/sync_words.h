// Synchronisation in words: phases, rates, facts, runs and what is held, as rows.
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
    /// "12.3 MB of 40 MB, 5 MB per second, 3 seconds left"; only what is known. While
    /// a run waits: why and until when.
    [[nodiscard]] static QString rate(const sync::Progress &progress);
    /// 0..1000, or -1 while nothing is known.
    [[nodiscard]] static int permille(const sync::Progress &progress);
    /// Label and value of what is so now.
    [[nodiscard]] static QList<items::Row> facts(const services::Status &status);
    /// Label and value of one run.
    [[nodiscard]] static QList<items::Row> run(const services::SyncRun &run);

    [[nodiscard]] static QList<items::Column> historyColumns();
    /// Newest first.
    [[nodiscard]] static QList<items::Row> history(const QList<services::SyncRun> &runs);

    [[nodiscard]] static QList<items::Column> holdingColumns();
    /// One row a district and, if there are several, their sum.
    [[nodiscard]] static QList<items::Row> holdings(const QList<store::DistrictHolding> &held, const QDateTime &asOf,
                                                    const domain::Catalogue &catalogue);
    /// "40 of 300 organisations (13 %) and 200 of 1,500 records; the limit is 20 %."
    [[nodiscard]] static QString question(const sync::MassChange &change);

private:
    [[nodiscard]] static QString kind(services::SyncRun::Kind kind);
    [[nodiscard]] static items::Cell outcome(const services::SyncRun &run);
    [[nodiscard]] static QString speed(const services::SyncRun &run);
};

} // namespace creditdesk::ui

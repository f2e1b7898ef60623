// What the hall did in the last thirty days, as a card: this window by its own register, the others as the platform last told.
// Pure; any thread.
#pragma once

#include "app/services/supervision.h"
#include "ui/supervision/overview_cards.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class OverviewHall
{
    Q_DECLARE_TR_FUNCTIONS(OverviewHall)
public:
    /// `mayList`: the role may see the entries behind this window's numbers.
    OverviewHall(const HallWish &days, bool mayList) : m_days(days), m_mayList(mayList) {}

    [[nodiscard]] static HallWish days(QDate today);
    /// Visits, reports and refusals by hour and by window, this one marked.
    [[nodiscard]] CardContent content(const services::HallOperation &hall) const;

private:
    using Line = services::HallOperation::Line;
    [[nodiscard]] QList<FigureCell> own(const Line &line, const QString &hour) const;
    [[nodiscard]] QList<FigureCell> all(const Line &line) const;
    [[nodiscard]] FigureTarget target(const QString &hour, const QString &group) const;
    [[nodiscard]] static QString note(const services::HallOperation &hall);

    HallWish m_days;
    bool m_mayList;
};

} // namespace creditdesk::ui

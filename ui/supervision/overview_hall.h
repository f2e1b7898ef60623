// What the hall did today and in the last thirty days, as a card.
#pragma once

#include "app/services/workstation.h"
#include "ui/supervision/overview_cards.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class OverviewHall
{
    Q_DECLARE_TR_FUNCTIONS(OverviewHall)
public:
    /// Visits, reports and refusals of the last thirty days by hour and by
    /// window. Any thread but the UI's.
    [[nodiscard]] static base::Result<CardContent> card(services::Workstation &house);
};

} // namespace creditdesk::ui

// What a number on screen stands for: enough to open the list behind it.
#pragma once

#include "models/domain/figures.h"

#include <QString>

namespace creditdesk::ui {

struct FigureTarget {
    domain::FigureFilter filter;
    domain::Counted counted = domain::Counted::Organisations;
    QString scale; ///< in whose words a list shows classes; empty: the platform's
                   ///< class as sent
    bool operator==(const FigureTarget &) const = default;
};

} // namespace creditdesk::ui

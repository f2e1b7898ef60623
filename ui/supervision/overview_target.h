// What a number on screen stands for: enough to open the list behind it.
#pragma once

#include "models/domain/figures.h"

#include <QString>

#include <optional>

namespace creditdesk::ui {

/// Entries of the hall's register instead of organisations or records.
struct HallWish {
    QDate from, until;
    QString hour;  ///< "09"; empty: any
    QString group; ///< "reports", "refusals"; empty: every visit
    bool operator==(const HallWish &) const = default;
};

struct FigureTarget {
    domain::FigureFilter filter;
    domain::Counted counted = domain::Counted::Organisations;
    QString scale;                     ///< in whose words a list shows classes; empty: the platform's as sent
    std::optional<HallWish> hall = {}; ///< then nothing else of it counts
    bool measures = false;             ///< measures that stand on the organisations, instead of these
    bool operator==(const FigureTarget &) const = default;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static std::optional<FigureTarget> fromJson(const QJsonObject &json); ///< nothing if it is none
};

} // namespace creditdesk::ui

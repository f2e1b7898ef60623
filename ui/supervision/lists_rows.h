// The plan's three lists (data, conduct, applications) as rows, with what the
// mirror holds for each. Pure; any thread.
#pragma once

#include "app/services/supervision.h"
#include "ui/supervision/overview_grid.h"
#include "ui/supervision/overview_words.h"

#include <QCoreApplication>
#include <QHash>

namespace creditdesk::ui {

enum class PlanList : quint8 { Data, Conduct, Applications };

/// How many records are behind a filter, by the filter's text; a filter that is
/// not there has not been counted yet.
using HeldCounts = QHash<QByteArray, qint64>;
[[nodiscard]] QByteArray heldKey(const domain::FigureFilter &filter);

class PlanListRows
{
    Q_DECLARE_TR_FUNCTIONS(PlanListRows)
public:
    PlanListRows(const domain::Plan &plan, const FigureWords &words) : m_plan(plan), m_words(words) {}

    struct Wish {
        QString text;
        QString choice; ///< openness, level or stage; empty: all
        QString unit;   ///< of the data list; empty: all
    };
    [[nodiscard]] QString title(PlanList list) const;
    /// The ids and words to narrow a list by; the first is all.
    [[nodiscard]] QList<std::pair<QString, QString>> choices(PlanList list) const;
    [[nodiscard]] QList<items::Column> columns(PlanList list) const;
    [[nodiscard]] QList<int> widths(PlanList list) const; ///< 0: takes the room that is left; -1: only in the details
    [[nodiscard]] QList<FigureRow> rows(PlanList list, const Wish &wish, const HeldCounts &counts) const;
    [[nodiscard]] QList<items::Row> details(PlanList list, const QString &code) const;
    /// Every filter that the rows of a list stand for, each once.
    [[nodiscard]] QList<domain::FigureFilter> held(PlanList list) const;

    [[nodiscard]] QList<items::Column> unitColumns() const;
    /// Per unit: how complete and how late. The first row stands for all.
    [[nodiscard]] QList<FigureRow> units(const QList<services::UnitSupply> &supply) const;
    [[nodiscard]] static HeldCounts countsOf(const domain::Plan &plan, const QList<services::UnitSupply> &supply);

private:
    [[nodiscard]] FigureCell count(const domain::FigureFilter &filter, const HeldCounts &counts) const;
    [[nodiscard]] QString days(const domain::ListRow &row) const;
    [[nodiscard]] QList<FigureRow> data(const Wish &wish, const HeldCounts &counts) const;
    [[nodiscard]] QList<FigureRow> conduct(const Wish &wish, const HeldCounts &counts) const;
    [[nodiscard]] QList<FigureRow> applications(const Wish &wish, const HeldCounts &counts) const;
    [[nodiscard]] QString kinds(const QStringList &kinds) const;

    const domain::Plan &m_plan;
    FigureWords m_words;
};

} // namespace creditdesk::ui

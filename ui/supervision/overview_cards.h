// The cards of the overview as data: what each asks, and what it shows of the
// answer as a table and as a chart, each number with the list behind it. Pure;
// any thread.
#pragma once

#include "app/services/supervision.h"
#include "ui/supervision/overview_grid.h"
#include "ui/supervision/overview_words.h"
#include "ui/widgets/chart.h"

#include <QCoreApplication>

namespace creditdesk::ui {

struct CardContent {
    QString id;
    QString title;
    QString note; ///< what it counts, and what it does not
    QList<items::Column> columns;
    QList<FigureRow> rows;
    ChartData chart;
    QList<QList<FigureTarget>> picks; ///< [series][category]
};

/// A number above the cards.
struct FigureTile {
    QString label;
    qint64 count = 0;
    FigureTarget opens;
};

struct OverviewContent {
    QList<FigureTile> tiles;
    QList<CardContent> cards;
};

class OverviewCards
{
    Q_DECLARE_TR_FUNCTIONS(OverviewCards)
public:
    OverviewCards(const domain::FigureFilter &filter, const QString &scale) : m_filter(filter), m_scale(scale) {}

    [[nodiscard]] QList<services::FigureQuestion> questions() const;
    /// `tables` answers questions(), in their order.
    [[nodiscard]] OverviewContent content(const QList<domain::FigureTable> &tables, const FigureWords &words) const;

    /// An axis along another, with sums of rows and columns where they are sums.
    [[nodiscard]] CardContent crossed(const services::FigureQuestion &question, const domain::FigureTable &table,
                                      const FigureWords &words) const;

private:
    [[nodiscard]] CardContent classes(const services::FigureQuestion &question, const domain::FigureTable &table,
                                      const FigureWords &words) const;
    [[nodiscard]] CardContent movement(const services::FigureQuestion &question, const domain::FigureTable &table,
                                       const FigureWords &words) const;
    [[nodiscard]] FigureTarget target(const domain::FigureFilter &filter, domain::Counted counted) const;
    [[nodiscard]] QList<FigureTile> tiles(const QList<domain::FigureTable> &tables) const;
    /// Narrowed to records of which something is open, by an axis of time left.
    [[nodiscard]] domain::FigureFilter open(const QString &axis) const;

    domain::FigureFilter m_filter;
    QString m_scale;
};

} // namespace creditdesk::ui

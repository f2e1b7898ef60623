// One card of the overview: the chart beside the table of the same figures.
#pragma once

#include "ui/supervision/overview_cards.h"

#include <QFrame>

class QBoxLayout;

namespace creditdesk::ui {

class PlainLabel;

class FigureCard : public QFrame
{
    Q_OBJECT
public:
    explicit FigureCard(const QString &id, QWidget *parent = nullptr);
    void setContent(const CardContent &content);
    /// Lays chart and table out for a card of this width: beside each other, or one under the other.
    void fit(int width);
    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] FigureGrid *grid() const { return m_grid; }
    [[nodiscard]] Chart *chart() const { return m_chart; }
    [[nodiscard]] const CardContent &content() const { return m_content; }
    /// The table of the card for file and paper.
    [[nodiscard]] domain::Table table() const;

Q_SIGNALS:
    void opened(const creditdesk::ui::FigureTarget &target);

private:
    QString m_id;
    CardContent m_content;
    int m_width = 0;
    QBoxLayout *m_row;
    PlainLabel *m_title;
    PlainLabel *m_note;
    Chart *m_chart;
    FigureGrid *m_grid;
};

/// Columns and rows of a grid as they go into a file: figures without grouping,
/// so that they stay figures there.
void fillTable(domain::Table &table, const QList<items::Column> &columns, const QList<FigureRow> &rows);

} // namespace creditdesk::ui

// The ten indicators of table 1, and beside them how the chosen one is
// measured, how it went and how the districts compare.
#pragma once

#include "ui/shell/desk.h"
#include "ui/supervision/indicators_rows.h"

#include <QJsonObject>
#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace creditdesk::ui {

class DataTable;
class MessageBar;
class PlainLabel;
class SparkDelegate;

class IndicatorsPanel : public QWidget
{
    Q_OBJECT
public:
    IndicatorsPanel(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    void load(const domain::FigureFilter &filter, const FigureWords &words);
    [[nodiscard]] domain::Table table() const;
    [[nodiscard]] QJsonObject place() const;
    void setPlace(const QJsonObject &place); ///< taken when the indicators are there
    [[nodiscard]] FigureGrid *grid() const { return m_grid; }
    [[nodiscard]] FigureGrid *trend() const { return m_trend; }
    [[nodiscard]] FigureGrid *districts() const { return m_districts; }
    [[nodiscard]] QTabBar *which() const { return m_which; } ///< trend, districts
    [[nodiscard]] QPushButton *failing() const { return m_failing; }

Q_SIGNALS:
    void opened(const creditdesk::ui::FigureTarget &target);
    void placeChanged();

private:
    void takePlace();
    void choose(const QString &key);
    QWidget *buildSide();

    Desk &m_desk;
    MessageBar &m_messages;
    std::optional<IndicatorRows> m_rows;
    QJsonObject m_place; ///< to come back to
    FigureGrid *m_grid;
    SparkDelegate *m_sparks;
    PlainLabel *m_title;
    DataTable *m_details;
    Chart *m_chart;
    FigureGrid *m_trend;
    FigureGrid *m_districts;
    QTabBar *m_which;
    QStackedWidget *m_tables;
    QPushButton *m_failing;
};

} // namespace creditdesk::ui

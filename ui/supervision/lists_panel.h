// The plan's three lists: one line to search, rows with basis and days, what
// the mirror holds for each; of the data list also how complete and how late
// each unit is. Counting what is held goes on behind, a few filters at a time.
#pragma once

#include "ui/shell/desk.h"
#include "ui/supervision/lists_rows.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QTabBar;

namespace creditdesk::ui {

class DataTable;
class MessageBar;
class PlainLabel;

class ListsPanel : public QWidget
{
    Q_OBJECT
public:
    ListsPanel(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    void load(const FigureWords &words);
    [[nodiscard]] domain::Table table() const;
    [[nodiscard]] QJsonObject place() const;
    void setPlace(const QJsonObject &place) { m_place = place; } ///< taken when the list is there
    [[nodiscard]] FigureGrid *grid() const { return m_grid; }
    [[nodiscard]] FigureGrid *units() const { return m_units; }
    [[nodiscard]] QLineEdit *text() const { return m_text; }
    [[nodiscard]] QTabBar *lists() const { return m_lists; }
    [[nodiscard]] PlanList list() const;

Q_SIGNALS:
    void opened(const creditdesk::ui::FigureTarget &target);
    void placeChanged();

private:
    void buildBody();
    void openList();
    void fill();
    void takeWishes();
    void countNext();
    void takeSupply(const QList<services::UnitSupply> &supply);
    [[nodiscard]] PlanListRows rows() const;

    Desk &m_desk;
    MessageBar &m_messages;
    FigureWords m_words;
    HeldCounts m_counts;
    QList<domain::FigureFilter> m_toCount;
    QTabBar *m_lists;
    QLineEdit *m_text;
    QComboBox *m_choice;
    PlainLabel *m_found;
    FigureGrid *m_units;
    FigureGrid *m_grid;
    DataTable *m_details;
    QTimer m_pause;
    QString m_unit;
    QJsonObject m_place; ///< to come back to
};

} // namespace creditdesk::ui

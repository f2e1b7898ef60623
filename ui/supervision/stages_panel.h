// The three stages per sector of the plan's part four. Sectors are counted a
// few at a time.
#pragma once

#include "ui/shell/desk.h"
#include "ui/supervision/stages_rows.h"

#include <QJsonObject>
#include <QWidget>

#include <optional>

namespace creditdesk::ui {

class DataTable;
class MessageBar;
class PlainLabel;

class StagesPanel : public QWidget
{
    Q_OBJECT
public:
    StagesPanel(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    void load(const domain::FigureFilter &filter, const QString &scale, const FigureWords &words);
    [[nodiscard]] domain::Table table() const;
    [[nodiscard]] QJsonObject place() const;
    void setPlace(const QJsonObject &place) { m_place = place; } ///< taken when the sectors are there
    [[nodiscard]] FigureGrid *grid() const { return m_grid; }

Q_SIGNALS:
    void opened(const creditdesk::ui::FigureTarget &target);
    void placeChanged();

private:
    void loadNext();
    void take(const QList<domain::FigureTable> &tables, qsizetype first);
    void choose(const QString &sector);

    Desk &m_desk;
    MessageBar &m_messages;
    std::optional<StageRows> m_words;
    QList<FigureRow> m_rows;
    QJsonObject m_place; ///< to come back to
    FigureGrid *m_grid;
    DataTable *m_details;
    PlainLabel *m_note;
};

} // namespace creditdesk::ui

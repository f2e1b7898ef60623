// The overview itself: numbers, cards of figures, operation of the hall, under
// each other or in two columns where there is room. Answers come from one state
// of the figures; those to a question that was asked meanwhile anew are
// dropped.
#pragma once

#include "ui/shell/desk.h"
#include "ui/supervision/overview_card.h"

#include <QDateTime>
#include <QJsonObject>
#include <QTimer>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace creditdesk::ui {

class EmptyState;
class MessageBar;
class PlainLabel;

class OverviewPanel : public QWidget
{
    Q_OBJECT
public:
    OverviewPanel(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    void load(const domain::FigureFilter &filter, const QString &scale, const FigureWords &words);
    /// Puts the focus where it was, or on the first table.
    void focusPlace();
    [[nodiscard]] QJsonObject place() const;
    void setPlace(const QJsonObject &place); ///< taken when the cards are there
    [[nodiscard]] FigureCard *card(const QString &id) const;
    [[nodiscard]] domain::Table table() const;     ///< of the current card, or of the first
    [[nodiscard]] FigureCard *currentCard() const; ///< that with the focus last; null: none
    [[nodiscard]] QList<QPushButton *> tiles() const { return m_tiles; }
    [[nodiscard]] bool complete() const { return m_waiting.isEmpty() && !m_cards.isEmpty(); }

Q_SIGNALS:
    void opened(const creditdesk::ui::FigureTarget &target);
    void placeChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void loadHall();
    void showHall();
    void take(const OverviewContent &content);
    void showNext();
    void showTiles(const QList<FigureTile> &tiles);
    FigureCard *cardFor(const QString &id);
    void order();
    void arrange();
    void follow(FigureCard *card);
    void takePlace();

    Desk &m_desk;
    MessageBar &m_messages;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QHBoxLayout *m_tileRow;
    QHBoxLayout *m_sides;
    QVBoxLayout *m_left;
    QVBoxLayout *m_right;
    QList<QPushButton *> m_tiles;
    QList<FigureTile> m_tileContent;
    QList<FigureCard *> m_cards; ///< in the order of the answer
    QList<CardContent> m_waiting;
    QStringList m_order; ///< ids of the cards of the last answer
    QDateTime m_hallAsked;
    std::optional<services::HallOperation> m_hall;
    std::optional<services::HallOperation::Others> m_others; ///< newer than what m_hall says of them
    QTimer m_turn;                                           ///< one card a turn of the event loop, so that typing goes
                                                             ///< between
    QString m_current;
    std::optional<QJsonObject> m_place;
    int m_columns = 0;
};

} // namespace creditdesk::ui

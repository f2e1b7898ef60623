// Where the figures stand, in one line: the day of the data, the day of
// classing, whether both are current; and the way to bring them up to date,
// with progress and a way to stop.
#pragma once

#include "app/services/supervision.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QAction;
class QProgressBar;
class QPushButton;

namespace creditdesk::ui {

class MessageBar;
class PlainLabel;

/// Carries progress from the counting thread.
class FiguresRelay : public QObject
{
    Q_OBJECT
Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
};

class OverviewHead : public QWidget
{
    Q_OBJECT
public:
    OverviewHead(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    /// Asks where the figures stand; brings them up to date by itself if they are
    /// not, unless that was stopped by hand.
    void refresh();
    void stop(); ///< what is under way
    [[nodiscard]] const services::FiguresState &state() const { return m_state; }
    [[nodiscard]] bool running() const { return m_running; }

Q_SIGNALS:
    void stateKnown(); ///< after each answer; figures may be other ones now

private:
    void take(const services::FiguresState &state);
    void start();
    void say();

    Desk &m_desk;
    MessageBar &m_messages;
    services::FiguresState m_state;
    base::CancelToken m_cancel;
    bool m_running = false;
    bool m_stopped = false; ///< by hand: not again by itself
    PlainLabel *m_words;
    QProgressBar *m_progress;
    QAction *m_update;
    QAction *m_stop;
    QPushButton *m_updateButton;
    QPushButton *m_stopButton;
};

} // namespace creditdesk::ui

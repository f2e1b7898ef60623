// The question before a change that takes much away: its numbers, and two choices. Nothing happens until one is made.
#pragma once

#include "app/services/workstation.h"

#include <QFrame>

class QAction;
class QPushButton;

namespace creditdesk::ui {

class PlainLabel;

class QuestionCard : public QFrame
{
    Q_OBJECT
public:
    explicit QuestionCard(QWidget *parent = nullptr);
    /// Shows the question, or hides without one. One that was put off stays hidden until its numbers change.
    void setQuestion(const std::optional<sync::MassChange> &question);
    /// Shows it whether or not it was put off.
    void ask(const sync::MassChange &question);
    void setReason(const QString &reason); ///< why neither choice can be made now; empty: they can

Q_SIGNALS:
    void accepted(const creditdesk::sync::MassChange &shown); ///< what stood on the screen
    void putOff();

private:
    QAction *m_accept;
    QAction *m_keep;
    PlainLabel *m_numbers;
    std::optional<sync::MassChange> m_shown, m_putOff;
};

} // namespace creditdesk::ui

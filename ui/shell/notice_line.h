// A line in the window's top bar that something new waits: words, a way there, a way to put it away. It stays until then and
// takes no focus from the work in hand.
#pragma once

#include "models/items/table_model.h"

#include <QFrame>

class QAction;
class QPushButton;

namespace creditdesk::ui {

class NoticeLine : public QFrame
{
    Q_OBJECT
public:
    /// `open` leads to what is new.
    NoticeLine(QAction *open, QWidget *parent = nullptr);
    void say(items::Tone tone, const QString &text);
    void clear();
    [[nodiscard]] QString text() const;

private:
    QAction *m_action;
    QPushButton *m_open;
};

} // namespace creditdesk::ui

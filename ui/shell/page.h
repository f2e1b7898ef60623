// A page: title and actions at the top, a message bar, then its content. Nothing else is common.
#pragma once

#include "ui/shell/desk.h"
#include "ui/widgets/message_bar.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace creditdesk::ui {

class PlainLabel;

class Page : public QWidget
{
    Q_OBJECT
public:
    Page(Desk &desk, const QString &title, QWidget *parent = nullptr);

    /// The page has come on screen: refresh what may be stale and put the focus where the next keystroke belongs.
    virtual void enter() {}
    /// The session is about to end (lock, sign-out, the window closes): keep what is not kept yet, let go what may not stay.
    virtual void suspend() {}
    /// What F1 says about this page.
    [[nodiscard]] virtual QString help() const = 0;
    void explain();

    [[nodiscard]] QString title() const;
    [[nodiscard]] MessageBar &messages() { return *m_messages; }

protected:
    [[nodiscard]] Desk &desk() const { return m_desk; }
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    void setTitle(const QString &title);
    /// Adds a button for `action` at the top right. The primary one comes first.
    QPushButton *addButton(QAction *action, bool primary = false);
    /// Any other widget in the head, left of the buttons.
    void addToHead(QWidget *widget);
    void keyPressEvent(QKeyEvent *event) override;

private:
    Desk &m_desk;
    PlainLabel *m_title;
    QHBoxLayout *m_head;
    MessageBar *m_messages;
    QVBoxLayout *m_body;
};

} // namespace creditdesk::ui

// Asks once more before something that cannot be undone; its button names the act. Not a dialog. Esc leaves without doing it.
#pragma once

#include <QFrame>

#include <functional>

class QPushButton;

namespace creditdesk::ui {

class PlainLabel;

class ConfirmLine : public QFrame
{
    Q_OBJECT
public:
    explicit ConfirmLine(QWidget *parent = nullptr);
    void ask(const QString &question, const QString &act, std::function<void()> done);
    void leave();
    [[nodiscard]] QPushButton *act() const { return m_act; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    PlainLabel *m_question;
    QPushButton *m_act;
    QPushButton *m_leave;
    std::function<void()> m_done;
};

} // namespace creditdesk::ui

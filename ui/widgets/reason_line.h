// Asks for one line before something is done that needs a reason: what is asked, a field, and a button that names the act. Not
// a dialog: the page stays as it is. Enter does it, Esc leaves without doing anything.
#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>

class QLineEdit;
class QPushButton;

namespace creditdesk::ui {

class PlainLabel;

class ReasonLine : public QFrame
{
    Q_OBJECT
public:
    explicit ReasonLine(QWidget *parent = nullptr);
    /// Shows itself and takes the focus. `given` gets the reason, never an empty one; `act` is what the button says.
    void ask(const QString &question, const QString &act, std::function<void(const QString &reason)> given);
    /// Hides itself; nothing was given.
    void leave();
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    /// Whether one of them is being answered somewhere in `place`.
    [[nodiscard]] static bool isAskedIn(const QWidget *place);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void give();

    PlainLabel *m_question;
    QLineEdit *m_field;
    QPushButton *m_act;
    QPushButton *m_leave;
    std::function<void(const QString &)> m_given;
    QPointer<QWidget> m_before; ///< had the focus, and gets it back
};

} // namespace creditdesk::ui

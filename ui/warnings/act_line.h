// Asks for what an act on a warning needs: to whom, until when, why. One line above the list; the page stays as it is. Enter
// does it, Esc leaves without doing anything.
#pragma once

#include "app/services/warnings.h"

#include <QFrame>
#include <QPointer>

#include <functional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace creditdesk::ui {

class PlainLabel;

class ActLine : public QFrame
{
    Q_OBJECT
public:
    struct Question {
        QString text, act;         ///< what is asked; what the button says
        bool person = false;       ///< to whom
        QDate until, latest;       ///< valid: until when, this day to begin with
        bool reasonNeeded = false; ///< else it may stay empty
        bool reasonAsked = true;
    };
    explicit ActLine(QWidget *parent = nullptr);
    void setPeople(const QStringList &operators);
    /// `given` gets the answers.
    void ask(const Question &question, std::function<void(const services::WarningOrder &order)> given);
    void leave(); ///< hides itself; nothing was given
    [[nodiscard]] QComboBox *person() const { return m_person; }
    [[nodiscard]] QLineEdit *until() const { return m_until; }
    [[nodiscard]] QLineEdit *reason() const { return m_reason; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void give();
    void follow();
    [[nodiscard]] QDate day() const;

    PlainLabel *m_text;
    QComboBox *m_person;
    PlainLabel *m_untilLabel;
    QLineEdit *m_until;
    QLineEdit *m_reason;
    QPushButton *m_act;
    QPushButton *m_leave;
    Question m_question;
    std::function<void(const services::WarningOrder &)> m_given;
    QPointer<QWidget> m_before; ///< had the focus, and gets it back
};

} // namespace creditdesk::ui

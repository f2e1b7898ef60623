// Asks for what an act on a warning needs: to whom, until when, why. One line above the list.
#pragma once

#include "app/services/warnings.h"
#include "ui/widgets/ask_line.h"

#include <functional>

class QComboBox;
class QLineEdit;

namespace creditdesk::ui {

class ActLine : public AskLine
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
    void leave() override;
    [[nodiscard]] QComboBox *person() const { return m_person; }
    [[nodiscard]] QLineEdit *until() const { return m_until; }
    [[nodiscard]] QLineEdit *reason() const { return m_reason; }

protected:
    void give() override;

private:
    void follow();
    [[nodiscard]] QDate day() const;

    QComboBox *m_person;
    PlainLabel *m_untilLabel;
    QLineEdit *m_until;
    QLineEdit *m_reason;
    Question m_question;
    std::function<void(const services::WarningOrder &)> m_given;
};

} // namespace creditdesk::ui

// Asks for a reason before something is done that needs one.
#pragma once

#include "ui/widgets/ask_line.h"

#include <functional>

namespace creditdesk::ui {

class ReasonLine : public AskLine
{
    Q_OBJECT
public:
    explicit ReasonLine(QWidget *parent = nullptr);
    /// Shows itself and takes the focus. `given` gets the reason, never an empty one; `act` is what the button says.
    void ask(const QString &question, const QString &act, std::function<void(const QString &reason)> given);
    void leave() override;
    [[nodiscard]] QLineEdit *field() const { return m_field; }

protected:
    void give() override;

private:
    QLineEdit *m_field;
    std::function<void(const QString &)> m_given;
};

} // namespace creditdesk::ui

// Asks under which published matter of the own organ, and in which case, a file is opened further. A line of the page, not a
// dialog: Enter goes on, Esc leaves.
#pragma once

#include "ui/shell/desk.h"

#include <QFrame>

class QLineEdit;

namespace creditdesk::ui {

class MatterField;

class MatterLine : public QFrame
{
    Q_OBJECT
public:
    explicit MatterLine(Desk &desk, QWidget *parent = nullptr);
    void open(); ///< shows itself and takes the focus
    [[nodiscard]] MatterField *matter() const { return m_matter; }
    [[nodiscard]] QLineEdit *caseNumber() const { return m_case; }

Q_SIGNALS:
    void wanted(const QString &matter, const QString &caseNumber);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void advance();

    MatterField *m_matter;
    QLineEdit *m_case;
};

} // namespace creditdesk::ui

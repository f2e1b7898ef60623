// Enrolment: makes this computer a workstation of the platform with a one-time code.
#pragma once

#include "ui/application.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace creditdesk::ui {

class MessageBar;
class PlainLabel;

class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    FirstRunPage(Desk &desk, const DemoInfo &demo, QWidget *parent = nullptr);
    void enter();

Q_SIGNALS:
    void enrolled();

private:
    QLineEdit *makeField(const QString &name, const QString &text, const QString &example);
    QWidget *caRow();
    void chooseCa();
    void attempt();
    void updateButton();
    [[nodiscard]] QString missing() const;

    Desk &m_desk;
    MessageBar *m_messages;
    QLineEdit *m_url;
    QLineEdit *m_ca;
    QLineEdit *m_code;
    QLineEdit *m_terminal;
    QPushButton *m_button;
    PlainLabel *m_missing;
    bool m_busy = false;
};

} // namespace creditdesk::ui

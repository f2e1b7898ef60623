// Sign-in, and the lock screen: the same page with the operator already chosen. Holds no password longer than one attempt.
#pragma once

#include "ui/application.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace creditdesk::ui {

class DataTable;
class MessageBar;
class PlainLabel;

class SignInPage : public QWidget
{
    Q_OBJECT
public:
    SignInPage(Desk &desk, const DemoInfo &demo, QWidget *parent = nullptr);
    /// Asks anew who is known here and puts the focus right. `lockedOperator`: who locked it, empty at start.
    void enter(const QString &lockedOperator = {});
    /// What is wrong with this workstation before anybody has signed in.
    void warn(const base::Failure &failure);

Q_SIGNALS:
    void signedIn(const services::Session &session);

private:
    void buildForm(QVBoxLayout *column);
    void buildDemo(QVBoxLayout *column);
    void showOperators(const QStringList &known);
    void attempt();
    void finish(base::Result<services::Session> result);
    void updateButton();

    Desk &m_desk;
    DemoInfo m_demo;
    QString m_locked;
    PlainLabel *m_hint = nullptr;
    QComboBox *m_operator = nullptr;
    QLineEdit *m_password = nullptr;
    QPushButton *m_button = nullptr;
    MessageBar *m_messages = nullptr;
    DataTable *m_demoTable = nullptr;
    bool m_busy = false;
};

} // namespace creditdesk::ui

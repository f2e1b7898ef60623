// Issuing a report: who asks and why. One column; Enter issues, Esc leaves without loss.
#pragma once

#include "ui/shell/desk.h"

#include <QFrame>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace creditdesk::ui {

class MessageBar;
class PlainLabel;

class IssueForm : public QFrame
{
    Q_OBJECT
public:
    explicit IssueForm(Desk &desk, QWidget *parent = nullptr);
    void setSubject(const QString &code);
    void enter(); ///< focus on the first thing that is still missing

Q_SIGNALS:
    void left();
    void issued(const QString &number);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildFields();
    void buildAuthorisation();
    void chooseAuthorisation();
    void applicantChanged();
    void refresh();
    [[nodiscard]] QString missing() const;
    [[nodiscard]] QString purposeText() const;
    void issue();
    void finish(const base::Result<store::IssuedReport> &result);

    Desk &m_desk;
    QString m_code;
    bool m_busy = false;
    MessageBar *m_messages;
    QComboBox *m_applicant;
    PlainLabel *m_basis;
    QComboBox *m_purpose;
    QWidget *m_authorisationRow;
    QLineEdit *m_authorisation;
    PlainLabel *m_missing;
    QPushButton *m_button;
};

} // namespace creditdesk::ui

// Writing down a paper authorisation with all its fields (domain.md 2.2) and its scanned image, without leaving the request.
#pragma once

#include "app/services/reception.h"
#include "ui/shell/desk.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QTimer;
class QToolButton;
class QPushButton;

namespace creditdesk::ui {

class MessageBar;
class PlainLabel;
class SensitiveEdit;

class AuthorisationForm : public QFrame
{
    Q_OBJECT
public:
    explicit AuthorisationForm(Desk &desk, QWidget *parent = nullptr);
    /// Filled in from the request as far as it says: subject = grantor, visitor = grantee.
    void begin(const domain::VisitForm &form);
    void wipe();
    /// A code or an identity number goes to the field made for it: the one with the focus, else the first that is empty. What
    /// has no field here, or would take the place of something typed, is said and changes nothing.
    /// False: the form is not on screen.
    bool takeScanHere(const domain::Scan &scan);

    /// The same of a card that was read: who authorises if that is a person and not named yet, else who is authorised.
    void takeCard(const domain::PersonIdentity &identity);

Q_SIGNALS:
    void registered(const creditdesk::store::Authorisation &authorisation);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildFields();
    [[nodiscard]] QWidget *layFields(QToolButton *browse); ///< scrolls where there is not room for them
    void buildScope();
    void chooseFile();
    void submit();
    void refuse(const base::Failure &failure);
    void focusMissing(); ///< the first field that is empty, from the top
    void compare();      ///< names and codes with what is known here; what does not belong together is said below them
    void showCompared(const domain::Standing &standing);
    [[nodiscard]] SensitiveEdit *fieldFor(const domain::Scan &scan) const;
    [[nodiscard]] bool cardIsGrantors() const;
    [[nodiscard]] store::Authorisation value() const;
    [[nodiscard]] QWidget *fieldOf(const QString &member) const;

    Desk &m_desk;
    MessageBar *m_messages;
    QComboBox *m_grantorType;
    QComboBox *m_grantorDocument;
    SensitiveEdit *m_grantorCode;
    SensitiveEdit *m_grantorName;
    QLineEdit *m_granteeName;
    SensitiveEdit *m_granteeCode;
    PlainLabel *m_grantorSays;
    PlainLabel *m_granteeSays;
    QTimer *m_pause; ///< in typing, before names and codes are compared
    QComboBox *m_purpose;
    QListWidget *m_scope;
    QLineEdit *m_signedOn;
    QLineEdit *m_from;
    QLineEdit *m_until;
    QCheckBox *m_several;
    QLineEdit *m_image;
    QPushButton *m_button;
    bool m_busy = false;
};

} // namespace creditdesk::ui

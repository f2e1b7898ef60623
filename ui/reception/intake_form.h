// The intake as one column of fields: who asks, about whom, with which papers, why, and what is issued. It is a view of a
// VisitForm; what is missing is decided elsewhere and only shown here. Fields that this request does not need are hidden.
#pragma once

#include "app/devices/card_reader.h"
#include "app/services/reception.h"
#include "ui/shell/desk.h"

#include <QSet>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace creditdesk::ui {

class IdentityFields;
class OrganisationField;
class PapersSection;
class PlainLabel;
class ProductSection;
class ReasonSection;

class IntakeForm : public QWidget
{
    Q_OBJECT
public:
    explicit IntakeForm(Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] domain::VisitForm form() const;
    void setForm(const domain::VisitForm &form);
    /// An empty request of the usual kind: an agent asks for an organisation's own report.
    [[nodiscard]] static domain::VisitForm usual();
    [[nodiscard]] bool untouched() const;
    void setOrganisation(const QString &code, const QString &name);
    /// What the reader read goes where it is wanted: to the field that has the focus, else to the first that is empty.
    void takeCard(const devices::CardReading &reading);
    void takeNumber(const QString &number); ///< an identity number was scanned; the kind of document is asked all the same
    [[nodiscard]] bool wantsCard() const;
    /// Nothing of the natural person asked about is left in any field; of the visitor neither if it is the same person.
    void wipePerson();
    /// From here on the person's number shows masked.
    void sealPerson(const domain::PersonIdentity &masked);
    void wipe();

    /// Shows the fields in which something is missing; where the focus belongs is the first of them in the form's order.
    void setStanding(const services::Assessment &judged);
    /// The missing parts in the form's order.
    [[nodiscard]] const QList<domain::Shortfall> &missing() const { return m_missing; }
    [[nodiscard]] QString flaw(QString *member) const;
    /// False: there is no such field, or it is hidden.
    bool focusField(const QString &member);
    void focusStart();

    [[nodiscard]] ReasonSection *reason() const { return m_reason; }
    [[nodiscard]] PapersSection *papers() const { return m_papers; }

Q_SIGNALS:
    void edited();
    void settled(); ///< something was taken whole (scan, card, choice): the focus may go on
    void cardWanted();

private:
    void buildApplicant();
    void buildSubject();
    void buildVisitor();
    void buildLayout();
    [[nodiscard]] QWidget *organisationRow();
    void changed();
    void follow();
    [[nodiscard]] QWidget *field(const QString &member) const;
    void sayAtVisitorOrganisation(const domain::Standing &standing);
    [[nodiscard]] bool visitorIsSubject() const;
    [[nodiscard]] bool numberGoesToPerson() const;
    [[nodiscard]] domain::SubjectType subjectType() const;

    Desk &m_desk;
    QComboBox *m_applicant;
    QComboBox *m_subjectType;
    OrganisationField *m_organisation;
    PlainLabel *m_found;
    IdentityFields *m_person;
    IdentityFields *m_visitor;
    QWidget *m_visitorOrganisation;
    QLineEdit *m_visitorOrganisationName;
    QLineEdit *m_visitorOrganisationCode;
    PlainLabel *m_visitorOrganisationSays; ///< what stands against name or code, or a hint, below the two
    PapersSection *m_papers;
    PlainLabel *m_papersLabel;
    QPushButton *m_allPapers;
    ReasonSection *m_reason;
    ProductSection *m_product;
    QWidget *m_organisationRow;
    QSet<QString> m_asked;
    QList<domain::Shortfall> m_missing;
    bool m_quiet = false; ///< fields are being written, not edited
};

} // namespace creditdesk::ui

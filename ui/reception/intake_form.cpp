#include "ui/reception/intake_form.h"

#include "ui/reception/identity_fields.h"
#include "ui/reception/papers_section.h"
#include "ui/reception/product_section.h"
#include "ui/reception/reason_section.h"
#include "ui/reception/sensitive_edit.h"
#include "ui/reception/standing_words.h"
#include "ui/shell/organisation_field.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>

namespace creditdesk::ui {

using domain::SubjectType;

domain::VisitForm IntakeForm::usual()
{
    domain::VisitForm form;
    form.applicant = QStringLiteral("agent");
    return form;
}

SubjectType IntakeForm::subjectType() const
{
    return m_subjectType->currentData().toString() == QStringLiteral("person") ? SubjectType::Person
                                                                               : SubjectType::Organisation;
}

/// Somebody who asks about themselves is not asked for twice.
bool IntakeForm::visitorIsSubject() const
{
    return subjectType() == SubjectType::Person && m_applicant->currentData().toString() == QStringLiteral("self");
}

domain::VisitForm IntakeForm::form() const
{
    domain::VisitForm form;
    form.applicant = m_applicant->currentData().toString();
    form.subjectType = subjectType();
    if (form.subjectType == SubjectType::Person) {
        const domain::PersonIdentity who = m_person->identity();
        form.subjectDocumentType = who.documentType;
        form.subjectNumber = who.number;
        form.subjectName = who.name;
    } else {
        form.subjectCode = m_organisation->code();
        form.subjectName = m_organisation->name();
    }
    const domain::PersonIdentity visitor = visitorIsSubject() ? m_person->identity() : m_visitor->identity();
    form.visitorDocumentType = visitor.documentType;
    form.visitorNumber = visitor.number;
    form.visitorName = visitor.name;
    if (!m_visitorOrganisation->isHidden()) {
        form.visitorOrganisation = m_visitorOrganisationName->text().trimmed();
        form.visitorOrganisationCode = m_visitorOrganisationCode->text().trimmed();
    }
    m_reason->read(form);
    m_product->read(form);
    form.documents = m_papers->documents(form);
    return form;
}

void IntakeForm::setForm(const domain::VisitForm &form)
{
    {
        const QScopedValueRollback<bool> quiet(m_quiet, true);
        m_applicant->setCurrentIndex(std::max(0, m_applicant->findData(form.applicant)));
        const bool person = form.subjectType == SubjectType::Person;
        m_subjectType->setCurrentIndex(
            std::max(0, m_subjectType->findData(person ? QStringLiteral("person") : QStringLiteral("organisation"))));
        m_person->setIdentity(person ? domain::PersonIdentity{form.subjectDocumentType, form.subjectNumber, form.subjectName}
                                     : domain::PersonIdentity());
        m_organisation->setOrganisation(person ? QString() : form.subjectCode, person ? QString() : form.subjectName);
        m_visitor->setIdentity({form.visitorDocumentType, form.visitorNumber, form.visitorName});
        m_visitorOrganisationName->setText(form.visitorOrganisation);
        m_visitorOrganisationCode->setText(form.visitorOrganisationCode);
        m_reason->write(form);
        m_product->write(form);
        m_asked.clear();
        m_missing.clear();
        follow();
        m_papers->setDocuments(form.documents);
    }
    m_found->setData({});
    sayAtVisitorOrganisation({});
    Q_EMIT edited();
}

bool IntakeForm::untouched() const
{
    domain::VisitForm now = form();
    domain::VisitForm empty = usual();
    for (domain::VisitForm *one : {&now, &empty}) { // choosing a kind is not work that could be lost
        one->applicant.clear();
        one->subjectType = {};
        one->product.clear();
        one->visitorDocumentType.clear();
        one->subjectDocumentType.clear();
    }
    return now == empty;
}

void IntakeForm::setOrganisation(const QString &code, const QString &name)
{
    {
        const QScopedValueRollback<bool> quiet(m_quiet, true);
        m_subjectType->setCurrentIndex(0);
        m_organisation->setOrganisation(code, name);
        follow();
    }
    Q_EMIT edited();
    Q_EMIT settled();
}

bool IntakeForm::wantsCard() const
{
    if (!isVisible())
        return false;
    const bool person = subjectType() == SubjectType::Person && m_person->isEmpty();
    // Who comes for an organ shows the card that the organ gave, which no reader reads.
    const bool readable = m_papers->takes(QStringLiteral("visitor"), QStringLiteral("resident_identity"));
    return person || (!visitorIsSubject() && m_visitor->isEmpty() && readable);
}

/// Where the focus is, else where something is wanted first.
bool IntakeForm::numberGoesToPerson() const
{
    if (subjectType() != SubjectType::Person)
        return false;
    const QWidget *focus = focusWidget();
    const bool onVisitor = focus && m_visitor->isAncestorOf(focus);
    const bool onPerson = focus && m_person->isAncestorOf(focus);
    return visitorIsSubject() || onPerson || (!onVisitor && m_person->isEmpty());
}

void IntakeForm::takeNumber(const QString &number)
{
    IdentityFields *fields = numberGoesToPerson() ? m_person : m_visitor;
    domain::PersonIdentity identity = fields->identity();
    identity.number = number;
    {
        const QScopedValueRollback<bool> quiet(m_quiet, true);
        fields->setIdentity(identity);
    }
    Q_EMIT edited();
    Q_EMIT settled();
}

void IntakeForm::takeCard(const devices::CardReading &reading)
{
    const bool toPerson = numberGoesToPerson();
    {
        const QScopedValueRollback<bool> quiet(m_quiet, true);
        (toPerson ? m_person : m_visitor)->setIdentity(reading.identity);
        if (!toPerson || visitorIsSubject())
            m_papers->tickBearer(QStringLiteral("visitor"), reading.identity.documentType); // the card itself was on the reader
        if (toPerson)
            m_papers->tickBearer(QStringLiteral("subject"), reading.identity.documentType);
    }
    Q_EMIT edited();
    Q_EMIT settled();
}

void IntakeForm::sealPerson(const domain::PersonIdentity &masked)
{
    m_person->number()->seal(masked.number);
}

void IntakeForm::wipePerson()
{
    if (subjectType() != SubjectType::Person)
        return;
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    const bool same = visitorIsSubject() || m_visitor->identity().number == m_person->identity().number;
    m_person->wipe();
    if (same)
        m_visitor->wipe();
    m_papers->wipe();
}

void IntakeForm::wipe()
{
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    m_person->wipe();
    m_visitor->wipe();
    m_papers->wipe();
    m_missing.clear();
    setForm(usual());
}

void IntakeForm::changed()
{
    if (m_quiet)
        return;
    follow();
    Q_EMIT edited();
}

void IntakeForm::follow()
{
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    const domain::VisitForm now = form();
    const QDate today = m_desk.house().clock().today();
    const bool person = now.subjectType == SubjectType::Person;
    m_organisation->parentWidget()->setVisible(!person);
    m_person->setVisible(person);
    m_visitor->setVisible(!visitorIsSubject());
    const bool represents = now.applicant != QStringLiteral("self") && now.applicant != QStringLiteral("agent");
    m_visitorOrganisation->setVisible(represents || m_asked.contains(QStringLiteral("visitor_organisation")));
    m_visitorOrganisationSays->setVisible(!m_visitorOrganisation->isHidden()); // its line is kept, too
    m_papers->follow(now, today);
    m_papersLabel->setVisible(m_papers->rowFor({}) != nullptr || !now.documents.isEmpty() ||
                              !m_desk.catalogue().reception().papersFor(now.applicant, now.subjectType, today).isEmpty());
    m_allPapers->setVisible(!m_papersLabel->isHidden());
    m_reason->follow(now, m_asked, today);
    m_product->follow(now.subjectType);
}

void IntakeForm::setStanding(const services::Assessment &judged)
{
    m_asked.clear();
    m_missing = judged.standing.shortfalls;
    for (const domain::Shortfall &one : std::as_const(m_missing))
        m_asked.insert(one.field);
    follow();
    // Asked for in the order in which the eye goes down the form; what refuses stays first.
    std::stable_sort(m_missing.begin(), m_missing.end(), [this](const domain::Shortfall &a, const domain::Shortfall &b) {
        if (a.refuses != b.refuses)
            return a.refuses;
        const auto depth = [this](const domain::Shortfall &one) {
            const QWidget *widget = field(one.field);
            return widget ? widget->mapTo(this, QPoint(0, 0)).y() : height();
        };
        return depth(a) < depth(b);
    });
    QSet<const QWidget *> said; // one line for each field: who asks about himself is visitor and subject at once
    m_missing.removeIf([this, &said](const domain::Shortfall &one) {
        const bool identity =
            one.field.startsWith(QStringLiteral("visitor_")) || one.field.startsWith(QStringLiteral("subject_"));
        const QWidget *widget = one.refuses || !identity ? nullptr : field(one.field);
        const bool again = widget && said.contains(widget);
        said.insert(widget);
        return again;
    });
    if (judged.organisation && m_organisation->name().isEmpty() && m_organisation->code() == judged.organisation->code) {
        const QScopedValueRollback<bool> quiet(m_quiet, true);
        m_organisation->setOrganisation(judged.organisation->code, judged.organisation->name);
    }
    m_found->setData(m_organisation->name().isEmpty() ? QString() : m_organisation->code());
    sayAtVisitorOrganisation(judged.standing);
}

void IntakeForm::sayAtVisitorOrganisation(const domain::Standing &standing)
{
    QStringList words;
    items::Tone tone = items::Tone::Warn;
    for (const domain::Shortfall &one : standing.shortfalls) {
        if (one.id == QStringLiteral("visitor_organisation_mismatch") || one.id == QStringLiteral("matter_other_department") ||
            one.field == QStringLiteral("visitor_organisation_code")) {
            words.append(StandingWords::text(one));
            tone = items::Tone::Danger;
        }
    }
    for (const QString &id : standing.hints) {
        if (id == QStringLiteral("visitor_organisation_unknown") || id == QStringLiteral("matter_department_class"))
            words.append(StandingWords::hint(id, m_desk.catalogue().reception()));
    }
    m_visitorOrganisationSays->setTone(tone);
    m_visitorOrganisationSays->setData(words.join(QStringLiteral(" · ")));
}

QString IntakeForm::flaw(QString *member) const
{
    return m_product->flaw(member);
}

QWidget *IntakeForm::field(const QString &member) const
{
    const bool person = subjectType() == SubjectType::Person;
    const IdentityFields *visitor = visitorIsSubject() ? m_person : m_visitor;
    const QHash<QString, QWidget *> known = {
        {QStringLiteral("applicant"), m_applicant},
        {QStringLiteral("visitor_document_type"), visitor->type()},
        {QStringLiteral("visitor_number"), visitor->number()},
        {QStringLiteral("visitor_name"), visitor->name()},
        {QStringLiteral("visitor_organisation"), m_visitorOrganisationName},
        {QStringLiteral("visitor_organisation_code"), m_visitorOrganisationCode},
        {QStringLiteral("subject_code"), m_organisation},
        {QStringLiteral("subject_name"), person ? static_cast<QWidget *>(m_person->name()) : m_organisation},
        {QStringLiteral("subject_document_type"), m_person->type()},
        {QStringLiteral("subject_number"), m_person->number()},
    };
    if (QWidget *widget = known.value(member))
        return widget;
    if (QWidget *widget = m_reason->field(member))
        return widget;
    if (QWidget *widget = m_product->field(member))
        return widget;
    return m_papers->rowFor(member);
}

bool IntakeForm::focusField(const QString &member)
{
    QWidget *widget = field(member);
    if (!widget || !widget->isVisibleTo(this) || !widget->isEnabled())
        return false;
    widget->setFocus(Qt::OtherFocusReason);
    if (auto *edit = qobject_cast<QLineEdit *>(widget))
        edit->selectAll();
    return true;
}

void IntakeForm::focusStart()
{
    if (subjectType() == SubjectType::Person)
        m_person->type()->setFocus(Qt::OtherFocusReason);
    else
        m_organisation->setFocus(Qt::OtherFocusReason);
}

} // namespace creditdesk::ui

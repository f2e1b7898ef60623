// What the form of an authorisation is told from outside: scans, and whether names and codes belong together.
#include "ui/reception/authorisation_form.h"
#include "ui/reception/sensitive_edit.h"
#include "ui/reception/standing_words.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QTimer>

namespace creditdesk::ui {

using domain::ScanKind;

SensitiveEdit *AuthorisationForm::fieldFor(const domain::Scan &scan) const
{
    const bool ofPerson = m_grantorType->currentData().toString() == QStringLiteral("person");
    const bool code = scan.kind == ScanKind::CreditCode;
    const bool toGrantor = ofPerson ? !code || scan.ambiguous : code;
    if (!code && scan.kind != ScanKind::IdentityNumber)
        return nullptr;
    if (m_granteeCode->hasFocus())
        return m_granteeCode;
    if (m_grantorCode->hasFocus() && toGrantor)
        return m_grantorCode;
    return toGrantor && m_grantorCode->value().isEmpty() ? m_grantorCode : m_granteeCode;
}

bool AuthorisationForm::takeScanHere(const domain::Scan &scan)
{
    if (!isVisible())
        return false;
    m_messages->clear();
    SensitiveEdit *field = fieldFor(scan);
    if (!field) {
        m_messages->say(items::Tone::Notice, tr("This form has no field for what was scanned"),
                        tr("Nothing was changed. Scan it again when the authorisation is registered or left with Esc."));
        return true;
    }
    if (field->value().trimmed() == scan.text)
        return true; // the same paper once more
    if (!field->value().trimmed().isEmpty() && !field->hasFocus()) {
        m_messages->say(items::Tone::Notice, tr("Both codes are filled in already"),
                        tr("Nothing was changed. Go to the code that is wrong and scan again."));
        return true;
    }
    field->setValue(scan.text);
    auto *name = field == m_grantorCode ? static_cast<QLineEdit *>(m_grantorName) : m_granteeName;
    name->setFocus(Qt::OtherFocusReason); // the name that belongs to it is next
    name->selectAll();
    return true;
}

bool AuthorisationForm::cardIsGrantors() const
{
    if (m_grantorType->currentData().toString() != QStringLiteral("person") || m_granteeCode->hasFocus() ||
        m_granteeName->hasFocus())
        return false;
    return m_grantorCode->hasFocus() || m_grantorName->hasFocus() || m_grantorCode->value().trimmed().isEmpty();
}

void AuthorisationForm::takeCard(const domain::PersonIdentity &identity)
{
    m_messages->clear();
    const bool grantor = cardIsGrantors();
    SensitiveEdit *code = grantor ? m_grantorCode : m_granteeCode;
    auto *name = grantor ? static_cast<QLineEdit *>(m_grantorName) : m_granteeName;
    const bool same = code->value().trimmed() == identity.number && name->text().trimmed() == identity.name;
    const bool empty = code->value().trimmed().isEmpty() && name->text().trimmed().isEmpty();
    if (!same && !empty && !code->hasFocus() && !name->hasFocus()) {
        m_messages->say(items::Tone::Notice, tr("The card was not taken: both names are filled in already"),
                        tr("Nothing was changed. Go to the name that is wrong and read the card again."));
        return;
    }
    code->setValue(identity.number);
    if (grantor) {
        m_grantorDocument->setCurrentIndex(m_grantorDocument->findData(identity.documentType));
        m_grantorName->setValue(identity.name);
    } else {
        m_granteeName->setText(identity.name);
    }
    focusMissing();
}

void AuthorisationForm::compare()
{
    if (!isVisible())
        return;
    domain::VisitForm form;
    form.applicant = QStringLiteral("third_party");
    form.declared = true;
    if (m_grantorType->currentData().toString() == QStringLiteral("organisation")) {
        form.subjectCode = m_grantorCode->value().trimmed();
        form.subjectName = m_grantorName->value().trimmed();
    }
    form.visitorOrganisation = m_granteeName->text().trimmed();
    form.visitorOrganisationCode = m_granteeCode->value().trimmed();
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("compare"),
        [&house = m_desk.house(), form] { return house.reception().assess(form); },
        [this](const base::Result<services::Assessment> &judged) {
            if (judged && isVisible())
                showCompared(judged->standing);
        });
}

void AuthorisationForm::showCompared(const domain::Standing &standing)
{
    const domain::ReceptionRules &rules = m_desk.catalogue().reception();
    QString grantor;
    QString grantee;
    for (const domain::Shortfall &one : standing.shortfalls) {
        if (one.id == QStringLiteral("name_mismatch"))
            grantor = StandingWords::text(one);
        else if (one.id == QStringLiteral("visitor_organisation_mismatch"))
            grantee = StandingWords::hint(QStringLiteral("grantee_mismatch"), rules);
    }
    const bool wrong = !grantee.isEmpty();
    if (!wrong && standing.hints.contains(QStringLiteral("visitor_organisation_unknown")))
        grantee = StandingWords::hint(QStringLiteral("grantee_unknown"), rules);
    m_grantorSays->setTone(items::Tone::Danger);
    m_granteeSays->setTone(wrong ? items::Tone::Danger : items::Tone::Warn);
    m_grantorSays->setData(grantor);
    m_granteeSays->setData(grantee);
}

} // namespace creditdesk::ui

#include "ui/reception/identity_fields.h"

#include "models/domain/identifiers.h"
#include "ui/reception/field_row.h"
#include "ui/reception/sensitive_edit.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"

#include <QComboBox>

namespace creditdesk::ui {

IdentityFields::IdentityFields(const domain::ReceptionRules &rules, Of of, const QString &who, QWidget *parent)
    : QWidget(parent),
      m_rules(rules),
      m_type(new QComboBox(this)),
      m_number(new SensitiveEdit(tr("%1: number of the document").arg(who), this)),
      m_name(new SensitiveEdit(tr("%1: name").arg(who), this))
{
    m_type->setAccessibleName(tr("%1: kind of document").arg(who));
    m_type->setPlaceholderText(tr("Choose"));
    for (const domain::DocumentKind &kind : rules.documents()) {
        // who comes for an organ shows the card that the organ gave
        const bool identifiesVisitor = kind.of == QStringLiteral("person") || kind.id == QStringLiteral("work_card");
        const bool fits = of == Of::Subject ? kind.identifiesSubject : identifiesVisitor;
        if (fits)
            m_type->addItem(speaksChinese() ? kind.zh : kind.en, kind.id);
    }
    m_type->setCurrentIndex(-1);
    m_number->setFont(codeFont());
    fieldRow(this, {{tr("%1: document").arg(who), m_type, 4}, {tr("Number"), m_number, 5}, {tr("Name"), m_name, 3}});
    connect(m_type, &QComboBox::activated, this, &IdentityFields::edited);
    connect(m_type, &QComboBox::currentIndexChanged, this, [this] {
        if (m_type->hasFocus())
            Q_EMIT edited();
    });
    connect(m_number, &SensitiveEdit::valueEdited, this, &IdentityFields::edited);
    connect(m_name, &SensitiveEdit::valueEdited, this, &IdentityFields::edited);
}

domain::PersonIdentity IdentityFields::identity() const
{
    return {m_type->currentData().toString(), m_number->value().trimmed(), m_name->value().trimmed()};
}

void IdentityFields::setIdentity(const domain::PersonIdentity &identity)
{
    m_type->setCurrentIndex(m_type->findData(identity.documentType));
    m_number->setValue(identity.number);
    m_name->setValue(identity.name);
}

void IdentityFields::readNumber(QDate today)
{
    const QString typed = m_number->value();
    if (m_number->sealed() || typed.trimmed().isEmpty())
        return;
    const domain::DocumentKind *kind = m_rules.document(m_type->currentData().toString());
    const domain::IdentifierReading read = kind ? domain::readDocumentNumber(*kind, typed, today) : domain::IdentifierReading();
    const QString plain = domain::normaliseIdentifier(typed);
    // A half of a number is read as far as it is written; without a kind its strokes and blanks may belong to it.
    const bool readable = kind ? kind->of == QStringLiteral("person") : plain.size() == typed.size();
    const QString understood = read.valid ? read.normalised : (readable ? plain : typed);
    if (understood == typed)
        return;
    const int caret = static_cast<int>(domain::normaliseIdentifier(typed.left(m_number->cursorPosition())).size());
    const bool atEnd = m_number->cursorPosition() == typed.size();
    m_number->setValue(understood);
    m_number->setCursorPosition(atEnd ? static_cast<int>(understood.size()) : caret);
    Q_EMIT edited();
}

void IdentityFields::wipe()
{
    m_type->setCurrentIndex(-1);
    m_number->wipe();
    m_name->wipe();
}

bool IdentityFields::isEmpty() const
{
    return m_number->value().trimmed().isEmpty() && m_name->value().trimmed().isEmpty();
}

} // namespace creditdesk::ui

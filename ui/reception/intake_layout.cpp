// How the intake stands on the screen: one column, in the order of the three jobs of look.md.
#include "ui/reception/field_row.h"
#include "ui/reception/identity_fields.h"
#include "ui/reception/intake_form.h"
#include "ui/reception/papers_section.h"
#include "ui/reception/product_section.h"
#include "ui/reception/reason_section.h"
#include "ui/reception/sensitive_edit.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/organisation_field.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace creditdesk::ui {

IntakeForm::IntakeForm(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_applicant(new QComboBox(this)),
      m_subjectType(new QComboBox(this)),
      m_organisation(new OrganisationField(desk, tr("Organisation"), this)),
      m_found(new PlainLabel({}, this)),
      m_person(new IdentityFields(desk.catalogue().reception(), IdentityFields::Of::Subject, tr("Person asked about"), this)),
      m_visitor(new IdentityFields(desk.catalogue().reception(), IdentityFields::Of::Visitor, tr("Visitor"), this)),
      m_visitorOrganisation(nullptr),
      m_visitorOrganisationName(new QLineEdit(this)),
      m_visitorOrganisationCode(new QLineEdit(this)),
      m_visitorOrganisationSays(new PlainLabel({}, this)),
      m_papers(new PapersSection(desk.catalogue().reception(), this)),
      m_papersLabel(new PlainLabel(tr("Papers seen"), this)),
      m_allPapers(nullptr),
      m_reason(new ReasonSection(desk, this)),
      m_product(new ProductSection(desk.house().reception().products(), this)),
      m_organisationRow(nullptr)
{
    buildApplicant();
    buildSubject();
    buildVisitor();
    buildLayout();
    setForm(usual());
    for (IdentityFields *who : {m_person, m_visitor}) {
        connect(who, &IdentityFields::edited, this, &IntakeForm::changed);
        connect(who->number(), &QLineEdit::editingFinished, who,
                [this, who] { who->readNumber(m_desk.house().clock().today()); });
    }
    connect(m_papers, &PapersSection::edited, this, &IntakeForm::changed);
    connect(m_reason, &ReasonSection::edited, this, &IntakeForm::changed);
    connect(m_product, &ProductSection::edited, this, &IntakeForm::changed);
}

void IntakeForm::buildApplicant()
{
    m_applicant->setAccessibleName(tr("Applicant"));
    for (const domain::ApplicantRule &rule : m_desk.catalogue().applicants())
        m_applicant->addItem(speaksChinese() ? rule.zh : rule.en, rule.id);
    for (const domain::RuleWords &refused : m_desk.catalogue().reception().refusedApplicants())
        m_applicant->addItem(speaksChinese() ? refused.zh : refused.en, refused.id);
    m_subjectType->setAccessibleName(tr("Kind of subject"));
    m_subjectType->addItem(tr("An organisation"), QStringLiteral("organisation"));
    if (m_desk.may(QStringLiteral("person.open")))
        m_subjectType->addItem(tr("A natural person"), QStringLiteral("person"));
    for (QComboBox *box : {m_applicant, m_subjectType}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        connect(box, &QComboBox::currentIndexChanged, this, &IntakeForm::changed);
    }
}

void IntakeForm::buildSubject()
{
    m_found->setFont(codeFont());
    m_found->setTone(items::Tone::Muted);
    m_found->setElided(true);
    connect(m_organisation, &OrganisationField::edited, this, &IntakeForm::changed);
    connect(m_organisation, &OrganisationField::chosen, this, [this] {
        changed();
        Q_EMIT settled();
    });
}

void IntakeForm::buildVisitor()
{
    m_visitorOrganisationName->setAccessibleName(tr("Organisation of the visitor"));
    m_visitorOrganisationName->setMaxLength(200);
    m_visitorOrganisationCode->setAccessibleName(tr("Credit code of the visitor's organisation"));
    m_visitorOrganisationCode->setMaxLength(40);
    m_visitorOrganisationCode->setFont(codeFont());
    m_visitorOrganisation = newFieldRow(this, {{m_visitorOrganisationName->accessibleName(), m_visitorOrganisationName, 3},
                                               {tr("Its credit code"), m_visitorOrganisationCode, 2}});
    connect(m_visitorOrganisationName, &QLineEdit::textEdited, this, &IntakeForm::changed);
    connect(m_visitorOrganisationCode, &QLineEdit::textEdited, this, &IntakeForm::changed);
}

/// The code of what was found stands beside the label: it takes no line of its own, and moves nothing when it comes.
QWidget *IntakeForm::organisationRow()
{
    auto *row = new QWidget(this);
    auto *label = new PlainLabel(tr("Organisation"), row);
    label->setTone(items::Tone::Muted);
    label->setBuddy(m_organisation);
    auto *head = new QHBoxLayout;
    head->setSpacing(kGroup);
    head->addWidget(label);
    head->addWidget(m_found, 1);
    m_found->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_organisation->setParent(row);
    auto *lines = new QVBoxLayout(row);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    lines->addLayout(head);
    lines->addWidget(m_organisation);
    return row;
}

void IntakeForm::buildLayout()
{
    QAction *all = ActionRegistry::make(QStringLiteral("papers.all"), this);
    m_allPapers = ActionRegistry::button(all, this);
    m_allPapers->setText(tr("All seen  F4"));
    m_allPapers->setFocusPolicy(Qt::ClickFocus); // the key is quicker, and Tab has fewer stops
    connect(all, &QAction::triggered, this, [this] {
        m_papers->tickAll();
        Q_EMIT settled();
    });
    QAction *read = ActionRegistry::make(QStringLiteral("card.read"), this);
    connect(read, &QAction::triggered, this, &IntakeForm::cardWanted);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, kGrid, 0);
    column->setSpacing(kGrid);
    column->addWidget(newFieldRow(this, {{tr("Applicant"), m_applicant, 3}, {tr("Asks about"), m_subjectType, 2}}));
    m_organisationRow = organisationRow();
    column->addWidget(m_organisationRow);
    column->addWidget(m_person);
    column->addWidget(m_visitor);
    column->addWidget(m_visitorOrganisation);
    for (PlainLabel *says : {m_found, m_visitorOrganisationSays}) {
        says->setElided(true);
        says->setFixedHeight(says->fontMetrics().height() + 2);
    }
    column->addWidget(m_visitorOrganisationSays);
    auto *papersHead = new QHBoxLayout;
    m_papersLabel->setTone(items::Tone::Muted);
    papersHead->addWidget(m_papersLabel, 1);
    papersHead->addWidget(m_allPapers);
    column->addLayout(papersHead);
    column->addWidget(m_papers);
    column->addWidget(m_reason);
    column->addWidget(m_product);
    column->addStretch(1);
}

} // namespace creditdesk::ui

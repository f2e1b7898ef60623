#include "ui/reception/reason_section.h"

#include "ui/reception/field_row.h"
#include "ui/shell/action_registry.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace creditdesk::ui {
namespace {

/// A list that is searched by any part of its words while typing.
void makeSearchable(QComboBox *box, const QString &name)
{
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setAccessibleName(name);
    box->lineEdit()->setAccessibleName(name);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
}

} // namespace

QString chosenOrTyped(const QComboBox &box)
{
    const QString text = box.currentText().trimmed();
    const int index = box.findText(text);
    return index >= 0 ? box.itemData(index).toString() : text;
}

ReasonSection::ReasonSection(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_purpose(new QComboBox(this)),
      m_authorisation(new QComboBox(this)),
      m_register(nullptr),
      m_matter(new QComboBox(this)),
      m_caseNumber(new QLineEdit(this)),
      m_legalDocument(new QLineEdit(this))
{
    buildPurpose();
    buildMatter();
    buildAuthorisation();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    m_matterRow = newFieldRow(this, {{tr("Application matter (code or words)"), m_matter}});
    m_numbersRow = newFieldRow(this, {{tr("Case number"), m_caseNumber}, {tr("Number of the letter"), m_legalDocument}});
    column->addWidget(m_authorisationRow);
    column->addWidget(m_matterRow);
    column->addWidget(m_numbersRow);
    column->addWidget(newFieldRow(this, {{tr("Purpose"), m_purpose}}));
}

void ReasonSection::buildPurpose()
{
    for (const domain::Term &term : m_desk.catalogue().purposes())
        m_purpose->addItem(speaksChinese() ? term.zh : term.en, term.id);
    makeSearchable(m_purpose, tr("Purpose"));
    m_purpose->setCurrentIndex(-1);
    m_purpose->lineEdit()->setPlaceholderText(tr("Choose or type"));
    m_purpose->lineEdit()->setMaxLength(200);
    connect(m_purpose, &QComboBox::currentTextChanged, this, &ReasonSection::edited);
}

void ReasonSection::buildMatter()
{
    for (const domain::Matter &matter : m_desk.catalogue().reception().matters()) {
        const QString name = speaksChinese() ? matter.zh : matter.en;
        m_matter->addItem(matter.code + QStringLiteral("  ") + name, matter.code);
        m_matter->setItemData(m_matter->count() - 1, plainToolTip(matter.department), Qt::ToolTipRole);
    }
    makeSearchable(m_matter, tr("Application matter"));
    m_matter->setCurrentIndex(-1);
    m_matter->lineEdit()->setPlaceholderText(tr("Type to search the published matters"));
    m_matter->lineEdit()->setMaxLength(200);
    m_matter->setMinimumContentsLength(12);
    m_matter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_caseNumber->setAccessibleName(tr("Case number"));
    m_caseNumber->setMaxLength(100);
    m_legalDocument->setAccessibleName(tr("Number of the letter"));
    m_legalDocument->setMaxLength(100);
    connect(m_matter, &QComboBox::currentTextChanged, this, &ReasonSection::edited);
    connect(m_caseNumber, &QLineEdit::textEdited, this, &ReasonSection::edited);
    connect(m_legalDocument, &QLineEdit::textEdited, this, &ReasonSection::edited);
}

void ReasonSection::buildAuthorisation()
{
    m_authorisation->setAccessibleName(tr("Written authorisation"));
    m_authorisation->setPlaceholderText(tr("None chosen"));
    m_authorisation->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_authorisation->setMinimumContentsLength(12);
    QAction *action = ActionRegistry::make(QStringLiteral("authorisation.new"), this);
    const bool may = m_desk.may(QStringLiteral("authorisation.register"));
    ActionRegistry::setReason(action, may ? QString() : tr("Your role does not allow this."));
    connect(action, &QAction::triggered, this, &ReasonSection::registerWanted);
    m_register = ActionRegistry::button(action, this);
    m_authorisationRow =
        newFieldRow(this, {{tr("Written authorisation"), m_authorisation, 3}, {QStringLiteral(" "), m_register, 1}});
    connect(m_authorisation, &QComboBox::currentIndexChanged, this, &ReasonSection::edited);
}

void ReasonSection::setAuthorisations(const QList<store::Authorisation> &list)
{
    const qint64 before = m_authorisation->currentData().toLongLong();
    const QSignalBlocker quiet(m_authorisation);
    m_authorisation->clear();
    for (const store::Authorisation &one : list) {
        if (one.withdrawnAt.isValid())
            continue;
        m_authorisation->addItem(
            tr("No. %1 · %2 to %3 · %4 · until %5")
                .arg(QString::number(one.id), one.grantorName, one.granteeName, one.purpose, Format::date(one.validUntil)),
            one.id);
    }
    m_authorisation->setCurrentIndex(before == 0 ? -1 : m_authorisation->findData(before));
}

void ReasonSection::chooseAuthorisation(qint64 id)
{
    m_authorisation->setCurrentIndex(id == 0 ? -1 : m_authorisation->findData(id));
}

void ReasonSection::setCaseNumber(const QString &number)
{
    m_caseNumber->setText(number);
    Q_EMIT edited();
}

void ReasonSection::read(domain::VisitForm &form) const
{
    form.purpose = chosenOrTyped(*m_purpose);
    form.matter = chosenOrTyped(*m_matter);
    form.caseNumber = m_caseNumber->text().trimmed();
    form.legalDocument = m_legalDocument->text().trimmed();
    form.authorisation = m_authorisation->currentData().toLongLong();
}

void ReasonSection::write(const domain::VisitForm &form)
{
    const QSignalBlocker quiet(this);
    const auto put = [](QComboBox *box, const QString &value) {
        const int index = value.isEmpty() ? -1 : box->findData(value);
        box->setCurrentIndex(index);
        if (index < 0)
            box->setEditText(value);
    };
    put(m_purpose, form.purpose);
    put(m_matter, form.matter);
    m_caseNumber->setText(form.caseNumber);
    m_legalDocument->setText(form.legalDocument);
    chooseAuthorisation(form.authorisation);
}

void ReasonSection::follow(const domain::VisitForm &form, const QSet<QString> &asked, QDate on)
{
    const QList<domain::PaperChoice> papers = m_desk.catalogue().reception().paperChoices(form.applicant, form.subjectType, on);
    const bool registered =
        std::any_of(papers.begin(), papers.end(), [](const domain::PaperChoice &paper) { return paper.record; });
    const domain::ApplicantRule *rule = m_desk.catalogue().applicant(form.applicant);
    const bool organ = form.applicant == QStringLiteral("administrative_organ");
    const bool court = form.applicant == QStringLiteral("judicial_organ");
    const auto wants = [&asked](const char *member) { return asked.contains(QString::fromLatin1(member)); };
    m_authorisationRow->setVisible(registered || (rule && rule->needsAuthorisation) || wants("authorisation") ||
                                   form.authorisation != 0);
    m_matterRow->setVisible(organ || wants("matter") || !form.matter.isEmpty());
    const bool number = organ || court || wants("case_number") || !form.caseNumber.isEmpty();
    const bool letter = court || wants("legal_document") || !form.legalDocument.isEmpty();
    m_caseNumber->parentWidget()->setVisible(number);
    m_legalDocument->parentWidget()->setVisible(letter);
    m_numbersRow->setVisible(number || letter);
}

void ReasonSection::wipe()
{
    write({});
}

QWidget *ReasonSection::field(const QString &member) const
{
    if (member == QStringLiteral("purpose"))
        return m_purpose;
    if (member == QStringLiteral("authorisation"))
        return m_authorisation->count() == 0 && m_register->isEnabled() ? static_cast<QWidget *>(m_register) : m_authorisation;
    if (member == QStringLiteral("matter"))
        return m_matter;
    if (member == QStringLiteral("case_number"))
        return m_caseNumber;
    return member == QStringLiteral("legal_document") ? m_legalDocument : nullptr;
}

} // namespace creditdesk::ui

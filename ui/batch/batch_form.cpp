#include "ui/batch/batch_form.h"

#include "ui/theme/icons.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace creditdesk::ui {

BatchForm::BatchForm(Desk &desk, QWidget *parent)
    : QFrame(parent),
      m_desk(desk),
      m_file(new QLineEdit(this)),
      m_folder(new QLineEdit(this)),
      m_applicant(new QComboBox(this)),
      m_organisation(new QLineEdit(this)),
      m_code(new QLineEdit(this)),
      m_purpose(new QComboBox(this)),
      m_authorisation(new QComboBox(this)),
      m_matter(new QLineEdit(this)),
      m_caseNumber(new QLineEdit(this)),
      m_declared(new QCheckBox(tr("I have seen the papers for every line"), this))
{
    setObjectName(QStringLiteral("card"));
    setAccessibleName(tr("The batch"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kGroup, kGroup, kGroup, kGroup);
    column->setSpacing(12);
    buildFiles(column);
    buildReasons(column);
    column->addWidget(m_declared);
    column->addStretch(1);
    for (QLineEdit *field : {m_file, m_folder, m_organisation, m_code, m_matter, m_caseNumber}) {
        connect(field, &QLineEdit::textChanged, this, &BatchForm::edited);
        connect(field, &QLineEdit::returnPressed, this, &BatchForm::submitted);
    }
    for (QComboBox *box : {m_applicant, m_purpose, m_authorisation})
        connect(box, &QComboBox::currentTextChanged, this, &BatchForm::edited);
    connect(m_declared, &QCheckBox::toggled, this, &BatchForm::edited);
    connect(m_applicant, &QComboBox::currentIndexChanged, this, &BatchForm::follow);
    follow();
}

void BatchForm::buildFiles(QVBoxLayout *column)
{
    m_file->setAccessibleName(tr("List of subjects (CSV file)"));
    m_folder->setAccessibleName(tr("Folder for the reports"));
    addChosen(column, tr("List of subjects (CSV with a column of credit codes)"), m_file, false);
    addChosen(column, tr("Folder for the reports"), m_folder, true);
}

void BatchForm::addChosen(QVBoxLayout *column, const QString &label, QLineEdit *field, bool folder)
{
    auto *browse = new QToolButton(this);
    browse->setIcon(icon(QStringLiteral("open")));
    browse->setFixedSize(kRow, kRow);
    browse->setAccessibleName(tr("Choose: %1").arg(field->accessibleName()));
    browse->setToolTip(plainToolTip(browse->accessibleName()));
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(field, 1);
    row->addWidget(browse);
    addField(column, label, line)->setBuddy(field);
    connect(browse, &QToolButton::clicked, this, [this, field, folder] { choose(field, folder); });
}

void BatchForm::choose(QLineEdit *field, bool folder)
{
    auto *dialog = new QFileDialog(this, field->accessibleName());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    if (!folder)
        dialog->setNameFilters({tr("Lists (*.csv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, field, &QLineEdit::setText);
    dialog->open();
}

void BatchForm::buildReasons(QVBoxLayout *column)
{
    m_applicant->setAccessibleName(tr("Who asks"));
    for (const domain::ApplicantRule &rule : m_desk.catalogue().applicants())
        m_applicant->addItem(speaksChinese() ? rule.zh : rule.en, rule.id);
    m_applicant->setCurrentIndex(std::max(0, m_applicant->findData(QStringLiteral("agent"))));
    m_organisation->setAccessibleName(tr("Organisation or organ that asks"));
    m_code->setAccessibleName(tr("Its credit code"));
    m_purpose->setAccessibleName(tr("Purpose"));
    m_purpose->setEditable(true);
    m_purpose->setInsertPolicy(QComboBox::NoInsert);
    m_purpose->lineEdit()->setAccessibleName(m_purpose->accessibleName());
    for (const domain::Term &term : m_desk.catalogue().purposes())
        m_purpose->addItem(speaksChinese() ? term.zh : term.en, term.id);
    m_purpose->setCurrentIndex(-1);
    connect(m_purpose->lineEdit(), &QLineEdit::returnPressed, this, &BatchForm::submitted);
    m_authorisation->setAccessibleName(tr("Written authorisation"));
    m_authorisation->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_authorisation->setMinimumContentsLength(16);
    setAuthorisations({});
    m_matter->setAccessibleName(tr("Code of the application matter"));
    m_caseNumber->setAccessibleName(tr("Case number"));
    addField(column, tr("Who asks"), m_applicant);
    const auto add = [column](const QString &label, QWidget *field, QList<QWidget *> &group) {
        group << addField(column, label, field) << field;
    };
    add(tr("Organisation or organ that asks"), m_organisation, m_ofOthers);
    add(tr("Its credit code"), m_code, m_ofThird);
    addField(column, tr("Purpose"), m_purpose);
    add(tr("Written authorisation"), m_authorisation, m_ofThird);
    add(tr("Code of the application matter"), m_matter, m_ofOrgan);
    add(tr("Case number"), m_caseNumber, m_ofOrgan);
}

QString BatchForm::applicant() const
{
    return m_applicant->currentData().toString();
}

void BatchForm::follow()
{
    const bool third = applicant() == QStringLiteral("third_party");
    const bool organ = applicant().endsWith(QStringLiteral("_organ"));
    for (QWidget *one : std::as_const(m_ofOthers))
        one->setVisible(third || organ);
    for (QWidget *one : std::as_const(m_ofThird))
        one->setVisible(third);
    for (QWidget *one : std::as_const(m_ofOrgan))
        one->setVisible(organ);
}

void BatchForm::setAuthorisations(const QList<store::Authorisation> &list)
{
    const qint64 chosen = m_authorisation->currentData().toLongLong();
    const QSignalBlocker quiet(m_authorisation);
    m_authorisation->clear();
    m_authorisation->addItem(tr("none: public information only"), 0);
    for (const store::Authorisation &one : list) {
        if (!one.withdrawnAt.isValid() && one.severalUses)
            m_authorisation->addItem(tr("%1 for %2", "grantor, grantee").arg(one.grantorName, one.granteeName), one.id);
    }
    m_authorisation->setCurrentIndex(std::max(0, m_authorisation->findData(chosen)));
}

QString BatchForm::file() const
{
    return m_file->text().trimmed();
}

QString BatchForm::folder() const
{
    return m_folder->text().trimmed();
}

domain::VisitForm BatchForm::visit() const
{
    domain::VisitForm form;
    form.applicant = applicant();
    form.declared = m_declared->isChecked();
    const int known = m_purpose->findText(m_purpose->currentText());
    form.purpose = known >= 0 ? m_purpose->itemData(known).toString() : m_purpose->currentText().trimmed();
    const bool third = form.applicant == QStringLiteral("third_party");
    const bool organ = form.applicant.endsWith(QStringLiteral("_organ"));
    if (third || organ)
        form.visitorOrganisation = m_organisation->text().trimmed();
    if (third) {
        form.visitorOrganisationCode = m_code->text().trimmed();
        form.authorisation = m_authorisation->currentData().toLongLong();
        if (form.authorisation == 0)
            form.product = QStringLiteral("public");
    }
    if (organ) {
        form.matter = m_matter->text().trimmed();
        form.caseNumber = m_caseNumber->text().trimmed();
    }
    return form;
}

QString BatchForm::missing(QWidget **field) const
{
    const auto ask = [field](QWidget *widget, const QString &words) {
        *field = widget;
        return words;
    };
    if (file().isEmpty())
        return ask(m_file, tr("The list of subjects is missing."));
    if (folder().isEmpty())
        return ask(m_folder, tr("The folder for the reports is missing."));
    if (m_organisation->isVisibleTo(this) && m_organisation->text().trimmed().isEmpty())
        return ask(m_organisation, tr("The organisation that asks is missing."));
    if (m_purpose->currentText().trimmed().isEmpty())
        return ask(m_purpose, tr("The purpose is missing."));
    if (m_matter->isVisibleTo(this) && m_matter->text().trimmed().isEmpty())
        return ask(m_matter, tr("The application matter is missing."));
    if (m_caseNumber->isVisibleTo(this) && m_caseNumber->text().trimmed().isEmpty())
        return ask(m_caseNumber, tr("The case number is missing."));
    if (!m_declared->isChecked())
        return ask(m_declared, tr("Declare that the papers were seen: without them no line may be issued."));
    *field = nullptr;
    return {};
}

void BatchForm::focusStart()
{
    m_file->setFocus(Qt::OtherFocusReason);
}

} // namespace creditdesk::ui

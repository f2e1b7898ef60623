#include "ui/subject/issue_form.h"

#include "ui/theme/icons.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chosen_file.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr qint64 kLargestAuthorisation = 20 << 20;

} // namespace

IssueForm::IssueForm(Desk &desk, QWidget *parent)
    : QFrame(parent),
      m_desk(desk),
      m_messages(new MessageBar(this)),
      m_applicant(new QComboBox(this)),
      m_basis(new PlainLabel({}, this)),
      m_purpose(new QComboBox(this)),
      m_authorisationRow(new QWidget(this)),
      m_authorisation(new QLineEdit(m_authorisationRow)),
      m_missing(new PlainLabel({}, this)),
      m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("card"));
    buildFields();
    buildAuthorisation();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kGroup, kGroup, kGroup, kGroup);
    column->setSpacing(12);
    auto *head = new PlainLabel(tr("Issue report"), this);
    head->setFont(textFont(TextSize::Head, true));
    column->addWidget(head);
    column->addWidget(m_messages);
    addField(column, tr("Applicant"), m_applicant);
    column->addWidget(m_basis);
    addField(column, tr("Purpose"), m_purpose);
    column->addWidget(m_authorisationRow);
    column->addWidget(m_missing);
    column->addWidget(m_button);
    column->addStretch(1);
    applicantChanged();
}

void IssueForm::buildFields()
{
    m_applicant->setAccessibleName(tr("Applicant"));
    for (const domain::ApplicantRule &rule : m_desk.catalogue().applicants())
        m_applicant->addItem(speaksChinese() ? rule.zh : rule.en, rule.id);
    m_applicant->setCurrentIndex(std::max(0, m_applicant->findData(QStringLiteral("agent"))));
    m_purpose->setAccessibleName(tr("Purpose"));
    m_purpose->setEditable(true);
    m_purpose->setInsertPolicy(QComboBox::NoInsert);
    for (const domain::Term &term : m_desk.catalogue().purposes())
        m_purpose->addItem(speaksChinese() ? term.zh : term.en, term.id);
    m_purpose->setCurrentIndex(-1);
    m_purpose->lineEdit()->setPlaceholderText(tr("Choose or type"));
    m_purpose->lineEdit()->setAccessibleName(tr("Purpose"));
    for (PlainLabel *label : {m_basis, m_missing}) {
        label->setTone(items::Tone::Muted);
        label->setWordWrap(true);
    }
    m_button->setProperty("primary", true);
    m_button->setAutoDefault(true);
    m_button->setIcon(icon(QStringLiteral("report"), Role::OnAccent));
    connect(m_applicant, &QComboBox::currentIndexChanged, this, &IssueForm::applicantChanged);
    connect(m_purpose, &QComboBox::currentTextChanged, this, &IssueForm::refresh);
    connect(m_button, &QPushButton::clicked, this, &IssueForm::issue);
}

void IssueForm::buildAuthorisation()
{
    auto *column = new QVBoxLayout(m_authorisationRow);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QWidget(m_authorisationRow);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGrid);
    m_authorisation->setAccessibleName(tr("Written authorisation (file)"));
    auto *browse = new QToolButton(row);
    browse->setIcon(icon(QStringLiteral("open")));
    browse->setFixedSize(kRow, kRow);
    browse->setAccessibleName(tr("Choose the authorisation file"));
    browse->setToolTip(browse->accessibleName());
    line->addWidget(m_authorisation, 1);
    line->addWidget(browse);
    row->setFocusProxy(m_authorisation);
    setTabOrder(m_authorisation, browse);
    setTabOrder(browse, m_button);
    addField(column, m_authorisation->accessibleName(), row);
    connect(browse, &QToolButton::clicked, this, &IssueForm::chooseAuthorisation);
    connect(m_authorisation, &QLineEdit::textChanged, this, &IssueForm::refresh);
}

void IssueForm::chooseAuthorisation()
{
    auto *dialog = new QFileDialog(this, tr("Written authorisation"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Scans (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_authorisation, &QLineEdit::setText);
    dialog->open();
}

void IssueForm::setSubject(const QString &code)
{
    m_code = code;
    m_messages->clear();
}

void IssueForm::enter()
{
    if (purposeText().isEmpty())
        m_purpose->setFocus(Qt::OtherFocusReason);
    else if (!missing().isEmpty())
        m_authorisation->setFocus(Qt::OtherFocusReason);
    else
        m_button->setFocus(Qt::OtherFocusReason);
}

void IssueForm::applicantChanged()
{
    const domain::ApplicantRule *rule = m_desk.catalogue().applicant(m_applicant->currentData().toString());
    const bool refused = rule && !rule->refusal.isEmpty();
    m_authorisationRow->setVisible(rule && rule->needsAuthorisation && !refused);
    m_basis->setData(!rule ? QString() : (refused ? rule->refusal : rule->basis));
    m_basis->setTone(refused ? items::Tone::Warn : items::Tone::Muted);
    m_basis->setVisible(!m_basis->data().isEmpty());
    refresh();
}

QString IssueForm::purposeText() const
{
    const int index = m_purpose->findText(m_purpose->currentText());
    return index >= 0 ? m_purpose->itemData(index).toString() : m_purpose->currentText().trimmed();
}

QString IssueForm::missing() const
{
    const domain::ApplicantRule *rule = m_desk.catalogue().applicant(m_applicant->currentData().toString());
    if (rule && !rule->refusal.isEmpty())
        return tr("This kind of applicant is not served here.");
    if (purposeText().isEmpty())
        return tr("Still missing: the purpose.");
    if (rule && rule->needsAuthorisation && m_authorisation->text().trimmed().isEmpty())
        return tr("Still missing: the written authorisation.");
    return {};
}

void IssueForm::refresh()
{
    const QString reason = missing();
    m_missing->setData(reason.isEmpty() ? tr("Enter issues the report, Esc leaves.") : reason);
    m_button->setEnabled(reason.isEmpty() && !m_busy);
    m_button->setText(m_busy ? tr("Issuing…") : tr("Issue report"));
    m_button->setAccessibleName(m_button->text());
    m_button->setAccessibleDescription(reason);
}

void IssueForm::issue()
{
    if (m_busy || !missing().isEmpty())
        return;
    m_busy = true;
    m_messages->clear();
    refresh();
    services::IssueRequest request;
    request.code = m_code;
    request.applicant = m_applicant->currentData().toString();
    request.purpose = purposeText();
    const QString path = m_authorisationRow->isHidden() ? QString() : m_authorisation->text().trimmed();
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("issue"),
        [&house = m_desk.house(), request, path]() mutable -> base::Result<store::IssuedReport> {
            if (!path.isEmpty()) {
                base::Result<QByteArray> bytes = readChosenFile(path, kLargestAuthorisation);
                if (!bytes)
                    return tl::unexpected(bytes.error());
                request.authorisation = *bytes;
                request.authorisationName = QFileInfo(path).fileName();
            }
            return house.issueReport(request);
        },
        [this](const base::Result<store::IssuedReport> &result) { finish(result); });
}

void IssueForm::finish(const base::Result<store::IssuedReport> &result)
{
    m_busy = false;
    refresh();
    if (!result) {
        m_messages->fail(result.error());
        enter();
        return;
    }
    m_purpose->setCurrentIndex(-1);
    m_purpose->clearEditText();
    m_authorisation->clear();
    Q_EMIT issued(result->number);
    Q_EMIT m_desk.statusStale();
}

void IssueForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        issue();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QFrame::keyPressEvent(event);
}

} // namespace creditdesk::ui

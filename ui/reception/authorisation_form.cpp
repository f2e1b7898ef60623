#include "ui/reception/authorisation_form.h"

#include "app/store/authorisation_scope.h"
#include "ui/reception/field_row.h"
#include "ui/reception/reason_section.h"
#include "ui/reception/sensitive_edit.h"
#include "ui/reception/standing_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/chosen_file.h"
#include "ui/widgets/format.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr qint64 kMostRead = store::kLargestEvidence; // what is larger is refused without being read

QDate dateOf(const QLineEdit *field)
{
    return QDate::fromString(field->text().trimmed(), Qt::ISODate);
}

} // namespace

AuthorisationForm::AuthorisationForm(Desk &desk, QWidget *parent)
    : QFrame(parent),
      m_desk(desk),
      m_messages(new MessageBar(this)),
      m_grantorType(new QComboBox(this)),
      m_grantorDocument(new QComboBox(this)),
      m_grantorCode(new SensitiveEdit(tr("Code or number of who authorises"), this)),
      m_grantorName(new SensitiveEdit(tr("Name of who authorises"), this)),
      m_granteeName(new QLineEdit(this)),
      m_granteeCode(new SensitiveEdit(tr("Code or number of who is authorised"), this)),
      m_grantorSays(new PlainLabel({}, this)),
      m_granteeSays(new PlainLabel({}, this)),
      m_pause(new QTimer(this)),
      m_purpose(new QComboBox(this)),
      m_scope(new QListWidget(this)),
      m_signedOn(new QLineEdit(this)),
      m_from(new QLineEdit(this)),
      m_until(new QLineEdit(this)),
      m_several(new QCheckBox(tr("May be used several times"), this)),
      m_image(new QLineEdit(this)),
      m_button(new QPushButton(tr("Register this authorisation"), this))
{
    setObjectName(QStringLiteral("card"));
    setAccessibleName(tr("New written authorisation"));
    buildFields();
    buildScope();
    auto *browse = new QToolButton(this);
    browse->setIcon(icon(QStringLiteral("open")));
    browse->setFixedSize(kRow, kRow);
    browse->setAccessibleName(tr("Choose the scanned authorisation"));
    browse->setToolTip(browse->accessibleName());
    connect(browse, &QToolButton::clicked, this, &AuthorisationForm::chooseFile);
    auto *head = new PlainLabel(tr("New written authorisation"), this);
    head->setFont(textFont(TextSize::Head, true));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kGroup, kGroup, kGroup, kGroup);
    column->setSpacing(kGrid);
    column->addWidget(head);
    column->addWidget(m_messages);
    column->addWidget(layFields(browse), 1);
    column->addWidget(m_button);
}

QWidget *AuthorisationForm::layFields(QToolButton *browse)
{
    auto *fields = new QWidget(this);
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, kGrid, 0);
    column->setSpacing(kGrid);
    const auto add = [&](const QList<LabelledField> &parts) { column->addWidget(newFieldRow(fields, parts)); };
    add({{tr("Who authorises"), m_grantorType, 2}, {tr("Document"), m_grantorDocument, 3}});
    add({{tr("Its code or number"), m_grantorCode, 3}, {tr("Its name"), m_grantorName, 4}});
    column->addWidget(m_grantorSays);
    add({{tr("Who is authorised"), m_granteeName, 4}, {tr("Code or number"), m_granteeCode, 3}});
    column->addWidget(m_granteeSays);
    add({{tr("Purpose"), m_purpose}});
    add({{tr("Scope (Space ticks)"), m_scope}});
    add({{tr("Signed on"), m_signedOn}, {tr("Valid from"), m_from}, {tr("Valid until"), m_until}});
    column->addWidget(m_several);
    constexpr qint64 kMiB = 1024 * 1024;
    add({{tr("Scanned image (PNG, JPEG or PDF, at most %1 MB)").arg(kMostRead / kMiB), m_image, 1},
         {QStringLiteral(" "), browse, 0}});
    column->addStretch(1);
    auto *scroll = new QScrollArea(this); // a screen of 768 lines has not room for all of them
    scroll->setWidget(fields);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    fields->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

void AuthorisationForm::buildFields()
{
    const auto name = [](QWidget *widget, const QString &text) { widget->setAccessibleName(text); };
    name(m_grantorType, tr("Kind of who authorises"));
    m_grantorType->addItem(tr("An organisation"), QStringLiteral("organisation"));
    m_grantorType->addItem(tr("A natural person"), QStringLiteral("person"));
    name(m_grantorDocument, tr("Document of who authorises"));
    for (const domain::DocumentKind &kind : m_desk.catalogue().reception().documents()) {
        if (kind.identifiesSubject)
            m_grantorDocument->addItem(speaksChinese() ? kind.zh : kind.en, kind.id);
    }
    m_grantorDocument->setCurrentIndex(-1);
    name(m_granteeName, tr("Name of who is authorised"));
    name(m_purpose, tr("Purpose of the authorisation"));
    m_purpose->setEditable(true);
    m_purpose->setInsertPolicy(QComboBox::NoInsert);
    m_purpose->lineEdit()->setAccessibleName(m_purpose->accessibleName());
    for (const domain::Term &term : m_desk.catalogue().purposes())
        m_purpose->addItem(speaksChinese() ? term.zh : term.en, term.id);
    name(m_signedOn, tr("Signed on (year-month-day)"));
    name(m_from, tr("Valid from (year-month-day)"));
    name(m_until, tr("Valid until (year-month-day)"));
    for (QLineEdit *date : {m_signedOn, m_from, m_until})
        date->setMaxLength(10);
    name(m_image, tr("File of the scanned authorisation"));
    for (PlainLabel *says : {m_grantorSays, m_granteeSays}) {
        says->setElided(true); // one line each, also while there is nothing to say
        says->setFixedHeight(says->fontMetrics().height() + 2);
    }
    constexpr int kPauseMs = 150;
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, &AuthorisationForm::compare);
    for (QLineEdit *field : {static_cast<QLineEdit *>(m_grantorCode), static_cast<QLineEdit *>(m_grantorName), m_granteeName,
                             static_cast<QLineEdit *>(m_granteeCode)})
        connect(field, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    m_button->setProperty("primary", true);
    m_button->setAutoDefault(true);
    const auto follow = [this] {
        m_grantorDocument->parentWidget()->setVisible(m_grantorType->currentData().toString() == QStringLiteral("person"));
    };
    connect(m_grantorType, &QComboBox::currentIndexChanged, this, follow);
    connect(m_button, &QPushButton::clicked, this, &AuthorisationForm::submit);
}

void AuthorisationForm::buildScope()
{
    m_scope->setAccessibleName(tr("Scope of the authorisation"));
    m_scope->setFixedHeight(4 * 28 + 2);
    const auto add = [this](const QString &words, const QString &id) {
        auto *item = new QListWidgetItem(words, m_scope);
        item->setData(Qt::UserRole, id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setSizeHint({0, 28});
    };
    add(tr("Everything"), store::scopeOfEverything().constFirst());
    for (const domain::RecordKind &kind : m_desk.catalogue().recordKinds())
        add(speaksChinese() ? kind.zh : kind.en, kind.id);
    connect(m_scope, &QListWidget::itemChanged, this, [this](const QListWidgetItem *changed) {
        if (changed->checkState() != Qt::Checked)
            return;
        const bool everything = changed == m_scope->item(0); // excludes the kinds, and each kind excludes it
        for (int i = 0; i < m_scope->count(); ++i) {
            if (m_scope->item(i) != changed && (everything || i == 0))
                m_scope->item(i)->setCheckState(Qt::Unchecked);
        }
    });
}

void AuthorisationForm::begin(const domain::VisitForm &form)
{
    wipe();
    const bool person = form.subjectType == domain::SubjectType::Person;
    m_grantorType->setCurrentIndex(person ? 1 : 0);
    m_grantorDocument->setCurrentIndex(m_grantorDocument->findData(form.subjectDocumentType));
    m_grantorDocument->parentWidget()->setVisible(person);
    m_grantorCode->setValue(person ? form.subjectNumber : form.subjectCode);
    m_grantorName->setValue(form.subjectName);
    const bool represents = !form.visitorOrganisation.isEmpty();
    m_granteeName->setText(represents ? form.visitorOrganisation : form.visitorName);
    m_granteeCode->setValue(represents ? form.visitorOrganisationCode : form.visitorNumber);
    const int purpose = m_purpose->findData(form.purpose);
    m_purpose->setCurrentIndex(purpose);
    if (purpose < 0)
        m_purpose->setEditText(form.purpose);
    const QDate today = m_desk.house().clock().today();
    m_signedOn->setText(Format::date(today));
    m_from->setText(Format::date(today));
    m_until->setText(Format::date(today.addDays(30)));
    focusMissing();
}

void AuthorisationForm::focusMissing()
{
    const store::Authorisation now = value();
    QWidget *first = m_button;
    if (m_image->text().trimmed().isEmpty())
        first = m_image;
    if (now.scope.isEmpty())
        first = m_scope;
    if (now.purpose.isEmpty())
        first = m_purpose;
    for (QLineEdit *field : {static_cast<QLineEdit *>(m_granteeName), static_cast<QLineEdit *>(m_grantorName),
                             static_cast<QLineEdit *>(m_grantorCode)}) {
        if (field->text().trimmed().isEmpty())
            first = field;
    }
    first->setFocus(Qt::OtherFocusReason);
}

void AuthorisationForm::wipe()
{
    m_messages->clear();
    showCompared({});
    for (SensitiveEdit *field : {m_grantorCode, m_grantorName, m_granteeCode})
        field->wipe();
    for (QLineEdit *field : {m_granteeName, m_signedOn, m_from, m_until, m_image})
        field->clear();
    m_purpose->setCurrentIndex(-1);
    m_purpose->clearEditText();
    m_several->setChecked(false);
    for (int i = 0; i < m_scope->count(); ++i)
        m_scope->item(i)->setCheckState(Qt::Unchecked);
    m_scope->setCurrentRow(0);
}

store::Authorisation AuthorisationForm::value() const
{
    store::Authorisation one;
    one.grantorType = m_grantorType->currentData().toString();
    if (one.grantorType == QStringLiteral("person"))
        one.grantorDocumentType = m_grantorDocument->currentData().toString();
    one.grantorCode = m_grantorCode->value().trimmed();
    one.grantorName = m_grantorName->value().trimmed();
    one.granteeName = m_granteeName->text().trimmed();
    one.granteeCode = m_granteeCode->value().trimmed();
    one.purpose = chosenOrTyped(*m_purpose);
    for (int i = 0; i < m_scope->count(); ++i) {
        if (m_scope->item(i)->checkState() == Qt::Checked)
            one.scope.append(m_scope->item(i)->data(Qt::UserRole).toString());
    }
    one.signedOn = dateOf(m_signedOn);
    one.validFrom = dateOf(m_from);
    one.validUntil = dateOf(m_until);
    one.severalUses = m_several->isChecked();
    one.imageName = QFileInfo(m_image->text().trimmed()).fileName();
    return one;
}

void AuthorisationForm::submit()
{
    if (m_busy)
        return;
    m_busy = true;
    m_messages->clear();
    m_button->setEnabled(false);
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("register"),
        [&house = m_desk.house(), one = value(), path = m_image->text().trimmed()]() -> base::Result<store::Authorisation> {
            QByteArray image;
            if (!path.isEmpty() && QFileInfo(path).size() > kMostRead)
                return base::fail(base::Code::InvalidInput, QStringLiteral("image_too_large"), QStringLiteral("image"));
            if (!path.isEmpty()) {
                TRY_ASSIGN(image, readChosenFile(path, kMostRead));
                if (image.isEmpty())
                    return base::fail(base::Code::InvalidInput, QStringLiteral("image_empty"), QStringLiteral("image"));
            }
            return house.reception().registerAuthorisation(one, image);
        },
        [this](const base::Result<store::Authorisation> &result) {
            m_busy = false;
            m_button->setEnabled(true);
            if (!result) {
                refuse(result.error());
                return;
            }
            wipe();
            Q_EMIT registered(*result);
        });
}

void AuthorisationForm::refuse(const base::Failure &failure)
{
    QWidget *field = fieldOf(failure.rule);
    if (failure.code != base::Code::InvalidInput || !field) {
        m_messages->fail(failure);
        return;
    }
    m_messages->say(items::Tone::Warn,
                    tr("%1: %2", "field, what is wrong")
                        .arg(field->accessibleName(), StandingWords::rejected(failure, m_desk.catalogue().reception())));
    field->setFocus(Qt::OtherFocusReason);
}

QWidget *AuthorisationForm::fieldOf(const QString &member) const
{
    const QHash<QString, QWidget *> fields = {{QStringLiteral("grantor_name"), m_grantorName},
                                              {QStringLiteral("grantor_code"), m_grantorCode},
                                              {QStringLiteral("grantor_document_type"), m_grantorDocument},
                                              {QStringLiteral("grantee_name"), m_granteeName},
                                              {QStringLiteral("grantee_code"), m_granteeCode},
                                              {QStringLiteral("purpose"), m_purpose},
                                              {QStringLiteral("valid_until"), m_until},
                                              {QStringLiteral("signed_on"), m_signedOn},
                                              {QStringLiteral("scope"), m_scope},
                                              {QStringLiteral("image"), m_image}};
    return fields.value(member);
}

void AuthorisationForm::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Written authorisation"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Scans (*.pdf *.jpg *.jpeg *.png)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_image, &QLineEdit::setText);
    dialog->open();
}

void AuthorisationForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        submit();
    } else if (event->key() == Qt::Key_Escape) {
        if (m_messages->isVisible())
            m_messages->clear();
        else
            Q_EMIT left();
    } else {
        QFrame::keyPressEvent(event);
    }
}

} // namespace creditdesk::ui

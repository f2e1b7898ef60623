#include "ui/watch/watch_form.h"

#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr int kUsualDays = 90;

} // namespace

WatchForm::WatchForm(Desk &desk, QWidget *parent)
    : QFrame(parent),
      m_desk(desk),
      m_name(new QLineEdit(this)),
      m_matter(new QComboBox(this)),
      m_case(new QLineEdit(this)),
      m_reason(new QLineEdit(this)),
      m_end(new QLineEdit(this)),
      m_missing(new PlainLabel({}, this)),
      m_make(new QPushButton(tr("Make this list"), this)),
      m_leave(new QPushButton(tr("Leave it"), this))
{
    setObjectName(QStringLiteral("card"));
    setAccessibleName(tr("New watch list"));
    m_name->setMaxLength(100);
    m_reason->setMaxLength(200);
    m_matter->setEditable(true);
    m_matter->setInsertPolicy(QComboBox::NoInsert);
    m_matter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_matter->setMinimumContentsLength(20);
    for (const domain::Application &one : desk.house().watch().matters())
        m_matter->addItem(one.code + QLatin1Char(' ') + (speaksChinese() || one.en.isEmpty() ? one.zh : one.en) +
                              QStringLiteral(" · ") + one.department,
                          one.code);
    m_matter->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_matter->completer()->setFilterMode(Qt::MatchContains); // a piece of the words is enough
    m_missing->setTone(items::Tone::Muted);
    m_make->setProperty("primary", true);
    for (QPushButton *button : {m_make, m_leave}) {
        button->setAutoDefault(true);
        button->setAccessibleName(button->text());
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kGroup, kGroup, kGroup, kGroup);
    column->setSpacing(kGrid);
    const auto add = [column](const QString &label, QWidget *field) {
        field->setAccessibleName(label);
        addField(column, label, field);
    };
    add(tr("Name of the list"), m_name);
    add(tr("Published matter (a piece of its name or code)"), m_matter);
    m_matter->lineEdit()->setAccessibleName(m_matter->accessibleName());
    add(tr("Case number (may stay empty)"), m_case);
    add(tr("Reason"), m_reason);
    add(tr("Watches until (year-month-day, at most %1)").arg(Format::date(desk.house().watch().latestEnd())), m_end);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(m_make);
    row->addWidget(m_leave);
    row->addWidget(m_missing, 1);
    column->addLayout(row);
    column->addStretch(1);
    for (QLineEdit *field : {m_name, m_case, m_reason, m_end}) {
        connect(field, &QLineEdit::textChanged, this, &WatchForm::follow);
        connect(field, &QLineEdit::returnPressed, this, &WatchForm::submit);
    }
    connect(m_matter, &QComboBox::currentTextChanged, this, &WatchForm::follow);
    connect(m_make, &QPushButton::clicked, this, &WatchForm::submit);
    connect(m_leave, &QPushButton::clicked, this, &WatchForm::left);
}

void WatchForm::begin()
{
    for (QLineEdit *field : {m_name, m_case, m_reason})
        field->clear();
    m_matter->setCurrentIndex(-1);
    m_matter->clearEditText();
    const QDate latest = m_desk.house().watch().latestEnd();
    m_end->setText(std::min(latest, m_desk.house().clock().today().addDays(kUsualDays)).toString(Qt::ISODate));
    follow();
    m_name->setFocus(Qt::OtherFocusReason);
}

QString WatchForm::chosenMatter() const
{
    return m_matter->itemData(m_matter->findText(m_matter->currentText())).toString();
}

services::NewWatchList WatchForm::list() const
{
    return {m_name->text().simplified(), chosenMatter(), m_case->text().simplified(), m_reason->text().simplified(),
            QDate::fromString(m_end->text().trimmed(), Qt::ISODate)};
}

QString WatchForm::whatIsMissing() const
{
    const services::NewWatchList asked = list();
    const QDate latest = m_desk.house().watch().latestEnd();
    if (asked.name.isEmpty())
        return tr("Missing: the name.");
    if (asked.matter.isEmpty())
        return tr("Missing: a matter from the list.");
    if (asked.reason.isEmpty())
        return tr("Missing: the reason.");
    if (!asked.endsOn.isValid() || asked.endsOn < m_desk.house().clock().today() || asked.endsOn > latest)
        return tr("Missing: a last day, at most %1.").arg(Format::date(latest));
    return {};
}

void WatchForm::follow()
{
    const QString missing = whatIsMissing();
    m_missing->setData(missing);
    m_make->setEnabled(missing.isEmpty());
    m_make->setAccessibleDescription(missing);
}

void WatchForm::submit()
{
    if (m_make->isEnabled())
        Q_EMIT submitted();
}

void WatchForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept(); // the field has given it
    else
        QFrame::keyPressEvent(event);
}

} // namespace creditdesk::ui

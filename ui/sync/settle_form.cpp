#include "ui/sync/settle_form.h"

#include "app/services/outbox.h"
#include "ui/sync/outbox_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

const QString kReason = QStringLiteral("reason");
constexpr int kLongestReason = 200;

} // namespace

SettleForm::SettleForm(Act act, QWidget *parent)
    : QFrame(parent),
      m_act(act),
      m_says(new PlainLabel({}, this)),
      m_missing(new PlainLabel({}, this)),
      m_fields(new QVBoxLayout),
      m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("card"));
    const bool mend = act == Act::Mend;
    auto *head = new PlainLabel(mend ? tr("Mend and send again") : tr("Withdraw for good"), this);
    head->setFont(textFont(TextSize::Head, true));
    for (PlainLabel *label : {m_says, m_missing})
        label->setWordWrap(true);
    m_says->setTone(items::Tone::Warn);
    m_missing->setTone(items::Tone::Muted);
    m_fields->setSpacing(12);
    buildFields(mend ? services::mendableMembers(QStringLiteral("report")) : QStringList{kReason});
    m_button->setProperty("primary", true);
    m_button->setAutoDefault(true);
    m_button->setText(mend ? tr("Send the mended registration") : tr("Withdraw this registration"));
    m_button->setAccessibleName(m_button->text());
    m_button->setIcon(icon(mend ? QStringLiteral("send") : QStringLiteral("withdraw"), Role::OnAccent));
    m_button->setIconSize(QSize(kIcon, kIcon));
    auto *leave = new QPushButton(tr("Leave as it is"), this);
    leave->setAutoDefault(true);
    leave->setAccessibleName(leave->text());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kGroup, kGroup, kGroup, kGroup);
    column->setSpacing(12);
    column->addWidget(head);
    column->addWidget(m_says);
    column->addLayout(m_fields);
    column->addWidget(m_missing);
    column->addWidget(m_button);
    column->addWidget(leave);
    column->addStretch(1);
    connect(m_button, &QPushButton::clicked, this, &SettleForm::finish);
    connect(leave, &QPushButton::clicked, this, &SettleForm::left);
}

void SettleForm::buildFields(const QStringList &members)
{
    for (const QString &member : members) {
        auto *edit = new QLineEdit(this);
        edit->setMaxLength(kLongestReason);
        const QString label = member == kReason ? tr("Reason, kept with the item") : OutboxWords::member(member);
        edit->setAccessibleName(label);
        addField(m_fields, label, edit);
        connect(edit, &QLineEdit::textChanged, this, &SettleForm::refresh);
        connect(edit, &QLineEdit::returnPressed, this, &SettleForm::finish);
        m_edits.insert(member, edit);
        if (!m_first)
            m_first = edit;
    }
}

void SettleForm::begin(const store::OutboxItem &item)
{
    m_item = item;
    m_says->setData(item.refusal.isEmpty() ? tr("The platform gave no reason.")
                                           : tr("The platform says: %1").arg(OutboxWords::refusal(item)));
    for (auto it = m_edits.cbegin(); it != m_edits.cend(); ++it)
        it.value()->setText(item.body.value(it.key()).toVariant().toString());
    refresh();
    m_first->setFocus(Qt::OtherFocusReason);
}

QJsonObject SettleForm::body() const
{
    QJsonObject changed = m_item.body;
    for (auto it = m_edits.cbegin(); it != m_edits.cend(); ++it) {
        const QJsonValue before = m_item.body.value(it.key());
        const QString text = it.value()->text().trimmed();
        bool number = false;
        const int value = text.toInt(&number);
        if (before.isDouble() && number)
            changed.insert(it.key(), value);
        else if (!before.isUndefined())
            changed.insert(it.key(), text);
    }
    return changed;
}

void SettleForm::refresh()
{
    QString missing;
    if (m_act == Act::Withdraw)
        missing = m_edits.value(kReason)->text().trimmed().isEmpty() ? tr("A reason is needed.") : QString();
    else if (const base::Done checked = services::checkMended(m_item, body()); !checked)
        missing = body() == m_item.body ? tr("Nothing is changed yet.") : tr("A field does not hold what it must.");
    m_missing->setData(missing.isEmpty() && m_act == Act::Withdraw
                           ? tr("The platform will not know of this report. This cannot be undone.")
                           : missing);
    m_button->setEnabled(missing.isEmpty());
    m_button->setToolTip(missing);
    m_button->setAccessibleDescription(missing);
}

void SettleForm::finish()
{
    if (!m_button->isEnabled())
        return;
    if (m_act == Act::Mend)
        Q_EMIT mended(m_item.id, body());
    else
        Q_EMIT withdrawn(m_item.id, m_edits.value(kReason)->text().trimmed());
}

void SettleForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QFrame::keyPressEvent(event);
}

} // namespace creditdesk::ui

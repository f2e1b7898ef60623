#include "ui/widgets/message_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/failure_text.h"
#include "ui/widgets/plain_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

Role toneRole(items::Tone tone)
{
    switch (tone) {
    case items::Tone::Ok:
        return Role::Ok;
    case items::Tone::Warn:
        return Role::Warn;
    case items::Tone::Danger:
        return Role::Danger;
    default:
        return Role::Notice;
    }
}

} // namespace

QString toneIcon(items::Tone tone)
{
    switch (tone) {
    case items::Tone::Ok:
        return QStringLiteral("ok");
    case items::Tone::Warn:
        return QStringLiteral("warn");
    case items::Tone::Danger:
        return QStringLiteral("error");
    default:
        return QStringLiteral("info");
    }
}

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_head(new PlainLabel({}, this)),
      m_body(new PlainLabel({}, this)),
      m_reference(new PlainLabel({}, this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("card"));
    m_head->setFont(textFont(TextSize::Body, true));
    m_head->setWordWrap(true);
    m_body->setWordWrap(true);
    m_reference->setTone(items::Tone::Muted);
    m_reference->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reference->setFocusPolicy(Qt::NoFocus);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setProperty("flat", true);
    m_close->setFixedSize(24, 24);
    m_close->setToolTip(tr("Close this message (Esc)"));
    m_close->setAccessibleName(tr("Close this message"));

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_head);
    words->addWidget(m_body);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, kGrid, kGrid, kGrid);
    row->setSpacing(12);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_reference, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    hide();
}

void MessageBar::say(items::Tone tone, const QString &head, const QString &body, const QString &reference)
{
    m_icon->setPixmap(iconPixmap(toneIcon(tone), toneRole(tone), kIcon, devicePixelRatioF()));
    m_head->setData(head);
    m_head->setTone(tone);
    m_body->setData(body);
    m_body->setVisible(!body.isEmpty());
    m_reference->setData(reference);
    m_reference->setVisible(!reference.isEmpty());
    setAccessibleName(text());
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::fail(const base::Failure &failure)
{
    if (failure.code == base::Code::Cancelled) { // the person asked for it
        clear();
        return;
    }
    // A permission that was asked for while nobody was signed in: the lock came between, and nothing is wrong now.
    if (failure.code == base::Code::SignInNeeded && !failure.rule.isEmpty())
        return;
    const FailureText words = failureText(failure);
    say(words.tone, words.what, tr("%1 %2", "two sentences").arg(words.meaning, words.todo), words.reference);
}

void MessageBar::clear()
{
    hide();
    m_head->setData({});
    m_body->setData({});
    m_reference->setData({});
}

QString MessageBar::text() const
{
    return QStringList{m_head->data(), m_body->data(), m_reference->data()}.join(QLatin1Char(' ')).trimmed();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        clear();
    else
        QFrame::keyPressEvent(event);
}

} // namespace creditdesk::ui

#include "ui/shell/notice_line.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace creditdesk::ui {

NoticeLine::NoticeLine(QAction *open, QWidget *parent) : QFrame(parent), m_action(open), m_open(new QPushButton(this))
{
    m_open->setObjectName(QStringLiteral("chip"));
    m_open->setAutoDefault(true);
    m_open->setIconSize(QSize(kIcon, kIcon));
    auto *close = new QToolButton(this);
    close->setIcon(icon(QStringLiteral("close")));
    close->setProperty("flat", true);
    close->setFixedSize(28, 28);
    close->setAccessibleName(tr("Put this notice away"));
    close->setToolTip(plainToolTip(close->accessibleName()));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_open);
    row->addWidget(close);
    connect(m_open, &QPushButton::clicked, m_action, &QAction::trigger);
    connect(close, &QToolButton::clicked, this, &NoticeLine::clear);
    clear();
}

void NoticeLine::say(items::Tone tone, const QString &text)
{
    const Role role = tone == items::Tone::Danger ? Role::Danger : Role::Notice;
    const QString keys = m_action->shortcut().toString(QKeySequence::NativeText);
    m_open->setIcon(icon(tone == items::Tone::Danger ? QStringLiteral("error") : QStringLiteral("bell"), role));
    m_open->setText(text);
    m_open->setAccessibleName(text);
    m_open->setAccessibleDescription(keys);
    m_open->setToolTip(plainToolTip(tr("%1 (%2)").arg(m_action->text(), keys)));
    m_action->setEnabled(true);
    show();
    QAccessibleEvent event(m_open, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeLine::clear()
{
    m_open->setText({});
    m_action->setEnabled(false);
    hide();
}

QString NoticeLine::text() const
{
    return m_open->text();
}

} // namespace creditdesk::ui

#include "ui/shell/status_strip.h"

#include "ui/shell/action_registry.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace creditdesk::ui {

StatusStrip::StatusStrip(QAction *lock, QWidget *parent)
    : QFrame(parent),
      m_dot(new QLabel(this)),
      m_connection(new PlainLabel({}, this)),
      m_asOf(new PlainLabel({}, this)),
      m_waiting(new PlainLabel({}, this)),
      m_conflicts(new PlainLabel({}, this)),
      m_operator(new PlainLabel({}, this))
{
    setObjectName(QStringLiteral("statusStrip"));
    setFixedHeight(40);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kGroup, 0, kGrid, 0);
    row->setSpacing(kGrid);
    row->addWidget(m_dot);
    row->addWidget(m_connection);
    for (PlainLabel *fact : {m_asOf, m_waiting, m_conflicts}) {
        row->addSpacing(kGrid);
        row->addWidget(fact);
    }
    row->addStretch(1);
    row->addWidget(m_operator);
    QPushButton *button = ActionRegistry::button(lock, this);
    button->setProperty("flat", true);
    row->addWidget(button);
    setConnection(services::Connection::Unknown);
}

void StatusStrip::setConnection(services::Connection connection)
{
    using services::Connection;
    QString words = tr("Connection not checked yet");
    QString picture = QStringLiteral("disconnected");
    Role role = Role::Muted;
    items::Tone tone = items::Tone::Muted;
    if (connection == Connection::Online) {
        words = tr("Connected");
        picture = QStringLiteral("connected");
        role = Role::Ok;
        tone = items::Tone::Ok;
    } else if (connection == Connection::Offline) {
        words = tr("Offline");
        role = Role::Warn;
        tone = items::Tone::Warn;
    } else if (connection == Connection::SignInNeeded) {
        words = tr("New sign-in needed");
        role = Role::Warn;
        tone = items::Tone::Warn;
    }
    m_dot->setPixmap(iconPixmap(picture, role, kIcon, devicePixelRatioF()));
    m_connection->setData(words);
    m_connection->setTone(tone);
}

void StatusStrip::setStatus(const services::Status &status, const QDateTime &now)
{
    setConnection(status.connection);
    m_asOf->setData(status.hasMirror ? tr("Data as of %1").arg(Format::shortTime(status.dataAsOf, now)) : tr("No data yet"));
    m_asOf->setToolTip(plainToolTip(Format::time(status.dataAsOf)));
    m_waiting->setData(tr("Waiting to be sent %1").arg(Format::number(status.outbox)));
    m_waiting->setTone(status.outbox > 0 ? items::Tone::Notice : items::Tone::Plain);
    m_conflicts->setData(tr("Conflicts %1").arg(Format::number(status.conflicts)));
    m_conflicts->setTone(status.conflicts > 0 ? items::Tone::Warn : items::Tone::Plain);
}

void StatusStrip::setOperator(const QString &name, const QString &role)
{
    m_operator->setData(name.isEmpty() ? QString() : tr("%1 (%2)").arg(name, role));
}

} // namespace creditdesk::ui

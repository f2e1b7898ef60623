#include "ui/shell/status_strip.h"

#include "ui/shell/action_registry.h"
#include "ui/shell/connection_words.h"
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
    setConnection({});
}

void StatusStrip::setConnection(const services::ConnectionView &view)
{
    const ConnectionText words = ConnectionWords::text(view);
    m_dot->setPixmap(iconPixmap(words.icon, words.role, kIcon, devicePixelRatioF()));
    m_connection->setData(words.name);
    m_connection->setTone(words.tone);
    const QString more = QStringList{words.meaning, words.todo}.join(QLatin1Char(' ')).trimmed();
    for (QWidget *one : {static_cast<QWidget *>(m_dot), static_cast<QWidget *>(m_connection)})
        one->setToolTip(plainToolTip(more));
    m_connection->setAccessibleDescription(more);
}

void StatusStrip::setStatus(const services::Status &status, const QDateTime &now)
{
    setConnection(status.link);
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

#include "ui/shell/desktop_notice.h"

#include "ui/theme/icons.h"

#include <QSystemTrayIcon>

namespace creditdesk::ui {

void TrayNotice::show(const QString &head, const QString &body)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    if (!m_icon) {
        m_icon = new QSystemTrayIcon(icon(QStringLiteral("bell")), this);
        connect(m_icon, &QSystemTrayIcon::messageClicked, this, &DesktopNotice::clicked);
        connect(m_icon, &QSystemTrayIcon::activated, this, &DesktopNotice::clicked);
    }
    m_icon->setToolTip(head);
    m_icon->show();
    m_icon->showMessage(head, body, icon(QStringLiteral("bell")));
}

void TrayNotice::clear()
{
    if (m_icon)
        m_icon->hide();
}

} // namespace creditdesk::ui

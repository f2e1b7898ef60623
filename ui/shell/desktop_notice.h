// A short notice on the desktop, outside the window. Counts only: whoever stands at the window may see it. UI thread.
#pragma once

#include <QObject>
#include <QString>

class QSystemTrayIcon;

namespace creditdesk::ui {

class DesktopNotice : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Without effect where the desktop has no place for it: the line in the window says the same.
    virtual void show(const QString &head, const QString &body) = 0;
    virtual void clear() = 0; ///< the session ends: nothing of it stays on the desktop

Q_SIGNALS:
    void clicked();
};

/// By the icon in the desktop's tray, which is there only while there is something to say.
class TrayNotice : public DesktopNotice
{
    Q_OBJECT
public:
    using DesktopNotice::DesktopNotice;
    void show(const QString &head, const QString &body) override;
    void clear() override;

private:
    QSystemTrayIcon *m_icon = nullptr;
};

} // namespace creditdesk::ui

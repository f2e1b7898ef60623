#include "app/workstation/shown_probe.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace creditdesk::workstation {

ShownProbe::ShownProbe(QApplication &application) : QObject(&application)
{
    application.installEventFilter(this);
}

bool ShownProbe::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!m_done && event->type() == QEvent::Paint && widget != nullptr && widget->isWindow()) {
        m_done = true;
        // After this paint event and what it brings with it.
        QTimer::singleShot(0, this, [] {
            std::puts("{\"shown\":true}");
            std::fflush(stdout);
            QApplication::closeAllWindows();
            QApplication::quit();
        });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace creditdesk::workstation

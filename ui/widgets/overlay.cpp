#include "ui/widgets/overlay.h"

#include <QEvent>
#include <QLayout>
#include <QWidget>

#include <algorithm>

namespace creditdesk::ui {

Overlay::Overlay(QWidget *bar, QWidget *over, int gap) : QObject(bar), m_bar(bar), m_over(over), m_gap(gap)
{
    for (QWidget *one : {m_bar, m_over, m_bar->parentWidget()})
        one->installEventFilter(this);
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
        if (watched != m_bar)
            place();
        break;
    case QEvent::Show:
    case QEvent::LayoutRequest: // its words have changed, or where it lies
        place();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Overlay::place()
{
    if (m_bar->isHidden())
        return;
    if (m_bar->layout())
        m_bar->layout()->activate();
    const QPoint corner = m_over->mapTo(m_bar->parentWidget(), QPoint(0, 0));
    const int width = m_over->width();
    const int wanted = m_bar->hasHeightForWidth() ? m_bar->heightForWidth(width) : m_bar->sizeHint().height();
    const int height = std::min(wanted, m_over->height());
    m_bar->setGeometry(corner.x(), corner.y() + std::max(0, m_over->height() - m_gap - height), width, height);
    m_bar->raise();
}

} // namespace creditdesk::ui

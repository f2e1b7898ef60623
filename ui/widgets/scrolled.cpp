#include "ui/widgets/scrolled.h"

#include <QScrollArea>

namespace creditdesk::ui {

FlatColumn::FlatColumn()
{
    setContentsMargins(0, 0, 0, 0);
}

FlatColumn::FlatColumn(QWidget *parent) : QVBoxLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

QScrollArea *scrolled(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    content->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    return area;
}

} // namespace creditdesk::ui

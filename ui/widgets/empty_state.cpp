#include "ui/widgets/empty_state.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"

#include <QVBoxLayout>

namespace creditdesk::ui {

EmptyState::EmptyState(const QString &iconName, QWidget *parent)
    : QWidget(parent), m_head(new PlainLabel({}, this)), m_body(new PlainLabel({}, this))
{
    auto *picture = new QLabel(this);
    picture->setPixmap(iconPixmap(iconName, Role::Muted, 40, devicePixelRatioF()));
    m_head->setFont(textFont(TextSize::Head, true));
    m_body->setTone(items::Tone::Muted);
    m_body->setWordWrap(true);
    m_body->setAlignment(Qt::AlignHCenter);
    m_body->setFixedWidth(520);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(kGrid);
    column->addStretch(2);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addWidget(m_head, 0, Qt::AlignHCenter);
    column->addWidget(m_body, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void EmptyState::say(const QString &head, const QString &body)
{
    m_head->setData(head);
    m_body->setData(body);
    setAccessibleName(head);
}

} // namespace creditdesk::ui

#include "ui/shell/page.h"

#include "ui/shell/action_registry.h"
#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/scrolled.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace creditdesk::ui {

Page::Page(Desk &desk, const QString &title, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_title(new PlainLabel(title, this)),
      m_head(new QHBoxLayout),
      m_messages(new MessageBar(this)),
      m_body(new FlatColumn)
{
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(title);
    m_title->setFont(textFont(TextSize::Title, true));
    m_title->setElided(true);
    m_head->setSpacing(kGrid);
    m_head->addWidget(m_title, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kGroup, kMargin, kMargin);
    column->setSpacing(kGroup);
    column->addLayout(m_head);
    column->addWidget(m_messages);
    auto *content = new QWidget(this); // title, actions and messages stay, the rest is scrolled to
    content->setLayout(m_body);
    column->addWidget(scrolled(content, this), 1);
    m_body->setSpacing(kGroup);
}

QString Page::title() const
{
    return m_title->data();
}

void Page::setTitle(const QString &title)
{
    m_title->setData(title);
    setAccessibleName(m_title->accessibleName());
}

QPushButton *Page::addButton(QAction *action, bool primary)
{
    QPushButton *button = ActionRegistry::button(action, this, primary);
    m_head->addWidget(button);
    return button;
}

void Page::addToHead(QWidget *widget)
{
    m_head->addWidget(widget);
}

void Page::explain()
{
    m_messages->say(items::Tone::Notice, m_title->data(), help());
}

void Page::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_messages->isVisible()) {
        m_messages->clear();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace creditdesk::ui

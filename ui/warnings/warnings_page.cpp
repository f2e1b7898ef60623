#include "ui/warnings/warnings_page.h"

#include "ui/theme/style.h"
#include "ui/warnings/duty_panel.h"
#include "ui/warnings/inbox_panel.h"
#include "ui/warnings/warning_acts.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace creditdesk::ui {

WarningsPage::WarningsPage(Desk &desk, QWidget *parent)
    : Page(desk, tr("Warnings"), parent),
      m_tabs(new QTabBar(this)),
      m_content(new QStackedWidget(this)),
      m_inbox(new InboxPanel(desk, messages(), this)),
      m_duty(new DutyPanel(desk, messages(), this))
{
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->addTab(tr("Inbox"));
    m_tabs->addTab(tr("Duty roster"));
    addToHead(m_tabs);
    bool primary = true;
    for (QAction *action : m_inbox->acts()->actions()) {
        m_acts.append(addButton(action, primary));
        primary = false;
    }
    m_content->addWidget(m_inbox);
    m_content->addWidget(m_duty);
    body()->addWidget(m_content, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &WarningsPage::openTab);
    connect(m_inbox, &InboxPanel::changed, this, &WarningsPage::changed);
    connect(m_inbox->acts(), &WarningActs::followed, this, &WarningsPage::showActs);
    showActs();
}

void WarningsPage::enter()
{
    openTab(m_tabs->currentIndex());
}

void WarningsPage::suspend()
{
    m_inbox->suspend();
    m_duty->suspend();
}

QString WarningsPage::help() const
{
    return tr(
        "What changed that concerns the officers here, by deadline and severity. A warning is a prompt to look and no "
        "conclusion. The arrows choose one, Enter opens the organisation's file; each act has its key, which its button "
        "says. A red one is closed by two people. What is snoozed or dismissed comes back on its day. The roster says who "
        "owns what is raised in a district.");
}

void WarningsPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void WarningsPage::showMine()
{
    showTab(Tab::Inbox);
    m_inbox->showMine();
}

void WarningsPage::refresh()
{
    if (m_inbox->isVisible())
        m_inbox->reload();
}

void WarningsPage::showActs()
{
    for (QWidget *button : std::as_const(m_acts))
        button->setVisible(m_content->currentWidget() == m_inbox && m_inbox->acts()->offered(button->objectName()));
}

void WarningsPage::openTab(int index)
{
    const bool inbox = index == static_cast<int>(Tab::Inbox);
    m_content->setCurrentIndex(index);
    showActs();
    if (inbox)
        m_inbox->enter();
    else
        m_duty->enter();
}

} // namespace creditdesk::ui

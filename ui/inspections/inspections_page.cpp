#include "ui/inspections/inspections_page.h"

#include "ui/inspections/draw_page.h"
#include "ui/inspections/inspection_words.h"
#include "ui/inspections/plans_panel.h"
#include "ui/shell/action_registry.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace creditdesk::ui {

InspectionsPage::InspectionsPage(Desk &desk, QWidget *parent)
    : Page(desk, tr("Random inspection"), parent),
      m_new(ActionRegistry::make(QStringLiteral("draw.new"), this)),
      m_open(ActionRegistry::make(QStringLiteral("draw.open"), this)),
      m_tabs(new QTabBar(this)),
      m_content(new QStackedWidget(this)),
      m_draws(new DataTable(InspectionWords::drawColumns(), tr("Draws"), this)),
      m_empty(new EmptyState(QStringLiteral("inspection"), this)),
      m_plans(new PlansPanel(desk, messages(), m_content))
{
    addButton(m_new, true);
    addButton(m_open);
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    for (const QString &title : {tr("Draws"), tr("Plans and officers")})
        m_tabs->addTab(title);
    m_draws->setWidths({128, 144, 200, 56, 208, 72, 72, 144, 96}, 1);
    m_empty->say(tr("No draw yet"), tr("Hand in the department’s plan and its officers under Plans and officers, then begin a "
                                       "draw with Ctrl+Shift+J. Every draw stays here, aborted ones as well."));
    auto *draws = new QWidget(m_content);
    auto *inside = new QVBoxLayout(draws);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_draws, 1);
    inside->addWidget(m_empty, 1);
    m_empty->hide();
    m_content->addWidget(draws);
    m_content->addWidget(m_plans);
    auto *tabs = new QHBoxLayout;
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    body()->setSpacing(kGrid);
    body()->addLayout(tabs);
    body()->addWidget(m_content, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        messages().clear(); // it was about the other part
        openTab(index);
    });
    connect(m_new, &QAction::triggered, this, [this] { open({}); });
    connect(m_open, &QAction::triggered, this, [this] { open(m_draws->currentKey()); });
    connect(m_draws, &DataTable::rowActivated, this, &InspectionsPage::open);
    connect(m_draws, &DataTable::chosen, this, &InspectionsPage::refresh);
    refresh();
}

void InspectionsPage::enter()
{
    openTab(m_tabs->currentIndex());
}

QString InspectionsPage::help() const
{
    return tr("Whom to inspect and who goes is drawn at random by the department’s plan. Plans and officers are handed in as "
              "files; each draw then goes step by step. Every step is signed and chained, and anybody can recompute the draw.");
}

void InspectionsPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void InspectionsPage::openTab(int index)
{
    m_content->setCurrentIndex(index);
    refresh();
    if (static_cast<Tab>(index) == Tab::Plans) {
        m_plans->enter();
        return;
    }
    reload();
    m_draws->setFocus(Qt::OtherFocusReason);
}

void InspectionsPage::reload()
{
    desk().ask(
        services::Lane::Read, this, QStringLiteral("draws"), [&house = desk().house()] { return house.inspections().draws(); },
        [this](const base::Result<QList<services::DrawLine>> &draws) {
            if (!draws) {
                sayInspectionFailure(messages(), draws.error(), desk().catalogue());
                return;
            }
            QList<items::Row> rows;
            for (const services::DrawLine &one : *draws)
                rows.append(InspectionWords::drawRow(one));
            m_draws->setVisible(!rows.isEmpty());
            m_empty->setVisible(rows.isEmpty());
            m_draws->setContent(std::move(rows), m_draws->currentKey());
            refresh();
        });
}

void InspectionsPage::open(const QString &id)
{
    if (!id.isEmpty() || m_new->isEnabled())
        Q_EMIT desk().pageWanted(new DrawPage(desk(), id));
}

void InspectionsPage::refresh()
{
    const bool list = m_tabs->currentIndex() == static_cast<int>(Tab::Draws);
    ActionRegistry::setReason(m_new,
                              desk().may(QStringLiteral("inspection.draw")) ? QString() : tr("Your role does not allow this."));
    ActionRegistry::setReason(m_open, list && !m_draws->currentKey().isEmpty() ? QString() : tr("No draw is chosen."));
}

} // namespace creditdesk::ui

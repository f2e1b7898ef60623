#include "ui/measures/measures_page.h"

#include "ui/measures/ask_bar.h"
#include "ui/measures/commit_panel.h"
#include "ui/measures/uses_panel.h"
#include "ui/measures/verdicts_panel.h"
#include "ui/shell/organisation_field.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/reason_line.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace creditdesk::ui {

MeasuresPage::MeasuresPage(Desk &desk, QWidget *parent)
    : Page(desk, tr("Measures"), parent),
      m_reason(new ReasonLine(this)),
      m_tabs(new QTabBar(this)),
      m_ask(new AskBar(desk, this)),
      m_content(new QStackedWidget(this)),
      m_verdicts(new VerdictsPanel(desk, messages(), m_content)),
      m_uses(new UsesPanel(desk, messages(), *m_reason, m_content)),
      m_commitments(new CommitPanel(desk, messages(), m_content))
{
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    for (const QString &title : {tr("Which apply"), tr("In use"), tr("Notice-and-commitment")})
        m_tabs->addTab(title);
    for (QWidget *panel : std::initializer_list<QWidget *>{m_verdicts, m_uses, m_commitments})
        m_content->addWidget(panel);
    auto *tabs = new QHBoxLayout;
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    body()->setSpacing(kGrid);
    body()->addWidget(m_reason);
    body()->addLayout(tabs);
    body()->addWidget(m_ask);
    body()->addWidget(m_content, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &MeasuresPage::openTab);
    connect(m_ask, &AskBar::wanted, this, &MeasuresPage::look);
    connect(m_ask, &AskBar::edited, this, &MeasuresPage::forget);
    connect(m_verdicts, &VerdictsPanel::shown, m_ask->organisation(), &OrganisationField::setOrganisation);
    connect(m_verdicts, &VerdictsPanel::applied, m_uses, &UsesPanel::reload);
    connect(m_uses, &UsesPanel::waiting, this, [this](int count) {
        m_tabs->setTabText(static_cast<int>(Tab::Uses), count > 0 ? Format::counted(tr("In use"), count) : tr("In use"));
    });
}

void MeasuresPage::enter()
{
    openTab(m_tabs->currentIndex());
    if (m_tabs->currentIndex() != static_cast<int>(Tab::Uses))
        m_uses->reload(); // how many were called back stands on the tab
}

void MeasuresPage::suspend()
{
    m_reason->leave();
}

QString MeasuresPage::help() const
{
    return tr(
        "Name an organisation, a published matter of your organ and the case number: then the page says which measures "
        "apply, which do not, and why, each with its article. Ctrl+Shift+M applies the one chosen and makes its notice. In "
        "use are those of your organ; one whose ground is gone is called back and has to be kept on other grounds or "
        "lifted. Each look is on record.");
}

void MeasuresPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void MeasuresPage::openTab(int index)
{
    const Tab tab = static_cast<Tab>(index);
    m_reason->leave();
    m_content->setCurrentIndex(index);
    m_ask->setVisible(tab != Tab::Uses);
    if (tab == Tab::Uses)
        m_uses->enter();
    else
        m_ask->enter();
    if (tab == Tab::Verdicts)
        m_verdicts->focusList();
}

void MeasuresPage::look()
{
    if (m_tabs->currentIndex() == static_cast<int>(Tab::Commitments))
        m_commitments->look(m_ask->ask());
    else
        m_verdicts->look(m_ask->ask());
}

/// What is shown is no longer the answer to what stands in the fields.
void MeasuresPage::forget()
{
    m_verdicts->clear();
    m_commitments->clear();
}

} // namespace creditdesk::ui

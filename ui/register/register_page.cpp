#include "ui/register/register_page.h"

#include "app/base/files.h"
#include "app/services/reception.h"
#include "ui/register/queries_panel.h"
#include "ui/register/register_words.h"
#include "ui/register/sheet_panel.h"
#include "ui/register/voids_panel.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/say_failure.h"
#include "ui/theme/style.h"
#include "ui/widgets/format.h"
#include "ui/widgets/reason_line.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTabBar>
#include <QVBoxLayout>

namespace creditdesk::ui {

RegisterPage::RegisterPage(Desk &desk, QWidget *parent)
    : Page(desk, tr("Register of queries"), parent),
      m_history(ActionRegistry::make(QStringLiteral("register.history"), this)),
      m_report(ActionRegistry::make(QStringLiteral("register.report"), this)),
      m_void(ActionRegistry::make(QStringLiteral("report.void"), this)),
      m_export(ActionRegistry::make(QStringLiteral("register.export"), this)),
      m_reason(new ReasonLine(this)),
      m_tabs(new QTabBar(this)),
      m_content(new QStackedWidget(this)),
      m_queries(new QueriesPanel(desk, messages(), m_content)),
      m_sheet(new SheetPanel(desk, messages(), m_content)),
      m_voids(new VoidsPanel(desk, messages(), m_content))
{
    for (QAction *action : {m_history, m_report, m_void, m_export})
        addButton(action);
    buildBody();
    connect(m_history, &QAction::triggered, m_queries, &QueriesPanel::toggleHistory);
    connect(m_report, &QAction::triggered, this, [this] {
        if (const store::RegisterEntry *entry = m_queries->current())
            Q_EMIT this->desk().reportWanted(RegisterWords::number(*entry));
    });
    connect(m_void, &QAction::triggered, this, &RegisterPage::askVoid);
    connect(m_export, &QAction::triggered, this, &RegisterPage::chooseExport);
    connect(m_queries, &QueriesPanel::chosen, this, &RegisterPage::updateActions);
    updateActions();
}

void RegisterPage::buildBody()
{
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    for (const QString &title : {tr("Queries"), tr("Daily sheet"), tr("Voids and numbers")})
        m_tabs->addTab(title);
    for (QWidget *panel : std::initializer_list<QWidget *>{m_queries, m_sheet, m_voids})
        m_content->addWidget(panel);
    auto *tabs = new QHBoxLayout;
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    body()->addWidget(m_reason);
    body()->addLayout(tabs);
    body()->addWidget(m_content, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &RegisterPage::openTab);
    connect(m_voids, &VoidsPanel::openVoids, this, [this](int count) {
        const QString title = tr("Voids and numbers");
        m_tabs->setTabText(static_cast<int>(Tab::Voids), count > 0 ? Format::counted(title, count) : title);
    });
}

void RegisterPage::enter()
{
    m_tabs->setTabVisible(static_cast<int>(Tab::Voids), desk().may(QStringLiteral("report.list")));
    if (desk().may(QStringLiteral("report.list")))
        m_voids->reload(); // how many wait stands on the tab
    openTab(m_tabs->currentIndex());
}

void RegisterPage::suspend()
{
    m_reason->leave();
}

QString RegisterPage::help() const
{
    return tr("Every request at this window: who asked about whom, why, on what basis, what came of it and how many sheets "
              "were printed. The sheet of a day is printed and signed. A spoilt report is voided by two people: one asks with "
              "a reason, another agrees. Report numbers are reserved from the platform; one that never became a report stands "
              "there with its reason.");
}

void RegisterPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void RegisterPage::openTab(int index)
{
    m_content->setCurrentIndex(index);
    m_reason->leave();
    switch (static_cast<Tab>(index)) {
    case Tab::Queries:
        m_queries->enter();
        break;
    case Tab::Sheet:
        m_sheet->enter();
        break;
    case Tab::Voids:
        m_voids->enter();
        break;
    }
    updateActions();
}

void RegisterPage::updateActions()
{
    const bool list = m_tabs->currentIndex() == static_cast<int>(Tab::Queries);
    const QString elsewhere = list ? QString() : tr("Choose an entry under Queries first.");
    const QString forbidden = tr("Your role does not allow this.");
    const store::RegisterEntry *entry = m_queries->current();
    const bool paper = entry && !RegisterWords::number(*entry).isEmpty();
    const QString none = !elsewhere.isEmpty() ? elsewhere : (paper ? QString() : tr("No report was issued for this entry."));
    m_history->setText(m_queries->historyShown() ? tr("Back to the list") : tr("Queries about this subject"));
    const bool history = m_queries->historyShown() || !m_queries->historySubject().isEmpty();
    ActionRegistry::setReason(
        m_history, !elsewhere.isEmpty() ? elsewhere : (history ? QString() : tr("Choose an entry about an organisation.")));
    ActionRegistry::setReason(m_report, desk().may(QStringLiteral("report.list")) ? none : forbidden);
    ActionRegistry::setReason(m_void, desk().may(QStringLiteral("report.void")) ? none : forbidden);
    ActionRegistry::setReason(m_export, desk().may(QStringLiteral("register.export")) ? QString() : forbidden);
}

void RegisterPage::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export the register"));
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    connect(dialog, &QFileDialog::fileSelected, this, &RegisterPage::exportTo);
    dialog->open();
}

void RegisterPage::exportTo(const QString &path)
{
    desk().ask(
        services::Lane::Report, this, QStringLiteral("export"),
        [&house = desk().house(), filter = m_queries->filter(), path]() -> base::Done {
            TRY_ASSIGN(const QByteArray csv, house.reception().registerCsv(filter));
            return base::replaceFile(path, csv);
        },
        [this, path](const base::Done &done) {
            if (done)
                messages().say(items::Tone::Ok, tr("Exported as filtered"), path);
            else
                sayFailure(messages(), done.error(), desk().catalogue());
        });
}

void RegisterPage::askVoid()
{
    const store::RegisterEntry *entry = m_queries->current();
    if (!entry)
        return;
    const QString whom = entry->subjectName.isEmpty() ? entry->subject : entry->subjectName;
    m_reason->ask(tr("Why is %1 about %2 void?", "number, subject").arg(RegisterWords::number(*entry), whom),
                  tr("Ask to void this report"), [this, number = RegisterWords::number(*entry)](const QString &reason) {
                      desk().ask(
                          services::Lane::Report, this, QStringLiteral("void"),
                          [&house = desk().house(), number, reason] { return house.reception().askVoid(number, reason); },
                          [this](const base::Done &done) {
                              if (done)
                                  messages().say(items::Tone::Ok, tr("Asked to void it"),
                                                 tr("It is void when a second person has agreed."));
                              else if (done.error().code == base::Code::Conflict)
                                  messages().say(items::Tone::Notice, tr("It has been asked already"));
                              else
                                  sayFailure(messages(), done.error(), desk().catalogue());
                              m_voids->reload();
                          });
                  });
}

} // namespace creditdesk::ui

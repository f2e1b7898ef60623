#include "ui/sync/sync_page.h"

#include "ui/shell/action_registry.h"
#include "ui/sync/diagnostics_panel.h"
#include "ui/sync/holdings_panel.h"
#include "ui/sync/outbox_panel.h"
#include "ui/sync/question_card.h"
#include "ui/sync/sync_controller.h"
#include "ui/sync/sync_words.h"
#include "ui/theme/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr int kFactRows = 11;

DataTable *factTable(const QString &title, QWidget *parent)
{
    auto *table = new DataTable({{title}, {QString()}}, title, parent);
    table->setWidths({176, 300}, 1);
    table->setFixedHeight((kFactRows + 1) * kRow + 4);
    return table;
}

} // namespace

SyncPage::SyncPage(Desk &desk, SyncController &controller, QWidget *parent)
    : Page(desk, tr("Synchronisation"), parent),
      m_controller(controller),
      m_start(ActionRegistry::make(QStringLiteral("sync.start"), this)),
      m_cancel(ActionRegistry::make(QStringLiteral("sync.cancel"), this)),
      m_rebuild(ActionRegistry::make(QStringLiteral("sync.rebuild"), this)),
      m_check(ActionRegistry::make(QStringLiteral("sync.check"), this)),
      m_facts(factTable(tr("In this window"), this)),
      m_last(factTable(tr("Last synchronisation"), this))
{
    buildActions();
    buildQuestion();
    buildProgress();
    buildTabs();
    m_facts->setContent(SyncWords::facts({}));
    showHistory({});
    connectController();
    updateActions();
}

void SyncPage::buildActions()
{
    m_startButton = addButton(m_start, true);
    m_cancelButton = addButton(m_cancel);
    addButton(m_rebuild);
    addButton(m_check);
    connect(m_start, &QAction::triggered, this, [this] { m_controller.start(false); });
    connect(m_rebuild, &QAction::triggered, this, [this] { m_controller.start(true); });
    connect(m_cancel, &QAction::triggered, this, [this] { m_controller.cancel(); });
    connect(m_check, &QAction::triggered, this, [this] {
        m_tabs->setCurrentIndex(Held);
        m_holdings->check();
    });
}

void SyncPage::buildQuestion()
{
    m_question = new QuestionCard(this);
    body()->addWidget(m_question);
    connect(m_question, &QuestionCard::accepted, this, [this](const sync::MassChange &shown) {
        m_controller.start(sync::Order{.rebuild = shown.newGeneration, .acceptMassChange = shown});
    });
    connect(m_question, &QuestionCard::putOff, this, [this] {
        messages().say(items::Tone::Notice, tr("Everything is kept as it is"),
                       tr("Changes are not taken over until you decide. Synchronise now to be asked again."));
        m_startButton->setFocus(Qt::OtherFocusReason);
    });
}

void SyncPage::buildProgress()
{
    QVBoxLayout *column = card(this, &m_progressCard);
    m_phase = new PlainLabel({}, m_progressCard);
    m_phase->setFont(textFont(TextSize::Body, true));
    m_bar = new QProgressBar(m_progressCard);
    m_bar->setAccessibleName(tr("Progress of the synchronisation"));
    m_bar->setTextVisible(false);
    m_rate = new PlainLabel({}, m_progressCard);
    m_rate->setTone(items::Tone::Muted);
    column->addWidget(m_phase);
    column->addWidget(m_bar);
    column->addWidget(m_rate);
    m_progressCard->hide();
    body()->addWidget(m_progressCard);
}

void SyncPage::buildTabs()
{
    m_tabs = new QTabBar(this);
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    for (const QString &title : {tr("Overview"), tr("Waiting to be sent"), tr("Held here"), tr("History"), tr("Diagnosis")})
        m_tabs->addTab(title);
    m_content = new QStackedWidget(this);
    m_outbox = new OutboxPanel(desk(), messages(), m_content);
    m_holdings = new HoldingsPanel(desk(), messages(), m_content);
    m_history = new DataTable(SyncWords::historyColumns(), tr("Synchronisations so far"), m_content);
    m_history->setWidths({140, 130, 96, 220, 100, 100, 84, 96, 72, 100, 64}, 3);
    m_diagnostics = new DiagnosticsPanel(desk(), messages(), m_content);
    for (QWidget *part : {buildOverview(), static_cast<QWidget *>(m_outbox), static_cast<QWidget *>(m_holdings),
                          static_cast<QWidget *>(m_history), static_cast<QWidget *>(m_diagnostics)})
        m_content->addWidget(part);
    auto *tabs = new QHBoxLayout;
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    body()->addLayout(tabs);
    body()->addWidget(m_content, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &SyncPage::showTab);
    connect(m_holdings, &HoldingsPanel::checkingChanged, this, &SyncPage::updateActions);
}

QWidget *SyncPage::buildOverview()
{
    auto *overview = new QWidget(m_content);
    auto *tables = new QHBoxLayout(overview);
    tables->setContentsMargins(0, 0, 0, 0);
    tables->setSpacing(kGroup);
    tables->addWidget(m_facts, 1, Qt::AlignTop);
    tables->addWidget(m_last, 1, Qt::AlignTop);
    return overview;
}

void SyncPage::connectController()
{
    connect(&m_controller, &SyncController::started, this, [this] {
        if (m_controller.wished()) {
            messages().clear();
            m_progressCard->show();
            showProgress({});
        }
        updateActions();
    });
    connect(&m_controller, &SyncController::progressed, this, &SyncPage::showProgress);
    connect(&m_controller, &SyncController::succeeded, this, &SyncPage::showResult);
    connect(&m_controller, &SyncController::failed, this, &SyncPage::showFailure);
    connect(&m_controller, &SyncController::finished, this, [this] {
        m_progressCard->hide();
        updateActions();
        refreshTab();
    });
}

void SyncPage::enter()
{
    updateActions();
    refreshTab();
    const bool busy = m_controller.running() && m_controller.wished();
    (busy ? m_cancelButton : m_startButton)->setFocus(Qt::OtherFocusReason);
    Q_EMIT desk().statusStale();
}

QString SyncPage::help() const
{
    return tr("Brings the city's data into this window and sends what waits. While the platform answers, changes come every "
              "minute and "
              "reports are registered at once, by themselves. The old data stays in use until the new data is complete, so you "
              "can stop "
              "at any moment and keep working meanwhile.");
}

void SyncPage::setStatus(const services::Status &status)
{
    m_facts->setContent(SyncWords::facts(status), m_facts->currentKey());
    m_question->setQuestion(status.question);
    const qint64 waiting = status.waiting.waiting + status.waiting.refused;
    m_tabs->setTabText(Waiting, waiting > 0 ? Format::counted(tr("Waiting to be sent"), static_cast<int>(waiting))
                                            : tr("Waiting to be sent"));
    if (isVisible() && m_tabs->currentIndex() == Waiting)
        m_outbox->reload(); // attempts and times move on
}

void SyncPage::showTab(int tab)
{
    const bool walking = m_tabs->hasFocus(); // with the arrow keys from part to part
    m_content->setCurrentIndex(tab);
    switch (tab) {
    case Waiting:
        m_outbox->enter();
        break;
    case Held:
        m_holdings->enter();
        break;
    case Diagnosis:
        m_diagnostics->enter();
        break;
    default:
        loadHistory();
        (tab == History ? m_history : m_facts)->setFocus(Qt::OtherFocusReason);
    }
    if (walking)
        m_tabs->setFocus(Qt::OtherFocusReason);
}

void SyncPage::refreshTab()
{
    if (m_tabs->currentIndex() == Waiting)
        m_outbox->reload();
    else if (m_tabs->currentIndex() == Held)
        m_holdings->reload();
    else
        loadHistory();
}

void SyncPage::loadHistory()
{
    if (!desk().may(QStringLiteral("sync.run")))
        return;
    desk().ask(
        services::Lane::Read, this, QStringLiteral("history"), [&house = desk().house()] { return house.syncHistory(); },
        [this](const base::Result<QList<services::SyncRun>> &runs) {
            if (runs)
                showHistory(*runs);
        });
}

void SyncPage::showHistory(const QList<services::SyncRun> &runs)
{
    m_history->setContent(SyncWords::history(runs), m_history->currentKey());
    const auto last = std::find_if(runs.crbegin(), runs.crend(),
                                   [](const services::SyncRun &run) { return run.kind != services::SyncRun::Kind::Send; });
    if (last == runs.crend())
        m_last->setContent({{QStringLiteral("none"), {{tr("None yet"), items::Tone::Muted}, {QString()}}}});
    else
        m_last->setContent(SyncWords::run(*last), m_last->currentKey());
}

void SyncPage::updateActions()
{
    const bool running = m_controller.running();
    const bool waitedFor = running && m_controller.wished();
    const bool allowed = desk().may(QStringLiteral("sync.run"));
    const QString busy = waitedFor ? tr("A synchronisation is running.") : QString();
    const QString forbidden = tr("Your role does not allow this.");
    // The focus moves between the two before the one that has it is disabled, or it would be lost to the navigation.
    if (running) {
        ActionRegistry::setReason(m_cancel, {});
        if (waitedFor && m_startButton->hasFocus())
            m_cancelButton->setFocus(Qt::OtherFocusReason);
    }
    ActionRegistry::setReason(m_start, allowed ? busy : forbidden);
    ActionRegistry::setReason(m_rebuild, allowed ? busy : forbidden);
    m_question->setReason(allowed ? busy : forbidden);
    if (!running) {
        if (m_cancelButton->hasFocus())
            m_startButton->setFocus(Qt::OtherFocusReason);
        ActionRegistry::setReason(m_cancel, tr("Nothing is running."));
    }
    if (!desk().may(QStringLiteral("mirror.digest")))
        ActionRegistry::setReason(m_check, forbidden);
    else
        ActionRegistry::setReason(m_check, m_holdings->checking() ? tr("The check is running.") : busy);
}

void SyncPage::showProgress(const sync::Progress &progress)
{
    // What runs by itself is shown only when it takes long: a load, not the changes of a minute.
    if (!m_controller.wished() && progress.phase == sync::Progress::Phase::Segments)
        m_progressCard->show();
    m_phase->setData(SyncWords::phase(progress.phase));
    const int permille = SyncWords::permille(progress);
    m_bar->setRange(0, permille < 0 ? 0 : 1000);
    m_bar->setValue(std::max(0, permille));
    const QString rate = SyncWords::rate(progress);
    m_rate->setData(rate.isEmpty() ? tr("You can keep working meanwhile.") : rate);
}

void SyncPage::showResult(const sync::Summary &summary)
{
    if (!m_controller.wished())
        return; // quiet: the strip and the history show it
    messages().say(items::Tone::Ok, tr("Synchronised"),
                   tr("Data as of %1, taken over in %2.")
                       .arg(Format::time(summary.dataAsOf), Format::duration(qRound64(summary.seconds))));
}

void SyncPage::showFailure(const base::Failure &failure)
{
    if (!m_controller.wished())
        return;
    if (failure.code == base::Code::Cancelled)
        messages().say(items::Tone::Notice, tr("Stopped"), tr("The data here is as it was before."));
    else if (const auto question = sync::massChangeOf(failure))
        m_question->ask(*question); // asked for: also if it was put off before
    else
        messages().fail(failure);
}

} // namespace creditdesk::ui

#include "ui/sync/sync_page.h"

#include "ui/shell/action_registry.h"
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
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

DataTable *factTable(const QString &title, int rows, QWidget *parent)
{
    auto *table = new DataTable({{title}, {QString(), true}}, title, parent);
    table->setWidths({240, 300}, 1);
    table->setFixedHeight((rows + 1) * kRow + 4);
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
      m_facts(factTable(tr("In this window"), 8, this)),
      m_last(factTable(tr("Last synchronisation"), 7, this))
{
    buildActions();
    buildProgress();
    auto *tables = new QHBoxLayout;
    tables->setSpacing(kGroup);
    tables->addWidget(m_facts, 1, Qt::AlignTop);
    tables->addWidget(m_last, 1, Qt::AlignTop);
    body()->addLayout(tables);
    body()->addStretch(1);
    m_facts->setContent(SyncWords::facts({}));
    QSizePolicy kept = m_last->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // the two halves stay where they are
    m_last->setSizePolicy(kept);
    m_last->setVisible(false);
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
    connect(m_check, &QAction::triggered, this, &SyncPage::check);
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

void SyncPage::connectController()
{
    connect(&m_controller, &SyncController::started, this, [this] {
        messages().clear();
        m_progressCard->show();
        showProgress({});
        updateActions();
    });
    connect(&m_controller, &SyncController::progressed, this, &SyncPage::showProgress);
    connect(&m_controller, &SyncController::succeeded, this, &SyncPage::showResult);
    connect(&m_controller, &SyncController::failed, this, [this](const base::Failure &failure) {
        if (failure.code == base::Code::Cancelled)
            messages().say(items::Tone::Notice, tr("Stopped"), tr("The data here is as it was before."));
        else
            messages().fail(failure);
    });
    connect(&m_controller, &SyncController::finished, this, [this] {
        m_progressCard->hide();
        updateActions();
    });
}

void SyncPage::enter()
{
    updateActions();
    (m_controller.running() ? m_cancelButton : m_startButton)->setFocus(Qt::OtherFocusReason);
    Q_EMIT desk().statusStale();
}

QString SyncPage::help() const
{
    return tr("Brings the city's data into this window and sends what waits. The old data stays in use until the new data is "
              "complete, "
              "so you can stop at any moment and keep working meanwhile.");
}

void SyncPage::setStatus(const services::Status &status)
{
    m_facts->setContent(SyncWords::facts(status), m_facts->currentKey());
}

void SyncPage::updateActions()
{
    const bool running = m_controller.running();
    const bool allowed = desk().may(QStringLiteral("sync.run"));
    const QString busy = running ? tr("A synchronisation is running.") : QString();
    const QString forbidden = tr("Your role does not allow this.");
    // The focus moves between the two before the one that has it is disabled, or it would be lost to the navigation.
    if (running) {
        ActionRegistry::setReason(m_cancel, {});
        if (m_startButton->hasFocus())
            m_cancelButton->setFocus(Qt::OtherFocusReason);
    }
    ActionRegistry::setReason(m_start, allowed ? busy : forbidden);
    ActionRegistry::setReason(m_rebuild, allowed ? busy : forbidden);
    if (!running) {
        if (m_cancelButton->hasFocus())
            m_startButton->setFocus(Qt::OtherFocusReason);
        ActionRegistry::setReason(m_cancel, tr("Nothing is running."));
    }
    if (!desk().may(QStringLiteral("mirror.digest")))
        ActionRegistry::setReason(m_check, forbidden);
    else
        ActionRegistry::setReason(m_check, m_checking ? tr("The check is running.") : busy);
}

void SyncPage::showProgress(const sync::Progress &progress)
{
    m_phase->setData(SyncWords::phase(progress.phase));
    const int permille = SyncWords::permille(progress);
    m_bar->setRange(0, permille < 0 ? 0 : 1000);
    m_bar->setValue(std::max(0, permille));
    const QString rate = SyncWords::rate(progress);
    m_rate->setData(rate.isEmpty() ? tr("You can keep working meanwhile.") : rate);
}

void SyncPage::showResult(const sync::Summary &summary)
{
    m_last->setVisible(true);
    m_last->setContent(SyncWords::summary(summary));
    messages().say(items::Tone::Ok, tr("Synchronised"),
                   tr("Data as of %1, taken over in %2.")
                       .arg(Format::time(summary.dataAsOf), Format::duration(qRound64(summary.seconds))));
}

void SyncPage::check()
{
    m_checking = true;
    updateActions();
    messages().say(items::Tone::Notice, tr("Checking the data…"), tr("You can keep working meanwhile."));
    desk().ask(
        services::Lane::Upkeep, this, QStringLiteral("check"), [&house = desk().house()] { return house.mirrorCheck(); },
        [this](const base::Done &done) {
            m_checking = false;
            updateActions();
            if (!done)
                messages().fail(done.error());
            else
                messages().say(items::Tone::Ok, tr("The data holds together"),
                               tr("Files and counts agree with the platform's manifest."));
        });
}

} // namespace creditdesk::ui

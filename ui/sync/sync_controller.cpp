#include "ui/sync/sync_controller.h"

namespace creditdesk::ui {

SyncController::SyncController(Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_schedule(desk.house().limits(), desk.house().clock())
{
    qRegisterMetaType<sync::Progress>();
}

void SyncController::start(const sync::Order &order)
{
    if (!m_running) {
        pull(order, false);
        return;
    }
    if (m_wished)
        return;
    m_next = order;
    m_wished = true; // from now on somebody waits
    Q_EMIT started();
}

void SyncController::consider(const services::Status &status)
{
    const services::SyncSchedule::Facts facts{.reachable = status.link.usable,
                                              .allowed = m_desk.may(QStringLiteral("sync.run")),
                                              .running = m_running,
                                              .hasMirror = status.hasMirror,
                                              .question = status.question.has_value(),
                                              .due = status.waiting.due};
    switch (m_schedule.next(facts)) {
    case services::SyncSchedule::Act::Nothing:
        return;
    case services::SyncSchedule::Act::Pull:
        pull({}, true);
        return;
    case services::SyncSchedule::Act::Send:
        send();
        return;
    }
}

void SyncController::begin(bool wished)
{
    m_running = true;
    m_wished = wished;
    m_cancel = base::CancelToken();
    Q_EMIT started();
}

void SyncController::end()
{
    m_running = false;
    Q_EMIT finished();
    Q_EMIT m_desk.statusStale();
    if (const auto next = std::exchange(m_next, std::nullopt); next && !m_desk.session().operatorId.isEmpty())
        pull(*next, false);
}

void SyncController::pull(const sync::Order &order, bool automatic)
{
    begin(!automatic);
    auto relay = std::make_shared<ProgressRelay>();
    connect(relay.get(), &ProgressRelay::progressed, this, &SyncController::progressed, Qt::QueuedConnection);
    m_desk.ask(
        services::Lane::Sync, this, QStringLiteral("sync"),
        [&house = m_desk.house(), order, automatic, relay, cancel = m_cancel] {
            const auto sink = [relay](const sync::Progress &progress) { Q_EMIT relay->progressed(progress); };
            return house.synchronise(order, sink, cancel, automatic);
        },
        [this](const base::Result<sync::Summary> &result) {
            m_schedule.pulled(result.has_value());
            if (!m_next) { // or what is waited for comes only now
                if (result)
                    Q_EMIT succeeded(*result);
                else
                    Q_EMIT failed(result.error());
            }
            end();
        });
}

void SyncController::send()
{
    begin(false);
    m_desk.ask(
        services::Lane::Sync, this, QStringLiteral("sync"),
        [&house = m_desk.house(), cancel = m_cancel] { return house.sendWaiting(cancel, true); },
        [this](const base::Result<qint64> &result) {
            m_schedule.sent(result.has_value());
            end();
        });
}

void SyncController::cancel()
{
    m_next.reset();
    m_cancel.cancel();
}

} // namespace creditdesk::ui

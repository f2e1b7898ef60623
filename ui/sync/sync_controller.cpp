#include "ui/sync/sync_controller.h"

namespace creditdesk::ui {

SyncController::SyncController(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    qRegisterMetaType<sync::Progress>();
}

void SyncController::start(bool rebuild)
{
    if (m_running)
        return;
    m_running = true;
    m_cancel = base::CancelToken();
    auto relay = std::make_shared<ProgressRelay>();
    connect(relay.get(), &ProgressRelay::progressed, this, &SyncController::progressed, Qt::QueuedConnection);
    Q_EMIT started();
    m_desk.ask(
        services::Lane::Sync, this, QStringLiteral("sync"),
        [&house = m_desk.house(), rebuild, relay, cancel = m_cancel] {
            const auto sink = [relay](const sync::Progress &progress) { Q_EMIT relay->progressed(progress); };
            return house.synchronise(rebuild, sink, cancel);
        },
        [this](const base::Result<sync::Summary> &result) {
            m_running = false;
            if (result)
                Q_EMIT succeeded(*result);
            else
                Q_EMIT failed(result.error());
            Q_EMIT finished();
            Q_EMIT m_desk.statusStale();
        });
}

void SyncController::cancel()
{
    m_cancel.cancel();
}

} // namespace creditdesk::ui

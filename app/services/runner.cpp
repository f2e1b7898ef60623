#include "app/services/runner.h"

namespace creditdesk::services {

Runner::Runner(QObject *parent) : QObject(parent), m_busy(std::make_shared<std::atomic_int>(0))
{
    for (QThreadPool &lane : m_lanes) {
        lane.setMaxThreadCount(1); // a lane keeps its order
        lane.setExpiryTimeout(-1);
    }
}

Runner::~Runner()
{
    for (QThreadPool &lane : m_lanes)
        lane.waitForDone();
}

int Runner::busy() const
{
    return m_busy->load();
}

void Runner::queue(Lane lane, std::function<void()> work)
{
    Q_EMIT busyChanged(m_busy->fetch_add(1) + 1);
    m_lanes[static_cast<std::size_t>(lane)].start([this, work = std::move(work)] {
        work();
        // The answer was queued to this object before; this comes after it, so quiet means "answered too".
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT busyChanged(m_busy->fetch_sub(1) - 1); }, Qt::QueuedConnection);
    });
}

quint64 Runner::nextToken(QObject *receiver, const QString &key)
{
    const quint64 token = ++m_last;
    if (key.isEmpty())
        return token;
    const bool known = std::any_of(m_tokens.keyBegin(), m_tokens.keyEnd(), [receiver](const auto &k) { return k.first == receiver; });
    if (!known)
        connect(receiver, &QObject::destroyed, this, &Runner::forget);
    m_tokens.insert({receiver, key}, token);
    return token;
}

bool Runner::isCurrent(const QPointer<QObject> &receiver, const QString &key, quint64 token) const
{
    return key.isEmpty() || m_tokens.value({receiver.data(), key}, 0) == token;
}

void Runner::forget(QObject *receiver)
{
    m_tokens.removeIf([receiver](const auto &entry) { return entry.key().first == receiver; });
}

} // namespace creditdesk::services

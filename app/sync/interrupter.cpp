#include "app/sync/interrupter.h"

#include <chrono>

namespace creditdesk::sync {

Interrupter::Interrupter(const Context &context, const base::CancelToken &cancel)
    : m_context(context), m_cancel(cancel), m_thread([this] { watch(); })
{
}

Interrupter::~Interrupter()
{
    {
        const std::scoped_lock guard(m_mutex);
        m_over = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void Interrupter::watch()
{
    static constexpr std::chrono::milliseconds kBetweenLooks{50};
    std::unique_lock lock(m_mutex);
    while (!m_changed.wait_for(lock, kBetweenLooks, [this] { return m_over; })) {
        if (!m_cancel.isCancelled())
            continue;
        // Again at each look: a call may have begun just after the one before.
        m_context.client.interrupt();
        if (m_context.cache != nullptr)
            m_context.cache->interrupt();
    }
}

} // namespace creditdesk::sync

#include "app/store/database/writer_thread.h"

#include <future>

namespace creditdesk::store {

WriterThread::WriterThread() : m_thread([this] { loop(); }) {}

WriterThread::~WriterThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void WriterThread::perform(const std::function<void()> &work)
{
    std::promise<void> done;
    std::future<void> finished = done.get_future();
    {
        const std::lock_guard lock(m_mutex);
        m_queue.emplace_back([&work, &done] {
            work();
            done.set_value();
        });
    }
    m_wake.notify_one();
    finished.wait();
}

void WriterThread::loop()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
        if (m_queue.empty())
            return; // stopping, and everything asked for is done
        const std::function<void()> next = std::move(m_queue.front());
        m_queue.pop_front();
        lock.unlock();
        next();
        lock.lock();
    }
}

} // namespace creditdesk::store

// The one thread that writes. Work is queued and done in order; whoever asked waits for the end of his.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace creditdesk::store {

class WriterThread
{
public:
    WriterThread();
    /// Finishes what is queued, then ends the thread.
    ~WriterThread();
    WriterThread(const WriterThread &) = delete;
    WriterThread &operator=(const WriterThread &) = delete;

    /// Runs `work` on the writer thread and returns when it is done. `work` must not throw. Must not be called from within
    /// work.
    void perform(const std::function<void()> &work);
    [[nodiscard]] bool isCurrent() const { return std::this_thread::get_id() == m_thread.get_id(); }

private:
    void loop();
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    bool m_stopping = false;
    std::thread m_thread; // last: it uses the others
};

} // namespace creditdesk::store

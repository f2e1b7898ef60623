// While a run is going on: breaks the call to the platform that is under way when the run is cancelled, so that nobody who
// presses "Cancel" waits for a server that hangs.
#pragma once

#include "app/sync/sync.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace creditdesk::sync {

class Interrupter
{
public:
    Interrupter(const Context &context, const base::CancelToken &cancel);
    ~Interrupter();
    Interrupter(const Interrupter &) = delete;
    Interrupter &operator=(const Interrupter &) = delete;

private:
    void watch();

    const Context &m_context;
    base::CancelToken m_cancel;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_over = false;
    std::thread m_thread;
};

} // namespace creditdesk::sync

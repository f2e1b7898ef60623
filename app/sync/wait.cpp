#include "app/sync/wait.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace creditdesk::sync {

void waitCancellable(qint64 milliseconds, const base::CancelToken &cancel)
{
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds kBetweenLooks{50};
    const auto end = Clock::now() + std::chrono::milliseconds(milliseconds);
    std::mutex mutex; // nobody signals: the token is looked at now and then
    std::condition_variable never;
    std::unique_lock lock(mutex);
    while (!cancel.isCancelled() && Clock::now() < end)
        never.wait_until(lock, std::min(end, Clock::now() + kBetweenLooks));
}

} // namespace creditdesk::sync

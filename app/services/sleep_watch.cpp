#include "app/services/sleep_watch.h"

#include <chrono>
#include <ctime>

namespace creditdesk::services {

RunningTime runningTime()
{
#ifdef CLOCK_BOOTTIME
    const auto read = [](clockid_t id) {
        timespec now{};
        clock_gettime(id, &now);
        return static_cast<qint64>(now.tv_sec) * 1'000 + now.tv_nsec / 1'000'000;
    };
    return {read(CLOCK_BOOTTIME), read(CLOCK_MONOTONIC)};
#else
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const qint64 ms = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    return {ms, ms};
#endif
}

} // namespace creditdesk::services

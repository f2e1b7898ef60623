#include "app/base/clock.h"

#include <chrono>
#include <sodium.h>

namespace creditdesk::base {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

qint64 SystemClock::monotonicMs() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void SystemRandom::fill(std::span<std::byte> out)
{
    randombytes_buf(out.data(), out.size());
}

} // namespace creditdesk::base

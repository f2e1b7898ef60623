// The platform's own clock, which a control action can set wrong.
#pragma once

#include "app/base/clock.h"

#include <atomic>

namespace creditdesk::sandbox {

/// Thread-safe.
class PlatformClock final : public base::Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_system.now().addSecs(m_offset); }
    [[nodiscard]] qint64 monotonicMs() const override { return m_system.monotonicMs(); }
    void setOffset(qint64 seconds) { m_offset = seconds; }

private:
    base::SystemClock m_system;
    std::atomic<qint64> m_offset{0};
};

} // namespace creditdesk::sandbox

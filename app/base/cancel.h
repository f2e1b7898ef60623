// Asking long work to stop. One side calls cancel(), the other polls isCancelled() at points where stopping is safe.
#pragma once

#include <atomic>
#include <memory>

namespace creditdesk::base {

class CancelToken
{
public:
    CancelToken() : m_flag(std::make_shared<std::atomic_bool>(false)) { }
    void cancel() noexcept { m_flag->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const noexcept { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_flag; // copies share one flag
};

} // namespace creditdesk::base

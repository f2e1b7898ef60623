#include "app/base/wiping_heap.h"

#include <atomic>
#include <cstring>
#include <utility>

extern "C" {
int creditdeskWipingScopes = 0;
/// Defined by wiping_heap_free.cpp alone.
__attribute__((weak)) extern const char creditdeskWipingHeapIsLinked;
}

namespace creditdesk::base {

WipingScope::WipingScope() noexcept : m_counted(true)
{
    std::atomic_ref(creditdeskWipingScopes).fetch_add(1);
}

WipingScope::~WipingScope()
{
    if (!m_counted)
        return;
    std::atomic_ref(creditdeskWipingScopes).fetch_sub(1);
    if (hasWipingHeap())
        wipeDeadStack();
}

WipingScope::WipingScope(WipingScope &&other) noexcept : m_counted(std::exchange(other.m_counted, false)) {}

WipingScope &WipingScope::operator=(WipingScope &&other) noexcept
{
    std::swap(m_counted, other.m_counted);
    return *this;
}

[[gnu::noinline]] void wipeDeadStack() noexcept
{
    char dead[128 * 1024];
    explicit_bzero(dead, sizeof dead);
}

bool hasWipingHeap() noexcept
{
    return &creditdeskWipingHeapIsLinked != nullptr;
}

} // namespace creditdesk::base

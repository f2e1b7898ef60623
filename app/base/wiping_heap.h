// While a person's file is open, memory that is given back is overwritten first: strings of Qt, buffers of Poco, Pango,
// OpenSSL and SQLite all end in malloc's free(). Programs that link the object library creditdesk_wiping_heap have a free()
// and a realloc() of their own that do so as long as at least one WipingScope lives; without a scope they cost one relaxed
// load. In every other program, and under sanitizers, a scope does nothing.
// When a scope ends it also clears the dead part of its own thread's stack; other threads call wipeDeadStack().
// Not reached: other stacks, registers, pools that keep their blocks (platform::wipeWireBuffers is for Poco's), and what is
// never given back. PIPL art. 47, 51; 条例 art. 17.
#pragma once

namespace creditdesk::base {

/// Any thread; scopes nest and overlap. Blocks freed by any thread of the program while one lives are wiped.
class WipingScope
{
public:
    WipingScope() noexcept;
    ~WipingScope();
    WipingScope(WipingScope &&other) noexcept;
    WipingScope &operator=(WipingScope &&other) noexcept;
    WipingScope(const WipingScope &) = delete;
    WipingScope &operator=(const WipingScope &) = delete;

private:
    bool m_counted = false;
};

/// Overwrites what earlier calls left on this thread's stack below the caller, 128 KiB deep: the dynamic linker saves vector
/// registers there, and with them what a copy had in hand.
void wipeDeadStack() noexcept;

/// Whether this program's free() is the one that wipes.
[[nodiscard]] bool hasWipingHeap() noexcept;

} // namespace creditdesk::base

/// How many scopes live: the one thing that scopes and free() share. Reached by atomic operations only.
extern "C" int creditdeskWipingScopes;

// Takes the place of the C library's free() and realloc() in the programs that link it; operator delete and every shared
// library come here as well. Not part of creditdesk_base: a program chooses (see CMakeLists.txt). M_PERTURB would be no help:
// glibc 2.36 hands blocks to its thread caches without looking at it.
#include "app/base/wiping_heap.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <malloc.h>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

extern "C" {
void __libc_free(void *block);                        // NOLINT(bugprone-reserved-identifier): glibc's name
void *__libc_realloc(void *block, std::size_t bytes); // NOLINT(bugprone-reserved-identifier)

extern const char creditdeskWipingHeapIsLinked;
const char creditdeskWipingHeapIsLinked = 1;
}

namespace {

bool wipes() noexcept
{
    return std::atomic_ref(creditdeskWipingScopes).load(std::memory_order_relaxed) > 0;
}

/// A block of the new size with the old content; the old block is wiped. On failure the old one stays as it was.
void *moved(void *block, std::size_t bytes)
{
    const std::size_t held = malloc_usable_size(block);
    void *made = std::malloc(bytes);
    if (made == nullptr)
        return nullptr;
    std::memcpy(made, block, std::min(held, bytes));
    explicit_bzero(block, held);
    __libc_free(block);
    return made;
}

} // namespace

extern "C" {

__attribute__((visibility("default"))) void free(void *block) noexcept
{
    if (block != nullptr && wipes())
        explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
}

__attribute__((visibility("default"))) void *realloc(void *block, std::size_t bytes) noexcept
{
    if (block == nullptr || !wipes())
        return __libc_realloc(block, bytes);
    if (bytes != 0)
        return moved(block, bytes);
    free(block); // what glibc does for a size of nothing
    return nullptr;
}

} // extern "C"

#endif

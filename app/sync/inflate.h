// The opened body of a segment (gzip) -> its text.
#pragma once

#include "app/base/failure.h"

#include <memory>
#include <span>
#include <string_view>

namespace creditdesk::sync {

/// Keeps its buffers from one segment to the next. One thread each.
class Inflater
{
public:
    Inflater();
    ~Inflater();
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    /// The text of gzip bytes with exactly one member; valid until the next call. BrokenAnswer.
    [[nodiscard]] base::Result<std::string_view> text(std::span<const char> packed);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::sync

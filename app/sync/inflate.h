// One checked segment file -> its text.
#pragma once

#include "app/base/failure.h"

#include <QByteArray>
#include <QString>

#include <memory>
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

    /// The text of a gzip file with exactly one member; valid until the next call. BrokenAnswer, InputOutput.
    [[nodiscard]] base::Result<std::string_view> text(const QString &path);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::sync

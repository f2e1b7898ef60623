// The bare library: one table of codes and names, encrypted as the mirror is, without any index on names.
#pragma once

#include "app/base/failure.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <string>

namespace creditdesk::bench {

class PlainTable
{
public:
    static base::Result<std::unique_ptr<PlainTable>> create(const QString &path);
    ~PlainTable();
    base::Done add(const std::string &code, const QByteArray &name);
    base::Done finish();
    /// Reads the best `limit` rows whose name holds `piece`: exact names first, then those that start with it.
    base::Done scan(const QByteArray &piece, int limit);

private:
    PlainTable();
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::bench

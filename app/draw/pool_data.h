// What a pool is made of. Internal to app/draw.
#pragma once

#include "app/draw/pool.h"

namespace creditdesk::draw {

struct Pool::Data {
    std::vector<Entry> entries;
    std::vector<Group> groups;
    QList<PoolStratum> strata;
    QHash<QString, qint64> leftOut;
    QByteArray hash;
    qint64 size = 0;

    void countStrata(); ///< strata, leftOut, size and the places of groups
};

[[nodiscard]] bool comesBefore(const Pool::Entry &a, const Pool::Entry &b);
/// Of a group's lines. Ids and codes of the catalogue need no escapes.
[[nodiscard]] std::string tailOf(const Pool::Group &group);

} // namespace creditdesk::draw

// The city of the moment with its nightly state. Both are replaced together when a control action moves the city's history
// on; whoever holds the former ones finishes with them.
#pragma once

#include "app/sandbox/city/city.h"
#include "app/sandbox/segments.h"

#include <memory>
#include <mutex>

namespace creditdesk::sandbox {

struct World {
    std::shared_ptr<const city::City> city;
    std::shared_ptr<Segments> segments;
};

/// Thread-safe.
class Worlds
{
public:
    /// Plans the city's segments below `directory` and makes this the world of the moment. InputOutput, ReadOnly.
    base::Done begin(const QDir &directory, std::shared_ptr<const city::City> city, const SegmentKeys &keys,
                     base::Random &random);
    /// Keeps the nightly state if the city's is still the same; else the files of states before the last are removed.
    base::Done moveOn(std::shared_ptr<const city::City> city);
    /// Not before begin().
    [[nodiscard]] World current() const;

private:
    void replace(World world);
    void removeOld(const QByteArray &keyId, const QByteArray &formerKeyId) const;

    mutable std::mutex m_mutex;
    World m_world;
    QDir m_directory;
    SegmentKeys m_keys;
    base::Random *m_random = nullptr;
};

} // namespace creditdesk::sandbox

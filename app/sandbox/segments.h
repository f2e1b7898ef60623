// The nightly state as immutable encrypted files. The plan of its parts is made at start; a part's files are made when it is
// asked for, or ahead of that by one thread of low priority, in serial order, and kept below the state directory, so that a
// second start makes nothing. The city is never held in memory.
#pragma once

#include "app/base/failure.h"
#include "app/sandbox/city/city.h"
#include "app/sandbox/segment_keys.h"
#include "app/sandbox/segment_writer.h"

#include <QByteArray>
#include <QDir>
#include <QJsonObject>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <stop_token>
#include <thread>
#include <vector>

namespace creditdesk::sandbox {

/// Any thread.
class Segments
{
public:
    /// Plans the parts; none is made yet. `directory` holds one folder a nightly state. InputOutput, ReadOnly.
    static base::Result<std::unique_ptr<Segments>> open(const QDir &directory, std::shared_ptr<const city::City> city,
                                                        const SegmentKeys &keys, base::Random &random);
    ~Segments();
    /// Begins to make parts ahead; ends with the object.
    void makeAhead();

    [[nodiscard]] QByteArray keyId() const { return m_keyId; }
    [[nodiscard]] qint64 generation() const { return m_generation; }
    [[nodiscard]] int partCount() const { return static_cast<int>(m_parts.size()); }
    /// The payload that the platform signs.
    [[nodiscard]] QJsonObject manifest() const;
    /// The payload of one part, 0 <= number < partCount(); nothing if it could not be made within `patience`.
    base::Result<std::optional<QJsonObject>> part(int number, std::chrono::milliseconds patience);
    /// Path of a segment of this or the last nightly state; empty if there is none.
    [[nodiscard]] QString pathOf(const QString &sha256) const;

private:
    Segments(const QDir &directory, std::shared_ptr<const city::City> city, const SegmentKeys &keys, base::Random &random);
    void plan();
    [[nodiscard]] QString partPath(int number) const;
    [[nodiscard]] std::optional<QJsonObject> madePart(int number) const;
    base::Result<QJsonObject> makePart(int number, SegmentWriter &writer);
    void runAhead(const std::stop_token &stop);

    QDir m_directory, m_own;
    std::shared_ptr<const city::City> m_city;
    SegmentKeys m_keys;
    QByteArray m_keyId;
    qint64 m_generation = 0;
    std::vector<PartPlan> m_parts;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::set<int> m_inWork;
    std::vector<std::unique_ptr<SegmentWriter>> m_idle; ///< as many as parts may be in work at once: they bound the memory
    std::jthread m_ahead;
};

} // namespace creditdesk::sandbox

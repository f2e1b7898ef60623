// Loads checked segments into a new generation while the next ones are still being fetched. Two files, two writers: one thread
// opens, parses and writes organisations and makes their indexes when the last has come; records, which are five times as
// many, are opened and parsed by one thread and written by another. What waits between fetching and loading waits on the
// disk, not in memory, and only so much of it: whoever fetches waits for room.
#pragma once

#include "app/base/cancel.h"
#include "app/platform/client.h"
#include "app/platform/codec.h"
#include "app/store/mirror.h"
#include "app/sync/record_pipe.h"
#include "app/sync/sync.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace creditdesk::sync {

class Loader
{
public:
    /// What opens the segments: one set of keys for the whole generation.
    struct Seal {
        QString keyId;
        std::shared_ptr<const platform::SegmentKeys> keys;
    };
    Loader(store::MirrorBuilder &builder, Seal seal, const base::Clock &clock, const base::CancelToken &cancel);
    ~Loader(); ///< gives up what is still waiting and joins
    Loader(const Loader &) = delete;
    Loader &operator=(const Loader &) = delete;

    /// Queues a checked segment behind the others of its kind.
    void add(const platform::SegmentReference &segment, const QString &path);
    /// Whether at most `limit` bytes of that kind are queued and not yet loaded.
    [[nodiscard]] bool hasRoomForOrganisations(qint64 limit) { return hasRoom(m_organisations, limit); }
    [[nodiscard]] bool hasRoomForRecords(qint64 limit) { return hasRoom(m_records, limit); }
    /// Waits until a segment has been loaded, or loading has ended, or a moment has passed; then calls `pulse`.
    void waitForRoom(const std::function<void()> &pulse);
    /// The last one has been added: their indexes may be made.
    void noMoreOrganisations();
    /// Rows loaded so far, both kinds.
    [[nodiscard]] qint64 rows() const { return m_rows.load(std::memory_order_relaxed); }
    /// Whether a thread has met a failure: fetching more is pointless, finish() says what it was.
    [[nodiscard]] bool failed() const { return m_stop.load(std::memory_order_relaxed); }
    /// Waits until everything queued is loaded; calls `pulse` about ten times a second meanwhile. The first failure.
    [[nodiscard]] base::Done finish(const std::function<void()> &pulse);
    /// What each kind came to; after finish().
    [[nodiscard]] const Share &organisations() const { return m_organisations.share; }
    [[nodiscard]] const Share &records() const { return m_records.share; }

private:
    struct Item {
        platform::SegmentReference segment;
        QString path;
    };
    struct Queue {
        std::deque<Item> items;
        qint64 bytes = 0;      ///< fetched, not yet loaded
        bool complete = false; ///< nothing more will be added
        bool done = false;     ///< everything of it has been written, or never will be
        Share share;           ///< written by its thread
    };

    class Opener;
    void workOnOrganisations();
    void workOnRecords();
    void writeRecords();
    /// Calls `load` with the text of each segment of the queue, which says how many rows it held.
    template <typename Load> void eachSegment(Queue &queue, Load &&load);
    [[nodiscard]] base::Result<qint64> parseRecords(const platform::SegmentReference &segment, std::string_view text,
                                                    platform::Codec &codec);
    void end(Queue &queue);
    [[nodiscard]] bool mayGoOn() const;
    [[nodiscard]] bool next(Queue &queue, Item &item);
    void fail(base::Failure failure);
    void writeBehind(); ///< from the thread that fetches, which has the time
    void loaded(Queue &queue, qint64 bytes);
    [[nodiscard]] bool hasRoom(const Queue &queue, qint64 limit);

    store::MirrorBuilder &m_builder;
    const Seal m_seal;
    const base::Clock &m_clock;
    base::CancelToken m_cancel;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    Queue m_organisations, m_records;
    RecordPipe m_pipe;
    std::atomic_bool m_stop = false;
    std::atomic<qint64> m_rows = 0;
    qint64 m_lastWriteBehind = 0;
    base::Done m_result;
    std::thread m_organisationThread, m_recordThread, m_writerThread;
};

} // namespace creditdesk::sync

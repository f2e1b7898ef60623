// Reading every subject with its records, in several threads. Functions throw DatabaseError and what the work throws.
#pragma once

#include "app/base/cancel.h"
#include "app/base/secret.h"
#include "app/store/database/connection.h"
#include "app/store/database/statement.h"
#include "app/store/figures.h"
#include "app/store/mirror/layout.h"

#include <atomic>
#include <deque>
#include <mutex>

namespace creditdesk::store {

/// Subjects with their records, merged from the two files. One thread's.
class SubjectReader
{
public:
    SubjectReader(Connection &organisations, Connection &records);
    using Use = std::function<bool(const domain::OrganisationRow &, std::span<const domain::RecordRow>)>;
    /// Those from `first` to `last` by serial, until `use` says false. The views live for the call.
    void read(std::int64_t first, std::int64_t last, const Use &use);

private:
    void gather(std::int64_t serial);
    void keep(const domain::RecordRow &row);
    Statement m_organisations, m_records;
    bool m_hasRecord = false; ///< m_records stands at a row
    std::vector<domain::RecordRow> m_rows;
    std::deque<std::string> m_texts; ///< of m_rows; kept from subject to subject for their memory
};

/// Of the calling thread: whoever searches meanwhile must not notice.
void lowerPriority();

enum class Priority : std::uint8_t { Usual, Low };

/// Does `items` pieces of work, each by whichever thread is free. When one throws, the others end after their piece, and it is
/// thrown here.
void workInThreads(const GenerationFiles &files, const base::Secret &key, std::size_t items, int threads, Priority priority,
                   const std::function<void(SubjectReader &reader, std::size_t item, int thread)> &work);

struct Stretch {
    std::int64_t first, last;
};
/// All serials of the mirror, in pieces of some thousand subjects.
[[nodiscard]] std::vector<Stretch> stretchesOf(Connection &organisations);

/// Tells how far a walk is; from any thread, but tells from one at a time.
class WalkMeter
{
public:
    WalkMeter(WalkProgress progress, qint64 total) : m_progress(std::move(progress)), m_total(total) {}
    void count();
    void finish();

private:
    const WalkProgress m_progress;
    const qint64 m_total;
    std::atomic<qint64> m_done = 0;
    std::mutex m_telling;
};

/// Every subject once; false if cancelled.
[[nodiscard]] bool walkSubjects(const GenerationFiles &files, const base::Secret &key, Connection &organisations,
                                const SubjectVisit &visit, const WalkProgress &progress, const base::CancelToken &cancel,
                                int threads);

} // namespace creditdesk::store

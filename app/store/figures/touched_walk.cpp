#include "app/store/figures/touched_walk.h"

#include "app/store/mirror/record_table.h"

#include <set>

namespace creditdesk::store {
namespace {

constexpr std::size_t kSerialsAPiece = 256;

} // namespace

std::vector<std::int64_t> touchedAfter(Connection &organisations, Connection &records, qint64 since)
{
    std::set<std::int64_t> serials;
    for (Connection *connection : {&organisations, &records}) {
        Statement touched(*connection, "SELECT serial FROM touched WHERE sequence > ?1");
        touched.bind(1, since);
        while (touched.step())
            serials.insert(touched.integer(0));
    }
    return {serials.begin(), serials.end()};
}

void eachRecordBefore(Connection &records, qint64 since, const std::function<void(const domain::RecordRow &)> &use)
{
    // From the newest on: entries are in the order of the changes, so that the first one that is too old is the end.
    Statement rows(records,
                   "SELECT serial, kind, decided, record, subject, source_unit, source_unit_code, act_ended, published_from, "
                   "published_until, severity, procedure, state, state_since, objection, fields, revision, objection_since, "
                   "repair_since, known, sequence FROM record_history ORDER BY id DESC");
    while (rows.step() && rows.integer(20) > since) {
        domain::RecordRow row = recordRowFrom(rows);
        if (rows.integer(19) == 0) {
            const std::string_view id = row.id;
            row = {};
            row.id = id;
        }
        use(row);
    }
}

bool walkSerials(const GenerationFiles &files, const base::Secret &key, const std::vector<std::int64_t> &serials,
                 const SubjectVisit &visit, const std::function<void(qint64 serial)> &gone, const base::CancelToken &cancel)
{
    const std::size_t pieces = (serials.size() + kSerialsAPiece - 1) / kSerialsAPiece;
    std::mutex goneMutex;
    const auto one = [&](SubjectReader &reader, std::int64_t serial, int thread) {
        bool there = false;
        reader.read(serial, serial,
                    [&](const domain::OrganisationRow &organisation, std::span<const domain::RecordRow> records) {
                        there = true;
                        visit(organisation, records, thread);
                        return true;
                    });
        if (there)
            return;
        const std::lock_guard lock(goneMutex);
        gone(serial);
    };
    const int threads = pieces > 1 ? kWalkThreads : 1;
    workInThreads(files, key, pieces, pieces == 0 ? 0 : threads, Priority::Usual,
                  [&](SubjectReader &reader, std::size_t piece, int thread) {
                      const std::size_t end = std::min(serials.size(), (piece + 1) * kSerialsAPiece);
                      for (std::size_t i = piece * kSerialsAPiece; i < end && !cancel.isCancelled(); ++i)
                          one(reader, serials[i], thread);
                  });
    return !cancel.isCancelled();
}

} // namespace creditdesk::store

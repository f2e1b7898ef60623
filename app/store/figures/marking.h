// Marking subjects into books. Functions throw DatabaseError and what the marker throws.
#pragma once

#include "app/store/figures/book.h"
#include "app/store/figures/coder.h"
#include "app/store/figures/walk.h"

namespace creditdesk::store {

/// Up to which change a mirror is, seen before anything of it is read: what comes meanwhile is marked anew later.
struct Coverage {
    qint64 sequence = 0;
    QDateTime asOf;
};
[[nodiscard]] Coverage coverageOf(Connection &organisations, Connection &records);

/// Every subject; nothing if cancelled.
[[nodiscard]] std::shared_ptr<const FigureBook> markAll(const GenerationFiles &files, const base::Secret &key,
                                                        Connection &organisations, const Coverage &coverage,
                                                        const domain::SubjectMarker &marker, const WalkProgress &progress,
                                                        const base::CancelToken &cancel);

struct Anew {
    std::shared_ptr<const FigureBook> book;
    Columns subjects; ///< what of it was marked now
};
/// `serials`, ascending; nothing if cancelled.
[[nodiscard]] std::optional<Anew> markAnew(const GenerationFiles &files, const base::Secret &key, const FigureBook &before,
                                           const Coverage &coverage, const std::vector<std::int64_t> &serials,
                                           const domain::SubjectMarker &marker, const base::CancelToken &cancel);
/// The same figures without changed subjects.
[[nodiscard]] std::shared_ptr<const FigureBook> repacked(const FigureBook &book);

} // namespace creditdesk::store

// Subjects that changes touched, and what their records were before. For whoever follows the data from change to change.
#pragma once

#include "app/store/figures/walk.h"

namespace creditdesk::store {

/// Serials that changes after `since` touched, ascending.
[[nodiscard]] std::vector<std::int64_t> touchedAfter(Connection &organisations, Connection &records, qint64 since);
/// Each record that was changed, added or removed after `since`, as it was at `since`; if there was none, only `serial` 0 and
/// `id` are there. Of several changes of one record the last call counts. The views live for the call.
void eachRecordBefore(Connection &records, qint64 since, const std::function<void(const domain::RecordRow &)> &use);
/// Those of `serials` that are there; `gone` gets the others. False if cancelled.
[[nodiscard]] bool walkSerials(const GenerationFiles &files, const base::Secret &key, const std::vector<std::int64_t> &serials,
                               const SubjectVisit &visit, const std::function<void(qint64 serial)> &gone,
                               const base::CancelToken &cancel);

} // namespace creditdesk::store

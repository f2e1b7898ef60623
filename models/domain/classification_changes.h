// What-if: a list of changes to one subject, read strictly and applied to a copy, which is then classed by the same engine.
// Pure, any thread.
//
//   {"on": "2026-10-01",                                             optional: the day to class for
//    "changes": [
//      {"record": ID, "state": "repaired"},                          also "revoked", "normal"
//      {"record": ID, "act_ended": "2026-09-01"},                    also "decided", "published_from", "published_until",
//                                                                    "state_since" ("" takes a date away)
//      {"record": ID, "severity": "minor"}, {"record": ID, "procedure": "summary"}, {"record": ID, "objection": true},
//      {"record": ID, "field": "WY_ZFZT", "value": "..."},           the field must be one of the record's kind
//      {"record": ID, "remove": true},
//      {"add": {"id": ID, "kind": "honour", "decided": "2026-09-01", "severity": "none", "fields": {...}, ...}},
//      {"organisation": {"status": "suspended"}}]}                   also "kind", "sector", "district", "founded"
//
// One change may set several members of one record. Changes apply in their order.
#pragma once

#include "models/domain/classification_rules.h"
#include "models/domain/subject.h"

namespace creditdesk::domain {

/// A subject after a list of changes.
struct ChangedSubject {
    Organisation organisation;
    QList<Record> records;
    QDate on; ///< invalid: the list names no day
};

/// Faults (reasons: "unknown_record", "unknown_state", "unknown_field", "bad_date", "unknown_member", ...) instead of a subject
/// if anything about the list is wrong; then nothing has been applied.
[[nodiscard]] std::variant<ChangedSubject, QList<ClassFault>> applyChanges(const QByteArray &json,
                                                                           const Organisation &organisation,
                                                                           const QList<Record> &records,
                                                                           const Catalogue &catalogue);

} // namespace creditdesk::domain

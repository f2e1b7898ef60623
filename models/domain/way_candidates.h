// What the subject may do about one record, by the data of class-ways.json, and
// what becomes of the record. Internal to models/domain.
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/subject.h"

#include <QJsonArray>

#include <optional>

namespace creditdesk::domain {

struct Candidate {
    Record record; ///< as it is; or as it would be added
    bool added = false;
    QList<const ClassWay *> ways; ///< at most four
    QList<QDate> ready;           ///< of each way: first day on which the subject may go it
    int slot = -1;                ///< in the search; -1: nothing to choose

    [[nodiscard]] Record after(unsigned mask) const;       ///< the record once the ways of these bits have been gone
    [[nodiscard]] QJsonArray changes(qsizetype way) const; ///< as in a list of changes
};

[[nodiscard]] Candidate candidateOf(const Record &record, const Catalogue &catalogue, QDate on);

/// The record that a way adds, if this subject may and has not yet.
[[nodiscard]] std::optional<Record> addedBy(const ClassWay &way, const Organisation &organisation, const QList<Record> &records,
                                            QDate on);

} // namespace creditdesk::domain

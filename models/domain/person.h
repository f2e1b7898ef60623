// A natural person during one visit. These values live in memory only: no type here can be stored, mirrored, searched,
// scored or watched. Whoever holds one lets it go when the visit closes (app/base/wiping_heap.h clears what is freed).
#pragma once

#include "models/domain/subject.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace creditdesk::domain {

/// Who a person is, exactly as the document says: type, number and name together, never one of them alone.
struct PersonIdentity {
    QString documentType; ///< id in resources/catalogue/reception/documents.json, e.g. "resident_identity"
    QString number;       ///< normalised by readDocumentNumber
    QString name;
};

/// One earlier look at this person's information, by whomever (条例 art. 34: 使用、查询情况).
struct QueryEvent {
    QDateTime at;
    QString querier; ///< organ, organisation or "本人"
    QString hall;    ///< where
    QString purpose;
    QString basis;        ///< article or authorisation
    bool disclose = true; ///< false: the law restricts showing it to the person; it is not printed
};

/// A store of the platform in which a person was looked for.
struct StoreSearched {
    QString name;       ///< in words
    qint64 records = 0; ///< how many it holds
    bool operator==(const StoreSearched &) const = default;
};

/// Everything the platform knows of one person, looked up live for one visit.
struct PersonFile {
    PersonIdentity identity;
    QDate born;                          ///< invalid: not known
    QString reference;                   ///< the platform's opaque name of the person for this visit; no meaning outside it
    QList<Record> records;               ///< subject = reference; serial 0
    QList<QueryEvent> queries;           ///< newest first, this visit not among them
    int freeReportsUsed = 0;             ///< this year, from this institution
    QList<StoreSearched> storesSearched; ///< for the "no record" result
    QDateTime asOf;
};

} // namespace creditdesk::domain

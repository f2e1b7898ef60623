// What a mirror knew before each change, so that a file can be shown as it was known on a past date. Functions throw
// DatabaseError; the caller owns the transaction, which is the change's own.
#pragma once

#include "app/store/database/connection.h"
#include "app/store/database/statement.h"
#include "models/domain/rows.h"
#include "models/domain/subject.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace creditdesk::store {

class OrganisationHistory
{
public:
    /// `knownUntil`: when this workstation learnt of the changes.
    OrganisationHistory(Connection &connection, const QDateTime &knownUntil);
    /// Before a change of `serial`: keeps what is there, or that nothing is. `code` is found by it if nothing is.
    void keep(std::int64_t sequence, std::int64_t serial, std::string_view code);

private:
    Statement m_keepRow, m_keepNone;
    const QString m_knownUntil;
};

class RecordHistory
{
public:
    RecordHistory(Connection &connection, const QDateTime &knownUntil);
    /// Before a record is replaced or removed, or comes. `revoked`: by this change it is revoked, so its history goes.
    void keep(std::int64_t sequence, std::int64_t serial, std::string_view id, bool revoked);

private:
    Statement m_keepRow, m_keepNone, m_purge;
    const QString m_knownUntil;
};

/// Of earlier times this generation knows nothing.
[[nodiscard]] QDateTime readKnownSince(Connection &organisations);
/// The organisation that had `code` at `at`, as far as was known then.
[[nodiscard]] std::optional<domain::Organisation> readOrganisationKnownAt(Connection &connection, const QString &code,
                                                                          const QDateTime &at);
/// Records of one subject as known at `at`, in the order of readRecords().
[[nodiscard]] QList<domain::Record> readRecordsKnownAt(Connection &connection, std::int64_t serial, const QDateTime &at);

} // namespace creditdesk::store

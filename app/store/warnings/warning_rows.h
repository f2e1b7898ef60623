// Warnings to and from the ledger's tables. Functions throw DatabaseError; the caller owns the transaction.
#pragma once

#include "app/store/database/statement.h"
#include "app/store/warning_book.h"

namespace creditdesk::store {

/// Columns in the order in which warningFrom() reads them.
inline constexpr char kWarningColumns[] =
    "id, rule, version, kind, level, serial, subject, subject_name, district, event, first_event, raised_at, changed_at, due, "
    "due_provisional, events, state, until, owner, proposed_by, ground_gone, watched, revision";

[[nodiscard]] Warning warningFrom(const Statement &row);
[[nodiscard]] std::optional<Warning> readWarning(Connection &connection, qint64 id);
[[nodiscard]] QList<WarningFact> readFacts(Connection &connection, qint64 warning);
[[nodiscard]] QList<WarningAct> readCourse(Connection &connection, qint64 warning);
[[nodiscard]] std::optional<ActToUndo> readLastAct(Connection &connection, qint64 warning);
[[nodiscard]] QString dayText(QDate day); ///< '' for an invalid one
[[nodiscard]] QDate dayFrom(const QString &text);
/// `before`: what the act changed, or ''.
void writeAct(Connection &connection, const WarningAct &act, const QString &before, qint64 undoes);

} // namespace creditdesk::store

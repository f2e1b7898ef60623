// What happens to a case. A case is the set of its events and nothing else: whoever has the same events sees the same case,
// in whatever order they came (two windows and a platform may have worked on it apart). Each event names those it was made
// after, by their ids, and its id is the hash of what it says: so a case is a signed chain that may fork and join again.
// Plain values.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace creditdesk::domain {

struct CaseEvent {
    QString id; ///< SHA-256 of the canonical form, hexadecimal
    QString caseId;
    QString type;      ///< id of a CaseEventRule, or one of caseEvent:: below
    QStringList after; ///< ids, ascending: the last ones known when it was made; empty for the opening event alone
    QString operatorId;
    QString window; ///< workstation
    QDateTime at;   ///< UTC
    QJsonObject body;
};

/// Events that every kind of case knows. Any event may carry "values": {FIELD: VALUE, ...}, which it writes, and "papers":
/// [PAPER ID, ...], which it brings.
namespace caseEvent {
inline constexpr char kWrite[] = "write";     ///< values only
inline constexpr char kResolve[] = "resolve"; ///< {"values": {FIELD: VALUE}} or {"step": EVENT ID}, and "reasons"
inline constexpr char kUndo[] = "undo";       ///< {"event": ID}: a write or resolve of the same person
inline constexpr char kOwner[] = "owner";     ///< the field that "hand_over" writes, from its "to"
} // namespace caseEvent

} // namespace creditdesk::domain

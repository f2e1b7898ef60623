// Figures of supervision: what is counted, along which axes, behind which filter. One filter answers both the number and the
// list behind it, so that they cannot differ. Organisations and their records only: there is no axis for persons.
// Plain values, any thread.
#pragma once

#include "models/domain/rows.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <span>

namespace creditdesk::domain {

/// An axis is named by its id, as in filters, on the command line and in JSON:
///   of organisations: "district" "sector" "subject_kind" "status" "platform_class" (as the platform sent it)
///                     "class:SCALE" and "class_before:SCALE" (by the rule set in force, today and on the last day of the
///                     month before; the code "none": excluded from the scale)
///   of records:       "record_kind" "severity" "state" "unit" (code of the source unit) "notice" "outcome"
///                     "objection" ("open" or "none") "objection_due" "repair_due" "year" (of the decision)
/// "notice": on_time, late, overdue (not published, time over), pending (not published, time left), none (nothing to publish).
/// "objection_due", "repair_due": time left of what is open, see DueMark.
/// "outcome": what has become of a commitment, an arrear, ..., by resources/catalogue/outcomes.json; none: nothing stated.
namespace axis {
inline const QString district = QStringLiteral("district");
inline const QString sector = QStringLiteral("sector");
inline const QString subjectKind = QStringLiteral("subject_kind");
inline const QString status = QStringLiteral("status");
inline const QString platformClass = QStringLiteral("platform_class");
inline const QString recordKind = QStringLiteral("record_kind");
inline const QString severity = QStringLiteral("severity");
inline const QString state = QStringLiteral("state");
inline const QString unit = QStringLiteral("unit");
inline const QString notice = QStringLiteral("notice");
inline const QString outcome = QStringLiteral("outcome");
inline const QString objection = QStringLiteral("objection");
inline const QString objectionDue = QStringLiteral("objection_due");
inline const QString repairDue = QStringLiteral("repair_due");
inline const QString year = QStringLiteral("year");
[[nodiscard]] QString classOf(const QString &scale);       ///< "class:SCALE"
[[nodiscard]] QString classBeforeOf(const QString &scale); ///< "class_before:SCALE"
} // namespace axis

/// Whether an axis describes records (the others describe organisations). False for ids that are none.
[[nodiscard]] bool isRecordAxis(const QString &axis);

/// Codes are joined by "or" within an axis and by "and" between axes. An axis that is not here does not restrict; one with an
/// empty list restricts to nothing. What is counted may be organisations or records: an organisation is behind a filter with
/// record axes if at least one of its records matches all of these; a record is behind it if it and its organisation match.
struct FigureFilter {
    QMap<QString, QStringList> chosen;
    QDate decidedFrom, decidedUntil; ///< of records, inclusive; invalid: open

    [[nodiscard]] FigureFilter with(const QString &axis, const QString &code) const; ///< narrowed to this one code
    [[nodiscard]] bool concernsRecords() const;
    [[nodiscard]] QJsonObject toJson() const; ///< {"district": ["310115"], ..., "decided_from": "2025-01-01"}
    /// Nothing if it is not of that form or names an axis that does not exist; `why` says which.
    [[nodiscard]] static std::optional<FigureFilter> fromJson(const QJsonObject &json, QString *why = nullptr);
    bool operator==(const FigureFilter &) const = default;
};

enum class Counted : quint8 { Organisations, Records };

/// Counts along one axis or two. `counts` has a row for each of `rows` and in it a count for each of `columns`; without a
/// column axis `columns` is empty and each row has one count. Organisations counted along a record axis are those with at
/// least one such record, so their sum may exceed `total`, which counts each once.
struct FigureTable {
    QStringList rows, columns; ///< codes, ascending
    QList<QList<qint64>> counts;
    qint64 total = 0;
};

// What a walk over the mirror notes of each subject. Codes are indexes into lists that the marker names.

struct ClassMark {
    std::uint8_t now = 0;          ///< 1 + index in Scale::grades; 0: none
    std::uint8_t before = 0;       ///< on the last day of the month before
    std::uint16_t stableUntil = 0; ///< last day, in days since 2000-01-01, on which nothing changes by time alone; 65535: never
};

/// Time left until the legal day of an objection or of an application for repair, in working days. Codes of the axes
/// "objection_due" and "repair_due", in this order.
enum class DueMark : std::uint8_t {
    None,     ///< "none": nothing is open
    Unstated, ///< "unstated": open, but the platform does not say since when
    Late,     ///< "late": the legal day is over
    Soon,     ///< "soon": at most the rule set's "due.soon" working days are left
    Later,    ///< "later"
};
[[nodiscard]] const QStringList &dueCodes();

struct RecordMark {
    std::uint8_t notice = 0;  ///< index in SubjectMarker::notices()
    std::uint8_t outcome = 0; ///< index in SubjectMarker::outcomes()
    DueMark objection = DueMark::None;
    DueMark repair = DueMark::None;
};

struct Scale {
    QString id; ///< "risk", "evaluation", ...
    QStringList grades;
};

/// Notes classes and marks of one subject after another. Immutable; called from several threads at once.
class SubjectMarker
{
public:
    virtual ~SubjectMarker() = default;
    [[nodiscard]] virtual const QList<Scale> &scales() const = 0;
    [[nodiscard]] virtual const QStringList &notices() const = 0;
    [[nodiscard]] virtual const QStringList &outcomes() const = 0;
    [[nodiscard]] virtual QString rules() const = 0; ///< identity of the rules used; another one means: mark all anew
    [[nodiscard]] virtual QDate day() const = 0;     ///< for which day is marked
    /// `classes` has one place for each scale, `marks` one for each record; the views live for the call.
    virtual void mark(const OrganisationRow &organisation, std::span<const RecordRow> records, std::span<ClassMark> classes,
                      std::span<RecordMark> marks) const = 0;
};

} // namespace creditdesk::domain

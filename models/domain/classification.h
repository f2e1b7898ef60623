// Classes organisations by a rule set, and says why. One core does both: explain() runs what classify() runs, with a listener.
// A classifier is compiled once from a rule set, is immutable and may be used by any number of threads. About organisations
// only.
#pragma once

#include "models/domain/classification_rules.h"
#include "models/domain/rows.h"
#include "models/domain/subject.h"

#include <cstdint>
#include <memory>
#include <span>

namespace creditdesk::domain {

struct ClassOutcome {
    static constexpr std::uint16_t kNever = 65535;

    int grade = -1; ///< index in ClassRuleSet::grades (0 is best); -1: excluded from the scale
    int points = 0; ///< also of an excluded subject
    /// Last day, in days since 2000-01-01, until which by time alone no record begins or ceases to count and no line, cap or
    /// exclusion changes; kNever: none ever will. On the day after it at least one does, whether or not the grade follows.
    /// The end of the rule set itself is not in it.
    std::uint16_t stableUntil = kNever;

    [[nodiscard]] bool excluded() const { return grade < 0; }
    [[nodiscard]] QDate stableUntilDay() const; ///< invalid: never
    bool operator==(const ClassOutcome &) const = default;
};

/// One record in one input.
struct ClassRecordUse {
    QString record; ///< id
    QString kind;
    QString unit; ///< name of the source unit
    QDate date;   ///< decision
    bool counts = false;
    /// Why not, or with which remark: id in ClassWays::reasons ("repaired", "revoked", "query_ended", "window_ended",
    /// "future", "no_date", "no_amount", "objection_waits", "objection_counts"); empty: counts plainly. Records of another
    /// kind, severity, procedure or field value are not listed.
    QString reason;
    QString value;     ///< text of the field that the measure reads; may be empty
    qint64 amount = 0; ///< what it adds to the input: 1, or the money in millionths of 万元
    QDate until;       ///< last day on which it counts; invalid: no end
};

struct ClassInputExplained {
    QString id;
    ClassWords words;
    ClassUnit unit = ClassUnit::Count;
    std::optional<qint64> value; ///< money in millionths of 万元
    QList<ClassRecordUse> records;
    QString member;     ///< MemberIn and YearsSinceFounded: "status", "founded", ...
    QString memberText; ///< what the organisation states there
    QStringList of;     ///< derived inputs
};

struct ClassLineExplained {
    QString id;
    ClassWords words;
    QString basis;
    QString input; ///< id
    std::optional<qint64> value;
    ClassCondition when;
    bool applies = false;
    int contribution = 0; ///< sums up, with the base points, to the points
};

struct ClassCapExplained {
    QString id;
    ClassWords words;
    QString basis;
    QString input;
    std::optional<qint64> value;
    ClassCondition when;
    QString grade;
    bool atBest = true;
    bool applies = false; ///< its condition holds
    bool decided = false; ///< and it moved the grade
};

struct ClassExclusionExplained {
    QString id;
    ClassWords words;
    QString basis;
    QString input;
    std::optional<qint64> value;
    ClassCondition when;
    bool applies = false;
};

struct ClassExplanation {
    QString ruleSet; ///< id
    QString scale;
    QDate on;
    ClassOutcome outcome;
    QString grade;         ///< id; empty: excluded
    QString gradeByPoints; ///< before caps
    int basePoints = 0;
    QList<ClassInputExplained> inputs; ///< in the order of the rule set
    QList<ClassLineExplained> lines;
    QList<ClassCapExplained> caps;
    QList<ClassExclusionExplained> exclusions;
    QList<ClassGrade> thresholds; ///< the grades with their points

    [[nodiscard]] const ClassInputExplained *input(const QString &id) const;
};

struct CompiledClass; // internal

class Classifier
{
public:
    /// `rules` must have come from loadRuleSet. Copies what it needs of both.
    Classifier(const ClassRuleSet &rules, const Catalogue &catalogue);

    [[nodiscard]] const ClassRuleSet &rules() const;
    /// The rows need to live for the call only; their order does not matter. Texts are UTF-8, dates YYYY-MM-DD or empty.
    [[nodiscard]] ClassOutcome classify(const OrganisationRow &organisation, std::span<const RecordRow> records,
                                        QDate on) const;
    [[nodiscard]] ClassOutcome classify(const Organisation &organisation, const QList<Record> &records, QDate on) const;
    [[nodiscard]] ClassExplanation explain(const OrganisationRow &organisation, std::span<const RecordRow> records,
                                           QDate on) const;
    [[nodiscard]] ClassExplanation explain(const Organisation &organisation, const QList<Record> &records, QDate on) const;

    [[nodiscard]] const CompiledClass &compiled() const { return *m_compiled; } ///< for models/domain only

private:
    std::shared_ptr<const CompiledClass> m_compiled;
};

} // namespace creditdesk::domain

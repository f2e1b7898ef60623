// Rule sets that class organisations, as data (resources/catalogue/classes/*.json, one file a rule set). A class is an internal
// aid of the department that owns the rule set: it is on no report and in no public export. Scales are never mixed: each rule
// set belongs to one. Plain values; reading and checking are pure. Any thread.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace creditdesk::domain {

class Catalogue;

struct ClassWords {
    QString zh, en;
};

/// What is wrong with a rule set or a list of changes, and where in its text. `line` and `column` count from 1 (0: concerns the
/// whole); `path` names the member ("inputs[2].kinds[0]"); `reason` is an id for programs ("unknown_input", "cycle",
/// "threshold_missing", "threshold_order", "unknown_kind", "bad_date", "duplicate_id", "unknown_member", ...); `words` say it
/// in technical English.
struct ClassFault {
    int line = 0;
    int column = 0;
    QString path;
    QString reason;
    QString words;
};

/// "SOURCE:LINE:COLUMN: PATH: WORDS [REASON]", one line for logs and consoles.
[[nodiscard]] QString faultText(const ClassFault &fault, const QString &source);

/// What an input's value is counted in. Money is kept in millionths of 万元 (a fields' unit), as whole numbers.
enum class ClassUnit : quint8 { Count, Money, Days, Years };
inline constexpr qint64 kMoneyScale = 1'000'000;

enum class ClassMeasure : quint8 {
    RecordCount,       ///< records that match
    FieldSum,          ///< sum of a money field over records that match
    DaysSinceNewest,   ///< days since the newest record that matches; no value without one
    YearsSinceFounded, ///< full years; no value if the founding date is not stated or lies ahead
    MemberIn,          ///< 1 if a member of the organisation is in a list, else 0
    Total,             ///< sum of other inputs
    Largest,           ///< largest of other inputs
};

enum class ClassDate : quint8 { Decided, ActEnded };

/// Which records an input takes. An empty list does not restrict, except `kinds`, which always names at least one.
/// Never taken, whatever is written here: revoked and repaired records (条例 art. 37, 38), adverse ones after the query clock
/// (art. 35), and records decided after the day of classing.
struct ClassSelector {
    QStringList kinds, severities, procedures;
    QString field; ///< with `values`: the field's text must be one of them (or, `valuesExclude`, none of them)
    QStringList values;
    bool valuesExclude = false;
    int withinMonths = 0; ///< 0: no window. Counts up to and including the corresponding day (民法典 201-203)
    /// Start of the window. A record whose act has not ended, as far as is stated, is inside; one without a decision date not.
    ClassDate withinOf = ClassDate::Decided;
};

struct ClassInput {
    QString id;
    ClassWords words;
    ClassMeasure measure = ClassMeasure::RecordCount;
    ClassUnit unit = ClassUnit::Count;
    ClassSelector records;
    QString field;                       ///< FieldSum: code of the money field
    QString member;                      ///< MemberIn: "status", "kind", "sector", "district"
    QStringList values;                  ///< MemberIn
    QStringList of;                      ///< Total, Largest: ids of inputs of one unit, counts or money
    ClassDate date = ClassDate::Decided; ///< DaysSinceNewest
};

/// Bounds of a value, in the input's unit. An input without value meets no condition.
struct ClassCondition {
    std::optional<qint64> atLeast, lessThan;
    [[nodiscard]] bool holds(std::optional<qint64> value) const;
};

/// Either `points` when the condition holds, or `pointsEach` for each full unit of the value, at most `limit` in size.
struct ClassLine {
    QString id;
    ClassWords words;
    QString basis;
    QString input;
    ClassCondition when;
    int points = 0;
    int pointsEach = 0;
    std::optional<int> limit;
};

/// Holds the grade at best, or at worst, at `grade` when the condition holds. "At best" is applied last.
struct ClassCap {
    QString id;
    ClassWords words;
    QString basis;
    QString input;
    ClassCondition when;
    QString grade;
    bool atBest = true;
};

/// Takes the subject out of the scale when the condition holds.
struct ClassExclusion {
    QString id;
    ClassWords words;
    QString basis;
    QString input;
    ClassCondition when;
};

struct ClassGrade {
    QString id;
    ClassWords words;
    std::optional<int> atLeast; ///< points from which on; none for the worst grade
};

struct ClassRuleSet {
    QString id;
    QString scale; ///< "risk", "evaluation"
    QString version;
    QDate effectiveFrom, effectiveTo; ///< inclusive; effectiveTo invalid: open
    QString basis;
    ClassWords owner;   ///< the department
    ClassWords purpose; ///< what the class is for and that it is internal
    int basePoints = 0;
    bool objectionCounts = true; ///< whether a record under objection counts meanwhile (the line says that it is)
    QList<ClassGrade> grades;    ///< best first
    QList<ClassInput> inputs;
    QList<ClassLine> lines;
    QList<ClassCap> caps;
    QList<ClassExclusion> exclusions;
    QString source;    ///< name of the file it was read from
    QByteArray digest; ///< SHA-256 of its text, hexadecimal: what two people adopt is this text

    [[nodiscard]] QStringList gradeIds() const;            ///< best first
    [[nodiscard]] int gradeIndex(const QString &id) const; ///< -1 if unknown
    [[nodiscard]] bool inForce(QDate on) const;
};

/// Reads and checks one rule set against the kinds, fields and lists of `catalogue`. Every fault found, in the order of the
/// text; a rule set only if there is none.
[[nodiscard]] std::variant<ClassRuleSet, QList<ClassFault>> loadRuleSet(const QByteArray &json, const QString &source,
                                                                        const Catalogue &catalogue);

struct ClassConflict {
    QString scale;
    QString first, second; ///< ids of the rule sets
    QString reason;        ///< "overlap", "gap", "same_id"
    QDate from, until;     ///< the days that two rule sets claim, or that none does; `until` may be open
    QString words;
};

/// Whether the rule sets of each scale follow each other without overlap and gap, and no id stands twice.
[[nodiscard]] QList<ClassConflict> checkTogether(const QList<ClassRuleSet> &sets);

/// Rule sets that have passed loadRuleSet and checkTogether.
class ClassRules
{
public:
    [[nodiscard]] const QList<ClassRuleSet> &sets() const { return m_sets; } ///< by scale, then date
    [[nodiscard]] QStringList scales() const;                                ///< ascending
    /// Null if the scale is unknown or has no rule set on that day.
    [[nodiscard]] const ClassRuleSet *inForce(const QString &scale, QDate on) const;
    [[nodiscard]] const ClassRuleSet *byId(const QString &id) const;
    /// These with `adopted` taken in: a set of its id is replaced; an open set of its scale that began before ends the day
    /// before it. Conflicts instead if they still do not fit together; nothing changes then.
    [[nodiscard]] std::variant<ClassRules, QList<ClassConflict>> with(const ClassRuleSet &adopted) const;
    /// Conflicts if they do not fit together.
    [[nodiscard]] static std::variant<ClassRules, QList<ClassConflict>> of(QList<ClassRuleSet> sets);

private:
    QList<ClassRuleSet> m_sets;
};

} // namespace creditdesk::domain

// The engine: a rule set compiled for rows, and the few steps of classing one subject. Internal to models/domain; callers use
// Classifier. Everything here is pure; CompiledClass is immutable after compile().
#pragma once

#include "models/domain/class_days.h"
#include "models/domain/classification.h"

#include <array>
#include <string>
#include <vector>

namespace creditdesk::domain {

inline constexpr int kMostInputs = 64;

struct CompiledInput {
    ClassMeasure measure = ClassMeasure::RecordCount;
    std::uint8_t severities = 0xFF, procedures = 0xFF; ///< a bit for each code
    std::string field;                                 ///< selector
    std::vector<std::string> values;                   ///< of the selector or of the member
    bool valuesExclude = false;
    int months = 0;
    ClassDate withinOf = ClassDate::Decided;
    std::string sumField;
    ClassDate date = ClassDate::Decided;
    std::string_view OrganisationRow::*member = nullptr;
    std::vector<int> of;
};

struct CompiledCondition {
    int input = 0;
    qint64 atLeast = std::numeric_limits<qint64>::min(), lessThan = std::numeric_limits<qint64>::max();
    [[nodiscard]] bool holds(std::optional<qint64> value) const { return value && *value >= atLeast && *value < lessThan; }
};

struct CompiledLine {
    CompiledCondition when;
    int points = 0, each = 0, limit = 0;
    qint64 unit = 1; ///< size of one full unit of the value
    [[nodiscard]] int contribution(std::optional<qint64> value) const;
};

struct CompiledCap {
    CompiledCondition when;
    int grade = 0;
    bool atBest = true;
};

/// What rule-sets.json says about the query clock, from a day on.
struct QueryRule {
    Day from = kNoDay;
    int months = 0;
    std::vector<bool> fallsBack; ///< by kind: no end of the act stated, so the decision counts
    bool operator==(const QueryRule &other) const { return months == other.months && fallsBack == other.fallsBack; }
};

struct CompiledKind {
    std::string id;
    bool adverse = false;
    std::vector<int> inputs; ///< that take records of this kind
};

struct CompiledClass {
    ClassRuleSet rules;
    std::vector<CompiledInput> inputs;
    std::vector<int> derived; ///< Total and Largest, each after those it is made of
    std::vector<CompiledKind> kinds;
    std::vector<CompiledLine> lines;
    std::vector<CompiledCap> caps;
    std::vector<CompiledCondition> exclusions;
    std::vector<CompiledCondition> clocked; ///< conditions on ages, which change by time
    std::vector<int> thresholds;            ///< of all grades but the worst
    std::vector<QueryRule> queryRules;      ///< oldest first; neighbours differ

    [[nodiscard]] const QueryRule &queryRule(Day on) const;
    static std::shared_ptr<const CompiledClass> compile(const ClassRuleSet &rules, const Catalogue &catalogue);
};

enum class UseReason : quint8 {
    None,
    Repaired,
    Revoked,
    QueryEnded,
    WindowEnded,
    Future,
    NoDate,
    NoAmount,
    ObjectionWaits,
    ObjectionCounts
};

/// What an input needs to know of a record.
struct RecordReading {
    const RecordRow *row = nullptr;
    const CompiledKind *kind = nullptr; ///< null: no input takes it
    std::uint8_t severity = 0, procedure = 0;
    RecordState state = RecordState::Normal;
    Day decided = kNoDay, actEnded = kNoDay;
    Day queryUntil = kForever;
};

/// One record in one input: it counts on the days from `start` to `end`.
struct RecordUse {
    Day start = kNoDay, end = kForever;
    qint64 amount = 1;
    Day date = kNoDay;                 ///< for DaysSinceNewest
    UseReason never = UseReason::None; ///< why it counts on no day at all
    bool queryEnds = false;            ///< `end` is that of the query period, and not of a window
    [[nodiscard]] bool counts(Day on) const { return never == UseReason::None && start <= on && on <= end; }
    [[nodiscard]] Day nextChange(Day on) const; ///< first day after `on` on which counts() is another; kForever: none
};

/// Sums over records, by input.
struct Tallies {
    std::array<qint64, kMostInputs> sums{};
    std::array<Day, kMostInputs> newest;
    Tallies() { newest.fill(kNoDay); }
    void add(int input, const RecordUse &use);
};

using InputValues = std::array<std::optional<qint64>, kMostInputs>;

struct Conclusion {
    int points = 0, byPoints = 0, grade = 0;
    bool excluded = false;
};

namespace core {
[[nodiscard]] RecordReading read(const CompiledClass &rules, const RecordRow &row, const QueryRule &query);
/// Nothing if the input does not take this record. `scratch` is for fields with escapes.
[[nodiscard]] std::optional<RecordUse> use(const CompiledClass &rules, int input, const RecordReading &record,
                                           std::string &scratch);
/// Values of all inputs, the organisation's age being that of day `clock`.
void fill(const CompiledClass &rules, const Tallies &tallies, const OrganisationRow &organisation, Day clock,
          InputValues &values);
[[nodiscard]] Conclusion conclude(const CompiledClass &rules, const InputValues &values);
/// First day after `on` on which a condition on an age changes; kForever: none.
[[nodiscard]] Day nextAge(const CompiledClass &rules, const Tallies &tallies, Day founded, Day on);
/// The same for one condition, the age of an input being counted from `origin`.
[[nodiscard]] Day nextAge(const CompiledCondition &when, ClassMeasure measure, Day origin, Day on);
[[nodiscard]] std::optional<qint64> age(ClassMeasure measure, Day origin, Day on);

class Listener
{
public:
    virtual ~Listener() = default;
    virtual void record(int input, const RecordReading &record, const RecordUse &use) = 0;
};

struct Run {
    InputValues values;
    Conclusion conclusion;
    Day changes = kForever; ///< first day on which something is another
};
[[nodiscard]] Run run(const CompiledClass &rules, const OrganisationRow &organisation, std::span<const RecordRow> records,
                      Day on, Listener *listener);
} // namespace core

} // namespace creditdesk::domain

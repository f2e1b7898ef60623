#include "models/domain/classification_core.h"

#include "models/domain/flat_fields.h"

#include <algorithm>

namespace creditdesk::domain {
namespace {

constexpr qint64 kMostSum = 4'000'000'000'000'000'000;

constexpr std::uint8_t kUnknownCode = 7; ///< taken by inputs that do not restrict, by no other

std::uint8_t severityCode(std::string_view text)
{
    return text == "none" ? 0 : text == "minor" ? 1 : text == "general" ? 2 : text == "severe" ? 3 : kUnknownCode;
}

std::uint8_t procedureCode(std::string_view text)
{
    return text == "none" ? 0 : text == "summary" ? 1 : text == "general" ? 2 : kUnknownCode;
}

/// Decimal text in 万元, as fields have it, in millionths; nothing if it is not of that form.
std::optional<qint64> money(std::string_view text)
{
    constexpr int kMostDigits = 10;
    qint64 out = 0;
    std::size_t at = 0;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at)
        out = at < kMostDigits ? out * 10 + (text[at] - '0') : out;
    if (at == 0 || at > kMostDigits)
        return {};
    std::size_t places = 0;
    if (at < text.size() && text[at] == '.') {
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9' && places < 6; ++at, ++places)
            out = out * 10 + (text[at] - '0');
        if (places == 0)
            return {};
    }
    if (at != text.size())
        return {};
    for (; places < 6; ++places)
        out *= 10;
    return out;
}

bool fieldMatches(const CompiledInput &input, const RecordRow &row, std::string &scratch)
{
    if (input.field.empty())
        return true;
    const std::optional<std::string_view> text = fieldText(row.fields, input.field, scratch);
    const bool found = text && std::find(input.values.begin(), input.values.end(), *text) != input.values.end();
    return found != input.valuesExclude;
}

} // namespace

int CompiledLine::contribution(std::optional<qint64> value) const
{
    if (!when.holds(value))
        return 0;
    if (each == 0)
        return points;
    const qint64 full = std::min<qint64>(std::max<qint64>(*value, 0) / unit, std::numeric_limits<int>::max());
    return static_cast<int>(std::clamp<qint64>(full * each, -qint64{limit}, limit));
}

Day RecordUse::nextChange(Day on) const
{
    if (never != UseReason::None || start > end)
        return kForever;
    if (on < start)
        return start;
    return on <= end && end != kForever ? end + 1 : kForever;
}

void Tallies::add(int input, const RecordUse &use)
{
    const auto at = static_cast<std::size_t>(input);
    sums[at] = std::min(sums[at] + use.amount, kMostSum);
    newest[at] = std::max(newest[at], use.date);
}

namespace core {

RecordReading read(const CompiledClass &rules, const RecordRow &row, const QueryRule &query)
{
    RecordReading out;
    out.row = &row;
    const auto kind =
        std::find_if(rules.kinds.begin(), rules.kinds.end(), [&row](const CompiledKind &one) { return one.id == row.kind; });
    if (kind == rules.kinds.end() || kind->inputs.empty())
        return out;
    out.kind = &*kind;
    out.severity = severityCode(row.severity);
    out.procedure = procedureCode(row.procedure);
    out.state = row.state == "repaired"  ? RecordState::Repaired
                : row.state == "revoked" ? RecordState::Revoked
                                         : RecordState::Normal;
    out.decided = days::parse(row.decided);
    out.actEnded = days::parse(row.actEnded);
    if (kind->adverse) {
        const bool fallsBack = out.actEnded == kNoDay && query.fallsBack[static_cast<std::size_t>(kind - rules.kinds.begin())];
        if (const Day from = fallsBack ? out.decided : out.actEnded; from != kNoDay)
            out.queryUntil = days::addMonths(from, query.months);
    }
    return out;
}

std::optional<RecordUse> use(const CompiledClass &rules, int index, const RecordReading &record, std::string &scratch)
{
    const CompiledInput &input = rules.inputs[static_cast<std::size_t>(index)];
    if ((input.severities >> record.severity & 1) == 0 || (input.procedures >> record.procedure & 1) == 0 ||
        !fieldMatches(input, *record.row, scratch))
        return {};
    RecordUse out;
    out.start = record.decided;
    out.end = record.queryUntil;
    out.queryEnds = record.queryUntil != kForever;
    const auto dateOf = [&record](ClassDate which) { return which == ClassDate::Decided ? record.decided : record.actEnded; };
    if (record.state != RecordState::Normal)
        out.never = record.state == RecordState::Repaired ? UseReason::Repaired : UseReason::Revoked;
    else if (record.row->objection && !rules.rules.objectionCounts)
        out.never = UseReason::ObjectionWaits;
    if (input.months > 0) {
        const Day from = dateOf(input.withinOf);
        if (from == kNoDay && input.withinOf == ClassDate::Decided && out.never == UseReason::None)
            out.never = UseReason::NoDate;
        if (from != kNoDay) {
            const Day windowEnd = days::addMonths(from, input.months);
            out.queryEnds = out.queryEnds && out.end <= windowEnd;
            out.end = std::min(out.end, windowEnd);
        }
    }
    if (input.measure == ClassMeasure::DaysSinceNewest) {
        out.date = dateOf(input.date);
        if (out.date == kNoDay && out.never == UseReason::None)
            out.never = UseReason::NoDate;
    } else if (input.measure == ClassMeasure::FieldSum) {
        const std::optional<std::string_view> text = fieldText(record.row->fields, input.sumField, scratch);
        const std::optional<qint64> amount = text ? money(*text) : std::nullopt;
        out.amount = amount.value_or(0);
        if (!amount && out.never == UseReason::None)
            out.never = UseReason::NoAmount;
    }
    return out;
}

std::optional<qint64> age(ClassMeasure measure, Day origin, Day on)
{
    if (origin == kNoDay)
        return {};
    if (measure == ClassMeasure::DaysSinceNewest)
        return std::max(0, on - origin);
    return origin > on ? std::nullopt : std::optional<qint64>(days::fullYears(origin, on));
}

void fill(const CompiledClass &rules, const Tallies &tallies, const OrganisationRow &organisation, Day clock,
          InputValues &values)
{
    for (std::size_t i = 0; i < rules.inputs.size(); ++i) {
        const CompiledInput &input = rules.inputs[i];
        switch (input.measure) {
        case ClassMeasure::RecordCount:
        case ClassMeasure::FieldSum:
            values[i] = tallies.sums[i];
            break;
        case ClassMeasure::DaysSinceNewest:
            values[i] = age(input.measure, tallies.newest[i], clock);
            break;
        case ClassMeasure::YearsSinceFounded:
            values[i] = age(input.measure, days::parse(organisation.founded), clock);
            break;
        case ClassMeasure::MemberIn:
            values[i] =
                std::find(input.values.begin(), input.values.end(), organisation.*input.member) != input.values.end() ? 1 : 0;
            break;
        case ClassMeasure::Total:
        case ClassMeasure::Largest:
            break;
        }
    }
    for (const int index : rules.derived) {
        const CompiledInput &input = rules.inputs[static_cast<std::size_t>(index)];
        qint64 out = 0; // counts and sums, so never less than none
        for (const int of : input.of) {
            const qint64 value = values[static_cast<std::size_t>(of)].value_or(0);
            out = input.measure == ClassMeasure::Total ? std::min(out + value, kMostSum) : std::max(out, value);
        }
        values[static_cast<std::size_t>(index)] = out;
    }
}

Conclusion conclude(const CompiledClass &rules, const InputValues &values)
{
    const auto holds = [&values](const CompiledCondition &when) {
        return when.holds(values[static_cast<std::size_t>(when.input)]);
    };
    Conclusion out;
    out.points = rules.rules.basePoints;
    for (const CompiledLine &line : rules.lines)
        out.points += line.contribution(values[static_cast<std::size_t>(line.when.input)]);
    const auto reached =
        std::find_if(rules.thresholds.begin(), rules.thresholds.end(), [&out](int least) { return out.points >= least; });
    out.byPoints = static_cast<int>(reached - rules.thresholds.begin());
    out.grade = out.byPoints;
    for (const bool atBest : {false, true}) {
        for (const CompiledCap &cap : rules.caps) {
            if (cap.atBest == atBest && holds(cap.when))
                out.grade = atBest ? std::max(out.grade, cap.grade) : std::min(out.grade, cap.grade);
        }
    }
    out.excluded = std::any_of(rules.exclusions.begin(), rules.exclusions.end(), holds);
    return out;
}

Day nextAge(const CompiledCondition &when, ClassMeasure measure, Day origin, Day on)
{
    if (origin == kNoDay)
        return kForever;
    constexpr qint64 kMost = 100'000; // what the loader allows
    Day out = kForever;
    for (const qint64 bound : {qint64{0}, when.atLeast, when.lessThan}) {
        if (bound < 0 || bound > kMost)
            continue;
        const Day day = measure == ClassMeasure::DaysSinceNewest ? origin + static_cast<Day>(bound)
                                                                 : days::addMonths(origin, 12 * static_cast<int>(bound));
        if (day > on && day < out && when.holds(age(measure, origin, day)) != when.holds(age(measure, origin, day - 1)))
            out = day;
    }
    return out;
}

Day nextAge(const CompiledClass &rules, const Tallies &tallies, Day founded, Day on)
{
    Day out = kForever;
    for (const CompiledCondition &when : rules.clocked) {
        const auto index = static_cast<std::size_t>(when.input);
        const ClassMeasure measure = rules.inputs[index].measure;
        out = std::min(out,
                       nextAge(when, measure, measure == ClassMeasure::DaysSinceNewest ? tallies.newest[index] : founded, on));
    }
    return out;
}

Run run(const CompiledClass &rules, const OrganisationRow &organisation, std::span<const RecordRow> records, Day on,
        Listener *listener)
{
    thread_local std::string scratch;
    const QueryRule &query = rules.queryRule(on);
    Tallies tallies;
    Run out;
    for (const RecordRow &row : records) {
        const RecordReading record = read(rules, row, query);
        if (record.kind == nullptr)
            continue;
        for (const int input : record.kind->inputs) {
            const std::optional<RecordUse> one = use(rules, input, record, scratch);
            if (!one)
                continue;
            if (one->counts(on))
                tallies.add(input, *one);
            out.changes = std::min(out.changes, one->nextChange(on));
            if (listener != nullptr)
                listener->record(input, record, *one);
        }
    }
    fill(rules, tallies, organisation, on, out.values);
    out.conclusion = conclude(rules, out.values);
    if (!rules.clocked.empty())
        out.changes = std::min(out.changes, nextAge(rules, tallies, days::parse(organisation.founded), on));
    for (const QueryRule &rule : rules.queryRules) {
        if (rule.from != kNoDay && rule.from > on)
            out.changes = std::min(out.changes, rule.from);
    }
    return out;
}

} // namespace core

} // namespace creditdesk::domain

#include "models/domain/catalogue.h"
#include "models/domain/classification_core.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

std::uint8_t bitsOf(const QStringList &chosen, const QStringList &codes)
{
    if (chosen.isEmpty())
        return 0xFF;
    std::uint8_t out = 0;
    for (const QString &one : chosen)
        out = static_cast<std::uint8_t>(out | 1U << codes.indexOf(one));
    return out;
}

std::vector<std::string> textsOf(const QStringList &texts)
{
    std::vector<std::string> out;
    for (const QString &text : texts)
        out.push_back(text.toStdString());
    return out;
}

std::string_view OrganisationRow::*memberOf(const QString &name)
{
    if (name == u"status"_s)
        return &OrganisationRow::status;
    if (name == u"kind"_s)
        return &OrganisationRow::kind;
    return name == u"sector"_s ? &OrganisationRow::sector : &OrganisationRow::district;
}

int indexOf(const ClassRuleSet &rules, const QString &input)
{
    const auto found =
        std::find_if(rules.inputs.begin(), rules.inputs.end(), [&input](const ClassInput &one) { return one.id == input; });
    return static_cast<int>(found - rules.inputs.begin());
}

CompiledInput compileInput(const ClassRuleSet &rules, const ClassInput &input)
{
    CompiledInput out;
    out.measure = input.measure;
    out.severities = bitsOf(input.records.severities, {u"none"_s, u"minor"_s, u"general"_s, u"severe"_s});
    out.procedures = bitsOf(input.records.procedures, {u"none"_s, u"summary"_s, u"general"_s});
    out.field = input.records.field.toStdString();
    out.values = textsOf(input.measure == ClassMeasure::MemberIn ? input.values : input.records.values);
    out.valuesExclude = input.records.valuesExclude;
    out.months = input.records.withinMonths;
    out.withinOf = input.records.withinOf;
    out.sumField = input.field.toStdString();
    out.date = input.date;
    if (input.measure == ClassMeasure::MemberIn)
        out.member = memberOf(input.member);
    for (const QString &id : input.of)
        out.of.push_back(indexOf(rules, id));
    return out;
}

CompiledCondition compileCondition(const ClassRuleSet &rules, const QString &input, const ClassCondition &when)
{
    CompiledCondition out;
    out.input = indexOf(rules, input);
    out.atLeast = when.atLeast.value_or(out.atLeast);
    out.lessThan = when.lessThan.value_or(out.lessThan);
    return out;
}

/// Derived inputs, each behind those it is made of. The loader has refused cycles.
std::vector<int> derivedOrder(const std::vector<CompiledInput> &inputs)
{
    std::vector<int> out;
    std::vector<bool> done(inputs.size());
    for (std::size_t i = 0; i < inputs.size(); ++i)
        done[i] = inputs[i].of.empty();
    for (std::size_t round = 0; round < inputs.size(); ++round) {
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            if (done[i] || !std::all_of(inputs[i].of.begin(), inputs[i].of.end(),
                                        [&done](int of) { return done[static_cast<std::size_t>(of)]; }))
                continue;
            done[i] = true;
            out.push_back(static_cast<int>(i));
        }
    }
    return out;
}

void compileKinds(const ClassRuleSet &rules, const Catalogue &catalogue, CompiledClass &out)
{
    for (const RecordKind &kind : catalogue.recordKinds()) {
        CompiledKind one{kind.id.toStdString(), kind.nature == u"adverse"_s, {}};
        for (qsizetype i = 0; i < rules.inputs.size(); ++i) {
            if (rules.inputs.at(i).records.kinds.contains(kind.id))
                one.inputs.push_back(static_cast<int>(i));
        }
        out.kinds.push_back(std::move(one));
    }
}

void compileQueryRules(const Catalogue &catalogue, CompiledClass &out)
{
    for (const RuleSet &set : catalogue.ruleSets()) {
        QueryRule rule;
        rule.from = out.queryRules.empty() ? kNoDay : days::of(set.effectiveFrom);
        rule.months = 12 * set.integers.value(u"query.adverse_years"_s);
        const QStringList fallback = set.texts.value(u"query.fallback_decision"_s).split(u' ', Qt::SkipEmptyParts);
        for (const RecordKind &kind : catalogue.recordKinds())
            rule.fallsBack.push_back(fallback.contains(kind.id));
        if (out.queryRules.empty() || !(out.queryRules.back() == rule))
            out.queryRules.push_back(std::move(rule));
    }
}

void compileTerms(const ClassRuleSet &rules, CompiledClass &out)
{
    for (const ClassLine &line : rules.lines) {
        CompiledLine one{compileCondition(rules, line.input, line.when), line.points, line.pointsEach,
                         line.limit.value_or(std::numeric_limits<int>::max()), 1};
        one.unit = rules.inputs.at(one.when.input).unit == ClassUnit::Money ? kMoneyScale : 1;
        out.lines.push_back(one);
    }
    for (const ClassCap &cap : rules.caps)
        out.caps.push_back({compileCondition(rules, cap.input, cap.when), rules.gradeIndex(cap.grade), cap.atBest});
    for (const ClassExclusion &exclusion : rules.exclusions)
        out.exclusions.push_back(compileCondition(rules, exclusion.input, exclusion.when));
    for (qsizetype i = 0; i + 1 < rules.grades.size(); ++i)
        out.thresholds.push_back(rules.grades.at(i).atLeast.value_or(0));
}

/// A line that counts full years changes on each anniversary: as if it had a condition for each that still counts.
void compileClocked(CompiledClass &out)
{
    const auto note = [&out](const CompiledCondition &when) {
        const ClassMeasure measure = out.inputs[static_cast<std::size_t>(when.input)].measure;
        if (measure == ClassMeasure::DaysSinceNewest || measure == ClassMeasure::YearsSinceFounded)
            out.clocked.push_back(when);
    };
    for (const CompiledLine &line : out.lines) {
        note(line.when);
        if (line.each == 0 || out.inputs[static_cast<std::size_t>(line.when.input)].measure != ClassMeasure::YearsSinceFounded)
            continue;
        const int size = std::abs(line.each), most = (line.limit + size - 1) / size;
        for (int year = static_cast<int>(std::max<qint64>(1, line.when.atLeast)); year <= most; ++year)
            out.clocked.push_back({line.when.input, year, line.when.lessThan});
    }
    for (const CompiledCap &cap : out.caps)
        note(cap.when);
    for (const CompiledCondition &exclusion : out.exclusions)
        note(exclusion);
}

} // namespace

const QueryRule &CompiledClass::queryRule(Day on) const
{
    const auto after =
        std::find_if(queryRules.begin(), queryRules.end(), [on](const QueryRule &rule) { return rule.from > on; });
    return after == queryRules.begin() ? queryRules.front() : *std::prev(after);
}

std::shared_ptr<const CompiledClass> CompiledClass::compile(const ClassRuleSet &rules, const Catalogue &catalogue)
{
    auto out = std::make_shared<CompiledClass>();
    out->rules = rules;
    for (const ClassInput &input : rules.inputs)
        out->inputs.push_back(compileInput(rules, input));
    out->derived = derivedOrder(out->inputs);
    compileKinds(rules, catalogue, *out);
    compileQueryRules(catalogue, *out);
    compileTerms(rules, *out);
    compileClocked(*out);
    return out;
}

} // namespace creditdesk::domain

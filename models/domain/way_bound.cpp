// What is the best that undecided records can still make of a subject? Must
// never be too pessimistic: what it rules out is not looked at again.
#include "models/domain/way_search.h"

#include <algorithm>

namespace creditdesk::domain {
namespace {

bool possible(const CompiledCondition &when, const ValueRange &range)
{
    return range.most >= when.atLeast && range.least < when.lessThan && range.least <= range.most;
}

bool certain(const CompiledCondition &when, const ValueRange &range)
{
    return !range.maybeNone && range.least >= when.atLeast && range.most < when.lessThan;
}

int bestContribution(const CompiledLine &line, const ValueRange &range)
{
    const bool gives = line.points > 0 || line.each > 0;
    if (gives ? !possible(line.when, range) : !certain(line.when, range))
        return 0;
    if (line.each == 0)
        return line.points;
    const qint64 value = gives ? std::min(range.most, line.when.lessThan - 1) : range.least;
    return line.contribution(value);
}

} // namespace

int bestGrade(const CompiledClass &rules, const InputRanges &ranges)
{
    const auto rangeOf = [&ranges](const CompiledCondition &when) -> const ValueRange & {
        return ranges[static_cast<std::size_t>(when.input)];
    };
    int points = rules.rules.basePoints;
    for (const CompiledLine &line : rules.lines)
        points += bestContribution(line, rangeOf(line.when));
    const auto reached =
        std::find_if(rules.thresholds.begin(), rules.thresholds.end(), [points](int least) { return points >= least; });
    int grade = static_cast<int>(reached - rules.thresholds.begin());
    for (const CompiledCap &cap : rules.caps) {
        if (!cap.atBest && possible(cap.when, rangeOf(cap.when)))
            grade = std::min(grade, cap.grade);
    }
    for (const CompiledCap &cap : rules.caps) {
        if (cap.atBest && certain(cap.when, rangeOf(cap.when)))
            grade = std::max(grade, cap.grade);
    }
    return grade;
}

} // namespace creditdesk::domain

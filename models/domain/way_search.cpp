#include "models/domain/way_search.h"

#include <algorithm>
#include <set>

namespace creditdesk::domain {
namespace {

constexpr int kMostChanges = 64;
constexpr qint64 kMostNodes = 1'000'000; // about a second: past this the search is given up and says so
constexpr qint64 kWidest = 1'000'000'000'000'000'000;

class Search
{
public:
    explicit Search(const WayProblem &problem) : m_problem(problem), m_rules(*problem.rules), m_inputs(m_rules.inputs.size())
    {
        m_sums.fill(0);
        note(problem.fixed, 1);
        for (const WaySlot &slot : problem.slots)
            note(slot.base, 1);
        for (std::size_t i = 0; i < m_inputs; ++i) {
            if (m_rules.inputs[i].measure == ClassMeasure::RecordCount || m_rules.inputs[i].measure == ClassMeasure::FieldSum)
                m_additive.push_back(static_cast<int>(i));
        }
        Tallies none;
        core::fill(m_rules, none, *problem.organisation, problem.on, m_fixedValues);
    }

    WaySolution run()
    {
        std::set<Day> dates;
        int all = 0;
        for (const WaySlot &slot : m_problem.slots) {
            int most = 0;
            for (const WayOption &option : slot.options) {
                dates.insert(option.date);
                most = std::max(most, option.cost);
            }
            all += most;
        }
        const std::vector<Day> days(dates.begin(), dates.end());
        const int most = std::min(all, kMostChanges);
        int first = 1; // by the bound alone no smaller set can do it
        if (most > 0)
            prepare(most, days.back());
        while (first <= most && !promising(0, static_cast<std::size_t>(first)))
            ++first;
        for (int size = first; size <= most; ++size) {
            if (!tryWith(size, days.back()))
                continue;
            // Sets whose last day is at most T only grow with T.
            std::size_t low = 0, high = days.size() - 1;
            while (low < high && !m_givenUp) {
                const std::size_t middle = (low + high) / 2;
                if (tryWith(size, days[middle]))
                    high = middle;
                else
                    low = middle + 1;
            }
            return m_givenUp || !tryWith(size, days[low]) ? WaySolution{WaySolution::Outcome::TooMany, {}, 0} : m_found;
        }
        if (m_givenUp || (all > kMostChanges && reachable(all, days.back())))
            return {WaySolution::Outcome::TooMany, {}, 0};
        return {};
    }

private:
    void note(const WayEffect &effect, int sign)
    {
        for (const auto &[input, amount] : effect.sums)
            m_sums[static_cast<std::size_t>(input)] += sign * amount;
    }

    /// For each slot from which on everything is undecided, and each number of
    /// changes left: how far each input can move.
    void prepare(int size, Day until)
    {
        const std::size_t count = m_problem.slots.size(), width = static_cast<std::size_t>(size) + 1;
        m_least.assign((count + 1) * width * m_additive.size(), 0);
        m_most.assign(m_least.size(), 0);
        for (std::size_t a = 0; a < m_additive.size(); ++a) {
            std::vector<qint64> ups, downs; // best first
            for (std::size_t j = count; j-- > 0;) {
                const auto [down, up] = extremes(m_problem.slots[j], m_additive[a], until);
                ups.insert(std::upper_bound(ups.begin(), ups.end(), up, std::greater<>()), up);
                downs.insert(std::upper_bound(downs.begin(), downs.end(), down), down);
                if (ups.size() >= width) {
                    ups.pop_back();
                    downs.pop_back();
                }
                qint64 most = 0, least = 0;
                for (std::size_t b = 1; b < width; ++b) {
                    most += b <= ups.size() ? ups[b - 1] : 0;
                    least += b <= downs.size() ? downs[b - 1] : 0;
                    m_most[at(j, b, a, width)] = most;
                    m_least[at(j, b, a, width)] = least;
                }
            }
        }
        m_width = width;
    }
    [[nodiscard]] std::size_t at(std::size_t slot, std::size_t budget, std::size_t additive, std::size_t width) const
    {
        return (slot * width + budget) * m_additive.size() + additive;
    }

    static std::pair<qint64, qint64> extremes(const WaySlot &slot, int input, Day until)
    {
        const auto valueOf = [input](const WayEffect &effect) {
            qint64 out = 0;
            for (const auto &[index, amount] : effect.sums)
                out += index == input ? amount : 0;
            return out;
        };
        const qint64 base = valueOf(slot.base);
        qint64 least = 0, most = 0;
        for (const WayOption &option : slot.options) {
            if (option.date > until)
                continue;
            least = std::min(least, valueOf(option.effect) - base);
            most = std::max(most, valueOf(option.effect) - base);
        }
        return {least, most};
    }

    /// Whether choices from `slot` on, at most `budget` of them, could still
    /// reach the target.
    bool promising(std::size_t slot, std::size_t budget) const
    {
        InputRanges ranges;
        for (std::size_t i = 0; i < m_inputs; ++i) {
            const ClassMeasure measure = m_rules.inputs[i].measure;
            if (measure == ClassMeasure::DaysSinceNewest || measure == ClassMeasure::YearsSinceFounded)
                ranges[i] = {0, kWidest, true};
            else
                ranges[i] = {m_fixedValues[i].value_or(0), m_fixedValues[i].value_or(0), false};
        }
        for (std::size_t a = 0; a < m_additive.size(); ++a) {
            const auto input = static_cast<std::size_t>(m_additive[a]);
            const std::size_t place = at(slot, budget, a, m_width);
            ranges[input] = {std::max<qint64>(0, m_sums[input] + m_least[place]), m_sums[input] + m_most[place], false};
        }
        for (const int index : m_rules.derived) {
            const CompiledInput &input = m_rules.inputs[static_cast<std::size_t>(index)];
            ValueRange out;
            for (const int of : input.of) {
                const ValueRange &part = ranges[static_cast<std::size_t>(of)];
                const bool total = input.measure == ClassMeasure::Total;
                out.least = total ? out.least + part.least : std::max(out.least, part.least);
                out.most = total ? out.most + part.most : std::max(out.most, part.most);
            }
            ranges[static_cast<std::size_t>(index)] = out;
        }
        return bestGrade(m_rules, ranges) <= m_problem.target;
    }

    bool reachable(int size, Day until)
    {
        prepare(size, until);
        return promising(0, static_cast<std::size_t>(size));
    }

    bool tryWith(int size, Day until)
    {
        prepare(size, until);
        m_until = until;
        m_chosen.assign(m_problem.slots.size(), -1);
        return descend(0, size);
    }

    bool descend(std::size_t slot, int budget)
    {
        if (++m_nodes > kMostNodes)
            m_givenUp = true;
        if (m_givenUp)
            return false;
        if (budget == 0)
            return suffices();
        if (slot == m_problem.slots.size() || !promising(slot, static_cast<std::size_t>(budget)))
            return false;
        const WaySlot &here = m_problem.slots[slot];
        for (std::size_t i = 0; i < here.options.size(); ++i) {
            const WayOption &option = here.options[i];
            if (option.cost > budget || option.date > m_until)
                continue;
            m_chosen[slot] = static_cast<int>(i);
            note(here.base, -1);
            note(option.effect, 1);
            const bool found = descend(slot + 1, budget - option.cost);
            note(option.effect, -1);
            note(here.base, 1);
            if (found)
                return true;
            m_chosen[slot] = -1;
        }
        return descend(slot + 1, budget);
    }

    /// Conditions (2) and then (1).
    bool suffices()
    {
        Tallies tallies;
        tallies.sums = m_sums;
        Day clock = m_problem.on, last = m_problem.on;
        const auto take = [&tallies](const WayEffect &effect) {
            for (const auto &[input, day] : effect.newest)
                tallies.newest[static_cast<std::size_t>(input)] =
                    std::max(tallies.newest[static_cast<std::size_t>(input)], day);
        };
        take(m_problem.fixed);
        for (std::size_t j = 0; j < m_problem.slots.size(); ++j) {
            const WaySlot &slot = m_problem.slots[j];
            const WayOption *option = m_chosen[j] < 0 ? nullptr : &slot.options[static_cast<std::size_t>(m_chosen[j])];
            take(option == nullptr ? slot.base : option->effect);
            if (option == nullptr)
                continue;
            last = std::max(last, option->date);
            if (slot.clock)
                clock = option->wait;
        }
        InputValues values;
        core::fill(m_rules, tallies, *m_problem.organisation, clock, values);
        const Conclusion conclusion = core::conclude(m_rules, values);
        if (conclusion.excluded || conclusion.grade > m_problem.target || !m_problem.holdsOnTheDay(m_chosen, last))
            return false;
        m_found = {WaySolution::Outcome::Found, m_chosen, last};
        return true;
    }

    const WayProblem &m_problem;
    const CompiledClass &m_rules;
    std::size_t m_inputs;
    std::vector<int> m_additive;
    std::array<qint64, kMostInputs> m_sums;
    InputValues m_fixedValues;
    std::vector<qint64> m_least, m_most;
    std::size_t m_width = 0;
    Day m_until = 0;
    std::vector<int> m_chosen;
    qint64 m_nodes = 0;
    bool m_givenUp = false;
    WaySolution m_found;
};

} // namespace

void WayEffect::add(int input, const RecordUse &use)
{
    sums.emplace_back(input, use.amount);
    if (use.date != kNoDay)
        newest.emplace_back(input, use.date);
}

WaySolution searchWay(const WayProblem &problem)
{
    return Search(problem).run();
}

} // namespace creditdesk::domain

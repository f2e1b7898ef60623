#include "models/domain/classification_way.h"

#include "models/domain/catalogue.h"
#include "models/domain/subject_rows.h"
#include "models/domain/way_candidates.h"
#include "models/domain/way_search.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <set>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

using Uses = std::vector<std::pair<int, RecordUse>>;

class Planner
{
public:
    Planner(const Classifier &classifier, const Catalogue &catalogue, const Organisation &organisation,
            const QList<Record> &records, QDate on)
        : m_classifier(classifier),
          m_rules(classifier.compiled()),
          m_catalogue(catalogue),
          m_organisation(organisation),
          m_records(records),
          m_on(on),
          m_rows(organisation, {})
    {
        std::sort(m_records.begin(), m_records.end(), [](const Record &a, const Record &b) { return a.id < b.id; });
    }

    ShortestWay plan(int target)
    {
        m_problem.rules = &m_rules;
        m_problem.organisation = &m_rows.organisation();
        m_problem.on = days::of(m_on);
        m_problem.target = target;
        for (const Record &record : std::as_const(m_records))
            addCandidate(candidateOf(record, m_catalogue, m_on));
        for (const ClassWay &way : m_catalogue.classWays().ways) {
            if (const std::optional<Record> record = addedBy(way, m_organisation, m_records, m_on))
                addCandidate({*record, true, {&way}, {m_on}, -1});
        }
        addClock();
        m_problem.holdsOnTheDay = [this](const std::vector<int> &chosen, Day last) {
            const ClassOutcome outcome = m_classifier.classify(m_organisation, after(chosen), days::toDate(last));
            return !outcome.excluded() && outcome.grade <= m_problem.target;
        };
        return tell(searchWay(m_problem));
    }

private:
    Uses usesOf(const Record &record) const
    {
        const SubjectRows rows(m_organisation, {record});
        const RecordReading reading = core::read(m_rules, rows.records().front(), m_rules.queryRule(m_problem.on));
        Uses out;
        std::string scratch;
        for (const int input : reading.kind == nullptr ? std::vector<int>() : reading.kind->inputs) {
            if (const std::optional<RecordUse> use = core::use(m_rules, input, reading, scratch);
                use && use->never == UseReason::None)
                out.emplace_back(input, *use);
        }
        return out;
    }

    static WayEffect effectOf(const Uses &uses, Day day)
    {
        WayEffect out;
        for (const auto &[input, use] : uses) {
            if (use.counts(day))
                out.add(input, use);
        }
        return out;
    }

    void addCandidate(Candidate candidate)
    {
        WaySlot slot;
        const Uses asIs = candidate.added ? Uses() : usesOf(candidate.record);
        slot.base = effectOf(asIs, m_problem.on);
        for (unsigned mask = 0; mask < 1U << candidate.ways.size(); ++mask) {
            const Uses uses = mask == 0 ? asIs : usesOf(candidate.after(mask));
            const int cost = std::popcount(mask);
            Day ready = m_problem.on;
            for (qsizetype i = 0; i < candidate.ways.size(); ++i) {
                if ((mask >> i & 1) != 0)
                    ready = std::max(ready, days::of(candidate.ready.at(i)));
            }
            if (mask != 0 && (!uses.empty() || !asIs.empty()))
                slot.options.push_back({cost, ready, mask, kNoDay, effectOf(uses, m_problem.on)});
            for (const Day day : eventsOf(uses, candidate.added))
                slot.options.push_back({cost + 1, std::max(ready, day), mask, day, effectOf(uses, day)});
        }
        if (slot.options.empty()) {
            for (const auto &[input, amount] : slot.base.sums)
                m_problem.fixed.sums.emplace_back(input, amount);
            for (const auto &[input, day] : slot.base.newest)
                m_problem.fixed.newest.emplace_back(input, day);
        } else {
            std::sort(slot.options.begin(), slot.options.end(), [](const WayOption &a, const WayOption &b) {
                return std::tie(a.cost, a.date, a.ways, a.wait) < std::tie(b.cost, b.date, b.ways, b.wait);
            });
            candidate.slot = static_cast<int>(m_problem.slots.size());
            m_problem.slots.push_back(std::move(slot));
        }
        m_candidates.append(candidate);
    }

    /// Days to come on which the record begins or ceases to count somewhere.
    std::set<Day> eventsOf(const Uses &uses, bool added) const
    {
        std::set<Day> out;
        for (const auto &[input, use] : uses) {
            for (Day day = use.nextChange(m_problem.on); day != kForever && !added; day = use.nextChange(day))
                out.insert(day);
        }
        return out;
    }

    /// Days to come on which an age of the subject, or the time since a record,
    /// meets or leaves a condition.
    void addClock()
    {
        std::set<Day> out;
        const Day founded = days::of(m_organisation.founded);
        for (const CompiledCondition &when : m_rules.clocked) {
            const ClassMeasure measure = m_rules.inputs[static_cast<std::size_t>(when.input)].measure;
            std::set<Day> origins{founded};
            if (measure == ClassMeasure::DaysSinceNewest) {
                origins.clear();
                for (const Candidate &candidate : std::as_const(m_candidates)) {
                    for (const auto &[input, use] : usesOf(candidate.record))
                        if (input == when.input)
                            origins.insert(use.date);
                }
            }
            for (const Day origin : origins) {
                for (Day day = core::nextAge(when, measure, origin, m_problem.on); day != kForever;
                     day = core::nextAge(when, measure, origin, day))
                    out.insert(day);
            }
        }
        WaySlot slot;
        slot.clock = true;
        for (const Day day : out)
            slot.options.push_back({1, day, 0, day, {}});
        if (!slot.options.empty())
            m_problem.slots.push_back(std::move(slot));
    }

    QList<Record> after(const std::vector<int> &chosen) const
    {
        QList<Record> out;
        for (const Candidate &candidate : m_candidates) {
            const int option = candidate.slot < 0 ? -1 : chosen[static_cast<std::size_t>(candidate.slot)];
            const unsigned mask = option < 0 ? 0 : optionOf(candidate.slot, option).ways;
            if (!candidate.added || mask != 0)
                out.append(candidate.after(mask));
        }
        return out;
    }

    const WayOption &optionOf(int slot, int option) const
    {
        return m_problem.slots[static_cast<std::size_t>(slot)].options[static_cast<std::size_t>(option)];
    }

    ClassStep waitStep(const QString &reasonId, Day day) const
    {
        const ClassReason *reason = m_catalogue.classWays().reason(reasonId);
        return {u"wait"_s, reason->words, reason->basis, {}, {}, {}, days::toDate(day), {}};
    }

    void tellSteps(const Candidate &candidate, const WayOption &option, QList<ClassStep> &steps) const
    {
        for (qsizetype i = 0; i < candidate.ways.size(); ++i) {
            if ((option.ways >> i & 1) == 0)
                continue;
            const ClassWay &way = *candidate.ways.at(i);
            steps.append({way.id, way.words, way.basis, candidate.added ? QString() : candidate.record.id,
                          candidate.record.kind, candidate.record.sourceUnit, candidate.ready.at(i), candidate.changes(i)});
        }
        if (option.wait == kNoDay)
            return;
        QString reason = u"wait_window"_s;
        for (const auto &[input, use] : usesOf(candidate.after(option.ways))) {
            if (use.start == option.wait)
                reason = u"wait_start"_s;
            else if (use.end != kForever && use.end + 1 == option.wait && use.queryEnds)
                reason = u"wait_query"_s;
        }
        ClassStep step = waitStep(reason, option.wait);
        step.record = candidate.record.id;
        step.kind = candidate.record.kind;
        step.unit = candidate.record.sourceUnit;
        steps.append(step);
    }

    ShortestWay tell(const WaySolution &solution) const
    {
        ShortestWay out;
        if (solution.outcome != WaySolution::Outcome::Found) {
            out.outcome = solution.outcome == WaySolution::Outcome::None ? WayOutcome::None : WayOutcome::TooMany;
            return out;
        }
        out.outcome = WayOutcome::Found;
        out.date = days::toDate(solution.last);
        for (const Candidate &candidate : m_candidates) {
            if (candidate.slot >= 0 && solution.chosen[static_cast<std::size_t>(candidate.slot)] >= 0)
                tellSteps(candidate, optionOf(candidate.slot, solution.chosen[static_cast<std::size_t>(candidate.slot)]),
                          out.steps);
        }
        if (m_problem.slots.back().clock && solution.chosen.back() >= 0)
            out.steps.append(
                waitStep(u"wait_age"_s, m_problem.slots.back().options[static_cast<std::size_t>(solution.chosen.back())].wait));
        std::stable_sort(out.steps.begin(), out.steps.end(),
                         [](const ClassStep &a, const ClassStep &b) { return a.date < b.date; });
        const ClassOutcome outcome = m_classifier.classify(m_organisation, after(solution.chosen), out.date);
        out.reached = m_rules.rules.grades.at(outcome.grade).id;
        return out;
    }

    const Classifier &m_classifier;
    const CompiledClass &m_rules;
    const Catalogue &m_catalogue;
    const Organisation &m_organisation;
    QList<Record> m_records;
    QDate m_on;
    SubjectRows m_rows;
    WayProblem m_problem;
    QList<Candidate> m_candidates;
};

} // namespace

QJsonObject ShortestWay::changes() const
{
    QJsonArray all;
    for (const ClassStep &step : steps) {
        for (const QJsonValue change : step.changes)
            all.append(change);
    }
    return {{u"on"_s, date.toString(Qt::ISODate)}, {u"changes"_s, all}};
}

ShortestWay shortestWay(const Classifier &classifier, const Catalogue &catalogue, const Organisation &organisation,
                        const QList<Record> &records, QDate on, const QString &target)
{
    const ClassRuleSet &rules = classifier.rules();
    const ClassOutcome now = classifier.classify(organisation, records, on);
    ShortestWay out;
    out.to = target;
    if (now.excluded()) {
        out.outcome = WayOutcome::Excluded;
        return out;
    }
    const int wanted = target.isEmpty() ? now.grade - 1 : rules.gradeIndex(target);
    const QString from = rules.grades.at(now.grade).id;
    if (now.grade > wanted && wanted >= 0)
        out = Planner(classifier, catalogue, organisation, records, on).plan(wanted);
    else if (target.isEmpty() || wanted >= now.grade)
        out.outcome = WayOutcome::AlreadyThere;
    out.from = from;
    out.to = wanted < 0 ? target : rules.grades.at(wanted).id;
    return out;
}

} // namespace creditdesk::domain

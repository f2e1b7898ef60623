// A draft rule set against every organisation that is mirrored, beside the rule set in force: who would move from where to
// where. Nothing is written but that this text was tested.
#include "app/services/supervision/supervision_house.h"

#include <algorithm>
#include <array>
#include <map>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostExamples = 50;

struct Tally {
    qint64 organisations = 0, better = 0, worse = 0;
    void add(int from, int to)
    {
        ++organisations;
        if (from > 0 && to > 0 && from != to)
            ++(to < from ? better : worse);
    }
    void add(const Tally &other)
    {
        organisations += other.organisations;
        better += other.better;
        worse += other.worse;
    }
};

struct Mover {
    int distance = 0;
    std::int64_t serial = 0;
    std::string code, name;
    int from = 0, to = 0;
    bool operator<(const Mover &other) const
    {
        return distance != other.distance ? distance > other.distance : serial < other.serial;
    }
};

/// What one thread of the walk has seen. Grades are codes: 0 for none, else 1 + index, best first.
struct Seen {
    std::map<std::pair<int, int>, qint64> moves;
    Tally all;
    std::map<std::string, Tally, std::less<>> districts, sectors;
    std::map<qsizetype, Tally> sizes;
    std::vector<Mover> movers; ///< a heap once full, the nearest on top

    void note(const domain::OrganisationRow &organisation, qsizetype size, int from, int to)
    {
        ++moves[{from, to}];
        all.add(from, to);
        tallyOf(districts, organisation.district).add(from, to);
        tallyOf(sectors, organisation.sector).add(from, to);
        sizes[size].add(from, to);
        if (from != to)
            keep({from > 0 && to > 0 ? std::abs(from - to) : 0, organisation.serial, std::string(organisation.code),
                  std::string(organisation.name), from, to});
    }
    void keep(Mover mover)
    {
        if (movers.size() == static_cast<std::size_t>(kMostExamples)) {
            if (!(mover < movers.front()))
                return;
            std::pop_heap(movers.begin(), movers.end());
            movers.pop_back();
        }
        movers.push_back(std::move(mover));
        std::push_heap(movers.begin(), movers.end());
    }
    static Tally &tallyOf(std::map<std::string, Tally, std::less<>> &tallies, std::string_view code)
    {
        const auto found = tallies.find(code);
        return found == tallies.end() ? tallies[std::string(code)] : found->second;
    }
};

/// The two rule sets may name different grades; each has its own code.
struct Names {
    QStringList before, after;
    [[nodiscard]] static QString name(const QStringList &grades, int code)
    {
        return code == 0 ? u"none"_s : grades.at(code - 1);
    }
};

void sumUp(BackTest &test, const Seen &seen, const Names &names, const SizeBands &sizes)
{
    test.organisations = seen.all.organisations;
    test.better = seen.all.better;
    test.worse = seen.all.worse;
    for (const auto &[move, count] : seen.moves) {
        test.moves.append({Names::name(names.before, move.first), Names::name(names.after, move.second), count});
        if (move.first != move.second)
            test.moved += count;
    }
    for (const auto &[code, tally] : seen.districts)
        test.byDistrict.append({QString::fromStdString(code), tally.organisations, tally.better, tally.worse});
    for (const auto &[code, tally] : seen.sectors)
        test.bySector.append({QString::fromStdString(code), tally.organisations, tally.better, tally.worse});
    for (const auto &[band, tally] : seen.sizes)
        test.bySize.append({sizes.codes().at(band), tally.organisations, tally.better, tally.worse});
    for (const Mover &mover : seen.movers)
        test.examples.append({QString::fromStdString(mover.code), QString::fromStdString(mover.name),
                              Names::name(names.before, mover.from), Names::name(names.after, mover.to)});
}

Seen together(std::array<Seen, store::kWalkThreads> &parts)
{
    Seen all = std::move(parts[0]);
    for (std::size_t i = 1; i < parts.size(); ++i) {
        for (const auto &[move, count] : parts[i].moves)
            all.moves[move] += count;
        all.all.add(parts[i].all);
        for (const auto &[code, tally] : parts[i].districts)
            all.districts[code].add(tally);
        for (const auto &[code, tally] : parts[i].sectors)
            all.sectors[code].add(tally);
        for (const auto &[band, tally] : parts[i].sizes)
            all.sizes[band].add(tally);
        for (Mover &mover : parts[i].movers)
            all.keep(std::move(mover));
    }
    std::sort(all.movers.begin(), all.movers.end());
    return all;
}

} // namespace

base::Result<BackTest> Supervision::backTest(const QByteArray &text, const Progress &progress, const base::CancelToken &cancel)
{
    TRY_ASSIGN(const Means who, m->withMirror(u"classes.draft"_s));
    TRY_ASSIGN(const auto answer, m->checked(who, text));
    if (const auto *faults = std::get_if<QList<domain::ClassFault>>(&answer))
        return base::fail(Code::InvalidInput, domain::faultText(faults->first(), u"draft"_s), u"rule_set"_s);
    const auto &draft = std::get<domain::ClassRuleSet>(answer);
    const QDate day = m->today();
    TRY_ASSIGN(const domain::ClassRuleSet inForce, m->ruleSet(who, draft.scale, day));
    const domain::Classifier before(inForce, m->catalogue()), after(draft, m->catalogue());
    std::array<Seen, store::kWalkThreads> seen;
    const auto visit = [&](const domain::OrganisationRow &organisation, std::span<const domain::RecordRow> records,
                           int thread) {
        seen[static_cast<std::size_t>(thread)].note(organisation, m->sizes.bandOf(organisation.capital),
                                                    before.classify(organisation, records, day).grade + 1,
                                                    after.classify(organisation, records, day).grade + 1);
    };
    TRY_DONE(who.mirror->walkSubjects(visit, progress, cancel));
    BackTest test;
    test.ruleSet = draft.id;
    test.scale = draft.scale;
    test.day = day;
    sumUp(test, together(seen), {inForce.gradeIds(), draft.gradeIds()}, m->sizes);
    TRY_DONE(m->noteTested(who, text));
    return test;
}

} // namespace creditdesk::services

// Which of a thousand measures apply to one subject, and what contradicts what. The baseline counts the same rows' conditions
// over the same records with plain comparisons of text, without dates, states, reasons or words.
#include "models/domain/measure_engine.h"
#include "models/domain/subject_rows.h"
#include "tests/bench/measure.h"
#include "tests/bench/statistics.h"
#include "tests/bench/supervised_city.h"

#include <algorithm>
#include <utility>

namespace creditdesk::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int kRows = 1'000;
constexpr int kRecords = 60;
constexpr int kRounds = 200;
const QDate kOn(2026, 11, 2);

/// The shipped lists, and beside each its rows again and again under new codes.
domain::MeasureLists thousand(const domain::MeasureLists &shipped)
{
    domain::MeasureLists out = shipped;
    const auto lists = static_cast<int>(shipped.lists().size());
    for (int i = 0; i < lists; ++i) {
        domain::MeasureList more = shipped.lists().at(i);
        const QList<domain::MeasureRow> rows = std::exchange(more.rows, {});
        const int wanted = kRows / lists + (i < kRows % lists ? 1 : 0);
        for (int k = static_cast<int>(rows.size()); k < wanted; ++k) {
            more.rows.append(rows.at(k % rows.size()));
            more.rows.last().code += u"-%1"_s.arg(k);
        }
        out = out.with(std::move(more));
    }
    return out;
}

domain::SubjectFile subject()
{
    domain::SubjectFile out;
    out.organisation.code = u"91310115MA9TE5T122"_s;
    out.organisation.kind = u"enterprise"_s;
    const QStringList kinds{u"penalty"_s, u"severe_list"_s, u"licence"_s, u"honour"_s, u"tax_a"_s, u"dishonest_debtor"_s};
    for (int i = 0; i < kRecords; ++i) {
        domain::Record record;
        record.id = u"r%1"_s.arg(i);
        record.kind = kinds.at(i % kinds.size());
        record.decided = kOn.addDays(-17 * i);
        record.severity = domain::Severity::Severe;
        record.procedure = u"general"_s;
        record.fields.insert(u"YZ_MDMC"_s, u"政府采购严重违法失信行为记录名单"_s);
        out.records.append(record);
    }
    return out;
}

/// Plain counting: for every condition of every row the records of its kinds.
qint64 plainly(const domain::MeasureLists &lists, const domain::SubjectFile &file)
{
    qint64 all = 0;
    for (const domain::MeasureList &list : lists.lists()) {
        for (const domain::MeasureRow &row : list.rows) {
            for (const auto &group : row.grounds) {
                for (const domain::MeasureCondition &condition : group) {
                    const auto input = std::find_if(list.inputs.begin(), list.inputs.end(),
                                                    [&](const domain::ClassInput &one) { return one.id == condition.input; });
                    all += std::count_if(file.records.begin(), file.records.end(), [&](const domain::Record &record) {
                        return input->records.kinds.contains(record.kind);
                    });
                }
            }
        }
    }
    return all;
}

} // namespace

Outcome measureMeasures(const Options &)
{
    TRY_ASSIGN(const domain::Catalogue catalogue, benchCatalogue());
    const auto lists = std::make_shared<const domain::MeasureLists>(thousand(catalogue.measures()));
    const domain::MeasureEngine engine(lists, catalogue);
    const domain::SubjectFile file = subject();
    const domain::MeasureAsk ask{u"SH-YY-203"_s, u"上海市发展和改革委员会"_s, kOn};
    const QList<domain::StandingMeasure> standing{{u"N1"_s, u"I02"_s, u"上海市财政局"_s}};
    Timings suggesting, counting;
    qint64 applying = 0, conflicts = 0, counted = 0;
    qsizetype verdicts = 0;
    for (int round = 0; round < kRounds; ++round) {
        const Stopwatch watch;
        QList<domain::MeasureVerdict> all = engine.judge(file, ask);
        for (domain::MeasureVerdict &one : all)
            one.choosable = true; // as if the matter named every one: the most that can contradict each other
        conflicts = engine.conflicts(all, ask, standing).size();
        suggesting.add(watch.milliseconds());
        verdicts = all.size();
        applying = std::count_if(all.begin(), all.end(), [](const domain::MeasureVerdict &one) { return one.applies(); });
        const Stopwatch plain;
        counted += plainly(*lists, file);
        counting.add(plain.milliseconds());
    }
    return Measurement{
        suggesting.percentile(0.99),
        u"ms"_s,
        counting.percentile(0.99),
        {{u"value_is"_s, u"p99: a thousand measures judged for one subject, with reasons, grounds and conflicts"_s},
         {u"baseline_is"_s, u"p99: the records of each condition counted by kind alone"_s},
         {u"measures"_s, qint64{verdicts}},
         {u"records"_s, kRecords},
         {u"applying"_s, applying},
         {u"conflicts"_s, conflicts},
         {u"counted"_s, counted / kRounds},
         {u"suggest"_s, suggesting.summary()}}};
}

} // namespace creditdesk::bench

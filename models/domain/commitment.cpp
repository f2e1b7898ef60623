#include "models/domain/commitment.h"

#include "models/domain/measure_loader.h"
#include "models/domain/way_candidates.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

CommitmentRule readRule(PlacedObject &row, const Catalogue &catalogue)
{
    CommitmentRule out;
    out.id = row.text(u"id"_s);
    out.from = row.date(u"effective_from"_s, false);
    out.to = row.date(u"effective_to"_s, true);
    if (out.to.isValid() && out.to < out.from)
        row.fault(u"effective_to"_s, u"date_order"_s, u"the last day lies before the first"_s);
    out.basis = row.text(u"basis"_s);
    out.objectionCounts = row.optionalFlag(u"objection_counts"_s, false);
    out.stages = row.texts(u"stages"_s, true);
    ClassInputReader::checkCodes(row, u"stages"_s, out.stages, {u"before"_s, u"during"_s, u"after"_s}, u"unknown_code"_s);
    ClassInputReader inputs(catalogue);
    inputs.read(row);
    QStringList seen;
    for (PlacedObject &bar : row.objects(u"bars"_s, true)) {
        CommitmentBar one;
        one.id = bar.text(u"id"_s);
        one.words = {bar.text(u"zh"_s), bar.text(u"en"_s)};
        one.basis = bar.text(u"basis"_s);
        one.when.when = inputs.condition(bar, one.when.input, true);
        if (one.when.when.lessThan)
            bar.fault(u"less_than"_s, u"bar_by_absence"_s, u"nobody is barred by what is not there"_s);
        bar.finish();
        ClassInputReader::noteId(bar, one.id, seen);
        out.bars.append(one);
    }
    inputs.checkUse();
    out.inputs = inputs.inputs();
    row.finish();
    return out;
}

/// The bars as one list of measures, so that one engine counts.
MeasureList asList(const CommitmentRule &rule)
{
    MeasureList out;
    out.id = rule.id;
    out.objectionCounts = rule.objectionCounts;
    out.inputs = rule.inputs;
    for (const CommitmentBar &bar : rule.bars) {
        MeasureRow row;
        row.code = bar.id;
        row.grounds = {{bar.when}};
        out.rows.append(row);
    }
    return out;
}

QList<CommitmentLift> liftsOf(const MeasureGround &ground, const SubjectFile &file, const Catalogue &catalogue, QDate on)
{
    QList<CommitmentLift> out;
    const auto record = std::find_if(file.records.begin(), file.records.end(),
                                     [&ground](const Record &one) { return one.id == ground.record; });
    if (record != file.records.end()) {
        const Candidate candidate = candidateOf(*record, catalogue, on);
        for (qsizetype i = 0; i < candidate.ways.size(); ++i) {
            const ClassWay *way = candidate.ways.at(i);
            out.append({way->id, way->words, way->basis, candidate.ready.at(i)});
        }
    }
    if (ground.until.isValid()) {
        const MeasureTerm *ended = catalogue.measures().reason(u"query_ended"_s);
        out.append({u"expires"_s, ended == nullptr ? ClassWords() : ended->words, ended == nullptr ? QString() : ended->basis,
                    ground.until.addDays(1)});
    }
    std::stable_sort(out.begin(), out.end(), [](const CommitmentLift &a, const CommitmentLift &b) { return a.from < b.from; });
    return out;
}

const CommitmentRule *inForce(const QList<CommitmentRule> &rules, QDate on)
{
    const auto found = std::find_if(rules.begin(), rules.end(), [on](const CommitmentRule &one) { return one.inForce(on); });
    return found == rules.end() ? nullptr : &*found;
}

class Asking
{
public:
    Asking(const SubjectFile &file, const CommitmentRule &rule, const Catalogue &catalogue)
        : m_file(file), m_engine(std::make_shared<const MeasureLists>(MeasureLists().with(asList(rule))), catalogue)
    {
    }
    [[nodiscard]] QList<MeasureVerdict> on(const MeasureAsk &ask) const { return m_engine.judge(m_file, ask); }
    [[nodiscard]] bool barred(MeasureAsk ask, QDate day) const
    {
        ask.on = day;
        const QList<MeasureVerdict> all = on(ask);
        return std::any_of(all.begin(), all.end(), [](const MeasureVerdict &one) { return one.grounded; });
    }

private:
    const SubjectFile &m_file;
    MeasureEngine m_engine;
};

/// First day on which nothing bars any more: one of the days after a ground's
/// last.
QDate freeByTime(const Asking &asking, const MeasureAsk &ask, const QList<CommitmentBarred> &bars)
{
    QList<QDate> days;
    for (const CommitmentBarred &bar : bars) {
        for (const CommitmentGround &ground : bar.grounds) {
            if (ground.record.until.isValid())
                days.append(ground.record.until.addDays(1));
        }
    }
    std::sort(days.begin(), days.end());
    const auto free = std::find_if(days.begin(), days.end(), [&](QDate day) { return !asking.barred(ask, day); });
    return free == days.end() ? QDate() : *free;
}

} // namespace

std::variant<QList<CommitmentRule>, QList<ClassFault>> loadCommitmentRules(const QByteArray &json, const QString &source,
                                                                           const Catalogue &catalogue)
{
    Q_UNUSED(source)
    const std::variant<PlacedValue, ClassFault> parsed = parsePlaced(json);
    if (const auto *fault = std::get_if<ClassFault>(&parsed))
        return QList{*fault};
    QList<ClassFault> faults;
    PlacedObject top(&std::get<PlacedValue>(parsed), {}, &faults);
    (void)top.text(u"basis"_s);
    QList<CommitmentRule> out;
    QStringList seen;
    for (PlacedObject &row : top.objects(u"rules"_s, true)) {
        out.append(readRule(row, catalogue));
        ClassInputReader::noteId(row, out.last().id, seen);
        if (out.size() > 1) {
            const QDate before = out.at(out.size() - 2).to, from = out.last().from;
            if (!before.isValid() || from <= before)
                row.fault(u"effective_from"_s, u"overlap"_s, u"the rule before is still in force on that day"_s);
            else if (before.addDays(1) < from)
                row.fault(u"effective_from"_s, u"gap"_s, u"no rule is in force before that day"_s);
        }
    }
    top.finish();
    if (!faults.isEmpty())
        return inOrder(std::move(faults));
    return out;
}

CommitmentAnswer mayCommit(const SubjectFile &file, const MeasureAsk &ask, const QList<CommitmentRule> &rules,
                           const Catalogue &catalogue)
{
    CommitmentAnswer out;
    out.on = ask.on;
    const CommitmentRule *rule = inForce(rules, ask.on);
    if (rule == nullptr) {
        out.refusal = u"rule_missing"_s;
        return out;
    }
    out.rule = rule->id;
    out.basis = rule->basis;
    const Application *matter = catalogue.plan().application(ask.matter);
    if (matter == nullptr || !rule->stages.contains(matter->stage)) {
        out.refusal = matter == nullptr ? u"matter_unknown"_s : u"matter_stage"_s;
        return out;
    }
    const Asking asking(file, *rule, catalogue);
    const QList<MeasureVerdict> verdicts = asking.on(ask);
    for (qsizetype i = 0; i < verdicts.size(); ++i) {
        if (!verdicts.at(i).grounded)
            continue;
        const CommitmentBar &bar = rule->bars.at(i);
        CommitmentBarred barred{bar.id, bar.words, bar.basis, {}};
        for (const MeasureGround &ground : verdicts.at(i).grounds) {
            if (ground.counts)
                barred.grounds.append({ground, liftsOf(ground, file, catalogue, ask.on)});
        }
        out.bars.append(barred);
    }
    out.allowed = out.bars.isEmpty();
    if (!out.allowed)
        out.freeByTime = freeByTime(asking, ask, out.bars);
    return out;
}

} // namespace creditdesk::domain

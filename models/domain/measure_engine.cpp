#include "models/domain/measure_engine.h"

#include "models/domain/subject_rows.h"

#include <QSet>

#include <algorithm>
#include <unordered_set>
#include <vector>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

struct Condition {
    qsizetype input = 0;
    ClassCondition when;
};

struct Row {
    const MeasureRow *row = nullptr;
    const MeasureMeans *means = nullptr;
    QList<QList<Condition>> grounds;
};

/// Kinds of record that an input reads, also through those it is made of.
QStringList kindsOf(const QList<ClassInput> &inputs, const ClassInput &input)
{
    QStringList out = input.records.kinds;
    for (const QString &id : input.of) {
        const auto part = std::find_if(inputs.begin(), inputs.end(), [&id](const ClassInput &one) { return one.id == id; });
        if (part != inputs.end())
            out += kindsOf(inputs, *part);
    }
    return out;
}

/// A rule set that only counts: its inputs, one grade, no lines.
ClassRuleSet countingOnly(const QString &id, const QList<ClassInput> &inputs, bool objectionCounts)
{
    ClassRuleSet out;
    out.id = id;
    out.objectionCounts = objectionCounts;
    out.inputs = inputs;
    out.grades = {{u"-"_s, {}, {}}};
    return out;
}

struct List {
    Classifier counter;
    QList<QStringList> kinds; ///< by input
    QList<Row> rows;
    QList<QPair<QString, ClassWords>> inputs;
};

List compile(const MeasureList &list, const MeasureLists &lists, const Catalogue &catalogue)
{
    List out{Classifier(countingOnly(list.id, list.inputs, list.objectionCounts), catalogue), {}, {}, {}};
    QHash<QString, qsizetype> at;
    for (const ClassInput &input : list.inputs) {
        at.insert(input.id, out.kinds.size());
        out.kinds.append(kindsOf(list.inputs, input));
        out.inputs.append({input.id, input.words});
    }
    for (const MeasureRow &row : list.rows) {
        Row one{&row, lists.means(row.means), {}};
        for (const QList<MeasureCondition> &group : row.grounds) {
            QList<Condition> all;
            for (const MeasureCondition &condition : group)
                all.append({at.value(condition.input), condition.when});
            one.grounds.append(all);
        }
        out.rows.append(one);
    }
    return out;
}

bool contains(const QStringList &texts, std::string_view text)
{
    return texts.contains(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

/// What the officer may look at under a matter.
std::vector<RecordRow> visible(std::span<const RecordRow> records, const QStringList &kinds)
{
    std::vector<RecordRow> out;
    for (const RecordRow &record : records) {
        if (contains(kinds, record.kind))
            out.push_back(record);
    }
    return out;
}

/// The records of one input as grounds. Of revoked records nothing is said; of those that are no longer shown not what they
/// state.
struct InputGrounds {
    QList<MeasureGround> counting, others;
};

std::vector<InputGrounds> groundsByInput(const ClassExplanation &values)
{
    std::vector<InputGrounds> out;
    for (const ClassInputExplained &input : values.inputs) {
        InputGrounds one;
        for (const ClassRecordUse &use : input.records) {
            if (use.reason == u"revoked"_s)
                continue;
            const bool hidden = use.reason == u"repaired"_s || use.reason == u"query_ended"_s;
            (use.counts ? one.counting : one.others)
                .append({use.record, use.kind, use.unit, use.date, input.id, input.words, use.counts, use.reason,
                         hidden ? QString() : use.value, use.until});
        }
        out.push_back(one);
    }
    return out;
}

/// One list counted for one subject under one matter.
struct CountedList {
    const List &list;
    ClassExplanation values;
    const QStringList &allowed; ///< kinds
    std::vector<InputGrounds> grounds;

    [[nodiscard]] bool outside(const Condition &condition) const
    {
        const QStringList &kinds = list.kinds.at(condition.input);
        if (kinds.isEmpty())
            return false; // about the organisation itself, which is public
        const auto seen = [this](const QString &kind) { return allowed.contains(kind); };
        // That something is absent is known only where everything may be seen.
        return condition.when.lessThan ? !std::all_of(kinds.begin(), kinds.end(), seen)
                                       : std::none_of(kinds.begin(), kinds.end(), seen);
    }
    [[nodiscard]] bool holds(const Condition &condition) const
    {
        return condition.when.holds(values.inputs.at(condition.input).value);
    }
};

struct Found {
    bool grounded = false;
    QList<MeasureReason> reasons;
    QList<MeasureGround> grounds;
};

/// Adds those whose record is not in `to`. What is empty becomes the other without a copy: most rows ask for one input.
void join(QList<MeasureGround> &to, const QList<MeasureGround> &more)
{
    if (to.isEmpty()) {
        to = more;
        return;
    }
    QSet<QString> known;
    for (const MeasureGround &one : std::as_const(to))
        known.insert(one.record);
    for (const MeasureGround &one : more) {
        if (!known.contains(one.record))
            to.append(one);
    }
}

/// Ids of why records do not count, each once.
QList<MeasureReason> reasonsOf(const QList<MeasureGround> &grounds)
{
    QList<MeasureReason> out;
    for (const MeasureGround &one : grounds) {
        const auto same = [&one](const MeasureReason &reason) { return reason.id == one.reason; };
        if (std::none_of(out.begin(), out.end(), same))
            out.append({one.reason, one.inputWords.zh});
    }
    return out;
}

Found findGrounds(const Row &row, const CountedList &counted)
{
    Found out;
    bool allOutside = true, barred = false;
    QList<MeasureGround> held, heldOthers, missing, opposing;
    for (const QList<Condition> &group : row.grounds) {
        if (std::any_of(group.begin(), group.end(), [&](const Condition &one) { return counted.outside(one); }))
            continue;
        allOutside = false;
        const bool holds = std::all_of(group.begin(), group.end(), [&](const Condition &one) { return counted.holds(one); });
        const bool asks = std::all_of(group.begin(), group.end(),
                                      [&](const Condition &one) { return one.when.lessThan || counted.holds(one); });
        for (const Condition &one : group) {
            const InputGrounds &grounds = counted.grounds[static_cast<std::size_t>(one.input)];
            if (holds && !one.when.lessThan) {
                join(held, grounds.counting);
                join(heldOthers, grounds.others);
            } else if (!holds && !asks && !one.when.lessThan) {
                join(missing, grounds.others);
            } else if (!holds && asks && one.when.lessThan && !counted.holds(one)) {
                join(opposing, grounds.counting);
            }
        }
        out.grounded = out.grounded || holds;
        barred = barred || (!holds && asks);
    }
    if (out.grounded) {
        out.grounds = held;
        if (!heldOthers.isEmpty())
            join(out.grounds, heldOthers);
    } else if (allOutside) {
        out.reasons.append({u"outside_matter"_s, {}});
    } else if (barred) {
        out.reasons.append({u"barred"_s, {}});
        out.grounds = opposing;
    } else {
        out.reasons = reasonsOf(missing);
        out.grounds = missing;
        if (out.reasons.isEmpty())
            out.reasons.append({u"no_ground"_s, {}});
    }
    return out;
}

/// What stands against choosing the row at all, whatever the records say.
QList<MeasureReason> against(const Row &compiled, const Application *matter, const MeasureAsk &ask,
                             const OrganisationRow &organisation)
{
    const MeasureRow &row = *compiled.row;
    QList<MeasureReason> out;
    const auto note = [&out](const QString &id, const QString &detail = {}) { out.append({id, detail}); };
    if (!row.published() || row.publishedOn > ask.on)
        note(u"unpublished"_s);
    if (ask.on < row.validFrom)
        note(u"not_yet_valid"_s, row.validFrom.toString(Qt::ISODate));
    else if (!row.inForce(ask.on))
        note(u"expired"_s, row.validTo.toString(Qt::ISODate));
    if (!row.organs.isEmpty() && !row.organs.contains(ask.organ))
        note(u"foreign_organ"_s, row.organs.join(u", "_s));
    if (matter == nullptr || !matter->measures.contains(row.code))
        note(u"wrong_matter"_s);
    else if (!row.categories.isEmpty() && !row.categories.contains(matter->category))
        note(u"wrong_category"_s, matter->category);
    if (!row.targetKinds.isEmpty() && !contains(row.targetKinds, organisation.kind))
        note(u"wrong_target"_s);
    if (row.aboutPersons)
        note(u"about_persons"_s);
    const bool byLaw = row.basisLevel == u"law"_s || row.basisLevel == u"administrative_regulation"_s;
    if (compiled.means != nullptr && compiled.means->group == u"severe"_s && !byLaw)
        note(u"severe_needs_law"_s);
    return out;
}

MeasureVerdict verdictOn(const Row &row, const CountedList &counted, const Application *matter, const MeasureAsk &ask,
                         const OrganisationRow &organisation)
{
    MeasureVerdict out;
    out.code = row.row->code;
    out.reasons = against(row, matter, ask, organisation);
    out.choosable = out.reasons.isEmpty();
    Found found = findGrounds(row, counted);
    out.grounded = found.grounded;
    out.reasons += found.reasons;
    out.grounds = std::move(found.grounds);
    return out;
}

} // namespace

struct MeasureEngine::Compiled {
    std::shared_ptr<const MeasureLists> lists;
    const Catalogue &catalogue;
    std::vector<List> compiled;
};

MeasureEngine::MeasureEngine(std::shared_ptr<const MeasureLists> lists, const Catalogue &catalogue)
{
    auto out = std::make_unique<Compiled>(Compiled{std::move(lists), catalogue, {}});
    for (const MeasureList &list : out->lists->lists())
        out->compiled.push_back(compile(list, *out->lists, catalogue));
    m = std::move(out);
}

MeasureEngine::~MeasureEngine() = default;

const MeasureLists &MeasureEngine::lists() const
{
    return *m->lists;
}

QList<MeasureVerdict> MeasureEngine::judge(const OrganisationRow &organisation, std::span<const RecordRow> records,
                                           const MeasureAsk &ask) const
{
    const Application *matter = m->catalogue.plan().application(ask.matter);
    const QStringList allowed = matter == nullptr ? QStringList() : matter->kinds;
    const std::vector<RecordRow> seen = visible(records, allowed);
    QList<MeasureVerdict> out;
    for (const List &list : m->compiled) {
        ClassExplanation values = list.counter.explain(organisation, seen, ask.on);
        std::vector<InputGrounds> grounds = groundsByInput(values);
        const CountedList counted{list, std::move(values), allowed, std::move(grounds)};
        for (const Row &row : list.rows)
            out.append(verdictOn(row, counted, matter, ask, organisation));
    }
    return out;
}

QList<MeasureVerdict> MeasureEngine::judge(const SubjectFile &file, const MeasureAsk &ask) const
{
    const SubjectRows rows(file.organisation, file.records);
    return judge(rows.organisation(), rows.records(), ask);
}

MeasureVerdict MeasureEngine::judgeOne(const SubjectFile &file, const MeasureAsk &ask, const QString &code) const
{
    const QList<MeasureVerdict> all = judge(file, ask);
    const auto found = std::find_if(all.begin(), all.end(), [&code](const MeasureVerdict &one) { return one.code == code; });
    if (found != all.end())
        return *found;
    MeasureVerdict none;
    none.code = code;
    none.reasons.append({u"measure_gone"_s, {}});
    return none;
}

QString MeasureEngine::whyNoGround(const SubjectFile &file, const QString &code, const QString &input, const QString &record,
                                   QDate on) const
{
    const MeasureList *wanted = lists().listOf(code);
    for (qsizetype i = 0; wanted != nullptr && i < lists().lists().size(); ++i) {
        if (&lists().lists().at(i) != wanted)
            continue;
        const SubjectRows rows(file.organisation, file.records);
        const ClassExplanation all =
            m->compiled[static_cast<std::size_t>(i)].counter.explain(rows.organisation(), rows.records(), on);
        const ClassInputExplained *explained = all.input(input);
        for (const ClassRecordUse &use : explained == nullptr ? QList<ClassRecordUse>() : explained->records) {
            if (use.record == record)
                return use.reason;
        }
    }
    return u"changed"_s;
}

} // namespace creditdesk::domain

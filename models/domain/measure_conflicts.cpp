// What contradicts what, and which matters an organ may use.
#include "models/domain/measure_engine.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <utility>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

QString conflictReason(const MeasureRow &one, const MeasureMeans *means, const MeasureRow &other,
                       const MeasureMeans *otherMeans)
{
    if (one.contradicts.contains(other.code) || other.contradicts.contains(one.code))
        return u"contradicts"_s;
    if (means != nullptr && otherMeans != nullptr &&
        (means->opposes.contains(otherMeans->id) || otherMeans->opposes.contains(means->id)))
        return u"opposed"_s;
    return {};
}

/// The rows that apply, by what contradicts them: of a thousand not every pair is looked at.
struct Possible {
    using Pairs = std::map<std::pair<qsizetype, qsizetype>, QString>;
    QList<std::pair<const MeasureRow *, const MeasureMeans *>> rows;
    QHash<QString, qsizetype> byCode;
    QHash<QString, QList<qsizetype>> byMeans;

    void add(const MeasureRow *row, const MeasureMeans *means)
    {
        byCode.insert(row->code, rows.size());
        byMeans[row->means].append(rows.size());
        rows.append({row, means});
    }
    [[nodiscard]] Pairs pairs() const
    {
        Pairs out;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            for (const QString &code : rows.at(i).first->contradicts) {
                if (const auto other = byCode.constFind(code); other != byCode.constEnd())
                    out[std::minmax(i, *other)] = u"contradicts"_s;
            }
        }
        for (qsizetype i = 0; i < rows.size(); ++i) {
            for (const QString &id : rows.at(i).second == nullptr ? QStringList() : rows.at(i).second->opposes) {
                for (const qsizetype other : byMeans.value(id))
                    out.try_emplace(std::minmax(i, other), u"opposed"_s);
            }
        }
        return out;
    }
};

} // namespace

QList<MeasureConflict> MeasureEngine::conflicts(const QList<MeasureVerdict> &verdicts, const MeasureAsk &ask,
                                                const QList<StandingMeasure> &standing) const
{
    QList<MeasureConflict> out;
    Possible possible;
    for (const MeasureVerdict &verdict : verdicts) {
        if (const MeasureRow *row = verdict.applies() ? lists().row(verdict.code) : nullptr)
            possible.add(row, lists().means(row->means));
    }
    for (const auto &[row, means] : std::as_const(possible.rows)) {
        for (const StandingMeasure &use : standing) {
            const MeasureRow *other = lists().row(use.code);
            if (other == nullptr || other == row)
                continue;
            QString reason = conflictReason(*row, means, *other, lists().means(other->means));
            if (reason.isEmpty() && (row->nature == MeasureNature::Incentive) != (other->nature == MeasureNature::Incentive))
                reason = u"incentive_and_restriction"_s;
            if (!reason.isEmpty())
                out.append({row->code, ask.organ, use.code, use.organ, use.number, reason});
        }
    }
    const auto pairs = possible.pairs();
    for (const auto &[pair, reason] : pairs)
        out.append({possible.rows.at(pair.first).first->code,
                    ask.organ,
                    possible.rows.at(pair.second).first->code,
                    ask.organ,
                    {},
                    reason});
    return out;
}

QString matterRefusal(const Plan &plan, const MeasureAsk &ask)
{
    const Application *matter = plan.application(ask.matter);
    if (matter == nullptr)
        return u"matter_unknown"_s;
    if (ask.organ.isEmpty())
        return u"organ_unknown"_s;
    if (matter->department != ask.organ)
        return u"matter_foreign"_s;
    if (!matter->organisations)
        return u"matter_persons"_s;
    if (!matter->publishedOn.isValid() || matter->publishedOn > ask.on)
        return u"matter_unpublished"_s;
    return matter->inForce(ask.on) ? QString() : u"matter_not_in_force"_s;
}

} // namespace creditdesk::domain

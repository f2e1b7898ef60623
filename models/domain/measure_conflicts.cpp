// What contradicts what, and which matters an organ may use.
#include "models/domain/measure_engine.h"

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

} // namespace

QList<MeasureConflict> MeasureEngine::conflicts(const QList<MeasureVerdict> &verdicts, const MeasureAsk &ask,
                                                const QList<StandingMeasure> &standing) const
{
    QList<MeasureConflict> out;
    QList<std::pair<const MeasureRow *, const MeasureMeans *>> possible;
    for (const MeasureVerdict &verdict : verdicts) {
        if (const MeasureRow *row = verdict.applies() ? lists().row(verdict.code) : nullptr)
            possible.append({row, lists().means(row->means)});
    }
    for (qsizetype i = 0; i < possible.size(); ++i) {
        const auto &[row, means] = possible.at(i);
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
        for (qsizetype k = i + 1; k < possible.size(); ++k) {
            const QString reason = conflictReason(*row, means, *possible.at(k).first, possible.at(k).second);
            if (!reason.isEmpty())
                out.append({row->code, ask.organ, possible.at(k).first->code, ask.organ, {}, reason});
        }
    }
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

#include "app/draw/draw.h"

#include "app/base/canonical_json.h"
#include "app/draw/digest.h"
#include "app/draw/officer_desk.h"
#include "app/draw/ticket_choice.h"

#include <algorithm>

namespace creditdesk::draw {
using namespace Qt::StringLiterals;

namespace {

base::Done refuse(const QString &words, const QString &rule)
{
    return base::fail(base::Code::RefusedByRule, words, rule);
}

/// Reserves of a stratum follow those drawn from it.
base::Result<domain::DrawRoster> chooseTargets(const Pool &pool, const QByteArray &seed, domain::DrawRoster out)
{
    TRY_ASSIGN(const QList<QList<domain::DrawnTarget>> chosen, chooseByTicket(pool, out.strata, seed));
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        const auto quota = static_cast<qsizetype>(out.strata.at(i).quota);
        out.targets += chosen.at(i).first(quota);
        out.reserves += chosen.at(i).sliced(quota);
    }
    return out;
}

} // namespace

QByteArray documentHash(const QJsonObject &document)
{
    Digest digest;
    return hexOf(digest.of(viewOf(base::canonicalJson(document))));
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
}

QByteArray commitmentOf(const Commitment &commitment)
{
    return documentHash({{u"algorithm"_s, QLatin1String(kAlgorithm)},
                         {u"draw"_s, commitment.drawId},
                         {u"round"_s, commitment.round},
                         {u"plan"_s, QLatin1String(commitment.plan)},
                         {u"officers"_s, QLatin1String(commitment.officers)},
                         {u"pool"_s, QLatin1String(commitment.pool)},
                         {u"secret"_s, QLatin1String(commitment.secret)},
                         {u"source"_s, commitment.source},
                         {u"not_before"_s, timeText(commitment.notBefore)}});
}

QByteArray seedOf(const QByteArray &secret, const QByteArray &commitment, const QString &publicValue)
{
    return hmacSha256(secret, commitment + '\n' + publicValue.toUtf8());
}

QList<domain::DrawnStratum> strataOf(const domain::InspectionPlan &plan, const Pool &pool)
{
    QList<domain::DrawnStratum> out;
    for (const PoolStratum &stratum : pool.strata()) {
        const domain::InspectionClassRule *rule = plan.rule(stratum.grade);
        const qint64 quota = rule == nullptr ? 0 : inspectionQuota(*rule, stratum.size);
        out.append({stratum.id, stratum.grade, stratum.size, quota, inspectionReserves(plan, quota, stratum.size)});
    }
    return out;
}

base::Done checkDrawable(const domain::InspectionPlan &plan, const Pool &pool, const domain::InspectionOfficers &officers)
{
    if (pool.size() == 0)
        return refuse(u"no organisation can be drawn"_s, u"empty_pool"_s);
    qint64 targets = 0, visits = 0;
    for (const domain::DrawnStratum &stratum : strataOf(plan, pool))
        targets += stratum.quota;
    if (targets == 0)
        return refuse(u"the ratios of all strata come to nobody"_s, u"nothing_to_draw"_s);
    qsizetype heads = 0;
    for (const domain::InspectionOfficer &one : officers.officers) {
        heads += one.mostTargets > 0 ? 1 : 0;
        visits += std::min<qint64>(one.mostTargets, targets);
    }
    if (heads < plan.officersPerTarget || visits < targets * plan.officersPerTarget)
        return refuse(
            u"%1 officers take %2 visits, and %3 targets ask for %4 officers each"_s.arg(heads).arg(visits).arg(targets).arg(
                plan.officersPerTarget),
            u"too_few_officers"_s);
    return {};
}

base::Result<domain::DrawRoster> draw(const domain::InspectionPlan &plan, const Pool &pool,
                                      const domain::InspectionOfficers &officers, const QByteArray &seed)
{
    TRY_DONE(checkDrawable(plan, pool, officers));
    domain::DrawRoster strata;
    strata.strata = strataOf(plan, pool);
    TRY_ASSIGN(domain::DrawRoster out, chooseTargets(pool, seed, std::move(strata)));
    OfficerDesk desk(plan, officers, seed, {});
    for (domain::DrawnTarget &target : out.targets) {
        TRY_ASSIGN(target.officers, desk.send(target));
    }
    out.loads = desk.loads();
    return out;
}

base::Result<domain::DrawRoster> substitute(const domain::InspectionPlan &plan, const domain::InspectionOfficers &officers,
                                            const QByteArray &seed, domain::DrawRoster roster, const QString &code,
                                            const QString &reason)
{
    const auto old = std::find_if(roster.targets.begin(), roster.targets.end(),
                                  [&code](const domain::DrawnTarget &one) { return one.code == code; });
    if (old == roster.targets.end())
        return base::fail(base::Code::NotFound, u"%1 is no target of this draw"_s.arg(code));
    const auto next = std::find_if(roster.reserves.begin(), roster.reserves.end(),
                                   [&old](const domain::DrawnTarget &one) { return one.stratum == old->stratum; });
    if (next == roster.reserves.end())
        return base::fail(base::Code::RefusedByRule, u"no reserve is left in %1"_s.arg(old->stratum), u"no_reserve_left"_s);
    OfficerDesk desk(plan, officers, seed, roster.loads);
    desk.release(old->officers);
    domain::DrawnTarget fresh = *next;
    TRY_ASSIGN(fresh.officers, desk.send(fresh));
    fresh.replaces = code;
    fresh.replaceReason = reason;
    *old = fresh;
    roster.reserves.erase(next);
    roster.loads = desk.loads();
    return roster;
}

} // namespace creditdesk::draw

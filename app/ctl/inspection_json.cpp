#include "app/ctl/inspection_json.h"

#include "app/ctl/output.h"

#include <QJsonDocument>

namespace creditdesk::ctl {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

QJsonArray targetsJson(const QList<domain::DrawnTarget> &targets, const QHash<QString, QString> &names)
{
    QJsonArray list;
    for (const domain::DrawnTarget &target : targets) {
        QJsonObject one{{u"code"_s, target.code},
                        {u"name"_s, names.value(target.code)},
                        {u"district"_s, target.district},
                        {u"stratum"_s, target.stratum},
                        {u"rank"_s, target.rank},
                        {u"ticket"_s, QString::fromLatin1(target.ticket)},
                        {u"items"_s, QJsonArray::fromStringList(target.items)},
                        {u"officers"_s, QJsonArray::fromStringList(target.officers)}};
        if (!target.replaces.isEmpty()) {
            one.insert(u"replaces"_s, target.replaces);
            one.insert(u"replace_reason"_s, target.replaceReason);
        }
        list.append(one);
    }
    return list;
}

QJsonArray strataJson(const QList<domain::DrawnStratum> &strata)
{
    QJsonArray list;
    for (const domain::DrawnStratum &one : strata) {
        list.append(QJsonObject{{u"id"_s, one.id},
                                {u"class"_s, one.grade},
                                {u"size"_s, one.size},
                                {u"quota"_s, one.quota},
                                {u"reserves"_s, one.reserves}});
    }
    return list;
}

QJsonArray resultsJson(const QList<domain::InspectionResult> &results)
{
    QJsonArray list;
    for (const domain::InspectionResult &result : results) {
        QJsonArray findings;
        for (const domain::InspectionFinding &finding : result.findings)
            findings.append(QJsonObject{{u"item"_s, finding.item}, {u"outcome"_s, finding.outcome}});
        list.append(QJsonObject{
            {u"target"_s, result.target}, {u"visited"_s, result.visited.toString(Qt::ISODate)}, {u"findings"_s, findings}});
    }
    return list;
}

QJsonArray courseJson(const QList<domain::TranscriptEntry> &course)
{
    QJsonArray list;
    for (const domain::TranscriptEntry &entry : course) {
        QJsonObject one{{u"sequence"_s, entry.sequence},
                        {u"step"_s, domain::drawStepName(entry.step)},
                        {u"time"_s, instant(entry.time)},
                        {u"operator"_s, entry.operatorId}};
        if (entry.body.contains("reason"_L1))
            one.insert(u"reason"_s, entry.body.value("reason"_L1));
        list.append(one);
    }
    return list;
}

} // namespace

QJsonObject planJson(const services::PlanLine &line)
{
    const domain::InspectionPlan &plan = line.plan;
    return {{u"id"_s, plan.id},
            {u"version"_s, plan.version},
            {u"department"_s, plan.department.zh},
            {u"year"_s, plan.year},
            {u"effective_from"_s, plan.effectiveFrom.toString(Qt::ISODate)},
            {u"effective_to"_s, plan.effectiveTo.toString(Qt::ISODate)},
            {u"basis"_s, plan.basis},
            {u"note"_s, plan.note.zh},
            {u"items"_s, plan.items.size()},
            {u"shipped"_s, line.shipped},
            {u"taken_by"_s, line.takenBy},
            {u"taken_at"_s, instant(line.takenAt)}};
}

QJsonObject officersJson(const services::OfficersLine &line)
{
    return {{u"officers"_s, line.officers.officers.size()},
            {u"recusals"_s, line.officers.recusals.size()},
            {u"taken_by"_s, line.takenBy},
            {u"taken_at"_s, instant(line.takenAt)}};
}

QJsonObject poolJson(const services::PoolFacts &facts)
{
    QJsonObject reasons;
    for (auto one = facts.leftOutByReason.constBegin(); one != facts.leftOutByReason.constEnd(); ++one)
        reasons.insert(one.key(), one.value());
    return {{u"sha256"_s, QString::fromLatin1(facts.hash)},
            {u"size"_s, facts.size},
            {u"left_out"_s, facts.leftOut},
            {u"left_out_by_reason"_s, reasons},
            {u"strata"_s, strataJson(facts.strata)},
            {u"data_as_of"_s, instant(facts.dataAsOf)}};
}

QJsonObject drawJson(const services::DrawLine &line)
{
    return {{u"id"_s, line.id},
            {u"plan"_s, line.planId},
            {u"plan_version"_s, line.planVersion},
            {u"department"_s, line.department.zh},
            {u"year"_s, line.year},
            {u"round"_s, line.round},
            {u"phase"_s, line.phase},
            {u"started_at"_s, instant(line.startedAt)},
            {u"changed_at"_s, instant(line.changedAt)},
            {u"started_by"_s, line.startedBy},
            {u"targets"_s, line.targets},
            {u"results"_s, line.results}};
}

QJsonObject rosterJson(const domain::DrawRoster &roster, const QHash<QString, QString> &names)
{
    QJsonObject loads;
    for (auto one = roster.loads.constBegin(); one != roster.loads.constEnd(); ++one)
        loads.insert(one.key(), one.value());
    return {{u"strata"_s, strataJson(roster.strata)},
            {u"targets"_s, targetsJson(roster.targets, names)},
            {u"reserves"_s, targetsJson(roster.reserves, names)},
            {u"loads"_s, loads}};
}

QJsonObject shownDrawJson(const services::ShownDraw &draw)
{
    QJsonObject json = drawJson(draw.line);
    json.insert(u"commitment"_s, QString::fromLatin1(draw.commitment));
    json.insert(u"source"_s, draw.source);
    json.insert(u"not_before"_s, instant(draw.notBefore));
    if (draw.pool)
        json.insert(u"pool"_s, poolJson(*draw.pool));
    if (draw.value) {
        json.insert(u"public_value"_s, QJsonObject{{u"value"_s, draw.value->value},
                                                   {u"source"_s, draw.value->source},
                                                   {u"published"_s, instant(draw.value->published)}});
    }
    if (draw.roster)
        json.insert(u"roster"_s, rosterJson(*draw.roster, draw.names));
    json.insert(u"inspection_results"_s, resultsJson(draw.results));
    json.insert(u"course"_s, courseJson(draw.course));
    json.insert(u"head"_s, QString::fromLatin1(draw.head));
    return json;
}

base::Result<domain::InspectionResult> resultFrom(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return base::fail(Code::InvalidInput, u"the result is no JSON: %1"_s.arg(error.errorString()), u"result"_s);
    for (const QString &key : object.keys()) {
        if (key != u"target"_s && key != u"visited"_s && key != u"findings"_s)
            return base::fail(Code::InvalidInput, u"a result has no member \"%1\""_s.arg(key), u"result"_s);
    }
    domain::InspectionResult result;
    result.target = object.value("target"_L1).toString();
    result.visited = QDate::fromString(object.value("visited"_L1).toString(), Qt::ISODate);
    for (const QJsonValue &value : object.value("findings"_L1).toArray()) {
        const QJsonObject one = value.toObject();
        result.findings.append({one.value("item"_L1).toString(), one.value("outcome"_L1).toString()});
    }
    if (result.target.isEmpty() || !result.visited.isValid() || result.findings.isEmpty())
        return base::fail(Code::InvalidInput, u"a result needs target, visited (YYYY-MM-DD) and findings"_s, u"result"_s);
    return result;
}

} // namespace creditdesk::ctl

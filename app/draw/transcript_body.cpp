#include "app/draw/transcript_body.h"

#include "app/draw/transcript_line.h"

#include <QJsonArray>

namespace creditdesk::draw {
using namespace Qt::StringLiterals;

namespace {

QLatin1String ascii(const QByteArray &bytes)
{
    return QLatin1String(bytes);
}

QJsonObject targetObject(const domain::DrawnTarget &target, bool reserve)
{
    QJsonObject out{
        {u"code"_s, target.code}, {u"district"_s, target.district},    {u"stratum"_s, target.stratum},
        {u"rank"_s, target.rank}, {u"ticket"_s, ascii(target.ticket)}, {u"items"_s, QJsonArray::fromStringList(target.items)}};
    if (!reserve)
        out.insert(u"officers"_s, QJsonArray::fromStringList(target.officers));
    return out;
}

domain::DrawnTarget targetIn(const QJsonObject &object)
{
    domain::DrawnTarget out;
    out.code = object.value(u"code"_s).toString();
    out.district = object.value(u"district"_s).toString();
    out.stratum = object.value(u"stratum"_s).toString();
    out.rank = object.value(u"rank"_s).toInteger();
    out.ticket = object.value(u"ticket"_s).toString().toLatin1();
    out.items = textsIn(object.value(u"items"_s));
    out.officers = textsIn(object.value(u"officers"_s));
    return out;
}

} // namespace

QStringList textsIn(const QJsonValue &list)
{
    QStringList out;
    for (const QJsonValue &value : list.toArray())
        out.append(value.toString());
    return out;
}

QJsonObject plannedBody(const domain::InspectionPlan &plan, const domain::InspectionOfficers &officers,
                        const QByteArray &certificateDer)
{
    return {{u"plan"_s, plan.document},
            {u"plan_sha256"_s, ascii(documentHash(plan.document))},
            {u"officers"_s, officers.document},
            {u"officers_sha256"_s, ascii(documentHash(officers.document))},
            {u"certificate"_s, ascii(certificateDer.toBase64())}};
}

QJsonObject committedBody(const Commitment &commitment, const Pool &pool)
{
    QJsonArray strata;
    for (const PoolStratum &stratum : pool.strata())
        strata.append(QJsonObject{{u"id"_s, stratum.id}, {u"size"_s, stratum.size}});
    QJsonObject leftOut;
    for (auto one = pool.leftOutByReason().cbegin(); one != pool.leftOutByReason().cend(); ++one)
        leftOut.insert(one.key(), one.value());
    return {
        {u"commitment"_s, ascii(commitmentOf(commitment))},
        {u"round"_s, commitment.round},
        {u"plan_sha256"_s, ascii(commitment.plan)},
        {u"officers_sha256"_s, ascii(commitment.officers)},
        {u"secret_sha256"_s, ascii(commitment.secret)},
        {u"pool"_s,
         QJsonObject{
             {u"sha256"_s, ascii(commitment.pool)}, {u"size"_s, pool.size()}, {u"strata"_s, strata}, {u"left_out"_s, leftOut}}},
        {u"public_value"_s, QJsonObject{{u"source"_s, commitment.source}, {u"not_before"_s, timeText(commitment.notBefore)}}}};
}

QJsonObject drawnBody(const QByteArray &secret, const QByteArray &seed, const domain::DrawRoster &roster)
{
    QJsonArray strata, targets, reserves;
    for (const domain::DrawnStratum &one : roster.strata) {
        strata.append(
            QJsonObject{{u"id"_s, one.id}, {u"size"_s, one.size}, {u"quota"_s, one.quota}, {u"reserves"_s, one.reserves}});
    }
    for (const domain::DrawnTarget &one : roster.targets)
        targets.append(targetObject(one, false));
    for (const domain::DrawnTarget &one : roster.reserves)
        reserves.append(targetObject(one, true));
    return {{u"secret"_s, ascii(secret.toHex())},
            {u"seed"_s, ascii(seed.toHex())},
            {u"strata"_s, strata},
            {u"targets"_s, targets},
            {u"reserves"_s, reserves}};
}

QJsonObject resultBody(const domain::InspectionResult &result)
{
    QJsonArray findings;
    for (const domain::InspectionFinding &one : result.findings)
        findings.append(QJsonObject{{u"item"_s, one.item}, {u"outcome"_s, one.outcome}});
    return {{u"target"_s, result.target}, {u"visited"_s, result.visited.toString(Qt::ISODate)}, {u"findings"_s, findings}};
}

std::optional<Commitment> commitmentIn(const QJsonObject &body)
{
    Commitment out;
    const auto hash = [&body](const QString &key) { return body.value(key).toString().toLatin1(); };
    const QJsonObject waited = body.value(u"public_value"_s).toObject();
    out.round = body.value(u"round"_s).toInt();
    out.plan = hash(u"plan_sha256"_s);
    out.officers = hash(u"officers_sha256"_s);
    out.secret = hash(u"secret_sha256"_s);
    out.pool = body.value(u"pool"_s).toObject().value(u"sha256"_s).toString().toLatin1();
    out.source = waited.value(u"source"_s).toString();
    out.notBefore = timeOf(waited.value(u"not_before"_s).toString());
    if (!out.notBefore.isValid())
        return {};
    return out;
}

std::optional<domain::DrawRoster> rosterIn(const QJsonObject &body, const domain::InspectionOfficers &officers)
{
    domain::DrawRoster out;
    for (const QJsonValue &value : body.value(u"strata"_s).toArray()) {
        const QString id = value[u"id"_s].toString();
        out.strata.append({id, id.section(u'/', 0, 0), value[u"size"_s].toInteger(), value[u"quota"_s].toInteger(),
                           value[u"reserves"_s].toInteger()});
    }
    for (const domain::InspectionOfficer &officer : officers.officers)
        out.loads.insert(officer.id, 0);
    for (const QJsonValue &value : body.value(u"targets"_s).toArray()) {
        out.targets.append(targetIn(value.toObject()));
        for (const QString &officer : out.targets.constLast().officers) {
            if (!out.loads.contains(officer))
                return {};
            ++out.loads[officer];
        }
    }
    for (const QJsonValue &value : body.value(u"reserves"_s).toArray())
        out.reserves.append(targetIn(value.toObject()));
    return out;
}

domain::InspectionResult resultIn(const QJsonObject &body)
{
    domain::InspectionResult out;
    out.target = body.value(u"target"_s).toString();
    out.visited = QDate::fromString(body.value(u"visited"_s).toString(), Qt::ISODate);
    for (const QJsonValue &value : body.value(u"findings"_s).toArray())
        out.findings.append({value[u"item"_s].toString(), value[u"outcome"_s].toString()});
    return out;
}

} // namespace creditdesk::draw

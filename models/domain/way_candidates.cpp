#include "models/domain/way_candidates.h"

#include "models/domain/disclosure.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostWaysOfOne = 4;

QString severityId(Severity severity)
{
    static const QStringList kIds{u"none"_s, u"minor"_s, u"general"_s, u"severe"_s};
    return kIds.at(static_cast<qsizetype>(severity));
}

/// First day on which the subject may go this way; nothing if it may not, or if
/// the dates that decide are not stated.
std::optional<QDate> readyOn(const ClassWay &way, const Record &record, const Catalogue &catalogue, QDate on)
{
    if (!way.afterMinimumPublicity)
        return on;
    if (!record.decided.isValid())
        return {};
    const QString severity =
        record.severity == Severity::None ? catalogue.classWays().severityNoneAs : severityId(record.severity);
    const QString key = u"pub.min."_s + severity;
    const RuleSet *rules = &catalogue.ruleSetFor(record.decided);
    if (!rules->integers.contains(key)) // older acts: the rules of today hold
        rules = &catalogue.ruleSetFor(on);
    if (!rules->integers.contains(key))
        return {};
    const int months = rules->integers.value(key);
    QDate ready = record.decided;
    if (months > 0)
        ready = addMonths(record.decided, months).addDays(rules->integers.value(u"pub.decision_day_counts"_s) == 0 ? 1 : 0);
    return std::max(on, ready);
}

bool actsOn(const ClassWay &way, const Record &record)
{
    return !way.adds && way.kinds.contains(record.kind) && record.state == RecordState::Normal &&
           (way.severities.isEmpty() || way.severities.contains(severityId(record.severity))) &&
           (way.field.isEmpty() || way.values.contains(record.fields.value(way.field).toString()));
}

Record changed(Record record, const ClassWay &way, QDate day)
{
    if (way.state == u"repaired"_s) {
        record.state = RecordState::Repaired;
        record.stateSince = day;
    }
    for (auto field = way.fields.begin(); field != way.fields.end(); ++field)
        record.fields.insert(field.key(), field.value());
    return record;
}

} // namespace

Candidate candidateOf(const Record &record, const Catalogue &catalogue, QDate on)
{
    Candidate out{record, false, {}, {}, -1};
    for (const ClassWay &way : catalogue.classWays().ways) {
        if (!actsOn(way, record) || out.ways.size() == kMostWaysOfOne)
            continue;
        if (const std::optional<QDate> ready = readyOn(way, record, catalogue, on)) {
            out.ways.append(&way);
            out.ready.append(*ready);
        }
    }
    return out;
}

std::optional<Record> addedBy(const ClassWay &way, const Organisation &organisation, const QList<Record> &records, QDate on)
{
    if (!way.adds || !way.subjectKinds.contains(organisation.kind))
        return {};
    Record out;
    out.serial = organisation.serial;
    out.subject = organisation.code;
    out.id = u"way:"_s + way.id;
    out.kind = way.kinds.first();
    out.procedure = u"none"_s;
    out.decided = on;
    QHash<QString, QString> fields = way.fields;
    if (!way.lateAfter.isEmpty() && on.toString(u"MM-dd"_s) > way.lateAfter)
        fields.insert(way.lateFields);
    for (auto field = fields.begin(); field != fields.end(); ++field)
        out.fields.insert(field.key(), QString(field.value()).replace(u"{last_year}"_s, QString::number(on.year() - 1)));
    const bool there = !way.unlessField.isEmpty() && std::any_of(records.begin(), records.end(), [&](const Record &record) {
        return record.kind == out.kind && record.fields.value(way.unlessField) == out.fields.value(way.unlessField);
    });
    return there ? std::nullopt : std::optional(out);
}

Record Candidate::after(unsigned mask) const
{
    Record out = record;
    for (qsizetype i = 0; i < ways.size(); ++i) {
        if (!added && (mask >> i & 1) != 0)
            out = changed(out, *ways.at(i), ready.at(i));
    }
    return out;
}

QJsonArray Candidate::changes(qsizetype index) const
{
    const ClassWay &way = *ways.at(index);
    const QString date = ready.at(index).toString(Qt::ISODate);
    if (added) {
        const QJsonObject one{
            {u"id"_s, record.id}, {u"kind"_s, record.kind}, {u"decided"_s, date}, {u"fields"_s, record.fields}};
        return {QJsonObject{{u"add"_s, one}}};
    }
    QJsonArray out;
    if (!way.state.isEmpty())
        out.append(QJsonObject{{u"record"_s, record.id}, {u"state"_s, way.state}, {u"state_since"_s, date}});
    QStringList codes = way.fields.keys();
    codes.sort();
    for (const QString &code : std::as_const(codes))
        out.append(QJsonObject{{u"record"_s, record.id}, {u"field"_s, code}, {u"value"_s, way.fields.value(code)}});
    return out;
}

} // namespace creditdesk::domain

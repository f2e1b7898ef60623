#include "app/ctl/class_json.h"

namespace creditdesk::ctl {

using namespace Qt::StringLiterals;

namespace {

QString day(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QJsonValue valueJson(std::optional<qint64> value, domain::ClassUnit unit)
{
    if (!value)
        return {};
    if (unit == domain::ClassUnit::Money)
        return static_cast<double>(*value) / static_cast<double>(domain::kMoneyScale);
    return *value;
}

QString unitName(domain::ClassUnit unit)
{
    switch (unit) {
    case domain::ClassUnit::Count:
        return u"count"_s;
    case domain::ClassUnit::Money:
        return u"10000_yuan"_s;
    case domain::ClassUnit::Days:
        return u"days"_s;
    case domain::ClassUnit::Years:
        return u"years"_s;
    }
    return {};
}

QJsonObject recordJson(const domain::ClassRecordUse &use, domain::ClassUnit unit)
{
    return {{u"record"_s, use.record},   {u"kind"_s, use.kind},
            {u"unit"_s, use.unit},       {u"date"_s, day(use.date)},
            {u"counts"_s, use.counts},   {u"reason"_s, use.reason},
            {u"value"_s, use.value},     {u"amount"_s, valueJson(use.amount, unit)},
            {u"until"_s, day(use.until)}};
}

QJsonObject inputJson(const domain::ClassInputExplained &input)
{
    QJsonArray records;
    for (const domain::ClassRecordUse &use : input.records)
        records.append(recordJson(use, input.unit));
    return {{u"id"_s, input.id},
            {u"words"_s, input.words.zh},
            {u"unit"_s, unitName(input.unit)},
            {u"value"_s, valueJson(input.value, input.unit)},
            {u"member"_s, input.member},
            {u"member_text"_s, input.memberText},
            {u"of"_s, QJsonArray::fromStringList(input.of)},
            {u"records"_s, records}};
}

} // namespace

QJsonArray faultsJson(const QList<domain::ClassFault> &faults)
{
    QJsonArray all;
    for (const domain::ClassFault &fault : faults)
        all.append(QJsonObject{{u"line"_s, fault.line},
                               {u"column"_s, fault.column},
                               {u"path"_s, fault.path},
                               {u"reason"_s, fault.reason},
                               {u"words"_s, fault.words}});
    return all;
}

QJsonObject outcomeJson(const domain::ClassExplanation &explanation)
{
    return {{u"class"_s, explanation.grade.isEmpty() ? QJsonValue() : QJsonValue(explanation.grade)},
            {u"points"_s, explanation.outcome.points},
            {u"rule_set"_s, explanation.ruleSet},
            {u"scale"_s, explanation.scale},
            {u"on"_s, day(explanation.on)},
            {u"stable_until"_s, day(explanation.outcome.stableUntilDay())}};
}

QJsonObject explanationJson(const domain::ClassExplanation &explanation, const domain::ClassRuleSet &rules)
{
    QJsonObject json = outcomeJson(explanation);
    QJsonArray inputs, lines, caps, exclusions, thresholds;
    for (const domain::ClassInputExplained &input : explanation.inputs)
        inputs.append(inputJson(input));
    for (const domain::ClassLineExplained &line : explanation.lines)
        lines.append(QJsonObject{{u"rule"_s, line.id},
                                 {u"words"_s, line.words.zh},
                                 {u"basis"_s, line.basis},
                                 {u"input"_s, line.input},
                                 {u"applies"_s, line.applies},
                                 {u"contribution"_s, line.contribution}});
    for (const domain::ClassCapExplained &cap : explanation.caps)
        caps.append(QJsonObject{{u"rule"_s, cap.id},
                                {u"words"_s, cap.words.zh},
                                {u"basis"_s, cap.basis},
                                {u"input"_s, cap.input},
                                {u"grade"_s, cap.grade},
                                {u"at_best"_s, cap.atBest},
                                {u"applies"_s, cap.applies},
                                {u"decided"_s, cap.decided}});
    for (const domain::ClassExclusionExplained &exclusion : explanation.exclusions)
        exclusions.append(QJsonObject{{u"rule"_s, exclusion.id},
                                      {u"words"_s, exclusion.words.zh},
                                      {u"basis"_s, exclusion.basis},
                                      {u"input"_s, exclusion.input},
                                      {u"applies"_s, exclusion.applies}});
    for (const domain::ClassGrade &grade : explanation.thresholds)
        thresholds.append(QJsonObject{{u"grade"_s, grade.id},
                                      {u"words"_s, grade.words.zh},
                                      {u"from"_s, grade.atLeast ? QJsonValue(*grade.atLeast) : QJsonValue()}});
    json.insert(u"class_by_points"_s, explanation.gradeByPoints);
    json.insert(u"base_points"_s, explanation.basePoints);
    json.insert(u"lines"_s, lines);
    json.insert(u"inputs"_s, inputs);
    json.insert(u"caps"_s, caps);
    json.insert(u"exclusions"_s, exclusions);
    json.insert(u"thresholds"_s, thresholds);
    json.insert(u"basis"_s, rules.basis);
    json.insert(u"purpose"_s, rules.purpose.zh);
    return json;
}

QJsonObject wayJson(const domain::ShortestWay &way)
{
    static constexpr const char *kOutcomes[] = {"found", "none", "already_there", "excluded", "too_many"};
    QJsonArray steps;
    for (const domain::ClassStep &step : way.steps)
        steps.append(QJsonObject{{u"way"_s, step.way},
                                 {u"words"_s, step.words.zh},
                                 {u"basis"_s, step.basis},
                                 {u"record"_s, step.record},
                                 {u"kind"_s, step.kind},
                                 {u"unit"_s, step.unit},
                                 {u"date"_s, day(step.date)}});
    return {{u"outcome"_s, QLatin1StringView(kOutcomes[static_cast<std::size_t>(way.outcome)])},
            {u"from"_s, way.from},
            {u"to"_s, way.to},
            {u"reached"_s, way.reached},
            {u"date"_s, day(way.date)},
            {u"steps"_s, steps},
            {u"changes"_s, way.outcome == domain::WayOutcome::Found ? QJsonValue(way.changes()) : QJsonValue()}};
}

} // namespace creditdesk::ctl

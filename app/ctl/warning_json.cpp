#include "app/ctl/warning_json.h"

#include "app/ctl/output.h"

#include <QJsonArray>

namespace creditdesk::ctl {
using namespace Qt::StringLiterals;

namespace {

QString day(QDate date)
{
    return date.toString(Qt::ISODate);
}

QJsonObject wordsJson(const domain::ClassWords &words)
{
    return {{u"zh"_s, words.zh}, {u"en"_s, words.en}};
}

QJsonObject factJson(const services::ShownFact &shown)
{
    const store::WarningFact &fact = shown.fact;
    QJsonObject json{{u"rule"_s, fact.rule},
                     {u"rule_version"_s, fact.version},
                     {u"level"_s, domain::levelId(fact.level)},
                     {u"event"_s, day(fact.event)},
                     {u"due"_s, day(fact.due)},
                     {u"record"_s, fact.record},
                     {u"record_kind"_s, fact.recordKind},
                     {u"source_unit"_s, fact.unit},
                     {u"value"_s, fact.value},
                     {u"title"_s, fact.title},
                     {u"text"_s, fact.text},
                     {u"linked_to"_s, fact.link},
                     {u"holds"_s, fact.holds},
                     {u"by_change"_s, fact.changed}};
    if (shown.record)
        json.insert(u"fields"_s, shown.record->record.fields);
    return json;
}

} // namespace

QJsonObject warningJson(const store::Warning &w)
{
    return {{u"id"_s, w.id},
            {u"kind"_s, w.kind},
            {u"rule"_s, w.rule},
            {u"rule_version"_s, w.version},
            {u"level"_s, domain::levelId(w.level)},
            {u"subject"_s, w.subject},
            {u"subject_name"_s, w.subjectName},
            {u"district"_s, w.district},
            {u"event"_s, day(w.event)},
            {u"raised_at"_s, instant(w.raisedAt)},
            {u"due"_s, day(w.due)},
            {u"due_provisional"_s, w.dueProvisional},
            {u"events"_s, w.count},
            {u"state"_s, w.state},
            {u"until"_s, day(w.until)},
            {u"owner"_s, w.owner},
            {u"proposed_by"_s, w.proposedBy},
            {u"ground_gone"_s, day(w.groundGone)},
            {u"watched"_s, w.watched}};
}

QJsonObject warningJson(const services::ShownWarning &shown)
{
    QJsonObject json = warningJson(shown.warning);
    QJsonArray facts, differences, course;
    for (const services::ShownFact &fact : shown.facts)
        facts.append(factJson(fact));
    for (const services::WarningDifference &one : shown.differences)
        differences.append(QJsonObject{
            {u"record"_s, one.record}, {u"member"_s, one.member}, {u"before"_s, one.before}, {u"after"_s, one.after}});
    for (const store::WarningAct &act : shown.course)
        course.append(QJsonObject{{u"at"_s, instant(act.at)},
                                  {u"operator"_s, act.operatorId},
                                  {u"act"_s, act.act},
                                  {u"note"_s, act.note},
                                  {u"until"_s, day(act.until)},
                                  {u"to"_s, act.to},
                                  {u"undone"_s, act.undone}});
    json.insert(u"kind_name"_s, wordsJson(shown.kind));
    json.insert(u"says"_s, wordsJson(shown.says));
    json.insert(u"may"_s, wordsJson(shown.may));
    json.insert(u"sentence"_s, wordsJson(shown.sentence));
    if (!shown.sameName.zh.isEmpty())
        json.insert(u"same_name"_s, wordsJson(shown.sameName));
    json.insert(u"basis"_s, shown.basis);
    json.insert(u"source"_s, shown.source);
    json.insert(u"facts"_s, facts);
    json.insert(u"differences_known"_s, shown.differencesKnown);
    json.insert(u"differences"_s, differences);
    json.insert(u"known_before"_s, instant(shown.knownBefore));
    json.insert(u"course"_s, course);
    json.insert(u"data_as_of"_s, instant(shown.dataAsOf));
    json.insert(u"can_undo"_s, shown.canUndo);
    return json;
}

} // namespace creditdesk::ctl

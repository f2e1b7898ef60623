#include "app/ctl/measure_json.h"

#include "app/ctl/output.h"
#include "app/ctl/subject_json.h"

#include <QJsonArray>

namespace creditdesk::ctl {

using namespace Qt::StringLiterals;

namespace {

QString day(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QJsonObject wordsJson(const domain::ClassWords &words)
{
    return {{u"zh"_s, words.zh}, {u"en"_s, words.en}};
}

QJsonObject reasonJson(const QString &id, const QString &detail, const domain::MeasureLists &lists)
{
    const domain::MeasureTerm *term = lists.reason(id);
    QJsonObject out{{u"id"_s, id}, {u"detail"_s, detail}};
    if (term != nullptr) {
        out.insert(u"words"_s, wordsJson(term->words));
        out.insert(u"basis"_s, term->basis);
    }
    return out;
}

QJsonObject groundJson(const domain::MeasureGround &ground)
{
    return {{u"record"_s, ground.record},     {u"kind"_s, ground.kind},     {u"source_unit"_s, ground.unit},
            {u"decided"_s, day(ground.date)}, {u"input"_s, ground.input},   {u"input_words"_s, wordsJson(ground.inputWords)},
            {u"counts"_s, ground.counts},     {u"reason"_s, ground.reason}, {u"value"_s, ground.value},
            {u"until"_s, day(ground.until)}};
}

QJsonObject verdictJson(const domain::MeasureVerdict &verdict, const domain::MeasureLists &lists)
{
    const domain::MeasureRow *row = lists.row(verdict.code);
    QJsonArray reasons, grounds;
    for (const domain::MeasureReason &reason : verdict.reasons)
        reasons.append(reasonJson(reason.id, reason.detail, lists));
    for (const domain::MeasureGround &ground : verdict.grounds)
        grounds.append(groundJson(ground));
    QJsonObject out{{u"code"_s, verdict.code},         {u"applies"_s, verdict.applies()}, {u"choosable"_s, verdict.choosable},
                    {u"grounded"_s, verdict.grounded}, {u"reasons"_s, reasons},           {u"grounds"_s, grounds}};
    if (row != nullptr) {
        out.insert(u"name"_s, wordsJson(row->words));
        out.insert(u"nature"_s, domain::natureId(row->nature));
        out.insert(u"basis"_s, row->basis);
        out.insert(u"longest_months"_s, row->longestMonths);
    }
    return out;
}

} // namespace

QJsonObject measureJson(const domain::MeasureRow &row)
{
    return {{u"code"_s, row.code},
            {u"name"_s, wordsJson(row.words)},
            {u"nature"_s, domain::natureId(row.nature)},
            {u"means"_s, row.means},
            {u"basis"_s, row.basis},
            {u"basis_level"_s, row.basisLevel},
            {u"published_at"_s, row.publishedAt},
            {u"published_on"_s, day(row.publishedOn)},
            {u"valid_from"_s, day(row.validFrom)},
            {u"valid_to"_s, day(row.validTo)},
            {u"organs"_s, QJsonArray::fromStringList(row.organs)},
            {u"about_persons"_s, row.aboutPersons},
            {u"how"_s, row.how},
            {u"longest_months"_s, row.longestMonths},
            {u"contradicts"_s, QJsonArray::fromStringList(row.contradicts)},
            {u"proportion"_s, row.proportion},
            {u"lifts"_s, row.lifts},
            {u"design"_s, row.design}};
}

QJsonObject adviceJson(const services::MeasureAdvice &advice, const domain::MeasureLists &lists)
{
    QJsonArray measures, conflicts;
    for (const domain::MeasureVerdict &verdict : advice.verdicts)
        measures.append(verdictJson(verdict, lists));
    for (const domain::MeasureConflict &one : advice.conflicts)
        conflicts.append(QJsonObject{{u"measure"_s, one.code},
                                     {u"organ"_s, one.organ},
                                     {u"other"_s, one.other},
                                     {u"other_organ"_s, one.otherOrgan},
                                     {u"other_number"_s, one.otherNumber},
                                     {u"reason"_s, reasonJson(one.reason, {}, lists)}});
    return {{u"code"_s, advice.organisation.code},
            {u"name"_s, advice.organisation.name},
            {u"matter"_s, advice.matter.code},
            {u"matter_name"_s, advice.matter.zh},
            {u"organ"_s, advice.organ},
            {u"on"_s, day(advice.on)},
            {u"measures"_s, measures},
            {u"conflicts"_s, conflicts},
            {u"data_as_of"_s, instant(advice.asOf)}};
}

QJsonObject useJson(const services::MeasureUse &use)
{
    QJsonArray grounds, events;
    for (const services::MeasureUse::Ground &one : use.grounds)
        grounds.append(QJsonObject{{u"record"_s, one.record},
                                   {u"kind"_s, one.kind},
                                   {u"source_unit"_s, one.unit},
                                   {u"input"_s, one.input},
                                   {u"decided"_s, day(one.date)}});
    for (const services::MeasureEvent &one : use.events)
        events.append(QJsonObject{{u"at"_s, instant(one.at)},
                                  {u"operator"_s, one.operatorId},
                                  {u"organ"_s, one.organ},
                                  {u"act"_s, one.act},
                                  {u"result"_s, one.result},
                                  {u"text"_s, one.text}});
    return {{u"number"_s, use.number},
            {u"subject"_s, use.subject},
            {u"subject_name"_s, use.subjectName},
            {u"measure"_s, use.measure},
            {u"list"_s, use.list},
            {u"name"_s, wordsJson({use.zh, use.en})},
            {u"nature"_s, use.nature},
            {u"organ"_s, use.organ},
            {u"matter"_s, use.matter},
            {u"case_number"_s, use.caseNumber},
            {u"basis"_s, use.basis},
            {u"reasons"_s, use.reasons},
            {u"officer"_s, use.officer},
            {u"from"_s, day(use.from)},
            {u"until"_s, day(use.until)},
            {u"applied_at"_s, instant(use.at)},
            {u"state"_s, use.state},
            {u"grounds"_s, grounds},
            {u"review_reason"_s, use.reviewReason},
            {u"review_grounds"_s, QJsonArray::fromStringList(use.reviewGrounds)},
            {u"review_since"_s, instant(use.reviewSince)},
            {u"events"_s, events}};
}

QJsonObject commitmentJson(const domain::CommitmentAnswer &answer, const domain::MeasureLists &lists)
{
    QJsonArray bars;
    for (const domain::CommitmentBarred &bar : answer.bars) {
        QJsonArray grounds;
        for (const domain::CommitmentGround &ground : bar.grounds) {
            QJsonArray lifts;
            for (const domain::CommitmentLift &lift : ground.lifts)
                lifts.append(QJsonObject{{u"way"_s, lift.way},
                                         {u"words"_s, wordsJson(lift.words)},
                                         {u"basis"_s, lift.basis},
                                         {u"from"_s, day(lift.from)}});
            QJsonObject one = groundJson(ground.record);
            one.insert(u"lifted_by"_s, lifts);
            grounds.append(one);
        }
        bars.append(QJsonObject{
            {u"id"_s, bar.id}, {u"words"_s, wordsJson(bar.words)}, {u"basis"_s, bar.basis}, {u"grounds"_s, grounds}});
    }
    QJsonObject out{{u"allowed"_s, answer.allowed}, {u"rule"_s, answer.rule}, {u"basis"_s, answer.basis},
                    {u"on"_s, day(answer.on)},      {u"bars"_s, bars},        {u"free_by_time"_s, day(answer.freeByTime)}};
    if (!answer.refusal.isEmpty())
        out.insert(u"refusal"_s, reasonJson(answer.refusal, {}, lists));
    return out;
}

QJsonObject matterViewJson(const services::MatterView &view, const domain::Catalogue &catalogue)
{
    QJsonArray records;
    for (const services::RecordView &record : view.records)
        records.append(recordJson(record, catalogue, false));
    return {{u"organisation"_s, organisationJson(view.organisation)},
            {u"matter"_s, view.matter.code},
            {u"matter_name"_s, view.matter.zh},
            {u"organ"_s, view.organ},
            {u"case_number"_s, view.caseNumber},
            {u"records"_s, records},
            {u"closed"_s, view.closed},
            {u"withheld"_s, view.withheld},
            {u"register_entry"_s, view.registerEntry},
            {u"live"_s, view.live},
            {u"data_as_of"_s, instant(view.asOf)}};
}

QString refusalWords(const base::Failure &failure, const domain::MeasureLists &lists, bool chinese)
{
    const domain::MeasureTerm *term = failure.code == base::Code::RefusedByRule ? lists.reason(failure.rule) : nullptr;
    return term == nullptr ? QString() : u"%1 (%2)"_s.arg(chinese ? term->words.zh : term->words.en, term->basis);
}

} // namespace creditdesk::ctl

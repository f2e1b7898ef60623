// One rule over one subject: what holds, since when, how urgent, and whether it is news.
#include "models/domain/warning_tables.h"

#include "models/domain/flat_fields.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

void WarningPass::run()
{
    switch (rule.rule->measure) {
    case WarningMeasure::Record:
    case WarningMeasure::Date:
        return runRecords();
    case WarningMeasure::Missing:
        return runMissing();
    case WarningMeasure::Class:
        return runClass();
    case WarningMeasure::Notice:
        return runNotices();
    case WarningMeasure::Case:
        return runCases();
    case WarningMeasure::Repair:
        return runRepairs();
    case WarningMeasure::Changed:
        return runChanges();
    case WarningMeasure::Linked:
    case WarningMeasure::Platform:
        return;
    }
}

Day WarningPass::dayOf(const RecordRow &record) const
{
    const QString &of = rule.rule->of;
    if (!rule.of.empty()) {
        std::string scratch;
        return days::parse(fieldText(record.fields, rule.of, scratch).value_or(std::string_view()));
    }
    return days::parse(of == u"act_ended"_s ? record.actEnded : of == u"state_since"_s ? record.stateSince : record.decided);
}

int WarningPass::countUpTo(const RecordRow &record, int months) const
{
    const Day until = days::parse(record.decided);
    if (until == kNoDay)
        return 1;
    const Day from = days::addMonths(until, -months);
    return static_cast<int>(std::ranges::count_if(records, [&](const RecordRow &other) {
        std::string value;
        const Day decided = days::parse(other.decided);
        // On the day itself those up to this one by id: two of one day are two events, one after the other.
        const bool before = decided < until || (decided == until && other.id <= record.id);
        return decided != kNoDay && decided > from && before && rule.takes(other, value);
    }));
}

WarningLevel WarningPass::levelOf(const RecordRow &record) const
{
    for (std::size_t i = 0; i < rule.levels.size(); ++i) {
        const WarningLevelRule &level = rule.rule->levels.at(static_cast<qsizetype>(i));
        const CompiledWarning::Level &made = rule.levels[i];
        std::string value;
        const bool severe =
            made.severities.empty() || std::ranges::find(made.severities, record.severity) != made.severities.end();
        if (severe && made.field.holds(record, value) &&
            (level.atLeast == 0 || countUpTo(record, level.withinMonths) >= level.atLeast))
            return level.level;
    }
    return rule.rule->levels.last().level;
}

bool WarningPass::becameTrue(const RecordRow &record, WarningLevel level) const
{
    if (!came(record.revision))
        return false;
    if (context.before == nullptr)
        return true;
    const auto known = context.before->find(std::string(record.id));
    if (known == context.before->end() || known->second.serial == 0)
        return true;
    std::string value;
    return !rule.takes(known->second, value) || levelOf(known->second) > level;
}

void WarningPass::add(WarningFinding finding, bool byChange)
{
    finding.rule = index;
    finding.changed = byChange;
    finding.fresh = byChange || finding.event > tables.day.addDays(-rule.rule->freshDays);
    found.push_back(std::move(finding));
}

void WarningPass::runRecords()
{
    const bool dated = rule.rule->measure == WarningMeasure::Date;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const RecordRow &record = records[i];
        WarningFinding finding;
        if (!rule.takes(record, finding.value))
            continue;
        const Day of = dayOf(record);
        if (of == kNoDay)
            continue;
        const Day event = dated ? days::addMonths(of, rule.rule->plusMonths) + rule.rule->plusDays : of;
        const bool over = dated && rule.rule->holdsDays > 0 && tables.today >= event + rule.rule->holdsDays;
        if (event > tables.today || over)
            continue;
        finding.record = static_cast<int>(i);
        finding.event = days::toDate(event);
        if (dated)
            finding.due = days::toDate(days::addMonths(of, rule.rule->plusMonths));
        finding.fact = record.id;
        finding.level = levelOf(record);
        add(std::move(finding), !dated && becameTrue(record, finding.level));
    }
}

void WarningPass::runMissing()
{
    const QDate dueThisYear(tables.day.year(), rule.rule->dueMonth, rule.rule->dueDay);
    const QDate due = tables.day > dueThisYear ? dueThisYear : dueThisYear.addYears(-1);
    const int year = due.year() - 1; // reported on
    const Day founded = days::parse(organisation.founded);
    if (founded == kNoDay || days::toDate(founded).year() > year)
        return;
    const std::string wanted = std::to_string(year);
    const std::string field = rule.rule->yearField.toStdString();
    for (const RecordRow &record : records) {
        std::string value, scratch;
        if (rule.takes(record, value) && fieldText(record.fields, field, scratch).value_or("").starts_with(wanted))
            return;
    }
    WarningFinding finding;
    finding.event = due.addDays(1);
    finding.due = due;
    finding.fact = wanted;
    finding.value = wanted;
    finding.level = rule.rule->levels.last().level;
    add(std::move(finding), false);
}

void WarningPass::runClass()
{
    const auto *judge = tables.judge(rule.rule->scale);
    if (judge == nullptr || !judge->before)
        return;
    const ClassOutcome now = judge->now.classify(organisation, records, tables.day);
    const ClassOutcome before = judge->before->classify(organisation, records, tables.monthBefore);
    if (now.excluded() || before.excluded())
        return;
    const QString to = judge->now.rules().gradeIds().at(now.grade);
    const QString from = judge->before->rules().gradeIds().at(before.grade);
    if (judge->now.rules().gradeIndex(from) >= now.grade)
        return;
    if (!rule.rule->worse.contains(from + u'>' + to) && !rule.rule->worse.contains(u"*>"_s + to))
        return;
    WarningFinding finding;
    finding.event = QDate(tables.day.year(), tables.day.month(), 1);
    finding.value = (from + u'>' + to).toStdString();
    finding.fact = "class:" + rule.rule->scale.toStdString() + ':' + finding.value;
    finding.level = rule.rule->levels.last().level;
    add(std::move(finding), false);
}

void WarningPass::runNotices()
{
    const qsizetype overdue = tables.marker.notices().indexOf(u"overdue"_s), late = tables.marker.notices().indexOf(u"late"_s);
    for (std::size_t i = 0; i < records.size(); ++i) {
        const RecordRow &record = records[i];
        WarningFinding finding;
        if (!rule.takes(record, finding.value))
            continue;
        const qsizetype notice = tables.marker.mark(record).notice;
        const bool holds = (notice == overdue && rule.rule->states.contains(u"overdue"_s)) ||
                           (notice == late && rule.rule->states.contains(u"late"_s));
        if (!holds)
            continue;
        finding.due = tables.marker.dueDay(days::toDate(days::parse(record.decided))).result.date;
        finding.event = finding.due.addDays(1);
        finding.record = static_cast<int>(i);
        finding.fact = record.id;
        finding.level = rule.rule->levels.last().level;
        add(std::move(finding), false);
    }
}

void WarningPass::runCases()
{
    const CaseKind kind = rule.rule->caseOf == u"repair"_s ? CaseKind::Repair : CaseKind::Objection;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const RecordRow &record = records[i];
        const RecordMark mark = tables.marker.mark(record);
        const DueMark state = kind == CaseKind::Repair ? mark.repair : mark.objection;
        const bool soon = state == DueMark::Soon && rule.rule->states.contains(u"soon"_s);
        const bool over = state == DueMark::Late && rule.rule->states.contains(u"late"_s);
        const QDate since = days::toDate(days::parse(kind == CaseKind::Repair ? record.repairSince : record.objectionSince));
        if ((!soon && !over) || !since.isValid() || record.state == "revoked")
            continue;
        WarningFinding finding;
        const QDate from = tables.soonFrom(kind, since, finding.due);
        finding.event = over ? finding.due.addDays(1) : from;
        finding.record = static_cast<int>(i);
        finding.fact = record.id;
        finding.level = rule.rule->levels.last().level;
        add(std::move(finding), came(record.revision));
    }
}

void WarningPass::runRepairs()
{
    for (std::size_t i = 0; i < records.size(); ++i) {
        const RecordRow &record = records[i];
        WarningFinding finding;
        if (!rule.takes(record, finding.value) || record.procedure == "summary")
            continue;
        finding.event = tables.repairFrom(record);
        if (!finding.event.isValid() || finding.event > tables.day || !record.repairSince.empty())
            continue;
        finding.record = static_cast<int>(i);
        finding.fact = record.id;
        finding.level = rule.rule->levels.last().level;
        add(std::move(finding), false);
    }
}

void WarningPass::runChanges()
{
    const auto changed = [this](int record, const std::string &fact, qint64 revision) {
        WarningFinding finding;
        finding.record = record;
        finding.event = tables.day;
        finding.byDay = false; // whichever day sees it first
        finding.fact = fact + '@' + std::to_string(revision);
        finding.level = rule.rule->levels.last().level;
        add(std::move(finding), true);
    };
    if (came(organisation.revision))
        changed(-1, "organisation", organisation.revision);
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (came(records[i].revision) && records[i].state != "revoked")
            changed(static_cast<int>(i), std::string(records[i].id), records[i].revision);
    }
}

} // namespace creditdesk::domain

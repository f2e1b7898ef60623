#include "models/domain/warning_tables.h"

#include "models/domain/flat_fields.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

std::vector<std::string> plain(const QStringList &list)
{
    std::vector<std::string> out;
    for (const QString &one : list)
        out.push_back(one.toStdString());
    return out;
}

CompiledField fieldOf(const WarningField &field)
{
    return {field.code.toStdString(), plain(field.values), field.match};
}

bool holdsOf(const std::vector<std::string> &list, std::string_view value)
{
    return list.empty() || std::ranges::find(list, value) != list.end();
}

} // namespace

bool CompiledField::holds(const RecordRow &record, std::string &text) const
{
    if (code.empty())
        return true;
    std::string scratch;
    const auto stated = fieldText(record.fields, code, scratch);
    if (!stated)
        return false;
    text.assign(*stated);
    const auto fits = [this, &text](const std::string &value) {
        switch (match) {
        case WarningMatch::Prefix:
            return text.starts_with(value);
        case WarningMatch::Contains:
            return text.find(value) != std::string::npos;
        case WarningMatch::Equals:
        case WarningMatch::Not:
            break;
        }
        return text == value;
    };
    const bool any = std::ranges::any_of(values, fits);
    return match == WarningMatch::Not ? !any && !text.empty() : any;
}

bool CompiledWarning::admits(const OrganisationRow &organisation) const
{
    return holdsOf(statuses, organisation.status) && holdsOf(subjectKinds, organisation.kind);
}

bool CompiledWarning::takes(const RecordRow &record, std::string &value) const
{
    return record.state == "normal" && holdsOf(kinds, record.kind) && holdsOf(severities, record.severity) &&
           holdsOf(procedures, record.procedure) && field.holds(record, value);
}

WarningTables::WarningTables(const WarningRules &all, const Catalogue &cat, const ClassRules &classes, QDate on)
    : catalogue(cat), day(on), today(days::of(on)), marker(cat, on), monthBefore(QDate(on.year(), on.month(), 1).addDays(-1))
{
    for (const WarningRule &rule : all.rules()) {
        if (rule.inForce(on))
            rules.append(rule);
    }
    for (const WarningRule &rule : std::as_const(rules)) {
        CompiledWarning one{&rule,
                            plain(rule.kinds),
                            plain(rule.severities),
                            plain(rule.procedures),
                            plain(rule.statuses),
                            plain(rule.subjectKinds),
                            fieldOf(rule.field),
                            {},
                            {}};
        for (const WarningLevelRule &level : rule.levels)
            one.levels.push_back({plain(level.severities), fieldOf(level.field)});
        if (rule.of != u"decided"_s && rule.of != u"act_ended"_s && rule.of != u"state_since"_s)
            one.of = rule.of.toStdString();
        compiled.push_back(std::move(one));
        const ClassRuleSet *now = rule.measure == WarningMeasure::Class ? classes.inForce(rule.scale, on) : nullptr;
        if (now == nullptr || judge(rule.scale) != nullptr)
            continue;
        Judge made{rule.scale, Classifier(*now, cat), {}};
        if (const ClassRuleSet *before = classes.inForce(rule.scale, monthBefore); before != nullptr)
            made.before.emplace(*before, cat);
        judges.push_back(std::move(made));
    }
}

const WarningTables::Judge *WarningTables::judge(const QString &scale) const
{
    const auto found = std::ranges::find(judges, scale, &Judge::scale);
    return found == judges.end() ? nullptr : &*found;
}

QDate WarningTables::soonFrom(CaseKind kind, QDate since, QDate &due) const
{
    due = marker.caseDue(kind, since).result.date;
    QDate soon = due;
    for (int left = catalogue.ruleSetFor(since).integers.value(u"due.soon"_s); left > 0 && soon > since;
         soon = soon.addDays(-1))
        left -= catalogue.calendar().isWorkingDay(soon) ? 1 : 0;
    return soon;
}

QDate WarningTables::repairFrom(const RecordRow &record) const
{
    const Day decided = days::parse(record.decided);
    if (decided == kNoDay)
        return {};
    const std::string severity(record.severity == "none" ? catalogue.classWays().severityNoneAs.toStdString()
                                                         : std::string(record.severity));
    const QString key = u"pub.min."_s + QString::fromStdString(severity);
    const RuleSet *set = &catalogue.ruleSetFor(days::toDate(decided));
    if (!set->integers.contains(key)) // older acts: the rules of today hold
        set = &catalogue.ruleSetFor(day);
    if (!set->integers.contains(key))
        return {};
    const int months = set->integers.value(key);
    if (months == 0)
        return days::toDate(decided);
    return days::toDate(days::addMonths(decided, months) + (set->integers.value(u"pub.decision_day_counts"_s) == 0 ? 1 : 0));
}

} // namespace creditdesk::domain

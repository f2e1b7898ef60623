#include "ui/shell/rule_faults.h"

#include "models/items/visible_text.h"

#include <algorithm>
#include <iterator>

namespace creditdesk::ui {
namespace {

struct Line {
    const char *reason;
    const char *words;
};

constexpr Line kLines[] = {
    {"bad_json", QT_TRANSLATE_NOOP("RuleFaults", "The text is not JSON from here on")},
    {"wrong_type", QT_TRANSLATE_NOOP("RuleFaults", "Something else is expected here: text, number, list or yes/no")},
    {"member_missing", QT_TRANSLATE_NOOP("RuleFaults", "This is missing")},
    {"unknown_member", QT_TRANSLATE_NOOP("RuleFaults", "Nothing of this name belongs here")},
    {"duplicate_member", QT_TRANSLATE_NOOP("RuleFaults", "This stands twice")},
    {"duplicate_id", QT_TRANSLATE_NOOP("RuleFaults", "This id stands twice")},
    {"bad_id", QT_TRANSLATE_NOOP("RuleFaults", "This cannot be an id")},
    {"bad_date", QT_TRANSLATE_NOOP("RuleFaults", "This is not a day")},
    {"date_order", QT_TRANSLATE_NOOP("RuleFaults", "The last day lies before the first")},
    {"bad_number", QT_TRANSLATE_NOOP("RuleFaults", "This number is outside what is possible here")},
    {"empty_text", QT_TRANSLATE_NOOP("RuleFaults", "This must not be empty")},
    {"empty_list", QT_TRANSLATE_NOOP("RuleFaults", "This must not be empty")},
    {"duplicate_item", QT_TRANSLATE_NOOP("RuleFaults", "This stands twice")},
    {"unknown_axis", QT_TRANSLATE_NOOP("RuleFaults", "This is not asked of an organisation")},
    {"unknown_code", QT_TRANSLATE_NOOP("RuleFaults", "This value does not exist")},
    {"input_unused", QT_TRANSLATE_NOOP("RuleFaults", "Nothing uses this input")},
    {"personal_field", QT_TRANSLATE_NOOP("RuleFaults", "This field is about a person and may not be used")},
    {"grade_unreachable", QT_TRANSLATE_NOOP("RuleFaults", "No points can lead to this grade")},
    {"state_never_counts", QT_TRANSLATE_NOOP("RuleFaults", "Repaired and revoked records never count")},
    {"window_twice", QT_TRANSLATE_NOOP("RuleFaults", "The window is stated twice")},
    {"unknown_input", QT_TRANSLATE_NOOP("RuleFaults", "There is no input of this id")},
    {"unknown_grade", QT_TRANSLATE_NOOP("RuleFaults", "There is no grade of this id")},
    {"unknown_kind", QT_TRANSLATE_NOOP("RuleFaults", "There is no such kind of record")},
    {"unknown_field", QT_TRANSLATE_NOOP("RuleFaults", "This kind of record has no such field")},
    {"unknown_value", QT_TRANSLATE_NOOP("RuleFaults", "This value does not exist")},
    {"unknown_measure", QT_TRANSLATE_NOOP("RuleFaults", "There is no such measure")},
    {"unknown_severity", QT_TRANSLATE_NOOP("RuleFaults", "There is no such severity")},
    {"unknown_procedure", QT_TRANSLATE_NOOP("RuleFaults", "There is no such procedure")},
    {"unknown_record", QT_TRANSLATE_NOOP("RuleFaults", "The subject has no such record")},
    {"unknown_state", QT_TRANSLATE_NOOP("RuleFaults", "A record has no such state")},
    {"cycle", QT_TRANSLATE_NOOP("RuleFaults", "This input is made of itself")},
    {"unit_refused", QT_TRANSLATE_NOOP("RuleFaults", "An input of this unit cannot be used so")},
    {"grade_missing", QT_TRANSLATE_NOOP("RuleFaults", "A scale needs at least two grades")},
    {"threshold_missing", QT_TRANSLATE_NOOP("RuleFaults", "A grade has no threshold")},
    {"threshold_twice", QT_TRANSLATE_NOOP("RuleFaults", "A grade has two thresholds")},
    {"threshold_order", QT_TRANSLATE_NOOP("RuleFaults", "The thresholds do not fall from the best grade to the worst")},
    {"threshold_of_worst", QT_TRANSLATE_NOOP("RuleFaults", "The worst grade takes all points below and has no threshold")},
    {"condition_missing", QT_TRANSLATE_NOOP("RuleFaults", "The condition is missing")},
    {"condition_empty", QT_TRANSLATE_NOOP("RuleFaults", "No value can meet this condition")},
    {"points_missing", QT_TRANSLATE_NOOP("RuleFaults", "A line needs points, or points for each")},
    {"points_zero", QT_TRANSLATE_NOOP("RuleFaults", "A line without points says nothing")},
    {"limit_missing", QT_TRANSLATE_NOOP("RuleFaults", "Points for each need a limit")},
    {"cap_missing", QT_TRANSLATE_NOOP("RuleFaults", "A cap holds a grade at best or at worst")},
    {"change_missing", QT_TRANSLATE_NOOP("RuleFaults", "This changes nothing")},
    {"number_range", QT_TRANSLATE_NOOP("RuleFaults", "This number is outside what is possible here")},
    {"ratio_range", QT_TRANSLATE_NOOP("RuleFaults", "This number is outside what is possible here")},
    {"not_in_year", QT_TRANSLATE_NOOP("RuleFaults", "A yearly plan is in force within its year")},
    {"class_first", QT_TRANSLATE_NOOP("RuleFaults", "Strata begin with the class, because ratios belong to classes")},
    {"ratio_zero", QT_TRANSLATE_NOOP("RuleFaults", "A class with ratio 0 is not drawn, so not even one of it is")},
    {"too_many", QT_TRANSLATE_NOOP("RuleFaults", "There are too many of these")},
    {"unknown_officer", QT_TRANSLATE_NOOP("RuleFaults", "There is no such officer")},
    {"bad_code", QT_TRANSLATE_NOOP("RuleFaults", "This is no unified social credit code")},
    {"too_many_inputs", QT_TRANSLATE_NOOP("RuleFaults", "There are too many inputs")},
    {"in_the_past", QT_TRANSLATE_NOOP("RuleFaults", "A rule set cannot come into force on a past day")},
    {"overlap", QT_TRANSLATE_NOOP("RuleFaults", "Its days overlap those of another rule set of this scale")},
    {"gap", QT_TRANSLATE_NOOP("RuleFaults", "Between it and another rule set of this scale some days have none")},
    {"unknown_scale", QT_TRANSLATE_NOOP("RuleFaults", "There is no such scale")},
    {"id_used", QT_TRANSLATE_NOOP("RuleFaults", "A rule set of this id has been adopted before")},
    {"no_successor", QT_TRANSLATE_NOOP("RuleFaults", "After its last day this scale would have no rule set")},
    {"reason_missing", QT_TRANSLATE_NOOP("RuleFaults", "The reason is missing")},
    {"same_id", QT_TRANSLATE_NOOP("RuleFaults", "Another rule set has this id")},
};

} // namespace

QList<items::Column> RuleFaults::columns()
{
    return {{tr("Line")}, {tr("What is wrong there")}};
}

QString RuleFaults::words(const QString &reason)
{
    const auto found = std::find_if(std::begin(kLines), std::end(kLines),
                                    [&reason](const Line &line) { return reason == QLatin1String(line.reason); });
    return found == std::end(kLines) ? tr("This cannot be used here") : tr(found->words);
}

QList<items::Row> RuleFaults::rows(const QList<domain::ClassFault> &faults)
{
    QList<items::Row> rows;
    for (const domain::ClassFault &fault : faults) {
        const QString place = fault.line > 0 ? QStringLiteral("%1:%2").arg(fault.line).arg(fault.column) : tr("whole");
        const QString path = fault.path.isEmpty() ? QString() : QLatin1Char('\n') + items::visibleText(fault.path);
        rows.append({QString::number(rows.size()), {{place}, {words(fault.reason) + path, items::Tone::Warn}}});
    }
    return rows;
}

} // namespace creditdesk::ui

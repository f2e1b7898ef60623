// What a warning rule looks at: the members of each measure.
#include "models/domain/warning_rule_reader.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

QStringList recordKindIds(const Catalogue &catalogue)
{
    QStringList out;
    for (const RecordKind &kind : catalogue.recordKinds())
        out.append(kind.id);
    return out;
}

} // namespace

void WarningRuleReader::checkField(PlacedObject &row, const QString &key, const QString &code, const QStringList &kinds,
                                   bool date)
{
    for (const QString &id : kinds) {
        const RecordKind *kind = m_catalogue.recordKind(id);
        if (kind == nullptr || code.isEmpty())
            continue;
        const auto found = std::ranges::find(kind->fields, code, &FieldDefinition::code);
        if (found == kind->fields.end())
            row.fault(key, u"unknown_field"_s, u"records of kind \"%1\" have no field \"%2\""_s.arg(id, code));
        else if (found->personal)
            row.fault(key, u"personal_field"_s, u"the field \"%1\" is about a person: no rule may read it"_s.arg(code));
        else if (date && found->type != u"date"_s)
            row.fault(key, u"unit_refused"_s, u"the field \"%1\" is no date"_s.arg(code));
    }
}

WarningField WarningRuleReader::readField(PlacedObject &row, const QStringList &kinds)
{
    static const QHash<QString, WarningMatch> kMatches{{u"equals"_s, WarningMatch::Equals},
                                                       {u"prefix"_s, WarningMatch::Prefix},
                                                       {u"contains"_s, WarningMatch::Contains},
                                                       {u"not"_s, WarningMatch::Not}};
    WarningField out;
    if (row.has(u"field"_s) != row.has(u"values"_s) || row.has(u"field"_s) != row.has(u"match"_s)) {
        row.fault({}, u"member_missing"_s, u"\"field\", \"values\" and \"match\" go together"_s);
        return out;
    }
    if (!row.has(u"field"_s))
        return out;
    out.code = row.text(u"field"_s);
    out.values = row.texts(u"values"_s, true);
    const QString match = row.text(u"match"_s);
    if (!kMatches.contains(match))
        row.fault(u"match"_s, u"unknown_code"_s, u"\"match\" is \"equals\", \"prefix\", \"contains\" or \"not\""_s);
    out.match = kMatches.value(match);
    checkField(row, u"field"_s, out.code, kinds, false);
    return out;
}

void WarningRuleReader::readRecords(PlacedObject &row, WarningRule &rule)
{
    rule.kinds = codes(row, u"kinds"_s, recordKindIds(m_catalogue), u"unknown_kind"_s, true);
    rule.severities =
        codes(row, u"severities"_s, {u"none"_s, u"minor"_s, u"general"_s, u"severe"_s}, u"unknown_severity"_s, false);
    rule.procedures = codes(row, u"procedures"_s, {u"none"_s, u"summary"_s, u"general"_s}, u"unknown_procedure"_s, false);
    rule.field = readField(row, rule.kinds);
}

void WarningRuleReader::readDate(PlacedObject &row, WarningRule &rule)
{
    rule.of = row.text(u"of"_s);
    if (!rule.of.isEmpty() && rule.of != u"decided"_s && rule.of != u"act_ended"_s && rule.of != u"state_since"_s)
        checkField(row, u"of"_s, rule.of, rule.kinds, true);
    if (rule.measure != WarningMeasure::Date)
        return;
    rule.plusMonths = number(row, u"plus_months"_s, 0, 1200);
    rule.plusDays = number(row, u"plus_days"_s, 0, 3660);
    const int minus = number(row, u"minus_days"_s, 0, 3660);
    rule.plusDays -= minus;
    rule.holdsDays = number(row, u"holds_days"_s, 0, 3660);
}

void WarningRuleReader::readMissing(PlacedObject &row, WarningRule &rule)
{
    static const QRegularExpression kDay(u"^(\\d\\d)-(\\d\\d)$"_s);
    rule.yearField = row.text(u"year_field"_s);
    checkField(row, u"year_field"_s, rule.yearField, rule.kinds, false);
    const QString due = row.text(u"due"_s);
    const auto match = kDay.match(due);
    rule.dueMonth = match.captured(1).toInt();
    rule.dueDay = match.captured(2).toInt();
    if (!due.isEmpty() && !QDate(2001, rule.dueMonth, rule.dueDay).isValid())
        row.fault(u"due"_s, u"bad_date"_s, u"\"%1\" is no day of the year, MM-DD"_s.arg(due));
}

void WarningRuleReader::readClass(PlacedObject &row, WarningRule &rule)
{
    rule.scale = row.text(u"scale"_s);
    rule.worse = row.texts(u"worse"_s, true);
    const ClassRules &classes = m_catalogue.classRules();
    if (!rule.scale.isEmpty() && !classes.scales().contains(rule.scale)) {
        row.fault(u"scale"_s, u"unknown_scale"_s, u"there is no scale \"%1\""_s.arg(rule.scale));
        return;
    }
    QStringList grades{u"*"_s};
    for (const ClassRuleSet &set : classes.sets()) {
        if (set.scale == rule.scale)
            grades += set.gradeIds();
    }
    for (qsizetype i = 0; i < rule.worse.size(); ++i) {
        const QStringList ends = rule.worse.at(i).split(u'>');
        if (ends.size() != 2 || !grades.contains(ends.first()) || !grades.contains(ends.last()) || ends.last() == u"*"_s)
            row.fault(u"worse"_s, u"unknown_grade"_s, u"\"%1\" is not a fall like \"A>C\" or \"*>D\""_s.arg(rule.worse.at(i)),
                      static_cast<int>(i));
    }
}

void WarningRuleReader::readMeasure(PlacedObject &row, WarningRule &rule)
{
    switch (rule.measure) {
    case WarningMeasure::Record:
    case WarningMeasure::Date:
        readRecords(row, rule);
        readDate(row, rule);
        break;
    case WarningMeasure::Missing:
        rule.kinds = codes(row, u"kinds"_s, recordKindIds(m_catalogue), u"unknown_kind"_s, true);
        readMissing(row, rule);
        break;
    case WarningMeasure::Class:
        readClass(row, rule);
        break;
    case WarningMeasure::Notice:
        rule.kinds = codes(row, u"kinds"_s, {u"licence"_s, u"penalty"_s}, u"unknown_kind"_s, true);
        rule.states = codes(row, u"states"_s, {u"overdue"_s, u"late"_s}, u"unknown_code"_s, true);
        break;
    case WarningMeasure::Case:
        rule.caseOf = row.text(u"case"_s);
        if (rule.caseOf != u"objection"_s && rule.caseOf != u"repair"_s)
            row.fault(u"case"_s, u"unknown_code"_s, u"\"case\" is \"objection\" or \"repair\""_s);
        rule.states = codes(row, u"states"_s, {u"soon"_s, u"late"_s}, u"unknown_code"_s, true);
        break;
    case WarningMeasure::Repair:
        rule.kinds = codes(row, u"kinds"_s, recordKindIds(m_catalogue), u"unknown_kind"_s, true);
        break;
    case WarningMeasure::Linked:
        rule.kinds = row.texts(u"kinds"_s, true);
        for (qsizetype i = 0; i < rule.kinds.size(); ++i) {
            if (!QRegularExpression(u"^W(0[0-9]|1[0-4])$"_s).match(rule.kinds.at(i)).hasMatch() ||
                rule.kinds.at(i) == rule.kind)
                row.fault(u"kinds"_s, u"unknown_kind"_s, u"\"%1\" cannot be linked"_s.arg(rule.kinds.at(i)),
                          static_cast<int>(i));
        }
        if (!rule.watchedOnly)
            row.fault(u"scope"_s, u"scope_refused"_s, u"same names are looked for between watched organisations only"_s);
        break;
    case WarningMeasure::Changed:
        if (!rule.watchedOnly)
            row.fault(u"scope"_s, u"scope_refused"_s, u"any change is worth a look of watched organisations only"_s);
        break;
    case WarningMeasure::Platform:
        rule.categories = row.texts(u"categories"_s, true);
        break;
    }
}

} // namespace creditdesk::domain

// The inputs of a rule set: what they may name, and what they may be made of.
#include "models/domain/classification_loader.h"

#include <QHash>

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

struct MeasureName {
    ClassMeasure measure;
    ClassUnit unit;
};

const QHash<QString, MeasureName> &measures()
{
    static const QHash<QString, MeasureName> kMeasures{
        {u"records"_s, {ClassMeasure::RecordCount, ClassUnit::Count}},
        {u"field_sum"_s, {ClassMeasure::FieldSum, ClassUnit::Money}},
        {u"days_since_newest"_s, {ClassMeasure::DaysSinceNewest, ClassUnit::Days}},
        {u"years_since_founded"_s, {ClassMeasure::YearsSinceFounded, ClassUnit::Years}},
        {u"member"_s, {ClassMeasure::MemberIn, ClassUnit::Count}},
        {u"total"_s, {ClassMeasure::Total, ClassUnit::Count}},
        {u"largest"_s, {ClassMeasure::Largest, ClassUnit::Count}}};
    return kMeasures;
}

QStringList idsOf(const QList<Term> &terms)
{
    QStringList out;
    for (const Term &term : terms)
        out.append(term.id);
    return out;
}

QStringList kindIds(const Catalogue &catalogue)
{
    QStringList out;
    for (const RecordKind &kind : catalogue.recordKinds())
        out.append(kind.id);
    return out;
}

} // namespace

void ClassRuleReader::checkCodes(PlacedObject &row, const QString &key, const QStringList &codes, const QStringList &known,
                                 const QString &reason)
{
    for (qsizetype i = 0; i < codes.size(); ++i) {
        if (!codes.at(i).isEmpty() && !known.contains(codes.at(i)))
            row.fault(key, reason, u"\"%1\" is not one of: %2"_s.arg(codes.at(i), known.join(u", "_s)), static_cast<int>(i));
    }
}

void ClassRuleReader::checkField(PlacedObject &row, const QString &key, const QString &field, const QStringList &kinds,
                                 bool money)
{
    for (const QString &id : kinds) {
        const RecordKind *kind = m_catalogue.recordKind(id);
        if (kind == nullptr || field.isEmpty())
            continue;
        const auto found = std::find_if(kind->fields.begin(), kind->fields.end(),
                                        [&field](const FieldDefinition &one) { return one.code == field; });
        if (found == kind->fields.end())
            row.fault(key, u"unknown_field"_s, u"records of kind \"%1\" have no field \"%2\""_s.arg(id, field));
        else if (money && found->type != u"money"_s)
            row.fault(key, u"unit_refused"_s, u"the field \"%1\" is no amount of money"_s.arg(field));
        else if (found->personal)
            row.fault(key, u"personal_field"_s, u"the field \"%1\" is about a person: no rule may read it"_s.arg(field));
    }
}

ClassDate ClassRuleReader::readDate(PlacedObject &row, const QString &key, bool needed)
{
    const QString text = needed ? row.text(key) : row.optionalText(key);
    if (!text.isEmpty() && text != u"decided"_s && text != u"act_ended"_s)
        row.fault(key, u"unknown_axis"_s, u"\"%1\" must be \"decided\" or \"act_ended\""_s.arg(key));
    return text == u"act_ended"_s ? ClassDate::ActEnded : ClassDate::Decided;
}

void ClassRuleReader::readWindow(PlacedObject &row, ClassSelector &out)
{
    const std::optional<int> months = row.optionalInteger(u"within_months"_s), years = row.optionalInteger(u"within_years"_s);
    const QString key = years ? u"within_years"_s : u"within_months"_s;
    if (months && years)
        row.fault(key, u"window_twice"_s, u"a window is in months or in years"_s);
    const int most = years ? 100 : 1200;
    if ((months || years) && (months.value_or(years.value_or(0)) < 1 || months.value_or(years.value_or(0)) > most))
        row.fault(key, u"bad_number"_s, u"a window is at least one and at most %1"_s.arg(most));
    out.withinMonths = months.value_or(12 * years.value_or(0));
    if (out.withinMonths > 0)
        out.withinOf = readDate(row, u"within_of"_s, true);
}

void ClassRuleReader::readSelector(PlacedObject &row, ClassSelector &out)
{
    out.kinds = row.texts(u"kinds"_s, true);
    checkCodes(row, u"kinds"_s, out.kinds, kindIds(m_catalogue), u"unknown_kind"_s);
    out.severities = row.texts(u"severities"_s, false);
    checkCodes(row, u"severities"_s, out.severities, {u"none"_s, u"minor"_s, u"general"_s, u"severe"_s}, u"unknown_severity"_s);
    out.procedures = row.texts(u"procedures"_s, false);
    checkCodes(row, u"procedures"_s, out.procedures, {u"none"_s, u"summary"_s, u"general"_s}, u"unknown_procedure"_s);
    // Written for clearness only: repaired and revoked records may not be used whatever a rule set says.
    checkCodes(row, u"states"_s, row.texts(u"states"_s, false), {u"normal"_s}, u"state_never_counts"_s);
    if (row.has(u"field"_s) != row.has(u"values"_s))
        row.fault(row.has(u"field"_s) ? u"field"_s : u"values"_s, u"member_missing"_s,
                  u"\"field\" and \"values\" go together"_s);
    out.field = row.optionalText(u"field"_s);
    checkField(row, u"field"_s, out.field, out.kinds, false);
    out.values = row.texts(u"values"_s, false);
    out.valuesExclude = row.optionalFlag(u"values_exclude"_s, false);
    readWindow(row, out);
}

void ClassRuleReader::readMember(PlacedObject &row, ClassInput &out)
{
    const QHash<QString, QStringList> known{{u"status"_s, idsOf(m_catalogue.subjectStatuses())},
                                            {u"kind"_s, idsOf(m_catalogue.subjectKinds())},
                                            {u"sector"_s, idsOf(m_catalogue.sectors())},
                                            {u"district"_s, idsOf(m_catalogue.districts())}};
    out.member = row.text(u"member"_s);
    out.values = row.texts(u"values"_s, true);
    if (!known.contains(out.member))
        row.fault(u"member"_s, u"unknown_axis"_s, u"\"%1\" is not one of: status, kind, sector, district"_s.arg(out.member));
    else
        checkCodes(row, u"values"_s, out.values, known.value(out.member), u"unknown_code"_s);
}

ClassInput ClassRuleReader::readInput(PlacedObject &row)
{
    ClassInput out;
    out.id = row.text(u"id"_s);
    out.words = {row.text(u"zh"_s), row.text(u"en"_s)};
    const QString name = row.text(u"measure"_s);
    if (!name.isEmpty() && !measures().contains(name))
        row.fault(u"measure"_s, u"unknown_measure"_s, u"there is no measure \"%1\""_s.arg(name));
    const MeasureName measure = measures().value(name);
    out.measure = measure.measure;
    out.unit = measure.unit;
    switch (out.measure) {
    case ClassMeasure::FieldSum:
        readSelector(row, out.records);
        out.field = row.text(u"sum_field"_s);
        checkField(row, u"sum_field"_s, out.field, out.records.kinds, true);
        break;
    case ClassMeasure::DaysSinceNewest:
        readSelector(row, out.records);
        out.date = readDate(row, u"newest_by"_s, true);
        break;
    case ClassMeasure::RecordCount:
        if (measures().contains(name))
            readSelector(row, out.records);
        break;
    case ClassMeasure::MemberIn:
        readMember(row, out);
        break;
    case ClassMeasure::Total:
    case ClassMeasure::Largest:
        out.of = row.texts(u"of"_s, true);
        break;
    case ClassMeasure::YearsSinceFounded:
        break;
    }
    return out;
}

void ClassRuleReader::resolveDerived()
{
    for (qsizetype i = 0; i < m_out.inputs.size(); ++i) {
        for (qsizetype k = 0; k < m_out.inputs.at(i).of.size(); ++k) {
            const QString &id = m_out.inputs.at(i).of.at(k);
            m_used.append(id);
            if (!m_inputIds.contains(id))
                m_inputRows[i].fault(u"of"_s, u"unknown_input"_s, u"there is no input \"%1\""_s.arg(id), static_cast<int>(k));
        }
    }
    for (qsizetype i = 0; i < m_out.inputs.size(); ++i) {
        QList<qsizetype> trail;
        if (!resolveUnit(i, trail))
            return;
    }
}

/// Gives a derived input the unit of those it is made of. False after the first cycle.
bool ClassRuleReader::resolveUnit(qsizetype index, QList<qsizetype> &trail)
{
    if (trail.contains(index)) {
        QStringList names;
        for (qsizetype i = trail.indexOf(index); i < trail.size(); ++i)
            names.append(m_inputIds.at(trail.at(i)));
        names.append(m_inputIds.at(index));
        m_inputRows[trail.last()].fault(u"of"_s, u"cycle"_s, u"inputs are made of each other: %1"_s.arg(names.join(u" -> "_s)));
        return false;
    }
    trail.append(index);
    std::optional<ClassUnit> unit;
    const QStringList of = m_out.inputs.at(index).of;
    for (qsizetype k = 0; k < of.size(); ++k) {
        const qsizetype part = m_inputIds.indexOf(of.at(k));
        if (part < 0)
            continue;
        if (!resolveUnit(part, trail))
            return false;
        const ClassUnit partUnit = m_out.inputs.at(part).unit;
        if (partUnit != ClassUnit::Count && partUnit != ClassUnit::Money)
            m_inputRows[index].fault(u"of"_s, u"unit_refused"_s, u"\"%1\" is an age and cannot be summed"_s.arg(of.at(k)),
                                     static_cast<int>(k));
        else if (unit && *unit != partUnit)
            m_inputRows[index].fault(u"of"_s, u"unit_refused"_s, u"\"%1\" has another unit"_s.arg(of.at(k)),
                                     static_cast<int>(k));
        unit = unit.value_or(partUnit);
    }
    if (unit)
        m_out.inputs[index].unit = *unit;
    trail.removeLast();
    return true;
}

void ClassRuleReader::checkUse()
{
    for (qsizetype i = 0; i < m_inputIds.size(); ++i) {
        if (!m_inputIds.at(i).isEmpty() && !m_used.contains(m_inputIds.at(i)))
            m_inputRows[i].fault(u"id"_s, u"input_unused"_s, u"nothing uses the input \"%1\""_s.arg(m_inputIds.at(i)));
    }
}

/// Every grade must be within what the lines can give, or its threshold is a mistake.
void ClassRuleReader::checkReach()
{
    qint64 most = m_out.basePoints, least = m_out.basePoints;
    for (const ClassLine &line : std::as_const(m_out.lines)) {
        const int size = line.pointsEach == 0 ? line.points : line.pointsEach > 0 ? *line.limit : -*line.limit;
        (size > 0 ? most : least) += size;
    }
    for (qsizetype i = 0; i < m_out.grades.size(); ++i) {
        const ClassGrade &grade = m_out.grades.at(i);
        const bool tooHigh = grade.atLeast && *grade.atLeast > most;
        const bool tooLow = i > 0 && m_out.grades.at(i - 1).atLeast.value_or(0) <= least;
        if (!tooHigh && !tooLow)
            continue;
        m_top.fault(u"thresholds"_s, u"grade_unreachable"_s,
                    u"points lie between %1 and %2, so that no subject has grade \"%3\""_s.arg(least).arg(most).arg(grade.id));
    }
}

} // namespace creditdesk::domain

// The inputs of a rule set or of another list that judges records: what they may name, and what they may be made of.
#include "models/domain/classification_loader.h"

#include "models/domain/classification_core.h"

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

void ClassInputReader::checkCodes(PlacedObject &row, const QString &key, const QStringList &codes, const QStringList &known,
                                  const QString &reason)
{
    for (qsizetype i = 0; i < codes.size(); ++i) {
        if (!codes.at(i).isEmpty() && !known.contains(codes.at(i)))
            row.fault(key, reason, u"\"%1\" is not one of: %2"_s.arg(codes.at(i), known.join(u", "_s)), static_cast<int>(i));
    }
}

void ClassInputReader::checkField(PlacedObject &row, const QString &key, const QString &field, const QStringList &kinds,
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

ClassDate ClassInputReader::readDate(PlacedObject &row, const QString &key, bool needed)
{
    const QString text = needed ? row.text(key) : row.optionalText(key);
    if (!text.isEmpty() && text != u"decided"_s && text != u"act_ended"_s)
        row.fault(key, u"unknown_axis"_s, u"\"%1\" must be \"decided\" or \"act_ended\""_s.arg(key));
    return text == u"act_ended"_s ? ClassDate::ActEnded : ClassDate::Decided;
}

void ClassInputReader::readWindow(PlacedObject &row, ClassSelector &out)
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

void ClassInputReader::readSelector(PlacedObject &row, ClassSelector &out)
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

void ClassInputReader::readMember(PlacedObject &row, ClassInput &out)
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

ClassInput ClassInputReader::readInput(PlacedObject &row)
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

void ClassInputReader::resolveDerived()
{
    for (qsizetype i = 0; i < m_inputs.size(); ++i) {
        for (qsizetype k = 0; k < m_inputs.at(i).of.size(); ++k) {
            const QString &id = m_inputs.at(i).of.at(k);
            m_used.append(id);
            if (!m_ids.contains(id))
                m_rows[i].fault(u"of"_s, u"unknown_input"_s, u"there is no input \"%1\""_s.arg(id), static_cast<int>(k));
        }
    }
    for (qsizetype i = 0; i < m_inputs.size(); ++i) {
        QList<qsizetype> trail;
        if (!resolveUnit(i, trail))
            return;
    }
}

/// Gives a derived input the unit of those it is made of. False after the first cycle.
bool ClassInputReader::resolveUnit(qsizetype index, QList<qsizetype> &trail)
{
    if (trail.contains(index)) {
        QStringList names;
        for (qsizetype i = trail.indexOf(index); i < trail.size(); ++i)
            names.append(m_ids.at(trail.at(i)));
        names.append(m_ids.at(index));
        m_rows[trail.last()].fault(u"of"_s, u"cycle"_s, u"inputs are made of each other: %1"_s.arg(names.join(u" -> "_s)));
        return false;
    }
    trail.append(index);
    std::optional<ClassUnit> unit;
    const QStringList of = m_inputs.at(index).of;
    for (qsizetype k = 0; k < of.size(); ++k) {
        const qsizetype part = m_ids.indexOf(of.at(k));
        if (part < 0)
            continue;
        if (!resolveUnit(part, trail))
            return false;
        const ClassUnit partUnit = m_inputs.at(part).unit;
        if (partUnit != ClassUnit::Count && partUnit != ClassUnit::Money)
            m_rows[index].fault(u"of"_s, u"unit_refused"_s, u"\"%1\" is an age and cannot be summed"_s.arg(of.at(k)),
                                static_cast<int>(k));
        else if (unit && *unit != partUnit)
            m_rows[index].fault(u"of"_s, u"unit_refused"_s, u"\"%1\" has another unit"_s.arg(of.at(k)), static_cast<int>(k));
        unit = unit.value_or(partUnit);
    }
    if (unit)
        m_inputs[index].unit = *unit;
    trail.removeLast();
    return true;
}

void ClassInputReader::checkUse()
{
    for (qsizetype i = 0; i < m_ids.size(); ++i) {
        if (!m_ids.at(i).isEmpty() && !m_used.contains(m_ids.at(i)))
            m_rows[i].fault(u"id"_s, u"input_unused"_s, u"nothing uses the input \"%1\""_s.arg(m_ids.at(i)));
    }
}

void ClassInputReader::noteId(PlacedObject &row, const QString &id, QStringList &seen)
{
    if (!id.isEmpty() && seen.contains(id))
        row.fault(u"id"_s, u"duplicate_id"_s, u"the id \"%1\" stands twice"_s.arg(id));
    seen.append(id);
}

void ClassInputReader::read(PlacedObject &top)
{
    m_rows = top.objects(u"inputs"_s, true);
    for (PlacedObject &row : m_rows) {
        m_inputs.append(readInput(row));
        noteId(row, m_inputs.last().id, m_ids);
        row.finish();
    }
    if (m_inputs.size() > kMostInputs)
        top.fault(u"inputs"_s, u"too_many_inputs"_s, u"there may be at most %1 inputs"_s.arg(kMostInputs));
    resolveDerived();
}

ClassUnit ClassInputReader::unitOf(const QString &input) const
{
    const qsizetype index = m_ids.indexOf(input);
    return index < 0 ? ClassUnit::Count : m_inputs.at(index).unit;
}

ClassCondition ClassInputReader::condition(PlacedObject &row, QString &input, bool needed)
{
    input = row.text(u"input"_s);
    if (!input.isEmpty() && !m_ids.contains(input))
        row.fault(u"input"_s, u"unknown_input"_s, u"there is no input \"%1\""_s.arg(input));
    m_used.append(input);
    const ClassUnit unit = unitOf(input);
    const qint64 scale = unit == ClassUnit::Money ? kMoneyScale : 1;
    ClassCondition out{row.optionalDecimal(u"at_least"_s, scale), row.optionalDecimal(u"less_than"_s, scale)};
    if (needed && !row.has(u"at_least"_s) && !row.has(u"less_than"_s))
        row.fault({}, u"condition_missing"_s, u"\"at_least\" or \"less_than\" is missing"_s);
    if (out.atLeast && out.lessThan && *out.atLeast >= *out.lessThan)
        row.fault(u"less_than"_s, u"condition_empty"_s, u"no value is at least the one and less than the other"_s);
    const qint64 most = unit == ClassUnit::Years ? 200 : unit == ClassUnit::Days ? 100'000 : std::numeric_limits<qint64>::max();
    for (const auto &[key, bound] : {std::pair(u"at_least"_s, out.atLeast), std::pair(u"less_than"_s, out.lessThan)}) {
        if (bound && (*bound < 0 || *bound > most))
            row.fault(key, u"bad_number"_s, u"\"%1\" is outside what this input can be"_s.arg(key));
    }
    return out;
}

} // namespace creditdesk::domain

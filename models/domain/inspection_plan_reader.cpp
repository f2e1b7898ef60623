#include "models/domain/inspection_reader.h"

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPercentScale = 10'000; // percent with four places are millionths
constexpr qint64 kWhole = 1'000'000;
constexpr int kMostItems = 64; // an item is a bit
constexpr int kMostVisits = 366;
constexpr int kMostOfficers = 20;

/// "1.5" percent in millionths. A text and no number: canonical JSON holds whole numbers only, and a plan is hashed in it.
qint64 readPercent(PlacedObject &row, const QString &key)
{
    const QString text = row.text(key);
    const std::optional<qint64> out = decimalUnits(text, kPercentScale);
    if (!text.isEmpty() && !out)
        row.fault(key, u"bad_number"_s, u"\"%1\" is no percentage of at most 4 places"_s.arg(text));
    else if (out && (*out < 0 || *out > kWhole))
        row.fault(key, u"ratio_range"_s, u"%1 percent is not between 0 and 100"_s.arg(text));
    return out.value_or(0);
}

int readWithin(PlacedObject &row, const QString &key, int least, int most)
{
    const int out = row.integer(key);
    if (row.has(key) && (out < least || out > most))
        row.fault(key, u"number_range"_s, u"\"%1\" lies between %2 and %3"_s.arg(key).arg(least).arg(most));
    return out;
}

} // namespace

std::variant<InspectionPlan, QList<ClassFault>> loadInspectionPlan(const QByteArray &json, const QString &source,
                                                                   const Catalogue &catalogue)
{
    InspectionPlanReader reader(catalogue);
    QJsonObject document;
    const QList<ClassFault> faults = readInspectionText(json, document, [&reader](PlacedObject &top) { reader.read(top); });
    if (!faults.isEmpty())
        return faults;
    InspectionPlan out = reader.take();
    out.source = source;
    out.document = document;
    return out;
}

void InspectionPlanReader::read(PlacedObject &top)
{
    readHead(top);
    readPool(top);
    readStrata(top);
    readClasses(top);
    readFullCoverage(top);
    readItems(top);
    readOutcomes(top);
    readVisits(top);
}

void InspectionPlanReader::readHead(PlacedObject &top)
{
    QStringList seen;
    m_out.id = top.text(u"id"_s);
    noteInspectionId(top, u"id"_s, m_out.id, seen);
    m_out.version = top.text(u"version"_s);
    m_out.department = top.words(u"department"_s);
    m_out.year = readWithin(top, u"year"_s, 2000, 2999);
    m_out.effectiveFrom = top.date(u"effective_from"_s, false);
    m_out.effectiveTo = top.date(u"effective_to"_s, false);
    if (m_out.effectiveTo < m_out.effectiveFrom)
        top.fault(u"effective_to"_s, u"date_order"_s, u"the last day lies before the first"_s);
    else if (m_out.effectiveFrom.year() != m_out.year || m_out.effectiveTo.year() != m_out.year)
        top.fault(u"effective_from"_s, u"not_in_year"_s, u"a yearly plan is in force within its year"_s);
    m_out.basis = top.text(u"basis"_s);
    m_out.note = top.words(u"note"_s);
}

void InspectionPlanReader::readPool(PlacedObject &top)
{
    PlacedObject pool = top.object(u"pool"_s);
    m_out.kinds = InspectionCodes::read(pool, u"kinds"_s, m_codes.kinds, true);
    m_out.statuses = InspectionCodes::read(pool, u"statuses"_s, m_codes.statuses, true);
    m_out.districts = InspectionCodes::read(pool, u"districts"_s, m_codes.districts);
    m_out.sectors = InspectionCodes::read(pool, u"sectors"_s, m_codes.sectors);
    pool.finish();
}

void InspectionPlanReader::readStrata(PlacedObject &top)
{
    static const QStringList kWays{u"class"_s, u"district"_s, u"sector"_s};
    m_out.scale = top.text(u"scale"_s);
    if (!m_out.scale.isEmpty() && !m_catalogue.classRules().scales().contains(m_out.scale))
        top.fault(u"scale"_s, u"unknown_scale"_s, u"there is no scale \"%1\""_s.arg(m_out.scale));
    const QStringList ways = InspectionCodes::read(top, u"strata_by"_s, kWays, true);
    for (const QString &way : ways) {
        if (kWays.contains(way))
            m_out.strataBy.append(static_cast<StratumBy>(kWays.indexOf(way)));
    }
    if (!ways.isEmpty() && ways.first() != kWays.first())
        top.fault(u"strata_by"_s, u"class_first"_s, u"ratios belong to classes, so strata begin with the class"_s);
}

void InspectionPlanReader::readClasses(PlacedObject &top)
{
    for (PlacedObject &row : top.objects(u"classes"_s, true))
        readClass(row);
    m_out.unclassed = top.has(u"unclassed_as"_s) ? top.text(u"unclassed_as"_s) : QString();
    if (!m_out.unclassed.isEmpty() && m_out.rule(m_out.unclassed) == nullptr)
        top.fault(u"unclassed_as"_s, u"unknown_grade"_s, u"\"%1\" is none of the classes"_s.arg(m_out.unclassed));
}

void InspectionPlanReader::readClass(PlacedObject &row)
{
    QStringList seen;
    for (const InspectionClassRule &one : std::as_const(m_out.classes))
        seen.append(one.grade);
    InspectionClassRule out;
    out.grade = row.text(u"class"_s);
    noteInspectionId(row, u"class"_s, out.grade, seen);
    bool known = false;
    for (const ClassRuleSet &set : m_catalogue.classRules().sets())
        known = known || (set.scale == m_out.scale && set.gradeIndex(out.grade) >= 0);
    if (!known && m_catalogue.classRules().scales().contains(m_out.scale))
        row.fault(u"class"_s, u"unknown_grade"_s, u"\"%1\" is no grade of the scale"_s.arg(out.grade));
    out.ratioPpm = readPercent(row, u"ratio_percent"_s);
    out.yearlyMaximum = readWithin(row, u"yearly_maximum"_s, 1, kMostVisits);
    out.atLeastOne = row.optionalFlag(u"at_least_one"_s, false);
    if (out.atLeastOne && out.ratioPpm == 0)
        row.fault(u"at_least_one"_s, u"ratio_zero"_s, u"a class with ratio 0 is not drawn, so not even one of it is"_s);
    out.basis = row.text(u"basis"_s);
    row.finish();
    m_out.classes.append(out);
}

void InspectionPlanReader::readFullCoverage(PlacedObject &top)
{
    if (!top.has(u"full_coverage"_s))
        return;
    for (PlacedObject &row : top.objects(u"full_coverage"_s, false)) {
        InspectionFullCoverage out;
        out.sectors = InspectionCodes::read(row, u"sectors"_s, m_codes.sectors, true);
        out.words = {row.text(u"zh"_s), row.text(u"en"_s)};
        out.basis = row.text(u"basis"_s);
        row.finish();
        m_out.fullCoverage.append(out);
    }
}

void InspectionPlanReader::readItems(PlacedObject &top)
{
    QStringList seen;
    for (PlacedObject &row : top.objects(u"items"_s, true)) {
        InspectionItem out;
        out.id = row.text(u"id"_s);
        noteInspectionId(row, u"id"_s, out.id, seen);
        out.words = {row.text(u"zh"_s), row.text(u"en"_s)};
        out.matter = row.text(u"matter"_s);
        out.qualification = row.optionalText(u"qualification"_s);
        if (!out.qualification.isEmpty() && !isInspectionId(out.qualification))
            row.fault(u"qualification"_s, u"bad_id"_s, u"a qualification is an id"_s);
        out.kinds = InspectionCodes::read(row, u"kinds"_s, m_codes.kinds);
        out.sectors = InspectionCodes::read(row, u"sectors"_s, m_codes.sectors);
        out.districts = InspectionCodes::read(row, u"districts"_s, m_codes.districts);
        out.basis = row.text(u"basis"_s);
        row.finish();
        m_out.items.append(out);
    }
    if (m_out.items.size() > kMostItems)
        top.fault(u"items"_s, u"too_many"_s, u"a plan has at most %1 items"_s.arg(kMostItems));
}

void InspectionPlanReader::readOutcomes(PlacedObject &top)
{
    QStringList seen;
    for (PlacedObject &row : top.objects(u"outcomes"_s, true)) {
        InspectionOutcome out{row.text(u"id"_s), {row.text(u"zh"_s), row.text(u"en"_s)}};
        noteInspectionId(row, u"id"_s, out.id, seen);
        row.finish();
        m_out.outcomes.append(out);
    }
}

void InspectionPlanReader::readVisits(PlacedObject &top)
{
    m_out.officersPerTarget = readWithin(top, u"officers_per_target"_s, 1, kMostOfficers);
    m_out.reservePpm = readPercent(top, u"reserve_percent"_s);
}

} // namespace creditdesk::domain

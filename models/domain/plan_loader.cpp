#include "models/domain/plan_loader.h"

#include <limits>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

QStringList wordsIn(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

/// Dates of the long lists; the same few stand in thousands of rows.
class DayReader
{
public:
    explicit DayReader(StrictObject &top) : m_top(top) {}
    QDate date(const QString &text, const QString &where)
    {
        const auto known = m_known.constFind(text);
        if (known != m_known.constEnd())
            return *known;
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (!day.isValid() || text.size() != 10)
            m_top.fail(u"%1: \"%2\" must be a date YYYY-MM-DD"_s.arg(where, text));
        m_known.insert(text, day);
        return day;
    }
    QDate optionalDate(const QString &text, const QString &where) { return text.isEmpty() ? QDate() : date(text, where); }

private:
    StrictObject &m_top;
    QHash<QString, QDate> m_known;
};

/// The text that a row names by id.
QString textOf(const QHash<QString, QString> &texts, const QString &id, StrictObject &top, const QString &where)
{
    const auto found = texts.constFind(id);
    if (found != texts.constEnd())
        return *found;
    top.fail(u"%1: \"%2\" is no basis of this file"_s.arg(where, id));
    return {};
}

void makeSearchable(ListRow &row, const QString &more = {})
{
    row.searchable = foldedForSearch(row.code + u'\n' + row.zh + u'\n' + row.department + u'\n' + row.basis +
                                     (more.isEmpty() ? more : u'\n' + more));
}

} // namespace

PlanLoader::Texts PlanLoader::readTexts(StrictObject &top, const QString &key)
{
    Texts out;
    for (StrictObject &row : top.objects(key)) {
        const QString id = row.text(u"id"_s);
        if (out.contains(id))
            row.fail(u"\"%1\" stands twice"_s.arg(id));
        out.insert(id, row.text(u"zh"_s));
        row.finish();
    }
    return out;
}

QList<PlanTerm> PlanLoader::readTerms(StrictObject &top, const QString &key)
{
    QList<PlanTerm> out;
    for (StrictObject &row : top.objects(key)) {
        out.append({row.text(u"id"_s), row.text(u"zh"_s), row.text(u"en"_s)});
        row.finish();
    }
    return out;
}

void PlanLoader::readIndicators(StrictObject &top)
{
    m_plan.m_basis = top.text(u"basis"_s);
    for (StrictObject &row : top.objects(u"indicators"_s)) {
        PlanIndicator out;
        out.number = row.integer(u"number"_s);
        out.groupZh = row.text(u"group_zh"_s);
        out.groupEn = row.text(u"group_en"_s);
        out.zh = row.text(u"zh"_s);
        out.en = row.text(u"en"_s);
        out.targetZh = row.text(u"target_zh"_s);
        out.targetEn = row.text(u"target_en"_s);
        out.target = row.integer(u"target"_s);
        out.comparison = row.text(u"comparison"_s);
        out.unitZh = row.text(u"unit_zh"_s);
        out.unitEn = row.text(u"unit_en"_s);
        out.binding = row.flag(u"binding"_s);
        out.source = row.text(u"source"_s);
        out.formulaZh = row.text(u"formula_zh"_s);
        out.formulaEn = row.text(u"formula_en"_s);
        out.period = row.text(u"period"_s);
        out.basis = row.text(u"basis"_s);
        row.finish();
        m_plan.m_indicators.append(out);
    }
}

void PlanLoader::readDataList(StrictObject &top)
{
    (void)top.text(u"basis"_s);
    m_plan.m_openness = readTerms(top, u"openness"_s);
    for (StrictObject &row : top.objects(u"frequencies"_s)) {
        m_plan.m_frequencies.append({row.text(u"id"_s), row.text(u"zh"_s), row.text(u"en"_s), row.integer(u"days"_s)});
        row.finish();
    }
    const Texts bases = readTexts(top, u"bases"_s);
    for (StrictObject &row : top.objects(u"units"_s))
        readUnit(row, bases);
}

void PlanLoader::readUnit(StrictObject &row, const Texts &bases)
{
    SourceUnit unit;
    unit.code = row.text(u"code"_s);
    unit.zh = row.text(u"zh"_s);
    unit.group = row.text(u"group"_s);
    unit.nature = row.text(u"nature"_s);
    unit.area = row.text(u"area"_s);
    unit.first = m_plan.m_dataItems.size();
    DayReader days(row);
    const QStringList columns{u"code"_s, u"name"_s, u"kind"_s, u"openness"_s, u"frequency"_s, u"basis"_s, u"from"_s, u"to"_s};
    const QList<QStringList> lines = row.rows(u"items"_s, columns);
    for (const QStringList &line : lines) {
        DataItem item;
        item.code = line.at(0);
        item.zh = line.at(1);
        item.department = unit.zh;
        item.unit = unit.code;
        item.kind = line.at(2);
        item.openness = line.at(3);
        item.frequency = line.at(4);
        item.basis = textOf(bases, line.at(5), row, item.code);
        item.from = days.date(line.at(6), item.code);
        item.to = days.optionalDate(line.at(7), item.code);
        makeSearchable(item);
        m_plan.m_dataItems.append(item);
    }
    row.finish();
    unit.count = m_plan.m_dataItems.size() - unit.first;
    if (m_plan.m_unitAt.contains(unit.code))
        row.fail(u"\"%1\" stands twice"_s.arg(unit.code));
    m_plan.m_unitAt.insert(unit.code, m_plan.m_units.size());
    m_plan.m_units.append(unit);
}

QStringList PlanLoader::unitsOf(const QStringList &groups) const
{
    QStringList out;
    for (const SourceUnit &unit : m_plan.m_units) {
        if (groups.contains(unit.group))
            out.append(unit.code);
    }
    return out;
}

void PlanLoader::readConducts(StrictObject &top)
{
    (void)top.text(u"basis"_s);
    m_plan.m_levels = readTerms(top, u"levels"_s);
    DayReader days(top);
    const QStringList columns{u"code"_s,       u"words"_s, u"level"_s,    u"basis"_s, u"evidence"_s, u"group"_s,
                              u"department"_s, u"kinds"_s, u"outcomes"_s, u"from"_s,  u"to"_s};
    const QList<QStringList> lines = top.rows(u"conducts"_s, columns);
    for (const QStringList &line : lines) {
        Conduct row;
        row.code = line.at(0);
        row.zh = line.at(1);
        row.level = line.at(2);
        row.basis = line.at(3);
        row.evidence = line.at(4);
        row.group = line.at(5);
        row.department = line.at(6);
        row.kinds = wordsIn(line.at(7));
        row.outcomes = wordsIn(line.at(8));
        row.from = days.date(line.at(9), row.code);
        row.to = days.optionalDate(line.at(10), row.code);
        row.units = unitsOf({row.group});
        makeSearchable(row);
        m_plan.m_conducts.append(row);
    }
}

void PlanLoader::readApplications(StrictObject &top)
{
    (void)top.text(u"basis"_s);
    m_plan.m_stages = readTerms(top, u"stages"_s);
    const Texts bases = readTexts(top, u"bases"_s);
    DayReader days(top);
    const QStringList columns{u"code"_s,  u"words"_s, u"english"_s,   u"department"_s, u"stage"_s, u"kinds"_s, u"measures"_s,
                              u"basis"_s, u"about"_s, u"published"_s, u"from"_s,       u"to"_s,    u"window"_s};
    const QList<QStringList> lines = top.rows(u"applications"_s, columns);
    for (const QStringList &line : lines) {
        Application row;
        row.code = line.at(0);
        row.zh = line.at(1);
        row.en = line.at(2);
        row.department = line.at(3);
        row.stage = line.at(4);
        row.kinds = wordsIn(line.at(5));
        row.measures = wordsIn(line.at(6));
        row.category = line.at(7);
        row.basis = textOf(bases, row.category, top, row.code);
        const QStringList about = wordsIn(line.at(8));
        row.organisations = about.contains(u"organisations"_s);
        row.persons = about.contains(u"persons"_s);
        if (about.size() != int{row.organisations} + int{row.persons})
            top.fail(u"%1: is about \"%2\", who is not known"_s.arg(row.code, line.at(8)));
        row.publishedOn = days.date(line.at(9), row.code);
        row.from = days.date(line.at(10), row.code);
        row.to = days.optionalDate(line.at(11), row.code);
        row.atWindow = line.at(12) == u"window"_s;
        if (!row.atWindow && !line.at(12).isEmpty())
            top.fail(u"%1: \"%2\" is neither \"window\" nor nothing"_s.arg(row.code, line.at(12)));
        makeSearchable(row, row.en);
        if (m_plan.m_applicationAt.contains(row.code))
            top.fail(u"\"%1\" stands twice"_s.arg(row.code));
        m_plan.m_applicationAt.insert(row.code, m_plan.m_applications.size());
        m_plan.m_applications.append(row);
    }
}

void PlanLoader::readSectors(StrictObject &top)
{
    (void)top.text(u"basis"_s);
    for (StrictObject &row : top.objects(u"actions"_s)) {
        m_plan.m_actions.append({row.text(u"id"_s), row.text(u"zh"_s), row.text(u"en"_s), row.text(u"stage"_s)});
        row.finish();
    }
    for (StrictObject &row : top.objects(u"sectors"_s)) {
        PlanSector out;
        out.id = row.text(u"id"_s);
        out.place = row.text(u"place"_s);
        out.partZh = row.text(u"part_zh"_s);
        out.partEn = row.text(u"part_en"_s);
        out.zh = row.text(u"zh"_s);
        out.en = row.text(u"en"_s);
        out.mechanismsZh = row.text(u"mechanisms_zh"_s);
        out.actions = row.texts(u"actions"_s);
        out.sections = row.texts(u"sections"_s);
        out.groups = row.texts(u"groups"_s);
        out.units = unitsOf(out.groups);
        out.basis = row.text(u"basis"_s);
        row.finish();
        m_plan.m_sectors.append(out);
    }
}

void PlanLoader::readOutcomes(StrictObject &top)
{
    (void)top.text(u"basis"_s);
    m_plan.m_notices = readTerms(top, u"notices"_s);
    m_plan.m_outcomes = readTerms(top, u"outcomes"_s);
    for (StrictObject &row : top.objects(u"fields"_s)) {
        OutcomeField out;
        out.kind = row.text(u"kind"_s);
        out.field = row.text(u"field"_s);
        for (StrictObject &value : row.objects(u"values"_s)) {
            out.values.append({value.text(u"value"_s), value.optionalFlag(u"prefix"_s), value.text(u"outcome"_s)});
            value.finish();
        }
        row.finish();
        m_plan.m_outcomeFields.append(out);
    }
}

} // namespace creditdesk::domain

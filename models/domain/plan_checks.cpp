// A list that names what does not exist would show figures of nothing: such a catalogue is refused as a whole.
#include "models/domain/plan_loader.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

constexpr int kIndicators = 10;  // table 1
constexpr qsizetype kUnits = 99; // the plan, one (1) 3: 99 units, 3444 items
constexpr qsizetype kItems = 3444;
constexpr qsizetype kConducts = 150;
constexpr qsizetype kApplications = 1000;
constexpr qsizetype kSectors = 33; // domain.md 6.4

template <typename Row> QSet<QString> idsOf(const QList<Row> &rows)
{
    QSet<QString> out;
    for (const Row &row : rows)
        out.insert(row.id);
    return out;
}

template <typename Row> QString twice(const QList<Row> &rows, const QString &file)
{
    QSet<QString> seen;
    for (const Row &row : rows) {
        if (seen.contains(row.id))
            return u"%1: \"%2\" stands twice"_s.arg(file, row.id);
        seen.insert(row.id);
    }
    return {};
}

QString unknownAmong(const QStringList &names, const QSet<QString> &known)
{
    QSet<QString> seen;
    for (const QString &name : names) {
        if (!known.contains(name) || seen.contains(name))
            return name;
        seen.insert(name);
    }
    return {};
}

class PlanChecks
{
public:
    explicit PlanChecks(const Catalogue &catalogue) : m_catalogue(catalogue), m_plan(catalogue.plan())
    {
        for (const RecordKind &kind : catalogue.recordKinds())
            m_kinds.insert(kind.id);
        for (const SourceUnit &unit : m_plan.units())
            m_groups.insert(unit.group);
        for (const Term &sector : catalogue.sectors())
            m_sections.insert(sector.id);
    }
    [[nodiscard]] QString breach() const
    {
        for (const QString &breach : {indicatorsBreach(), unitsBreach(), itemsBreach(), conductsBreach(), applicationsBreach(),
                                      sectorsBreach(), outcomesBreach()}) {
            if (!breach.isEmpty())
                return breach;
        }
        return {};
    }

private:
    [[nodiscard]] QString indicatorsBreach() const;
    [[nodiscard]] QString unitsBreach() const;
    [[nodiscard]] QString itemsBreach() const;
    [[nodiscard]] QString conductsBreach() const;
    [[nodiscard]] QString applicationsBreach() const;
    [[nodiscard]] QString sectorsBreach() const;
    [[nodiscard]] QString outcomesBreach() const;
    /// What every row of the three lists must have.
    [[nodiscard]] static QString rowBreach(const ListRow &row, QSet<QString> &codes);

    const Catalogue &m_catalogue;
    const Plan &m_plan;
    QSet<QString> m_kinds, m_groups, m_sections;
};

QString PlanChecks::rowBreach(const ListRow &row, QSet<QString> &codes)
{
    if (row.code.isEmpty() || row.zh.isEmpty() || row.department.isEmpty() || row.basis.isEmpty())
        return u"\"%1\": code, words, department and basis must not be empty"_s.arg(row.code);
    if (codes.contains(row.code))
        return u"\"%1\" stands twice"_s.arg(row.code);
    codes.insert(row.code);
    return row.to.isValid() && row.to < row.from ? u"\"%1\" ends before it begins"_s.arg(row.code) : QString();
}

QString PlanChecks::indicatorsBreach() const
{
    static const QSet<QString> kComparisons{u">="_s, u">"_s, u"about"_s, u"near"_s};
    static const QSet<QString> kSources{u"measured"_s, u"platform"_s, u"entered"_s};
    static const QSet<QString> kPeriods{u"month"_s, u"quarter"_s, u"year"_s};
    const QString file = u"plan/indicators.json"_s;
    int number = 0;
    for (const PlanIndicator &one : m_plan.indicators()) {
        if (one.number != ++number)
            return u"%1: indicator %2 stands where %3 should"_s.arg(file).arg(one.number).arg(number);
        if (!kComparisons.contains(one.comparison) || !kSources.contains(one.source) || !kPeriods.contains(one.period))
            return u"%1: indicator %2 has an unknown comparison, source or period"_s.arg(file).arg(number);
    }
    return number == kIndicators ? QString() : u"%1: there are %2 indicators, not %3"_s.arg(file).arg(number).arg(kIndicators);
}

QString PlanChecks::unitsBreach() const
{
    static const QSet<QString> kNatures{u"administrative"_s, u"judicial"_s, u"utility"_s, u"mass"_s};
    const QString file = u"plan/data-list.json"_s;
    if (m_plan.units().size() != kUnits)
        return u"%1: there are %2 units, not %3"_s.arg(file).arg(m_plan.units().size()).arg(kUnits);
    QSet<QString> names;
    for (const SourceUnit &unit : m_plan.units()) {
        if (names.contains(unit.zh))
            return u"%1: unit \"%2\" stands twice"_s.arg(file, unit.zh);
        names.insert(unit.zh);
        if (!kNatures.contains(unit.nature))
            return u"%1: unit \"%2\" has the unknown nature \"%3\""_s.arg(file, unit.zh, unit.nature);
        const bool city = unit.area == u"310000"_s;
        if (!city && Catalogue::nameOf(m_catalogue.districts(), unit.area) == unit.area)
            return u"%1: unit \"%2\" is in the unknown area \"%3\""_s.arg(file, unit.zh, unit.area);
        if (unit.count == 0)
            return u"%1: unit \"%2\" supplies nothing"_s.arg(file, unit.zh);
    }
    QString breach = twice(m_plan.frequencies(), file);
    for (const DeliveryFrequency &frequency : m_plan.frequencies()) {
        if (breach.isEmpty() && frequency.days <= 0)
            breach = u"%1: frequency \"%2\" has no days"_s.arg(file, frequency.id);
    }
    return breach.isEmpty() ? twice(m_plan.openness(), file) : breach;
}

QString PlanChecks::itemsBreach() const
{
    const QString file = u"plan/data-list.json"_s;
    if (m_plan.dataItems().size() != kItems)
        return u"%1: there are %2 items, not %3"_s.arg(file).arg(m_plan.dataItems().size()).arg(kItems);
    const QSet<QString> openness = idsOf(m_plan.openness()), frequencies = idsOf(m_plan.frequencies());
    QSet<QString> codes, namesOfUnit;
    QString unit;
    for (const DataItem &item : m_plan.dataItems()) {
        if (const QString breach = rowBreach(item, codes); !breach.isEmpty())
            return u"%1: %2"_s.arg(file, breach);
        if (item.unit != unit)
            namesOfUnit.clear();
        unit = item.unit;
        if (namesOfUnit.contains(item.zh))
            return u"%1: \"%2\": its unit has another item \"%3\""_s.arg(file, item.code, item.zh);
        namesOfUnit.insert(item.zh);
        for (const auto &[value, known] :
             {std::pair(item.kind, &m_kinds), std::pair(item.openness, &openness), std::pair(item.frequency, &frequencies)}) {
            if (!known->contains(value))
                return u"%1: \"%2\" names \"%3\", which is unknown"_s.arg(file, item.code, value);
        }
    }
    return {};
}

QString PlanChecks::conductsBreach() const
{
    const QString file = u"plan/behaviour-list.json"_s;
    if (m_plan.conducts().size() < kConducts)
        return u"%1: there are only %2 rows"_s.arg(file).arg(m_plan.conducts().size());
    const QSet<QString> levels = idsOf(m_plan.levels()), outcomes = idsOf(m_plan.outcomes());
    if (levels != QSet<QString>{u"minor"_s, u"general"_s, u"severe"_s, u"positive"_s})
        return u"%1: the levels must be minor, general, severe and positive"_s.arg(file);
    QSet<QString> codes;
    for (const Conduct &row : m_plan.conducts()) {
        if (const QString breach = rowBreach(row, codes); !breach.isEmpty())
            return u"%1: %2"_s.arg(file, breach);
        if (row.evidence.isEmpty() || row.kinds.isEmpty())
            return u"%1: \"%2\" names no evidence or no kind of record"_s.arg(file, row.code);
        QString unknown = unknownAmong(row.kinds, m_kinds);
        if (unknown.isEmpty())
            unknown = unknownAmong(row.outcomes, outcomes);
        if (unknown.isEmpty() && !levels.contains(row.level))
            unknown = row.level;
        if (unknown.isEmpty() && !m_groups.contains(row.group))
            unknown = row.group;
        if (!unknown.isEmpty())
            return u"%1: \"%2\" names \"%3\", which is unknown or stands twice"_s.arg(file, row.code, unknown);
    }
    return {};
}

QString PlanChecks::applicationsBreach() const
{
    const QString file = u"plan/application-list.json"_s;
    if (m_plan.applications().size() < kApplications)
        return u"%1: there are only %2 matters"_s.arg(file).arg(m_plan.applications().size());
    const QSet<QString> stages = idsOf(m_plan.stages());
    if (stages != QSet<QString>{u"before"_s, u"during"_s, u"after"_s})
        return u"%1: the stages must be before, during and after"_s.arg(file);
    QSet<QString> measures, codes;
    for (const Measure &measure : m_plan.measures())
        measures.insert(measure.code);
    for (const Application &row : m_plan.applications()) {
        if (const QString breach = rowBreach(row, codes); !breach.isEmpty())
            return u"%1: %2"_s.arg(file, breach);
        QString unknown = unknownAmong(row.kinds, m_kinds);
        if (unknown.isEmpty())
            unknown = unknownAmong(row.measures, measures);
        if (unknown.isEmpty() && !stages.contains(row.stage))
            unknown = row.stage;
        if (!unknown.isEmpty())
            return u"%1: \"%2\" names \"%3\", which is unknown or stands twice"_s.arg(file, row.code, unknown);
        if (row.kinds.isEmpty())
            return u"%1: \"%2\" names no kind of record"_s.arg(file, row.code);
        if (!row.organisations && !row.persons)
            return u"%1: \"%2\" is about nobody"_s.arg(file, row.code);
        // 条例 art. 22: what is not published may not be used.
        if (row.publishedOn > row.from)
            return u"%1: \"%2\" is in force before it is published"_s.arg(file, row.code);
    }
    return {};
}

QString PlanChecks::sectorsBreach() const
{
    const QString file = u"plan/sectors.json"_s;
    if (m_plan.sectors().size() != kSectors)
        return u"%1: there are %2 sectors, not %3"_s.arg(file).arg(m_plan.sectors().size()).arg(kSectors);
    if (const QString breach = twice(m_plan.sectors(), file) + twice(m_plan.actions(), file); !breach.isEmpty())
        return breach;
    const QSet<QString> stages = idsOf(m_plan.stages()), actions = idsOf(m_plan.actions());
    for (const PlanAction &action : m_plan.actions()) {
        if (!stages.contains(action.stage))
            return u"%1: action \"%2\" belongs to the unknown stage \"%3\""_s.arg(file, action.id, action.stage);
    }
    for (const PlanSector &sector : m_plan.sectors()) {
        for (const auto &[names, known] : {std::pair(sector.actions, &actions), std::pair(sector.sections, &m_sections),
                                           std::pair(sector.groups, &m_groups)}) {
            if (const QString unknown = unknownAmong(names, *known); !unknown.isEmpty())
                return u"%1: \"%2\" names \"%3\", which is unknown or stands twice"_s.arg(file, sector.id, unknown);
        }
        if (sector.actions.isEmpty() || sector.groups.isEmpty())
            return u"%1: \"%2\" has no action or no department"_s.arg(file, sector.id);
    }
    return {};
}

QString PlanChecks::outcomesBreach() const
{
    const QString file = u"plan/outcomes.json"_s;
    if (const QString breach = twice(m_plan.outcomes(), file) + twice(m_plan.notices(), file); !breach.isEmpty())
        return breach;
    if (idsOf(m_plan.notices()) != QSet<QString>{u"none"_s, u"on_time"_s, u"late"_s, u"overdue"_s, u"pending"_s})
        return u"%1: the notices must be none, on_time, late, overdue and pending"_s.arg(file);
    const QSet<QString> outcomes = idsOf(m_plan.outcomes());
    if (!outcomes.contains(u"other"_s) || m_plan.outcomes().constFirst().id != u"none"_s ||
        m_plan.notices().constFirst().id != u"none"_s)
        return u"%1: \"none\" must be the first and \"other\" one of them"_s.arg(file);
    if (m_plan.outcomes().size() > std::numeric_limits<decltype(RecordMark::outcome)>::max())
        return u"%1: there are too many outcomes"_s.arg(file);
    QSet<QString> kinds;
    for (const OutcomeField &field : m_plan.outcomeFields()) {
        const RecordKind *kind = m_catalogue.recordKind(field.kind);
        if (kind == nullptr || kinds.contains(field.kind))
            return u"%1: kind \"%2\" is unknown or stands twice"_s.arg(file, field.kind);
        kinds.insert(field.kind);
        if (std::none_of(kind->fields.begin(), kind->fields.end(),
                         [&field](const FieldDefinition &one) { return one.code == field.field; }))
            return u"%1: \"%2\" is no field of \"%3\""_s.arg(file, field.field, field.kind);
        QStringList values;
        for (const OutcomeField::Value &value : field.values) {
            if (!outcomes.contains(value.outcome))
                return u"%1: \"%2\" means \"%3\", which is unknown"_s.arg(file, value.value, value.outcome);
            values.append(value.value);
            // The scan compares bytes of canonical JSON, where these stand escaped.
            if (value.value.contains(u'"') || value.value.contains(u'\\'))
                return u"%1: \"%2\" holds a character that JSON escapes"_s.arg(file, value.value);
        }
        if (values.isEmpty() || values.removeDuplicates() > 0)
            return u"%1: a value of \"%2\" stands twice, or there is none"_s.arg(file, field.field);
    }
    return {};
}

} // namespace

QString planBreach(const Catalogue &catalogue)
{
    return PlanChecks(catalogue).breach();
}

} // namespace creditdesk::domain

// The figures of a dashboard as a table of their own, for files and paper; words from resources/catalogue/supervision.json.
#include "app/services/supervision/supervision_house.h"

namespace creditdesk::services {

using namespace Qt::StringLiterals;

namespace {

/// Words of a grade, if `axis` is that of a scale: "class:risk" and "A" give those of the rule set in force on `day`.
QString gradeWords(const domain::ClassRules &rules, const QString &axis, const QString &code, QDate day)
{
    for (const domain::ClassRuleSet &set : rules.sets()) {
        const bool asked = axis == domain::axis::classOf(set.scale) || axis == domain::axis::classBeforeOf(set.scale);
        const int grade = asked && set.inForce(day) ? set.gradeIndex(code) : -1;
        if (grade >= 0)
            return set.grades.at(grade).words.zh;
    }
    return {};
}

} // namespace

domain::Table Supervision::dashboardTable(const DashboardFigures &figures) const
{
    const SupervisionWords &words = m->words;
    domain::Table table;
    table.title = words.text(u"dashboard"_s);
    table.purpose = words.text(u"purpose"_s);
    table.mark = words.text(u"internal"_s);
    for (auto one = figures.filter.chosen.constBegin(); one != figures.filter.chosen.constEnd(); ++one) {
        QStringList names;
        for (const QString &code : one.value())
            names.append(words.codeOf(one.key(), code, m->catalogue()));
        table.filters.append({words.axis(one.key()), names.join(u' ')});
    }
    table.asOf = figures.day.toString(Qt::ISODate);
    table.dataAsOf = figures.dataAsOf.toOffsetFromUtc(base::kLegalOffsetSeconds);
    table.madeAt = m->house.clock.legalNow();
    table.columns = {{words.text(u"column_axis"_s), {}, domain::CellKind::Text, 24},
                     {words.text(u"column_code"_s), {}, domain::CellKind::Code, 20},
                     {words.text(u"column_name"_s), {}, domain::CellKind::Text, 40},
                     {words.text(u"column_count"_s), {}, domain::CellKind::Integer, 16}};
    for (const DashboardFigures::Line &line : figures.lines) {
        QString name = gradeWords(m->catalogue().classRules(), line.axis, line.code, figures.day);
        if (name.isEmpty())
            name = words.codeOf(line.axis, line.code, m->catalogue());
        table.rows.append({words.axis(line.axis), line.code, name, QString::number(line.count)});
    }
    table.notes.append(words.text(u"note_units"_s));
    return table;
}

} // namespace creditdesk::services

#include "ui/supervision/stages_rows.h"

#include "models/domain/catalogue.h"
#include "ui/theme/language.h"
#include "ui/widgets/format.h"

namespace creditdesk::ui {
namespace {

namespace axis = domain::axis;
const QString kCommitment = QStringLiteral("commitment");
const QString kNone = QStringLiteral("none");

qint64 countOf(const domain::FigureTable &table, const QString &code)
{
    const qsizetype at = table.rows.indexOf(code);
    return at < 0 ? 0 : table.counts.value(at).value(0);
}

FigureCell number(qint64 count, const FigureTarget &opens)
{
    return {Format::number(count), opens, count == 0 ? items::Tone::Muted : items::Tone::Plain};
}

items::Row pair(const QString &label, const QString &text)
{
    return {label, {{label, items::Tone::Muted}, {text}}};
}

} // namespace

domain::FigureFilter bothFilters(domain::FigureFilter a, const domain::FigureFilter &b)
{
    for (auto it = b.chosen.cbegin(); it != b.chosen.cend(); ++it) {
        if (!a.chosen.contains(it.key())) {
            a.chosen.insert(it.key(), it.value());
            continue;
        }
        QStringList &codes = a.chosen[it.key()];
        codes.removeIf([&it](const QString &code) { return !it.value().contains(code); });
    }
    return a;
}

QStringList StageRows::outcomes() const
{
    QStringList out;
    if (const domain::OutcomeField *field = m_words.catalogue().plan().outcomeField(kCommitment)) {
        for (const domain::OutcomeField::Value &value : field->values) {
            if (!out.contains(value.outcome))
                out.append(value.outcome);
        }
    }
    return out;
}

QStringList StageRows::grades() const
{
    QStringList out;
    for (const services::FiguresState::ScaleState &one : m_words.state().scales) {
        if (one.scale != m_scale)
            continue;
        for (const domain::ClassGrade &grade : one.grades)
            out.append(grade.id);
    }
    if (m_scale.isEmpty())
        out = {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")};
    return out + QStringList{kNone};
}

QString StageRows::stage(const QString &id) const
{
    for (const domain::PlanTerm &one : m_words.catalogue().plan().stages()) {
        if (one.id == id)
            return speaksChinese() ? one.zh : one.en;
    }
    return id;
}

QList<services::FigureQuestion> StageRows::questions(const domain::PlanSector &sector) const
{
    const domain::FigureFilter records = bothFilters(sector.records(), m_filter);
    return {{bothFilters(records, domain::FigureFilter().with(axis::recordKind, kCommitment)),
             domain::Counted::Records,
             axis::outcome,
             {}},
            {bothFilters(sector.subjects(), m_filter), domain::Counted::Organisations, FigureWords::classAxis(m_scale), {}}};
}

QList<items::Column> StageRows::columns() const
{
    QList<items::Column> columns{{tr("Sector")}};
    for (const QString &outcome : outcomes())
        columns.append({tr("%1\n(records)").arg(m_words.code(axis::outcome, outcome)), true});
    for (const QString &grade : grades())
        columns.append({tr("%1\n(organisations)").arg(m_words.grade(m_scale, grade, true)), true});
    columns.append({tr("Measures\n(in use)"), true});
    return columns;
}

FigureRow StageRows::row(const domain::PlanSector &sector, const domain::FigureTable &commitments,
                         const domain::FigureTable &classes) const
{
    const QList<services::FigureQuestion> asked = questions(sector);
    FigureRow row{sector.id, {{speaksChinese() ? sector.zh : sector.en}}};
    for (const QString &outcome : outcomes())
        row.cells.append(number(countOf(commitments, outcome),
                                {asked.at(0).filter.with(axis::outcome, outcome), domain::Counted::Records, m_scale}));
    for (const QString &grade : grades())
        row.cells.append(number(countOf(classes, grade),
                                {asked.at(1).filter.with(asked.at(1).rows, grade), domain::Counted::Organisations, m_scale}));
    row.cells.append(measures(sector));
    return row;
}

FigureCell StageRows::measures(const domain::PlanSector &sector) const
{
    const FigureTarget target{.filter = bothFilters(sector.subjects(), m_filter),
                              .counted = domain::Counted::Organisations,
                              .scale = {},
                              .measures = true};
    qint64 count = 0;
    for (auto it = m_measures.cbegin(); it != m_measures.cend(); ++it)
        count += sector.sections.isEmpty() || sector.sections.contains(it.key()) ? it.value() : 0;
    if (m_mayList)
        return number(count, target);
    return {Format::number(count), {}, items::Tone::Muted, tr("Your role does not see measures: the number opens no list.")};
}

QList<items::Row> StageRows::details(const domain::PlanSector &sector) const
{
    const domain::Plan &plan = m_words.catalogue().plan();
    QList<items::Row> rows{pair(tr("Sector"), speaksChinese() ? sector.zh : sector.en), pair(tr("Place"), sector.place),
                           pair(tr("Part"), speaksChinese() ? sector.partZh : sector.partEn),
                           pair(tr("Plan asks"), sector.mechanismsZh)};
    for (const domain::PlanTerm &one : plan.stages()) {
        QStringList actions;
        for (const QString &id : sector.actions) {
            if (const domain::PlanAction *action = plan.action(id); action && action->stage == one.id)
                actions.append(speaksChinese() ? action->zh : action->en);
        }
        rows.append(pair(stage(one.id), actions.isEmpty() ? QString(QChar(0x2014)) : actions.join(tr(", "))));
    }
    QStringList units;
    for (const QString &code : sector.units)
        units.append(m_words.code(axis::unit, code));
    rows.append(pair(tr("In charge"), units.isEmpty() ? QString(QChar(0x2014)) : units.join(tr(", "))));
    rows.append(pair(tr("Basis"), sector.basis));
    return rows;
}

} // namespace creditdesk::ui

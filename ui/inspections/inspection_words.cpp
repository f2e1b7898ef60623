#include "ui/inspections/inspection_words.h"

#include "models/items/visible_text.h"
#include "ui/theme/language.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace creditdesk::ui {

using items::Cell;
using items::Row;
using items::Tone;

namespace {

constexpr int kGroupOf = 8;

Row line(const QString &label, const QString &value, Tone tone = Tone::Plain)
{
    return {label + value, {{label, Tone::Muted}, {items::visibleText(value), tone}}, false};
}

QString percent(qint64 ppm)
{
    return QString::number(static_cast<double>(ppm) / 10'000.0) + QLatin1Char('%');
}

QString namesOf(const QList<domain::Term> &terms, const QStringList &codes, const QString &all)
{
    QStringList names;
    for (const QString &code : codes)
        names.append(domain::Catalogue::nameOf(terms, code, speaksChinese()));
    return names.isEmpty() ? all : names.join(QStringLiteral(" · "));
}

} // namespace

QString InspectionWords::pick(const domain::ClassWords &words)
{
    return items::visibleText(speaksChinese() || words.en.isEmpty() ? words.zh : words.en);
}

Cell InspectionWords::phase(const QString &id)
{
    if (id == QStringLiteral("planned"))
        return {tr("planned"), Tone::Notice};
    if (id == QStringLiteral("committed"))
        return {tr("committed, waits for the public value"), Tone::Notice};
    if (id == QStringLiteral("value_known"))
        return {tr("public value known, to be drawn"), Tone::Notice};
    if (id == QStringLiteral("drawn"))
        return {tr("drawn"), Tone::Ok};
    return id == QStringLiteral("aborted") ? Cell{tr("aborted"), Tone::Warn} : Cell{items::visibleText(id)};
}

QString InspectionWords::step(domain::DrawStep step)
{
    switch (step) {
    case domain::DrawStep::Planned:
        return tr("planned");
    case domain::DrawStep::Committed:
        return tr("committed");
    case domain::DrawStep::PublicValue:
        return tr("public value");
    case domain::DrawStep::Drawn:
        return tr("drawn");
    case domain::DrawStep::Aborted:
        return tr("aborted");
    case domain::DrawStep::Redrawn:
        return tr("to be drawn again");
    case domain::DrawStep::Substituted:
        return tr("substitute taken");
    case domain::DrawStep::Result:
        return tr("result");
    }
    return {};
}

QString InspectionWords::leftOut(const QString &reason)
{
    if (reason == QStringLiteral("full_coverage"))
        return tr("sector under full-coverage key supervision");
    if (reason == QStringLiteral("no_class"))
        return tr("no class");
    if (reason == QStringLiteral("yearly_maximum"))
        return tr("visited as often as its class allows this year");
    if (reason == QStringLiteral("already_checked"))
        return tr("all of its items were checked this year");
    return reason == QStringLiteral("no_item") ? tr("no item of the plan concerns it") : items::visibleText(reason);
}

QString InspectionWords::groups(const QByteArray &hash)
{
    QStringList parts;
    for (qsizetype at = 0; at < hash.size(); at += kGroupOf)
        parts.append(QString::fromLatin1(hash.mid(at, kGroupOf)));
    return parts.join(QLatin1Char(' '));
}

QList<items::Column> InspectionWords::drawColumns()
{
    return {{tr("Draw"), false, true}, {tr("Department")},    {tr("Plan"), false, true}, {tr("Round"), true}, {tr("Phase")},
            {tr("Targets"), true},     {tr("Results"), true}, {tr("Changed")},           {tr("Started by")}};
}

Row InspectionWords::drawRow(const services::DrawLine &line)
{
    return {line.id,
            {{line.id},
             {pick(line.department)},
             {items::visibleText(line.planId)},
             {Format::number(line.round)},
             phase(line.phase),
             {Format::number(line.targets)},
             {Format::number(line.results)},
             {Format::time(line.changedAt)},
             {items::visibleText(line.startedBy)}},
            false};
}

QList<items::Column> InspectionWords::planColumns()
{
    return {{tr("Plan"), false, true}, {tr("Department")}, {tr("In force")}, {tr("Origin")}};
}

Row InspectionWords::planRow(const services::PlanLine &line, QDate today)
{
    const domain::InspectionPlan &plan = line.plan;
    const QString days = tr("%1 to %2").arg(Format::date(plan.effectiveFrom), Format::date(plan.effectiveTo));
    return {plan.id,
            {{items::visibleText(plan.id)},
             {pick(plan.department)},
             {days, plan.inForce(today) ? Tone::Ok : Tone::Muted},
             {line.shipped ? tr("with the program") : items::visibleText(line.takenBy)}},
            false};
}

QList<Row> InspectionWords::planDetails(const services::PlanLine &one, const domain::Catalogue &catalogue)
{
    const domain::InspectionPlan &plan = one.plan;
    QList<Row> rows{line(tr("Plan"), plan.id + QStringLiteral("  ") + plan.version),
                    line(tr("Department"), pick(plan.department)), line(tr("Year"), QString::number(plan.year)),
                    line(tr("Basis"), plan.basis)};
    if (!pick(plan.note).isEmpty())
        rows.append(line(tr("Note"), pick(plan.note), Tone::Notice));
    rows.append(one.shipped ? line(tr("Origin"), tr("with the program"))
                            : line(tr("Origin"), tr("handed in by %1 on %2").arg(one.takenBy, Format::time(one.takenAt))));
    rows.append(line(tr("Districts"), namesOf(catalogue.districts(), plan.districts, tr("all"))));
    rows.append(line(tr("Sectors"), namesOf(catalogue.sectors(), plan.sectors, tr("all"))));
    rows.append({{}, {{tr("Classes: ratio, and how often a year at most")}}, true});
    for (const domain::InspectionClassRule &rule : plan.classes)
        rows.append(
            line(rule.grade, tr("%1, at most %n time(s) a year", nullptr, rule.yearlyMaximum).arg(percent(rule.ratioPpm))));
    rows.append({{}, {{tr("Left out: full-coverage key supervision")}}, true});
    for (const domain::InspectionFullCoverage &cover : plan.fullCoverage)
        rows.append(line(cover.sectors.join(QLatin1Char(' ')), pick(cover.words)));
    rows.append({{}, {{tr("Items, several of one target in one visit")}}, true});
    for (const domain::InspectionItem &item : plan.items)
        rows.append(line(pick(item.words), item.basis));
    return rows;
}

QList<items::Column> InspectionWords::stratumColumns()
{
    return {{tr("Stratum"), false, true}, {tr("Organisations"), true}, {tr("To be drawn"), true}, {tr("Reserves"), true}};
}

QList<Row> InspectionWords::strata(const QList<domain::DrawnStratum> &strata)
{
    QList<Row> rows;
    for (const domain::DrawnStratum &one : strata)
        rows.append({one.id,
                     {{items::visibleText(one.id)},
                      {Format::number(one.size)},
                      {Format::number(one.quota)},
                      {Format::number(one.reserves)}},
                     false});
    return rows;
}

QList<Row> InspectionWords::leftOutRows(const services::PoolFacts &facts)
{
    QStringList reasons = facts.leftOutByReason.keys();
    std::sort(reasons.begin(), reasons.end());
    QList<Row> rows{{QStringLiteral("size"), {{tr("can be drawn"), Tone::Ok}, {Format::number(facts.size)}}, false}};
    for (const QString &reason : reasons)
        rows.append({reason,
                     {{tr("left out: %1").arg(leftOut(reason))}, {Format::number(facts.leftOutByReason.value(reason))}},
                     false});
    return rows;
}

QString InspectionWords::itemNames(const domain::InspectionPlan &plan, const QStringList &ids)
{
    QStringList names;
    for (const QString &id : ids) {
        const domain::InspectionItem *item = plan.item(id);
        names.append(item ? pick(item->words) : items::visibleText(id));
    }
    return names.join(QStringLiteral(" · "));
}

QList<items::Column> InspectionWords::rosterColumns()
{
    return {{tr("Code"), false, true},     {tr("Organisation"), false, false, true}, {tr("District")}, {tr("Items")},
            {tr("Officers"), false, true}, {tr("Stratum (internal)"), false, true},  {tr("Result")}};
}

QList<Row> InspectionWords::roster(const services::ShownDraw &draw, const domain::Catalogue &catalogue)
{
    QList<Row> rows;
    if (!draw.roster)
        return rows;
    const auto back = [&draw](const QString &code) {
        const auto found = std::find_if(draw.results.begin(), draw.results.end(),
                                        [&code](const domain::InspectionResult &one) { return one.target == code; });
        return found == draw.results.end() ? Cell{tr("not back yet"), Tone::Muted}
                                           : Cell{tr("visited %1").arg(Format::date(found->visited)), Tone::Ok};
    };
    const auto add = [&](const domain::DrawnTarget &one, const Cell &last) {
        const QString name = draw.names.value(one.code);
        rows.append({one.code,
                     {{one.code},
                      name.isEmpty() ? Cell{tr("not here any more"), Tone::Muted} : Cell{items::visibleText(name)},
                      {domain::Catalogue::nameOf(catalogue.districts(), one.district, speaksChinese())},
                      {itemNames(draw.plan, one.items)},
                      {one.officers.join(QLatin1Char(' '))},
                      {items::visibleText(one.stratum), Tone::Muted},
                      last},
                     false});
    };
    for (const domain::DrawnTarget &one : draw.roster->targets)
        add(one, one.replaces.isEmpty() ? back(one.code) : Cell{tr("for %1").arg(one.replaces), Tone::Notice});
    if (!draw.roster->reserves.isEmpty())
        rows.append(
            {{},
             {{Format::counted(tr("Reserves, in the order they move up"), static_cast<int>(draw.roster->reserves.size()))}},
             true});
    for (const domain::DrawnTarget &one : draw.roster->reserves)
        add(one, {tr("reserve"), Tone::Muted});
    return rows;
}

QList<items::Column> InspectionWords::officerColumns()
{
    return {{tr("Officer"), false, true}, {tr("Unit")}, {tr("Visits"), true}, {tr("At most"), true}};
}

QList<Row> InspectionWords::officers(const domain::InspectionOfficers &officers, const domain::DrawRoster *roster)
{
    QList<Row> rows;
    for (const domain::InspectionOfficer &one : officers.officers) {
        Row row{one.id, {{items::visibleText(one.id)}, {items::visibleText(one.unit)}}, false};
        if (roster)
            row.cells.append({Format::number(roster->loads.value(one.id))});
        row.cells.append({Format::number(one.mostTargets)});
        rows.append(row);
    }
    return rows;
}

QList<Row> InspectionWords::recusals(const domain::InspectionOfficers &officers)
{
    QList<Row> rows;
    for (const domain::InspectionRecusal &one : officers.recusals)
        rows.append({one.officer + one.subject,
                     {{items::visibleText(one.officer)}, {one.subject}, {items::visibleText(one.reason)}},
                     false});
    return rows;
}

QList<items::Column> InspectionWords::courseColumns()
{
    return {{tr("Line"), true}, {tr("Time")}, {tr("Step")}, {tr("By")}, {tr("What it says")}};
}

QList<Row> InspectionWords::course(const services::ShownDraw &draw)
{
    QList<Row> rows;
    for (const domain::TranscriptEntry &one : draw.course) {
        QStringList says;
        for (const char *member : {"target", "substitute", "value", "reason"}) {
            const QString text = one.body.value(QLatin1String(member)).toString();
            if (!text.isEmpty())
                says.append(items::visibleText(text));
        }
        rows.append({QString::number(one.sequence),
                     {{QString::number(one.sequence)},
                      {Format::time(one.time)},
                      {step(one.step), one.step == domain::DrawStep::Aborted ? Tone::Warn : Tone::Plain},
                      {items::visibleText(one.operatorId)},
                      {says.join(QStringLiteral(" · "))}},
                     false});
    }
    return rows;
}

} // namespace creditdesk::ui

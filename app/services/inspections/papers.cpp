// Papers of a draw, as tables: the roster, an officer's sheet, a target's dossier, and what is made public.
#include "app/services/inspections/inspections_house.h"

namespace creditdesk::services {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kTicketShown = 8; ///< digits of a ticket on paper

using domain::CellKind;

QString kindOf(const domain::DrawnTarget &target)
{
    return target.replaces.isEmpty() ? u"kind_drawn"_s : u"kind_substitute"_s;
}

const domain::InspectionResult *resultOf(const ShownDraw &draw, const QString &code)
{
    for (const domain::InspectionResult &result : draw.results) {
        if (result.target == code)
            return &result;
    }
    return nullptr;
}

} // namespace

QString Inspections::Impl::nameOf(const ShownDraw &draw, const QString &code) const
{
    return draw.names.value(code, words.text(u"unknown_name"_s));
}

QString Inspections::Impl::itemsOf(const ShownDraw &draw, const QStringList &items) const
{
    QStringList names;
    for (const QString &id : items) {
        const domain::InspectionItem *item = draw.plan.item(id);
        names.append(item == nullptr ? id : item->words.zh);
    }
    return names.join(words.text(u"separator"_s));
}

/// What all papers of a draw have in common.
domain::Table Inspections::Impl::sheet(const ShownDraw &draw, const QString &title, const QString &purpose) const
{
    domain::Table table;
    table.title = words.text(title);
    table.purpose = words.text(purpose);
    table.facts = {{words.text(u"filter_draw"_s), draw.line.id},
                   {words.text(u"filter_plan"_s), draw.plan.id + u' ' + draw.plan.version},
                   {words.text(u"filter_department"_s), draw.plan.department.zh}};
    table.madeAt = house.clock.legalNow();
    table.sources = {{words.text(u"source_plan"_s), draw.plan.basis},
                     {words.text(u"source_transcript"_s), u"SHA-256 "_s + QString::fromLatin1(draw.head)}};
    if (draw.pool) {
        table.dataAsOf = draw.pool->dataAsOf.toOffsetFromUtc(base::kLegalOffsetSeconds);
        table.sources.append({words.text(u"source_pool"_s), u"SHA-256 "_s + QString::fromLatin1(draw.pool->hash)});
    }
    if (draw.value)
        table.sources.append({words.text(u"source_value"_s), draw.value->source + u" "_s + draw.value->value});
    return table;
}

domain::Table Inspections::Impl::rosterTable(const ShownDraw &draw) const
{
    domain::Table table = sheet(draw, u"roster"_s, u"roster_purpose"_s);
    table.mark = words.text(u"internal"_s);
    table.columns = {
        {words.text(u"column_number"_s), {}, CellKind::Integer, 6}, {words.text(u"column_code"_s), {}, CellKind::Code, 20},
        {words.text(u"column_name"_s), {}, CellKind::Text, 36},     {words.text(u"column_district"_s), {}, CellKind::Text, 10},
        {words.text(u"column_items"_s), {}, CellKind::Text, 28},    {words.text(u"column_officers"_s), {}, CellKind::Text, 16},
        {words.text(u"column_ticket"_s), {}, CellKind::Code, 10},   {words.text(u"column_kind"_s), {}, CellKind::Text, 6}};
    const auto add = [&](const domain::DrawnTarget &target, const QString &kind) {
        table.rows.append({QString::number(table.rows.size() + 1), target.code, nameOf(draw, target.code),
                           domain::Catalogue::nameOf(house.catalogue.districts(), target.district), itemsOf(draw, target.items),
                           target.officers.join(words.text(u"separator"_s)),
                           QString::fromLatin1(target.ticket.left(kTicketShown)), words.text(kind)});
    };
    for (const domain::DrawnTarget &target : draw.roster->targets)
        add(target, kindOf(target));
    for (const domain::DrawnTarget &target : draw.roster->reserves)
        add(target, u"kind_reserve"_s);
    table.notes.append(words.text(u"note_roster"_s));
    return table;
}

domain::Table Inspections::Impl::officerTable(const ShownDraw &draw, const QString &officer,
                                              const QHash<QString, domain::Organisation> &targets) const
{
    domain::Table table = sheet(draw, u"officer_sheet"_s, u"roster_purpose"_s);
    table.mark = words.text(u"internal"_s);
    const domain::InspectionOfficer *one = draw.officers.officer(officer);
    table.facts.append({words.text(u"filter_officer"_s), one == nullptr ? officer : officer + u' ' + one->unit});
    table.columns = {
        {words.text(u"column_number"_s), {}, CellKind::Integer, 6}, {words.text(u"column_code"_s), {}, CellKind::Code, 20},
        {words.text(u"column_name"_s), {}, CellKind::Text, 32},     {words.text(u"column_address"_s), {}, CellKind::Text, 32},
        {words.text(u"column_items"_s), {}, CellKind::Text, 28},    {words.text(u"column_officers"_s), {}, CellKind::Text, 16}};
    for (const domain::DrawnTarget &target : draw.roster->visitsOf(officer)) {
        table.rows.append({QString::number(table.rows.size() + 1), target.code, nameOf(draw, target.code),
                           targets.value(target.code).address, itemsOf(draw, target.items),
                           target.officers.join(words.text(u"separator"_s))});
    }
    table.notes.append(words.text(u"note_dossier_rights"_s));
    return table;
}

domain::Table Inspections::Impl::dossierTable(const ShownDraw &draw, const domain::DrawnTarget &target,
                                              const domain::SubjectFile &file) const
{
    const domain::Organisation &organisation = file.organisation;
    domain::Table table = sheet(draw, u"dossier"_s, u"dossier_purpose"_s);
    table.subtitle = nameOf(draw, target.code);
    const domain::Catalogue &catalogue = house.catalogue;
    const auto fact = [&](const QString &id, const QString &text) {
        if (!text.isEmpty())
            table.facts.append({words.text(id), text});
    };
    fact(u"filter_target"_s, nameOf(draw, target.code));
    fact(u"filter_code"_s, target.code);
    fact(u"filter_status"_s, domain::Catalogue::nameOf(catalogue.subjectStatuses(), organisation.status));
    fact(u"filter_legal"_s, organisation.legalRepresentative);
    fact(u"filter_address"_s, organisation.address);
    fact(u"filter_district"_s, domain::Catalogue::nameOf(catalogue.districts(), target.district));
    fact(u"filter_sector"_s, domain::Catalogue::nameOf(catalogue.sectors(), organisation.sector));
    fact(u"filter_officers"_s, target.officers.join(words.text(u"separator"_s)));
    fact(u"filter_earlier"_s, earlier(file));
    table.columns = {{words.text(u"column_item"_s), {}, CellKind::Text, 20},
                     {words.text(u"column_basis"_s), {}, CellKind::Text, 30},
                     {words.text(u"column_outcomes"_s), {}, CellKind::Text, 30},
                     {words.text(u"column_notes"_s), {}, CellKind::Text, 30}};
    QStringList boxes;
    for (const domain::InspectionOutcome &outcome : draw.plan.outcomes)
        boxes.append(words.text(u"box"_s) + u' ' + outcome.words.zh);
    for (const QString &id : target.items) {
        const domain::InspectionItem *item = draw.plan.item(id);
        table.rows.append(
            {item == nullptr ? id : item->words.zh, item == nullptr ? QString() : item->basis, boxes.join(u'\n'), QString()});
    }
    table.notes = {words.text(u"note_dossier_rights"_s)};
    for (const QString &line : {u"sign_officers"_s, u"sign_target"_s, u"sign_day"_s})
        table.sources.append({words.text(line), words.text(line + u"_line"_s)});
    return table;
}

/// No stratum and no ticket: a stratum is a class, and classes are not published.
domain::Table Inspections::Impl::publishedTable(const ShownDraw &draw) const
{
    domain::Table table = sheet(draw, u"published"_s, u"published_purpose"_s);
    table.columns = {
        {words.text(u"column_number"_s), {}, CellKind::Integer, 6}, {words.text(u"column_code"_s), {}, CellKind::Code, 20},
        {words.text(u"column_name"_s), {}, CellKind::Text, 36},     {words.text(u"column_district"_s), {}, CellKind::Text, 10},
        {words.text(u"column_item"_s), {}, CellKind::Text, 24},     {words.text(u"column_outcome"_s), {}, CellKind::Text, 28},
        {words.text(u"column_visited"_s), {}, CellKind::Date, 12}};
    for (const domain::DrawnTarget &target : draw.roster->targets) {
        const domain::InspectionResult *result = resultOf(draw, target.code);
        if (result == nullptr)
            continue;
        for (const domain::InspectionFinding &finding : result->findings) {
            const domain::InspectionItem *item = draw.plan.item(finding.item);
            const domain::InspectionOutcome *outcome = draw.plan.outcome(finding.outcome);
            table.rows.append({QString::number(table.rows.size() + 1), target.code, nameOf(draw, target.code),
                               domain::Catalogue::nameOf(house.catalogue.districts(), target.district),
                               item == nullptr ? finding.item : item->words.zh,
                               outcome == nullptr ? finding.outcome : outcome->words.zh,
                               result->visited.toString(Qt::ISODate)});
        }
    }
    table.notes.append(words.text(u"note_published"_s));
    return table;
}

} // namespace creditdesk::services

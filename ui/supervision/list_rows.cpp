#include "ui/supervision/list_rows.h"

#include "models/domain/catalogue.h"
#include "models/domain/record_title.h"
#include "models/items/visible_text.h"
#include "ui/theme/language.h"
#include "ui/widgets/format.h"

namespace creditdesk::ui {
namespace {

namespace axis = domain::axis;
using items::visibleText;

QString severityId(domain::Severity severity)
{
    switch (severity) {
    case domain::Severity::Minor:
        return QStringLiteral("minor");
    case domain::Severity::General:
        return QStringLiteral("general");
    case domain::Severity::Severe:
        return QStringLiteral("severe");
    case domain::Severity::None:
        break;
    }
    return {};
}

QString stateId(domain::RecordState state)
{
    switch (state) {
    case domain::RecordState::Repaired:
        return QStringLiteral("repaired");
    case domain::RecordState::Revoked:
        return QStringLiteral("revoked");
    case domain::RecordState::Normal:
        break;
    }
    return QStringLiteral("normal");
}

items::Tone noticeTone(const QString &notice)
{
    if (notice == QStringLiteral("late") || notice == QStringLiteral("overdue"))
        return items::Tone::Warn;
    return items::Tone::Plain;
}

} // namespace

ListRows::ListRows(const FigureTarget &target, const FigureWords &words) : m_target(target), m_words(words)
{
    const auto &chosen = target.filter.chosen;
    if (chosen.contains(axis::objectionDue) || chosen.contains(axis::objection))
        m_about = About::Objection;
    else if (chosen.contains(axis::repairDue))
        m_about = About::Repair;
}

QList<items::Column> ListRows::columns() const
{
    if (ofRecords()) {
        QList<items::Column> columns{{tr("Organisation")}, {tr("Credit code"), false, true},
                                     {tr("District")},     {tr("Kind of record")},
                                     {tr("Record")},       {tr("Source unit")},
                                     {tr("Decided")},      {tr("Severity")},
                                     {tr("State")}};
        if (about() == About::Notice)
            columns += {{tr("Public notice")}, {tr("Due day")}};
        else
            columns += {{tr("Open since")}, {tr("Due day")}, {tr("Working days left"), true}};
        return columns;
    }
    QList<items::Column> columns{
        {tr("Organisation")}, {tr("Credit code"), false, true}, {tr("District")}, {tr("Sector")}, {tr("Kind")},
        {tr("Status")},       {m_words.scale(m_target.scale)}};
    if (!m_target.scale.isEmpty())
        columns.append({tr("Last month")});
    return columns;
}

QList<int> ListRows::widths() const
{
    if (ofRecords())
        return about() == About::Notice ? QList<int>{150, 150, 76, 76, 116, 136, 92, 52, 88, 88, 92}
                                        : QList<int>{120, 150, 76, 76, 96, 128, 92, 52, 76, 92, 92, 88};
    QList<int> widths{260, 172, 96, 168, 104, 72, 176};
    if (!m_target.scale.isEmpty())
        widths.append(96);
    return widths;
}

QString ListRows::recordTitle(const domain::Record &record) const
{
    const domain::RecordKind *kind = m_words.catalogue().recordKind(record.kind);
    return visibleText(kind ? domain::recordTitle(record, *kind, speaksChinese()) : record.id);
}

items::Row ListRows::row(const services::OrganisationLine &line) const
{
    const QString now = m_target.scale.isEmpty() ? line.platformClass : line.now.value(m_target.scale);
    const QString before =
        m_target.scale.isEmpty() ? QString() : m_words.grade(m_target.scale, line.before.value(m_target.scale), true);
    return {line.code,
            {{visibleText(line.name)},
             {visibleText(line.code)},
             {m_words.code(axis::district, line.district)},
             {m_words.code(axis::sector, line.sector)},
             {m_words.code(axis::subjectKind, line.kind)},
             {m_words.code(axis::status, line.status)},
             {m_words.grade(m_target.scale, now)},
             {before, items::Tone::Muted}}}; // the last one only where there is a
                                             // column for it
}

/// Time left is said as a number and, where it is over, as a word: colour alone says nothing.
QList<items::Cell> ListRows::lastCells(const services::RecordLine &line) const
{
    if (about() == About::Notice) {
        const QString notice = line.notice.isEmpty() || line.notice == QStringLiteral("none")
                                   ? QString()
                                   : m_words.code(axis::notice, line.notice);
        return {{notice, noticeTone(line.notice)}, {line.due.isValid() ? Format::date(line.due) : QString()}};
    }
    const auto &open = about() == About::Objection ? line.objection : line.repair;
    if (!open)
        return {{}, {}, {}};
    if (!open->due.isValid())
        return {{tr("not stated"), items::Tone::Muted}, {}, {}};
    const bool late = open->workingDaysLeft < 0;
    const QString left =
        late ? tr("%1 late").arg(Format::number(-open->workingDaysLeft)) : Format::number(open->workingDaysLeft);
    const QString due = Format::date(open->due);
    return {{Format::date(open->since)},
            {open->provisional ? tr("%1 (provisional)").arg(due) : due},
            {left, late ? items::Tone::Warn : items::Tone::Plain}};
}

items::Row ListRows::row(const services::RecordLine &line) const
{
    const domain::Record &record = line.record;
    const QString severity = severityId(record.severity);
    QString state = m_words.code(axis::state, stateId(record.state));
    if (record.underObjection)
        state = m_words.code(axis::objection, QStringLiteral("open"));
    items::Row row{
        line.subject + QLatin1Char(' ') + record.id,
        {{visibleText(line.subjectName)},
         {visibleText(line.subject)},
         {m_words.code(axis::district, line.district)},
         {m_words.code(axis::recordKind, record.kind)},
         line.closed ? items::Cell{tr("not public, needs a matter"), items::Tone::Muted} : items::Cell{recordTitle(record)},
         {visibleText(record.sourceUnit)},
         {Format::date(record.decided)},
         {severity.isEmpty() ? QString() : m_words.code(axis::severity, severity)},
         {state, record.underObjection ? items::Tone::Warn : items::Tone::Plain}}};
    row.cells += lastCells(line);
    return row;
}

QStringList ListRows::cells(const items::Row &row)
{
    QStringList out;
    for (const items::Cell &cell : row.cells)
        out.append(cell.text);
    return out;
}

QString ListRows::subjectOf(const QString &key)
{
    return key.section(QLatin1Char(' '), 0, 0);
}

domain::Table headedTable(const QString &title, const FigureTarget &target, const FigureWords &words, const QDateTime &madeAt,
                          const QString &madeBy)
{
    domain::Table table;
    table.title = title;
    table.purpose = words.purpose(target.scale);
    table.mark = ListRows::tr("For internal use");
    for (const FigureWords::Part &part : words.parts(target.filter))
        table.filters.append({part.label, part.text});
    table.asOf = Format::date(words.state().day);
    table.dataAsOf = words.state().dataAsOf;
    table.madeAt = madeAt;
    table.madeBy = madeBy;
    if (const QString rules = words.ruleSet(target.scale); !rules.isEmpty())
        table.sources.append({ListRows::tr("Rule set"), rules});
    return table;
}

} // namespace creditdesk::ui

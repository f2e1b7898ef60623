#include "ui/supervision/overview_hall.h"

#include "app/services/supervision.h"
#include "models/items/visible_text.h"
#include "ui/widgets/format.h"

#include <map>

namespace creditdesk::ui {
namespace {

constexpr int kDays = 30;

using Line = services::HallOperation::Line;

} // namespace

HallWish OverviewHall::days(QDate today)
{
    return {today.addDays(1 - kDays), today, {}, {}};
}

/// Three numbers of this window, which open its register's entries if the role may see them.
QList<FigureCell> OverviewHall::own(const Line &line, const QString &hour) const
{
    QList<FigureCell> cells;
    const std::pair<qint64, QString> numbers[] = {
        {line.visits, {}}, {line.reports, QStringLiteral("reports")}, {line.refusals, QStringLiteral("refusals")}};
    for (const auto &[count, group] : numbers) {
        FigureCell cell{Format::number(count)};
        if (m_mayList)
            cell.opens = target(hour, group);
        else
            cell.why = tr("Your role does not see the register's entries: the number opens no list.");
        cells.append(cell);
    }
    return cells;
}

FigureTarget OverviewHall::target(const QString &hour, const QString &group) const
{
    return {{}, domain::Counted::Records, {}, HallWish{m_days.from, m_days.until, hour, group}};
}

/// Three numbers of several windows.
QList<FigureCell> OverviewHall::all(const Line &line) const
{
    QList<FigureCell> cells;
    for (const qint64 count : {line.visits, line.reports, line.refusals})
        cells.append(
            {Format::number(count),
             {},
             items::Tone::Muted,
             tr("Counted by the platform: the registers of other windows are not here, so this number opens no list.")});
    return cells;
}

QString OverviewHall::note(const services::HallOperation &hall)
{
    const QString here = tr("This window (%1): from its own register, %2 sheets printed.")
                             .arg(items::visibleText(hall.window), Format::number(hall.sheets));
    if (!hall.elsewhere)
        return here + QLatin1Char(' ') + tr("Other windows: the platform has not been asked yet.");
    return here + QLatin1Char(' ') +
           tr("Other windows: papers that the platform knew of at %1; their numbers open no list.")
               .arg(Format::time(hall.elsewhere->asOf));
}

CardContent OverviewHall::content(const services::HallOperation &hall) const
{
    CardContent card;
    card.id = QStringLiteral("hall");
    card.title = tr("Operation of the hall, last %n day(s)", nullptr, kDays);
    card.note = note(hall);
    card.columns = {{tr("Hour or window")},   {tr("Visits"), true},      {tr("Reports"), true},     {tr("Refusals"), true},
                    {tr("All visits"), true}, {tr("All reports"), true}, {tr("All refusals"), true}};
    card.chart.unit = tr("Cases");
    card.chart.series = {{tr("Visits"), {}}, {tr("Reports"), {}}, {tr("Refusals"), {}}};
    card.picks = QList<QList<FigureTarget>>(3);
    const auto add = [](Line &sum, const Line &line) {
        sum.visits += line.visits;
        sum.reports += line.reports;
        sum.refusals += line.refusals;
    };
    std::map<QString, std::pair<Line, Line>> hours; // of this window, of all
    for (const Line &line : hall.byHour)
        hours[line.code] = {line, line};
    const auto others = hall.elsewhere.value_or(services::HallOperation::Others());
    for (const Line &line : others.byHour)
        add(hours[line.code].second, line);
    for (const auto &[hour, lines] : hours) {
        const QString label = tr("%1:00").arg(hour);
        card.rows.append(
            {QStringLiteral("hour ") + hour, QList<FigureCell>{{label}} + own(lines.first, hour) + all(lines.second)});
        card.chart.categories.append(label);
        const qint64 counts[] = {lines.first.visits, lines.first.reports, lines.first.refusals};
        const QString groups[] = {{}, QStringLiteral("reports"), QStringLiteral("refusals")};
        for (int i = 0; i < 3; ++i) {
            card.chart.series[i].values.append(static_cast<double>(counts[i]));
            if (m_mayList)
                card.picks[i].append(target(hour, groups[i]));
        }
    }
    const Line here{{}, hall.visits, hall.reports, hall.refusals};
    Line total = here;
    card.rows.append(
        {QStringLiteral("window ") + hall.window, QList<FigureCell>{{tr("This window")}} + own(here, {}) + all(here)});
    for (const Line &line : others.byWindow) {
        add(total, line);
        card.rows.append(
            {QStringLiteral("other ") + line.code, QList<FigureCell>{{items::visibleText(line.code)}, {}, {}, {}} + all(line)});
    }
    card.rows.append({QStringLiteral("total"), QList<FigureCell>{{tr("Total")}} + own(here, {}) + all(total)});
    return card;
}

} // namespace creditdesk::ui

#include "ui/supervision/overview_hall.h"

#include "app/services/supervision.h"
#include "models/items/visible_text.h"
#include "ui/widgets/format.h"

namespace creditdesk::ui {
namespace {

constexpr int kDays = 30;

using Line = services::HallOperation::Line;

FigureRow row(const QString &key, const QString &label, const Line &line)
{
    return {key, {{label}, {Format::number(line.visits)}, {Format::number(line.reports)}, {Format::number(line.refusals)}}};
}

} // namespace

base::Result<CardContent> OverviewHall::card(services::Workstation &house)
{
    const QDate until = house.clock().today();
    TRY_ASSIGN(const services::HallOperation hall, house.supervision().hall(until.addDays(1 - kDays), until));
    CardContent card;
    card.id = QStringLiteral("hall");
    card.title = tr("Operation of the hall, last %n day(s)", nullptr, kDays);
    card.note = tr("From this workstation's register of queries; the register "
                   "itself is on its own page. %1 sheets printed.")
                    .arg(Format::number(hall.sheets));
    card.columns = {{tr("Hour or window")}, {tr("Visits"), true}, {tr("Reports"), true}, {tr("Refusals"), true}};
    card.chart.unit = tr("Cases");
    card.chart.series = {{tr("Visits"), {}}, {tr("Reports"), {}}, {tr("Refusals"), {}}};
    card.picks = QList<QList<FigureTarget>>(3);
    for (const Line &line : hall.byHour) {
        const QString label = tr("%1:00").arg(line.code);
        card.rows.append(row(QStringLiteral("hour ") + line.code, label, line));
        card.chart.categories.append(label);
        card.chart.series[0].values.append(static_cast<double>(line.visits));
        card.chart.series[1].values.append(static_cast<double>(line.reports));
        card.chart.series[2].values.append(static_cast<double>(line.refusals));
    }
    for (const Line &line : hall.byWindow)
        card.rows.append(row(QStringLiteral("window ") + line.code, items::visibleText(line.code), line));
    card.rows.append(row(QStringLiteral("total"), tr("Total"), {{}, hall.visits, hall.reports, hall.refusals}));
    return card;
}

} // namespace creditdesk::ui

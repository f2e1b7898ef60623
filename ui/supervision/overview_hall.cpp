#include "ui/supervision/overview_hall.h"

#include "app/services/supervision.h"
#include "models/items/visible_text.h"
#include "ui/widgets/format.h"

namespace creditdesk::ui {
namespace {

constexpr int kDays = 30;

using Line = services::HallOperation::Line;

FigureTarget behind(const HallWish &whole, const QString &hour, const QString &group)
{
    return {{}, domain::Counted::Records, {}, HallWish{whole.from, whole.until, hour, group}};
}

FigureRow row(const QString &key, const QString &label, const Line &line, const HallWish &whole, const QString &hour)
{
    return {key,
            {{label},
             {Format::number(line.visits), behind(whole, hour, {})},
             {Format::number(line.reports), behind(whole, hour, QStringLiteral("reports"))},
             {Format::number(line.refusals), behind(whole, hour, QStringLiteral("refusals"))}}};
}

} // namespace

base::Result<CardContent> OverviewHall::card(services::Workstation &house)
{
    const QDate until = house.clock().today();
    const HallWish whole{until.addDays(1 - kDays), until, {}, {}};
    TRY_ASSIGN(const services::HallOperation hall, house.supervision().hall(whole.from, whole.until));
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
        card.rows.append(row(QStringLiteral("hour ") + line.code, label, line, whole, line.code));
        card.chart.categories.append(label);
        card.chart.series[0].values.append(static_cast<double>(line.visits));
        card.chart.series[1].values.append(static_cast<double>(line.reports));
        card.chart.series[2].values.append(static_cast<double>(line.refusals));
        card.picks[0].append(behind(whole, line.code, {}));
        card.picks[1].append(behind(whole, line.code, QStringLiteral("reports")));
        card.picks[2].append(behind(whole, line.code, QStringLiteral("refusals")));
    }
    for (const Line &line : hall.byWindow)
        card.rows.append(row(QStringLiteral("window ") + line.code, items::visibleText(line.code), line, whole, {}));
    card.rows.append(row(QStringLiteral("total"), tr("Total"), {{}, hall.visits, hall.reports, hall.refusals}, whole, {}));
    return card;
}

} // namespace creditdesk::ui

// GET /v1/hall-operation: what the windows of the caller's hall did, by window, day and hour: the papers that they registered,
// and those of three invented windows beside them.
#include "app/sandbox/city/dice.h"
#include "app/sandbox/handlers/handlers.h"
#include "app/sandbox/world.h"

#include <QJsonArray>

#include <map>
#include <tuple>

namespace creditdesk::sandbox {
namespace {

constexpr int kMostDays = 100;
constexpr int kLegalOffset = 8 * 3600;
constexpr std::uint64_t kInvented = 71; ///< purpose of the throws
constexpr int kOpens = 9, kCloses = 17, kNoon = 12;

struct Work {
    int reports = 0, refusals = 0;
};
using Place = std::tuple<QString, QDate, int>; ///< window, day, hour; its own one for each workstation, named alike or not

/// The caller's own papers are told apart by this, not by the window's name.
const QString kOwn = QStringLiteral("\n");

/// A window is open on weekdays, not at noon; a throw for each hour, so that any stretch of days says the same of a day.
void invent(std::map<Place, Work> &all, std::uint64_t seed, QDate from, QDate to, const QDateTime &now)
{
    const QDateTime legal = now.toOffsetFromUtc(kLegalOffset);
    for (int window = 1; window <= 3; ++window) {
        const QString name = QStringLiteral("二楼 %1 号窗口").arg(window);
        for (QDate day = from; day <= to; day = day.addDays(1)) {
            if (day.dayOfWeek() > 5)
                continue;
            for (int hour = kOpens; hour < kCloses; ++hour) {
                if (hour == kNoon || (day == legal.date() && hour >= legal.time().hour()) || day > legal.date())
                    continue;
                const auto place = static_cast<std::uint64_t>(day.toJulianDay() * 1000 + window * 100 + hour);
                city::Dice dice(city::placeIn(city::streamOf(seed, kInvented), place));
                Work &work = all[{name, day, hour}];
                work.reports = static_cast<int>(dice.below(9));
                work.refusals = dice.chance(250) ? 1 : 0;
            }
        }
    }
}

} // namespace

Response hallOperation(Platform &platform, const Request &request, const Caller &caller)
{
    const auto day = [&request](const QString &name) {
        return QDate::fromString(request.query.queryItemValue(name), Qt::ISODate);
    };
    const QDate from = day(QStringLiteral("from")), to = day(QStringLiteral("to"));
    if (!from.isValid() || !to.isValid() || from > to || from.daysTo(to) >= kMostDays)
        return problem(422, QStringLiteral("content_invalid"),
                       QStringLiteral("\"from\" and \"to\" must be days, at most %1 of them").arg(kMostDays));
    const QDateTime now = platform.clock.now();
    std::map<Place, Work> all;
    invent(all, platform.worlds.current().city->options().seed, from, to, now);
    QHash<QString, QString> windows; // of this hall, by workstation
    for (const Enrolment &one : platform.state->enrolments()) {
        if (one.hall == caller.enrolment.hall)
            windows.insert(one.workstation, one.terminal);
    }
    for (const RegisteredReport &paper : platform.state->registered()) {
        const auto window = windows.constFind(paper.key.section(u'/', 0, 0));
        const QDateTime at = QDateTime::fromString(paper.issuedAt, Qt::ISODateWithMs).toOffsetFromUtc(kLegalOffset);
        if (window == windows.constEnd() || !at.isValid() || at.date() < from || at.date() > to)
            continue;
        const bool own = paper.key.startsWith(caller.enrolment.workstation + u'/');
        Work &work = all[{own ? kOwn : *window, at.date(), at.time().hour()}];
        ++(paper.product == QLatin1String("refusal") ? work.refusals : work.reports);
    }
    QJsonArray lines;
    for (const auto &[place, work] : all) {
        const auto &[window, on, hour] = place;
        if (work.reports + work.refusals > 0)
            lines.append(QJsonObject{{QStringLiteral("terminal"), window == kOwn ? caller.enrolment.terminal : window},
                                     {QStringLiteral("own"), window == kOwn},
                                     {QStringLiteral("day"), on.toString(Qt::ISODate)},
                                     {QStringLiteral("hour"), hour},
                                     {QStringLiteral("reports"), work.reports},
                                     {QStringLiteral("refusals"), work.refusals}});
    }
    return jsonResponse(200, {{QStringLiteral("hall"), caller.enrolment.hall},
                              {QStringLiteral("from"), from.toString(Qt::ISODate)},
                              {QStringLiteral("to"), to.toString(Qt::ISODate)},
                              {QStringLiteral("lines"), lines},
                              {QStringLiteral("as_of"), timeText(now)}});
}

} // namespace creditdesk::sandbox

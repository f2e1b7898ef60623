#include "models/domain/calendar.h"

#include "models/domain/strict_json.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

std::optional<Calendar> Calendar::fromJson(const QByteArray &json, QString *why)
{
    StrictObject top = StrictObject::parse(json, u"calendar.json"_s);
    Calendar out;
    out.m_version = out.m_shipped = top.text(u"version"_s);
    out.m_firstCovered = top.date(u"first_covered"_s);
    out.m_lastCovered = top.date(u"last_covered"_s);
    (void)top.text(u"basis"_s);
    for (StrictObject &row : top.objects(u"statutory"_s)) {
        const QDate day = QDate::fromString(u"2000-"_s + row.text(u"day"_s), Qt::ISODate);
        if (!day.isValid())
            row.fail(u"\"day\" must be MM-DD"_s);
        out.m_statutory.append({day.month(), day.day(), row.date(u"from"_s)});
        (void)row.text(u"basis"_s);
        row.finish();
    }
    for (StrictObject &row : top.objects(u"exceptions"_s)) {
        const QDate day = row.date(u"date"_s);
        const bool works = row.flag(u"works"_s); // also on a weekday, where public data disagree whether it rested
        (void)row.optionalFlag(u"disputed"_s);
        if (!out.covers(day))
            row.fail(u"lies outside the covered days"_s);
        if (out.m_exceptions.contains(day))
            row.fail(u"stands twice"_s);
        out.m_exceptions.insert(day, works);
        row.finish();
    }
    top.finish();
    if (top.ok() && out.m_firstCovered > out.m_lastCovered)
        top.fail(u"covers no day"_s);
    if (why != nullptr)
        *why = top.error();
    return top.ok() ? std::optional(std::move(out)) : std::nullopt;
}

DayKind Calendar::kindOf(QDate day) const
{
    const bool weekend = day.dayOfWeek() >= Qt::Saturday;
    const auto exception = m_exceptions.constFind(day);
    if (exception != m_exceptions.constEnd() && !*exception)
        return DayKind::Holiday;
    if (exception != m_exceptions.constEnd())
        return weekend ? DayKind::AdjustedWorking : DayKind::Working;
    if (!covers(day)) {
        const bool statutory = std::any_of(m_statutory.begin(), m_statutory.end(), [day](const StatutoryDay &rest) {
            return rest.month == day.month() && rest.day == day.day() && day >= rest.since;
        });
        if (statutory)
            return DayKind::StatutoryUncovered;
    }
    return weekend ? DayKind::Weekend : DayKind::Working;
}

QList<QDate> Calendar::statutoryDays(int year) const
{
    QList<QDate> out;
    for (const StatutoryDay &rest : m_statutory) {
        const QDate day(year, rest.month, rest.day);
        if (day >= rest.since)
            out.append(day);
    }
    std::ranges::sort(out);
    return out;
}

bool Calendar::isWorkingDay(QDate day) const
{
    const DayKind kind = kindOf(day);
    return kind == DayKind::Working || kind == DayKind::AdjustedWorking;
}

WorkingDayResult Calendar::add(QDate start, int days) const
{
    WorkingDayResult out;
    if (!start.isValid() || days < 0)
        return out;
    out.date = start;
    int number = 0;
    while (number < days) {
        out.date = out.date.addDays(1);
        DayStep step;
        step.date = out.date;
        step.kind = kindOf(out.date);
        step.counted = step.kind == DayKind::Working || step.kind == DayKind::AdjustedWorking;
        step.provisional = !covers(out.date);
        step.number = step.counted ? ++number : 0;
        out.provisional = out.provisional || step.provisional;
        out.steps.append(step);
    }
    return out;
}

} // namespace creditdesk::domain

#include "models/domain/calendar_notice.h"

#include "models/domain/placed_json.h"

#include <algorithm>
#include <utility>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

/// Flags are asked for by name only; the public schema writes "isOffDay".
CalendarNotice::Day readDay(PlacedObject &row, int year, QList<QDate> &seen)
{
    CalendarNotice::Day day;
    day.name = row.text(u"name"_s);
    day.date = row.date(u"date"_s, false);
    if (!row.has(u"isOffDay"_s))
        row.fault({}, u"member_missing"_s, u"\"isOffDay\" is missing"_s);
    day.off = row.optionalFlag(u"isOffDay"_s, false);
    if (!day.date.isValid())
        return day;
    const bool decemberBefore = day.date.year() == year - 1 && day.date.month() == 12;
    if (day.date.year() != year && !decemberBefore)
        row.fault(u"date"_s, u"bad_date"_s, u"is neither of %1 nor of the December before"_s.arg(year));
    if (seen.contains(day.date))
        row.fault(u"date"_s, u"duplicate_item"_s, u"stands twice"_s);
    seen.append(day.date);
    return day;
}

} // namespace

std::variant<CalendarNotice, QList<ClassFault>> loadCalendarNotice(const QByteArray &json, const QString &source,
                                                                   const Calendar &calendar)
{
    Q_UNUSED(source)
    const auto parsed = parsePlaced(json);
    if (const auto *fault = std::get_if<ClassFault>(&parsed))
        return QList<ClassFault>{*fault};
    const PlacedValue &value = std::get<PlacedValue>(parsed);
    if (value.type != PlacedValue::Type::Object)
        return QList<ClassFault>{{value.line, value.column, {}, u"wrong_type"_s, u"a notice is an object"_s}};
    QList<ClassFault> faults;
    PlacedObject top(&value, {}, &faults);
    CalendarNotice out;
    out.year = top.integer(u"year"_s);
    out.version = top.text(u"version"_s);
    out.sourceNumber = top.text(u"source_no"_s);
    out.papers = top.anyTexts(u"papers"_s);
    if (out.year < calendar.firstCoveredDay().year() || out.year > calendar.lastCoveredDay().year() + 1)
        top.fault(
            u"year"_s, u"gap"_s,
            u"the calendar covers %1 to %2"_s.arg(calendar.firstCoveredDay().year()).arg(calendar.lastCoveredDay().year()));
    QList<QDate> seen;
    for (PlacedObject &row : top.objects(u"days"_s, true)) {
        out.days.append(readDay(row, out.year, seen));
        row.finish();
    }
    top.finish();
    for (const QDate rest : calendar.statutoryDays(out.year)) {
        const bool off =
            std::ranges::any_of(out.days, [rest](const CalendarNotice::Day &day) { return day.date == rest && day.off; });
        if (!off)
            top.fault(u"days"_s, u"statutory_works"_s, u"%1 rests by statute"_s.arg(rest.toString(Qt::ISODate)));
    }
    if (!faults.isEmpty())
        return faults;
    std::ranges::sort(out.days, {}, &CalendarNotice::Day::date);
    return out;
}

Calendar Calendar::with(const CalendarNotice &notice) const
{
    Calendar out = *this;
    const auto ofNotice = [&notice](QDate day) { return day.year() == notice.year; };
    for (auto at = out.m_exceptions.begin(); at != out.m_exceptions.end();)
        at = ofNotice(at.key()) ? out.m_exceptions.erase(at) : std::next(at);
    for (const QDate day : m_touchedBefore.value(notice.year).keys())
        out.m_exceptions.remove(day);
    QHash<QDate, bool> touched;
    for (const CalendarNotice::Day &day : notice.days) {
        out.m_exceptions.insert(day.date, !day.off);
        if (day.date.year() < notice.year)
            touched.insert(day.date, !day.off);
    }
    out.m_touchedBefore.insert(notice.year, touched);
    out.m_exceptions.insert(m_touchedBefore.value(notice.year + 1)); // the next year's notice has been there already
    out.m_notices.insert(notice.year, notice.version);
    out.m_lastCovered = std::max(m_lastCovered, QDate(notice.year, 12, 31));
    QStringList versions{m_shipped};
    for (const QString &version : std::as_const(out.m_notices))
        versions.append(version);
    out.m_version = versions.join(u'+');
    return out;
}

} // namespace creditdesk::domain

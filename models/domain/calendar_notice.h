// A year's notice of holidays and adjusted working days (国务院办公厅 节假日安排), as it is imported: the public schema of
// domain.md 5.2. A notice of year Y may touch December of Y-1. Plain values; reading is pure. Any thread.
#pragma once

#include "models/domain/calendar.h"
#include "models/domain/classification_rules.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace creditdesk::domain {

struct CalendarNotice {
    struct Day {
        QString name;
        QDate date;
        bool off = false; ///< false: worked, whatever weekday it is
    };
    int year = 0;
    QString version; ///< e.g. "2027.1"; a later version of a year replaces the earlier
    QString sourceNumber;
    QStringList papers;
    QList<Day> days; ///< by date
};

/// Checked against the calendar it would go into: the year follows what is covered or lies in it ("gap"), every day is of the
/// year or of the December before ("bad_date"), none stands twice, and what rests by statute is off ("statutory_works").
[[nodiscard]] std::variant<CalendarNotice, QList<ClassFault>> loadCalendarNotice(const QByteArray &json, const QString &source,
                                                                                 const Calendar &calendar);

} // namespace creditdesk::domain

// The working-day calendar (domain.md section 5). Exceptions are data with a horizon: past the last covered day
// every answer is provisional, except that fixed statutory days rest even without a notice (放假办法2024).
#pragma once

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace creditdesk::domain {

enum class DayKind : quint8 { Working, Weekend, Holiday, AdjustedWorking, StatutoryUncovered };

struct DayStep {
    QDate date;
    DayKind kind = DayKind::Working;
    bool counted = false;
    bool provisional = false;
    int number = 0; ///< which working day of the period this is; 0 if not counted
};

struct WorkingDayResult {
    QDate date;
    bool provisional = false;
    QList<DayStep> steps; ///< each day after the start up to `date`
};

struct CalendarNotice;

class Calendar
{
public:
    /// Reads resources/catalogue/calendar.json; nothing if it does not follow the format.
    static std::optional<Calendar> fromJson(const QByteArray &json, QString *why = nullptr);

    [[nodiscard]] QString version() const { return m_version; }
    [[nodiscard]] QDate firstCoveredDay() const { return m_firstCovered; }
    [[nodiscard]] QDate lastCoveredDay() const { return m_lastCovered; }
    /// Whether the yearly notices decide `day`; what is said of any other day is provisional.
    [[nodiscard]] bool covers(QDate day) const { return day >= m_firstCovered && day <= m_lastCovered; }
    [[nodiscard]] DayKind kindOf(QDate day) const;
    [[nodiscard]] bool isWorkingDay(QDate day) const;
    /// `days` working days after `start`; the start day is not counted (民法典 art. 201). 0 days: `start` itself. An
    /// invalid date comes back for an invalid start or a negative number.
    [[nodiscard]] WorkingDayResult add(QDate start, int days) const;
    /// This one with a year's notice: the year's days are the notice's alone, and the version names it ("2026.1+2027.1").
    [[nodiscard]] Calendar with(const CalendarNotice &notice) const;
    [[nodiscard]] QList<QDate> statutoryDays(int year) const; ///< fixed ones, by date

private:
    struct StatutoryDay {
        int month = 0;
        int day = 0;
        QDate since;
    };

    QString m_version, m_shipped;
    QDate m_firstCovered;
    QDate m_lastCovered;
    QHash<QDate, bool> m_exceptions;               // true: works
    QList<StatutoryDay> m_statutory;               // rest every year, also where no notice is known
    QMap<int, QString> m_notices;                  // versions of what was imported, by year
    QMap<int, QHash<QDate, bool>> m_touchedBefore; // days of the December before that a year's notice set
};

} // namespace creditdesk::domain

// The working-day calendar (domain.md section 5). Exceptions are data with a horizon: past the last covered day
// every answer is provisional, except that fixed statutory days rest even without a notice (放假办法2024).
#pragma once

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>
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

class Calendar
{
public:
    /// Reads resources/catalogue/calendar.json; nothing if it does not follow the format.
    static std::optional<Calendar> fromJson(const QByteArray &json);

    [[nodiscard]] QString version() const { return m_version; }
    [[nodiscard]] QDate lastCoveredDay() const { return m_lastCovered; }
    [[nodiscard]] DayKind kindOf(QDate day) const;
    [[nodiscard]] bool isWorkingDay(QDate day) const;
    /// `days` working days after `start`; the start day is not counted. days >= 0.
    [[nodiscard]] WorkingDayResult add(QDate start, int days) const;

private:
    QString m_version;
    QDate m_firstCovered;
    QDate m_lastCovered;
    QHash<QDate, bool> m_exceptions; // true: works
};

} // namespace creditdesk::domain

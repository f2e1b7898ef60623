// Values in words and figures, the same way on every page. Times are shown at the city's legal offset.
#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QString>

namespace creditdesk::ui {

class Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)
public:
    [[nodiscard]] static QString date(QDate date);          ///< 2026-11-23, or a dash
    [[nodiscard]] static QString time(const QDateTime &at); ///< 2026-11-23 09:42, or a dash
    /// 09:42 if `at` is on the day of `now`, else with the date.
    [[nodiscard]] static QString shortTime(const QDateTime &at, const QDateTime &now);
    [[nodiscard]] static QString number(qint64 value);     ///< 1,234,567
    [[nodiscard]] static QString bytes(qint64 count);      ///< 12.3 MB
    [[nodiscard]] static QString duration(qint64 seconds); ///< "1 minute 5 seconds"
    [[nodiscard]] static QString pages(int count);
    [[nodiscard]] static QString records(int count);
    [[nodiscard]] static QString organisations(int count);
    /// A list label with a count, e.g. "Licences (3)".
    [[nodiscard]] static QString counted(const QString &label, int count);
    /// Identity numbers and the like on screen: first and last four, the middle starred (domain.md 7.3).
    [[nodiscard]] static QString masked(const QString &text);
};

} // namespace creditdesk::ui

// Marks of one record for the figures: whether a licence or penalty was made public in time (双公示, indicator 2 of the plan),
// and what its state field says has become of it.
//
// Notice: licences and penalties must be on the web within "dual.publish" working days of the decision, the day of the
// decision not counted, by the rule set in force on the day of the decision (发改办财金〔2018〕424号). What was made public
// is on_time or late by that day; what was not is pending until the day is over, then overdue. Nothing has to be made public
// ("none") of other kinds, of decisions that were revoked before, and of penalties by summary procedure or for minor acts.
// A day of publication after the day of marking has not come yet. Where the calendar knows no notice (its horizon), the due
// day is the best that is known today and dueDay() says provisional; identity() names the calendar, so that all is marked
// anew when a newer one arrives.
//
// Made once, then immutable: any thread. A record costs one look into a table by day and, for kinds with a state field, one
// scan of its fields; nothing is allocated.
#pragma once

#include "models/domain/case_days.h"
#include "models/domain/catalogue.h"
#include "models/domain/figures.h"
#include "models/domain/rows.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>

namespace creditdesk::domain {

/// The last day on which a decision may be made public, for showing how it was found.
struct DueDay {
    WorkingDayResult result; ///< with the steps; result.date is the due day
    int workingDays = 0;
    QString ruleSet; ///< id of the one in force on the day of the decision
    QString basis;
};

class RecordMarker
{
public:
    /// `catalogue` must outlive the marker.
    RecordMarker(const Catalogue &catalogue, QDate on);
    ~RecordMarker();
    RecordMarker(RecordMarker &&) noexcept;
    RecordMarker &operator=(RecordMarker &&) noexcept;

    [[nodiscard]] const QStringList &notices() const;  ///< "none" "on_time" "late" "overdue" "pending"
    [[nodiscard]] const QStringList &outcomes() const; ///< "none" first, "other": stated, but no value that is known
    [[nodiscard]] QDate day() const;
    [[nodiscard]] QString identity() const; ///< of the calendar, rule sets and outcomes used; another one: mark all anew

    [[nodiscard]] RecordMark mark(const RecordRow &record) const;
    /// Last day (days since 2000-01-01) on which the mark holds by time alone; 65535: for ever.
    [[nodiscard]] std::uint16_t stableUntil(const RecordRow &record) const;
    [[nodiscard]] DueDay dueDay(QDate decided) const;
    [[nodiscard]] CaseDue caseDue(CaseKind kind, QDate since) const;

private:
    struct Tables;
    std::unique_ptr<const Tables> m_tables;
};

} // namespace creditdesk::domain

// Which measures apply to an organisation in a matter, and why not the others. Compiled once from the lists, immutable, any
// thread. Sees only records of the kinds that the matter allows: what an officer may not look at is no ground and is not
// spoken of (条例 art. 17(2)).
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/classification.h"
#include "models/domain/measures.h"

#include <QDate>
#include <QList>
#include <QString>

#include <memory>
#include <span>

namespace creditdesk::domain {

/// A record as the ground of a measure, or why it is none.
struct MeasureGround {
    QString record; ///< id
    QString kind, unit;
    QDate date; ///< decision
    QString input;
    ClassWords inputWords;
    bool counts = false;
    QString reason; ///< id in MeasureLists::reasons() ("repaired", "query_ended", "window_ended", "objection_waits", ...);
                    ///< empty: counts plainly
    QString value;  ///< of the field that the input reads; empty for records that may not be shown
    QDate until;    ///< last day on which it counts; invalid: no end
};

/// Why a measure may not be chosen, or does not apply.
struct MeasureReason {
    QString id;     ///< in MeasureLists::reasons(), which has words and article
    QString detail; ///< a date, an organ, an input; may be empty
};

struct MeasureVerdict {
    QString code;
    bool choosable = false; ///< published, in force, own, of the matter, severe ones by law: may be chosen at all (art. 32)
    bool grounded = false;  ///< the records say so
    QList<MeasureReason> reasons; ///< against it; empty: applies
    QList<MeasureGround> grounds; ///< of the conditions looked at; first those that count
    [[nodiscard]] bool applies() const { return choosable && grounded; }
};

/// A use that stands on the subject already, by whatever organ.
struct StandingMeasure {
    QString number, code, organ;
};

struct MeasureConflict {
    QString code, organ;       ///< the one looked at
    QString other, otherOrgan; ///< what it contradicts
    QString otherNumber;       ///< of a use that stands already; empty: both are only possible
    QString reason;            ///< id in MeasureLists::reasons(): "incentive_and_restriction", "opposed", "contradicts"
};

struct MeasureAsk {
    QString matter; ///< code of the application list
    QString organ;  ///< name
    QDate on;
};

class MeasureEngine
{
public:
    MeasureEngine(std::shared_ptr<const MeasureLists> lists, const Catalogue &catalogue);
    ~MeasureEngine();

    /// A verdict for each row of all lists, in their order.
    [[nodiscard]] QList<MeasureVerdict> judge(const OrganisationRow &organisation, std::span<const RecordRow> records,
                                              const MeasureAsk &ask) const;
    [[nodiscard]] QList<MeasureVerdict> judge(const SubjectFile &file, const MeasureAsk &ask) const;
    /// The verdict on one row.
    [[nodiscard]] MeasureVerdict judgeOne(const SubjectFile &file, const MeasureAsk &ask, const QString &code) const;
    /// Why a record is no ground of the row's input on that day: id of a reason; "changed": the input does not take it (any
    /// more); empty: it counts plainly.
    [[nodiscard]] QString whyNoGround(const SubjectFile &file, const QString &code, const QString &input, const QString &record,
                                      QDate on) const;
    /// Among those that apply, and between them and what stands. Each pair once.
    [[nodiscard]] QList<MeasureConflict> conflicts(const QList<MeasureVerdict> &verdicts, const MeasureAsk &ask,
                                                   const QList<StandingMeasure> &standing) const;
    [[nodiscard]] const MeasureLists &lists() const;

private:
    struct Compiled;
    std::unique_ptr<const Compiled> m;
};

/// Why a matter may not be used by `organ` on `on` for a look at an organisation: id of a reason ("matter_unknown",
/// "matter_unpublished", "matter_not_in_force", "matter_persons", "matter_foreign", "organ_unknown"); empty: it may.
[[nodiscard]] QString matterRefusal(const Plan &plan, const MeasureAsk &ask);

} // namespace creditdesk::domain

// Commitments before approval (告知承诺): may this applicant use one? The rules are data with effective dates
// (resources/catalogue/measures/commitment.json); 条例 art. 30(1) bars whoever broke trust. Pure, any thread.
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/commitment_rules.h"
#include "models/domain/measure_engine.h"

namespace creditdesk::domain {

/// What would end a ground.
struct CommitmentLift {
    QString way; ///< id in ClassWays::ways ("repair_penalty", ...); "expires": by time alone
    ClassWords words;
    QString basis;
    QDate from; ///< from when on the way is open; of "expires": first day on which the record bars no more
};

struct CommitmentGround {
    MeasureGround record;
    QList<CommitmentLift> lifts; ///< earliest first
};

struct CommitmentBarred {
    QString id;
    ClassWords words;
    QString basis;
    QList<CommitmentGround> grounds; ///< that count, newest first
};

struct CommitmentAnswer {
    bool allowed = false;
    QString rule; ///< id of the rule used; empty: none is in force, and then nothing is allowed
    QString basis;
    QDate on;
    QString refusal; ///< id of a reason that has nothing to do with records ("matter_stage", "rule_missing"); else empty
    QList<CommitmentBarred> bars;
    /// First day from which, by time alone, no bar holds; invalid: allowed already, or never by time alone.
    QDate freeByTime;
};

/// Whether the organisation may use a commitment in the matter. Sees only what the matter allows.
[[nodiscard]] CommitmentAnswer mayCommit(const SubjectFile &file, const MeasureAsk &ask, const QList<CommitmentRule> &rules,
                                         const Catalogue &catalogue);

} // namespace creditdesk::domain

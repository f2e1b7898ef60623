// Where a transcript stands, as a fold over its entries: the same for those just made and those read from a file. Internal to
// app/draw.
#pragma once

#include "app/draw/transcript.h"

namespace creditdesk::draw {

struct TranscriptState {
    DrawPhase phase = DrawPhase::Aborted; ///< before the first entry
    int round = 0;
    domain::InspectionPlan plan;
    domain::InspectionOfficers officers;
    Commitment commitment;
    QDateTime committedAt;
    domain::PublicValue value;
    QByteArray seed;
    std::optional<domain::DrawRoster> roster;
    QList<domain::InspectionResult> results;
    QDateTime last; ///< time of the last entry
    qint64 abortedEntry = 0;

    /// Whether an entry of this kind may come now. RefusedByRule "draw_order".
    [[nodiscard]] base::Done mayBe(domain::DrawStep step) const;
    /// What a result must be: of a target, once, a finding for each item. InvalidInput.
    [[nodiscard]] base::Done checkResult(const domain::InspectionResult &result) const;
    /// Takes an entry in; for planned and redrawn `plan` and `officers` have been set by the caller. Damaged if its body does
    /// not hold together; half of it may have been taken in then.
    [[nodiscard]] base::Done take(const QString &drawId, const domain::TranscriptEntry &entry);

private:
    [[nodiscard]] base::Done takeCommitted(const QString &drawId, const domain::TranscriptEntry &entry);
    [[nodiscard]] base::Done takeDrawn(const QJsonObject &body);
    [[nodiscard]] base::Done takeSubstituted(const QJsonObject &body);
};

} // namespace creditdesk::draw

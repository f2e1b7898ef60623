// The draw itself: who is visited and who goes, as a function of plan, pool, officers and seed and of nothing else. Pure; any
// thread. Every step is written down for third parties in resources/help/draw-algorithm.md.
#pragma once

#include "app/base/failure.h"
#include "app/draw/pool.h"
#include "models/domain/draw.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace creditdesk::draw {

inline constexpr char kAlgorithm[] = "creditdesk-draw-1";
inline constexpr qsizetype kSecretBytes = 32;

/// SHA-256 of the canonical form, hexadecimal: of a plan's or an officers' `document`.
[[nodiscard]] QByteArray documentHash(const QJsonObject &document);
/// What a commitment binds. Hashes hexadecimal; `secret` is SHA-256 of the secret's bytes.
struct Commitment {
    QString drawId;
    int round = 1;
    QByteArray plan, officers, pool, secret;
    QString source;      ///< of the public value that is waited for
    QDateTime notBefore; ///< from when on it can be known
};
/// SHA-256 of the canonical form, hexadecimal: published before the public value is known.
[[nodiscard]] QByteArray commitmentOf(const Commitment &commitment);
/// As times stand in entries: UTC, whole seconds, "Z".
[[nodiscard]] QString timeText(const QDateTime &time);
/// HMAC-SHA-256 by the secret over the commitment's 64 hexadecimal digits, a line feed and the public value, 32 bytes.
[[nodiscard]] QByteArray seedOf(const QByteArray &secret, const QByteArray &commitment, const QString &publicValue);

/// Strata with quota and reserves, as the draw will use them.
[[nodiscard]] QList<domain::DrawnStratum> strataOf(const domain::InspectionPlan &plan, const Pool &pool);
/// Whether a draw can succeed at all; to be asked before committing. RefusedByRule with `rule` "empty_pool", "nothing_to_draw",
/// "too_few_officers" (heads or loads do not reach, whatever is drawn).
[[nodiscard]] base::Done checkDrawable(const domain::InspectionPlan &plan, const Pool &pool,
                                       const domain::InspectionOfficers &officers);
/// RefusedByRule as above, or "no_officer_left" naming target and qualification: such a draw is to be aborted.
[[nodiscard]] base::Result<domain::DrawRoster> draw(const domain::InspectionPlan &plan, const Pool &pool,
                                                    const domain::InspectionOfficers &officers, const QByteArray &seed);
/// The first reserve of the target's stratum takes its place; its officers are drawn by `seed` as the others were, after those
/// of the target have been released. NotFound: no such target; RefusedByRule "no_reserve_left", "no_officer_left".
[[nodiscard]] base::Result<domain::DrawRoster> substitute(const domain::InspectionPlan &plan,
                                                          const domain::InspectionOfficers &officers, const QByteArray &seed,
                                                          domain::DrawRoster roster, const QString &code,
                                                          const QString &reason);

} // namespace creditdesk::draw

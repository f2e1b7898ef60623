// The transcript of a draw: a signed chain of entries from the plan to the last result, in a file of lines. What went wrong
// stays in it: an aborted draw is an entry, and a new one follows it. A line is
//     {"entry":ENTRY,"signature":"R||S in base64url"}       (RFC 8785)
// with ENTRY = {algorithm, body, draw, operator, previous, sequence, step, time}; the last line is a seal of the same form that
// names how many entries there are, and is written anew with each. creditdesk-draw-verify judges such a file without this code.
// Not thread-safe.
#pragma once

#include "app/base/failure.h"
#include "app/draw/draw.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <memory>
#include <optional>

namespace creditdesk::draw {

/// ES256 as vault::Signer makes it; this layer holds no keys.
class EntrySigner
{
public:
    EntrySigner() = default;
    EntrySigner(const EntrySigner &) = delete;
    EntrySigner &operator=(const EntrySigner &) = delete;
    virtual ~EntrySigner() = default;
    /// Raw r||s with low s.
    [[nodiscard]] virtual base::Result<QByteArray> sign(const QByteArray &message) const = 0;
    [[nodiscard]] virtual QByteArray certificateDer() const = 0;
    [[nodiscard]] virtual bool verify(const QByteArray &message, const QByteArray &signature) const = 0;
};

/// Who does it and when.
struct Act {
    QString operatorId;
    QDateTime time; ///< written in UTC, whole seconds
};

/// What the next entry may be.
enum class DrawPhase : quint8 {
    Planned,    ///< commit or abort
    Committed,  ///< public value or abort
    ValueKnown, ///< draw or abort
    Drawn,      ///< substitute, result or abort
    Aborted,    ///< redraw
};

/// Every call that adds an entry leaves the transcript as it was if it fails: RefusedByRule if it is not the time for it
/// ("draw_order"), InvalidInput, or what the signer said.
class Transcript
{
public:
    /// A new draw with its first entry, planned.
    [[nodiscard]] static base::Result<Transcript> plan(const QString &drawId, const domain::InspectionPlan &plan,
                                                       const domain::InspectionOfficers &officers, const Act &act,
                                                       std::shared_ptr<const EntrySigner> signer);
    /// Goes on with a file. `signer` must be the one whose entries these are. ChainBroken, SignatureInvalid, Damaged with the
    /// line in the detail; plan and officers are read again from the entries.
    [[nodiscard]] static base::Result<Transcript> read(const QByteArray &text, const domain::Catalogue &catalogue,
                                                       std::shared_ptr<const EntrySigner> signer);
    ~Transcript();
    Transcript(Transcript &&) noexcept;
    Transcript &operator=(Transcript &&) noexcept;

    /// Binds plan, officers, pool and the hash of `secret` (32 random bytes that the caller keeps closed until the draw), and
    /// says which public value is waited for: its source, and from when on it can be known.
    [[nodiscard]] base::Done commit(const Pool &pool, const QByteArray &secret, const QString &source,
                                    const QDateTime &notBefore, const Act &act);
    /// Its source must be the announced one, and it must be published after the commitment and not before it was announced.
    [[nodiscard]] base::Done publicValue(const domain::PublicValue &value, const Act &act);
    /// Reveals the secret and writes the roster. HashMismatch if pool or secret are not those committed to. A draw that turns
    /// out impossible (RefusedByRule) writes nothing: abort it.
    [[nodiscard]] base::Done draw(const Pool &pool, const QByteArray &secret, const Act &act);
    [[nodiscard]] base::Done abort(const QString &reason, const Act &act);
    /// A new round after an abort, from a new plan or the same.
    [[nodiscard]] base::Done redraw(const domain::InspectionPlan &plan, const domain::InspectionOfficers &officers,
                                    const QString &reason, const Act &act);
    [[nodiscard]] base::Done substitute(const QString &target, const QString &reason, const Act &act);
    /// One for each target at most; a finding for each of its items.
    [[nodiscard]] base::Done result(const domain::InspectionResult &result, const Act &act);

    [[nodiscard]] QByteArray text() const; ///< the file, with its seal
    [[nodiscard]] QString drawId() const;
    [[nodiscard]] DrawPhase phase() const;
    [[nodiscard]] int round() const; ///< from 1
    [[nodiscard]] const QList<domain::TranscriptEntry> &entries() const;
    [[nodiscard]] const domain::InspectionPlan &inspectionPlan() const; ///< of this round
    [[nodiscard]] const domain::InspectionOfficers &officers() const;
    [[nodiscard]] const std::optional<domain::DrawRoster> &roster() const; ///< in force; none before the draw or after an abort
    [[nodiscard]] const QList<domain::InspectionResult> &results() const;

private:
    struct Impl;
    explicit Transcript(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::draw

// The guard against a delta, or a new generation, that would take away a large share of what is here: it asks first, showing
// numbers, and an acceptance holds for exactly what was shown. What went lately counts with it (loss_window.h), so that many
// small deltas are one large one.
#pragma once

#include "app/base/failure.h"

#include <QHash>

#include <functional>
#include <optional>
#include <string_view>

namespace creditdesk::sync {

/// Rule named by a failure that asks, code RefusedByRule.
inline constexpr auto kMassChangeRule = "sync.mass_change";

/// What this window has lost within the period that is looked at, before what is judged now.
struct EarlierLoss {
    qint64 subjects = 0, records = 0;
    bool operator==(const EarlierLoss &) const = default;
};

struct MassChange {
    bool newGeneration = false;               ///< a rebuild that holds less than the mirror in use; otherwise a delta
    qint64 deletedSubjects = 0, subjects = 0; ///< would go, of how many
    qint64 deletedRecords = 0, records = 0;
    int limitPercent = 0;
    qint64 sequence = 0; ///< the platform's state that was judged: of the manifest, or of the last change counted
    qint64 earlierSubjects = 0, earlierRecords = 0; ///< went within `windowHours` already, and count with it
    int windowHours = 0;                            ///< 0: nothing went before
    bool operator==(const MassChange &) const = default;
};

/// RefusedByRule with the numbers in its detail.
[[nodiscard]] base::Failure massChangeFailure(const MassChange &change);
/// The numbers of such a failure; nothing if it is another one.
[[nodiscard]] std::optional<MassChange> massChangeOf(const base::Failure &failure);

/// Counts what the pending changes would take away. One for each run of pages; keeps counting from page to page.
class MassChangeGuard
{
public:
    /// `subjects` and `records` before the changes. `accepted`: what a person has agreed to, if anything. `known`: deletions up
    /// to this sequence take nothing away here, because they have been applied already, or because nothing is here yet.
    /// `earlier`, in `windowHours`: counts with them, until a person agrees.
    MassChangeGuard(int limitPercent, qint64 subjects, qint64 records, const std::optional<MassChange> &accepted,
                    qint64 known = 0, EarlierLoss earlier = {}, int windowHours = 0);

    void subjectCame(qint64 serial) { m_gone.remove(static_cast<quint64>(serial)); }
    void subjectGoes(qint64 serial, qint64 sequence)
    {
        if (sequence > m_known)
            m_gone.insert(static_cast<quint64>(serial), sequence);
    }
    void recordCame(std::string_view id) { m_goneRecords.remove(keyOf(id)); }
    void recordGoes(std::string_view id, qint64 sequence)
    {
        if (sequence > m_known)
            m_goneRecords.insert(keyOf(id), sequence);
    }
    /// After counting everything up to `sequence`.
    [[nodiscard]] base::Done judge(qint64 sequence) const;
    /// Whether what was counted is covered by what a person has agreed to.
    [[nodiscard]] bool isAsAccepted() const;
    /// What goes after the change `sequence`, without what a person has agreed to.
    [[nodiscard]] EarlierLoss lossAfter(qint64 sequence) const;

private:
    /// Hashes instead of the ids themselves: they are only counted, and there may be many.
    [[nodiscard]] static quint64 keyOf(std::string_view id) { return std::hash<std::string_view>{}(id); }
    [[nodiscard]] qint64 coveredOf(const QHash<quint64, qint64> &gone) const;
    [[nodiscard]] bool isTooMuch(qint64 deletedSubjects, qint64 deletedRecords, const EarlierLoss &earlier) const;

    int m_limitPercent;
    qint64 m_subjects, m_records, m_known;
    EarlierLoss m_earlier;
    int m_windowHours;
    std::optional<MassChange> m_accepted; ///< of a delta
    QHash<quint64, qint64> m_gone;        ///< serial -> sequence of its deletion
    QHash<quint64, qint64> m_goneRecords; ///< the same of records; whoever moves away and comes back takes them along
};

/// A new generation against the one in use, over the districts that both hold.
[[nodiscard]] base::Done judgeGeneration(MassChange change, const std::optional<MassChange> &accepted);

} // namespace creditdesk::sync

// One state of the figures in memory: what was marked once, and over it the subjects marked anew since. Immutable once made;
// states that follow one another share what they have in common.
#pragma once

#include "app/store/figures.h"
#include "app/store/figures/columns.h"

#include <memory>
#include <mutex>

namespace creditdesk::store {

/// How many there are.
struct Tally {
    std::vector<std::int64_t> organisations, records; ///< of each profile
    std::vector<std::int64_t> decidedOn;              ///< records, by PackedDay
    explicit Tally(const Codebook &codes);
    void add(const Columns &columns, std::size_t row, std::int64_t difference);
};

class TallyMaker;
class TallySet;

/// What was marked in one walk: no subject of it is gone.
struct FigureBase {
    FigureBase(const Codebook &codes, Columns all);
    ~FigureBase();
    const Columns columns;
    const Tally tally;
    const std::unique_ptr<TallyMaker> joint; ///< of columns; ends before they do
};

class FigureBook
{
public:
    /// `changed` may hold subjects that are gone and such as `base` has too.
    FigureBook(FigureFacts facts, std::shared_ptr<const Codebook> codes, std::shared_ptr<const FigureBase> base,
               Columns changed);
    ~FigureBook();

    [[nodiscard]] const FigureFacts &facts() const { return m_facts; }
    [[nodiscard]] const Codebook &codes() const { return *m_codes; }
    [[nodiscard]] const std::shared_ptr<const Codebook> &sharedCodes() const { return m_codes; }
    [[nodiscard]] const Columns &base() const { return m_base->columns; }
    [[nodiscard]] const std::shared_ptr<const FigureBase> &sharedBase() const { return m_base; }
    [[nodiscard]] const Columns &changed() const { return m_changed; }
    /// Rows of the base that do not count because the subject is among the changed ones; ascending.
    [[nodiscard]] const std::vector<std::uint32_t> &replaced() const { return m_replaced; }
    [[nodiscard]] const QMap<QString, QString> &units() const { return m_units; }

    [[nodiscard]] const Tally &tally() const { return m_tally; }
    /// Which codes of an axis occur, by its place in the profiles of records or of organisations.
    [[nodiscard]] const std::vector<bool> &occurring(bool ofRecords, std::size_t place) const
    {
        return (ofRecords ? m_recordCodes : m_organisationCodes)[place];
    }

    /// The base's joint tallies, and what `replaced` takes from them and `changed` adds.
    struct JointTallies {
        const TallySet &base, &replaced, &changed;
    };
    /// Nothing, at first: they are made in the background once somebody asks.
    [[nodiscard]] std::optional<JointTallies> joint() const;
    [[nodiscard]] JointTallies waitForJoint() const;

    /// Where a subject stands now; nothing if it does not.
    struct Row {
        const Columns &columns;
        std::size_t row;
        [[nodiscard]] SubjectClasses classes(const Codebook &codes) const;
        [[nodiscard]] int records() const { return static_cast<int>(columns.firstRecord[row + 1] - columns.firstRecord[row]); }
        /// Code of a record of the subject on an axis of records.
        [[nodiscard]] QString code(const Codebook &codes, int position, std::size_t place) const;
    };
    [[nodiscard]] std::optional<Row> find(std::int64_t serial) const;
    /// Serials, ascending, of the subjects whose marks are not good for `day` any more (days since 2000-01-01).
    [[nodiscard]] std::vector<std::int64_t> dueOn(std::int64_t day) const;

private:
    [[nodiscard]] JointTallies with(const TallySet &base) const;
    FigureFacts m_facts;
    std::shared_ptr<const Codebook> m_codes;
    std::shared_ptr<const FigureBase> m_base;
    Columns m_changed;
    std::vector<std::uint32_t> m_replaced;
    Tally m_tally;
    std::vector<std::vector<bool>> m_organisationCodes, m_recordCodes; ///< which occur
    QMap<QString, QString> m_units;
    mutable std::once_flag m_jointOnce;
    mutable std::shared_ptr<const TallySet> m_jointReplaced, m_jointChanged;
};

/// Days since 2000-01-01, as ClassMark counts them.
[[nodiscard]] std::int64_t markDay(QDate day);
inline constexpr std::uint16_t kStableForEver = 65535;

} // namespace creditdesk::store

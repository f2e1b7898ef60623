// The search behind the shortest way out: which changes to choose so that the
// points suffice, the fewest first and the earliest among these. Branch and
// bound over records; exact. Internal to models/domain.
#pragma once

#include "models/domain/classification_core.h"

#include <functional>
#include <utility>

namespace creditdesk::domain {

/// What one record, in one state and on one day, adds to the inputs.
struct WayEffect {
    std::vector<std::pair<int, qint64>> sums;
    std::vector<std::pair<int, Day>> newest;
    void add(int input, const RecordUse &use);
};

/// One choice for one record: ways taken (bits) and a day waited for.
struct WayOption {
    int cost = 0;
    Day date = 0; ///< first day on which all of it has been done or has happened
    unsigned ways = 0;
    Day wait = kNoDay;
    WayEffect effect; ///< of the record, then
};

/// All choices for one record; not choosing leaves it as it is.
struct WaySlot {
    WayEffect base;
    std::vector<WayOption> options; ///< by cost, date, ways
    bool clock = false;             ///< the subject's age instead of a record: an option's
                                    ///< `wait` is the day of the clock
};

struct WayProblem {
    const CompiledClass *rules = nullptr;
    const OrganisationRow *organisation = nullptr;
    Day on = 0;
    int target = 0;  ///< index of the grade to reach
    WayEffect fixed; ///< of the records without choices
    std::vector<WaySlot> slots;
    /// Condition (1) of classification_way.h, asked of sets that meet (2). -1:
    /// nothing chosen in that slot.
    std::function<bool(const std::vector<int> &chosen, Day last)> holdsOnTheDay;
};

struct WaySolution {
    enum class Outcome : quint8 { Found, None, TooMany };
    Outcome outcome = Outcome::None;
    std::vector<int> chosen; ///< option of each slot, or -1
    Day last = 0;
};

[[nodiscard]] WaySolution searchWay(const WayProblem &problem);

/// Best grade that values within these bounds can give; exact for a single
/// value each. For tests, too.
struct ValueRange {
    qint64 least = 0, most = 0;
    bool maybeNone = false;
};
using InputRanges = std::array<ValueRange, kMostInputs>;
[[nodiscard]] int bestGrade(const CompiledClass &rules, const InputRanges &ranges);

} // namespace creditdesk::domain

// How far a list of subjects has come, in words; for window and terminal.
#pragma once

#include <QString>

namespace creditdesk::words {

/// Rows of the file, and what became of them: together they are all of its rows.
struct ListCounts {
    int rows = 0, issued = 0, earlier = 0, failed = 0, left = 0;
};

[[nodiscard]] QString listCounts(const ListCounts &counts);

} // namespace creditdesk::words

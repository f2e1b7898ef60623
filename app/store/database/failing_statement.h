// A seam for tests alone: the N-th statement of this process fails as if the disk had. Programs never call failStatement(),
// and nothing outside of the process can.
#pragma once

#include <cstdint>

namespace creditdesk::store {

/// Statements (each step of a prepared one, each execute()) are counted from 1 from now on, over all threads and databases;
/// number `number` does nothing and fails with `sqliteResult`. 0: none fails any more, and none is counted.
void failStatement(std::int64_t number, int sqliteResult = 0) noexcept;
/// How many came since the last failStatement() that was not 0.
[[nodiscard]] std::int64_t statementsCounted() noexcept;

/// For Statement and Connection: SQLITE_OK, or what this statement has to fail with. One relaxed read while nothing is set.
[[nodiscard]] int resultOfNextStatement() noexcept;

} // namespace creditdesk::store

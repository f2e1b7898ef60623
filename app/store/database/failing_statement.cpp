#include "app/store/database/failing_statement.h"

#include <atomic>
#include <sqlite3.h>

namespace creditdesk::store {
namespace {

std::atomic_bool g_counting{false}; // read by millions of inserts, so nothing else is touched unless it is set
std::atomic<std::int64_t> g_counted{0};
std::atomic<std::int64_t> g_failing{0};
std::atomic_int g_result{SQLITE_OK};

} // namespace

void failStatement(std::int64_t number, int sqliteResult) noexcept
{
    g_counting = false;
    g_failing = number;
    g_result = sqliteResult;
    if (number == 0)
        return;
    g_counted = 0;
    g_counting = true;
}

std::int64_t statementsCounted() noexcept
{
    return g_counted;
}

int resultOfNextStatement() noexcept
{
    if (!g_counting.load(std::memory_order_relaxed))
        return SQLITE_OK;
    return ++g_counted == g_failing ? g_result.load() : SQLITE_OK;
}

} // namespace creditdesk::store

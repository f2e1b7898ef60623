// What SQLCipher answers when it fails, as an exception inside this folder and as a Failure outside it.
#pragma once

#include "app/base/failure.h"

#include <exception>
#include <stdexcept>
#include <string>

struct sqlite3;

namespace creditdesk::store {

/// Thrown by Connection and Statement; never leaves this layer (see guarded()).
class DatabaseError : public std::runtime_error
{
public:
    DatabaseError(sqlite3 *handle, int result);
    DatabaseError(base::Code code, const char *what) : std::runtime_error(what), m_code(code) {}
    [[nodiscard]] base::Code code() const noexcept { return m_code; }

private:
    base::Code m_code;
};

/// The code for an extended SQLite result and, for input/output errors, the errno behind it.
[[nodiscard]] base::Code codeOf(int extendedResult, int systemError) noexcept;
[[nodiscard]] base::Failure failureOf(const DatabaseError &error, const char *during);

/// Runs `work` (which returns a Result) and turns what it throws into a Failure. `during` says what was being done.
template <typename Work> auto guarded(const char *during, Work &&work) -> decltype(work())
{
    try {
        return work();
    } catch (const DatabaseError &error) {
        return tl::unexpected<base::Failure>(failureOf(error, during));
    } catch (const std::exception &error) {
        return base::fail(base::Code::Internal,
                          QString::fromLatin1(during) + QStringLiteral(": ") + QString::fromUtf8(error.what()));
    }
}

} // namespace creditdesk::store

#include "app/store/database/error.h"

#include <cerrno>
#include <sqlite3.h>

namespace creditdesk::store {
namespace {

using base::Code;

Code codeOfErrno(int systemError) noexcept
{
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return Code::NoSpace;
    case EROFS:
    case EACCES:
    case EPERM:
        return Code::ReadOnly;
    default:
        return Code::InputOutput;
    }
}

std::string describe(sqlite3 *handle, int extended)
{
    std::string text = sqlite3_errstr(extended);
    // The message of a plain SQLITE_ERROR may quote what was searched for; a failure may be logged, so it stays out.
    if (handle != nullptr && (extended & 0xFF) == SQLITE_CONSTRAINT)
        text = sqlite3_errmsg(handle);
    return text + " (" + std::to_string(extended) + ")";
}

int extendedResult(sqlite3 *handle, int result) noexcept
{
    const int extended = handle != nullptr ? sqlite3_extended_errcode(handle) : result;
    return (extended & 0xFF) == (result & 0xFF) ? extended : result;
}

} // namespace

base::Code codeOf(int extended, int systemError) noexcept
{
    switch (extended & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Code::Locked;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
        return Code::Damaged;
    case SQLITE_FULL:
        return Code::NoSpace;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Code::ReadOnly;
    case SQLITE_CANTOPEN:
        return systemError != 0 ? codeOfErrno(systemError) : Code::InputOutput;
    case SQLITE_IOERR: // a file cut short is damage, not a failure of the disk
        return extended == SQLITE_IOERR_SHORT_READ ? Code::Damaged : codeOfErrno(systemError);
    case SQLITE_INTERRUPT:
        return Code::Cancelled;
    case SQLITE_CONSTRAINT:
        return Code::Conflict;
    default:
        return Code::Internal;
    }
}

DatabaseError::DatabaseError(sqlite3 *handle, int result)
    : std::runtime_error(describe(handle, extendedResult(handle, result))),
      m_code(codeOf(extendedResult(handle, result), handle != nullptr ? sqlite3_system_errno(handle) : 0))
{
}

base::Failure failureOf(const DatabaseError &error, const char *during)
{
    return {error.code(), QString::fromLatin1(during) + QStringLiteral(": ") + QString::fromUtf8(error.what())};
}

} // namespace creditdesk::store

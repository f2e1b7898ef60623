#include "app/sync/file_failure.h"

#include <cerrno>
#include <system_error>

namespace creditdesk::sync {

base::Failure fileFailure(const QFileDevice &file)
{
    using base::Code;
    switch (file.error()) {
    case QFileDevice::ResourceError:
        return {Code::NoSpace, file.errorString()};
    case QFileDevice::PermissionsError:
        return {Code::ReadOnly, file.errorString()};
    case QFileDevice::OpenError: {
        // Qt tells "read-only file system" and "no such directory" apart only in words; what helps the reader is the same.
        return {Code::ReadOnly, file.errorString()};
    }
    default:
        return {Code::InputOutput, file.errorString()};
    }
}

base::Failure fileFailure(int systemError)
{
    using base::Code;
    const QString words = QString::fromStdString(std::generic_category().message(systemError));
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {Code::NoSpace, words};
    case EROFS:
    case EACCES:
    case EPERM:
        return {Code::ReadOnly, words};
    default:
        return {Code::InputOutput, words};
    }
}

} // namespace creditdesk::sync

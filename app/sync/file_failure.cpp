#include "app/sync/file_failure.h"

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

} // namespace creditdesk::sync

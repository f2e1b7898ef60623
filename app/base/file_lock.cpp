#include "app/base/file_lock.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace creditdesk::base {
namespace {

int flockWhole(int fd, int operation)
{
    while (::flock(fd, operation) != 0) {
        if (errno != EINTR)
            return errno;
    }
    return 0;
}

tl::unexpected<Failure> failed(const QString &path, int error)
{
    Code code = Code::InputOutput;
    if (error == EWOULDBLOCK)
        code = Code::Locked;
    else if (error == ENOSPC || error == EDQUOT)
        code = Code::NoSpace;
    else if (error == EROFS || error == EACCES || error == EPERM)
        code = Code::ReadOnly;
    return fail(code, QStringLiteral("%1 cannot be locked: %2")
                          .arg(QFileInfo(path).fileName(), QString::fromStdString(std::generic_category().message(error))));
}

} // namespace

Result<FileLock> FileLock::waitForFolder(const QString &path)
{
    FileLock lock(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (lock.m_fd < 0)
        return fail(Code::InputOutput, QStringLiteral("the data directory cannot be opened"));
    if (flockWhole(lock.m_fd, LOCK_EX) != 0)
        return fail(Code::InputOutput, QStringLiteral("the data directory cannot be locked"));
    return lock;
}

Result<FileLock> FileLock::tryFile(const QString &path)
{
    FileLock lock(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600));
    if (lock.m_fd < 0)
        return failed(path, errno);
    if (const int error = flockWhole(lock.m_fd, LOCK_EX | LOCK_NB); error != 0)
        return failed(path, error);
    return lock;
}

Result<bool> FileLock::isHeld(const QString &path)
{
    const FileLock probe(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (probe.m_fd < 0)
        return errno == ENOENT ? Result<bool>(false) : failed(path, errno);
    const int error = flockWhole(probe.m_fd, LOCK_SH | LOCK_NB);
    if (error == 0 || error == EWOULDBLOCK)
        return error != 0;
    return failed(path, error);
}

FileLock::FileLock(FileLock &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(m_fd, other.m_fd);
    return *this;
}

FileLock::~FileLock()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

} // namespace creditdesk::base

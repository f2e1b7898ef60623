#include "app/vault/home_lock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace creditdesk::vault {

base::Result<HomeLock> HomeLock::take(const QString &home)
{
    HomeLock lock(::open(QFile::encodeName(home).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (lock.m_fd < 0)
        return base::fail(base::Code::InputOutput, QStringLiteral("the data directory cannot be opened"));
    while (::flock(lock.m_fd, LOCK_EX) != 0) {
        if (errno != EINTR)
            return base::fail(base::Code::InputOutput, QStringLiteral("the data directory cannot be locked"));
    }
    return lock;
}

HomeLock::HomeLock(HomeLock &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}

HomeLock::~HomeLock()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

} // namespace creditdesk::vault

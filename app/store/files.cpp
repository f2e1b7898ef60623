#include "app/store/files.h"

#include "app/store/database/error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace creditdesk::store {
namespace {

base::Done systemFailure(const char *during)
{
    const int error = errno;
    return base::fail(codeOf(SQLITE_IOERR, error),
                      QString::fromLatin1(during) + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(error)));
}

/// A file descriptor that closes itself.
class Descriptor
{
public:
    Descriptor(const QString &path, int flags) : m_value(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0600))
    {
    }
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int value() const { return m_value; }

private:
    int m_value;
};

base::Done writeWhole(const QString &path, const QByteArray &content)
{
    const Descriptor file(path, O_WRONLY | O_CREAT | O_TRUNC);
    if (file.value() < 0)
        return systemFailure("create");
    for (qsizetype done = 0; done < content.size();) {
        const auto written = ::write(file.value(), content.constData() + done, static_cast<std::size_t>(content.size() - done));
        if (written < 0 && errno != EINTR)
            return systemFailure("write");
        done += written > 0 ? written : 0;
    }
    if (::fsync(file.value()) != 0)
        return systemFailure("fsync");
    return {};
}

} // namespace

base::Done makeFolder(const QString &path)
{
    errno = 0;
    if (QDir().mkpath(path))
        return {};
    if (errno == 0)
        errno = EIO;
    return systemFailure("make folder");
}

base::Done probeFolder(const QString &path)
{
    const QString probe = path + QStringLiteral("/.probe-%1").arg(::getpid());
    const base::Done written = writeWhole(probe, QByteArray(1, 'x'));
    ::unlink(QFile::encodeName(probe).constData());
    return written;
}

base::Done makeDurable(const QString &path)
{
    const Descriptor file(path, O_RDONLY);
    if (file.value() < 0)
        return systemFailure("open");
    if (::fsync(file.value()) != 0)
        return systemFailure("fsync");
    return {};
}

base::Done renameOver(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return systemFailure("rename");
    return makeDurable(QFileInfo(to).absolutePath());
}

base::Done replaceFile(const QString &path, const QByteArray &content)
{
    const QString beside = path + QStringLiteral(".new");
    TRY_DONE(writeWhole(beside, content));
    return renameOver(beside, path);
}

std::optional<UseMark> UseMark::take(const QString &path, Kind kind)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return std::nullopt;
    if (::flock(descriptor, (kind == Kind::Shared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0) {
        ::close(descriptor);
        return std::nullopt;
    }
    return UseMark(descriptor);
}

UseMark::UseMark(UseMark &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

UseMark &UseMark::operator=(UseMark &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

bool UseMark::share() const
{
    return ::flock(m_descriptor, LOCK_SH | LOCK_NB) == 0;
}

UseMark::~UseMark()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

WriteBehind::WriteBehind(const QString &path)
{
#ifdef __linux__
    m_file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC);
#else
    Q_UNUSED(path)
#endif
}

WriteBehind::~WriteBehind()
{
    if (m_file >= 0)
        ::close(m_file);
}

void WriteBehind::start() const
{
#ifdef __linux__
    if (m_file >= 0)
        (void)::sync_file_range(m_file, 0, 0, SYNC_FILE_RANGE_WRITE); // a hint: what matters is the fsync before the switch
#endif
}

} // namespace creditdesk::store

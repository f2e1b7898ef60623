#include "app/base/files.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace creditdesk::base {
namespace {

class Descriptor
{
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

tl::unexpected<Failure> failed(const char *step, int error)
{
    return tl::unexpected(diskFailure(step, error));
}

bool writeAll(int fd, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t wrote = ::write(fd, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (wrote < 0 && errno != EINTR)
            return false;
        if (wrote > 0)
            done += wrote;
    }
    return true;
}

mode_t modeOf(QFileDevice::Permissions permissions)
{
    mode_t mode = 0;
    const auto add = [&](QFileDevice::Permission permission, mode_t bit) {
        if (permissions.testFlag(permission))
            mode |= bit;
    };
    add(QFileDevice::ReadOwner, S_IRUSR);
    add(QFileDevice::WriteOwner, S_IWUSR);
    add(QFileDevice::ReadGroup, S_IRGRP);
    add(QFileDevice::WriteGroup, S_IWGRP);
    add(QFileDevice::ReadOther, S_IROTH);
    add(QFileDevice::WriteOther, S_IWOTH);
    return mode;
}

Done syncFolder(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const Descriptor handle(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (handle.get() < 0)
        return failed("open folder", errno);
    // Some file systems cannot sync a folder and say EINVAL; there rename() is as durable as it gets.
    if (::fsync(handle.get()) != 0 && errno != EINVAL)
        return failed("sync folder", errno);
    return {};
}

} // namespace

// No path in the detail: paths name people.
Failure diskFailure(const char *step, int error)
{
    Code code = Code::InputOutput;
    if (error == ENOSPC || error == EDQUOT)
        code = Code::NoSpace;
    else if (error == EROFS || error == EACCES || error == EPERM)
        code = Code::ReadOnly;
    else if (error == ENOENT || error == ENOTDIR)
        code = Code::NotFound;
    return {code,
            QStringLiteral("%1: %2").arg(QLatin1String(step), QString::fromStdString(std::generic_category().message(error)))};
}

Replacement::Replacement(int fd, QByteArray growing, QString path)
    : m_fd(fd), m_growing(std::move(growing)), m_path(std::move(path))
{
}

Replacement::Replacement(Replacement &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1)), m_growing(std::exchange(other.m_growing, {})), m_path(std::move(other.m_path))
{
}

Replacement::~Replacement()
{
    if (m_fd >= 0)
        ::close(m_fd);
    if (!m_growing.isEmpty())
        ::unlink(m_growing.constData());
}

Result<Replacement> Replacement::begin(const QString &path, QFileDevice::Permissions permissions)
{
    QByteArray name = QFile::encodeName(path) + ".XXXXXX";
    const int fd = ::mkostemp(name.data(), O_CLOEXEC); // made with 0600
    if (fd < 0)
        return failed("create", errno);
    Replacement made(fd, name, path);
    if (::fchmod(fd, modeOf(permissions)) != 0)
        return failed("permissions", errno);
    return made;
}

Done Replacement::write(const QByteArray &bytes)
{
    if (!writeAll(m_fd, bytes))
        return failed("write", errno);
    return {};
}

QString Replacement::growingPath() const
{
    return QFile::decodeName(m_growing);
}

Done Replacement::commit()
{
    if (::fsync(m_fd) != 0)
        return failed("sync", errno);
    // Closed with the answer, because a full disk on the network may be noticed only here.
    if (::close(std::exchange(m_fd, -1)) != 0)
        return failed("close", errno);
    if (std::rename(m_growing.constData(), QFile::encodeName(m_path).constData()) != 0)
        return failed("rename", errno);
    m_growing.clear();
    return syncFolder(m_path);
}

Done replaceFile(const QString &path, const QByteArray &bytes, QFileDevice::Permissions permissions)
{
    TRY_ASSIGN(Replacement file, Replacement::begin(path, permissions));
    TRY_DONE(file.write(bytes));
    return file.commit();
}

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    // O_NONBLOCK: opening a pipe must not wait for a writer; it has no effect on regular files.
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status {
    };
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0) {
        auto failure = failed("open", errno);
        if (failure.value().code == Code::ReadOnly)
            failure.value().code = Code::InputOutput;
        return failure;
    }
    if (!S_ISREG(status.st_mode))
        return fail(Code::InvalidInput, QStringLiteral("not a regular file"));
    if (status.st_size > maxBytes)
        return fail(Code::InvalidInput, QStringLiteral("larger than %1 bytes").arg(maxBytes));
    QByteArray bytes(static_cast<qsizetype>(status.st_size), Qt::Uninitialized);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::read(file.get(), bytes.data() + done, static_cast<std::size_t>(bytes.size() - done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failed("read", errno);
        if (got == 0) // it shrank meanwhile
            break;
        done += got;
    }
    bytes.truncate(done);
    return bytes;
}

Done removeFile(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0)
        return errno == ENOENT ? Done() : Done(failed("remove", errno));
    return syncFolder(path);
}

} // namespace creditdesk::base

#include "app/base/private_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace creditdesk::base {

Done makePrivateFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (folder.isDir())
        return {};
    const bool parents = QDir().mkpath(folder.absolutePath());
    if (!parents || (::mkdir(QFile::encodeName(folder.absoluteFilePath()).constData(), S_IRWXU) != 0 && errno != EEXIST))
        return fail(Code::ReadOnly, QStringLiteral("the data directory cannot be made"));
    return {};
}

std::optional<OpenFolder> keepPrivate(const QString &path)
{
    constexpr mode_t kPermissions = 07777;
    const QByteArray name = QFile::encodeName(path);
    struct stat status {
    };
    if (::stat(name.constData(), &status) != 0 || (status.st_mode & (S_IRWXG | S_IRWXO)) == 0)
        return std::nullopt;
    OpenFolder open{static_cast<int>(status.st_mode & kPermissions), false};
    if (status.st_uid == ::geteuid() && (status.st_mode & S_ISVTX) == 0)
        open.tightened = ::chmod(name.constData(), S_IRWXU) == 0;
    return open;
}

} // namespace creditdesk::base

// Small files, whole. Writing replaces: after replaceFile() a reader, or the machine after a power cut, finds either all of
// the old content or all of the new.
#pragma once

#include "app/base/failure.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>

namespace creditdesk::base {

/// For the owner alone (0600).
inline constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// A file that takes the place of another once it is whole: for what is too long to hold in memory, or is written by a library
/// that wants a path. Without commit() nothing has changed and nothing is left behind. Codes as replaceFile(). One thread.
class Replacement
{
public:
    [[nodiscard]] static Result<Replacement> begin(const QString &path, QFileDevice::Permissions permissions = kOwnerOnly);
    Replacement(Replacement &&other) noexcept;
    Replacement &operator=(Replacement &&) = delete;
    Replacement(const Replacement &) = delete;
    Replacement &operator=(const Replacement &) = delete;
    ~Replacement();

    [[nodiscard]] Done write(const QByteArray &bytes);
    /// Where it grows, in the folder of the path: for a library that opens the file itself and does not write it anew
    /// elsewhere.
    [[nodiscard]] QString growingPath() const;
    /// fsync, rename, fsync of the folder. Nothing may be called after it.
    [[nodiscard]] Done commit();

private:
    Replacement(int fd, QByteArray growing, QString path);
    int m_fd;
    QByteArray m_growing; ///< empty once it has become the real one
    QString m_path;
};

/// The failure that `error` (errno) of a disk means; `step` says in English what was tried.
[[nodiscard]] Failure diskFailure(const char *step, int error);

/// Writes a temporary file in the same folder, fsync, rename, fsync of the folder. On failure the old file is untouched and
/// nothing is left behind. Codes: NoSpace, ReadOnly, NotFound (no such folder), InputOutput. Any thread.
[[nodiscard]] Done replaceFile(const QString &path, const QByteArray &bytes, QFileDevice::Permissions permissions = kOwnerOnly);
/// Codes: NotFound, InvalidInput (larger than `maxBytes`, or not a regular file), InputOutput. Any thread.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 maxBytes);
/// Removes the file durably; no failure if it is not there. Codes as replaceFile().
[[nodiscard]] Done removeFile(const QString &path);

} // namespace creditdesk::base

// Locks between processes (flock). The kernel gives one up when its holder ends, however it ends, so there is none that is
// stale and none to be cleared away; lock files stay where they are, because removing one would let two processes hold two of
// the same name. Not inherited by programs that are started meanwhile. Two locks of one process exclude each other as those of
// two do.
#pragma once

#include "app/base/failure.h"

#include <QString>

namespace creditdesk::base {

class FileLock
{
public:
    /// Locks a folder itself, so nothing is written; waits for the other holder, who does something short. Works on a read-only
    /// disk too. InputOutput.
    [[nodiscard]] static Result<FileLock> waitForFolder(const QString &path);
    /// Locks a file, made if need be; does not wait. Locked: somebody else holds it; ReadOnly, NoSpace, InputOutput with the
    /// name of the file (without its folder: paths name people).
    [[nodiscard]] static Result<FileLock> tryFile(const QString &path);
    /// Whether somebody holds the lock of this file just now, this process included; nobody holds one that is not there. Those
    /// who ask at the same moment do not take one another for a holder. ReadOnly, InputOutput: it cannot be told.
    [[nodiscard]] static Result<bool> isHeld(const QString &path);

    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;
    ~FileLock();

private:
    explicit FileLock(int fd) : m_fd(fd) {}
    int m_fd;
};

} // namespace creditdesk::base

// Internal to vault: one process at a time changes vault.json. The lock is on the folder itself, so it leaves no file behind
// and ends with the process; without it, wrong passwords could be tried in parallel against one counter.
#pragma once

#include "app/base/failure.h"

#include <QString>

namespace creditdesk::vault {

class HomeLock
{
public:
    /// Waits for the other process, which holds it no longer than one password takes. InputOutput.
    static base::Result<HomeLock> take(const QString &home);
    HomeLock(HomeLock &&other) noexcept;
    HomeLock &operator=(HomeLock &&) = delete;
    HomeLock(const HomeLock &) = delete;
    HomeLock &operator=(const HomeLock &) = delete;
    ~HomeLock();

private:
    explicit HomeLock(int fd) : m_fd(fd) {}
    int m_fd;
};

} // namespace creditdesk::vault

// Which of the programs that work on one home still run: so that what one of them had in hand is free at once when it has
// ended, also by a kill or a power cut, and never while it lives. Each holds the lock of a place of its own, <home>/windows/N,
// for as long as it runs, and its name stands in that file. Numbers of processes are not asked: they are given out again.
#pragma once

#include "app/base/file_lock.h"

#include <mutex>
#include <optional>

namespace creditdesk::services {

/// Any thread.
class RunningWindows
{
public:
    /// `name`: random, of this run of the program.
    RunningWindows(QString home, QString name) : m_home(std::move(home)), m_name(std::move(name)) {}

    /// Name and place of this program; takes the place when first asked. Without a place (a disk that takes no locks) others
    /// cannot see its end, and wait for their time.
    [[nodiscard]] QString self();
    /// Whether that program has ended for certain; false: it runs, or it cannot be told.
    [[nodiscard]] bool ended(const QString &holder);

private:
    [[nodiscard]] QString file(int place) const;

    const QString m_home, m_name;
    std::mutex m_mutex;
    std::optional<base::FileLock> m_lock;
    QString m_self;
};

} // namespace creditdesk::services

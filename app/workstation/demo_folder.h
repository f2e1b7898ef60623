// Where a demonstration lives: one data directory per operating-system user, or the one that --home names. It holds the home of
// the workstation and, below it, the state of its sandbox city, so that a demonstration goes on where it was, also after a
// power cut. One running demonstration has it; a second one gets a folder of its own that goes with it.
#pragma once

#include "app/base/failure.h"
#include "app/base/file_lock.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace creditdesk::workstation {

class DemoFolder
{
public:
    enum class Begin : quint8 {
        Anew,  ///< nothing was there, or --fresh, or an earlier start was broken off before it was ready
        Again, ///< goes on from where it was
        Aside, ///< anew, in a temporary folder: another demonstration has the user's own
    };
    struct Wish {
        QString home; ///< --home; empty: the user's own
        bool fresh = false;
        qint64 subjects = 0;
    };

    /// AlreadyEnrolled: what is there is not a demonstration's, and was left as it is; Locked: a demonstration runs in the
    /// folder that was named; disk failures.
    static base::Result<DemoFolder> open(const Wish &wish);
    /// The user's own folder. It is not the one in which real work is kept.
    [[nodiscard]] static QString standardHome();

    [[nodiscard]] Begin begin() const { return m_begin; }
    [[nodiscard]] QString home() const { return m_home; }
    [[nodiscard]] QString platform() const; ///< state directory of the sandbox
    /// Organisations of the city: as wished, or as it was begun.
    [[nodiscard]] qint64 subjects() const { return m_subjects; }
    /// Where the workstation expects its platform; 0: not decided yet.
    [[nodiscard]] quint16 port() const { return m_port; }
    /// From here on the demonstration can be gone on with: everything is enrolled and loaded.
    base::Done setReady(quint16 port);

private:
    DemoFolder() = default;
    [[nodiscard]] QString part(const QString &name) const;
    base::Done take(const QString &home);
    base::Done readState();
    base::Done clear() const;

    Begin m_begin = Begin::Anew;
    QString m_home;
    qint64 m_subjects = 0;
    quint16 m_port = 0;
    std::unique_ptr<QTemporaryDir> m_aside;
    std::optional<base::FileLock> m_lock;
};

} // namespace creditdesk::workstation

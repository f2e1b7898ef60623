// What creditdeskctl says to a person, as lines for a terminal: what happened, what it means, what to do; the technical text
// last.
#pragma once

#include "app/base/failure.h"
#include "app/base/private_folder.h"
#include "app/sync/sync.h"

#include <QDateTime>
#include <QString>

namespace creditdesk::words {

class TerminalWords
{
public:
    /// The first line says what happened; the others stand indented under it.
    [[nodiscard]] static QString failure(const base::Failure &failure);
    /// The question of a pull that stopped, with the command that accepts exactly these numbers.
    [[nodiscard]] static QString question(const sync::MassChange &change, const QString &command);
    /// This clock against the platform's, if it is so far off that times here are wrong.
    [[nodiscard]] static QString wrongClock(qint64 offsetMs);
    /// What was not sent: `waiting` for its time (`next`, if it is known), `refused` for a person. Empty if nothing.
    [[nodiscard]] static QString notSent(qint64 waiting, const QDateTime &next, qint64 refused);
    /// How the district cache did in a run; empty if there is nothing to say.
    [[nodiscard]] static QString districtCache(const sync::Summary &summary);
    [[nodiscard]] static QString districtCacheCleared();
    /// The data directory was open to others, and what was done about it.
    [[nodiscard]] static QString openHome(const base::OpenFolder &found);
    /// Why the window does not start: a demonstration was asked for in a data directory that is in use.
    [[nodiscard]] static QString demoHomeUsed(const QString &home);
    [[nodiscard]] static QString demoRuns(const QString &home); ///< a demonstration is running there
    /// The sandbox cannot be started at the address at which the workstation expects its platform.
    [[nodiscard]] static QString demoAddressTaken(quint16 port);
    // First line of a demonstration: where it begins, and how it begins anew.
    [[nodiscard]] static QString demoBegins(const QString &home);
    [[nodiscard]] static QString demoGoesOn(const QString &home);
    [[nodiscard]] static QString demoAside();
    [[nodiscard]] static QString demoCityStays(qint64 subjects); ///< --subjects was given for a city that is there already
    [[nodiscard]] static QString noEntry();                      ///< a list of the register without a line
    /// The number of the slip that says in full why a request was refused.
    [[nodiscard]] static QString slip(const QString &number);
    [[nodiscard]] static QString demoLoading(const QString &operatorName);
};

} // namespace creditdesk::words

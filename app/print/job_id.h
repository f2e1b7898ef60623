// A job's name as it is kept: the number that people know and, after a full stop, the print system's own UUID of the job,
// because numbers start again after the spool was cleared: "42.4a2e...". Then another's job is never taken for ours.
#pragma once

#include <QString>

namespace creditdesk::print {

struct JobId {
    int number = 0;
    QString uuid; ///< "urn:uuid:..."; empty if the print system gave none

    [[nodiscard]] QString text() const;
    /// Number 0 if it is none.
    [[nodiscard]] static JobId read(const QString &text);
};

} // namespace creditdesk::print

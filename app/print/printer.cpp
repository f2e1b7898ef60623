#include "app/print/printer.h"

namespace creditdesk::print {

QString jobStateName(JobState state)
{
    switch (state) {
    case JobState::Queued:
    case JobState::Held:
        return QStringLiteral("queued");
    case JobState::Printing:
        return QStringLiteral("printing");
    case JobState::Printed:
        return QStringLiteral("printed");
    case JobState::Failed:
        return QStringLiteral("failed");
    case JobState::Cancelled:
        return QStringLiteral("cancelled");
    case JobState::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

} // namespace creditdesk::print

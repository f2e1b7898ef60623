// How times stand in the databases: UTC, ISO 8601 with milliseconds; an empty text for an invalid time.
#pragma once

#include <QDateTime>
#include <QString>

namespace creditdesk::store {

[[nodiscard]] inline QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

[[nodiscard]] inline QDateTime timeFrom(const QString &text)
{
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

} // namespace creditdesk::store

// From an answer that is not a success to a Failure: application/problem+json (RFC 9457) by its `code`, everything else by
// status. A status without the contract's problem document means only that somebody in between answered: such a 404 or 410
// says nothing about our data and becomes BrokenAnswer.
#pragma once

#include "app/base/failure.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <string_view>

namespace creditdesk::platform {

/// `contentType` and `retryAfter` as in the header; `now` turns a Retry-After date into seconds.
[[nodiscard]] base::Failure failureOf(int status, std::string_view contentType, const QByteArray &body,
                                      std::string_view retryAfter, const QDateTime &now);

/// Seconds of a Retry-After header (delta or HTTP date), 0 if absent, malformed or past; at most one day.
[[nodiscard]] qint64 retryAfterSeconds(std::string_view header, const QDateTime &now);

/// Whether the header names this media type, whatever its parameters and case.
[[nodiscard]] bool isMediaType(std::string_view contentType, std::string_view expected);

} // namespace creditdesk::platform

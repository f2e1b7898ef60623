// RFC 8785 (JSON Canonicalization Scheme): one byte string for one JSON value. What is hashed or signed is this form.
// Numbers must be integers of at most 53 bits; the contract has no others.
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace creditdesk::base {

[[nodiscard]] QByteArray canonicalJson(const QJsonValue &value);

} // namespace creditdesk::base

// Strict reading of the contract's values: times with an offset, dates or "", integers without a fraction. A reader
// remembers the first thing that was wrong, so that a call checks once at its end.
#pragma once

#include "app/base/failure.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <string_view>

namespace creditdesk::platform {

/// RFC 3339 with seconds, optional fraction, "Z" or "+hh:mm"; the result is UTC. Nothing if it is anything else.
[[nodiscard]] std::optional<QDateTime> parseInstant(std::string_view text);
/// "YYYY-MM-DD" of a day that exists, or "" (an invalid QDate: not stated). Nothing if it is anything else.
[[nodiscard]] std::optional<QDate> parseDate(std::string_view text);

/// Members of one JSON object, each required unless it says otherwise. After reading, fault() is empty or names the first bad
/// member.
class ObjectReader
{
public:
    explicit ObjectReader(const QJsonObject &object) : m_object(object) {}
    [[nodiscard]] QString text(const QString &name);
    [[nodiscard]] QString filledText(const QString &name); ///< must not be empty
    [[nodiscard]] qint64 integer(const QString &name);
    [[nodiscard]] bool boolean(const QString &name);
    [[nodiscard]] QDate date(const QString &name);
    [[nodiscard]] QDate dateIfAny(const QString &name); ///< may be absent: not stated
    [[nodiscard]] QDateTime instant(const QString &name);
    [[nodiscard]] QJsonObject object(const QString &name);
    [[nodiscard]] QJsonArray array(const QString &name);
    /// Marks a member as wrong for a reason the reader cannot know.
    void reject(const QString &name);
    [[nodiscard]] QString fault() const { return m_fault; }
    /// Done, or BrokenAnswer naming `what` and the bad member.
    [[nodiscard]] base::Done check(const QString &what) const;

private:
    const QJsonObject m_object;
    QString m_fault;
};

/// Parses a whole answer that must be one JSON object. BrokenAnswer otherwise.
[[nodiscard]] base::Result<QJsonObject> parseObject(const QByteArray &json, const QString &what);

} // namespace creditdesk::platform

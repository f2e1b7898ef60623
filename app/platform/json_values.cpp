#include "app/platform/json_values.h"

#include <QJsonDocument>
#include <QJsonParseError>
#include <QTimeZone>

namespace creditdesk::platform {
namespace {
using namespace Qt::StringLiterals;

/// Reads exactly `count` digits at `at`; -1 if one of them is not a digit.
int digits(std::string_view text, std::size_t at, std::size_t count)
{
    if (at + count > text.size())
        return -1;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

std::optional<QDate> fullDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return {};
    const QDate date(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    if (!date.isValid() || date.year() < 1)
        return {};
    return date;
}

/// Offset in seconds of "Z" or "+hh:mm"; nothing if malformed.
std::optional<int> offsetSeconds(std::string_view text)
{
    if (text == "Z")
        return 0;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':')
        return {};
    const int hours = digits(text, 1, 2);
    const int minutes = digits(text, 4, 2);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
        return {};
    const int seconds = hours * 3600 + minutes * 60;
    return text[0] == '-' ? -seconds : seconds;
}

} // namespace

std::optional<QDate> parseDate(std::string_view text)
{
    if (text.empty())
        return QDate();
    return fullDate(text);
}

std::optional<QDateTime> parseInstant(std::string_view text)
{
    if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        return {};
    const auto date = fullDate(text.substr(0, 10));
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    std::size_t at = 19;
    int milliseconds = 0;
    if (text[at] == '.') {
        int scale = 100;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
            milliseconds += (text[at] - '0') * scale;
            scale /= 10;
        }
        if (at == 20)
            return {}; // a point without digits
    }
    const auto offset = offsetSeconds(text.substr(at));
    const QTime time(hour, minute, second, milliseconds);
    if (!date || !time.isValid() || !offset)
        return {};
    return QDateTime(*date, time, QTimeZone::utc()).addSecs(-*offset);
}

void ObjectReader::reject(const QString &name)
{
    if (m_fault.isEmpty())
        m_fault = name;
}

QString ObjectReader::text(const QString &name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isString())
        reject(name);
    return value.toString();
}

QString ObjectReader::filledText(const QString &name)
{
    QString value = text(name);
    if (value.isEmpty())
        reject(name);
    return value;
}

qint64 ObjectReader::integer(const QString &name)
{
    const QJsonValue value = m_object.value(name);
    // Two defaults: only a number that is not a whole one answers with the default it was given.
    if (!value.isDouble() || value.toInteger(0) != value.toInteger(1))
        reject(name);
    return value.toInteger();
}

bool ObjectReader::boolean(const QString &name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isBool())
        reject(name);
    return value.toBool();
}

QDate ObjectReader::date(const QString &name)
{
    const auto value = parseDate(text(name).toStdString());
    if (!value)
        reject(name);
    return value.value_or(QDate());
}

QDate ObjectReader::dateIfAny(const QString &name)
{
    return m_object.contains(name) ? date(name) : QDate();
}

QDateTime ObjectReader::instant(const QString &name)
{
    const auto value = parseInstant(text(name).toStdString());
    if (!value)
        reject(name);
    return value.value_or(QDateTime());
}

QJsonObject ObjectReader::object(const QString &name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isObject())
        reject(name);
    return value.toObject();
}

QJsonArray ObjectReader::array(const QString &name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isArray())
        reject(name);
    return value.toArray();
}

base::Done ObjectReader::check(const QString &what) const
{
    if (m_fault.isEmpty())
        return {};
    return base::fail(base::Code::BrokenAnswer, u"%1: member %2 is missing or has the wrong form"_s.arg(what, m_fault));
}

base::Result<QJsonObject> parseObject(const QByteArray &json, const QString &what)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return base::fail(base::Code::BrokenAnswer, u"%1: not a JSON object"_s.arg(what));
    return document.object();
}

} // namespace creditdesk::platform

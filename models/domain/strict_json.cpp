#include "models/domain/strict_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <utility>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

StrictObject::StrictObject(QJsonObject object, QString path, std::shared_ptr<QString> error)
    : m_object(std::move(object)), m_path(std::move(path)), m_error(std::move(error))
{
}

StrictObject StrictObject::parse(const QByteArray &json, const QString &name)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    StrictObject out(document.object(), name, std::make_shared<QString>());
    if (parseError.error != QJsonParseError::NoError)
        out.fail(u"byte %1: %2"_s.arg(parseError.offset).arg(parseError.errorString()));
    else if (!document.isObject())
        out.fail(u"is not an object"_s);
    return out;
}

void StrictObject::fail(const QString &what)
{
    if (m_error->isEmpty())
        *m_error = m_path + u": "_s + what;
}

QJsonValue StrictObject::member(const QString &key)
{
    m_asked.insert(key);
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        fail(u"\"%1\" is missing"_s.arg(key));
    return value;
}

QString StrictObject::text(const QString &key)
{
    const QJsonValue value = member(key);
    if (!value.isString() || value.toString().trimmed().isEmpty())
        fail(u"\"%1\" must be a text that is not empty"_s.arg(key));
    return value.toString();
}

QString StrictObject::optionalText(const QString &key)
{
    m_asked.insert(key);
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && !value.isString())
        fail(u"\"%1\" must be a text"_s.arg(key));
    return value.toString();
}

int StrictObject::integer(const QString &key)
{
    const QJsonValue value = member(key);
    constexpr double kLargest = 1e9;
    const double number = value.toDouble(-kLargest * 2);
    if (!value.isDouble() || std::trunc(number) != number || std::abs(number) > kLargest) {
        fail(u"\"%1\" must be a whole number"_s.arg(key));
        return 0;
    }
    return static_cast<int>(number);
}

bool StrictObject::flag(const QString &key)
{
    const QJsonValue value = member(key);
    if (!value.isBool())
        fail(u"\"%1\" must be true or false"_s.arg(key));
    return value.toBool();
}

bool StrictObject::optionalFlag(const QString &key)
{
    m_asked.insert(key);
    return m_object.contains(key) && flag(key);
}

QDate StrictObject::date(const QString &key)
{
    const QString value = text(key);
    const QDate out = QDate::fromString(value, Qt::ISODate);
    if (!out.isValid() || value.size() != 10)
        fail(u"\"%1\" must be a date YYYY-MM-DD"_s.arg(key));
    return out;
}

QDate StrictObject::optionalDate(const QString &key)
{
    return optionalText(key).isEmpty() ? QDate() : date(key);
}

QStringList StrictObject::texts(const QString &key)
{
    const QJsonValue value = member(key);
    if (!value.isArray())
        fail(u"\"%1\" must be a list"_s.arg(key));
    QStringList out;
    const QJsonArray list = value.toArray();
    for (const QJsonValue item : list) {
        if (!item.isString() || item.toString().trimmed().isEmpty())
            fail(u"\"%1\" must hold texts that are not empty"_s.arg(key));
        out.append(item.toString());
    }
    return out;
}

QList<StrictObject> StrictObject::objects(const QString &key)
{
    const QJsonValue value = member(key);
    if (!value.isArray())
        fail(u"\"%1\" must be a list"_s.arg(key));
    QList<StrictObject> out;
    const QJsonArray list = value.toArray();
    for (const QJsonValue item : list) {
        const QString path = u"%1.%2[%3]"_s.arg(m_path, key).arg(out.size());
        if (!item.isObject())
            fail(path + u" is not an object"_s);
        out.append(StrictObject(item.toObject(), path, m_error));
    }
    return out;
}

QList<QStringList> StrictObject::rows(const QString &key, const QStringList &columns)
{
    QList<QStringList> out;
    const QJsonValue value = member(key);
    if (!value.isArray())
        fail(u"\"%1\" must be a list"_s.arg(key));
    const QJsonArray list = value.toArray();
    out.reserve(list.size());
    for (const QJsonValue line : list) {
        const QJsonArray cells = line.toArray();
        QStringList row;
        row.reserve(cells.size());
        for (const QJsonValue cell : cells) {
            if (!cell.isString())
                fail(u"%1[%2]: \"%3\" must be a text"_s.arg(key).arg(out.size()).arg(columns.value(row.size())));
            row.append(cell.toString());
        }
        if (row.size() != columns.size())
            fail(u"%1[%2] must have the columns %3"_s.arg(key).arg(out.size()).arg(columns.join(u' ')));
        while (row.size() < columns.size())
            row.append(QString());
        out.append(row);
    }
    return out;
}

void StrictObject::finish()
{
    const QStringList keys = m_object.keys();
    for (const QString &key : keys) {
        if (!m_asked.contains(key))
            fail(u"\"%1\" is not a known member"_s.arg(key));
    }
}

} // namespace creditdesk::domain

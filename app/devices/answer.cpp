#include "app/devices/answer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstring>

namespace creditdesk::devices {

namespace {
using namespace Qt::StringLiterals;

// What a body is known by may not be collected (Shanghai credit regulation, article 14). Part of a member's name is enough.
constexpr QLatin1StringView ofTheBody[] = {
    "finger"_L1, "photo"_L1,     "portrait"_L1, "image"_L1, "picture"_L1,
    "face"_L1,   "biometric"_L1, "iris"_L1,     "palm"_L1,  "minutia"_L1,
};

bool carriesTheBody(const QJsonValue &value, int depth = 0)
{
    if (depth > 16)
        return true; // nothing that deep is a card
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        return std::any_of(items.begin(), items.end(), [&](const QJsonValue &item) { return carriesTheBody(item, depth + 1); });
    }
    const QJsonObject object = value.toObject();
    for (auto at = object.begin(); at != object.end(); ++at) {
        const QString name = at.key().toLower();
        for (const QLatin1StringView part : ofTheBody)
            if (name.contains(part))
                return true;
        if (carriesTheBody(at.value(), depth + 1))
            return true;
    }
    return false;
}

auto broken(const QString &what)
{
    return base::fail(base::Code::BrokenAnswer, u"card reader: "_s + what);
}

/// Text of at most `longest` characters without control characters.
base::Result<QString> text(const QJsonObject &card, QLatin1StringView name, qsizetype longest, bool wanted)
{
    const QJsonValue value = card.value(name);
    if (value.isUndefined() && !wanted)
        return QString();
    const QString content = value.toString().trimmed();
    const bool plain =
        std::none_of(content.begin(), content.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (!value.isString() || !plain || content.size() > longest || (wanted && content.isEmpty()))
        return broken(u"member %1"_s.arg(name));
    return content;
}

/// YYYY-MM-DD; an empty text, and "long_term" for a document without an end, give an invalid date.
base::Result<QDate> date(const QJsonObject &card, QLatin1StringView name)
{
    TRY_ASSIGN(const QString content, text(card, name, 10, false));
    if (content.isEmpty() || content == "long_term"_L1)
        return QDate();
    const QDate day = content.size() == 10 ? QDate::fromString(content, Qt::ISODate) : QDate();
    if (!day.isValid())
        return broken(u"member %1"_s.arg(name));
    return day;
}

base::Result<CardReading> cardOf(const QJsonObject &card)
{
    CardReading reading;
    TRY_ASSIGN(reading.identity.documentType, text(card, "document_type"_L1, 40, true));
    TRY_ASSIGN(reading.identity.number, text(card, "number"_L1, 40, true));
    TRY_ASSIGN(reading.identity.name, text(card, "name"_L1, 100, true));
    TRY_ASSIGN(reading.born, date(card, "born"_L1));
    TRY_ASSIGN(reading.validUntil, date(card, "valid_until"_L1));
    TRY_ASSIGN(reading.issuer, text(card, "issuer"_L1, 100, false));
    return reading;
}

base::Failure failureOf(const QString &error)
{
    if (error == "no_card"_L1)
        return {base::Code::TimedOut, u"no card was put on the reader"_s};
    if (error == "no_device"_L1)
        return {base::Code::Unreachable, u"the reader's device is not connected"_s};
    if (error == "cancelled"_L1)
        return {base::Code::Cancelled, u"the read was cancelled"_s};
    if (error == "unreadable"_L1)
        return {base::Code::BrokenAnswer, u"the card could not be read"_s};
    return {base::Code::BrokenAnswer, u"card reader: an error of an unknown kind"_s};
}

} // namespace

base::Result<ReaderAnswer> readAnswer(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return broken(u"no JSON object"_s);
    const QJsonObject object = document.object();
    if (carriesTheBody(object))
        return broken(u"it sent what a body is known by, which may not be taken"_s);
    ReaderAnswer answer;
    answer.read = object.value("read"_L1).toInteger();
    const QJsonValue card = object.value("card"_L1), error = object.value("error"_L1);
    if (answer.read <= 0 || card.isObject() == error.isString())
        return broken(u"neither a card nor an error"_s);
    if (card.isObject())
        answer.card = cardOf(card.toObject());
    else
        answer.card = tl::unexpected(failureOf(error.toString()));
    return answer;
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isDetached()) {
        bytes = QByteArray();
        return;
    }
    bytes.resize(bytes.capacity());
    ::explicit_bzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.resize(0);
}

} // namespace creditdesk::devices

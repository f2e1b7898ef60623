#include "app/sandbox/persons.h"

#include "app/sandbox/city/codes.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace creditdesk::sandbox {
namespace {

QString dayText(QDate date, qint64 daysBefore)
{
    return date.addDays(-daysBefore).toString(Qt::ISODate);
}

/// A member that is a number of days, as a day; empty if it is not stated.
QString dayMember(const QJsonObject &object, const char *name, QDate date)
{
    const QJsonValue value = object.value(QLatin1String(name));
    return value.isDouble() ? dayText(date, value.toInteger()) : QString();
}

QString filledIn(QString text, const QString &name, QDate date)
{
    static const QRegularExpression place(QStringLiteral("\\{([dy]):(-?[0-9]+)\\}"));
    text.replace(QStringLiteral("{name}"), name);
    for (QRegularExpressionMatch match = place.match(text); match.hasMatch(); match = place.match(text)) {
        const QString day = dayText(date, match.captured(2).toLongLong());
        text.replace(match.capturedStart(), match.capturedLength(), match.captured(1) == u"d" ? day : day.left(4));
    }
    return text;
}

QJsonObject recordOf(const QJsonObject &source, const QString &id, const QString &name, QDate date)
{
    QJsonObject fields;
    const QJsonObject texts = source.value(QLatin1String("fields")).toObject();
    for (auto field = texts.begin(); field != texts.end(); ++field)
        fields.insert(field.key(), filledIn(field->toString(), name, date));
    const QString absent = QStringLiteral("none");
    return {{QStringLiteral("serial"), 0},
            {QStringLiteral("id"), id},
            {QStringLiteral("kind"), source.value(QLatin1String("kind"))},
            {QStringLiteral("source_unit"), source.value(QLatin1String("unit"))},
            {QStringLiteral("source_unit_code"), QString()},
            {QStringLiteral("decided"), dayMember(source, "decided", date)},
            {QStringLiteral("act_ended"), dayMember(source, "act_ended", date)},
            {QStringLiteral("published_from"), dayMember(source, "published_from", date)},
            {QStringLiteral("published_until"), dayMember(source, "published_until", date)},
            {QStringLiteral("severity"), source.value(QLatin1String("severity")).toString(absent)},
            {QStringLiteral("procedure"), source.value(QLatin1String("procedure")).toString(absent)},
            {QStringLiteral("state"), source.value(QLatin1String("state")).toString(QStringLiteral("normal"))},
            {QStringLiteral("state_since"), dayMember(source, "state_since", date)},
            {QStringLiteral("objection"), source.value(QLatin1String("objection")).toBool()},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("revision"), 0}};
}

QJsonObject queryOf(QJsonObject source, QDate date)
{
    const QString at = dayText(date, source.value(QLatin1String("days")).toInteger()) + QStringLiteral("T02:00:00Z");
    source.remove(QLatin1String("days"));
    source.insert(QStringLiteral("at"), at);
    return source;
}

Person personOf(const QJsonObject &source, int place, QDate date)
{
    Person person;
    person.documentType = source.value(QLatin1String("document_type")).toString();
    person.number = source.value(QLatin1String("number")).toString();
    person.name = source.value(QLatin1String("name")).toString();
    person.born = QDate::fromString(source.value(QLatin1String("born")).toString(), Qt::ISODate);
    person.note = source.value(QLatin1String("note")).toString();
    person.freeReportsUsed = source.value(QLatin1String("free_reports_used")).toInt();
    if (const int years = source.value(QLatin1String("minor_of")).toInt(); years > 0) {
        person.born = date.addYears(-years);
        const QString first17 =
            source.value(QLatin1String("area")).toString() + person.born.toString(u"yyyyMMdd") + QStringLiteral("001");
        person.number = QString::fromStdString(city::identityNumber(first17.toStdString()));
    }
    int number = 0;
    for (const QJsonValue &record : source.value(QLatin1String("records")).toArray()) {
        const QString id =
            QStringLiteral("SHP%1-%2").arg(place, 4, 10, QLatin1Char('0')).arg(++number, 2, 10, QLatin1Char('0'));
        person.records.append(recordOf(record.toObject(), id, person.name, date));
    }
    for (const QJsonValue &query : source.value(QLatin1String("queries")).toArray())
        person.queries.append(queryOf(query.toObject(), date));
    return person;
}

} // namespace

QString Person::key() const
{
    const QString whole = documentType + u'\n' + number + u'\n' + name;
    return QString::fromLatin1(QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256).toHex());
}

base::Result<Persons> Persons::make(const QByteArray &json, QDate date)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    Persons persons;
    persons.m_stores = root.value(QLatin1String("stores")).toArray();
    for (const QJsonValue &value : root.value(QLatin1String("persons")).toArray()) {
        const Person person = personOf(value.toObject(), static_cast<int>(persons.m_persons.size()) + 1, date);
        if (person.documentType.isEmpty() || person.number.isEmpty() || person.name.isEmpty() || !person.born.isValid())
            return base::fail(base::Code::Damaged, QStringLiteral("persons.json: a person lacks something"));
        persons.m_persons.push_back(person);
    }
    if (persons.m_persons.empty() || persons.m_stores.isEmpty())
        return base::fail(base::Code::Damaged, QStringLiteral("persons.json: no persons or no stores"));
    return persons;
}

const Person *Persons::find(const QString &documentType, const QString &number, const QString &name) const
{
    const auto found = std::find_if(m_persons.begin(), m_persons.end(), [&](const Person &one) {
        return one.documentType == documentType && one.number == number && one.name == name;
    });
    return found == m_persons.end() ? nullptr : &*found;
}

} // namespace creditdesk::sandbox

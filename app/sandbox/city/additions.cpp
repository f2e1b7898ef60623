#include "app/sandbox/city/additions.h"

#include "app/sandbox/city/codes.h"

#include <QCryptographicHash>
#include <QDate>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace creditdesk::sandbox::city {
namespace {

using base::Code;
using base::fail;

std::string text(const QJsonObject &object, const char *key, const char *absent = "")
{
    return object.value(QLatin1String(key)).toString(QString::fromLatin1(absent)).toUtf8().toStdString();
}

/// What is wrong with the members of `object`; empty if nothing.
QString wrongMember(const QJsonObject &object, const QStringList &texts, const QStringList &numbers, const QStringList &others)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString &name = member.key();
        const bool good =
            (texts.contains(name) && member->isString()) ||
            (numbers.contains(name) && member->isDouble() && member->toDouble() == static_cast<double>(member->toInteger())) ||
            (name == QLatin1String("objection") && member->isBool()) || (name == QLatin1String("fields") && member->isObject());
        if (!good && (texts.contains(name) || numbers.contains(name) || others.contains(name)))
            return QStringLiteral("\"%1\" is not of the contract's type").arg(name);
        if (!good)
            return QStringLiteral("unknown member \"%1\"").arg(name);
    }
    for (const char *date : {"founded", "decided", "act_ended", "published_from", "published_until", "state_since",
                             "objection_since", "repair_since"}) {
        const QString value = object.value(QLatin1String(date)).toString();
        if (!value.isEmpty() && !QDate::fromString(value, Qt::ISODate).isValid())
            return QStringLiteral("\"%1\" is not a day written YYYY-MM-DD").arg(QLatin1String(date));
    }
    return {};
}

QStringList names(std::initializer_list<const char *> list)
{
    QStringList all;
    for (const char *one : list)
        all.append(QString::fromLatin1(one));
    return all;
}

QString readOrganisation(const QJsonObject &object, OrganisationRow &row)
{
    const QString wrong =
        wrongMember(object,
                    names({"code", "name", "registration_no", "district", "sector", "kind", "legal_representative", "founded",
                           "status", "address", "capital", "scope", "registrar", "risk_class"}),
                    names({"serial", "revision"}), {});
    if (!wrong.isEmpty())
        return wrong;
    row = {object.value(QLatin1String("serial")).toInteger(),
           text(object, "code"),
           text(object, "name"),
           text(object, "registration_no"),
           text(object, "district", "310115"),
           text(object, "sector"),
           text(object, "kind", "enterprise"),
           text(object, "legal_representative"),
           text(object, "founded"),
           text(object, "status", "active"),
           text(object, "address"),
           text(object, "capital"),
           text(object, "scope"),
           text(object, "registrar"),
           text(object, "risk_class"),
           object.value(QLatin1String("revision")).toInteger(1)};
    static const QRegularExpression form(QStringLiteral("^[0-9A-HJ-NPQRTUWXY]{18}$"));
    if (!form.match(QString::fromStdString(row.code)).hasMatch() || creditCheck(row.code.substr(0, 17)) != row.code[17])
        return QStringLiteral("\"code\" is not a valid unified social credit code");
    return row.name.empty() ? QStringLiteral("an organisation needs a \"name\"") : QString();
}

QString readRecord(const QJsonObject &object, RecordRow &row)
{
    const QString wrong = wrongMember(
        object,
        names({"id", "subject", "kind", "source_unit", "source_unit_code", "decided", "act_ended", "published_from",
               "published_until", "severity", "procedure", "state", "state_since", "objection_since", "repair_since"}),
        names({"serial", "revision"}), names({"objection", "fields"}));
    if (!wrong.isEmpty())
        return wrong;
    row.id = text(object, "id");
    row.subject = text(object, "subject");
    row.kind = text(object, "kind");
    row.sourceUnit = text(object, "source_unit");
    row.sourceUnitCode = text(object, "source_unit_code");
    row.decided = text(object, "decided");
    row.actEnded = text(object, "act_ended");
    row.publishedFrom = text(object, "published_from");
    row.publishedUntil = text(object, "published_until");
    row.severity = text(object, "severity", "none");
    row.procedure = text(object, "procedure", "none");
    row.state = text(object, "state", "normal");
    row.stateSince = text(object, "state_since");
    row.objection = object.value(QLatin1String("objection")).toBool();
    row.objectionSince = text(object, "objection_since");
    row.repairSince = text(object, "repair_since");
    row.revision = object.value(QLatin1String("revision")).toInteger(1);
    static const QRegularExpression fieldCode(QStringLiteral("^[A-Z][A-Z0-9_]{0,39}$"));
    const QJsonObject fields = object.value(QLatin1String("fields")).toObject(); // sorted by key, which is ASCII
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (!fieldCode.match(field.key()).hasMatch() || !field->isString())
            return QStringLiteral("field \"%1\" is not a field code with a text").arg(field.key());
        row.fields.emplace_back(field.key().toStdString(), field->toString().toUtf8().toStdString());
    }
    static const QStringList states = names({"normal", "repaired", "revoked"});
    static const QStringList severities = names({"none", "minor", "general", "severe"});
    if (!states.contains(QString::fromStdString(row.state)) || !severities.contains(QString::fromStdString(row.severity)))
        return QStringLiteral("\"state\" or \"severity\" is not one of the contract's values");
    return row.kind.empty() ? QStringLiteral("a record needs a \"kind\"") : QString();
}

} // namespace

const OrganisationRow *Additions::organisation(std::int64_t serial) const
{
    const auto found = std::lower_bound(organisations.begin(), organisations.end(), serial,
                                        [](const OrganisationRow &row, std::int64_t value) { return row.serial < value; });
    return found != organisations.end() && found->serial == serial ? &*found : nullptr;
}

const std::vector<RecordRow> *Additions::recordsOf(std::int64_t serial) const
{
    const auto found = records.find(serial);
    return found == records.end() ? nullptr : &found->second;
}

base::Result<Additions> readAdditions(const QByteArray &ndjson, std::int64_t subjects,
                                      const std::function<std::optional<std::int64_t>(const std::string &)> &ownSerial)
{
    Additions all;
    const auto serialOf = [&](const std::string &code) {
        const auto added = all.serialOf.find(code);
        return added != all.serialOf.end() ? std::optional(added->second) : ownSerial(code);
    };
    std::int64_t next = subjects + 1;
    std::vector<std::pair<qsizetype, RecordRow>> records; // with line numbers: their subjects may follow them
    std::set<std::string> ids;
    const QList<QByteArray> lines = ndjson.split('\n');
    for (qsizetype number = 1; number <= lines.size(); ++number) {
        const QByteArray line = lines.at(number - 1).trimmed();
        if (line.isEmpty())
            continue;
        const auto refuse = [&](const QString &why) {
            return fail(Code::InvalidInput, QStringLiteral("line %1: %2").arg(number).arg(why));
        };
        QJsonParseError error{};
        const QJsonObject object = QJsonDocument::fromJson(line, &error).object();
        if (error.error != QJsonParseError::NoError)
            return refuse(error.errorString());
        if (object.size() == 1 && object.value(QLatin1String("organisation")).isObject()) {
            OrganisationRow row;
            const QString wrong = readOrganisation(object.value(QLatin1String("organisation")).toObject(), row);
            if (!wrong.isEmpty())
                return refuse(wrong);
            if (row.serial == 0)
                row.serial = next;
            if (row.serial < next)
                return refuse(QStringLiteral("\"serial\" is taken; leave it out or go up from %1").arg(next));
            if (serialOf(row.code))
                return refuse(QStringLiteral("another organisation has this code"));
            next = row.serial + 1;
            all.serialOf.emplace(row.code, row.serial);
            all.organisations.push_back(std::move(row));
        } else if (object.size() == 1 && object.value(QLatin1String("record")).isObject()) {
            RecordRow row;
            const QString wrong = readRecord(object.value(QLatin1String("record")).toObject(), row);
            if (!wrong.isEmpty())
                return refuse(wrong);
            if (row.id.empty())
                row.id = "WITH-" + std::to_string(number);
            if (!ids.insert(row.id).second)
                return refuse(QStringLiteral("another record has this id"));
            records.emplace_back(number, std::move(row));
        } else {
            return refuse(QStringLiteral("neither {\"organisation\":{...}} nor {\"record\":{...}}"));
        }
    }
    for (auto &[number, row] : records) {
        const std::optional<std::int64_t> serial = serialOf(row.subject);
        if (!serial)
            return fail(Code::InvalidInput, QStringLiteral("line %1: no organisation has the code of \"subject\"").arg(number));
        row.serial = *serial;
        all.records[*serial].push_back(std::move(row));
    }
    for (auto &[serial, rows] : all.records)
        std::sort(rows.begin(), rows.end(), recordBefore);
    all.hash = QCryptographicHash::hash(ndjson, QCryptographicHash::Sha256).toHex();
    return all;
}

} // namespace creditdesk::sandbox::city

#include "app/sandbox/city/vocabulary.h"

#include "app/sandbox/city/codes.h"
#include "app/sandbox/files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace creditdesk::sandbox::city {
namespace {

using base::Code;
using base::Done;
using base::fail;
using base::Result;

std::string text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString().toStdString();
}

std::vector<std::string> texts(const QJsonValue &value)
{
    std::vector<std::string> all;
    for (const QJsonValue &one : value.toArray())
        all.push_back(one.toString().toStdString());
    return all;
}

Result<QJsonObject> readObject(const QString &name)
{
    TRY_ASSIGN(const QByteArray bytes, readFile(QStringLiteral(":/sandbox/") + name));
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return fail(Code::Damaged, QStringLiteral("%1 is not a JSON object").arg(name));
    return document.object();
}

void readNames(const QJsonObject &root, Vocabulary &words)
{
    for (auto member = root.begin(); member != root.end(); ++member) {
        if (member->isArray() && member->toArray().first().isString())
            words.lists[member.key().toStdString()] = texts(*member);
    }
    for (const QJsonValue &value : root.value(QLatin1String("districts")).toArray()) {
        const QJsonObject one = value.toObject();
        words.districts.push_back({text(one, "code"), text(one, "name"), one.value(QLatin1String("share")).toInt(),
                                   texts(one.value(QLatin1String("streets"))), texts(one.value(QLatin1String("places")))});
    }
    for (const QJsonValue &value : root.value(QLatin1String("sectors")).toArray()) {
        const QJsonObject one = value.toObject();
        words.sectors.push_back({text(one, "id"), one.value(QLatin1String("share")).toInt(),
                                 texts(one.value(QLatin1String("trades"))), texts(one.value(QLatin1String("scopes")))});
    }
    for (const QJsonValue &value : root.value(QLatin1String("forms")).toArray()) {
        const QJsonObject one = value.toObject();
        words.forms.push_back({text(one, "text"), one.value(QLatin1String("weight")).toInt()});
    }
}

/// Codes of type 11 (organs); the bodies are numbered through, so that each is another one.
void readUnits(const QJsonObject &root, const QJsonObject &shortNames, Vocabulary &words)
{
    const QJsonArray list = root.value(QLatin1String("units")).toArray();
    words.units.reserve(static_cast<std::size_t>(list.size())); // unitsByTag points into it
    for (const QJsonValue &value : list) {
        const QJsonObject one = value.toObject();
        const std::vector<std::string> tags = texts(one.value(QLatin1String("tags")));
        Unit unit{text(one, "name"), {}, text(one, "area"), {}};
        const QString first = tags.empty() ? QString() : QString::fromStdString(tags.front());
        unit.shortName = shortNames.value(first).toString(shortNames.value(QLatin1String("default")).toString()).toStdString();
        const std::string body = std::to_string(90'000'000 + words.units.size() * 137 + 11);
        unit.code = creditCode("11" + unit.area, body);
        words.units.push_back(std::move(unit));
        for (const std::string &tag : tags)
            words.unitsByTag[tag].push_back(&words.units.back());
    }
}

Result<RecordCase> readCase(const QJsonObject &object, const QJsonObject &common, const Vocabulary &words)
{
    RecordCase one;
    one.weight = object.value(QLatin1String("weight")).toInt();
    one.unitTags = texts(object.value(QLatin1String("units")));
    one.severity = object.value(QLatin1String("severity")).toString(QStringLiteral("none")).toStdString();
    one.procedure = object.value(QLatin1String("procedure")).toString(QStringLiteral("none")).toStdString();
    one.act = text(object, "act");
    for (const std::string &tag : one.unitTags) {
        if (!words.unitsByTag.contains(tag))
            return fail(Code::Damaged, QStringLiteral("records.json: no unit has the tag %1").arg(QString::fromStdString(tag)));
    }
    QJsonObject all = common;
    const QJsonObject own = object.value(QLatin1String("fields")).toObject();
    for (auto field = own.begin(); field != own.end(); ++field)
        all.insert(field.key(), *field);
    for (auto field = all.begin(); field != all.end(); ++field) {
        std::string unknown;
        auto parsed = parseTemplate(field->toString().toStdString(), words.lists, unknown);
        if (!parsed)
            return fail(Code::Damaged, QStringLiteral("records.json: unknown hole {%1}").arg(QString::fromStdString(unknown)));
        one.fields.emplace_back(field.key().toStdString(), std::move(*parsed));
    }
    std::sort(one.fields.begin(), one.fields.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    return one;
}

Done readKinds(const QJsonObject &root, Vocabulary &words)
{
    const QJsonObject kinds = root.value(QLatin1String("kinds")).toObject();
    for (auto kind = kinds.begin(); kind != kinds.end(); ++kind) {
        const QJsonObject object = kind->toObject();
        const QJsonObject weight = object.value(QLatin1String("weight")).toObject();
        const QJsonArray lag = object.value(QLatin1String("lag")).toArray();
        KindPlan plan;
        plan.id = kind.key().toStdString();
        plan.businessWeight = weight.value(QLatin1String("business")).toInt();
        plan.nonprofitWeight = weight.value(QLatin1String("nonprofit")).toInt();
        plan.organWeight = weight.value(QLatin1String("organ")).toInt();
        plan.adverse = object.value(QLatin1String("adverse")).toBool();
        plan.lagLeast = lag.at(0).toInt();
        plan.lagMost = lag.at(1).toInt();
        plan.openChance = object.value(QLatin1String("open")).toInt();
        for (const QJsonValue &value : object.value(QLatin1String("cases")).toArray()) {
            TRY_ASSIGN(RecordCase one, readCase(value.toObject(), object.value(QLatin1String("fields")).toObject(), words));
            plan.cases.push_back(std::move(one));
        }
        words.kinds.push_back(std::move(plan));
    }
    return {};
}

} // namespace

Result<std::unique_ptr<Vocabulary>> Vocabulary::load()
{
    auto words = std::make_unique<Vocabulary>();
    TRY_ASSIGN(const QJsonObject names, readObject(QStringLiteral("names.json")));
    TRY_ASSIGN(const QJsonObject records, readObject(QStringLiteral("records.json")));
    TRY_ASSIGN(const QJsonObject units, readObject(QStringLiteral("units.json")));
    readNames(names, *words);
    readUnits(units, records.value(QLatin1String("unit_short")).toObject(), *words);
    const QJsonObject lists = records.value(QLatin1String("lists")).toObject();
    for (auto list = lists.begin(); list != lists.end(); ++list)
        words->lists[list.key().toStdString()] = texts(*list);
    TRY_DONE(readKinds(records, *words));
    return words;
}

} // namespace creditdesk::sandbox::city

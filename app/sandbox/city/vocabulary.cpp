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

std::vector<Piece> piecesOf(const QJsonValue &value, Pieces &pieces)
{
    std::vector<Piece> all;
    for (const std::string &one : texts(value))
        all.push_back(pieces.of(one));
    return all;
}

Result<QJsonObject> readObject(const QString &name)
{
    TRY_ASSIGN(const QByteArray bytes, readFile(QStringLiteral(":/sandbox/") + name));
    if (bytes.contains('\\')) // pieces go into JSON as they are
        return fail(Code::Damaged, QStringLiteral("%1 holds an escape").arg(name));
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return fail(Code::Damaged, QStringLiteral("%1 is not a JSON object").arg(name));
    return document.object();
}

void readNames(const QJsonObject &root, Vocabulary &words)
{
    Pieces &pieces = words.pieces;
    for (auto member = root.begin(); member != root.end(); ++member) {
        if (member->isArray() && member->toArray().first().isString())
            words.lists[member.key().toStdString()] = piecesOf(*member, pieces);
    }
    for (const QJsonValue &value : root.value(QLatin1String("districts")).toArray()) {
        const QJsonObject one = value.toObject();
        words.districts.push_back({pieces.of(text(one, "code")), pieces.of(text(one, "name")),
                                   one.value(QLatin1String("share")).toInt(),
                                   piecesOf(one.value(QLatin1String("streets")), pieces),
                                   piecesOf(one.value(QLatin1String("places")), pieces), words.districts.size()});
    }
    for (const QJsonValue &value : root.value(QLatin1String("sectors")).toArray()) {
        const QJsonObject one = value.toObject();
        words.sectors.push_back({pieces.of(text(one, "id")), one.value(QLatin1String("share")).toInt(),
                                 piecesOf(one.value(QLatin1String("trades")), pieces),
                                 piecesOf(one.value(QLatin1String("scopes")), pieces)});
    }
    for (const QJsonValue &value : root.value(QLatin1String("forms")).toArray()) {
        words.forms.push_back(pieces.of(text(value.toObject(), "text")));
        words.formWeights.push_back(value.toObject().value(QLatin1String("weight")).toInt());
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
        const QString first = tags.empty() ? QString() : QString::fromStdString(tags.front());
        const QString shortName = shortNames.value(first).toString(shortNames.value(QLatin1String("default")).toString());
        const std::string name = text(one, "name");
        const std::string area = text(one, "area");
        const std::string code = creditCode("11" + area, std::to_string(90'000'000 + words.units.size() * 137 + 11));
        words.units.push_back({words.pieces.of(name), words.pieces.of(code), words.pieces.of(shortName.toStdString()), area,
                               words.pieces.of(name + R"(","source_unit_code":")" + code + R"(","state":")")});
        const District *const own = words.district(area);
        for (const std::string &tag : tags) {
            UnitGroup &group = words.unitsByTag[tag];
            group.ofDistrict.resize(words.districts.size());
            group.all.push_back(&words.units.back());
            if (own != nullptr && group.ofDistrict[own->number] == nullptr)
                group.ofDistrict[own->number] = &words.units.back();
        }
    }
}

/// The JSON around a record's own values that is the same for all records of the case.
void readFrame(const std::string &kind, RecordCase &one, Pieces &pieces)
{
    const std::string severity(one.severity.text());
    const std::string procedure(one.procedure.text());
    one.afterId = pieces.of(R"(","kind":")" + kind + R"(","objection":)");
    one.afterObjection = pieces.of(R"(,"procedure":")" + procedure + R"(","published_from":")");
    one.afterSerial = pieces.of(R"(,"severity":")" + severity + R"(","source_unit":")");
    one.severe = severity == "severe";
    one.minor = severity == "minor";
    one.published = procedure != "summary" && severity != "none";
}

Result<RecordCase> readCase(const QJsonObject &object, const QJsonObject &common, const std::string &kind, Vocabulary &words)
{
    RecordCase one;
    one.weight = object.value(QLatin1String("weight")).toInt();
    one.severity = words.pieces.of(object.value(QLatin1String("severity")).toString(QStringLiteral("none")).toStdString());
    one.procedure = words.pieces.of(object.value(QLatin1String("procedure")).toString(QStringLiteral("none")).toStdString());
    const std::string act = text(object, "act");
    one.act = act == "open" ? RecordCase::Act::Open : act == "ended" ? RecordCase::Act::Ended : RecordCase::Act::ByChance;
    for (const std::string &tag : texts(object.value(QLatin1String("units")))) {
        const auto group = words.unitsByTag.find(tag);
        if (group == words.unitsByTag.end())
            return fail(Code::Damaged, QStringLiteral("records.json: no unit has the tag %1").arg(QString::fromStdString(tag)));
        one.units.push_back(&group->second);
    }
    QJsonObject all = common;
    const QJsonObject own = object.value(QLatin1String("fields")).toObject();
    for (auto field = own.begin(); field != own.end(); ++field)
        all.insert(field.key(), *field);
    std::vector<std::pair<std::string, TextTemplate>> fields;
    for (auto field = all.begin(); field != all.end(); ++field) {
        std::string unknown;
        auto parsed = parseTemplate(field->toString().toStdString(), words.lists, unknown);
        if (!parsed)
            return fail(Code::Damaged, QStringLiteral("records.json: unknown hole {%1}").arg(QString::fromStdString(unknown)));
        fields.emplace_back(field.key().toStdString(), std::move(*parsed));
    }
    std::sort(fields.begin(), fields.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    one.fields = compileFields(fields, words.pieces);
    readFrame(kind, one, words.pieces);
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
        plan.id = words.pieces.of(kind.key().toStdString());
        plan.businessWeight = weight.value(QLatin1String("business")).toInt();
        plan.nonprofitWeight = weight.value(QLatin1String("nonprofit")).toInt();
        plan.organWeight = weight.value(QLatin1String("organ")).toInt();
        plan.adverse = object.value(QLatin1String("adverse")).toBool();
        plan.lagLeast = lag.at(0).toInt();
        plan.lagMost = lag.at(1).toInt();
        plan.openChance = object.value(QLatin1String("open")).toInt();
        std::vector<int> weights;
        for (const QJsonValue &value : object.value(QLatin1String("cases")).toArray()) {
            TRY_ASSIGN(RecordCase one, readCase(value.toObject(), object.value(QLatin1String("fields")).toObject(),
                                                kind.key().toStdString(), words));
            weights.push_back(one.weight);
            plan.cases.push_back(std::move(one));
        }
        plan.caseWheel = Wheel(weights);
        words.kinds.push_back(std::move(plan));
    }
    return {};
}

} // namespace

const District *Vocabulary::district(std::string_view code) const
{
    const auto found =
        std::find_if(districts.begin(), districts.end(), [&](const District &one) { return one.code.text() == code; });
    return found == districts.end() ? nullptr : &*found;
}

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
        words->lists[list.key().toStdString()] = piecesOf(*list, words->pieces);
    TRY_DONE(readKinds(records, *words));
    return words;
}

} // namespace creditdesk::sandbox::city

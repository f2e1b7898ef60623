// The calls of the window: numbers for papers, one natural person, voiding.
#include "app/platform/client.h"

#include "app/platform/client_impl.h"
#include "app/platform/codec.h"
#include "app/platform/json_values.h"
#include "app/platform/wire_body.h"

#include <QJsonDocument>

#include <openssl/crypto.h>

#include <algorithm>

namespace creditdesk::platform {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

constexpr int kMostNumbers = 2000;
constexpr qint64 kHighestSequence = 32'767;
constexpr qint64 kPersonAnswerBytes = qint64{8} * 1024 * 1024;

bool isBlockName(const QString &text)
{
    static constexpr QLatin1StringView kAlphabet("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    return text.size() == 5 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return kAlphabet.contains(c, Qt::CaseSensitive); });
}

void wipe(std::string &text)
{
    OPENSSL_cleanse(text.data(), text.size());
}

/// The body, in one block of memory from the beginning: growing would leave copies behind that nobody wipes.
std::string lookupBody(const PersonLookup &lookup)
{
    const QByteArray basis = QJsonDocument(lookup.basis).toJson(QJsonDocument::Compact);
    std::string number = lookup.identity.number.toStdString();
    std::string name = lookup.identity.name.toStdString();
    std::string body;
    body.reserve(256 + static_cast<std::size_t>(basis.size()) + 6 * (number.size() + name.size()) +
                 6 * static_cast<std::size_t>(lookup.identity.documentType.size()));
    body += R"({"document_type":)";
    appendJsonString(body, lookup.identity.documentType.toStdString());
    body += R"(,"number":)";
    appendJsonString(body, number);
    body += R"(,"name":)";
    appendJsonString(body, name);
    body += lookup.disclose ? R"(,"disclose":true,"basis":)" : R"(,"disclose":false,"basis":)";
    body.append(basis.constData(), static_cast<std::size_t>(basis.size()));
    body += '}';
    wipe(number);
    wipe(name);
    return body;
}

base::Done readPerson(const QJsonObject &object, domain::PersonFile &file)
{
    ObjectReader reader(object);
    file.reference = reader.filledText(u"reference"_s);
    file.identity.documentType = reader.filledText(u"document_type"_s);
    file.identity.number = reader.filledText(u"number"_s);
    file.identity.name = reader.filledText(u"name"_s);
    file.born = reader.date(u"born"_s);
    return reader.check(u"person"_s);
}

base::Done readQueries(const QJsonArray &list, QList<domain::QueryEvent> &queries)
{
    queries.reserve(list.size());
    for (const auto &entry : list) {
        ObjectReader reader(entry.toObject());
        domain::QueryEvent event;
        event.at = reader.instant(u"at"_s);
        event.querier = reader.filledText(u"querier"_s);
        event.hall = reader.text(u"hall"_s);
        event.purpose = reader.text(u"purpose"_s);
        event.basis = reader.text(u"basis"_s);
        event.disclose = reader.boolean(u"disclose"_s);
        TRY_DONE(reader.check(u"query"_s));
        queries.append(std::move(event));
    }
    return {};
}

base::Done readStores(const QJsonArray &list, domain::PersonFile &file)
{
    for (const auto &entry : list) {
        ObjectReader reader(entry.toObject());
        const domain::StoreSearched store{reader.filledText(u"name"_s), reader.integer(u"records"_s)};
        if (store.records < 0)
            reader.reject(u"records"_s);
        file.storesSearched.append(store);
        TRY_DONE(reader.check(u"store"_s));
    }
    return {};
}

base::Result<domain::PersonFile> readPersonFile(const QJsonObject &object)
{
    ObjectReader reader(object);
    domain::PersonFile file;
    const QJsonObject person = reader.object(u"person"_s);
    const QJsonArray records = reader.array(u"records"_s);
    const QJsonArray queries = reader.array(u"queries"_s);
    const QJsonArray stores = reader.array(u"stores"_s);
    const qint64 used = reader.integer(u"free_reports_used"_s);
    if (used < 0 || used > 1'000'000)
        reader.reject(u"free_reports_used"_s);
    file.freeReportsUsed = static_cast<int>(used);
    file.asOf = reader.instant(u"as_of"_s);
    TRY_DONE(reader.check(u"person look-up"_s));
    TRY_DONE(readPerson(person, file));
    TRY_DONE(readQueries(queries, file.queries));
    TRY_DONE(readStores(stores, file));
    file.records.reserve(records.size());
    for (const auto &entry : records) {
        TRY_ASSIGN(domain::Record record, recordFromJson(entry.toObject()));
        if (record.subject != file.reference || record.serial != 0)
            return base::fail(Code::BrokenAnswer, u"a record of somebody else"_s);
        file.records.append(std::move(record));
    }
    return file;
}

/// A failure may be logged, so the platform's words about a person do not go into it.
base::Failure withoutWords(base::Failure failure)
{
    if (failure.code == Code::Rejected || failure.code == Code::Conflict)
        failure.detail = u"the platform refuses the person look-up"_s;
    return failure;
}

} // namespace

base::Result<NumberBlockAnswer> Client::reserveNumbers(int count, const QString &idempotencyKey)
{
    if (count < 1 || count > kMostNumbers)
        return base::fail(Code::InvalidInput, u"%1 numbers cannot be reserved at once"_s.arg(count));
    Request post = jsonPost("/v1/number-blocks", {{u"count"_s, count}});
    post.headers.emplace_back("Idempotency-Key", idempotencyKey.toStdString());
    TRY_ASSIGN(const QByteArray body, m->json(std::move(post)));
    TRY_ASSIGN(const QJsonObject object, parseObject(body, u"number block"_s));
    ObjectReader reader(object);
    NumberBlockAnswer answer;
    answer.block = reader.filledText(u"block"_s);
    const qint64 first = reader.integer(u"first"_s);
    const qint64 last = reader.integer(u"last"_s);
    answer.reservedAt = reader.instant(u"reserved_at"_s);
    answer.validUntil = reader.instant(u"valid_until"_s);
    if (!isBlockName(answer.block))
        reader.reject(u"block"_s);
    if (first < 0 || last > kHighestSequence || last - first + 1 != count)
        reader.reject(u"last"_s);
    if (reader.fault().isEmpty() && answer.validUntil <= answer.reservedAt)
        reader.reject(u"valid_until"_s);
    TRY_DONE(reader.check(u"number block"_s));
    answer.first = static_cast<int>(first);
    answer.last = static_cast<int>(last);
    return answer;
}

base::Result<domain::PersonFile> Client::person(const PersonLookup &lookup)
{
    Request post;
    post.method = "POST";
    post.target = "/v1/persons/lookups";
    post.body = lookupBody(lookup);
    post.hasBody = true;
    post.idempotent = false; // the platform keeps each look
    post.personal = true;
    post.maxBodyBytes = kPersonAnswerBytes;
    auto body = m->json(std::move(post));
    if (!body)
        return tl::unexpected(withoutWords(body.error()));
    auto object = parseObject(*body, u"person look-up"_s);
    platform::wipe(*body);
    if (!object)
        return tl::unexpected(object.error());
    TRY_ASSIGN(domain::PersonFile file, readPersonFile(*object));
    const domain::PersonIdentity &found = file.identity;
    if (found.documentType != lookup.identity.documentType || found.number != lookup.identity.number ||
        found.name != lookup.identity.name)
        return base::fail(Code::BrokenAnswer, u"person look-up: the answer is about somebody else"_s);
    return file;
}

base::Result<QDateTime> Client::voidReport(const QJsonObject &body, const QString &idempotencyKey)
{
    Request post = jsonPost("/v1/voids", body);
    post.headers.emplace_back("Idempotency-Key", idempotencyKey.toStdString());
    TRY_ASSIGN(const QByteArray answer, m->json(std::move(post)));
    TRY_ASSIGN(const QJsonObject object, parseObject(answer, u"void"_s));
    ObjectReader reader(object);
    if (reader.filledText(u"number"_s) != body.value(u"number"_s).toString())
        reader.reject(u"number"_s);
    const QDateTime at = reader.instant(u"voided_at"_s);
    TRY_DONE(reader.check(u"void"_s));
    return at;
}

base::Result<QDateTime> Client::reportMeasure(const QJsonObject &body, const QString &idempotencyKey)
{
    Request post = jsonPost("/v1/measure-uses", body);
    post.headers.emplace_back("Idempotency-Key", idempotencyKey.toStdString());
    TRY_ASSIGN(const QByteArray answer, m->json(std::move(post)));
    TRY_ASSIGN(const QJsonObject object, parseObject(answer, u"measure"_s));
    ObjectReader reader(object);
    if (reader.filledText(u"number"_s) != body.value(u"number"_s).toString())
        reader.reject(u"number"_s);
    const QDateTime at = reader.instant(u"registered_at"_s);
    TRY_DONE(reader.check(u"measure"_s));
    return at;
}

} // namespace creditdesk::platform

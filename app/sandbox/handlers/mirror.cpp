// What workstations mirror: the signed manifest, immutable segments, the change feed, and the live look-up of one subject.
#include "app/sandbox/files.h"
#include "app/sandbox/handlers/handlers.h"

#include <QRegularExpression>

namespace creditdesk::sandbox {
namespace {

constexpr qint64 kDefaultLimit = 500;
constexpr qint64 kMostChanges = 5000;
constexpr std::chrono::seconds kPatience{5}; // with a part that is being made

QString tailOf(const Request &request)
{
    return request.path.mid(request.path.lastIndexOf(u'/') + 1);
}

/// "bytes=a-b" or "bytes=a-" or "bytes=-n" within `size`; nothing if it asks for something else (then the whole is sent).
struct ByteRange {
    qint64 first = 0, last = 0;
    bool satisfiable = true;
};
std::optional<ByteRange> readRange(const QByteArray &header, qint64 size)
{
    static const QRegularExpression form(QStringLiteral("^bytes=([0-9]*)-([0-9]*)$"));
    const auto match = form.match(QString::fromLatin1(header));
    if (!match.hasMatch() || (match.captured(1).isEmpty() && match.captured(2).isEmpty()))
        return std::nullopt;
    ByteRange range{match.captured(1).toLongLong(), size - 1};
    if (match.captured(1).isEmpty())
        range.first = std::max<qint64>(0, size - match.captured(2).toLongLong());
    else if (!match.captured(2).isEmpty())
        range.last = std::min(match.captured(2).toLongLong(), size - 1);
    range.satisfiable = range.first < size && range.first <= range.last;
    return range;
}

city::Scope scopeOf(const Session &session)
{
    city::Scope scope;
    for (const QString &district : session.districts)
        scope.districts.push_back(district.toStdString());
    return scope;
}

} // namespace

Response manifest(Platform &platform, const Request &, const Caller &)
{
    const QByteArray payload = QJsonDocument(platform.worlds.current().segments->manifest()).toJson(QJsonDocument::Compact);
    return jsonResponse(200, {{QStringLiteral("manifest"), QString::fromLatin1(platform.authority->signPayload(payload))}});
}

Response manifestPart(Platform &platform, const Request &request, const Caller &)
{
    const World world = platform.worlds.current();
    bool numberGood = false;
    const int number = tailOf(request).toInt(&numberGood);
    bool generationGood = false;
    const qint64 generation = request.query.queryItemValue(QStringLiteral("generation")).toLongLong(&generationGood);
    if (!generationGood)
        return problem(422, QStringLiteral("content_invalid"), QStringLiteral("\"generation\" must be the manifest's"));
    if (generation != world.segments->generation())
        return problem(410, QStringLiteral("cursor_gone"), QStringLiteral("take a new manifest"));
    if (!numberGood || number < 0 || number >= world.segments->partCount())
        return problem(404, QStringLiteral("not_found"), QStringLiteral("the manifest names no such part"));
    const auto part = world.segments->part(number, kPatience);
    if (!part)
        return internalProblem(part.error());
    if (!*part)
        return problem(503, QStringLiteral("not_ready"), QStringLiteral("this part is being made"), 1);
    const QByteArray payload = QJsonDocument(**part).toJson(QJsonDocument::Compact);
    return jsonResponse(200, {{QStringLiteral("part"), QString::fromLatin1(platform.authority->signPayload(payload))}});
}

Response segment(Platform &platform, const Request &request, const Caller &)
{
    const QString sha256 = tailOf(request);
    const QString path = platform.worlds.current().segments->pathOf(sha256);
    if (path.isEmpty())
        return problem(404, QStringLiteral("not_found"), QStringLiteral("the manifest names no such segment"));
    const QByteArray tag = '"' + sha256.toLatin1() + '"';
    Response response;
    response.headers = {{"ETag", tag}, {"Cache-Control", "public, max-age=31536000, immutable"}, {"Accept-Ranges", "bytes"}};
    if (request.header("If-None-Match") == tag) {
        response.status = 304;
        return response;
    }
    const base::Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return internalProblem(bytes.error());
    response.setHeader("Content-Type", "application/octet-stream");
    const std::optional<ByteRange> range = readRange(request.header("Range"), bytes->size());
    const QByteArray condition = request.header("If-Range");
    if (!range || (!condition.isEmpty() && condition != tag)) {
        response.body = *bytes;
        return response;
    }
    if (!range->satisfiable) {
        response = problem(416, QStringLiteral("content_invalid"), QStringLiteral("the range lies outside of the segment"));
        response.setHeader("Content-Range", "bytes */" + QByteArray::number(bytes->size()));
        return response;
    }
    response.status = 206;
    response.body = bytes->mid(range->first, range->last - range->first + 1);
    response.setHeader("Content-Range", "bytes " + QByteArray::number(range->first) + '-' + QByteArray::number(range->last) +
                                            '/' + QByteArray::number(bytes->size()));
    return response;
}

Response changes(Platform &platform, const Request &request, const Caller &caller)
{
    const World world = platform.worlds.current();
    const city::City &city = *world.city;
    bool sinceGood = false;
    const qint64 since = request.query.queryItemValue(QStringLiteral("since")).toLongLong(&sinceGood);
    bool limitGood = true;
    qint64 limit = kDefaultLimit;
    if (request.query.hasQueryItem(QStringLiteral("limit")))
        limit = request.query.queryItemValue(QStringLiteral("limit")).toLongLong(&limitGood);
    if (!sinceGood || !limitGood || since < 0 || limit < 1 || limit > kMostChanges)
        return problem(422, QStringLiteral("content_invalid"), QStringLiteral("\"since\" or \"limit\" is out of bounds"));
    if (since < city.nightSequence()) // older than the nightly state: only a new manifest helps
        return problem(410, QStringLiteral("cursor_gone"), QStringLiteral("take a new manifest"));
    const city::Scope scope = scopeOf(caller.session);
    std::string list;
    std::string some;
    qint64 count = 0;
    qint64 next = since;
    while (next < city.lastSequence() && count < limit) {
        some.clear();
        const int more = city.changes(next + 1, scope, some);
        if (count > 0 && count + more > limit) // a page never splits one sequence
            break;
        if (more > 0)
            list += (count > 0 ? "," : "") + some;
        count += more;
        ++next;
    }
    if (next >= city.lastSequence()) { // then what was dictated
        const QList<QJsonObject> dictated = platform.script->changesAfter(std::max(since, next), limit - count);
        for (const QJsonObject &change : dictated) {
            list += (count++ > 0 ? "," : "") + QJsonDocument(change).toJson(QJsonDocument::Compact).toStdString();
            next = change.value(QLatin1String("sequence")).toInteger();
        }
    }
    const qint64 last = platform.script->lastSequence(city.lastSequence());
    // put together as text: going through a JSON document would only cost time
    Response response = jsonResponse(200, {});
    response.body = R"({"epoch":")" + city.epoch().toLatin1() + R"(","as_of":")" + city.changesAsOf().toLatin1() +
                    R"(","since":)" + QByteArray::number(since) + R"(,"next":)" + QByteArray::number(next) + R"(,"more":)" +
                    (next < last ? "true" : "false") + R"(,"changes":[)" + QByteArray::fromStdString(list) + "]}";
    return response;
}

Response organisation(Platform &platform, const Request &request, const Caller &)
{
    const World world = platform.worlds.current();
    const city::City &city = *world.city;
    const std::optional<std::int64_t> serial = city.serialOf(tailOf(request).toStdString());
    city::Reader reader(city, city.lastSequence());
    if (!serial || !reader.open(*serial))
        return problem(404, QStringLiteral("not_found"), QStringLiteral("no organisation has this code"));
    city::Pen pen;
    pen.put(R"({"as_of":")" + city.changesAsOf().toStdString() + R"(","organisation":)");
    reader.organisation(pen);
    pen.put(std::string_view(R"(,"records":[)"));
    reader.records(pen, ",");
    pen.put(std::string_view("]}"));
    Response response = jsonResponse(200, {});
    response.body = QByteArray(pen.text().data(), static_cast<qsizetype>(pen.text().size()));
    return response;
}

} // namespace creditdesk::sandbox

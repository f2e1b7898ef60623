// The call of a supervisor: what the windows of the hall did.
#include "app/platform/client.h"
#include "app/platform/client_impl.h"
#include "app/platform/json_values.h"

namespace creditdesk::platform {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kAnswerBytes = qint64{8} * 1024 * 1024;

base::Result<HallAnswer::Line> lineFrom(const QJsonObject &object)
{
    ObjectReader reader(object);
    HallAnswer::Line line;
    line.terminal = reader.filledText(u"terminal"_s);
    line.own = reader.boolean(u"own"_s);
    line.day = reader.date(u"day"_s);
    const qint64 hour = reader.integer(u"hour"_s);
    line.reports = reader.integer(u"reports"_s);
    line.refusals = reader.integer(u"refusals"_s);
    if (!line.day.isValid())
        reader.reject(u"day"_s);
    if (hour < 0 || hour > 23)
        reader.reject(u"hour"_s);
    if (line.reports < 0 || line.refusals < 0)
        reader.reject(u"reports"_s);
    line.hour = static_cast<int>(hour);
    TRY_DONE(reader.check(u"line of the hall"_s));
    return line;
}

} // namespace

base::Result<HallAnswer> Client::hallOperation(const QDate &from, const QDate &to)
{
    Request request;
    request.target =
        u"/v1/hall-operation?from=%1&to=%2"_s.arg(from.toString(Qt::ISODate), to.toString(Qt::ISODate)).toStdString();
    request.maxBodyBytes = kAnswerBytes;
    TRY_ASSIGN(const QByteArray body, m->json(std::move(request)));
    TRY_ASSIGN(const QJsonObject object, parseObject(body, u"hall operation"_s));
    ObjectReader reader(object);
    HallAnswer answer;
    const QJsonArray lines = reader.array(u"lines"_s);
    answer.asOf = reader.instant(u"as_of"_s);
    TRY_DONE(reader.check(u"hall operation"_s));
    for (const auto &entry : lines) {
        TRY_ASSIGN(HallAnswer::Line line, lineFrom(entry.toObject()));
        answer.lines.append(std::move(line));
    }
    return answer;
}

} // namespace creditdesk::platform

// What the platform warns of.
#include "app/platform/client.h"

#include "app/platform/client_impl.h"
#include "app/platform/json_values.h"

namespace creditdesk::platform {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kWarningsBytes = qint64{8} * 1024 * 1024;

base::Result<SentWarning> readWarning(const QJsonObject &object)
{
    ObjectReader reader(object);
    SentWarning out;
    out.sequence = reader.integer(u"sequence"_s);
    out.id = reader.filledText(u"id"_s);
    out.subject = reader.filledText(u"subject"_s);
    out.category = reader.filledText(u"category"_s);
    out.occurred = reader.date(u"occurred"_s);
    out.title = reader.filledText(u"title"_s);
    out.text = reader.text(u"text"_s);
    out.sourceUnit = reader.filledText(u"source_unit"_s);
    out.sourceUnitCode = reader.text(u"source_unit_code"_s);
    if (!out.occurred.isValid())
        reader.reject(u"occurred"_s);
    TRY_DONE(reader.check(u"warning"_s));
    return out;
}

} // namespace

base::Result<SentWarningPage> Client::sentWarnings(qint64 since)
{
    Request get;
    get.method = "GET";
    get.maxBodyBytes = kWarningsBytes;
    get.target = "/v1/warnings?since=" + std::to_string(since);
    TRY_ASSIGN(const QByteArray body, m->json(std::move(get)));
    TRY_ASSIGN(const QJsonObject object, parseObject(body, u"warnings"_s));
    ObjectReader reader(object);
    SentWarningPage page;
    page.epoch = reader.filledText(u"epoch"_s);
    page.more = reader.boolean(u"more"_s);
    const QJsonArray all = reader.array(u"warnings"_s);
    TRY_DONE(reader.check(u"warnings"_s));
    qint64 last = since;
    for (const auto &entry : all) {
        TRY_ASSIGN(SentWarning one, readWarning(entry.toObject()));
        if (one.sequence <= last)
            return base::fail(base::Code::BrokenAnswer, u"warnings: out of order"_s);
        last = one.sequence;
        page.warnings.append(std::move(one));
    }
    return page;
}

} // namespace creditdesk::platform

#include "app/services/warnings/platform_inbox.h"

#include "app/services/warnings/evaluation_mark.h"

#include "models/domain/identifiers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace creditdesk::services {
using namespace Qt::StringLiterals;

QString withoutIdentityNumbers(const QString &text)
{
    // Eighteen characters of a citizen's number, or the fifteen of an old one, standing alone. A credit code has letters, or an
    // old registration number no birthday at its place.
    static const QRegularExpression kNumber(
        u"(?<![0-9A-Za-z])([1-9][0-9]{5}(?:(?:18|19|20)[0-9]{2})?(?:[0-9]{2})?(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]?)(?![0-9A-Za-z])"_s);
    QString out = text;
    for (auto match = kNumber.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        if (domain::readIdentityNumber(found.captured(1), QDate(2999, 1, 1)).valid || found.capturedLength(1) == 18)
            out.replace(found.capturedStart(1), found.capturedLength(1), QString(found.capturedLength(1), u'*'));
    }
    return out;
}

QByteArray PlatformInbox::toJson() const
{
    QJsonArray all;
    for (const platform::SentWarning &one : waiting)
        all.append(QJsonObject{{u"sequence"_s, one.sequence},
                               {u"id"_s, one.id},
                               {u"subject"_s, one.subject},
                               {u"category"_s, one.category},
                               {u"occurred"_s, one.occurred.toString(Qt::ISODate)},
                               {u"title"_s, one.title},
                               {u"text"_s, one.text},
                               {u"source_unit"_s, one.sourceUnit},
                               {u"source_unit_code"_s, one.sourceUnitCode}});
    return QJsonDocument(QJsonObject{{u"epoch"_s, epoch}, {u"since"_s, since}, {u"waiting"_s, all}})
        .toJson(QJsonDocument::Compact);
}

base::Result<PlatformInbox> PlatformInbox::read(const store::Ledger &ledger)
{
    TRY_ASSIGN(const std::optional<QByteArray> kept, ledger.value(kPlatformInboxKey));
    return from(kept);
}

PlatformInbox PlatformInbox::from(const std::optional<QByteArray> &kept)
{
    PlatformInbox out;
    const QJsonObject object = QJsonDocument::fromJson(kept.value_or(QByteArray())).object();
    out.epoch = object.value(u"epoch").toString();
    out.since = object.value(u"since").toInteger();
    const QJsonArray all = object.value(u"waiting").toArray();
    for (const QJsonValue &value : all) {
        const QJsonObject one = value.toObject();
        out.waiting.append({one.value(u"sequence").toInteger(), one.value(u"id").toString(), one.value(u"subject").toString(),
                            one.value(u"category").toString(),
                            QDate::fromString(one.value(u"occurred").toString(), Qt::ISODate), one.value(u"title").toString(),
                            one.value(u"text").toString(), one.value(u"source_unit").toString(),
                            one.value(u"source_unit_code").toString()});
    }
    return out;
}

void PlatformInbox::take(const QList<platform::SentWarning> &sent)
{
    for (platform::SentWarning one : sent) {
        since = std::max(since, one.sequence);
        const bool known = std::ranges::any_of(waiting, [&](const platform::SentWarning &other) { return other.id == one.id; });
        if (known || !domain::readCreditCode(one.subject).valid)
            continue;
        one.title = withoutIdentityNumbers(one.title);
        one.text = withoutIdentityNumbers(one.text);
        one.sourceUnit = withoutIdentityNumbers(one.sourceUnit);
        waiting.append(one);
    }
}

void PlatformInbox::forget(const QSet<QString> &raised)
{
    waiting.removeIf([&raised](const platform::SentWarning &one) { return raised.contains(one.id); });
}

base::Done fetchSent(platform::Client &client, store::Ledger &ledger)
{
    TRY_ASSIGN(PlatformInbox inbox, PlatformInbox::read(ledger));
    for (bool more = true; more;) {
        const auto page = client.sentWarnings(inbox.since);
        if (!page && page.error().code == base::Code::NotFound)
            return {};
        if (!page)
            return tl::unexpected(page.error());
        if (page->epoch != inbox.epoch && inbox.since > 0) { // another history counts anew; what was raised is known by its id
            inbox.since = 0;
            inbox.epoch = page->epoch;
            continue;
        }
        inbox.epoch = page->epoch;
        const qint64 before = inbox.since;
        inbox.take(page->warnings);
        more = page->more && inbox.since > before;
        if (inbox.since > before)
            TRY_DONE(ledger.keep(kPlatformInboxKey, inbox.toJson()));
    }
    return {};
}

} // namespace creditdesk::services

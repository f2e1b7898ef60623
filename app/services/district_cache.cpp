// Where this window fetches segments from before it asks the platform: a setting that needs no secrecy, because what comes is
// believed by its hash and opened with the session's keys.
#include "app/base/files.h"
#include "app/services/house.h"

#include <QFile>
#include <QJsonDocument>
#include <QUrl>

namespace creditdesk::services {

using base::Code;

namespace {

constexpr int kFormat = 1;
constexpr qint64 kLongestFile = 64 * 1024;

QString pathIn(const QString &home)
{
    return home + QStringLiteral("/district-cache.json");
}

bool isUsable(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool known = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return known && url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

base::Result<QString> read(const QString &home)
{
    const auto bytes = base::readFile(pathIn(home), kLongestFile);
    if (!bytes && bytes.error().code == Code::NotFound)
        return QString();
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    const QString url = object.value(QStringLiteral("url")).toString();
    const int format = object.value(QStringLiteral("format")).toInt();
    if (format > kFormat)
        return base::fail(Code::TooNew, QStringLiteral("district-cache.json of format %1").arg(format));
    if (format != kFormat || !isUsable(url))
        return base::fail(Code::Damaged, QStringLiteral("district-cache.json cannot be read"));
    return url;
}

} // namespace

base::Result<QString> Workstation::districtCache() const
{
    return read(m->home);
}

base::Done Workstation::setDistrictCache(const QString &url)
{
    if (!url.isEmpty() && !isUsable(url))
        return base::fail(Code::InvalidInput,
                          QStringLiteral("a district cache is named http://HOST[:PORT] or https://HOST[:PORT]"));
    if (QFile::exists(m->home + QStringLiteral("/ledger.made"))) { // somebody has signed in here before
        TRY_ASSIGN(const Means who, m->require(QStringLiteral("sync.run")));
        store::AuditEntry line = m->entry(who.session, QStringLiteral("sync.run"));
        line.action = QStringLiteral("settings.district_cache");
        line.detail = {{QStringLiteral("set"), !url.isEmpty()}};
        TRY_DONE(who.ledger->record(line));
    }
    if (url.isEmpty())
        return base::removeFile(pathIn(m->home));
    const QJsonObject object{{QStringLiteral("format"), kFormat}, {QStringLiteral("url"), url}};
    return base::replaceFile(pathIn(m->home), QJsonDocument(object).toJson());
}

base::Result<std::unique_ptr<platform::Client>> Workstation::Impl::makeCacheClient() const
{
    const auto url = read(home);
    if (!url || url->isEmpty()) // a setting that cannot be read must not keep anybody from the platform itself
        return std::unique_ptr<platform::Client>();
    platform::Endpoint endpoint;
    endpoint.url = *url;
    endpoint.mayBePlain = true;
    endpoint.connectTimeoutMs = 2'000;
    endpoint.answerTimeoutMs = 10'000;
    {
        const std::lock_guard lock(vaultMutex);
        if (!vault)
            return base::fail(Code::NotEnrolled, QStringLiteral("no vault"));
        endpoint.caPem = vault->enrolment().caPem;
    }
    return std::make_unique<platform::Client>(endpoint, clock);
}

} // namespace creditdesk::services

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
    const bool bare = (url.path().isEmpty() || url.path() == QLatin1String("/")) && !url.hasQuery() && !url.hasFragment() &&
                      !url.authority().contains(u'@');
    return known && bare && url.isValid() && !url.host().isEmpty() && url.port(1) != 0;
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
    auto url = read(m->home);
    if (!url)
        return tl::unexpected(base::about(base::kAboutDistrictCache, std::move(url).error()));
    return url;
}

base::Done Workstation::setDistrictCache(const QString &url)
{
    if (!url.isEmpty() && !isUsable(url))
        return base::fail(Code::InvalidInput,
                          QStringLiteral("a district cache is named http://HOST[:PORT] or https://HOST[:PORT], without path, query or "
                                         "user"));
    if (QFile::exists(m->home + QStringLiteral("/ledger.made"))) { // somebody has signed in here before
        TRY_ASSIGN(const Means who, m->require(QStringLiteral("sync.run")));
        store::AuditEntry line = m->entry(who.session, QStringLiteral("sync.run"));
        line.action = QStringLiteral("settings.district_cache");
        line.detail = {{QStringLiteral("set"), !url.isEmpty()}};
        TRY_DONE(m->record(who, line));
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
    const sync::Policy policy = sync::Policy::compiledIn();
    endpoint.connectTimeoutMs = static_cast<int>(policy.cacheConnectMs);
    endpoint.answerTimeoutMs = static_cast<int>(policy.cacheAnswerMs);
    {
        const std::lock_guard lock(vaultMutex);
        if (!vault)
            return base::fail(Code::NotEnrolled, QStringLiteral("no vault"));
        endpoint.caPem = vault->enrolment().caPem;
    }
    return std::make_unique<platform::Client>(endpoint, clock);
}

} // namespace creditdesk::services

#include "tests/integration/sync/house.h"

#include "app/platform/session.h"
#include "app/vault/key_pair.h"
#include "app/vault/signing.h"

#include <QDir>
#include <QJsonDocument>
#include <QUrl>

namespace creditdesk::test {
namespace {

platform::Endpoint endpointOf(const SandboxProcess &sandbox)
{
    platform::Endpoint endpoint;
    endpoint.url = sandbox.url();
    endpoint.caPem = sandbox.caPem();
    return endpoint;
}

} // namespace

House::House() : m_key(32)
{
    m_random.fill(m_key.bytes());
}

bool House::open(SandboxOptions options)
{
    m_options = std::move(options);
    m_options.state = m_state.path();
    if (m_options.date.isEmpty())
        m_options.date = u"2026-06-01"_s;
    m_sandbox = std::make_unique<SandboxProcess>(m_options);
    if (!m_sandbox->start()) {
        m_error = m_sandbox->error();
        return false;
    }
    m_client = std::make_unique<platform::Client>(endpointOf(*m_sandbox), m_clock);
    auto ledger = store::Ledger::open(QDir(home()).filePath(u"ledger.db"_s), m_key, m_clock, m_random);
    if (!ledger) {
        m_error = QString::fromUtf8(said(ledger));
        return false;
    }
    m_ledger = std::move(*ledger);
    return enrol();
}

bool House::enrol()
{
    auto deviceKey = vault::makePrivateKey(m_random);
    const auto signingKey = vault::makePrivateKey(m_random);
    const auto deviceRequest = vault::makeRequest(*deviceKey, u"test"_s);
    const auto signingRequest = vault::makeRequest(*signingKey, u"test"_s);
    auto enrolment = m_client->enrol({m_sandbox->enrolmentCode(), u"浦东新区 3 号窗口"_s, *deviceRequest, *signingRequest});
    if (!enrolment) {
        m_error = QString::fromUtf8(said(enrolment));
        return false;
    }
    m_enrolment = std::move(*enrolment);
    m_client->useIdentity({m_enrolment.deviceCertificatePem, std::move(*deviceKey)});
    const auto access = signIn();
    m_error = QString::fromUtf8(said(access));
    return access.has_value();
}

base::Result<sync::Access> House::signIn()
{
    QString password;
    for (const SandboxOperator &one : m_sandbox->operators()) {
        if (one.id == m_operator)
            password = one.password;
    }
    TRY_ASSIGN(const auto session, m_client->signIn(m_operator, base::Secret::take(password), false));
    TRY_ASSIGN(const QJsonObject grant, vault::openJws(session.grantJws, vault::pemToDer(m_enrolment.platformCertificatePem)));
    QStringList districts;
    for (const auto &district : grant.value(u"districts"_s).toArray())
        districts.append(district.toString());
    districts.sort();
    m_client->useToken(session.token);
    m_access = {session.token, session.segmentKeys, districts};
    return m_access;
}

base::Result<sync::Access> House::signInAs(const QString &operatorId)
{
    m_operator = operatorId;
    return signIn();
}

std::unique_ptr<platform::Client> House::strangerAt(const QString &url) const
{
    platform::Endpoint endpoint = endpointOf(*m_sandbox);
    endpoint.url = url;
    endpoint.mayBePlain = true;
    return std::make_unique<platform::Client>(endpoint, m_clock);
}

QByteArray House::cityDigest(const QStringList &districts) const
{
    SandboxOptions options = m_options;
    if (!districts.isEmpty())
        options.more += {u"--districts"_s, districts.join(u',')};
    return SandboxProcess::digest(options);
}

bool House::reopenPlatform()
{
    m_options.port = QUrl(m_sandbox->url()).port();
    m_sandbox = std::make_unique<SandboxProcess>(m_options);
    if (!m_sandbox->start()) {
        m_error = m_sandbox->error();
        return false;
    }
    return true; // tokens live in the platform's memory: the next run renews its session
}

bool House::setFaults(const QJsonArray &faults)
{
    return control({{u"action"_s, u"set_faults"_s}, {u"faults"_s, faults}});
}

bool House::control(const QJsonObject &action)
{
    const QJsonObject ready = QJsonDocument::fromJson(m_sandbox->readyLine()).object();
    platform::Session session(endpointOf(*m_sandbox), m_clock);
    platform::Request request;
    request.method = "POST";
    request.target = "/sandbox/control";
    request.headers = {{"Authorization", "Bearer " + ready.value(u"control_token"_s).toString().toStdString()}};
    request.body = QJsonDocument(action).toJson().toStdString();
    request.hasBody = true;
    request.maxBodyBytes = 65'536;
    int status = 0;
    QByteArray answer;
    const auto done = session.exchange(
        std::move(request),
        [&](const platform::AnswerHead &head) -> base::Done {
            status = head.status;
            return {};
        },
        [&](std::span<const char> bytes) {
            answer.append(bytes.data(), qsizetype(bytes.size()));
            return true;
        });
    m_error = QString::fromUtf8(said(done) + " " + answer);
    return done && status == 200;
}

sync::Context House::context(store::Mirror *mirror)
{
    return {.home = home(),
            .client = *m_client,
            .ledger = *m_ledger,
            .mirror = mirror,
            .mirrorKey = m_key,
            .platformCertificateDer = vault::pemToDer(m_enrolment.platformCertificatePem),
            .caDer = vault::pemToDer(m_sandbox->caPem()),
            .clock = m_clock,
            .operatorId = u"clerk"_s,
            .role = u"clerk"_s,
            .access = m_access,
            .renew = [this]() -> base::Result<sync::Access> {
                if (!m_mayRenew)
                    return base::fail(base::Code::SignInNeeded, u"nobody is there to sign in"_s);
                ++m_renewals;
                return signIn();
            },
            .wait = [this](qint64 milliseconds, const base::CancelToken &) { m_waitedMs += milliseconds; }};
}

base::Result<sync::Summary> House::run(store::Mirror *mirror, const sync::Order &order, const sync::ProgressSink &progress,
                                       const base::CancelToken &cancel)
{
    return sync::run(context(mirror), order, progress, cancel);
}

base::Result<std::unique_ptr<store::Mirror>> House::openMirror() const
{
    return store::Mirror::open(home(), m_key);
}

QByteArray House::mirrorDigest() const
{
    const auto mirror = openMirror();
    if (!mirror)
        return mirror.error().name().toUtf8();
    const auto digest = (*mirror)->digest();
    return digest ? digest->toHex() : said(digest);
}

QStringList House::audit() const
{
    const auto entries = m_ledger->audit(1, 1'000);
    QStringList lines;
    if (entries) {
        for (const store::AuditEntry &entry : *entries)
            lines.append(entry.action + u' ' + entry.outcome);
    }
    return lines;
}

QStringList House::staged(const QString &ending) const
{
    return QDir(QDir(home()).filePath(u"staging"_s)).entryList({u"*"_s + ending}, QDir::Files);
}

} // namespace creditdesk::test

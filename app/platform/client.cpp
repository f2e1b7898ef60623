#include "app/platform/client.h"

#include "app/platform/client_impl.h"
#include "app/platform/codec.h"
#include "app/platform/json_values.h"
#include "app/platform/problem.h"
#include "app/platform/segment_window.h"
#include "app/platform/session.h"
#include "app/platform/wire_body.h"

#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <initializer_list>

namespace creditdesk::platform {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

constexpr qint64 kKib = 1024;
constexpr qint64 kMib = 1024 * kKib;
constexpr qint64 kProblemAnswer = 64 * kKib;

std::string encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text).toStdString();
}

Request get(std::string target, qint64 maxBodyBytes)
{
    Request request;
    request.target = std::move(target);
    request.maxBodyBytes = maxBodyBytes;
    return request;
}

/// Answers that the contract does not have for a call are the platform's fault, whatever they would mean elsewhere.
base::Failure noSuchAnswer(base::Failure failure, std::initializer_list<Code> strangers)
{
    if (std::find(strangers.begin(), strangers.end(), failure.code) != strangers.end())
        failure.code = Code::BrokenAnswer;
    return failure;
}

} // namespace

Request jsonPost(std::string target, const QJsonObject &body)
{
    Request request;
    request.method = "POST";
    request.target = std::move(target);
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString();
    request.hasBody = true;
    request.maxBodyBytes = kSmallAnswerBytes;
    return request;
}

void Client::Impl::authorise(Request &request) const
{
    if (token.isEmpty())
        return;
    std::string value;
    value.reserve(7 + token.size());
    value += "Bearer ";
    value.append(reinterpret_cast<const char *>(token.data()), token.size());
    request.headers.emplace_back("Authorization", std::move(value));
}

base::Failure Client::Impl::problem(const AnswerHead &head, const QByteArray &body) const
{
    return failureOf(head.status, head.contentType, body, head.retryAfter, clock.now());
}

base::Result<QByteArray> Client::Impl::json(Request request)
{
    authorise(request);
    request.headers.emplace_back("Accept", "application/json, application/problem+json");
    AnswerHead head;
    QByteArray body;
    const bool personal = request.personal;
    const qint64 limit = request.maxBodyBytes;
    request.maxBodyBytes = std::max(limit, kProblemAnswer);
    const base::Done done = session.exchange(
        std::move(request),
        [&](const AnswerHead &h) -> base::Done {
            head = h;
            if (h.contentLength > 0 && h.contentLength <= limit)
                body.reserve(static_cast<qsizetype>(h.contentLength)); // growing would leave unwiped copies
            return {};
        },
        [&](std::span<const char> bytes) {
            body.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
            return true;
        });
    base::Failure failure;
    if (!done)
        failure = done.error();
    else if (head.status != 200 && head.status != 201)
        failure = problem(head, body);
    else if (!isMediaType(head.contentType, "application/json"))
        failure = {Code::BrokenAnswer, u"status %1, but not JSON"_s.arg(head.status)};
    else
        return body;
    if (personal)
        wipe(body);
    return tl::unexpected(std::move(failure));
}

base::Result<QByteArray> Client::Impl::signedText(Request request, const QString &member)
{
    TRY_ASSIGN(const QByteArray body, json(std::move(request)));
    TRY_ASSIGN(const QJsonObject object, parseObject(body, member));
    ObjectReader reader(object);
    const QByteArray jws = reader.filledText(member).toLatin1();
    TRY_DONE(reader.check(member));
    return jws;
}

Client::Client(Endpoint endpoint, const base::Clock &clock) : m(std::make_unique<Impl>(std::move(endpoint), clock)) {}

Client::~Client() = default;

void Client::useIdentity(ClientIdentity identity)
{
    m->session.useIdentity(std::move(identity));
}

void Client::useToken(const QByteArray &token)
{
    m->token = base::Secret::copyOf(std::as_bytes(std::span(token.constData(), static_cast<std::size_t>(token.size()))));
}

void Client::interrupt()
{
    m->session.interrupt();
}

base::Result<EnrolmentAnswer> Client::enrol(const EnrolmentRequest &request)
{
    Request post = jsonPost("/v1/enrolments", {{u"code"_s, request.code},
                                               {u"terminal_name"_s, request.terminalName},
                                               {u"device_request"_s, QString::fromLatin1(request.deviceRequestPem)},
                                               {u"signing_request"_s, QString::fromLatin1(request.signingRequestPem)}});
    post.idempotent = false; // a code is good once
    auto given = m->json(std::move(post));
    if (!given) // Gone and Conflict of a code have codes of their own
        return tl::unexpected(noSuchAnswer(given.error(), {Code::NotFound, Code::Conflict, Code::Gone}));
    QByteArray body = std::move(*given);
    const auto parsed = parseObject(body, u"enrolment"_s);
    wipe(body);
    if (!parsed)
        return tl::unexpected(parsed.error());
    ObjectReader reader(*parsed);
    EnrolmentAnswer answer;
    answer.workstation = reader.filledText(u"workstation"_s);
    answer.hall = reader.filledText(u"hall"_s);
    answer.terminal = reader.filledText(u"terminal"_s);
    answer.district = reader.filledText(u"district"_s);
    answer.deviceCertificatePem = reader.filledText(u"device_certificate"_s).toLatin1();
    answer.signingCertificatePem = reader.filledText(u"signing_certificate"_s).toLatin1();
    answer.platformCertificatePem = reader.filledText(u"platform_certificate"_s).toLatin1();
    answer.recoveryKey = keyFromBase64(reader.filledText(u"recovery_key"_s).toStdString());
    if (answer.recoveryKey.isEmpty())
        reader.reject(u"recovery_key"_s);
    TRY_DONE(reader.check(u"enrolment"_s));
    return answer;
}

base::Result<SessionAnswer> Client::signIn(const QString &operatorId, const base::Secret &password, bool wantRecoveryKey)
{
    Request post;
    post.method = "POST";
    post.target = "/v1/sessions";
    post.body = signInBody(operatorId.toStdString(), password, wantRecoveryKey);
    post.hasBody = true;
    post.idempotent = false; // a wrong password is counted
    post.maxBodyBytes = kSmallAnswerBytes;
    auto given = m->json(std::move(post));
    if (!given)
        return tl::unexpected(noSuchAnswer(given.error(), {Code::NotFound, Code::Conflict, Code::Gone, Code::Rejected}));
    QByteArray body = std::move(*given);
    auto members = readSession(body, wantRecoveryKey);
    wipe(body);
    if (!members)
        return tl::unexpected(members.error());
    SessionAnswer answer;
    answer.token = std::move(members->token);
    answer.expiresAt = members->expiresAt;
    answer.grantJws = std::move(members->grantJws);
    answer.recoveryKey = std::move(members->recoveryKey);
    answer.segmentKeys = std::make_shared<const SegmentKeys>(std::move(members->segmentKeys));
    return answer;
}

base::Result<QByteArray> Client::manifestJws()
{
    return m->signedText(get("/v1/manifest", 16 * kMib), u"manifest"_s);
}

base::Result<QByteArray> Client::manifestPartJws(int part, qint64 generation)
{
    const std::string target = "/v1/manifest/parts/" + std::to_string(part) + "?generation=" + std::to_string(generation);
    return m->signedText(get(target, 4 * kMib), u"part"_s);
}

base::Done Client::segment(const SegmentReference &reference, qint64 offset,
                           const std::function<bool(std::span<const char>)> &sink)
{
    if (offset < 0 || offset >= reference.bytes)
        return base::fail(Code::InvalidInput, u"segment offset %1 of %2"_s.arg(offset).arg(reference.bytes));
    Request request = get("/v1/segments/" + encoded(reference.sha256), std::max(reference.bytes, kProblemAnswer));
    request.boundedInTime = false;
    if (offset > 0)
        request.headers.emplace_back("Range", "bytes=" + std::to_string(offset) + "-");
    SegmentWindow window(reference.bytes, offset, sink);
    const base::Done done = m->session.exchange(
        std::move(request), [&](const AnswerHead &head) { return window.begin(head); },
        [&](std::span<const char> bytes) { return window.take(bytes); });
    if (window.isProblem() && (done || done.error().code != Code::Cancelled))
        return tl::unexpected(m->problem(window.head(), window.problemBody()));
    return done ? window.finish() : done;
}

base::Result<QByteArray> Client::changes(qint64 since, int limit)
{
    return m->json(get("/v1/changes?since=" + std::to_string(since) + "&limit=" + std::to_string(limit), 64 * kMib));
}

base::Result<domain::SubjectFile> Client::organisation(const QString &code)
{
    TRY_ASSIGN(const QByteArray body, m->json(get("/v1/organisations/" + encoded(code), 32 * kMib)));
    TRY_ASSIGN(const QJsonObject object, parseObject(body, u"organisation"_s));
    ObjectReader reader(object);
    domain::SubjectFile file;
    const QJsonObject organisation = reader.object(u"organisation"_s);
    const QJsonArray records = reader.array(u"records"_s);
    file.asOf = reader.instant(u"as_of"_s);
    file.live = true;
    TRY_DONE(reader.check(u"organisation"_s));
    TRY_ASSIGN(file.organisation, organisationFromJson(organisation));
    if (file.organisation.code != code)
        return base::fail(Code::BrokenAnswer, u"the answer is about another organisation"_s);
    file.records.reserve(records.size());
    for (const auto &entry : records) {
        TRY_ASSIGN(domain::Record record, recordFromJson(entry.toObject()));
        if (record.subject != code)
            return base::fail(Code::BrokenAnswer, u"a record of another organisation"_s);
        file.records.append(std::move(record));
    }
    return file;
}

base::Result<RegistrationAnswer> Client::registerReport(const QJsonObject &registration, const QString &idempotencyKey)
{
    Request post = jsonPost("/v1/reports", registration);
    post.headers.emplace_back("Idempotency-Key", idempotencyKey.toStdString());
    TRY_ASSIGN(const QByteArray body, m->json(std::move(post)));
    TRY_ASSIGN(const QJsonObject object, parseObject(body, u"registration"_s));
    ObjectReader reader(object);
    RegistrationAnswer answer;
    if (reader.filledText(u"number"_s) != registration.value(u"number"_s).toString())
        reader.reject(u"number"_s);
    answer.registeredAt = reader.instant(u"registered_at"_s);
    TRY_DONE(reader.check(u"registration"_s));
    return answer;
}

base::Result<TrustAnswer> Client::trust()
{
    TRY_ASSIGN(const QByteArray body, m->json(get("/v1/trust", 32 * kMib)));
    TRY_ASSIGN(const QJsonObject object, parseObject(body, u"trust"_s));
    ObjectReader reader(object);
    TrustAnswer answer;
    const QJsonArray certificates = reader.array(u"report_signing_certificates"_s);
    const QJsonArray voided = reader.array(u"voided_reports"_s);
    answer.crlPem = reader.filledText(u"crl"_s).toLatin1();
    for (const auto &entry : certificates) {
        if (!entry.isString())
            reader.reject(u"report_signing_certificates"_s);
        answer.reportSigningCertificatesPem.append(entry.toString().toLatin1());
    }
    for (const auto &entry : voided) {
        if (!entry.isString())
            reader.reject(u"voided_reports"_s);
        answer.voidedReports.append(entry.toString());
    }
    answer.asOf = reader.instant(u"as_of"_s);
    TRY_DONE(reader.check(u"trust"_s));
    return answer;
}

base::Result<Health> Client::health()
{
    TRY_ASSIGN(const QByteArray body, m->json(get("/v1/health", kSmallAnswerBytes)));
    TRY_ASSIGN(const QJsonObject object, parseObject(body, u"health"_s));
    ObjectReader reader(object);
    Health health;
    health.serverTime = reader.instant(u"server_time"_s);
    health.epoch = reader.filledText(u"epoch"_s);
    TRY_DONE(reader.check(u"health"_s));
    return health;
}

base::Result<QDateTime> Client::serverTime()
{
    TRY_ASSIGN(const Health answer, health());
    return answer.serverTime;
}

} // namespace creditdesk::platform

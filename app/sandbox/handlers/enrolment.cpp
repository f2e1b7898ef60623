// POST /v1/enrolments: one-time code and certificate requests -> certificates.
#include "app/sandbox/handlers/handlers.h"

#include <span>

namespace creditdesk::sandbox {
namespace {

constexpr int kRecoveryKeyBytes = 32;
constexpr int kLongestTerminalName = 100;

Response codeProblem(State::CodeState state)
{
    switch (state) {
    case State::CodeState::Used:
        return problem(409, QStringLiteral("enrolment_code_used"), QStringLiteral("this enrolment code was used before"));
    case State::CodeState::Expired:
        return problem(410, QStringLiteral("enrolment_code_expired"), QStringLiteral("this enrolment code is over"));
    case State::CodeState::Unknown:
    case State::CodeState::Good:
        break;
    }
    return problem(403, QStringLiteral("enrolment_code_unknown"), QStringLiteral("this enrolment code was never given"));
}

QByteArray serialOfPem(const QByteArray &pem)
{
    const CertificatePtr certificate = certificateFromPem(pem);
    return certificate ? serialOf(certificate.get()) : QByteArray();
}

} // namespace

Response enrol(Platform &platform, const Request &request, const Caller &)
{
    const std::optional<QJsonObject> body = bodyObject(request);
    if (!body)
        return problem(400, QStringLiteral("content_invalid"), QStringLiteral("the body must be a JSON object"));
    if (const auto refusal = demandTexts(*body, {"code", "terminal_name", "device_request", "signing_request"}))
        return *refusal;
    const QString code = body->value(QLatin1String("code")).toString().trimmed().toUpper();
    const State::CodeState codeState = platform.state->codeState(code);
    if (codeState != State::CodeState::Good)
        return codeProblem(codeState);

    Enrolment one;
    one.workstation = platform.state->nextWorkstationId();
    one.hall = QStringLiteral("上海市公共信用信息服务大厅");
    one.district = QStringLiteral("310101");
    one.terminal = body->value(QLatin1String("terminal_name")).toString().left(kLongestTerminalName);
    const QByteArray devicePem =
        platform.authority->certifyDevice(body->value(QLatin1String("device_request")).toString().toUtf8(), one.workstation);
    one.signingPem = platform.authority->certifyReportSigning(body->value(QLatin1String("signing_request")).toString().toUtf8(),
                                                              one.terminal);
    if (devicePem.isEmpty() || one.signingPem.isEmpty())
        return problem(422, QStringLiteral("certificate_request_invalid"),
                       QStringLiteral("a certificate request is malformed, not signed by its own key, or not on P-256"));
    one.deviceSerial = serialOfPem(devicePem);
    one.signingSerial = serialOfPem(one.signingPem);
    one.recoveryKey = QByteArray(kRecoveryKeyBytes, '\0');
    platform.random.fill(
        std::as_writable_bytes(std::span(one.recoveryKey.data(), static_cast<std::size_t>(kRecoveryKeyBytes))));
    const base::Result<bool> enrolled = platform.state->enrol(code, one);
    if (!enrolled)
        return internalProblem(enrolled.error());
    if (!*enrolled)
        return codeProblem(State::CodeState::Used);
    return jsonResponse(201, {{QStringLiteral("workstation"), one.workstation},
                              {QStringLiteral("hall"), one.hall},
                              {QStringLiteral("terminal"), one.terminal},
                              {QStringLiteral("district"), one.district},
                              {QStringLiteral("device_certificate"), QString::fromLatin1(devicePem)},
                              {QStringLiteral("signing_certificate"), QString::fromLatin1(one.signingPem)},
                              {QStringLiteral("platform_certificate"), QString::fromLatin1(platform.authority->platformPem())},
                              {QStringLiteral("recovery_key"), QString::fromLatin1(one.recoveryKey.toBase64())}});
}

} // namespace creditdesk::sandbox

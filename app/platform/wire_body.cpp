#include "app/platform/wire_body.h"

#include "app/platform/json_values.h"

#include <openssl/crypto.h>

#include <simdjson.h>

namespace creditdesk::platform {
using base::Code;
using namespace Qt::StringLiterals;

void appendJsonString(std::string &out, std::string_view text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += kHex[byte >> 4U];
            out += kHex[byte & 0xFU];
        } else {
            out += c;
        }
    }
    out += '"';
}

std::string signInBody(std::string_view operatorId, const base::Secret &password, bool wantRecoveryKey)
{
    std::string body;
    body.reserve(128 + 6 * (operatorId.size() + password.size())); // an escaped byte takes six
    body += R"({"operator":)";
    appendJsonString(body, operatorId);
    body += R"(,"password":)";
    appendJsonString(body, {reinterpret_cast<const char *>(password.data()), password.size()});
    body += R"(,"want_recovery_key":)";
    body += wantRecoveryKey ? "true}" : "false}";
    return body;
}

base::Secret keyFromBase64(std::string_view text)
{
    static constexpr qsizetype kKeyBytes = 32;
    const auto decoded =
        QByteArray::fromBase64Encoding(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())),
                                       QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    QByteArray bytes = decoded.decoded;
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok || bytes.size() != kKeyBytes)
        return {};
    base::Secret key =
        base::Secret::copyOf(std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
    wipe(bytes);
    return key;
}

base::Result<SessionMembers> readSession(const QByteArray &json, bool wantRecoveryKey)
{
    simdjson::dom::parser parser; // its copy of the text is small; the string buffer is wiped with the answer's lifetime
    simdjson::padded_string padded(json.constData(), static_cast<std::size_t>(json.size()));
    SessionMembers members;
    bool good = false;
    std::string_view token, expires, grant, recovery;
    simdjson::dom::element root;
    if (parser.parse(padded).get(root) == simdjson::SUCCESS && root["token"].get(token) == simdjson::SUCCESS &&
        root["expires_at"].get(expires) == simdjson::SUCCESS && root["grant"].get(grant) == simdjson::SUCCESS) {
        const auto instant = parseInstant(expires);
        if (wantRecoveryKey && root["recovery_key"].get(recovery) == simdjson::SUCCESS)
            members.recoveryKey = keyFromBase64(recovery);
        good = instant && !token.empty() && !grant.empty() && (!wantRecoveryKey || !members.recoveryKey.isEmpty());
        if (good) {
            members.token = QByteArray(token.data(), static_cast<qsizetype>(token.size()));
            members.grantJws = QByteArray(grant.data(), static_cast<qsizetype>(grant.size()));
            members.expiresAt = *instant;
        }
        // The views point into the parser's own buffer, which nobody else wipes.
        for (const std::string_view view : {token, recovery})
            OPENSSL_cleanse(const_cast<char *>(view.data()), view.size());
    }
    OPENSSL_cleanse(padded.data(), padded.size());
    if (!good)
        return base::fail(Code::BrokenAnswer, u"sign-in answer: a member is missing or has the wrong form"_s);
    return members;
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty() && bytes.isDetached())
        OPENSSL_cleanse(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

} // namespace creditdesk::platform

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

namespace {

using simdjson::dom::element;

/// A text member; the view points into the parser's own buffer. Empty if it is absent or something else.
std::string_view textOf(const element &object, std::string_view name)
{
    std::string_view view;
    return object[name].get(view) == simdjson::SUCCESS ? view : std::string_view();
}

/// The parser's buffer is wiped by nobody else.
void cleanse(std::string_view view)
{
    OPENSSL_cleanse(const_cast<char *>(view.data()), view.size());
}

bool readSegmentKeys(const element &root, SegmentKeys &keys)
{
    element member;
    if (root["segment_keys"].get(member) != simdjson::SUCCESS)
        return true;
    const std::string_view id = textOf(member, "id");
    simdjson::dom::object list;
    if (id.empty() || member["keys"].get(list) != simdjson::SUCCESS)
        return false;
    keys.id = QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    bool good = true;
    for (const auto [district, value] : list) {
        std::string_view encoded;
        good = value.get(encoded) == simdjson::SUCCESS && good;
        base::Secret key = keyFromBase64(encoded);
        cleanse(encoded);
        good = good && !key.isEmpty();
        keys.byDistrict.insert_or_assign(QString::fromUtf8(district.data(), static_cast<qsizetype>(district.size())),
                                         std::move(key));
    }
    return good;
}

bool readMembers(const element &root, bool wantRecoveryKey, SessionMembers &members)
{
    const std::string_view token = textOf(root, "token");
    const std::string_view grant = textOf(root, "grant");
    const std::string_view recovery = textOf(root, "recovery_key");
    const auto instant = parseInstant(textOf(root, "expires_at"));
    if (wantRecoveryKey)
        members.recoveryKey = keyFromBase64(recovery);
    const bool keysGood = readSegmentKeys(root, members.segmentKeys);
    const bool good =
        instant && !token.empty() && !grant.empty() && keysGood && (!wantRecoveryKey || !members.recoveryKey.isEmpty());
    if (good) {
        members.token = QByteArray(token.data(), static_cast<qsizetype>(token.size()));
        members.grantJws = QByteArray(grant.data(), static_cast<qsizetype>(grant.size()));
        members.expiresAt = *instant;
    }
    cleanse(token);
    cleanse(recovery);
    return good;
}

} // namespace

base::Result<SessionMembers> readSession(const QByteArray &json, bool wantRecoveryKey)
{
    simdjson::dom::parser parser; // its copy of the text is small; the string buffer is wiped with the answer's lifetime
    simdjson::padded_string padded(json.constData(), static_cast<std::size_t>(json.size()));
    SessionMembers members;
    element root;
    const bool good =
        parser.parse(padded).get(root) == simdjson::SUCCESS && root.is_object() && readMembers(root, wantRecoveryKey, members);
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

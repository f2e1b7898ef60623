#include "app/sandbox/city/rows.h"

#include <tuple>

namespace creditdesk::sandbox::city {
namespace {

void member(std::string &out, std::string_view name, std::string_view value)
{
    out += out.back() == '{' ? "\"" : ",\"";
    out += name;
    out += "\":";
    appendQuoted(out, value);
}

void member(std::string &out, std::string_view name, std::int64_t value)
{
    out += out.back() == '{' ? "\"" : ",\"";
    out += name;
    out += "\":";
    out += std::to_string(value);
}

void appendEscaped(std::string &out, unsigned char byte)
{
    static constexpr char kHex[] = "0123456789abcdef";
    out += '\\';
    switch (byte) {
    case '\b':
        out += 'b';
        return;
    case '\t':
        out += 't';
        return;
    case '\n':
        out += 'n';
        return;
    case '\f':
        out += 'f';
        return;
    case '\r':
        out += 'r';
        return;
    case '"':
    case '\\':
        out += static_cast<char>(byte);
        return;
    default:
        break;
    }
    out += "u00";
    out += kHex[byte >> 4U];
    out += kHex[byte & 0xFU];
}

} // namespace

void appendQuoted(std::string &out, std::string_view text)
{
    out += '"';
    std::size_t start = 0; // of the run that needs no escape
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        out.append(text, start, i - start);
        start = i + 1;
        appendEscaped(out, byte);
    }
    out.append(text, start, text.size() - start);
    out += '"';
}

// Members stand in the order of their names, as RFC 8785 asks.
void appendCanonical(std::string &out, const OrganisationRow &row)
{
    out += '{';
    member(out, "address", row.address);
    member(out, "capital", row.capital);
    member(out, "code", row.code);
    member(out, "district", row.district);
    member(out, "founded", row.founded);
    member(out, "kind", row.kind);
    member(out, "legal_representative", row.legalRepresentative);
    member(out, "name", row.name);
    member(out, "registrar", row.registrar);
    member(out, "registration_no", row.registrationNo);
    member(out, "revision", row.revision);
    member(out, "risk_class", row.riskClass);
    member(out, "scope", row.scope);
    member(out, "sector", row.sector);
    member(out, "serial", row.serial);
    member(out, "status", row.status);
    out += '}';
}

void appendCanonical(std::string &out, const RecordRow &row)
{
    out += '{';
    member(out, "act_ended", row.actEnded);
    member(out, "decided", row.decided);
    out += ",\"fields\":{";
    for (const auto &[code, value] : row.fields)
        member(out, code, value);
    out += '}';
    member(out, "id", row.id);
    member(out, "kind", row.kind);
    out += row.objection ? ",\"objection\":true" : ",\"objection\":false";
    if (!row.objectionSince.empty())
        member(out, "objection_since", row.objectionSince);
    member(out, "procedure", row.procedure);
    member(out, "published_from", row.publishedFrom);
    member(out, "published_until", row.publishedUntil);
    if (!row.repairSince.empty())
        member(out, "repair_since", row.repairSince);
    member(out, "revision", row.revision);
    member(out, "serial", row.serial);
    member(out, "severity", row.severity);
    member(out, "source_unit", row.sourceUnit);
    member(out, "source_unit_code", row.sourceUnitCode);
    member(out, "state", row.state);
    member(out, "state_since", row.stateSince);
    member(out, "subject", row.subject);
    out += '}';
}

bool recordBefore(const RecordRow &a, const RecordRow &b) noexcept
{
    return std::tie(a.kind, a.decided, a.id) < std::tie(b.kind, b.decided, b.id);
}

} // namespace creditdesk::sandbox::city

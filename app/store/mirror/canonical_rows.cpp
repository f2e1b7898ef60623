#include "app/store/mirror/canonical_rows.h"

#include <string_view>

namespace creditdesk::store {
namespace {

void appendEscaped(std::string &out, unsigned char c)
{
    static constexpr char kHex[] = "0123456789abcdef";
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\b':
        out += "\\b";
        return;
    case '\f':
        out += "\\f";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u00";
        out.push_back(kHex[c >> 4U]);
        out.push_back(kHex[c & 0xFU]);
    }
}

void text(std::string &out, std::string_view name, std::string_view value)
{
    out += name;
    out.push_back('"');
    std::size_t plain = 0; // start of what needs no escape
    for (std::size_t i = 0; i < value.size(); ++i) {
        const auto c = static_cast<unsigned char>(value[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out += value.substr(plain, i - plain);
        appendEscaped(out, c);
        plain = i + 1;
    }
    out += value.substr(plain);
    out.push_back('"');
}

void number(std::string &out, std::string_view name, std::int64_t value)
{
    out += name;
    out += std::to_string(value);
}

} // namespace

// Members stand in the order RFC 8785 asks for. Members that came later are absent where they state nothing, so that rows
// without them have the digest that they always had.
void writeCanonical(std::string &out, const domain::OrganisationRow &row)
{
    out.clear();
    text(out, R"({"address":)", row.address);
    text(out, R"(,"capital":)", row.capital);
    text(out, R"(,"code":)", row.code);
    text(out, R"(,"district":)", row.district);
    text(out, R"(,"founded":)", row.founded);
    text(out, R"(,"kind":)", row.kind);
    text(out, R"(,"legal_representative":)", row.legalRepresentative);
    text(out, R"(,"name":)", row.name);
    text(out, R"(,"registrar":)", row.registrar);
    text(out, R"(,"registration_no":)", row.registrationNo);
    number(out, R"(,"revision":)", row.revision);
    text(out, R"(,"risk_class":)", row.riskClass);
    text(out, R"(,"scope":)", row.scope);
    text(out, R"(,"sector":)", row.sector);
    number(out, R"(,"serial":)", row.serial);
    text(out, R"(,"status":)", row.status);
    out.push_back('}');
}

void writeCanonical(std::string &out, const domain::RecordRow &row)
{
    out.clear();
    text(out, R"({"act_ended":)", row.actEnded);
    text(out, R"(,"decided":)", row.decided);
    out += R"(,"fields":)";
    out += row.fields; // is canonical already
    text(out, R"(,"id":)", row.id);
    text(out, R"(,"kind":)", row.kind);
    out += R"(,"objection":)";
    out += row.objection ? "true" : "false";
    if (!row.objectionSince.empty())
        text(out, R"(,"objection_since":)", row.objectionSince);
    text(out, R"(,"procedure":)", row.procedure);
    text(out, R"(,"published_from":)", row.publishedFrom);
    text(out, R"(,"published_until":)", row.publishedUntil);
    if (!row.repairSince.empty())
        text(out, R"(,"repair_since":)", row.repairSince);
    number(out, R"(,"revision":)", row.revision);
    number(out, R"(,"serial":)", row.serial);
    text(out, R"(,"severity":)", row.severity);
    text(out, R"(,"source_unit":)", row.sourceUnit);
    text(out, R"(,"source_unit_code":)", row.sourceUnitCode);
    text(out, R"(,"state":)", row.state);
    text(out, R"(,"state_since":)", row.stateSince);
    text(out, R"(,"subject":)", row.subject);
    out.push_back('}');
}

} // namespace creditdesk::store

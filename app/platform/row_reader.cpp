#include "app/platform/row_reader.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>

namespace creditdesk::platform {
namespace {
using domain::OrganisationRow;
using domain::RecordRow;
namespace od = simdjson::ondemand;

enum class Form : std::uint8_t { Text, Filled, Date, Severity, Procedure, State, Integer, Flag, Fields };

/// One member: its name, its form, and where its value goes.
template <typename Row> struct Member {
    std::string_view name;
    Form form;
    std::string_view Row::*text = nullptr;
    std::int64_t Row::*number = nullptr;
    bool mayBeAbsent = false; ///< then it is empty
};

// In the order of RFC 8785, which is the order in which they arrive: the next one expected is nearly always the next one.
constexpr std::array kOrganisation{
    Member<OrganisationRow>{"address", Form::Text, &OrganisationRow::address},
    Member<OrganisationRow>{"capital", Form::Text, &OrganisationRow::capital},
    Member<OrganisationRow>{"code", Form::Filled, &OrganisationRow::code},
    Member<OrganisationRow>{"district", Form::Text, &OrganisationRow::district},
    Member<OrganisationRow>{"founded", Form::Date, &OrganisationRow::founded},
    Member<OrganisationRow>{"kind", Form::Filled, &OrganisationRow::kind},
    Member<OrganisationRow>{"legal_representative", Form::Text, &OrganisationRow::legalRepresentative},
    Member<OrganisationRow>{"name", Form::Filled, &OrganisationRow::name},
    Member<OrganisationRow>{"registrar", Form::Text, &OrganisationRow::registrar},
    Member<OrganisationRow>{"registration_no", Form::Text, &OrganisationRow::registrationNo},
    Member<OrganisationRow>{"revision", Form::Integer, nullptr, &OrganisationRow::revision},
    Member<OrganisationRow>{"risk_class", Form::Text, &OrganisationRow::riskClass},
    Member<OrganisationRow>{"scope", Form::Text, &OrganisationRow::scope},
    Member<OrganisationRow>{"sector", Form::Text, &OrganisationRow::sector},
    Member<OrganisationRow>{"serial", Form::Integer, nullptr, &OrganisationRow::serial},
    Member<OrganisationRow>{"status", Form::Filled, &OrganisationRow::status},
};

constexpr std::array kRecord{
    Member<RecordRow>{"act_ended", Form::Date, &RecordRow::actEnded},
    Member<RecordRow>{"decided", Form::Date, &RecordRow::decided},
    Member<RecordRow>{"fields", Form::Fields, &RecordRow::fields},
    Member<RecordRow>{"id", Form::Filled, &RecordRow::id},
    Member<RecordRow>{"kind", Form::Filled, &RecordRow::kind},
    Member<RecordRow>{"objection", Form::Flag},
    Member<RecordRow>{"objection_since", Form::Date, &RecordRow::objectionSince, nullptr, true},
    Member<RecordRow>{"procedure", Form::Procedure, &RecordRow::procedure},
    Member<RecordRow>{"published_from", Form::Date, &RecordRow::publishedFrom},
    Member<RecordRow>{"published_until", Form::Date, &RecordRow::publishedUntil},
    Member<RecordRow>{"repair_since", Form::Date, &RecordRow::repairSince, nullptr, true},
    Member<RecordRow>{"revision", Form::Integer, nullptr, &RecordRow::revision},
    Member<RecordRow>{"serial", Form::Integer, nullptr, &RecordRow::serial},
    Member<RecordRow>{"severity", Form::Severity, &RecordRow::severity},
    Member<RecordRow>{"source_unit", Form::Text, &RecordRow::sourceUnit},
    Member<RecordRow>{"source_unit_code", Form::Text, &RecordRow::sourceUnitCode},
    Member<RecordRow>{"state", Form::State, &RecordRow::state},
    Member<RecordRow>{"state_since", Form::Date, &RecordRow::stateSince},
    Member<RecordRow>{"subject", Form::Filled, &RecordRow::subject},
};

bool isDateOrEmpty(std::string_view text)
{
    if (text.empty())
        return true;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    std::array<int, 10> digit{};
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        digit[i] = text[i] - '0';
    }
    const int year = digit[0] * 1000 + digit[1] * 100 + digit[2] * 10 + digit[3];
    const auto month = static_cast<unsigned>(digit[5] * 10 + digit[6]);
    const auto day = static_cast<unsigned>(digit[8] * 10 + digit[9]);
    return year > 0 &&
           std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)).ok();
}

bool fits(Form form, std::string_view text)
{
    switch (form) {
    case Form::Filled:
        return !text.empty();
    case Form::Date:
        return isDateOrEmpty(text);
    case Form::Severity:
        return text == "none" || text == "minor" || text == "general" || text == "severe";
    case Form::Procedure:
        return text == "general" || text == "summary" || text == "none";
    case Form::State:
        return text == "normal" || text == "repaired" || text == "revoked";
    default:
        return true;
    }
}

/// The raw text of an object whose values are all text; empty if it is anything else.
std::string_view rawFields(od::value &value)
{
    od::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return {};
    for (auto field : object) { // raw_json() would skip over the content without judging it
        std::string_view name;
        std::string_view text;
        if (field.unescaped_key().get(name) != simdjson::SUCCESS || field.value().get_string().get(text) != simdjson::SUCCESS)
            return {};
    }
    std::string_view raw;
    if (object.reset().error() != simdjson::SUCCESS || object.raw_json().get(raw) != simdjson::SUCCESS)
        return {};
    return raw.substr(0, raw.rfind('}') + 1); // the view may reach to the next token
}

void setFlag(RecordRow &row, bool value)
{
    row.objection = value;
}

void setFlag(OrganisationRow & /*row*/, bool /*value*/) {}

template <typename Row> bool readMember(od::value &value, const Member<Row> &member, Row &row)
{
    if (member.form == Form::Integer)
        return value.get_int64().get(row.*member.number) == simdjson::SUCCESS;
    if (member.form == Form::Flag) {
        bool flag = false;
        const bool good = value.get_bool().get(flag) == simdjson::SUCCESS;
        setFlag(row, flag);
        return good;
    }
    std::string_view &text = row.*member.text;
    if (member.form == Form::Fields) {
        text = rawFields(value);
        return !text.empty();
    }
    return value.get_string().get(text) == simdjson::SUCCESS && fits(member.form, text);
}

template <typename Row, std::size_t Count>
std::size_t indexOf(const std::array<Member<Row>, Count> &table, std::string_view name, std::size_t expected)
{
    while (expected < Count && table[expected].name != name && table[expected].mayBeAbsent)
        ++expected;
    if (expected < Count && table[expected].name == name)
        return expected;
    for (std::size_t i = 0; i < Count; ++i) {
        if (table[i].name == name)
            return i;
    }
    return Count;
}

template <typename Row, std::size_t Count>
bool readObject(od::object &object, const std::array<Member<Row>, Count> &table, Row &row, std::string_view &fault)
{
    static constexpr std::uint32_t kAll = (std::uint32_t{1} << Count) - 1;
    std::uint32_t seen = 0;
    std::size_t expected = 0;
    fault = "syntax";
    for (auto result : object) {
        od::field field;
        if (std::move(result).get(field) != simdjson::SUCCESS)
            return false;
        const std::size_t index = indexOf(table, rawName(field), expected);
        if (index == Count)
            continue; // simdjson skips the value
        const std::uint32_t bit = std::uint32_t{1} << index;
        if ((seen & bit) != 0 || !readMember(field.value(), table[index], row)) {
            fault = table[index].name;
            return false;
        }
        seen |= bit;
        expected = index + 1;
    }
    for (std::size_t i = 0; seen != kAll && i < Count; ++i) {
        if ((seen & (std::uint32_t{1} << i)) == 0 && !table[i].mayBeAbsent) {
            fault = table[i].name;
            return false;
        }
    }
    return true;
}

} // namespace

std::string_view rawName(od::field &field)
{
    const char *begin = field.key().raw();
    const char *end = begin; // simdjson has found the closing quote already; padding stands behind the text
    while (*end != '"')
        end += (*end == '\\') ? 2 : 1;
    return {begin, static_cast<std::size_t>(end - begin)};
}

bool readRow(od::object &object, OrganisationRow &row, std::string_view &fault)
{
    return readObject(object, kOrganisation, row, fault);
}

bool readRow(od::object &object, RecordRow &row, std::string_view &fault)
{
    return readObject(object, kRecord, row, fault);
}

} // namespace creditdesk::platform

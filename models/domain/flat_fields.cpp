#include "models/domain/flat_fields.h"

#include <cstdint>

namespace creditdesk::domain {
namespace {

constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::size_t skipSpace(std::string_view json, std::size_t at)
{
    while (at < json.size() && isSpace(json[at]))
        ++at;
    return at;
}

/// Position of the closing quote of the text that begins at `at`, or npos; tells whether escapes stand in it.
std::size_t endOfText(std::string_view json, std::size_t at, bool &escaped)
{
    for (escaped = false; at < json.size(); ++at) {
        if (json[at] == '"')
            return at;
        if (json[at] == '\\') {
            escaped = true;
            ++at;
        }
    }
    return std::string_view::npos;
}

/// Position after a value that is no text, by counting brackets outside texts.
std::size_t skipOther(std::string_view json, std::size_t at)
{
    for (int depth = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (c == '"') {
            bool escaped = false;
            at = endOfText(json, at + 1, escaped);
            if (at == std::string_view::npos)
                return at;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (depth == 0 && (c == ',' || c == '}')) {
            return at;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return std::string_view::npos;
}

bool hexUnit(std::string_view raw, std::size_t at, std::uint32_t &unit)
{
    unit = 0;
    if (at + 4 > raw.size())
        return false;
    for (std::size_t i = at; i < at + 4; ++i) {
        const char c = raw[i];
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0)
            return false;
        unit = unit * 16 + static_cast<std::uint32_t>(digit);
    }
    return true;
}

void appendUtf8(std::uint32_t point, std::string &out)
{
    const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0 | point >> 6);
        put(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        put(0xE0 | point >> 12);
        put(0x80 | (point >> 6 & 0x3F));
        put(0x80 | (point & 0x3F));
    } else {
        put(0xF0 | point >> 18);
        put(0x80 | (point >> 12 & 0x3F));
        put(0x80 | (point >> 6 & 0x3F));
        put(0x80 | (point & 0x3F));
    }
}

/// A \u escape that begins at `at` (behind the u), with its second half where it has one. A half without its other is U+FFFD.
bool unicodeEscape(std::string_view raw, std::size_t &at, std::string &out)
{
    std::uint32_t unit = 0, low = 0;
    if (!hexUnit(raw, at, unit))
        return false;
    at += 4;
    if (unit >= 0xD800 && unit < 0xDC00 && raw.substr(at, 2) == "\\u" && hexUnit(raw, at + 2, low) && low >= 0xDC00 &&
        low < 0xE000) {
        unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        at += 6;
    }
    appendUtf8(unit >= 0xD800 && unit < 0xE000 ? 0xFFFD : unit, out);
    return true;
}

bool unescape(std::string_view raw, std::string &out)
{
    static constexpr std::string_view kFrom = "\"\\/bfnrt";
    static constexpr std::string_view kTo = "\"\\/\b\f\n\r\t";
    out.clear();
    for (std::size_t at = 0; at < raw.size();) {
        if (raw[at] != '\\') {
            out += raw[at++];
            continue;
        }
        if (at + 1 >= raw.size())
            return false;
        const char c = raw[at + 1];
        at += 2;
        if (const std::size_t found = kFrom.find(c); found != std::string_view::npos)
            out += kTo[found];
        else if (c != 'u' || !unicodeEscape(raw, at, out))
            return false;
    }
    return true;
}

} // namespace

std::optional<std::string_view> fieldText(std::string_view json, std::string_view key, std::string &scratch)
{
    std::size_t at = skipSpace(json, 0);
    if (at >= json.size() || json[at] != '{')
        return {};
    do {
        at = skipSpace(json, at + 1);
        if (at >= json.size() || json[at] != '"')
            return {};
        bool escaped = false;
        const std::size_t keyEnd = endOfText(json, at + 1, escaped);
        if (keyEnd == std::string_view::npos)
            return {};
        std::string_view name = json.substr(at + 1, keyEnd - at - 1);
        if (escaped)
            name = unescape(name, scratch) ? std::string_view(scratch) : std::string_view();
        const bool wanted = name == key;
        at = skipSpace(json, keyEnd + 1);
        if (at >= json.size() || json[at] != ':')
            return {};
        at = skipSpace(json, at + 1);
        if (at >= json.size())
            return {};
        if (json[at] != '"') {
            if (wanted)
                return {};
            at = skipOther(json, at);
        } else {
            const std::size_t end = endOfText(json, at + 1, escaped);
            if (end == std::string_view::npos)
                return {};
            const std::string_view raw = json.substr(at + 1, end - at - 1);
            if (wanted && !escaped)
                return raw;
            if (wanted)
                return unescape(raw, scratch) ? std::optional<std::string_view>(scratch) : std::nullopt;
            at = skipSpace(json, end + 1);
        }
    } while (at < json.size() && json[at] == ',');
    return {};
}

} // namespace creditdesk::domain

#include "app/drawverify/json.h"

#include "app/drawverify/finding.h"

#include <algorithm>
#include <array>

namespace creditdesk::drawverify {

namespace {

constexpr int kDeepest = 32;
constexpr long long kLargest = (1LL << 53) - 1; // RFC 8785 3.2.2.3: what every reader reads alike

class Parser
{
public:
    explicit Parser(std::string_view text) : m_text(text) {}
    Value whole()
    {
        Value out = value(0);
        if (m_at != m_text.size())
            stop();
        return out;
    }

private:
    [[noreturn]] void stop() const { wrong(Wrong::Canonical, "byte " + std::to_string(m_at + 1)); }
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool take(char c)
    {
        const bool there = m_at < m_text.size() && m_text[m_at] == c;
        m_at += there ? 1 : 0;
        return there;
    }
    void need(std::string_view word)
    {
        if (m_text.substr(m_at, word.size()) != word)
            stop();
        m_at += word.size();
    }
    Value value(int depth)
    {
        if (depth > kDeepest)
            stop();
        const std::size_t from = m_at;
        Value out;
        switch (peek()) {
        case '{':
            object(out, depth);
            break;
        case '[':
            list(out, depth);
            break;
        case '"':
            out.type = Value::Type::Text;
            out.text = text();
            break;
        case 't':
            literal(out, "true", Value::Type::Flag);
            break;
        case 'f':
            literal(out, "false", Value::Type::Flag);
            break;
        case 'n':
            literal(out, "null", Value::Type::Null);
            break;
        default:
            number(out);
        }
        out.raw = m_text.substr(from, m_at - from);
        return out;
    }
    void literal(Value &out, std::string_view word, Value::Type type)
    {
        need(word);
        out.type = type;
        out.flag = word == "true";
    }
    void number(Value &out)
    {
        const bool negative = take('-');
        const std::size_t from = m_at;
        for (; peek() >= '0' && peek() <= '9'; ++m_at) {
            out.number = out.number * 10 + (peek() - '0');
            if (out.number > kLargest)
                stop();
        }
        const bool leadingZero = m_at - from > 1 && m_text[from] == '0';
        if (m_at == from || leadingZero || (negative && out.number == 0))
            stop();
        out.number = negative ? -out.number : out.number;
        out.type = Value::Type::Number;
    }
    void list(Value &out, int depth)
    {
        out.type = Value::Type::List;
        need("[");
        if (take(']'))
            return;
        do {
            out.items.push_back(value(depth + 1));
        } while (take(','));
        need("]");
    }
    void object(Value &out, int depth)
    {
        out.type = Value::Type::Object;
        need("{");
        if (take('}'))
            return;
        do {
            std::string key = text();
            const bool ascii = std::all_of(key.begin(), key.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
            if (!ascii || (!out.members.empty() && !(out.members.back().first < key)))
                stop();
            need(":");
            out.members.emplace_back(std::move(key), value(depth + 1));
        } while (take(','));
        need("}");
    }
    std::string text()
    {
        need("\"");
        std::string out;
        while (!take('"')) {
            if (m_at >= m_text.size() || static_cast<unsigned char>(peek()) < 0x20)
                stop();
            out += peek() == '\\' ? escape() : m_text[m_at++];
        }
        return out;
    }
    /// Only what RFC 8785 3.2.2.2 escapes, in its spelling.
    char escape()
    {
        static constexpr std::string_view kShort = "\"\\bfnrt", kMeans = "\"\\\b\f\n\r\t";
        ++m_at;
        if (const std::size_t found = kShort.find(peek()); peek() != '\0' && found != std::string_view::npos) {
            ++m_at;
            return kMeans[found];
        }
        static constexpr std::string_view kHex = "0123456789abcdef";
        need("u00");
        const std::size_t high = kHex.find(peek());
        ++m_at;
        const std::size_t low = kHex.find(peek());
        ++m_at;
        if (high > 1 || low == std::string_view::npos || m_at > m_text.size())
            stop();
        const char out = static_cast<char>(high * 16 + low);
        if (kMeans.find(out) != std::string_view::npos)
            stop();
        return out;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

const Value *Value::find(std::string_view key) const
{
    const auto found = std::find_if(members.begin(), members.end(), [key](const auto &one) { return one.first == key; });
    return found == members.end() ? nullptr : &found->second;
}

const Value &Value::at(std::string_view key, Type wanted) const
{
    const Value *found = find(key);
    if (found == nullptr || found->type != wanted)
        wrong(Wrong::Member, std::string(key));
    return *found;
}

const std::string &Value::textAt(std::string_view key) const
{
    return at(key, Type::Text).text;
}

long long Value::numberAt(std::string_view key) const
{
    return at(key, Type::Number).number;
}

const std::vector<Value> &Value::listAt(std::string_view key) const
{
    return at(key, Type::List).items;
}

const Value &Value::objectAt(std::string_view key) const
{
    return at(key, Type::Object);
}

std::vector<std::string> Value::textsAt(std::string_view key) const
{
    std::vector<std::string> out;
    for (const Value &one : listAt(key)) {
        if (one.type != Type::Text)
            wrong(Wrong::Member, std::string(key));
        out.push_back(one.text);
    }
    return out;
}

void Value::checkMembers(const std::vector<std::string_view> &keys) const
{
    const bool same = std::equal(members.begin(), members.end(), keys.begin(), keys.end(),
                                 [](const auto &member, std::string_view key) { return member.first == key; });
    if (!same)
        wrong(Wrong::Member, members.empty() ? "{}" : members.front().first);
}

Value parseCanonical(std::string_view text)
{
    return Parser(text).whole();
}

std::string quoted(std::string_view text)
{
    static constexpr std::string_view kShort = "\"\\bfnrt", kMeans = "\"\\\b\f\n\r\t", kHex = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        if (const std::size_t found = kMeans.find(c); found != std::string_view::npos) {
            out += '\\';
            out += kShort[found];
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += kHex[static_cast<unsigned char>(c) >> 4U];
            out += kHex[static_cast<unsigned char>(c) & 0xFU];
        } else {
            out += c;
        }
    }
    return out + '"';
}

bool isUtf8(std::string_view text)
{
    static constexpr std::array<unsigned, 4> kLeast{0, 0x80, 0x800, 0x10000};
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i++]);
        const unsigned more = first < 0x80 ? 0 : first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
        if (first >= 0x80 && (first < 0xC2 || first > 0xF4))
            return false;
        unsigned code = more == 0 ? first : first & (0x3FU >> more);
        for (unsigned k = 0; k < more; ++k, ++i) {
            if (i >= text.size() || (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80)
                return false;
            code = code << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
        }
        if (code < kLeast[more] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
            return false;
    }
    return true;
}

} // namespace creditdesk::drawverify

// Canonical JSON (RFC 8785) and nothing else: whole numbers, ASCII keys in ascending order, one spelling of every text. Whoever
// hashes a part of it hashes its bytes.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace creditdesk::drawverify {

struct Value {
    enum class Type { Null, Flag, Number, Text, List, Object };

    Type type = Type::Null;
    std::string_view raw; ///< its bytes, in the text that was parsed
    bool flag = false;
    long long number = 0;
    std::string text;
    std::vector<Value> items;
    std::vector<std::pair<std::string, Value>> members;

    [[nodiscard]] const Value *find(std::string_view key) const;
    // Throw Finding Member if it is not there or of another type.
    [[nodiscard]] const Value &at(std::string_view key, Type wanted) const;
    [[nodiscard]] const std::string &textAt(std::string_view key) const;
    [[nodiscard]] long long numberAt(std::string_view key) const;
    [[nodiscard]] const std::vector<Value> &listAt(std::string_view key) const;
    [[nodiscard]] const Value &objectAt(std::string_view key) const;
    [[nodiscard]] std::vector<std::string> textsAt(std::string_view key) const;
    /// Exactly these members, given in ascending order.
    void checkMembers(const std::vector<std::string_view> &keys) const;
};

/// Throws Finding Canonical. `text` must outlive the value.
[[nodiscard]] Value parseCanonical(std::string_view text);
/// A text as canonical JSON.
[[nodiscard]] std::string quoted(std::string_view text);
[[nodiscard]] bool isUtf8(std::string_view text);

} // namespace creditdesk::drawverify

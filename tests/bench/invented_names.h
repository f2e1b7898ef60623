// Invented organisations for the search measure, the same in each run: a name made of words whose pinyin initials are known
// here, so that a query by initials can be asked without asking the program for the initials.
#pragma once

#include <QByteArray>

#include <cstdint>
#include <vector>

namespace creditdesk::bench {

struct InventedName {
    std::u32string name;
    std::string initials; ///< one letter a character of `name`; '-' where a bracket stands
};

/// A generator that is the same on every machine (SplitMix64).
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}
    /// 0 .. sides - 1
    std::uint64_t roll(std::uint64_t sides);

private:
    std::uint64_t m_state;
};

[[nodiscard]] InventedName inventName(Dice &dice);
/// A credit code in form: registering organ, district, and a number that no other row has. Check characters are not computed.
[[nodiscard]] std::string inventCode(std::uint64_t number, Dice &dice);
[[nodiscard]] QByteArray utf8(std::u32string_view text);

} // namespace creditdesk::bench

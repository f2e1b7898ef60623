// Writing rows fast. Nearly all text of the city is put together from pieces of a fixed vocabulary, so the pen knows where
// each piece stood last: whoever packs the text needs no search for repetitions (see packer.h), only the pen's tokens.
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace creditdesk::sandbox::city {

/// Text of the vocabulary, ready to stand in a JSON text, with kSlack readable bytes behind it.
struct Piece {
    const char *data = "";
    std::uint32_t size = 0;
    std::uint32_t id = 0;
    [[nodiscard]] std::string_view text() const noexcept { return {data, size}; }
};

/// Texts that are no pieces but come again soon: of one subject or one record.
enum class Echo : std::uint32_t { Name, Code, Legal, Address, Scope, Founded, Identity, Registration, Id, Decided, Count_ };

/// A text put together from pieces and others, to be written more than once.
class Phrase
{
public:
    struct Bit {
        std::uint32_t id, size; ///< id 0: no piece
    };
    void clear() noexcept
    {
        m_text.clear();
        m_bits.clear();
    }
    void add(const Piece &piece)
    {
        m_text.append(piece.data, piece.size);
        m_bits.push_back({piece.id, piece.size});
    }
    void add(std::string_view text);
    void add(std::int64_t number);
    [[nodiscard]] bool isEmpty() const noexcept { return m_text.empty(); }
    [[nodiscard]] const std::string &text() const noexcept { return m_text; }
    [[nodiscard]] const std::vector<Bit> &bits() const noexcept { return m_bits; }

private:
    std::string m_text;
    std::vector<Bit> m_bits;
};

/// One thread.
class Pen
{
public:
    static constexpr std::size_t kSlack = 32;          ///< bytes behind a piece that may be read
    static constexpr std::uint32_t kRun = 0;           ///< token: as many bytes that are no repetition
    static constexpr std::uint32_t kAgain = 1U << 31U; ///< token: size << 15 | distance - 1, at most 258 bytes

    /// `pieces`: how many ids there are; 0: the text alone is wanted and no tokens.
    explicit Pen(std::size_t pieces = 0);

    void put(const Piece &piece)
    {
        note(piece.id, piece.size);
        char *const to = room(piece.size);
        std::memcpy(to, piece.data, kSlack); // most pieces are short: two wide moves instead of a call
        if (piece.size > kSlack)
            std::memcpy(to + kSlack, piece.data + kSlack, piece.size - kSlack);
        m_size += piece.size;
    }
    void put(std::string_view text)
    {
        if (m_noting)
            run(static_cast<std::uint32_t>(text.size()));
        append(text);
    }
    void put(Echo echo, std::string_view text)
    {
        note(static_cast<std::uint32_t>(echo) + 1, static_cast<std::uint32_t>(text.size()));
        append(text);
    }
    void put(const Phrase &phrase);
    void put(std::int64_t number);
    /// With zeros before it.
    void put(std::int64_t number, int width);
    /// The echoes of the subject before are none of the next one's.
    void forget(Echo first, Echo last) noexcept;
    void forget(Echo one) noexcept { forget(one, one); }

    [[nodiscard]] std::string_view text() const noexcept { return {m_data.get(), m_size}; }
    [[nodiscard]] std::span<const std::uint32_t> tokens() const noexcept { return m_tokens; }
    /// Drops the text, which whoever packs has taken; repetitions may still reach back into it.
    void next() noexcept;
    /// The same, and begins a text of its own.
    void restart() noexcept;

private:
    static constexpr std::uint64_t kReach = 32'768;
    static constexpr std::uint32_t kLeast = 5; ///< shorter repetitions are not worth their distance

    char *room(std::size_t size)
    {
        if (m_size + size + kSlack > m_capacity)
            grow(size);
        return m_data.get() + m_size;
    }
    void append(std::string_view text)
    {
        std::memcpy(room(text.size()), text.data(), text.size());
        m_size += text.size();
    }
    void grow(std::size_t size);
    void note(std::uint32_t id, std::uint32_t size)
    {
        if (!m_noting)
            return;
        const std::uint64_t here = m_base + m_size;
        const std::uint64_t distance = here - m_last[id];
        m_last[id] = here;
        if (size >= kLeast && distance <= kReach)
            again(size, static_cast<std::uint32_t>(distance));
        else
            run(size);
    }
    void run(std::uint32_t size)
    {
        if (!m_tokens.empty() && (m_tokens.back() & kAgain) == 0)
            m_tokens.back() += size;
        else
            m_tokens.push_back(size);
    }
    void again(std::uint32_t size, std::uint32_t distance);

    bool m_noting;
    std::unique_ptr<char[]> m_data;
    std::size_t m_size = 0, m_capacity = 0;
    std::uint64_t m_base = 2 * kReach; ///< of the text's first byte among all that was written
    std::vector<std::uint64_t> m_last; ///< by id: where it stood last
    std::vector<std::uint32_t> m_tokens;
};

} // namespace creditdesk::sandbox::city

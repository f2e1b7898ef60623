// Numbers in as few bytes as they need (seven bits a byte, the lowest first), and reading them without ever leaving the bytes.
#pragma once

#include "app/store/database/error.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace creditdesk::store {

inline constexpr std::size_t kLongestNumber = 10; ///< bytes

/// Room for kLongestNumber at `out` is the caller's promise. The end of what was written.
inline unsigned char *writeNumber(unsigned char *out, std::uint64_t value) noexcept
{
    for (; value >= 0x80; value >>= 7U)
        *out++ = static_cast<unsigned char>(value | 0x80U);
    *out++ = static_cast<unsigned char>(value);
    return out;
}

inline void appendNumber(std::string &out, std::uint64_t value)
{
    unsigned char bytes[kLongestNumber];
    out.append(reinterpret_cast<const char *>(bytes), static_cast<std::size_t>(writeNumber(bytes, value) - bytes));
}

class ByteReader
{
public:
    ByteReader() = default;
    explicit ByteReader(std::string_view bytes)
        : m_at(reinterpret_cast<const unsigned char *>(bytes.data())), m_end(m_at + bytes.size())
    {
    }
    [[nodiscard]] bool isAtEnd() const noexcept { return m_at == m_end; }
    [[nodiscard]] std::size_t left() const noexcept { return static_cast<std::size_t>(m_end - m_at); }
    /// Throws DatabaseError(Damaged) if the bytes end within it.
    std::uint64_t number()
    {
        if (m_at != m_end && *m_at < 0x80) // by far the most
            return *m_at++;
        return longNumber();
    }
    /// The next `size` bytes.
    std::string_view bytes(std::uint64_t size)
    {
        if (size > left())
            damaged();
        const std::string_view view(reinterpret_cast<const char *>(m_at), static_cast<std::size_t>(size));
        m_at += size;
        return view;
    }

private:
    [[noreturn]] static void damaged() { throw DatabaseError(base::Code::Damaged, "the name index is cut short"); }
    std::uint64_t longNumber()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (m_at == m_end)
                damaged();
            const unsigned char byte = *m_at++;
            value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if (byte < 0x80)
                return value;
        }
        damaged();
    }
    const unsigned char *m_at = nullptr;
    const unsigned char *m_end = nullptr;
};

} // namespace creditdesk::store

// Bytes that must not stay in memory: keys and passwords. Locked against swapping where the system allows, wiped on
// destruction, never logged. Move-only; copying is spelled out with clone().
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <memory>
#include <span>

namespace creditdesk::base {

class Secret
{
public:
    Secret() = default;
    /// `size` zero bytes.
    explicit Secret(std::size_t size);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    /// Takes the bytes and wipes `bytes` (if no other QByteArray shares them).
    static Secret take(QByteArray &bytes);
    /// Takes the UTF-8 form and wipes `text` likewise.
    static Secret take(QString &text);
    static Secret copyOf(std::span<const std::byte> bytes);
    [[nodiscard]] Secret clone() const;

    [[nodiscard]] bool isEmpty() const noexcept { return m_size == 0; }
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return {m_data, m_size}; }
    [[nodiscard]] std::span<std::byte> bytes() noexcept { return {m_data, m_size}; }
    [[nodiscard]] const unsigned char *data() const noexcept;
    [[nodiscard]] unsigned char *data() noexcept;

private:
    void release() noexcept;
    std::byte *m_data = nullptr;
    std::size_t m_size = 0;
};

/// Constant-time comparison.
[[nodiscard]] bool sameSecret(const Secret &a, const Secret &b) noexcept;

} // namespace creditdesk::base

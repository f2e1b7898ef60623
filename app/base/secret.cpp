#include "app/base/secret.h"

#include <cstring>
#include <new>
#include <sodium.h>
#include <utility>

namespace creditdesk::base {
namespace {
// sodium_init() is idempotent and thread-safe; it must run before the allocator is used.
const int kSodiumReady = sodium_init();
} // namespace

Secret::Secret(std::size_t size) : m_size(size)
{
    if (size == 0)
        return;
    if (kSodiumReady < 0)
        throw std::bad_alloc();
    m_data = static_cast<std::byte *>(sodium_malloc(size));
    if (m_data == nullptr)
        throw std::bad_alloc();
    std::memset(m_data, 0, size);
}

Secret::Secret(Secret &&other) noexcept : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) { }

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        release();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    release();
}

void Secret::release() noexcept
{
    if (m_data != nullptr)
        sodium_free(m_data); // wipes
    m_data = nullptr;
    m_size = 0;
}

Secret Secret::copyOf(std::span<const std::byte> bytes)
{
    Secret out(bytes.size());
    if (!bytes.empty())
        std::memcpy(out.m_data, bytes.data(), bytes.size());
    return out;
}

Secret Secret::clone() const
{
    return copyOf(bytes());
}

Secret Secret::take(QByteArray &bytes)
{
    Secret out = copyOf(std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
    return out;
}

Secret Secret::take(QString &text)
{
    QByteArray utf8 = text.toUtf8();
    Secret out = take(utf8);
    sodium_memzero(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
    return out;
}

const unsigned char *Secret::data() const noexcept
{
    return reinterpret_cast<const unsigned char *>(m_data);
}

unsigned char *Secret::data() noexcept
{
    return reinterpret_cast<unsigned char *>(m_data);
}

bool sameSecret(const Secret &a, const Secret &b) noexcept
{
    return a.size() == b.size() && (a.size() == 0 || sodium_memcmp(a.data(), b.data(), a.size()) == 0);
}

} // namespace creditdesk::base

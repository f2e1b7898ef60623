#include "app/draw/digest.h"

#include <openssl/crypto.h>
#include <openssl/hmac.h>

namespace creditdesk::draw {

Digest::Digest()
    : m_method(EVP_MD_fetch(nullptr, "SHA256", nullptr)),
      m_context(EVP_MD_CTX_new()),
      m_good(m_method && m_context && EVP_DigestInit_ex2(m_context.get(), m_method.get(), nullptr) == 1)
{
}

void Digest::add(std::string_view bytes)
{
    m_good = m_good && EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()) == 1;
}

Hash Digest::finish()
{
    Hash out{};
    unsigned int length = 0;
    m_good = m_good && EVP_DigestFinal_ex(m_context.get(), out.data(), &length) == 1 && length == out.size() &&
             EVP_DigestInit_ex2(m_context.get(), m_method.get(), nullptr) == 1;
    return out;
}

Hash Digest::of(std::string_view first, std::string_view second, std::string_view third)
{
    add(first);
    add(second);
    add(third);
    return finish();
}

QByteArray hmacSha256(const QByteArray &key, const QByteArray &message)
{
    QByteArray out(static_cast<qsizetype>(Hash().size()), '\0');
    unsigned int length = 0;
    const unsigned char *made =
        HMAC(EVP_sha256(), key.constData(), static_cast<int>(key.size()),
             reinterpret_cast<const unsigned char *>(message.constData()), static_cast<std::size_t>(message.size()),
             reinterpret_cast<unsigned char *>(out.data()), &length);
    return made != nullptr && static_cast<qsizetype>(length) == out.size() ? out : QByteArray();
}

} // namespace creditdesk::draw

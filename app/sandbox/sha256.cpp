#include "app/sandbox/sha256.h"

namespace creditdesk::sandbox {

Sha256::Sha256() : m_context(EVP_MD_CTX_new()), m_good(EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) == 1) {}

void Sha256::add(std::string_view bytes)
{
    m_good = m_good && EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()) == 1;
}

QByteArray Sha256::finish()
{
    QByteArray digest(32, '\0');
    m_good = m_good && EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr) == 1;
    return m_good ? digest : QByteArray();
}

} // namespace creditdesk::sandbox

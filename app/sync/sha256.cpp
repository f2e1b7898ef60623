#include "app/sync/sha256.h"

#include <QByteArray>

#include <openssl/evp.h>

#include <array>

namespace creditdesk::sync {
namespace {
struct FreeContext {
    void operator()(EVP_MD_CTX *context) const noexcept { EVP_MD_CTX_free(context); }
};
} // namespace

struct Sha256::Impl {
    std::unique_ptr<EVP_MD_CTX, FreeContext> context{EVP_MD_CTX_new()};
    bool good = EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1;
};

Sha256::Sha256() : m(std::make_unique<Impl>()) {}

Sha256::~Sha256() = default;

void Sha256::add(std::span<const char> bytes)
{
    m->good = m->good && EVP_DigestUpdate(m->context.get(), bytes.data(), bytes.size()) == 1;
}

QString Sha256::finish()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    unsigned int length = 0;
    m->good = m->good && EVP_DigestFinal_ex(m->context.get(), digest.data(), &length) == 1;
    if (!m->good)
        return {}; // is no segment's hash
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(length));
    return QString::fromLatin1(bytes.toHex());
}

} // namespace creditdesk::sync

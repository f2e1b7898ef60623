// SHA-256 by OpenSSL, which uses the processor's own instructions for it; Qt's does not.
#pragma once

#include <QByteArray>

#include <memory>
#include <openssl/evp.h>
#include <string_view>

namespace creditdesk::sandbox {

class Sha256
{
public:
    Sha256();
    void add(std::string_view bytes);
    /// 32 bytes; empty if OpenSSL refused.
    [[nodiscard]] QByteArray finish();

private:
    struct Free {
        void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> m_context;
    bool m_good;
};

} // namespace creditdesk::sandbox

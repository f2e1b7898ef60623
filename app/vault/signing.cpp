#include "app/vault/signing.h"

#include "app/vault/key_pair.h"
#include "app/vault/openssl_handles.h"
#include "app/vault/signature_form.h"

namespace creditdesk::vault {

struct Signer::Impl {
    PkeyHandle key; // only read after construction, so threads may share it
    QByteArray certificateDer;
};

Signer::Signer() : m(std::make_unique<Impl>()) {}
Signer::~Signer() = default;

base::Result<std::unique_ptr<Signer>> Signer::fromKey(const base::Secret &privateKeyDer, const QByteArray &certificatePem)
{
    const ErrorScope errors;
    std::unique_ptr<Signer> signer(new Signer);
    TRY_ASSIGN(signer->m->key, loadPrivateKey(privateKeyDer));
    signer->m->certificateDer = pemToDer(certificatePem);
    const X509Handle certificate = parseCertificate(signer->m->certificateDer);
    if (!certificate || X509_check_private_key(certificate.get(), signer->m->key.get()) != 1)
        return base::fail(base::Code::Damaged, QStringLiteral("signing key and certificate do not belong together"));
    return signer;
}

base::Result<QByteArray> Signer::sign(const QByteArray &message) const
{
    const ErrorScope errors;
    const DigestContextHandle context(EVP_MD_CTX_new());
    std::size_t size = 0;
    const auto messageSize = static_cast<std::size_t>(message.size());
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m->key.get()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, bytesOf(message), messageSize) != 1)
        return base::fail(base::Code::Internal, QStringLiteral("signing failed"));
    QByteArray der(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSign(context.get(), bytesOf(der), &size, bytesOf(message), messageSize) != 1)
        return base::fail(base::Code::Internal, QStringLiteral("signing failed"));
    der.truncate(static_cast<qsizetype>(size));
    const QByteArray raw = withLowS(derToRaw(der));
    if (raw.isEmpty())
        return base::fail(base::Code::Internal, QStringLiteral("signing made a malformed signature"));
    return raw;
}

QByteArray Signer::certificateDer() const
{
    return m->certificateDer;
}

bool verifyRaw(const QByteArray &certificateDer, const QByteArray &message, const QByteArray &signature, bool requireLowS)
{
    const ErrorScope errors;
    const QByteArray der = rawToDer(signature);
    if (der.isEmpty() || (requireLowS && !hasLowS(signature)))
        return false;
    const X509Handle certificate = parseCertificate(certificateDer);
    EVP_PKEY *key = certificate ? X509_get0_pubkey(certificate.get()) : nullptr;
    if (!isP256(key))
        return false;
    const DigestContextHandle context(EVP_MD_CTX_new());
    return context && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
           EVP_DigestVerify(context.get(), bytesOf(der), static_cast<std::size_t>(der.size()), bytesOf(message),
                            static_cast<std::size_t>(message.size())) == 1;
}

} // namespace creditdesk::vault

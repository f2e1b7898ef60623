#include "app/platform/tls.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace creditdesk::platform {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

template <auto Free> struct Freer {
    template <typename T> void operator()(T *pointer) const noexcept { Free(pointer); }
};
using BioPtr = std::unique_ptr<BIO, Freer<BIO_free_all>>;
using X509Ptr = std::unique_ptr<X509, Freer<X509_free>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;

BioPtr readFrom(const QByteArray &bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

void note(TlsVerdict &verdict, int error)
{
    switch (error) {
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        verdict.wrongName = true;
        break;
    case X509_V_ERR_CERT_HAS_EXPIRED:
    case X509_V_ERR_CERT_NOT_YET_VALID:
        verdict.expired = true;
        break;
    default:
        verdict.untrusted = true;
        break;
    }
    if (verdict.reason.empty())
        verdict.reason = X509_verify_cert_error_string(error);
}

/// Index under which a store context carries our verdict.
int verdictIndex()
{
    static const int index = X509_STORE_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return index;
}

/// Records and goes on, so that the gravest of several findings is known, not the first met.
int onFinding(int ok, X509_STORE_CTX *store)
{
    if (ok == 0) {
        if (auto *verdict = static_cast<TlsVerdict *>(X509_STORE_CTX_get_ex_data(store, verdictIndex())))
            note(*verdict, X509_STORE_CTX_get_error(store));
    }
    return 1;
}

int onChain(X509_STORE_CTX *store, void *argument)
{
    auto &verdict = *static_cast<TlsVerdict *>(argument);
    verdict = {};
    X509_STORE_CTX_set_ex_data(store, verdictIndex(), &verdict);
    X509_STORE_CTX_set_verify_cb(store, onFinding);
    if (X509_verify_cert(store) != 1 && !verdict.failure())
        note(verdict, X509_V_ERR_UNSPECIFIED);
    if (verdict.failure()) {
        // The alert that tells the server why; our own answer comes from the verdict.
        X509_STORE_CTX_set_error(store, verdict.expired && !verdict.untrusted ? X509_V_ERR_CERT_HAS_EXPIRED
                                                                              : X509_V_ERR_CERT_UNTRUSTED);
        return 0;
    }
    return 1;
}

base::Done trustOnly(SSL_CTX *context, const QByteArray &caPem)
{
    const BioPtr bio = readFrom(caPem);
    int found = 0;
    while (bio) {
        const X509Ptr certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
        if (!certificate)
            break;
        if (X509_STORE_add_cert(SSL_CTX_get_cert_store(context), certificate.get()) == 1)
            ++found;
    }
    ERR_clear_error(); // the end of the PEM text is reported as an error
    if (found == 0)
        return base::fail(Code::InvalidInput, u"no certificate in the authority's PEM text"_s);
    return {};
}

base::Done presentIdentity(SSL_CTX *context, const ClientIdentity &identity)
{
    const BioPtr bio = readFrom(identity.certificatePem);
    const X509Ptr certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    const unsigned char *der = identity.privateKeyDer.data();
    const KeyPtr key(d2i_AutoPrivateKey(nullptr, &der, static_cast<long>(identity.privateKeyDer.size())));
    const bool good = certificate && key && SSL_CTX_use_certificate(context, certificate.get()) == 1 &&
                      SSL_CTX_use_PrivateKey(context, key.get()) == 1 && SSL_CTX_check_private_key(context) == 1;
    ERR_clear_error();
    if (!good)
        return base::fail(Code::Damaged, u"device certificate and key cannot be used together"_s);
    return {};
}

base::Done expectHost(SSL_CTX *context, const std::string &host)
{
    X509_VERIFY_PARAM *parameters = SSL_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_hostflags(parameters, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS | X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
    const bool isAddress = X509_VERIFY_PARAM_set1_ip_asc(parameters, host.c_str()) == 1;
    ERR_clear_error();
    if (!isAddress && X509_VERIFY_PARAM_set1_host(parameters, host.c_str(), host.size()) != 1)
        return base::fail(Code::InvalidInput, u"the platform's host name cannot be used"_s);
    return {};
}

} // namespace

std::optional<base::Failure> TlsVerdict::failure() const
{
    const QString words = QString::fromStdString(reason);
    if (untrusted)
        return base::Failure(Code::TlsUntrusted, words);
    if (wrongName)
        return base::Failure(Code::TlsHostName, words);
    if (expired)
        return base::Failure(Code::TlsExpired, words);
    return {};
}

base::Result<Poco::Net::Context::Ptr> makeTlsContext(const QByteArray &caPem, const std::string &host,
                                                     const ClientIdentity *identity, TlsVerdict *verdict)
{
    using Poco::Net::Context;
    Context::Params parameters;
    parameters.verificationMode = Context::VERIFY_STRICT;
    parameters.verificationDepth = 4;
    parameters.loadDefaultCAs = false;
    parameters.cipherList = "ECDHE+AESGCM:ECDHE+CHACHA20:!aNULL";
    Context::Ptr context;
    try {
        context = new Context(Context::TLS_CLIENT_USE, parameters);
        context->requireMinimumProtocol(Context::PROTO_TLSV1_2);
        context->enableExtendedCertificateVerification(false); // ours is stricter, see the top of the header
        context->enableSessionCache(false);                    // each connection is verified in full
    } catch (const Poco::Exception &error) {
        return base::fail(Code::Internal, u"TLS context: %1"_s.arg(QString::fromStdString(error.displayText())));
    }
    SSL_CTX *raw = context->sslContext();
    TRY_DONE(trustOnly(raw, caPem));
    TRY_DONE(expectHost(raw, host));
    if (identity != nullptr)
        TRY_DONE(presentIdentity(raw, *identity));
    SSL_CTX_set_options(raw, SSL_OP_CLEANSE_PLAINTEXT); // what was read does not stay in OpenSSL's buffer
    SSL_CTX_set_cert_verify_callback(raw, onChain, verdict);
    return context;
}

void judgeAt(Poco::Net::Context &context, std::time_t now)
{
    X509_VERIFY_PARAM_set_time(SSL_CTX_get0_param(context.sslContext()), now);
}

} // namespace creditdesk::platform

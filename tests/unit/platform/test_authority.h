// Certificates for tests, made with OpenSSL in memory: an authority and leaves with whatever is to be wrong with them.
#pragma once

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <QByteArray>
#include <QDateTime>

#include <memory>
#include <string>

namespace creditdesk::test {

struct Leaf {
    QByteArray certificatePem;
    QByteArray keyPem;
    QByteArray keyDer; ///< PKCS#8
};

struct LeafPlan {
    std::string commonName = "test server";
    std::string alternativeName = "IP:127.0.0.1,DNS:localhost"; ///< empty: no such extension
    QDateTime notBefore = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    QDateTime notAfter = QDateTime(QDate(2028, 1, 1), QTime(0, 0), Qt::UTC);
    std::string usage = "serverAuth";
};

class TestAuthority
{
public:
    TestAuthority()
    {
        m_key.reset(EVP_EC_gen("P-256"));
        m_certificate.reset(X509_new());
        LeafPlan plan;
        plan.commonName = "test authority";
        plan.notBefore = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
        plan.notAfter = QDateTime(QDate(2040, 1, 1), QTime(0, 0), Qt::UTC);
        fill(m_certificate.get(), plan, m_key.get(), X509_get_subject_name(m_certificate.get()), 1);
        X509_set_issuer_name(m_certificate.get(), X509_get_subject_name(m_certificate.get()));
        extend(m_certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
        extend(m_certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
        X509_sign(m_certificate.get(), m_key.get(), EVP_sha256());
    }

    [[nodiscard]] QByteArray caPem() const { return pemOf(m_certificate.get()); }

    [[nodiscard]] Leaf leaf(const LeafPlan &plan)
    {
        const std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY *)> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
        const std::unique_ptr<X509, void (*)(X509 *)> certificate(X509_new(), X509_free);
        fill(certificate.get(), plan, key.get(), X509_get_subject_name(m_certificate.get()), ++m_serial);
        if (!plan.alternativeName.empty())
            extend(certificate.get(), NID_subject_alt_name, plan.alternativeName.c_str());
        extend(certificate.get(), NID_ext_key_usage, plan.usage.c_str());
        X509_sign(certificate.get(), m_key.get(), EVP_sha256());
        return {pemOf(certificate.get()), keyPem(key.get()), keyDer(key.get())};
    }

private:
    static void fill(X509 *x, const LeafPlan &plan, EVP_PKEY *key, const X509_NAME *issuer, long serial)
    {
        X509_set_version(x, X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(x), serial);
        ASN1_TIME_set(X509_getm_notBefore(x), plan.notBefore.toSecsSinceEpoch());
        ASN1_TIME_set(X509_getm_notAfter(x), plan.notAfter.toSecsSinceEpoch());
        X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>(plan.commonName.c_str()), -1, -1, 0);
        X509_set_issuer_name(x, issuer);
        X509_set_pubkey(x, key);
    }
    static void extend(X509 *x, int nid, const char *value)
    {
        X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value);
        X509_add_ext(x, extension, -1);
        X509_EXTENSION_free(extension);
    }
    template <typename Write> static QByteArray written(Write write)
    {
        const std::unique_ptr<BIO, void (*)(BIO *)> bio(BIO_new(BIO_s_mem()), BIO_free_all);
        write(bio.get());
        char *data = nullptr;
        const long size = BIO_get_mem_data(bio.get(), &data);
        return QByteArray(data, size);
    }
    static QByteArray pemOf(X509 *x)
    {
        return written([x](BIO *bio) { PEM_write_bio_X509(bio, x); });
    }
    static QByteArray keyPem(EVP_PKEY *key)
    {
        return written([key](BIO *bio) { PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr); });
    }
    static QByteArray keyDer(EVP_PKEY *key)
    {
        return written([key](BIO *bio) { i2d_PKCS8PrivateKey_bio(bio, key, nullptr, nullptr, 0, nullptr, nullptr); });
    }

    std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY *)> m_key{nullptr, EVP_PKEY_free};
    std::unique_ptr<X509, void (*)(X509 *)> m_certificate{nullptr, X509_free};
    long m_serial = 1;
};

} // namespace creditdesk::test

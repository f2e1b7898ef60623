#include "app/vault/key_pair.h"

#include <array>
#include <openssl/core_names.h>
#include <openssl/obj_mac.h>
#include <openssl/pem.h>

namespace creditdesk::vault {
namespace {

using base::Code;

constexpr std::size_t kScalarBytes = 32;
constexpr std::size_t kPointBytes = 65; // 0x04 || x || y

tl::unexpected<base::Failure> broken(const char *step)
{
    return base::fail(Code::Internal, QStringLiteral("key pair: %1").arg(QLatin1String(step)));
}

/// A number of [1, n-1], drawn by refusing what is outside, so that every key is equally likely.
BignumHandle drawScalar(const EC_GROUP *group, base::Random &random)
{
    base::Secret draw(kScalarBytes);
    for (int attempt = 0; attempt < 64; ++attempt) {
        random.fill(draw.bytes());
        BignumHandle scalar(BN_secure_new());
        if (!scalar || BN_bin2bn(draw.data(), static_cast<int>(draw.size()), scalar.get()) == nullptr)
            return nullptr;
        BN_set_flags(scalar.get(), BN_FLG_CONSTTIME);
        if (!BN_is_zero(scalar.get()) && BN_cmp(scalar.get(), EC_GROUP_get0_order(group)) < 0)
            return scalar;
    }
    return nullptr;
}

PkeyHandle assemble(const BIGNUM *scalar, const std::array<unsigned char, kPointBytes> &point)
{
    const ParamBuilderHandle builder(OSSL_PARAM_BLD_new());
    if (!builder || OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) != 1 ||
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, scalar) != 1 ||
        OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()) != 1)
        return nullptr;
    const ParamsHandle params(OSSL_PARAM_BLD_to_param(builder.get()));
    const PkeyContextHandle context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY *key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_KEYPAIR, params.get()) != 1)
        return nullptr;
    return PkeyHandle(key);
}

base::Result<base::Secret> pkcs8Of(const EVP_PKEY *key)
{
    const Pkcs8Handle info(EVP_PKEY2PKCS8(key)); // wipes its copy of the key when freed
    const int size = info ? i2d_PKCS8_PRIV_KEY_INFO(info.get(), nullptr) : -1;
    if (size <= 0)
        return broken("encode");
    base::Secret der(static_cast<std::size_t>(size));
    unsigned char *out = der.data();
    if (i2d_PKCS8_PRIV_KEY_INFO(info.get(), &out) != size)
        return broken("encode");
    return der;
}

} // namespace

bool isP256(const EVP_PKEY *key)
{
    std::array<char, 64> name{};
    if (key == nullptr || EVP_PKEY_get_base_id(key) != EVP_PKEY_EC ||
        EVP_PKEY_get_group_name(key, name.data(), name.size(), nullptr) != 1)
        return false;
    int isExplicit = 0; // parameters spelled out instead of named: a way to smuggle in another generator
    const bool known = EVP_PKEY_get_int_param(key, OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS, &isExplicit) == 1;
    return qstrcmp(name.data(), "prime256v1") == 0 && (!known || isExplicit == 0);
}

base::Result<base::Secret> makePrivateKey(base::Random &random)
{
    const ErrorScope errors;
    const GroupHandle group(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1));
    if (!group)
        return broken("curve");
    const BignumHandle scalar = drawScalar(group.get(), random);
    const PointHandle point(EC_POINT_new(group.get()));
    std::array<unsigned char, kPointBytes> encoded{};
    if (!scalar || !point || EC_POINT_mul(group.get(), point.get(), scalar.get(), nullptr, nullptr, nullptr) != 1 ||
        EC_POINT_point2oct(group.get(), point.get(), POINT_CONVERSION_UNCOMPRESSED, encoded.data(), encoded.size(), nullptr) !=
            encoded.size())
        return broken("draw");
    const PkeyHandle key = assemble(scalar.get(), encoded);
    if (!key)
        return broken("assemble");
    return pkcs8Of(key.get());
}

base::Result<PkeyHandle> loadPrivateKey(const base::Secret &privateKeyDer)
{
    const ErrorScope errors;
    const unsigned char *at = privateKeyDer.data();
    PkeyHandle key;
    if (!privateKeyDer.isEmpty())
        key.reset(d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(privateKeyDer.size())));
    if (!key || at != privateKeyDer.data() + privateKeyDer.size() || !isP256(key.get()))
        return base::fail(Code::Damaged, QStringLiteral("not a P-256 private key"));
    return key;
}

base::Result<QByteArray> makeRequest(const base::Secret &privateKeyDer, const QString &commonName)
{
    const ErrorScope errors;
    TRY_ASSIGN(const PkeyHandle key, loadPrivateKey(privateKeyDer));
    const QByteArray name = commonName.toUtf8();
    if (commonName.trimmed().isEmpty() || commonName.size() > 64) // ub-common-name of RFC 5280
        return base::fail(Code::InvalidInput, QStringLiteral("common name must have 1 to 64 characters"));
    const RequestHandle request(X509_REQ_new());
    if (!request || X509_REQ_set_version(request.get(), 0) != 1 ||
        X509_NAME_add_entry_by_NID(X509_REQ_get_subject_name(request.get()), NID_commonName, MBSTRING_UTF8, bytesOf(name),
                                   static_cast<int>(name.size()), -1, 0) != 1 ||
        X509_REQ_set_pubkey(request.get(), key.get()) != 1 || X509_REQ_sign(request.get(), key.get(), EVP_sha256()) <= 0)
        return broken("request");
    const BioHandle out(BIO_new(BIO_s_mem()));
    if (!out || PEM_write_bio_X509_REQ(out.get(), request.get()) != 1)
        return broken("request");
    char *text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return QByteArray(text, static_cast<qsizetype>(size));
}

bool belongTogether(const base::Secret &privateKeyDer, const QByteArray &certificateDer)
{
    const ErrorScope errors;
    const auto key = loadPrivateKey(privateKeyDer);
    const X509Handle certificate = parseCertificate(certificateDer);
    return key && certificate && X509_check_private_key(certificate.get(), key->get()) == 1;
}

} // namespace creditdesk::vault

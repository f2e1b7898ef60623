#include "app/sandbox/server_identity.h"

#include "app/sandbox/files.h"

namespace creditdesk::sandbox {

base::Done ServerIdentity::use(const QString &certificatePath, const QString &keyPath)
{
    TRY_ASSIGN(const QByteArray certificatePem, readFile(certificatePath));
    TRY_ASSIGN(const QByteArray keyPem, readFile(keyPath));
    auto pair = std::make_shared<Pair>(Pair{certificateFromPem(certificatePem), keyFromPem(keyPem)});
    if (!pair->certificate || !pair->key)
        return base::fail(base::Code::Damaged,
                          QStringLiteral("%1 does not hold a certificate with its key").arg(certificatePath));
    const std::scoped_lock guard(m_mutex);
    m_pair = std::move(pair);
    return {};
}

void ServerIdentity::serve(SSL_CTX *context)
{
    SSL_CTX_set_cert_cb(context, &ServerIdentity::choose, this);
}

int ServerIdentity::choose(SSL *ssl, void *self)
{
    auto *const identity = static_cast<ServerIdentity *>(self);
    std::shared_ptr<const Pair> pair;
    {
        const std::scoped_lock guard(identity->m_mutex);
        pair = identity->m_pair;
    }
    return pair && SSL_use_certificate(ssl, pair->certificate.get()) == 1 && SSL_use_PrivateKey(ssl, pair->key.get()) == 1 ? 1
                                                                                                                           : 0;
}

} // namespace creditdesk::sandbox

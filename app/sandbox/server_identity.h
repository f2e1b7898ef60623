// The certificate the server shows. It can be replaced while connections are open: each handshake asks for the one in force.
#pragma once

#include "app/base/failure.h"
#include "app/sandbox/certificates.h"

#include <QString>

#include <memory>
#include <mutex>
#include <openssl/ssl.h>

namespace creditdesk::sandbox {

/// Thread-safe.
class ServerIdentity
{
public:
    /// Reads both files. InputOutput or Damaged.
    base::Done use(const QString &certificatePath, const QString &keyPath);
    /// From now on handshakes of `context` show the certificate in force. This object must outlive the context's use.
    void serve(SSL_CTX *context);

private:
    static int choose(SSL *ssl, void *self);
    struct Pair {
        CertificatePtr certificate;
        KeyPtr key;
    };
    std::mutex m_mutex;
    std::shared_ptr<const Pair> m_pair;
};

} // namespace creditdesk::sandbox

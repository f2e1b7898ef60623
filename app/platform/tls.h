// TLS policy of the client: TLS >= 1.2, one trust anchor, certificate and key from memory, and our own verdict on the server's
// certificate (chain, host name or address, validity at the injected clock's time) inside the handshake, before any
// byte of ours is sent. Poco's own host check is not used: it resolves names and treats loopback specially.
#pragma once

#include "app/base/failure.h"
#include "app/platform/client.h"

#include <Poco/Net/Context.h>

#include <ctime>
#include <optional>
#include <string>

namespace creditdesk::platform {

/// What the certificates of one handshake were found to be; written by OpenSSL's callback during connect.
struct TlsVerdict {
    bool untrusted = false;
    bool wrongName = false;
    bool expired = false;
    std::string reason; ///< OpenSSL's words for the first finding

    /// The gravest finding: TlsUntrusted, then TlsHostName, then TlsExpired. Nothing if the certificate is good.
    [[nodiscard]] std::optional<base::Failure> failure() const;
};

/// A context for one server. `verdict` must outlive it. InvalidInput: no certificate in `caPem`; Damaged: identity unusable.
[[nodiscard]] base::Result<Poco::Net::Context::Ptr> makeTlsContext(const QByteArray &caPem, const std::string &host,
                                                                   const ClientIdentity *identity, TlsVerdict *verdict);
/// Certificates are judged at this time in the handshakes that follow.
void judgeAt(Poco::Net::Context &context, std::time_t now);

} // namespace creditdesk::platform

// Internal to vault: P-256 key pairs made from the injected randomness, kept as PKCS#8 DER, and certificate requests.
#pragma once

#include "app/base/clock.h"
#include "app/base/failure.h"
#include "app/base/secret.h"
#include "app/vault/openssl_handles.h"

#include <QString>

namespace creditdesk::vault {

/// PKCS#8 DER of a fresh key.
[[nodiscard]] base::Result<base::Secret> makePrivateKey(base::Random &random);
/// Code Damaged if it is not exactly one P-256 private key.
[[nodiscard]] base::Result<PkeyHandle> loadPrivateKey(const base::Secret &privateKeyDer);
/// PEM of a PKCS#10 request with this common name, signed by the key.
[[nodiscard]] base::Result<QByteArray> makeRequest(const base::Secret &privateKeyDer, const QString &commonName);
/// Whether the certificate carries the public half of the key.
[[nodiscard]] bool belongTogether(const base::Secret &privateKeyDer, const QByteArray &certificateDer);

} // namespace creditdesk::vault

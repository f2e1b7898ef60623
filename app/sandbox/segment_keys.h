// Segments lie on shared caches, so their bodies are encrypted: AES-256-GCM under one key a district and nightly state. All
// keys come from one random secret in the state directory, so a restart gives the same ones.
#pragma once

#include "app/base/clock.h"
#include "app/base/failure.h"

#include <QByteArray>
#include <QDir>
#include <QString>

#include <string_view>

namespace creditdesk::sandbox {

/// Immutable after open(); any thread.
class SegmentKeys
{
public:
    /// Reads or makes the secret below `directory`. InputOutput or Damaged.
    static base::Result<SegmentKeys> open(const QDir &directory, base::Random &random);

    /// The name of the set of keys of one nightly state.
    [[nodiscard]] static QByteArray idOf(const QString &epoch, qint64 generation);
    /// 32 bytes: HKDF-SHA256 of the secret, for that set and district.
    [[nodiscard]] QByteArray key(const QByteArray &keyId, std::string_view district) const;

private:
    QByteArray m_secret;
};

/// "creditdesk segment 1 <key_id> <kind> <district>": what a body cannot be moved away from.
[[nodiscard]] QByteArray segmentContext(const QByteArray &keyId, const QByteArray &kind, std::string_view district);

/// nonce(12) || ciphertext || tag(16), with a random nonce. Empty if OpenSSL refuses.
[[nodiscard]] QByteArray sealSegment(const QByteArray &key, const QByteArray &context, std::string_view plaintext,
                                     base::Random &random);

} // namespace creditdesk::sandbox

// Opens the body of a segment: nonce(12) || AES-256-GCM(gzip NDJSON) || tag(16), under the key of its district. The one place
// of the sync layer that deciphers. What is staged on the disk stays as it came; plain text exists in memory only.
#pragma once

#include "app/base/failure.h"
#include "app/base/secret.h"

#include <QByteArray>

#include <memory>
#include <span>

namespace creditdesk::sync {

/// "creditdesk segment 1 <key_id> <kind> <district>": a body opens only as what the platform sealed it for.
[[nodiscard]] QByteArray segmentContext(const QString &keyId, const QString &kind, const QString &district);

/// Keeps its buffers from one segment to the next. One thread each.
class SegmentCipher
{
public:
    SegmentCipher();
    ~SegmentCipher();
    SegmentCipher(const SegmentCipher &) = delete;
    SegmentCipher &operator=(const SegmentCipher &) = delete;

    /// Deciphers in place; the result lies inside `body`. SealBroken if the tag does not hold (or there is no room for one);
    /// then nothing of `body` may be used.
    [[nodiscard]] base::Result<std::span<const char>> open(QByteArray &body, const base::Secret &key,
                                                           const QByteArray &context);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::sync

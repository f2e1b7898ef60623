// Known answers of every cryptographic primitive in use, asked before the first key is touched: a broken or replaced library
// must stop the program, not write data nobody can open or sign reports nobody can check.
#pragma once

#include "app/base/failure.h"

namespace creditdesk::vault {

/// Argon2id, XChaCha20-Poly1305, keyed BLAKE2b, SHA-256, ECDSA P-256. A few milliseconds; any thread.
/// Code Internal, `detail` naming the primitive that answered wrongly.
[[nodiscard]] base::Done selfTest();

} // namespace creditdesk::vault

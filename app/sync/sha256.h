// SHA-256 over what comes in. OpenSSL's uses the processor's own instructions: six times as fast as QCryptographicHash, which
// would be a tenth of a pull.
#pragma once

#include <QString>

#include <memory>
#include <span>

namespace creditdesk::sync {

class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(std::span<const char> bytes);
    /// Lower-case hex of everything added; once, at the end.
    [[nodiscard]] QString finish();

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::sync

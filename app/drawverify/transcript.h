// A transcript as a file of lines: form, signatures, chain, seal, and the rounds that its entries tell of.
#pragma once

#include "app/drawverify/crypto.h"
#include "app/drawverify/round.h"

#include <optional>
#include <string>
#include <vector>

namespace creditdesk::drawverify {

struct Judged {
    std::string draw;
    std::size_t entries = 0, aborted = 0;
    std::string signer;      ///< common name in the certificate
    std::string fingerprint; ///< SHA-256 of the certificate, hexadecimal
    std::vector<Round> rounds;
};

/// Throws the first Finding, with its line. `certificate`: DER of the one that must have signed; empty: the transcript's own.
[[nodiscard]] Judged judge(const std::string &text, const std::string &certificate);

} // namespace creditdesk::drawverify

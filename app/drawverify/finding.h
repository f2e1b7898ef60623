// What stops a judgement: the first thing that is wrong, and where. Thrown, so that every check reads as a sentence.
#pragma once

#include <cstddef>
#include <string>

namespace creditdesk::drawverify {

/// Each has its words in words.cpp.
enum class Wrong {
    NotUtf8,
    Cut,
    LineForm,
    Canonical,
    Member,
    Certificate,
    OtherCertificate,
    Signature,
    Algorithm,
    OtherDraw,
    Sequence,
    Previous,
    Time,
    Step,
    Seal,
    PlanHash,
    OfficersHash,
    PlanContent,
    PlanNotInForce,
    OfficersContent,
    Commitment,
    Strata,
    Source,
    PublicTime,
    Secret,
    Seed,
    Quota,
    Ticket,
    Order,
    Items,
    Officers,
    Substitute,
    Result,
    Reason,
    PoolLine,
    PoolOrder,
    PoolCode,
    PoolHash,
    PoolSize,
    PoolRoster,
    Count_
};

struct Finding {
    Wrong wrong = Wrong::LineForm;
    std::string detail;   ///< a code, a member's name; plain, shortened, made printable where it is shown
    std::size_t line = 0; ///< of the transcript, or of the pool for the Pool... ones; 0: not known yet
    bool inPool = false;
};

[[noreturn]] inline void wrong(Wrong what, std::string detail = {})
{
    throw Finding{what, std::move(detail)};
}

/// The text cannot be judged at all: no file, no rights, too large, out of memory.
struct Unreadable {
    std::string path;
    std::string why;
};

} // namespace creditdesk::drawverify

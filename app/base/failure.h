// What can go wrong, as a value. Every function that can fail for a reason outside the program returns Result<T>;
// exceptions of libraries end in the layer that uses the library. A Failure carries no personal data: it may be logged.
// Words for people are made in ui/ (and, tersely, in ctl/); here there is only what they are made from.
#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <tl/expected.hpp>
#include <utility>

namespace creditdesk::base {

enum class Code : std::uint8_t {
    // vault and store
    WrongKey,      ///< the database opens with another key
    Locked,        ///< another process holds the file
    TooNew,        ///< written by a later version of this program
    Damaged,       ///< ours, but it does not hold together
    NotOurs,       ///< a file of another program
    NoSpace,       ///< the disk is full
    ReadOnly,      ///< the directory or file cannot be written
    InputOutput,   ///< any other failure of the disk
    WrongPassword, ///< operator password does not open the slot, or the platform refused it
    LockedOut,     ///< five wrong passwords: wait
    NoSlot,        ///< this operator has never signed in here, so offline sign-in is impossible
    GrantExpired,  ///< the signed grant for offline work has ended
    NotEnrolled,   ///< this workstation has no device certificate yet
    AlreadyEnrolled,
    // platform
    Unreachable,  ///< no connection, or it broke
    TimedOut,     ///< connected, but no answer in time
    TlsUntrusted, ///< the server's certificate is not of our authority
    TlsHostName,  ///< the server's certificate is for another host
    TlsExpired,   ///< the server's certificate is not valid now
    SignInNeeded, ///< 401
    Forbidden,    ///< 403
    NotFound,     ///< 404, or not in the mirror
    Conflict,     ///< 409 or 412
    Gone,         ///< 410: the cursor is too old
    Rejected,     ///< another 4xx: the platform refuses this content
    Busy,         ///< 429 or 503
    ServerFault,  ///< other 5xx
    BrokenAnswer, ///< an answer that does not follow the contract (HTML, bad JSON, wrong length)
    CodeWrong,    ///< enrolment code unknown
    CodeExpired,
    CodeUsed,
    // integrity
    SignatureInvalid,
    HashMismatch,
    SealBroken,   ///< a segment with the right hash that the key of its district does not open
    EpochChanged, ///< the platform's history is not the one we mirrored
    ChainBroken,  ///< the audit chain does not hold
    // rules of the field
    NotPermitted, ///< the operator's role does not hold the permission named in `rule`
    RefusedByRule, ///< `rule` names article or rule-set entry
    InvalidInput,
    // rest
    Cancelled,
    FontMissing,
    Internal,
    Count_ ///< number of codes; not a code
};

/// Coarse class; decides the exit status of creditdeskctl and the tone of a message.
enum class Category : std::uint8_t { Usage, Permission, NotFound, Unreachable, Integrity, Rule, Resource, Cancelled, Internal };
enum class Retry : std::uint8_t { Never, Now, Later, AfterSignIn, AfterAction };

struct Class {
    Code code;
    Category category;
    Retry retry;
    const char *name; ///< stable name for logs and JSON, e.g. "wrong_key"
};

/// The class of every code; a static_assert in failure.cpp sees that none is missing and each stands at its place.
const Class &classOf(Code code) noexcept;

struct Failure {
    Code code = Code::Internal;
    QString detail; ///< technical, English, without personal data
    QString rule;   ///< article, rule-set id or permission, where one decided
    qint64 retryAfterSeconds = 0; ///< 0: no figure known

    Failure() = default;
    Failure(Code c, QString d, QString r = {}, qint64 after = 0)
        : code(c), detail(std::move(d)), rule(std::move(r)), retryAfterSeconds(after)
    {
    }
    [[nodiscard]] Category category() const noexcept { return classOf(code).category; }
    [[nodiscard]] Retry retry() const noexcept { return classOf(code).retry; }
    [[nodiscard]] QString name() const { return QString::fromLatin1(classOf(code).name); }
};

template <typename T>
using Result = tl::expected<T, Failure>;
using Done = Result<void>;

inline tl::unexpected<Failure> fail(Code code, QString detail, QString rule = {}, qint64 after = 0)
{
    return tl::unexpected<Failure>(Failure(code, std::move(detail), std::move(rule), after));
}

} // namespace creditdesk::base

/// Return the failure of `expr` (a Result) to the caller, or go on with its value in `var`.
#define CREDITDESK_JOIN2(a, b) a##b
#define CREDITDESK_JOIN(a, b) CREDITDESK_JOIN2(a, b)
#define TRY_ASSIGN_IMPL(tmp, var, expr)                                                                                          \
    auto tmp = (expr);                                                                                                           \
    if (!tmp)                                                                                                                    \
        return tl::unexpected(std::move(tmp).error());                                                                           \
    var = std::move(*tmp)
#define TRY_ASSIGN(var, expr) TRY_ASSIGN_IMPL(CREDITDESK_JOIN(tryResult_, __LINE__), var, expr)
#define TRY_DONE(expr)                                                                                                           \
    do {                                                                                                                         \
        auto tryDone_ = (expr);                                                                                                  \
        if (!tryDone_)                                                                                                           \
            return tl::unexpected(std::move(tryDone_).error());                                                                  \
    } while (false)

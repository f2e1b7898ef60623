#include "app/base/failure.h"

namespace creditdesk::base {
namespace {

constexpr std::array<Class, static_cast<std::size_t>(Code::Count_)> kClasses{{
    {Code::WrongKey, Category::Integrity, Retry::AfterAction, "wrong_key"},
    {Code::Locked, Category::Resource, Retry::Later, "locked"},
    {Code::TooNew, Category::Resource, Retry::AfterAction, "too_new"},
    {Code::Damaged, Category::Integrity, Retry::AfterAction, "damaged"},
    {Code::NotOurs, Category::Integrity, Retry::AfterAction, "not_ours"},
    {Code::NoSpace, Category::Resource, Retry::AfterAction, "no_space"},
    {Code::ReadOnly, Category::Resource, Retry::AfterAction, "read_only"},
    {Code::InputOutput, Category::Resource, Retry::Later, "input_output"},
    {Code::WrongPassword, Category::Permission, Retry::AfterAction, "wrong_password"},
    {Code::LockedOut, Category::Permission, Retry::Later, "locked_out"},
    {Code::NoSlot, Category::Permission, Retry::AfterAction, "no_slot"},
    {Code::GrantExpired, Category::Permission, Retry::AfterSignIn, "grant_expired"},
    {Code::NotEnrolled, Category::Permission, Retry::AfterAction, "not_enrolled"},
    {Code::AlreadyEnrolled, Category::Rule, Retry::Never, "already_enrolled"},
    {Code::Unreachable, Category::Unreachable, Retry::Later, "unreachable"},
    {Code::TimedOut, Category::Unreachable, Retry::Later, "timed_out"},
    {Code::TlsUntrusted, Category::Integrity, Retry::AfterAction, "tls_untrusted"},
    {Code::TlsHostName, Category::Integrity, Retry::AfterAction, "tls_host_name"},
    {Code::TlsExpired, Category::Integrity, Retry::AfterAction, "tls_expired"},
    {Code::SignInNeeded, Category::Permission, Retry::AfterSignIn, "sign_in_needed"},
    {Code::Forbidden, Category::Permission, Retry::Never, "forbidden"},
    {Code::NotFound, Category::NotFound, Retry::Never, "not_found"},
    {Code::Conflict, Category::Rule, Retry::AfterAction, "conflict"},
    {Code::Gone, Category::Unreachable, Retry::Now, "gone"},
    {Code::Rejected, Category::Rule, Retry::AfterAction, "rejected"},
    {Code::Busy, Category::Unreachable, Retry::Later, "busy"},
    {Code::ServerFault, Category::Unreachable, Retry::Later, "server_fault"},
    {Code::BrokenAnswer, Category::Unreachable, Retry::Later, "broken_answer"},
    {Code::CodeWrong, Category::Permission, Retry::AfterAction, "code_wrong"},
    {Code::CodeExpired, Category::Permission, Retry::AfterAction, "code_expired"},
    {Code::CodeUsed, Category::Permission, Retry::AfterAction, "code_used"},
    {Code::SignatureInvalid, Category::Integrity, Retry::Never, "signature_invalid"},
    {Code::HashMismatch, Category::Integrity, Retry::Now, "hash_mismatch"},
    {Code::SealBroken, Category::Integrity, Retry::AfterSignIn, "seal_broken"},
    {Code::EpochChanged, Category::Integrity, Retry::AfterAction, "epoch_changed"},
    {Code::ChainBroken, Category::Integrity, Retry::Never, "chain_broken"},
    {Code::NotPermitted, Category::Permission, Retry::Never, "not_permitted"},
    {Code::RefusedByRule, Category::Rule, Retry::Never, "refused_by_rule"},
    {Code::InvalidInput, Category::Usage, Retry::AfterAction, "invalid_input"},
    {Code::Cancelled, Category::Cancelled, Retry::Now, "cancelled"},
    {Code::FontMissing, Category::Resource, Retry::AfterAction, "font_missing"},
    {Code::Internal, Category::Internal, Retry::Never, "internal"},
}};

constexpr bool everyCodeStandsAtItsPlace()
{
    for (std::size_t i = 0; i < kClasses.size(); ++i) {
        if (static_cast<std::size_t>(kClasses[i].code) != i || kClasses[i].name == nullptr)
            return false;
    }
    return true;
}
static_assert(everyCodeStandsAtItsPlace(), "every base::Code needs its line in kClasses, in order");

} // namespace

const Class &classOf(Code code) noexcept
{
    return kClasses[static_cast<std::size_t>(code)];
}

} // namespace creditdesk::base

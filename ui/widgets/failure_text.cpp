#include "ui/widgets/failure_text.h"

#include <QCoreApplication>

namespace creditdesk::ui {
namespace {

using base::Code;

struct Words {
    Code code;
    const char *what;
    const char *meaning;
    const char *todo;
};

constexpr const char *kContext = "Failure";
const char *const kKeptLocally =
    QT_TRANSLATE_NOOP("Failure", "What is already here can still be used; its date is shown at the bottom.");
const char *const kNothingDone = QT_TRANSLATE_NOOP("Failure", "Nothing was changed.");
const char *const kTellAdministrator = QT_TRANSLATE_NOOP("Failure", "Tell the administrator the number at the right.");
const char *const kTryLater = QT_TRANSLATE_NOOP("Failure", "Try again in a few minutes.");

// One line for each code, in the order of base::Code; a test sees that none is missing.
const Words kWords[] = {
    {Code::WrongKey, QT_TRANSLATE_NOOP("Failure", "The data on this workstation opens with another key"),
     QT_TRANSLATE_NOOP("Failure", "The data is complete but belongs to another enrolment; nothing was changed."),
     kTellAdministrator},
    {Code::Locked, QT_TRANSLATE_NOOP("Failure", "Another program is using the data of this workstation"), kNothingDone,
     QT_TRANSLATE_NOOP("Failure", "Close the other window of this program, then try again.")},
    {Code::TooNew, QT_TRANSLATE_NOOP("Failure", "The data was written by a later version of this program"), kNothingDone,
     QT_TRANSLATE_NOOP("Failure", "Ask the administrator to update this workstation.")},
    {Code::Damaged, QT_TRANSLATE_NOOP("Failure", "The data on this workstation is damaged"),
     QT_TRANSLATE_NOOP("Failure", "The damaged file was kept as it is; nothing was deleted."), kTellAdministrator},
    {Code::NotOurs, QT_TRANSLATE_NOOP("Failure", "This file was not made by this program"), kNothingDone,
     QT_TRANSLATE_NOOP("Failure", "Choose another file.")},
    {Code::NoSpace, QT_TRANSLATE_NOOP("Failure", "The disk is full"),
     QT_TRANSLATE_NOOP("Failure", "This step was not carried out; what was saved before is safe."),
     QT_TRANSLATE_NOOP("Failure", "Free some space on the disk, then try again.")},
    {Code::ReadOnly, QT_TRANSLATE_NOOP("Failure", "This place cannot be written to"), kNothingDone,
     QT_TRANSLATE_NOOP("Failure", "Choose another folder, or ask the administrator for the right to write here.")},
    {Code::InputOutput, QT_TRANSLATE_NOOP("Failure", "Reading or writing the disk failed"),
     QT_TRANSLATE_NOOP("Failure", "This step was not carried out; what was saved before is safe."),
     QT_TRANSLATE_NOOP("Failure", "Check that the file exists and the disk is connected, then try again.")},
    {Code::WrongPassword, QT_TRANSLATE_NOOP("Failure", "Operator or password is not right"),
     QT_TRANSLATE_NOOP("Failure", "After five wrong passwords the operator is locked for 15 minutes."),
     QT_TRANSLATE_NOOP("Failure", "Check the operator and type the password again.")},
    {Code::LockedOut, QT_TRANSLATE_NOOP("Failure", "This operator is locked after too many wrong passwords"),
     QT_TRANSLATE_NOOP("Failure", "Other operators can still sign in here."), nullptr},
    {Code::NoSlot, QT_TRANSLATE_NOOP("Failure", "This operator has never signed in at this workstation"),
     QT_TRANSLATE_NOOP("Failure", "The first sign-in needs the platform, and it cannot be reached now."),
     QT_TRANSLATE_NOOP("Failure", "Sign in again when the platform is connected, or let an operator known here sign in.")},
    {Code::GrantExpired, QT_TRANSLATE_NOOP("Failure", "The permission to work offline has ended"),
     QT_TRANSLATE_NOOP("Failure", "What waits to be sent is kept."),
     QT_TRANSLATE_NOOP("Failure", "Sign in again when the platform is connected.")},
    {Code::NotEnrolled, QT_TRANSLATE_NOOP("Failure", "This workstation is not enrolled yet"),
     QT_TRANSLATE_NOOP("Failure", "It has no certificate of the platform and holds no data."),
     QT_TRANSLATE_NOOP("Failure", "Enrol it with a one-time code from the platform.")},
    {Code::AlreadyEnrolled, QT_TRANSLATE_NOOP("Failure", "This workstation is already enrolled"), kNothingDone,
     QT_TRANSLATE_NOOP("Failure", "Sign in as usual.")},
    {Code::Unreachable, QT_TRANSLATE_NOOP("Failure", "The platform cannot be reached"), kKeptLocally,
     QT_TRANSLATE_NOOP("Failure", "Check the network; the connection comes back by itself.")},
    {Code::TimedOut, QT_TRANSLATE_NOOP("Failure", "The platform did not answer in time"), kKeptLocally, kTryLater},
    {Code::TlsUntrusted,
     QT_TRANSLATE_NOOP("Failure", "The server is not the city's platform: its certificate has another issuer"),
     QT_TRANSLATE_NOOP("Failure", "The connection was broken off before anything was sent."), kTellAdministrator},
    {Code::TlsHostName, QT_TRANSLATE_NOOP("Failure", "The server's certificate is made out for another host"),
     QT_TRANSLATE_NOOP("Failure", "The connection was broken off before anything was sent."),
     QT_TRANSLATE_NOOP("Failure", "Check the platform's address.")},
    {Code::TlsExpired, QT_TRANSLATE_NOOP("Failure", "The server's certificate is not valid today"),
     QT_TRANSLATE_NOOP("Failure", "The connection was broken off before anything was sent."),
     QT_TRANSLATE_NOOP("Failure", "Check the clock of this workstation; if it is right, tell the administrator.")},
    {Code::SignInNeeded, QT_TRANSLATE_NOOP("Failure", "The platform asks for a new sign-in"), kKeptLocally,
     QT_TRANSLATE_NOOP("Failure", "Lock the workstation and sign in again.")},
    {Code::Forbidden, QT_TRANSLATE_NOOP("Failure", "The platform does not allow this"), kNothingDone,
     QT_TRANSLATE_NOOP("Failure", "If your work needs it, ask the administrator for the permission.")},
    {Code::NotFound, QT_TRANSLATE_NOOP("Failure", "Nothing was found under this code or number"),
     QT_TRANSLATE_NOOP("Failure", "It is neither on the platform nor in the data here."),
     QT_TRANSLATE_NOOP("Failure", "Check the characters, or search by name.")},
    {Code::Conflict, QT_TRANSLATE_NOOP("Failure", "Somebody else changed the same thing meanwhile"),
     QT_TRANSLATE_NOOP("Failure", "Your version is kept here and was not sent."),
     QT_TRANSLATE_NOOP("Failure", "Compare both versions and decide.")},
    {Code::Gone, QT_TRANSLATE_NOOP("Failure", "The data here is too old to be brought up to date step by step"), kKeptLocally,
     QT_TRANSLATE_NOOP("Failure", "Start the synchronisation again; it loads everything anew.")},
    {Code::Rejected, QT_TRANSLATE_NOOP("Failure", "The platform refused this content"),
     QT_TRANSLATE_NOOP("Failure", "It is kept here and was not accepted there."), kTellAdministrator},
    {Code::Busy, QT_TRANSLATE_NOOP("Failure", "The platform is busy"), kKeptLocally, kTryLater},
    {Code::ServerFault, QT_TRANSLATE_NOOP("Failure", "The platform has a fault"), kKeptLocally, kTryLater},
    {Code::BrokenAnswer, QT_TRANSLATE_NOOP("Failure", "The platform's answer cannot be understood"), kKeptLocally,
     QT_TRANSLATE_NOOP("Failure", "Try again; if it happens twice, tell the administrator the number at the right.")},
    {Code::CodeWrong, QT_TRANSLATE_NOOP("Failure", "The platform does not know this enrolment code"),
     QT_TRANSLATE_NOOP("Failure", "The workstation is not enrolled."),
     QT_TRANSLATE_NOOP("Failure", "Check each character of the code.")},
    {Code::CodeExpired, QT_TRANSLATE_NOOP("Failure", "This enrolment code has expired"),
     QT_TRANSLATE_NOOP("Failure", "The workstation is not enrolled."),
     QT_TRANSLATE_NOOP("Failure", "Ask the platform for a new code.")},
    {Code::CodeUsed, QT_TRANSLATE_NOOP("Failure", "This enrolment code has been used already"),
     QT_TRANSLATE_NOOP("Failure", "The workstation is not enrolled; a code works once."),
     QT_TRANSLATE_NOOP("Failure", "Ask the platform for a new code.")},
    {Code::SignatureInvalid, QT_TRANSLATE_NOOP("Failure", "A signature of the platform does not hold"),
     QT_TRANSLATE_NOOP("Failure", "What was received was thrown away; the data here is unchanged."), kTellAdministrator},
    {Code::HashMismatch, QT_TRANSLATE_NOOP("Failure", "Received data is not what the platform announced"),
     QT_TRANSLATE_NOOP("Failure", "What was received was thrown away; the data here is unchanged."),
     QT_TRANSLATE_NOOP("Failure", "Synchronise again; if it happens twice, tell the administrator the number at the right.")},
    {Code::SealBroken, QT_TRANSLATE_NOOP("Failure", "Received data does not open with the keys of this session"),
     QT_TRANSLATE_NOOP("Failure", "What was received was thrown away; the data here is unchanged."),
     QT_TRANSLATE_NOOP("Failure",
                       "Sign in again and synchronise; if it happens twice, tell the administrator the number at the right.")},
    {Code::EpochChanged, QT_TRANSLATE_NOOP("Failure", "The platform was set back to an earlier state"), kKeptLocally,
     QT_TRANSLATE_NOOP("Failure", "Rebuild the data on the synchronisation page.")},
    {Code::ChainBroken, QT_TRANSLATE_NOOP("Failure", "The audit chain does not hold"),
     QT_TRANSLATE_NOOP("Failure", "An entry was changed or removed outside this program."),
     QT_TRANSLATE_NOOP("Failure", "Stop working here and tell the auditor the number at the right.")},
    {Code::NotPermitted, QT_TRANSLATE_NOOP("Failure", "Your role does not allow this"),
     QT_TRANSLATE_NOOP("Failure", "Nothing was done; the attempt was recorded."),
     QT_TRANSLATE_NOOP("Failure", "Let a colleague with the right role do it.")},
    {Code::RefusedByRule, QT_TRANSLATE_NOOP("Failure", "A rule of the field forbids this"),
     QT_TRANSLATE_NOOP("Failure", "Nothing was done; the refusal was recorded."),
     QT_TRANSLATE_NOOP("Failure", "Tell the applicant the rule named here.")},
    {Code::InvalidInput, QT_TRANSLATE_NOOP("Failure", "Something that was entered is not valid"), kNothingDone,
     QT_TRANSLATE_NOOP("Failure", "Check the fields and try again.")},
    {Code::Cancelled, QT_TRANSLATE_NOOP("Failure", "Stopped as you asked"), kNothingDone,
     QT_TRANSLATE_NOOP("Failure", "Start again whenever you like.")},
    {Code::FontMissing, QT_TRANSLATE_NOOP("Failure", "A font that reports need is not installed"),
     QT_TRANSLATE_NOOP("Failure", "No report can be issued; everything else works."),
     QT_TRANSLATE_NOOP("Failure", "Ask the administrator to install the fonts named in the installation guide.")},
    {Code::Internal, QT_TRANSLATE_NOOP("Failure", "The program made a mistake"),
     QT_TRANSLATE_NOOP("Failure", "This step was not carried out; what was saved before is safe."), kTellAdministrator},
};

QString translated(const char *text)
{
    return QCoreApplication::translate(kContext, text);
}

const Words &wordsOf(Code code)
{
    for (const Words &words : kWords) {
        if (words.code == code)
            return words;
    }
    return kWords[std::size(kWords) - 1];
}

QString todoOf(const base::Failure &failure, const Words &words)
{
    if (words.todo)
        return translated(words.todo);
    // locked: say how long, rounded up to minutes
    const int minutes = static_cast<int>(failure.retryAfterSeconds > 0 ? (failure.retryAfterSeconds + 59) / 60 : 15);
    return QCoreApplication::translate("Failure", "Try again in %n minute(s).", nullptr, minutes);
}

items::Tone toneOf(const base::Failure &failure)
{
    switch (failure.category()) {
    case base::Category::Unreachable:
    case base::Category::NotFound:
    case base::Category::Usage:
    case base::Category::Rule:
    case base::Category::Permission:
        return items::Tone::Warn;
    case base::Category::Cancelled:
        return items::Tone::Notice;
    default:
        return items::Tone::Danger;
    }
}

} // namespace

FailureText failureText(const base::Failure &failure)
{
    const Words &words = wordsOf(failure.code);
    FailureText result;
    result.what = translated(words.what);
    if (failure.code == Code::RefusedByRule && !failure.rule.isEmpty())
        result.what = QCoreApplication::translate("Failure", "A rule of the field forbids this: %1").arg(failure.rule);
    result.meaning = translated(words.meaning);
    result.todo = todoOf(failure, words);
    result.reference = QStringLiteral("CD-%1").arg(static_cast<int>(failure.code) + 1, 3, 10, QLatin1Char('0'));
    result.tone = toneOf(failure);
    return result;
}

QString failureWhat(const QString &codeName)
{
    for (const Words &words : kWords) {
        if (QLatin1StringView(base::classOf(words.code).name) == codeName)
            return translated(words.what);
    }
    return codeName;
}

} // namespace creditdesk::ui

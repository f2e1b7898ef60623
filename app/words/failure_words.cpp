#include "app/words/failure_words.h"

#include "app/base/concern.h"

#include <QCoreApplication>

#include <optional>

namespace creditdesk::words {
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
const char *const kKeptInHome =
    QT_TRANSLATE_NOOP("Failure", "What is already here can still be used; creditdeskctl status shows its date.");
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

/// What to do, where somebody at a terminal does something else than somebody at the window.
const char *terminalTodo(Code code)
{
    switch (code) {
    case Code::WrongKey:
    case Code::Damaged:
    case Code::TlsUntrusted:
    case Code::Rejected:
    case Code::SignatureInvalid:
    case Code::Internal:
        return QT_TRANSLATE_NOOP("Failure", "Tell the administrator the number shown here.");
    case Code::Locked:
        return QT_TRANSLATE_NOOP("Failure", "Wait until the other program has ended, or close it, then try again.");
    case Code::Unreachable:
        return QT_TRANSLATE_NOOP("Failure", "Check the network, then run the command again; what was fetched is kept.");
    case Code::SignInNeeded:
        return QT_TRANSLATE_NOOP("Failure", "Run the command again with --operator ID and --password-file FILE.");
    case Code::BrokenAnswer:
        return QT_TRANSLATE_NOOP("Failure", "Try again; if it happens twice, tell the administrator the number shown here.");
    case Code::HashMismatch:
    case Code::SealBroken:
        return QT_TRANSLATE_NOOP(
            "Failure", "Run creditdeskctl sync again; if it happens twice, tell the administrator the number shown here.");
    case Code::Gone:
        return QT_TRANSLATE_NOOP("Failure", "Run creditdeskctl sync again; it loads everything anew.");
    case Code::EpochChanged:
        return QT_TRANSLATE_NOOP("Failure", "Run creditdeskctl sync --rebuild.");
    case Code::ChainBroken:
        return QT_TRANSLATE_NOOP("Failure", "Stop working here and tell the auditor the number shown here.");
    case Code::InvalidInput:
        return QT_TRANSLATE_NOOP("Failure", "Correct the command; creditdeskctl --help lists commands and options.");
    default:
        return nullptr;
    }
}

FailureWords say(const char *what, const char *meaning, const char *todo)
{
    return {translated(what), translated(meaning), translated(todo), {}};
}

FailureWords aboutMirror(Code code, Place place)
{
    if (code == Code::NotFound)
        return say(QT_TRANSLATE_NOOP("Failure", "No data of the city has been loaded here yet"),
                   QT_TRANSLATE_NOOP("Failure", "Nothing can be searched before that."),
                   place == Place::Window ? QT_TRANSLATE_NOOP("Failure", "Synchronise: everything is loaded.")
                                          : QT_TRANSLATE_NOOP("Failure", "Run creditdeskctl sync: everything is loaded."));
    return say(
        QT_TRANSLATE_NOOP("Failure", "The copy of the city's data on this workstation is damaged"),
        QT_TRANSLATE_NOOP("Failure", "It is only a copy: reports issued here and what waits to be sent are not touched."),
        place == Place::Window ? QT_TRANSLATE_NOOP("Failure", "Synchronise: the copy is loaded anew.")
                               : QT_TRANSLATE_NOOP("Failure", "Run creditdeskctl sync: it rebuilds the copy."));
}

FailureWords aboutGivenFile(Code code)
{
    if (code == Code::NotFound)
        return say(QT_TRANSLATE_NOOP("Failure", "A file that was named is not there"), kNothingDone,
                   QT_TRANSLATE_NOOP("Failure", "Check the name of the file, then try again."));
    return say(QT_TRANSLATE_NOOP("Failure", "A file that was named cannot be read"), kNothingDone,
               QT_TRANSLATE_NOOP(
                   "Failure", "Check that it is an ordinary file, not too large, and that you may read it, then try again."));
}

FailureWords aboutGivenTarget(Code code)
{
    if (code == Code::NotFound)
        return say(QT_TRANSLATE_NOOP("Failure", "The folder of the file that was named is not there"), kNothingDone,
                   QT_TRANSLATE_NOOP("Failure", "Check the name of the file, or make its folder, then try again."));
    return say(QT_TRANSLATE_NOOP("Failure", "The file that was named cannot be written"),
               QT_TRANSLATE_NOOP("Failure", "What was saved before is safe."),
               QT_TRANSLATE_NOOP("Failure", "Choose another folder, or ask the administrator for the right to write here."));
}

FailureWords aboutPrintSystem(Code code)
{
    const char *const todo = QT_TRANSLATE_NOOP(
        "Failure", "Start the print service of this computer (CUPS), or let the administrator do it, then print again.");
    if (code == Code::TimedOut)
        return say(QT_TRANSLATE_NOOP("Failure", "The print system of this computer does not answer in time"),
                   QT_TRANSLATE_NOOP("Failure", "Whether it prints is not known; what was to be printed is kept."), todo);
    return say(QT_TRANSLATE_NOOP("Failure", "The print system of this computer is not there"),
               QT_TRANSLATE_NOOP("Failure", "Nothing was printed; what was to be printed is kept."), todo);
}

FailureWords aboutPrinter(Code code, Place place)
{
    const char *const kept = QT_TRANSLATE_NOOP("Failure", "Nothing was printed; what was to be printed is kept.");
    if (code == Code::NotFound)
        return say(QT_TRANSLATE_NOOP("Failure", "There is no such printer at this computer"), kept,
                   place == Place::Window
                       ? QT_TRANSLATE_NOOP("Failure", "Choose another printer.")
                       : QT_TRANSLATE_NOOP("Failure", "Check the name of the printer: lpstat -e lists those that are here."));
    return say(QT_TRANSLATE_NOOP("Failure", "The printer does not take this job"), kept,
               QT_TRANSLATE_NOOP("Failure", "Look after the printer, or choose another one, then print again."));
}

/// Of a person nothing is kept here, so nothing of it can still be used; and which of number and name was wrong is nobody's to
/// learn by trying.
std::optional<FailureWords> aboutPerson(const base::Failure &failure)
{
    if (failure.code == Code::NotFound)
        return say(
            QT_TRANSLATE_NOOP("Failure", "Number and name do not belong together, or nobody is known under both"),
            QT_TRANSLATE_NOOP("Failure", "Nothing is shown and nothing can be issued; the register keeps that it was asked."),
            QT_TRANSLATE_NOOP("Failure", "Compare kind of document, number and name with the document itself."));
    if (failure.category() == base::Category::Unreachable)
        return say(QT_TRANSLATE_NOOP("Failure", "The platform cannot be asked about this person now"),
                   QT_TRANSLATE_NOOP("Failure",
                                     "No person's data is kept on this workstation: without the platform nothing about "
                                     "a person can be seen or issued."),
                   QT_TRANSLATE_NOOP("Failure", "Try again when the connection is back. Reports of organisations can be issued "
                                                "meanwhile."));
    return std::nullopt;
}

FailureWords aboutAudit(Code code)
{
    const char *const nothing =
        QT_TRANSLATE_NOOP("Failure", "No look-up without its audit entry: nothing was shown and nothing was done.");
    if (code == Code::NoSpace)
        return say(
            QT_TRANSLATE_NOOP("Failure", "The disk is full: the audit entry cannot be written"), nothing,
            QT_TRANSLATE_NOOP("Failure", "Free some space on the disk that holds this workstation's data, then try again."));
    return say(QT_TRANSLATE_NOOP("Failure", "The audit entry cannot be written: this workstation's data is write-protected"),
               nothing,
               QT_TRANSLATE_NOOP("Failure", "Let the administrator make the data directory writable, then try again."));
}

std::optional<FailureWords> wordsAbout(const base::Failure &failure, Place place)
{
    if (base::isAbout(failure, base::kAboutMirror) &&
        (failure.category() == base::Category::Integrity || failure.code == Code::NotFound))
        return aboutMirror(failure.code, place);
    if (base::isAbout(failure, base::kAboutAudit) && (failure.code == Code::NoSpace || failure.code == Code::ReadOnly))
        return aboutAudit(failure.code);
    if (base::isAbout(failure, base::kAboutDistrictCache))
        return say(
            QT_TRANSLATE_NOOP("Failure", "The setting of the district cache cannot be read (district-cache.json)"),
            QT_TRANSLATE_NOOP("Failure", "The setting is ignored: everything comes straight from the platform."),
            QT_TRANSLATE_NOOP("Failure", "Set it anew: creditdeskctl settings --district-cache http://HOST:PORT, or none."));
    if (base::isAbout(failure, base::kAboutClock))
        return say(QT_TRANSLATE_NOOP("Failure", "The clock of this workstation is wrong"),
                   QT_TRANSLATE_NOOP("Failure",
                                     "By this clock the permission that the platform has just given is over; nothing is lost."),
                   QT_TRANSLATE_NOOP("Failure",
                                     "Set date and time of this workstation, or let the administrator do it, then try again."));
    if (base::isAbout(failure, base::kAboutOutboxItem))
        return say(QT_TRANSLATE_NOOP("Failure", "This cannot be changed while it waits to be sent"),
                   QT_TRANSLATE_NOOP("Failure", "The platform may have it already; only what it has refused can be mended or "
                                                "withdrawn. Nothing was changed."),
                   QT_TRANSLATE_NOOP("Failure", "Synchronise, then look at what still waits."));
    if (base::isAbout(failure, base::kAboutPerson))
        return aboutPerson(failure);
    if (base::isAbout(failure, base::kAboutGivenFile))
        return aboutGivenFile(failure.code);
    if (base::isAbout(failure, base::kAboutGivenTarget) && failure.code != Code::NoSpace)
        return aboutGivenTarget(failure.code);
    if (base::isAbout(failure, base::kAboutPrintSystem))
        return aboutPrintSystem(failure.code);
    if (base::isAbout(failure, base::kAboutPrinter))
        return aboutPrinter(failure.code, place);
    return std::nullopt;
}

} // namespace

FailureWords failureWords(const base::Failure &failure, Place place)
{
    const Words &words = wordsOf(failure.code);
    FailureWords result;
    if (auto about = wordsAbout(failure, place)) {
        result = std::move(*about);
    } else {
        result.what = translated(words.what);
        if (failure.code == Code::RefusedByRule && !failure.rule.isEmpty())
            result.what = QCoreApplication::translate("Failure", "A rule of the field forbids this: %1").arg(failure.rule);
        const bool atBottom = place == Place::Terminal && words.meaning == kKeptLocally; // of a window, that is
        result.meaning = translated(atBottom ? kKeptInHome : words.meaning);
        const char *otherwise = place == Place::Terminal ? terminalTodo(failure.code) : nullptr;
        result.todo = otherwise != nullptr ? translated(otherwise) : todoOf(failure, words);
    }
    result.reference = QStringLiteral("CD-%1").arg(static_cast<int>(failure.code) + 1, 3, 10, QLatin1Char('0'));
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

} // namespace creditdesk::words

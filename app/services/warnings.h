// Warnings: what changed that concerns the officers here, and what was done about it. Raised by rules that are data, from
// changes as they arrive and from dates as they pass, and from what the platform sends. Organisations only. A warning is a
// prompt, never a conclusion: show() says so in words of the catalogue.
// As with Workstation: calls block, any thread but the UI thread; each names its permission, and its audit entry is durable
// before its result is given.
#pragma once

#include "app/base/cancel.h"
#include "app/base/failure.h"
#include "app/services/workstation.h"
#include "app/store/warning_book.h"
#include "models/domain/warning_rules.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QTime>

#include <functional>
#include <memory>
#include <optional>

namespace creditdesk::services {

using Progress = std::function<void(qint64 done, qint64 total)>;

/// resources/catalogue/limits/warnings.json
struct WarningLimits {
    int undoMinutes = 0;          ///< how long the last act can be taken back
    int longestSnoozeDays = 0;    ///< from today
    int longestDismissalDays = 0; ///< from today; then it comes back
    int longestWatchMonths = 0;   ///< of a watch list
    int pageLines = 0;
    QTime quietFrom, quietUntil; ///< no desktop notification between them (the city's time), except red ones
    [[nodiscard]] bool isQuietAt(QTime now) const;
};

/// Where the evaluation stands.
struct WarningsState {
    bool current = false;  ///< of the data's newest change, of today and by the rules in force
    QDateTime evaluatedAt; ///< invalid: never
    QDate day;
    QDateTime dataAsOf;
    qint64 waiting = 0; ///< open or taken
    qint64 red = 0;     ///< of these
    qint64 mine = 0;    ///< of these, owned by who is signed in
};

/// What an evaluation brought, for a notification.
struct WarningsRaised {
    qint64 subjects = 0; ///< evaluated
    qint64 raised = 0;   ///< new warnings
    qint64 merged = 0;   ///< events that went into open ones
    qint64 returned = 0; ///< snoozed or dismissed ones that are back
    qint64 groundsGone = 0;
    qint64 mine = 0, mineRed = 0; ///< of raised and returned, owned by who is signed in
    bool quiet = false;           ///< it is within the quiet hours
};

/// One difference of what the warning is about.
struct WarningDifference {
    QString record; ///< id; empty: of the organisation itself
    QString recordKind;
    QString member; ///< "state", "severity", "name", ... or a field's code
    QString before, after;
};

struct ShownFact {
    store::WarningFact fact;
    std::optional<RecordView> record; ///< as it may be shown today; nothing: it is not here any more, or is not about one
};

/// One warning with everything that stands behind it.
struct ShownWarning {
    store::Warning warning;
    domain::ClassWords kind;
    domain::ClassWords says, may; ///< by the newest event
    domain::ClassWords sentence;  ///< a prompt, never a conclusion
    domain::ClassWords sameName;  ///< W09: same name, not verified to be the same person; else empty
    QString basis, ruleVersion;
    QString source;                       ///< unit, or the platform
    domain::Organisation organisation;    ///< as known now; code empty: not here any more
    QList<ShownFact> facts;               ///< newest event first
    QList<WarningDifference> differences; ///< since last time
    bool differencesKnown = false; ///< false: no earlier state is kept (the data was loaded anew since, or came first then)
    QDateTime knownBefore;
    QList<store::WarningAct> course; ///< oldest first
    QDateTime dataAsOf;
    bool canUndo = false; ///< undo() by who is signed in would be possible now
    QDateTime undoUntil;
    QString proposedBy; ///< a second person may agree
};

/// What a person may do about one warning.
struct WarningOrder {
    qint64 warning = 0;
    QString note;       ///< needed for note, dismiss, close and reopen
    QDate until;        ///< snooze and dismiss
    QString operatorId; ///< assign
};

class Warnings
{
public:
    ~Warnings();

    [[nodiscard]] const domain::WarningRules &rules() const;
    [[nodiscard]] const WarningLimits &limits() const;

    /// warning.view
    base::Result<WarningsState> state();
    /// sync.run: nothing is shown by it. After it everything is evaluated up to the newest change, today and the rules in
    /// force: the subjects that changes touched, or all of them after a load, on another day or by other rules; then `progress`
    /// tells how far. What was raised once is not raised again, however often this runs or ends early. Locked: it is under way
    /// already. Nothing is evaluated as long as nobody has worked here who may act on a warning: each has such an owner.
    base::Result<WarningsRaised> bringUpToDate(const Progress &progress = {}, const base::CancelToken &cancel = {});

    /// warning.view. `after` is the `next` of the page before.
    base::Result<store::WarningPage> list(const store::WarningFilter &filter, const QString &after = {}, int most = 0);
    base::Result<store::WarningCounts> counts(const store::WarningFilter &filter); ///< warning.view
    base::Result<ShownWarning> show(qint64 id);                                    ///< warning.view; NotFound

    // acts: warning.act. Conflict: the state does not allow it; NotFound. Each returns the warning as it is afterwards.
    base::Result<store::Warning> take(const WarningOrder &order);
    base::Result<store::Warning> assign(const WarningOrder &order); ///< InvalidInput "operator": not known here
    base::Result<store::Warning> note(const WarningOrder &order);
    base::Result<store::Warning> snooze(const WarningOrder &order);  ///< InvalidInput "until"
    base::Result<store::Warning> dismiss(const WarningOrder &order); ///< InvalidInput "until", "reason"
    /// A red one is proposed first and closed when another person does the same, with warning.agree: RefusedByRule "two_people"
    /// for the one who proposed.
    base::Result<store::Warning> close(const WarningOrder &order);
    base::Result<store::Warning> reopen(const WarningOrder &order);
    /// Takes back the last act on it, if the same person did it at most limits().undoMinutes ago: RefusedByRule "undo".
    base::Result<store::Warning> undo(qint64 id);

    // the duty roster: who owns what is raised in a district
    base::Result<QList<store::DutyLine>> duty();                            ///< warning.view
    base::Done setDuty(const QString &district, const QString &operatorId); ///< warning.agree; as assign(); empty: nobody

    struct Impl; ///< for app/services only

private:
    friend class Workstation;
    static base::Result<std::unique_ptr<Warnings>> make(Workstation::Impl &house);
    explicit Warnings(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::services

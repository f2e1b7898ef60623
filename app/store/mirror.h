// The mirror: a copy of the platform's organisation data with its search index and summaries. Promise: rebuildable.
// <home>/mirror-<generation>/{organisations,records}.db; <home>/mirror.json names the generation in use and is replaced
// atomically. A new generation is built beside the old one; readers of the old one finish in peace.
#pragma once

#include "app/base/cancel.h"
#include "app/base/clock.h"
#include "app/base/failure.h"
#include "app/base/secret.h"
#include "app/store/figures.h"
#include "models/domain/rows.h"
#include "models/domain/subject.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <string_view>

namespace creditdesk::store {

/// Where a mirror stands in the platform's history.
struct MirrorPosition {
    QString epoch;
    qint64 sequence = 0; ///< last change applied
    QDateTime asOf;      ///< platform time of that state
    qint64 subjects = 0;
    qint64 records = 0;
    QStringList districts; ///< codes that the mirror holds, ascending; its scope
    QDateTime knownAt{};   ///< given only: when this workstation learnt of that state, by its clock; invalid: asOf
    [[nodiscard]] const QDateTime &known() const { return knownAt.isValid() ? knownAt : asOf; }
};

/// What the mirror holds of one district.
struct DistrictHolding {
    QString district;
    qint64 subjects = 0;
    qint64 records = 0;
};

struct SearchHit {
    QString code;
    QString name;
    QString district;
    QString riskClass; ///< internal aid
    QString status;
    QString matchedBy;   ///< "code", "registration_no", "organisation_code", "name", "initials"
    int matchStart = -1; ///< in `name`, UTF-16 units; -1 if not in the name
    int matchLength = 0;
};

/// One line of a change page, applied in order. A record stays with its subject: no other index than the cluster is needed to
/// find it again.
struct ChangeRow {
    enum class Op : quint8 { UpsertOrganisation, UpsertRecord, DeleteOrganisation, DeleteRecord };
    Op op = Op::UpsertOrganisation;
    qint64 sequence = 0;
    domain::OrganisationRow organisation; ///< for UpsertOrganisation; for DeleteOrganisation only `serial`
    domain::RecordRow record;             ///< for UpsertRecord; for DeleteRecord only `serial` and `id`
};

/// Builds a generation. Not thread-safe as a whole, but addOrganisation and addRecord may each be called from one thread
/// of its own at the same time (two files, two writers). Destroyed without commit(): the half-built generation is removed.
class MirrorBuilder
{
public:
    ~MirrorBuilder();
    /// Rows arrive in platform order: organisations by serial; records by (serial, kind, decided, id).
    base::Done addOrganisation(const domain::OrganisationRow &row);
    /// `district` is that of the record's subject.
    base::Done addRecord(const domain::RecordRow &row, std::string_view district);
    /// Has what was added so far set out for the disk without waiting for it, so that the end is not one long wait. Any thread,
    /// any time; where the system cannot do it, nothing happens.
    void startWriting();
    /// Indexes of the organisations: may be called, on their thread, as soon as the last one has been added, while records
    /// still come.
    base::Done finishOrganisations();
    /// Finishes what is not finished, checks the row counts against `expected` (HashMismatch), fsyncs, switches atomically.
    /// After it Mirror::open sees the new generation; a Mirror already open keeps the old files until it is reopened with
    /// reopen().
    base::Done commit(const MirrorPosition &expected);

private:
    friend class Mirror;
    MirrorBuilder();
    struct Impl;
    std::unique_ptr<Impl> m;
};

class Mirror
{
public:
    /// Opens the generation in use. NotFound if none has been loaded yet; WrongKey, TooNew, Damaged, NotOurs as usual.
    static base::Result<std::unique_ptr<Mirror>> open(const QString &home, const base::Secret &key);
    /// Starts a new generation in `home`.
    static base::Result<std::unique_ptr<MirrorBuilder>> build(const QString &home, const base::Secret &key);
    ~Mirror();

    /// Switches to the generation now in use, if it is another. Queries under way finish on the old one.
    base::Done reopen();

    [[nodiscard]] base::Result<MirrorPosition> position() const;
    /// As in design section 7. Any thread; a newer search with the same `lane` interrupts the one before (Cancelled).
    [[nodiscard]] base::Result<QList<SearchHit>> search(const QString &text, int limit, int lane = 0) const;
    [[nodiscard]] base::Result<domain::SubjectFile> subject(const QString &code) const; ///< NotFound
    /// The file as this workstation knew it at `knownAt`; nothing if it knew no such organisation then. Records that were
    /// revoked since are not in it or say so (条例 art. 37); what else may be shown is for disclosure to decide. NotFound
    /// "known_since": the time is before knownSince(). A new generation begins to know when it is loaded: what changed while
    /// none was kept current it cannot know.
    [[nodiscard]] base::Result<std::optional<domain::SubjectFile>> fileKnownAt(const QString &code,
                                                                               const QDateTime &knownAt) const;
    [[nodiscard]] base::Result<QDateTime> knownSince() const;
    /// By district code; from the summaries.
    [[nodiscard]] base::Result<QList<DistrictHolding>> holdings() const;
    /// One page in one transaction per file, position last; search index and counts are kept current by it. Of `after` counts
    /// and districts are not used: position() counts, and the scope changes by a new generation only. EpochChanged if it is
    /// another history, Conflict if it is older than what is here.
    base::Done apply(const QList<ChangeRow> &changes, const MirrorPosition &after);
    /// After changes: what they replaced leaves the disk as far as no reader is under way that still sees it.
    base::Done tidy();
    /// SHA-256 over RFC 8785 form + '\n' of each organisation by serial, then of each record by (serial, kind, decided, id).
    [[nodiscard]] base::Result<QByteArray> digest(const base::CancelToken &cancel = {}) const;
    /// Integrity of both files and of counts against position().
    [[nodiscard]] base::Done check() const;

    // Figures (figures.h). They cover the state of the mirror when they were made; the rest of the mirror knows nothing of
    // them.

    /// As last built or updated, by this process or another. The first call reads them (about 100 MB for a city), later ones
    /// cost microseconds unless they changed. NotFound: never built for this generation.
    [[nodiscard]] base::Result<std::shared_ptr<const Figures>> figures() const;
    /// Marks every subject, beside readers and writers and below their priority, and replaces the figures at once, durably.
    /// Changes that come meanwhile are for updateFigures(). What ends early, however it ends, leaves the figures as they were.
    /// Locked: somebody else builds them now. Cancelled.
    base::Done buildFigures(const domain::SubjectMarker &marker, const WalkProgress &progress = {},
                            const base::CancelToken &cancel = {});
    /// Marks those subjects anew that changed since, and those whose marks end before marker.day(); durable on return.
    /// NotFound: none are there. Conflict: they must be built anew (other rules or scales, an earlier day, too many to mark).
    base::Done updateFigures(const domain::SubjectMarker &marker, const base::CancelToken &cancel = {});
    /// Rows for a page of Figures::organisations() or records(), in that order. Conflict: one of these subjects has changed
    /// since the figures were made; update them and ask again.
    [[nodiscard]] base::Result<QList<FiguredOrganisation>> rowsOf(const Figures &figures, const QList<qint64> &serials) const;
    [[nodiscard]] base::Result<QList<FiguredRecord>> rowsOf(const Figures &figures, const QList<RecordPlace> &places) const;
    /// Names of those of `codes` that are here.
    [[nodiscard]] base::Result<QHash<QString, QString>> namesOf(const QStringList &codes) const;
    /// Every organisation that these figures know, by ascending code, with its class of `scale`: two million a second or so,
    /// since nothing but an index of codes is read. InvalidInput: no such scale; Conflict: an organisation came or went since.
    base::Done eachFigured(const Figures &figures, const QString &scale, const FiguredVisit &visit,
                           const WalkProgress &progress = {}, const base::CancelToken &cancel = {}) const;
    /// Every subject once, for what is not kept: back-tests. Nothing is written. Cancelled.
    base::Done walkSubjects(const SubjectVisit &visit, const WalkProgress &progress = {}, const base::CancelToken &cancel = {},
                            int threads = kWalkThreads) const;

    // For whoever follows the data from change to change. What has been followed of one generation says nothing of another.
    [[nodiscard]] qint64 generation() const;
    /// Each record that came, changed or went after the change `since`, as it was at `since`; without one only its id, and 0
    /// for its serial. The last call for a record counts. The views live for the call.
    base::Done recordsBefore(qint64 since, const std::function<void(const domain::RecordRow &)> &use) const;
    /// Subjects that changes after `since` touched, and those of `also`. `gone`: those that are not there (any more).
    /// Cancelled.
    base::Done walkTouched(qint64 since, const QList<qint64> &also, const SubjectVisit &visit,
                           const std::function<void(qint64 serial)> &gone, const base::CancelToken &cancel = {}) const;

private:
    Mirror();
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::store

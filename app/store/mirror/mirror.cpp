#include "app/store/mirror.h"

#include "app/store/database/statement.h"
#include "app/store/figures/figured_rows.h"
#include "app/store/figures/figured_walk.h"
#include "app/store/figures/touched_walk.h"
#include "app/store/figures/walk.h"
#include "app/store/mirror/canonical_rows.h"
#include "app/store/mirror/generation.h"
#include "app/store/mirror/history.h"
#include "app/store/mirror/lanes.h"
#include "app/store/mirror/organisation_table.h"
#include "app/store/mirror/record_table.h"
#include "app/store/search/search.h"

#include <QCryptographicHash>

#include <algorithm>

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

/// Rows of a table into a hash; false if cancelled.
template <typename Row, typename Each>
bool hashRows(QCryptographicHash &hash, Connection &connection, const base::CancelToken &cancel, Each &&each)
{
    std::string line;
    bool cancelled = false;
    each(connection, [&](const Row &row) {
        writeCanonical(line, row);
        line.push_back('\n');
        hash.addData(QByteArrayView(line.data(), static_cast<qsizetype>(line.size())));
        cancelled = cancel.isCancelled();
        return !cancelled;
    });
    return !cancelled;
}

base::Done checkFile(Connection &connection, const char *name)
{
    Statement pages(connection, "PRAGMA cipher_integrity_check");
    if (pages.step())
        return fail(Code::Damaged, QString::fromLatin1(name) + QStringLiteral(": ") + pages.string(0));
    Statement structure(connection, "PRAGMA integrity_check(1)");
    if (!structure.step() || structure.text(0) != "ok")
        return fail(Code::Damaged, QString::fromLatin1(name) + QStringLiteral(": structure"));
    return {};
}

} // namespace

struct Mirror::Impl {
    [[nodiscard]] std::shared_ptr<Generation> current() const
    {
        const std::lock_guard lock(mutex);
        return generation;
    }
    QString home;
    base::Secret key;
    mutable std::mutex mutex; // of `generation` only
    std::shared_ptr<Generation> generation;
    Lanes lanes;
};

Mirror::Mirror() : m(std::make_unique<Impl>()) {}
Mirror::~Mirror() = default;

base::Result<std::unique_ptr<Mirror>> Mirror::open(const QString &home, const base::Secret &key)
{
    TRY_ASSIGN(auto generation, Generation::openInUse(home, key));
    std::unique_ptr<Mirror> mirror(new Mirror);
    mirror->m->home = home;
    mirror->m->key = key.clone();
    mirror->m->generation = std::move(generation);
    return mirror;
}

base::Done Mirror::reopen()
{
    TRY_ASSIGN(const qint64 inUse, generationInUse(m->home));
    std::shared_ptr<Generation> old = m->current();
    if (old->number() == inUse)
        return {};
    TRY_ASSIGN(auto next, Generation::openInUse(m->home, m->key));
    const std::lock_guard lock(m->mutex);
    m->generation = std::move(next);
    return {}; // `old` ends here, or with the last query that reads it
}

base::Result<MirrorPosition> Mirror::position() const
{
    const std::shared_ptr<Generation> generation = m->current();
    return guarded("position", [&]() -> base::Result<MirrorPosition> { return generation->position(); });
}

base::Result<QList<SearchHit>> Mirror::search(const QString &text, int limit, int lane) const
{
    const std::shared_ptr<Generation> generation = m->current();
    return guarded("search", [&] {
        const ReaderPool::Lease connection = generation->organisations().take();
        Lanes::Turn turn(m->lanes, lane);
        turn.runsOn(*connection);
        return searchOrganisations(*connection, text, limit, [&turn] { return turn.isOver(); });
    });
}

base::Result<domain::SubjectFile> Mirror::subject(const QString &code) const
{
    const std::shared_ptr<Generation> generation = m->current();
    return guarded("subject", [&]() -> base::Result<domain::SubjectFile> {
        domain::SubjectFile file;
        {
            const ReaderPool::Lease connection = generation->organisations().take();
            auto organisation = readOrganisation(*connection, code);
            if (!organisation)
                return fail(Code::NotFound, QStringLiteral("not in the mirror"));
            file.organisation = *std::move(organisation);
            file.asOf = readAsOf(*connection);
        }
        const ReaderPool::Lease connection = generation->records().take();
        file.records = readRecords(*connection, file.organisation.serial);
        return file;
    });
}

base::Result<std::optional<domain::SubjectFile>> Mirror::fileKnownAt(const QString &code, const QDateTime &knownAt) const
{
    const std::shared_ptr<Generation> generation = m->current();
    return guarded("file known at", [&]() -> base::Result<std::optional<domain::SubjectFile>> {
        domain::SubjectFile file;
        {
            const ReaderPool::Lease connection = generation->organisations().take();
            const Transaction snapshot(*connection, Transaction::Kind::Snapshot);
            if (knownAt < readKnownSince(*connection))
                return fail(Code::NotFound, QStringLiteral("this mirror's knowledge does not reach back so far"),
                            QStringLiteral("known_since"));
            auto organisation = readOrganisationKnownAt(*connection, code, knownAt);
            if (!organisation)
                return std::nullopt;
            file.organisation = *std::move(organisation);
            file.asOf = knownAt;
        }
        const ReaderPool::Lease connection = generation->records().take();
        const Transaction snapshot(*connection, Transaction::Kind::Snapshot);
        file.records = readRecordsKnownAt(*connection, file.organisation.serial, knownAt);
        return file;
    });
}

base::Result<QDateTime> Mirror::knownSince() const
{
    const std::shared_ptr<Generation> generation = m->current();
    return guarded("known since", [&]() -> base::Result<QDateTime> {
        const ReaderPool::Lease connection = generation->organisations().take();
        return readKnownSince(*connection);
    });
}

base::Result<QList<DistrictHolding>> Mirror::holdings() const
{
    const std::shared_ptr<Generation> generation = m->current();
    return guarded("holdings", [&]() -> base::Result<QList<DistrictHolding>> { return generation->holdings(); });
}

base::Done Mirror::apply(const QList<ChangeRow> &changes, const MirrorPosition &after)
{
    const std::shared_ptr<Generation> generation = m->current();
    return guarded("apply changes", [&] { return generation->apply(changes, after); });
}

base::Done Mirror::tidy()
{
    const std::shared_ptr<Generation> generation = m->current();
    return guarded("tidy", [&] { return generation->tidy(); });
}

base::Result<QByteArray> Mirror::digest(const base::CancelToken &cancel) const
{
    const std::shared_ptr<Generation> generation = m->current();
    return guarded("digest", [&]() -> base::Result<QByteArray> {
        const ReaderPool::Lease organisations = generation->organisations().take();
        const ReaderPool::Lease records = generation->records().take();
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!hashRows<domain::OrganisationRow>(hash, *organisations, cancel, eachOrganisation) ||
            !hashRows<domain::RecordRow>(hash, *records, cancel, eachRecord))
            return fail(Code::Cancelled, QStringLiteral("digest"));
        return hash.result();
    });
}

base::Done Mirror::check() const
{
    const std::shared_ptr<Generation> generation = m->current();
    return guarded("check", [&]() -> base::Done {
        const MirrorPosition position = generation->position();
        const ReaderPool::Lease organisations = generation->organisations().take();
        TRY_DONE(checkFile(*organisations, "organisations"));
        const ReaderPool::Lease records = generation->records().take();
        TRY_DONE(checkFile(*records, "records"));
        if (organisations->integer("SELECT count(*) FROM organisation") != position.subjects ||
            organisations->integer("SELECT count(*) FROM organisation_detail") != position.subjects ||
            records->integer("SELECT count(*) FROM record") != position.records)
            return fail(Code::Damaged, QStringLiteral("the counts do not agree with the rows"));
        return {};
    });
}

base::Result<std::shared_ptr<const Figures>> Mirror::figures() const
{
    const std::shared_ptr<Generation> generation = m->current();
    return guarded("figures", [&] { return generation->figures().current(); });
}

base::Done Mirror::buildFigures(const domain::SubjectMarker &marker, const WalkProgress &progress,
                                const base::CancelToken &cancel)
{
    const std::shared_ptr<Generation> generation = m->current();
    return guarded("build figures", [&] { return generation->figures().build(marker, progress, cancel); });
}

base::Done Mirror::updateFigures(const domain::SubjectMarker &marker, const base::CancelToken &cancel)
{
    const std::shared_ptr<Generation> generation = m->current();
    return guarded("update figures", [&] { return generation->figures().update(marker, cancel); });
}

base::Result<QList<FiguredOrganisation>> Mirror::rowsOf(const Figures &figures, const QList<qint64> &serials) const
{
    const std::shared_ptr<Generation> generation = m->current();
    if (figures.generation() != generation->number())
        return fail(Code::Conflict, QStringLiteral("these figures are of another generation"), QStringLiteral("figure_rows"));
    return guarded("rows of figures", [&] {
        const ReaderPool::Lease organisations = generation->organisations().take();
        const ReaderPool::Lease records = generation->records().take();
        return figuredOrganisations(*organisations, *records, figures.book(), serials);
    });
}

base::Result<QList<FiguredRecord>> Mirror::rowsOf(const Figures &figures, const QList<RecordPlace> &places) const
{
    const std::shared_ptr<Generation> generation = m->current();
    if (figures.generation() != generation->number())
        return fail(Code::Conflict, QStringLiteral("these figures are of another generation"), QStringLiteral("figure_rows"));
    return guarded("rows of figures", [&] {
        const ReaderPool::Lease organisations = generation->organisations().take();
        const ReaderPool::Lease records = generation->records().take();
        return figuredRecords(*organisations, *records, figures.book(), places);
    });
}

base::Result<QHash<QString, QString>> Mirror::namesOf(const QStringList &codes) const
{
    const std::shared_ptr<Generation> generation = m->current();
    return guarded("names", [&]() -> base::Result<QHash<QString, QString>> {
        const ReaderPool::Lease organisations = generation->organisations().take();
        Statement name(*organisations, "SELECT name FROM organisation WHERE code = ?1", true);
        QHash<QString, QString> names;
        for (const QString &code : codes) {
            if (name.bindCopy(1, code).step())
                names.insert(code, name.string(0));
            name.reset();
        }
        return names;
    });
}

base::Done Mirror::eachFigured(const Figures &figures, const QString &scale, const FiguredVisit &visit,
                               const WalkProgress &progress, const base::CancelToken &cancel) const
{
    const std::shared_ptr<Generation> generation = m->current();
    if (figures.generation() != generation->number())
        return fail(Code::Conflict, QStringLiteral("these figures are of another generation"), QStringLiteral("figure_rows"));
    return guarded("walk over figures", [&] {
        const ReaderPool::Lease organisations = generation->organisations().take();
        return store::eachFigured(*organisations, figures.book(), scale, visit, progress, cancel);
    });
}

base::Done Mirror::walkSubjects(const SubjectVisit &visit, const WalkProgress &progress, const base::CancelToken &cancel,
                                int threads) const
{
    const std::shared_ptr<Generation> generation = m->current();
    return guarded("walk", [&]() -> base::Done {
        const ReaderPool::Lease connection = generation->organisations().take();
        if (!store::walkSubjects(generation->files(), generation->key(), *connection, visit, progress, cancel, threads))
            return fail(Code::Cancelled, QStringLiteral("walk"));
        return {};
    });
}

qint64 Mirror::generation() const
{
    return m->current()->number();
}

base::Done Mirror::recordsBefore(qint64 since, const std::function<void(const domain::RecordRow &)> &use) const
{
    const std::shared_ptr<Generation> generation = m->current();
    return guarded("records before", [&]() -> base::Done {
        const ReaderPool::Lease records = generation->records().take();
        eachRecordBefore(*records, since, use);
        return {};
    });
}

base::Done Mirror::walkTouched(qint64 since, const QList<qint64> &also, const SubjectVisit &visit,
                               const std::function<void(qint64 serial)> &gone, const base::CancelToken &cancel) const
{
    const std::shared_ptr<Generation> generation = m->current();
    return guarded("walk what changed", [&]() -> base::Done {
        std::vector<std::int64_t> serials;
        {
            const ReaderPool::Lease organisations = generation->organisations().take();
            const ReaderPool::Lease records = generation->records().take();
            serials = touchedAfter(*organisations, *records, since);
        }
        serials.insert(serials.end(), also.begin(), also.end());
        std::ranges::sort(serials);
        serials.erase(std::ranges::unique(serials).begin(), serials.end());
        if (!walkSerials(generation->files(), generation->key(), serials, visit, gone, cancel))
            return fail(Code::Cancelled, QStringLiteral("walk"));
        return {};
    });
}

} // namespace creditdesk::store

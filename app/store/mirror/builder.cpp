#include "app/store/database/migrations.h"
#include "app/store/database/statement.h"
#include "app/store/database/time_text.h"
#include "app/store/mirror.h"
#include "app/store/mirror/generation.h"
#include "app/store/mirror/organisation_table.h"
#include "app/store/mirror/record_table.h"

#include <QDir>

#include <future>

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

// Measured (README, Architecture): no journal, no syncing, one lock and one transaction, because a half-built generation is
// thrown away whole; durability comes from the fsync before the switch.
constexpr char kLoading[] = "PRAGMA journal_mode=OFF;PRAGMA synchronous=OFF;PRAGMA locking_mode=EXCLUSIVE";
constexpr Connection::Settings kOrganisationLoading{.pageSize = 16384, .cacheKiB = 65536, .busyMs = 0, .sha256 = true};
constexpr Connection::Settings kRecordLoading{.pageSize = 8192, .cacheKiB = 8192, .busyMs = 0, .sha256 = true};

/// One file being loaded: its connection, its one transaction, its writer.
template <typename Writer> struct Load {
    Load(const QString &path, const base::Secret &key, const Connection::Settings &settings, const QStringList &schemas)
        : connection(path, key, Connection::Mode::Create, settings)
    {
        connection.execute(kLoading);
        connection.execute("BEGIN");
        for (const QString &schema : schemas)
            connection.execute(sqlText(schema));
        connection.execute("PRAGMA application_id=" + std::to_string(kApplicationId) +
                           ";PRAGMA user_version=" + std::to_string(kMirrorVersion));
        writer.emplace(connection);
    }
    /// The summary. From here on nothing can be added.
    void finish()
    {
        writer->finish();
        rows = writer->added();
        writer.reset();
    }
    [[nodiscard]] bool isFinished() const { return !writer; }

    Connection connection;
    std::optional<Writer> writer;
    std::int64_t rows = 0; ///< once finished
};

/// From loading to working: WAL, and everything on the disk.
base::Done settle(const QString &path, const base::Secret &key, const Connection::Settings &settings)
{
    TRY_DONE(guarded("settle", [&]() -> base::Done {
        Connection connection(path, key, Connection::Mode::Write, settings);
        connection.execute("PRAGMA synchronous=FULL;PRAGMA journal_mode=WAL");
        return {};
    }));
    return makeDurable(path);
}

} // namespace

struct MirrorBuilder::Impl {
    Impl(const QString &homeFolder, qint64 generation, UseMark use, const base::Secret &openKey)
        : home(homeFolder),
          number(generation),
          files(filesOf(homeFolder, generation)),
          mark(std::move(use)),
          key(openKey.clone())
    {
    }
    base::Done open();
    base::Done close(const MirrorPosition &expected);
    base::Done closeOrganisations(const MirrorPosition &expected);
    base::Done closeRecords(const MirrorPosition &expected);

    const QString home;
    const qint64 number;
    const GenerationFiles files;
    std::optional<UseMark> mark;
    const base::Secret key;
    std::optional<Load<OrganisationWriter>> organisations;
    std::optional<Load<RecordWriter>> records;
    std::optional<WriteBehind> organisationFile, recordFile;
    bool committed = false;
};

MirrorBuilder::MirrorBuilder() = default;

MirrorBuilder::~MirrorBuilder()
{
    if (!m)
        return;
    m->organisations.reset();
    m->records.reset();
    if (!m->committed)
        QDir(m->files.folder).removeRecursively();
}

base::Done MirrorBuilder::Impl::open()
{
    return guarded("begin generation", [&]() -> base::Done {
        organisations.emplace(
            files.organisations(), key, kOrganisationLoading,
            QStringList{QStringLiteral("mirror-organisations.sql"), QStringLiteral("mirror-organisations-names.sql"),
                        QStringLiteral("mirror-organisations-history.sql"), QStringLiteral("mirror-touched.sql")});
        records.emplace(files.records(), key, kRecordLoading,
                        QStringList{QStringLiteral("mirror-records.sql"), QStringLiteral("mirror-records-history.sql"),
                                    QStringLiteral("mirror-touched.sql")});
        organisationFile.emplace(files.organisations());
        recordFile.emplace(files.records());
        return {};
    });
}

base::Result<std::unique_ptr<MirrorBuilder>> Mirror::build(const QString &home, const base::Secret &key)
{
    removeUnused(home); // leftovers of builds that did not end
    TRY_ASSIGN(NewGeneration next, makeNextGeneration(home));
    std::unique_ptr<MirrorBuilder> builder(new MirrorBuilder);
    builder->m = std::make_unique<MirrorBuilder::Impl>(home, next.number, std::move(next.mark), key);
    TRY_DONE(builder->m->open());
    return builder;
}

void MirrorBuilder::startWriting()
{
    m->organisationFile->start();
    m->recordFile->start();
}

base::Done MirrorBuilder::addOrganisation(const domain::OrganisationRow &row)
{
    return guarded("add organisation", [&]() -> base::Done {
        m->organisations->writer->load(row);
        return {};
    });
}

base::Done MirrorBuilder::addRecord(const domain::RecordRow &row, std::string_view district)
{
    return guarded("add record", [&]() -> base::Done {
        m->records->writer->insert(row, district);
        return {};
    });
}

base::Done MirrorBuilder::finishOrganisations()
{
    if (m->organisations->isFinished())
        return {};
    return guarded("finish organisations", [&]() -> base::Done {
        m->organisations->finish();
        m->organisations->connection.execute(sqlText(QStringLiteral("mirror-organisations-indexes.sql")));
        return {};
    });
}

base::Done MirrorBuilder::Impl::closeOrganisations(const MirrorPosition &expected)
{
    return guarded("close organisations", [&]() -> base::Done {
        if (organisations->rows != expected.subjects)
            return fail(Code::HashMismatch,
                        QStringLiteral("%1 organisations loaded, %2 expected").arg(organisations->rows).arg(expected.subjects));
        Statement position(organisations->connection, "INSERT INTO position VALUES (1, ?1, ?2, ?3, ?4, ?5)");
        position.bindCopy(1, expected.epoch).bind(2, expected.sequence).bindCopy(3, timeText(expected.asOf));
        position.bindCopy(4, expected.districts.join(u',')).bind(5, kTokenVersion).run();
        Statement reach(organisations->connection, "INSERT INTO history_reach VALUES (1, ?1)");
        reach.bindCopy(1, timeText(expected.known())).run();
        organisations->connection.execute("COMMIT");
        return {};
    });
}

base::Done MirrorBuilder::Impl::closeRecords(const MirrorPosition &expected)
{
    return guarded("close records", [&]() -> base::Done {
        records->finish();
        if (records->rows != expected.records)
            return fail(Code::HashMismatch,
                        QStringLiteral("%1 records loaded, %2 expected").arg(records->rows).arg(expected.records));
        Statement position(records->connection, "INSERT INTO position VALUES (1, ?1)");
        position.bind(1, expected.sequence).run();
        records->connection.execute("COMMIT");
        return {};
    });
}

base::Done MirrorBuilder::Impl::close(const MirrorPosition &expected)
{
    TRY_DONE(closeOrganisations(expected));
    TRY_DONE(closeRecords(expected));
    organisations.reset();
    records.reset();
    organisationFile.reset(); // not earlier: closing a file drops the locks that this process has on it
    recordFile.reset();
    // Two files, two disks' worth of waiting: side by side.
    auto other = std::async(std::launch::async, [&] { return settle(files.records(), key, kRecordSettings); });
    const base::Done first = settle(files.organisations(), key, kOrganisationSettings);
    TRY_DONE(other.get());
    TRY_DONE(first);
    TRY_DONE(makeDurable(files.folder));
    return makeDurable(home);
}

base::Done MirrorBuilder::commit(const MirrorPosition &expected)
{
    if (m->committed || !m->organisations)
        return fail(Code::Internal, QStringLiteral("this builder has ended"));
    TRY_DONE(finishOrganisations());
    TRY_DONE(m->close(expected));
    TRY_DONE(switchTo(m->home, m->number, *m->mark));
    m->committed = true;
    m->mark.reset();
    removeUnused(m->home);
    return {};
}

} // namespace creditdesk::store

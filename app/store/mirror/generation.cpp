#include "app/store/mirror/generation.h"

#include "app/store/database/open.h"
#include "app/store/database/statement.h"
#include "app/store/database/time_text.h"
#include "app/store/mirror/organisation_table.h"

#include <map>

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

/// Version 5 states since when objections and applications for repair are open: of what an older mirror holds it is not
/// stated until the platform sends the row again. Costs no walk over the rows, so that an offline window opens at once.
void addCaseDays(Connection &records)
{
    Transaction transaction(records);
    if (records.integer("PRAGMA user_version") < 5) { // else another process was quicker
        for (const char *table : {"record", "record_history"}) {
            for (const char *column : {"objection_since", "repair_since"})
                records.execute(std::string("ALTER TABLE ") + table + " ADD COLUMN " + column + " TEXT NOT NULL DEFAULT ''");
        }
        records.execute("PRAGMA user_version=5");
    }
    transaction.commit();
}

} // namespace

QDateTime readAsOf(Connection &organisations)
{
    Statement row(organisations, "SELECT as_of FROM position");
    return row.step() ? timeFrom(row.string(0)) : QDateTime();
}

Generation::Generation(const QString &home, qint64 number, UseMark mark, const base::Secret &key)
    : m_home(home),
      m_number(number),
      m_files(filesOf(home, number)),
      m_mark(std::move(mark)),
      m_key(key.clone()),
      m_organisations(m_files.organisations(), m_key, kOrganisationSettings),
      m_records(m_files.records(), m_key, kRecordSettings),
      m_figures(m_number, m_files, m_key, m_organisations, m_records)
{
}

Generation::~Generation()
{
    m_mark.reset();
    removeUnused(m_home); // this one, if it has been replaced meanwhile
}

base::Result<std::shared_ptr<Generation>> Generation::openInUse(const QString &home, const base::Secret &key)
{
    TRY_ASSIGN(const qint64 number, generationInUse(home));
    auto mark = UseMark::take(filesOf(home, number).useMark(), UseMark::Kind::Shared);
    TRY_ASSIGN(const qint64 stillInUse, generationInUse(home));
    if (stillInUse != number) // replaced, and perhaps removed, between the two lines above
        return openInUse(home, key);
    if (!mark)
        return fail(Code::Damaged, QStringLiteral("the generation in use is not there"));
    std::shared_ptr<Generation> generation(new Generation(home, number, std::move(*mark), key));
    TRY_DONE(generation->check());
    return generation;
}

base::Done Generation::check()
{
    const auto missingIsDamage = [](base::Failure failure) -> base::Done {
        if (failure.code == Code::NotFound)
            failure.code = Code::Damaged; // mirror.json names it, so it should be there
        return tl::unexpected(std::move(failure));
    };
    auto organisations =
        openExisting({m_files.organisations(), m_key, Connection::Mode::Write, kOrganisationSettings, kMirrorVersion});
    if (!organisations)
        return missingIsDamage(organisations.error());
    auto records = openExisting({m_files.records(), m_key, Connection::Mode::Read, kRecordSettings, kMirrorVersion});
    if (!records)
        return missingIsDamage(records.error());
    const base::Done added = guarded("case days", [&]() -> base::Done {
        if ((*records)->integer("PRAGMA user_version") >= kMirrorVersion)
            return {};
        TRY_ASSIGN(const auto writer,
                   openExisting({m_files.records(), m_key, Connection::Mode::Write, kRecordSettings, kMirrorVersion}));
        addCaseDays(*writer);
        return {};
    });
    TRY_DONE(added);
    return guarded("token index", [&]() -> base::Done {
        if ((*organisations)->integer("SELECT token_version FROM position") != kTokenVersion) {
            Transaction transaction(**organisations);
            rebuildTokens(**organisations);
            (*organisations)->execute("UPDATE position SET token_version = " + std::to_string(kTokenVersion));
            transaction.commit();
        }
        return {};
    });
}

MirrorPosition Generation::position()
{
    const ReaderPool::Lease organisations = m_organisations.take();
    const ReaderPool::Lease records = m_records.take();
    Statement row(
        *organisations,
        "SELECT epoch, sequence, as_of, (SELECT total(organisations) FROM organisation_summary), districts FROM position");
    if (!row.step())
        throw DatabaseError(Code::Damaged, "the mirror has no position");
    MirrorPosition position;
    position.epoch = row.string(0);
    position.sequence = row.integer(1);
    position.asOf = timeFrom(row.string(2));
    position.subjects = row.integer(3);
    position.districts = row.string(4).split(u',', Qt::SkipEmptyParts);
    position.records = records->integer("SELECT total(records) FROM record_summary");
    return position;
}

QList<DistrictHolding> Generation::holdings()
{
    std::map<QString, DistrictHolding> byDistrict;
    const auto count = [&](ReaderPool &pool, const char *sql, qint64 DistrictHolding::*number) {
        const ReaderPool::Lease connection = pool.take();
        Statement rows(*connection, sql);
        while (rows.step()) {
            DistrictHolding &holding = byDistrict[rows.string(0)];
            holding.district = rows.string(0);
            holding.*number = rows.integer(1);
        }
    };
    count(m_organisations, "SELECT district, sum(organisations) FROM organisation_summary GROUP BY district",
          &DistrictHolding::subjects);
    count(m_records, "SELECT district, sum(records) FROM record_summary GROUP BY district", &DistrictHolding::records);
    QList<DistrictHolding> holdings;
    for (const auto &[district, holding] : byDistrict)
        holdings.append(holding);
    return holdings;
}

} // namespace creditdesk::store

#include "app/store/mirror/generation.h"

#include "app/store/database/open.h"
#include "app/store/database/statement.h"
#include "app/store/database/time_text.h"
#include "app/store/mirror/organisation_table.h"
#include "app/store/mirror/record_table.h"

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

void applyRecords(Connection &connection, const QList<ChangeRow> &changes)
{
    RecordWriter writer(connection);
    for (const ChangeRow &change : changes) {
        if (change.op == ChangeRow::Op::UpsertRecord)
            writer.upsert(change.record);
        else if (change.op == ChangeRow::Op::DeleteRecord)
            writer.remove(change.record.id);
    }
    writer.finish();
}

void applyOrganisations(Connection &connection, const QList<ChangeRow> &changes)
{
    OrganisationWriter writer(connection);
    for (const ChangeRow &change : changes) {
        if (change.op == ChangeRow::Op::UpsertOrganisation)
            writer.upsert(change.organisation);
        else if (change.op == ChangeRow::Op::DeleteOrganisation)
            writer.remove(change.organisation.serial);
    }
    writer.finish();
}

/// A page of another history, or an older one than what is here already, must not be taken for news.
base::Done checkFollows(Connection &organisations, const MirrorPosition &after)
{
    Statement now(organisations, "SELECT epoch, sequence FROM position");
    if (!now.step())
        return fail(Code::Damaged, QStringLiteral("the mirror has no position"));
    if (now.string(0) != after.epoch)
        return fail(Code::EpochChanged, QStringLiteral("changes of another epoch"));
    if (now.integer(1) > after.sequence)
        return fail(Code::Conflict,
                    QStringLiteral("changes up to %1, but %2 is here already").arg(after.sequence).arg(now.integer(1)));
    return {};
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
      m_records(m_files.records(), m_key, kRecordSettings)
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
    Statement row(*organisations,
                  "SELECT epoch, sequence, as_of, (SELECT total(organisations) FROM organisation_summary) FROM position");
    if (!row.step())
        throw DatabaseError(Code::Damaged, "the mirror has no position");
    MirrorPosition position;
    position.epoch = row.string(0);
    position.sequence = row.integer(1);
    position.asOf = timeFrom(row.string(2));
    position.subjects = row.integer(3);
    position.records = records->integer("SELECT total(records) FROM record_summary");
    return position;
}

base::Done Generation::apply(const QList<ChangeRow> &changes, const MirrorPosition &after)
{
    const std::lock_guard lock(m_writing);
    Connection organisations(m_files.organisations(), m_key, Connection::Mode::Write, kOrganisationSettings);
    Connection records(m_files.records(), m_key, Connection::Mode::Write, kRecordSettings);
    organisations.execute("PRAGMA synchronous=FULL");
    records.execute("PRAGMA synchronous=FULL"); // the position must never outlive the records before it
    Transaction outer(organisations);
    TRY_DONE(checkFollows(organisations, after));
    Transaction inner(records);
    applyRecords(records, changes);
    inner.commit(); // if the process ends here, the page is applied again, which changes nothing for these
    applyOrganisations(organisations, changes);
    Statement move(organisations, "UPDATE position SET sequence = ?1, as_of = ?2");
    move.bind(1, after.sequence).bindCopy(2, timeText(after.asOf)).run();
    outer.commit();
    return {};
}

} // namespace creditdesk::store

// One page of changes into both files of a generation.
#include "app/store/database/statement.h"
#include "app/store/database/time_text.h"
#include "app/store/mirror/generation.h"
#include "app/store/mirror/history.h"
#include "app/store/mirror/organisation_table.h"
#include "app/store/mirror/record_table.h"

#include <future>
#include <unordered_map>

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;
using Op = ChangeRow::Op;

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

using Districts = std::unordered_map<std::int64_t, std::string>; ///< of subjects, by serial; empty: not there

/// Where each subject that the changes name is counted before them.
Districts districtsBefore(Connection &organisations, const QList<ChangeRow> &changes)
{
    Districts districts;
    Statement district(organisations, "SELECT district FROM organisation WHERE serial = ?1", true);
    for (const ChangeRow &change : changes) {
        const bool isRecord = change.op == Op::UpsertRecord || change.op == Op::DeleteRecord;
        const std::int64_t serial = isRecord ? change.record.serial : change.organisation.serial;
        const auto [place, isNew] = districts.try_emplace(serial);
        if (!isNew)
            continue;
        district.bind(1, serial);
        if (district.step())
            place->second = district.text(0);
        district.reset();
    }
    return districts;
}

/// Notes which subject a change is about.
class TouchedSubjects
{
public:
    explicit TouchedSubjects(Connection &connection)
        : m_insert(connection, "INSERT OR IGNORE INTO touched VALUES (?1, ?2)", true)
    {
    }
    void note(std::int64_t sequence, std::int64_t serial) { m_insert.bind(1, sequence).bind(2, serial).run(); }

private:
    Statement m_insert;
};

/// Records, and the district by which they are counted. The file may be ahead of the other one, if the power went between
/// their two commits: what it has had already is passed over.
void applyRecords(Connection &records, Districts districts, const QList<ChangeRow> &changes, const QDateTime &known)
{
    const std::int64_t here = records.integer("SELECT sequence FROM position");
    RecordWriter writer(records);
    RecordHistory history(records, known);
    TouchedSubjects touched(records);
    const RecordWriter::DistrictOf districtOf = [&](std::int64_t serial) -> std::string_view { return districts[serial]; };
    for (const ChangeRow &change : changes) {
        const bool isNews = change.sequence > here;
        switch (change.op) {
        case Op::UpsertRecord:
            if (isNews) {
                touched.note(change.sequence, change.record.serial);
                history.keep(change.sequence, change.record.serial, change.record.id, change.record.state == "revoked");
                writer.upsert(change.record, districtOf);
            }
            break;
        case Op::DeleteRecord:
            if (isNews) {
                touched.note(change.sequence, change.record.serial);
                history.keep(change.sequence, change.record.serial, change.record.id, false);
                writer.remove(change.record.serial, change.record.id, districtOf);
            }
            break;
        case Op::UpsertOrganisation:
        case Op::DeleteOrganisation: {
            const std::int64_t serial = change.organisation.serial;
            const std::string_view to = change.op == Op::UpsertOrganisation ? change.organisation.district : std::string_view();
            std::string &district = districts[serial];
            if (isNews && district != to)
                writer.recount(serial, district, to);
            district = to;
            break;
        }
        }
    }
    writer.finish();
}

void applyOrganisations(Connection &connection, const QList<ChangeRow> &changes, const QDateTime &known)
{
    OrganisationWriter writer(connection);
    OrganisationHistory history(connection, known);
    TouchedSubjects touched(connection);
    for (const ChangeRow &change : changes) {
        if (change.op != Op::UpsertOrganisation && change.op != Op::DeleteOrganisation)
            continue;
        touched.note(change.sequence, change.organisation.serial);
        history.keep(change.sequence, change.organisation.serial, change.organisation.code);
        if (change.op == Op::UpsertOrganisation)
            writer.upsert(change.organisation);
        else
            writer.remove(change.organisation.serial);
    }
    writer.finish();
}

/// Ends durably at `sequence`, or not at all.
void applyToRecords(Connection &records, Districts districts, const QList<ChangeRow> &changes, const MirrorPosition &after)
{
    Transaction transaction(records);
    applyRecords(records, std::move(districts), changes, after.known());
    Statement move(records, "UPDATE position SET sequence = max(sequence, ?1)");
    move.bind(1, after.sequence).run();
    transaction.commit();
}

} // namespace

base::Done Generation::apply(const QList<ChangeRow> &changes, const MirrorPosition &after)
{
    const std::lock_guard lock(m_writing);
    Connection organisations(m_files.organisations(), m_key, Connection::Mode::Write, kOrganisationSettings);
    Connection records(m_files.records(), m_key, Connection::Mode::Write, kRecordSettings);
    organisations.execute(kApplying);
    records.execute(kApplying);
    Transaction transaction(organisations);
    TRY_DONE(checkFollows(organisations, after));
    // Two files, two threads. The records come to their end first: the position must never outlive them.
    auto theirs = std::async(std::launch::async, [&, districts = districtsBefore(organisations, changes)]() mutable {
        applyToRecords(records, std::move(districts), changes, after);
    });
    applyOrganisations(organisations, changes, after.known());
    Statement move(organisations, "UPDATE position SET sequence = ?1, as_of = ?2");
    move.bind(1, after.sequence).bindCopy(2, timeText(after.asOf)).run();
    theirs.get();
    transaction.commit();
    return {};
}

base::Done Generation::tidy()
{
    const std::lock_guard lock(m_writing);
    const auto empty = [this](const QString &path, Connection::Settings settings) {
        settings.busyMs = 0; // a reader under way keeps the rest for the next time
        Connection connection(path, m_key, Connection::Mode::Write, settings);
        connection.execute(kApplying);
        (void)connection.integer("PRAGMA wal_checkpoint(TRUNCATE)");
    };
    auto theirs = std::async(std::launch::async, [&] { empty(m_files.records(), kRecordSettings); });
    empty(m_files.organisations(), kOrganisationSettings);
    theirs.get();
    return {};
}

} // namespace creditdesk::store

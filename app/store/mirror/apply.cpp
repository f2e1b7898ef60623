// One page of changes into both files of a generation.
#include "app/store/database/statement.h"
#include "app/store/database/time_text.h"
#include "app/store/mirror/generation.h"
#include "app/store/mirror/organisation_table.h"
#include "app/store/mirror/record_table.h"

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

/// In which district each subject of the page is counted, as the page goes by.
class Districts
{
public:
    explicit Districts(Connection &organisations)
        : m_before(organisations, "SELECT district FROM organisation WHERE serial = ?1", true)
    {
    }
    const std::string &of(std::int64_t serial)
    {
        const auto [place, isNew] = m_known.try_emplace(serial);
        if (isNew) {
            m_before.bind(1, serial);
            if (m_before.step())
                place->second = m_before.text(0);
            m_before.reset();
        }
        return place->second;
    }
    void set(std::int64_t serial, std::string_view district) { m_known[serial] = district; }

private:
    Statement m_before;
    std::unordered_map<std::int64_t, std::string> m_known;
};

/// Records, and the district by which they are counted. The file may be ahead of the other one, if the power went between
/// their two commits: what it has had already is passed over.
void applyRecords(Connection &records, Districts &districts, const QList<ChangeRow> &changes)
{
    const std::int64_t here = records.integer("SELECT sequence FROM position");
    RecordWriter writer(records);
    const RecordWriter::DistrictOf districtOf = [&](std::int64_t serial) -> std::string_view { return districts.of(serial); };
    for (const ChangeRow &change : changes) {
        const bool isNews = change.sequence > here;
        switch (change.op) {
        case Op::UpsertRecord:
            if (isNews)
                writer.upsert(change.record, districtOf);
            break;
        case Op::DeleteRecord:
            if (isNews)
                writer.remove(change.record.serial, change.record.id, districtOf);
            break;
        case Op::UpsertOrganisation:
        case Op::DeleteOrganisation: {
            const std::int64_t serial = change.organisation.serial;
            const std::string_view to = change.op == Op::UpsertOrganisation ? change.organisation.district : std::string_view();
            if (isNews && districts.of(serial) != to)
                writer.recount(serial, districts.of(serial), to);
            districts.set(serial, to);
            break;
        }
        }
    }
    writer.finish();
}

void applyOrganisations(Connection &connection, const QList<ChangeRow> &changes)
{
    OrganisationWriter writer(connection);
    for (const ChangeRow &change : changes) {
        if (change.op == Op::UpsertOrganisation)
            writer.upsert(change.organisation);
        else if (change.op == Op::DeleteOrganisation)
            writer.remove(change.organisation.serial);
    }
    writer.finish();
}

} // namespace

base::Done Generation::apply(const QList<ChangeRow> &changes, const MirrorPosition &after)
{
    const std::lock_guard lock(m_writing);
    Connection organisations(m_files.organisations(), m_key, Connection::Mode::Write, kOrganisationSettings);
    Connection records(m_files.records(), m_key, Connection::Mode::Write, kRecordSettings);
    organisations.execute(kApplying);
    records.execute(kApplying); // the position must never outlive the records before it
    Transaction outer(organisations);
    TRY_DONE(checkFollows(organisations, after));
    {
        Districts districts(organisations);
        Transaction inner(records);
        applyRecords(records, districts, changes);
        Statement move(records, "UPDATE position SET sequence = max(sequence, ?1)");
        move.bind(1, after.sequence).run();
        inner.commit();
    }
    applyOrganisations(organisations, changes);
    Statement move(organisations, "UPDATE position SET sequence = ?1, as_of = ?2");
    move.bind(1, after.sequence).bindCopy(2, timeText(after.asOf)).run();
    outer.commit();
    return {};
}

} // namespace creditdesk::store

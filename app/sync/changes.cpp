#include "app/platform/codec.h"
#include "app/sync/pull.h"

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;
using store::ChangeRow;

constexpr int kChangesAPage = 2'000;

struct Page {
    platform::ChangePageHead head;
    QList<ChangeRow> rows;
    qint64 deletedSubjects = 0;
};

/// Reads a page; its rows' views live in `codec`.
base::Result<Page> readPage(const QByteArray &json, platform::Codec &codec)
{
    Page page;
    const auto append = [&page](qint64 sequence, ChangeRow::Op op) -> ChangeRow & {
        ChangeRow &row = page.rows.emplaceBack();
        row.op = op;
        row.sequence = sequence;
        return row;
    };
    platform::Codec::ChangeSink sink;
    sink.upsertOrganisation = [&](qint64 sequence, const domain::OrganisationRow &row) -> base::Done {
        append(sequence, ChangeRow::Op::UpsertOrganisation).organisation = row;
        return {};
    };
    sink.upsertRecord = [&](qint64 sequence, const domain::RecordRow &row) -> base::Done {
        append(sequence, ChangeRow::Op::UpsertRecord).record = row;
        return {};
    };
    sink.deleteOrganisation = [&](qint64 sequence, qint64 serial) -> base::Done {
        append(sequence, ChangeRow::Op::DeleteOrganisation).organisation.serial = serial;
        ++page.deletedSubjects;
        return {};
    };
    sink.deleteRecord = [&](qint64 sequence, std::string_view id) -> base::Done {
        append(sequence, ChangeRow::Op::DeleteRecord).record.id = id;
        return {};
    };
    TRY_ASSIGN(page.head, codec.changePage(json, sink));
    return page;
}

/// A page must follow the cursor: sequences rise, the new cursor covers them, and "more" means that something came.
base::Done checkOrder(const Page &page, qint64 since)
{
    qint64 last = since;
    for (const ChangeRow &row : page.rows) {
        if (row.sequence <= last)
            return base::fail(Code::BrokenAnswer, u"changes out of order at %1"_s.arg(row.sequence));
        last = row.sequence;
    }
    if (page.head.next < last || (page.head.more && page.head.next == since))
        return base::fail(Code::BrokenAnswer, u"the cursor %1 does not follow its page"_s.arg(page.head.next));
    return {};
}

base::Done guardMassChange(qint64 deleted, qint64 subjects)
{
    if (deleted * 100 <= subjects * kMassChangePercent)
        return {};
    return base::fail(
        Code::RefusedByRule,
        u"the changes would delete %1 of %2 subjects (limit %3 %)"_s.arg(deleted).arg(subjects).arg(kMassChangePercent),
        QString::fromLatin1(kMassChangeRule));
}

} // namespace

base::Result<ChangePages> fetchChanges(const Run &run, const QString &epoch, qint64 since)
{
    ChangePages pages;
    platform::Codec codec;
    for (bool more = true; more;) {
        if (run.cancel.isCancelled())
            return base::fail(Code::Cancelled, u"between change pages"_s);
        TRY_ASSIGN(const QByteArray json, run.context.client.changes(since, kChangesAPage));
        TRY_ASSIGN(const Page page, readPage(json, codec));
        if (page.head.epoch != epoch)
            return base::fail(Code::EpochChanged, u"the platform's history is another one"_s);
        TRY_DONE(checkOrder(page, since));
        since = page.head.next;
        more = page.head.more;
        pages.append(json);
    }
    return pages;
}

base::Done applyChanges(const Run &run, store::Mirror &mirror, ChangePages fetched)
{
    run.meter.begin(Progress::Phase::Changes);
    TRY_ASSIGN(store::MirrorPosition position, mirror.position());
    const qint64 subjectsAtStart = position.subjects;
    qint64 deleted = 0;
    qint64 bytes = 0;
    qint64 rows = 0;
    platform::Codec codec;
    for (bool more = true; more;) {
        if (run.cancel.isCancelled())
            return base::fail(Code::Cancelled, u"between change pages"_s);
        QByteArray json;
        if (fetched.isEmpty()) {
            TRY_ASSIGN(json, run.context.client.changes(position.sequence, kChangesAPage));
        } else {
            json = fetched.takeFirst();
        }
        TRY_ASSIGN(const Page page, readPage(json, codec));
        if (page.head.epoch != position.epoch)
            return base::fail(Code::EpochChanged, u"the platform's history is another one"_s);
        TRY_DONE(checkOrder(page, position.sequence));
        deleted += page.deletedSubjects;
        TRY_DONE(guardMassChange(deleted, subjectsAtStart));
        if (run.cancel.isCancelled())
            return base::fail(Code::Cancelled, u"before a change page was applied"_s);
        position.sequence = page.head.next;
        position.asOf = page.head.asOf;
        TRY_DONE(mirror.apply(page.rows, position));
        TRY_ASSIGN(position, mirror.position()); // the mirror counts its rows itself
        more = page.head.more;
        bytes += json.size();
        rows += page.rows.size();
        run.summary.bytes += json.size();
        run.summary.rowsApplied += page.rows.size();
        run.meter.update(bytes, rows);
    }
    return {};
}

} // namespace creditdesk::sync

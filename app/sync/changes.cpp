#include "app/platform/codec.h"
#include "app/sync/pull.h"

#include <deque>

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;
using store::ChangeRow;

constexpr qsizetype kRowsATransaction = 10'000;

struct Page {
    platform::ChangePageHead head;
    QList<ChangeRow> rows;
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
        return {};
    };
    sink.deleteRecord = [&](qint64 sequence, qint64 serial, std::string_view id) -> base::Done {
        ChangeRow &row = append(sequence, ChangeRow::Op::DeleteRecord);
        row.record.serial = serial;
        row.record.id = id;
        return {};
    };
    TRY_ASSIGN(page.head, codec.changePage(json, sink));
    return page;
}

/// A page must be the one that was asked for and follow the cursor: it says which cursor it was made for (a page that is
/// repeated or skipped says another), its sequences do not fall, the new cursor covers them, and "more" means that it gets on.
base::Done checkOrder(const Page &page, qint64 since)
{
    if (page.head.since != since)
        return base::fail(Code::BrokenAnswer, u"a page for the cursor %1 instead of %2"_s.arg(page.head.since).arg(since));
    qint64 last = since + 1;
    for (const ChangeRow &row : page.rows) {
        if (row.sequence < last)
            return base::fail(Code::BrokenAnswer, u"changes out of order at %1"_s.arg(row.sequence));
        last = row.sequence;
    }
    const bool covers = page.rows.isEmpty() ? page.head.next >= since : page.head.next >= last;
    if (!covers || (page.head.more && page.head.next == since))
        return base::fail(Code::BrokenAnswer, u"the cursor %1 does not follow its page"_s.arg(page.head.next));
    return {};
}

void count(const Page &page, MassChangeGuard &guard)
{
    for (const ChangeRow &row : page.rows) {
        if (row.op == ChangeRow::Op::UpsertOrganisation)
            guard.subjectCame(row.organisation.serial);
        else if (row.op == ChangeRow::Op::DeleteOrganisation)
            guard.subjectGoes(row.organisation.serial, row.sequence);
        else if (row.op == ChangeRow::Op::DeleteRecord)
            guard.recordGoes(row.record.id, row.sequence);
        else if (row.op == ChangeRow::Op::UpsertRecord)
            guard.recordCame(row.record.id);
    }
}

/// One page from the platform, checked in all that can be known before it is applied.
base::Result<Page> fetchPage(const Run &run, const QString &epoch, qint64 since, platform::Codec &codec, QByteArray &json)
{
    return run.line.call([&]() -> base::Result<Page> {
        TRY_ASSIGN(json, run.context.client.changes(since, run.context.policy.changesAPage));
        TRY_ASSIGN(Page page, readPage(json, codec));
        if (page.head.epoch != epoch)
            return base::fail(Code::EpochChanged, u"the platform's history is another one"_s);
        TRY_DONE(checkOrder(page, since));
        return page;
    });
}

/// Pages that are applied together, with the cursor behind the last of them: a transaction that has to reach the disk costs as
/// much as a thousand rows.
class Batch
{
public:
    Batch(const Run &run, store::Mirror &mirror) : m_run(run), m_mirror(mirror) {}

    /// Takes a page; applies what has been gathered when there is enough of it.
    base::Done take(const QByteArray &json)
    {
        TRY_ASSIGN(Page page, readPage(json, m_codecs.emplace_back()));
        m_rows += page.rows;
        m_after.epoch = page.head.epoch;
        m_after.sequence = page.head.next;
        m_after.asOf = page.head.asOf;
        return m_rows.size() >= kRowsATransaction ? apply() : base::Done();
    }
    base::Done apply()
    {
        if (m_codecs.empty())
            return {};
        if (m_run.cancel.isCancelled())
            return base::fail(Code::Cancelled, u"before changes were applied"_s);
        m_after.knownAt = m_run.context.clock.now();
        TRY_DONE(m_mirror.apply(m_rows, m_after));
        m_applied += m_rows.size();
        m_rows.clear();
        m_codecs.clear();
        return {};
    }
    [[nodiscard]] qint64 applied() const { return m_applied; }

private:
    const Run &m_run;
    store::Mirror &m_mirror;
    std::deque<platform::Codec> m_codecs; ///< own the texts of the rows
    QList<ChangeRow> m_rows;
    store::MirrorPosition m_after;
    qint64 m_applied = 0;
};

/// What goes with the changes from `since` to `next` is written down before it goes; an agreement lets the count begin anew.
base::Done noteLosses(const Run &run, const store::MirrorPosition &position, const MassChangeGuard &guard, qint64 since,
                      qint64 next)
{
    const EarlierLoss loss = guard.lossAfter(since);
    if (loss == EarlierLoss() && !guard.isAsAccepted())
        return {};
    TRY_ASSIGN(LossWindow window, losses(run, position.districts));
    if (guard.isAsAccepted() && since == 0)
        window.forget();
    window.add(loss, position.epoch, next);
    return keepLosses(run, window, loss);
}

} // namespace

base::Result<MassChangeGuard> guardFor(const Run &run, const store::MirrorPosition &position, qint64 known)
{
    TRY_ASSIGN(const LossWindow window, losses(run, position.districts));
    const Policy &policy = run.context.policy;
    return MassChangeGuard(policy.massChangePercent, position.subjects, position.records, run.order.acceptMassChange,
                           std::max(known, window.judgedUpTo(position.epoch)), window.total(), policy.massChangeHours);
}

base::Result<PendingChanges> fetchChanges(const Run &run, const QString &epoch, qint64 since, MassChangeGuard &guard)
{
    PendingChanges pending;
    pending.next = since;
    pending.more = true;
    platform::Codec codec;
    qint64 bytes = 0;
    while (pending.more && bytes < run.context.policy.pendingChangeBytes) {
        QByteArray json;
        TRY_ASSIGN(const Page page, fetchPage(run, epoch, pending.next, codec, json));
        count(page, guard);
        bytes += json.size();
        pending.next = page.head.next;
        pending.more = page.head.more;
        pending.pages.append(json);
    }
    run.summary.bytes += bytes;
    run.summary.changes.bytes += bytes;
    TRY_DONE(guard.judge(pending.next));
    return pending;
}

base::Done applyChanges(const Run &run, store::Mirror &mirror, MassChangeGuard &guard, std::optional<PendingChanges> pending)
{
    run.meter.begin(Progress::Phase::Changes);
    const base::Clock &clock = run.context.clock;
    Batch batch(run, mirror);
    qint64 noted = 0; // up to which change the ledger has the losses of this run
    qint64 bytes = 0;
    qint64 spentMs = 0;
    for (bool more = true; more;) {
        TRY_ASSIGN(const store::MirrorPosition position, mirror.position());
        if (!pending) {
            TRY_ASSIGN(pending, fetchChanges(run, position.epoch, position.sequence, guard));
        }
        // A session renewed meanwhile may have another scope, and with it other pages.
        if (position.districts != run.line.access().districts)
            return base::fail(Code::Gone, u"the grant names other districts than the mirror"_s);
        TRY_DONE(noteLosses(run, position, guard, noted, pending->next));
        noted = pending->next;
        const qint64 start = clock.monotonicMs();
        for (const QByteArray &json : std::as_const(pending->pages)) {
            TRY_DONE(batch.take(json));
            bytes += json.size();
            run.meter.update(bytes, batch.applied());
        }
        TRY_DONE(batch.apply());
        spentMs += clock.monotonicMs() - start;
        more = pending->more;
        pending.reset();
    }
    run.summary.rowsApplied += batch.applied();
    run.summary.changes.rows += batch.applied();
    run.summary.changes.seconds += static_cast<double>(spentMs) / 1000.0;
    return batch.applied() > 0 ? mirror.tidy() : base::Done();
}

} // namespace creditdesk::sync

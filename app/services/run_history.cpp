// The house's memory of its sync runs: in the ledger, as one small value.
#include "app/services/house.h"

namespace creditdesk::services {

namespace {

const QString kHistoryKey = QStringLiteral("sync/history");
const QString kQuestionKey = QStringLiteral("sync/question"); // detail of the failure that asks; empty: nothing is asked

} // namespace

QList<SyncRun> Workstation::Impl::history(const Means &who)
{
    const std::lock_guard lock(historyMutex);
    if (!runs) {
        const auto stored = who.ledger->value(kHistoryKey);
        runs = stored && *stored ? readRuns(**stored) : QList<SyncRun>();
    }
    return *runs;
}

base::Done Workstation::Impl::noteRun(const Means &who, SyncRun run)
{
    (void)history(who);
    run.at = clock.now();
    store::AuditEntry line = entry(who.session, QStringLiteral("sync.run"));
    line.action = QStringLiteral("sync.finish");
    line.outcome = run.failure.isEmpty() ? QStringLiteral("done") : QStringLiteral("failed");
    line.detail = {{QStringLiteral("kind"), runKindName(run.kind)},
                   {QStringLiteral("rows"), run.rows()},
                   {QStringLiteral("bytes"), run.bytes},
                   {QStringLiteral("sent"), run.sent},
                   {QStringLiteral("seconds"), run.seconds}};
    if (!run.failure.isEmpty())
        line.detail.insert(QStringLiteral("code"), run.failure);
    QByteArray json;
    {
        const std::lock_guard lock(historyMutex);
        appendRun(*runs, std::move(run));
        if (runs->last().times > 1)
            return {}; // the same as before: not worth an entry a minute
        json = writeRuns(*runs);
    }
    return who.ledger->write(line,
                             [&json](store::LedgerTransaction &transaction) { return transaction.setValue(kHistoryKey, json); });
}

std::optional<sync::MassChange> Workstation::Impl::keptQuestion(const Means &who) const
{
    const auto kept = who.ledger->value(kQuestionKey);
    if (!kept || !*kept)
        return std::nullopt;
    return sync::massChangeOf({base::Code::RefusedByRule, QString::fromUtf8(**kept), QString::fromLatin1(sync::kMassChangeRule)});
}

base::Done Workstation::Impl::keepQuestion(const Means &who, const std::optional<sync::MassChange> &asked)
{
    {
        const std::lock_guard state(stateMutex);
        question = asked;
    }
    if (keptQuestion(who) == asked)
        return {};
    store::AuditEntry line = entry(who.session, QStringLiteral("sync.run"));
    line.action = asked ? QStringLiteral("sync.asked") : QStringLiteral("sync.settled");
    const QByteArray kept = asked ? sync::massChangeFailure(*asked).detail.toUtf8() : QByteArray();
    return who.ledger->write(
        line, [&kept](store::LedgerTransaction &transaction) { return transaction.setValue(kQuestionKey, kept); });
}

base::Result<QList<SyncRun>> Workstation::syncHistory()
{
    TRY_ASSIGN(const Means who, m->require(QStringLiteral("sync.run")));
    return m->history(who);
}

base::Result<QList<store::DistrictHolding>> Workstation::holdings()
{
    TRY_ASSIGN(const Means who, m->require(QStringLiteral("sync.run")));
    if (!who.mirror)
        return QList<store::DistrictHolding>();
    return who.mirror->holdings();
}

} // namespace creditdesk::services

// The loss window between the runs: a value of the ledger.
#include "app/sync/pull.h"

namespace creditdesk::sync {
namespace {
using namespace Qt::StringLiterals;

const QString kLossesKey = u"sync.losses"_s;
constexpr qint64 kHour = 3'600;

} // namespace

base::Result<LossWindow> losses(const Run &run, const QStringList &districts)
{
    TRY_ASSIGN(const std::optional<QByteArray> kept, run.context.ledger.value(kLossesKey));
    return LossWindow(kept.value_or(QByteArray()), districts, run.context.clock.now(), kHour * run.context.policy.massChangeHours);
}

base::Done keepLosses(const Run &run, const LossWindow &window, const EarlierLoss &now)
{
    store::AuditEntry entry;
    entry.operatorId = run.context.operatorId;
    entry.role = run.context.role;
    entry.action = u"sync.losses"_s;
    entry.permission = u"sync.run"_s;
    entry.outcome = u"done"_s;
    entry.detail = {{u"subjects"_s, now.subjects}, {u"records"_s, now.records}};
    return run.context.ledger.write(
        entry, [&](store::LedgerTransaction &ledger) { return ledger.setValue(kLossesKey, window.write()); });
}

} // namespace creditdesk::sync

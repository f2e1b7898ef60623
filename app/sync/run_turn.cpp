#include "app/sync/run_turn.h"

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

constexpr qint64 kBetweenLooksMs = 250;

} // namespace

base::Result<base::FileLock> takeTurn(const Context &context, Meter *meter, const base::CancelToken &cancel)
{
    const QString path = context.home + u"/sync.lock"_s;
    for (qint64 waitedMs = 0;; waitedMs += kBetweenLooksMs) {
        auto turn = base::FileLock::tryFile(path);
        if (turn || turn.error().code != Code::Locked)
            return turn;
        if (waitedMs >= context.policy.otherRunMs)
            return base::fail(Code::Locked, u"another synchronisation of this workstation is running"_s,
                              QString::fromLatin1(kOneRunRule));
        if (meter != nullptr && waitedMs == 0)
            meter->begin(Progress::Phase::OtherRun);
        context.wait(kBetweenLooksMs, cancel);
        if (cancel.isCancelled())
            return base::fail(Code::Cancelled, u"while another synchronisation was running"_s);
    }
}

} // namespace creditdesk::sync

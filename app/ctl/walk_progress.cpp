#include "app/ctl/walk_progress.h"

namespace creditdesk::ctl {

using namespace Qt::StringLiterals;

services::Progress walkProgress(const Run &run)
{
    return [&run, last = qint64(-1)](qint64 done, qint64 total) mutable {
        const qint64 percent = total == 0 ? 100 : done * 100 / total;
        if (percent / 10 == last)
            return;
        last = percent / 10;
        run.output.message(u"%1 / %2"_s.arg(done).arg(total));
    };
}

} // namespace creditdesk::ctl

// What Watch is made of; known only inside app/services.
#pragma once

#include "app/services/house.h"
#include "app/services/reception/window_limits.h"
#include "app/services/warnings/platform_inbox.h"
#include "app/services/watch.h"

namespace creditdesk::services {

struct Watch::Impl {
    Workstation::Impl &house;
    const int longestMonths;
    const WindowLimits window; ///< of files with lists

    struct Wanted {
        int line = 0;
        QString code, name;
    };

    Impl(Workstation::Impl &h, int months, WindowLimits w) : house(h), longestMonths(months), window(std::move(w)) {}

    [[nodiscard]] base::Result<Means> seen(const QString &object) const; ///< watch.view, on record
    [[nodiscard]] base::Result<WatchLine> judge(const Means &who, const Wanted &wanted, QSet<QString> &seen,
                                                store::WatchItem &item) const;
    base::Result<QList<WatchLine>> addAll(qint64 list, const QList<Wanted> &wanted, const QString &how);
};

/// No words of a list may carry a citizen's number.
[[nodiscard]] inline QString withoutNumbers(const QString &text)
{
    return withoutIdentityNumbers(text);
}

} // namespace creditdesk::services

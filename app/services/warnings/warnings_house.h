// What Warnings is made of; known only inside app/services.
#pragma once

#include "app/services/house.h"
#include "app/services/warnings.h"
#include "app/services/warnings/evaluation_mark.h"
#include "app/store/watch_book.h"
#include "models/domain/warning_engine.h"

#include <functional>
#include <mutex>

namespace creditdesk::services {

[[nodiscard]] base::Result<WarningLimits> readWarningLimits(const QByteArray &json);
[[nodiscard]] base::Result<WarningLimits> warningLimits(); ///< compiled in

struct Warnings::Impl {
    Workstation::Impl &house;
    const domain::WarningRules rules;
    const WarningLimits limits;

    std::mutex evaluatingMutex; ///< one evaluates at a time

    mutable std::mutex engineMutex;
    mutable std::shared_ptr<const domain::WarningEngine> engine; ///< of the day and the classes' rules that it was made for
    mutable QByteArray engineOf;

    Impl(Workstation::Impl &h, domain::WarningRules r, WarningLimits l) : house(h), rules(std::move(r)), limits(std::move(l)) {}

    [[nodiscard]] const domain::Catalogue &catalogue() const { return house.catalogue; }
    [[nodiscard]] QDate today() const { return house.clock.today(); }
    [[nodiscard]] base::Result<Means> withMirror(const QString &permission) const;
    /// Names the rules and class rules by which is evaluated today.
    [[nodiscard]] base::Result<QByteArray> identity(const Means &who) const;
    [[nodiscard]] base::Result<std::shared_ptr<const domain::WarningEngine>> engineToday(const Means &who) const;
    /// One act on one warning in a transaction with its audit entry; `change` decides what becomes of it.
    using Change = std::function<base::Done(store::Warning &warning, store::WarningAct &act, store::WarningEntries &entries)>;
    base::Result<store::Warning> act(const QString &permission, const WarningOrder &order, const QString &name,
                                     const Change &change);
    /// InvalidInput "operator": nobody of that id has signed in at this workstation; an owner must be somebody.
    base::Done needOperator(const QString &id) const;
    /// Snoozed and dismissed ones whose day has come; what they were.
    base::Result<QList<qint64>> bringBack(const Means &who);
    [[nodiscard]] domain::ClassWords says(const store::Warning &warning, const ShownFact &fact) const;
};

} // namespace creditdesk::services

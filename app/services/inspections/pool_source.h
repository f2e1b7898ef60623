// The pool of a draw from what is mirrored: figures say class, kind and place of each organisation, an index of codes gives
// them their order, and visits of the plan's year are counted from records of inspections and from what was drawn here.
#pragma once

#include "app/base/cancel.h"
#include "app/draw/pool.h"
#include "app/store/inspection_book.h"
#include "app/store/mirror.h"
#include "models/domain/catalogue.h"

#include <QDate>
#include <QDateTime>

namespace creditdesk::services {

struct InspectionYear {
    explicit InspectionYear(int year) : first(year, 1, 1), last(year, 12, 31) {}
    QDate first, last;
};

/// A pool made from the figures of now.
struct PoolNow {
    draw::Pool pool;
    QDateTime dataAsOf;
};

/// `doneHere`: visits of the plan's year that were drawn at this desk. NotFound "figures": no classes were computed yet.
[[nodiscard]] base::Result<PoolNow> poolOf(const store::Mirror &mirror, const QList<store::InspectionVisit> &doneHere,
                                           const domain::InspectionPlan &plan, const domain::Catalogue &catalogue,
                                           const store::WalkProgress &progress = {}, const base::CancelToken &cancel = {});

} // namespace creditdesk::services

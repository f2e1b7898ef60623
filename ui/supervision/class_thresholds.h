// The grades of a scale with the points from which on they are given, and where
// the subject stands among them.
#pragma once

#include "models/domain/classification.h"
#include "models/items/table_model.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class ClassThresholds
{
    Q_DECLARE_TR_FUNCTIONS(ClassThresholds)
public:
    [[nodiscard]] static QList<items::Column> columns();
    /// `then` is null unless there is a what-if.
    [[nodiscard]] static QList<items::Row> rows(const domain::ClassExplanation &now, const domain::ClassExplanation *then);
};

} // namespace creditdesk::ui

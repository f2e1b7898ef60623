// Warnings in words: kind, severity as a word and a shape, deadline, state, owner; differences and the course of acts;
// refusals.
#pragma once

#include "app/services/warnings.h"
#include "models/items/table_model.h"
#include "ui/shell/desk.h"

#include <QCoreApplication>

namespace creditdesk::ui {

/// What a refusal means to whoever acted.
struct RefusalWords {
    QString what, meaning; ///< empty: failure_text.h knows
};

class WarningWords
{
    Q_DECLARE_TR_FUNCTIONS(WarningWords)
public:
    [[nodiscard]] static QString pick(const domain::ClassWords &words);
    [[nodiscard]] static QString kind(const QString &id, const domain::WarningRules &rules);
    [[nodiscard]] static items::Cell level(domain::WarningLevel level); ///< "◆ red"
    [[nodiscard]] static QString levelName(domain::WarningLevel level);
    [[nodiscard]] static QString stateName(const QString &state);
    [[nodiscard]] static items::Cell state(const store::Warning &warning);
    /// Days left for the desk, or that it is late; of one that does not wait: when it comes back.
    [[nodiscard]] static items::Cell deadline(const store::Warning &warning, QDate today);
    [[nodiscard]] static QString deadlineInFull(const store::Warning &warning, QDate today);
    /// An operator's id, and who it is as far as that is known here.
    [[nodiscard]] static QString person(const QString &operatorId, const services::Session &me);

    [[nodiscard]] static QList<items::Column> columns();
    [[nodiscard]] static items::Row row(const store::Warning &warning, const Desk &desk);

    [[nodiscard]] static QString member(const services::WarningDifference &one, const domain::Catalogue &catalogue);
    [[nodiscard]] static QString value(const services::WarningDifference &one, const QString &value,
                                       const domain::Catalogue &catalogue);
    /// Rows of before and after; the record they are of stands as a heading if there are several.
    [[nodiscard]] static QList<items::Row> differences(const services::ShownWarning &shown, const domain::Catalogue &catalogue);
    [[nodiscard]] static QList<items::Row> facts(const services::ShownWarning &shown, const domain::Catalogue &catalogue);
    [[nodiscard]] static QList<items::Row> course(const QList<store::WarningAct> &course, const services::Session &me);
    /// Rule, version, basis, source, times: label and value.
    [[nodiscard]] static QList<items::Row> origin(const services::ShownWarning &shown, const Desk &desk);

    [[nodiscard]] static QString actName(const QString &act);
    [[nodiscard]] static RefusalWords refusal(const base::Failure &failure, const services::WarningLimits &limits, QDate today);
    /// What an evaluation brought, in one line; no name of anybody.
    [[nodiscard]] static QString raised(qint64 mine, qint64 red);
    [[nodiscard]] static QString look(); ///< what to do about it
};

} // namespace creditdesk::ui

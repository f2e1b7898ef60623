// Plans, draws and their rosters in words: rows of the lists and tables, hashes in groups, and what a refusal means here.
#pragma once

#include "app/services/inspections.h"
#include "models/items/table_model.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class InspectionWords
{
    Q_DECLARE_TR_FUNCTIONS(InspectionWords)
public:
    [[nodiscard]] static QString pick(const domain::ClassWords &words);
    [[nodiscard]] static items::Cell phase(const QString &id);
    [[nodiscard]] static QString step(domain::DrawStep step);
    [[nodiscard]] static QString leftOut(const QString &reason);
    /// A hash in groups of eight, to be read aloud.
    [[nodiscard]] static QString groups(const QByteArray &hash);

    [[nodiscard]] static QList<items::Column> drawColumns();
    [[nodiscard]] static items::Row drawRow(const services::DrawLine &line);
    [[nodiscard]] static QList<items::Column> planColumns();
    [[nodiscard]] static items::Row planRow(const services::PlanLine &line, QDate today);
    [[nodiscard]] static QList<items::Row> planDetails(const services::PlanLine &line, const domain::Catalogue &catalogue);

    [[nodiscard]] static QList<items::Column> stratumColumns();
    [[nodiscard]] static QList<items::Row> strata(const QList<domain::DrawnStratum> &strata);
    [[nodiscard]] static QList<items::Row> leftOutRows(const services::PoolFacts &facts);

    [[nodiscard]] static QList<items::Column> rosterColumns();
    [[nodiscard]] static QList<items::Row> roster(const services::ShownDraw &draw, const domain::Catalogue &catalogue);
    [[nodiscard]] static QList<items::Column> officerColumns(); ///< with the visits of a roster
    /// Without a roster: without visits.
    [[nodiscard]] static QList<items::Row> officers(const domain::InspectionOfficers &officers,
                                                    const domain::DrawRoster *roster = nullptr);
    [[nodiscard]] static QList<items::Row> recusals(const domain::InspectionOfficers &officers);
    [[nodiscard]] static QList<items::Column> courseColumns();
    [[nodiscard]] static QList<items::Row> course(const services::ShownDraw &draw);
    [[nodiscard]] static QString itemNames(const domain::InspectionPlan &plan, const QStringList &ids);

    /// What a rule of draws means, and what to do; empty head: no such rule.
    struct Refusal {
        QString head, body;
    };
    [[nodiscard]] static Refusal refusal(const QString &rule);
};

void sayInspectionFailure(class MessageBar &messages, const base::Failure &failure, const domain::Catalogue &catalogue);

} // namespace creditdesk::ui

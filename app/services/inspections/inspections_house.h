// What Inspections is made of; known only inside app/services.
#pragma once

#include "app/draw/transcript.h"
#include "app/services/house.h"
#include "app/services/inspections.h"
#include "app/services/inspections/pool_source.h"

#include <QHash>

#include <mutex>

namespace creditdesk::services {

/// Words of the papers (resources/catalogue/inspection-words.json). Chinese, as all paper. Any thread.
class InspectionWords
{
public:
    [[nodiscard]] static base::Result<InspectionWords> compiledIn();
    [[nodiscard]] QString text(const QString &id) const { return m_texts.value(id, id); }

private:
    QHash<QString, QString> m_texts;
};

struct Inspections::Impl {
    Workstation::Impl &house;
    const QList<domain::InspectionPlan> shipped;
    const InspectionWords words;
    std::mutex stepMutex; ///< one step at a time: a transcript has one end

    Impl(Workstation::Impl &h, QList<domain::InspectionPlan> plans, InspectionWords w)
        : house(h), shipped(std::move(plans)), words(std::move(w))
    {
    }

    [[nodiscard]] QDate today() const { return house.clock.legalNow().date(); }
    [[nodiscard]] static store::InspectionBook book(const Means &who) { return store::InspectionBook(*who.ledger); }

    /// Shipped and handed in.
    [[nodiscard]] base::Result<QList<PlanLine>> plans(const Means &who) const;
    [[nodiscard]] base::Result<domain::InspectionPlan> plan(const Means &who, const QString &id) const; ///< NotFound "plan"
    [[nodiscard]] base::Result<OfficersLine> officers(const Means &who) const;

    /// The pool as it is now.
    [[nodiscard]] base::Result<PoolNow> poolNow(const Means &who, const domain::InspectionPlan &plan, const Progress &progress,
                                                const base::CancelToken &cancel) const;
    [[nodiscard]] base::Result<draw::Pool> keptPool(const Means &who, const store::KeptDraw &kept) const;

    [[nodiscard]] base::Result<std::shared_ptr<const draw::EntrySigner>> signer() const;
    [[nodiscard]] base::Result<draw::Transcript> transcript(const Means &who, const QString &id) const;
    [[nodiscard]] draw::Act act(const Means &who) const;

    /// One step of one draw: `step` adds to the transcript, `also` (may be empty) writes beside it in the same transaction.
    using Step = std::function<base::Done(draw::Transcript &, const draw::Act &)>;
    using Also = std::function<base::Done(store::InspectionEntries &, store::KeptDraw &, const draw::Transcript &)>;
    base::Result<DrawLine> step(const QString &action, const QString &id, const Step &step, const Also &also = {});

    // papers
    [[nodiscard]] base::Result<ShownDraw> read(const Means &who, const QString &id) const;
    [[nodiscard]] domain::Table sheet(const ShownDraw &draw, const QString &title, const QString &purpose) const;
    [[nodiscard]] domain::Table rosterTable(const ShownDraw &draw) const;
    [[nodiscard]] domain::Table officerTable(const ShownDraw &draw, const QString &officer,
                                             const QHash<QString, domain::Organisation> &targets) const;
    [[nodiscard]] domain::Table dossierTable(const ShownDraw &draw, const domain::DrawnTarget &target,
                                             const domain::SubjectFile &file) const;
    /// What is public of earlier visits and adverse records, a line each, newest first.
    [[nodiscard]] QString earlier(const domain::SubjectFile &file) const;
    [[nodiscard]] domain::Table publishedTable(const ShownDraw &draw) const;
    [[nodiscard]] QString nameOf(const ShownDraw &draw, const QString &code) const;
    [[nodiscard]] QString itemsOf(const ShownDraw &draw, const QStringList &items) const;
    /// The entry of something leaving the program.
    base::Done note(const Means &who, const QString &id, const QString &form) const;
};

[[nodiscard]] DrawLine lineOf(const store::KeptDraw &kept);
[[nodiscard]] QString phaseName(draw::DrawPhase phase);
[[nodiscard]] QJsonObject factsJson(const draw::Pool &pool, const domain::InspectionPlan &plan, const QDateTime &dataAsOf);
[[nodiscard]] PoolFacts factsFrom(const QJsonObject &json);

} // namespace creditdesk::services

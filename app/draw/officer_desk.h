// Sends officers: for each target in turn the least loaded of those who may go, ties by ticket. Internal to app/draw.
#pragma once

#include "app/base/failure.h"
#include "app/draw/digest.h"
#include "models/domain/draw.h"
#include "models/domain/inspection.h"

#include <vector>

namespace creditdesk::draw {

class OfficerDesk
{
public:
    /// Neither list is copied; both must outlive it.
    OfficerDesk(const domain::InspectionPlan &plan, const domain::InspectionOfficers &officers, const QByteArray &seed,
                const QHash<QString, int> &loads);
    /// RefusedByRule "no_officer_left", with the target and what it lacks in the detail.
    [[nodiscard]] base::Result<QStringList> send(const domain::DrawnTarget &target);
    void release(const QStringList &officers);
    [[nodiscard]] QHash<QString, int> loads() const;

private:
    struct Candidate {
        qsizetype officer = 0;
        int load = 0;
        Hash ticket{};
    };
    class Queue;

    [[nodiscard]] bool mayGo(qsizetype officer, const domain::DrawnTarget &target) const;
    [[nodiscard]] QStringList needed(const domain::DrawnTarget &target) const;

    const domain::InspectionPlan &m_plan;
    const domain::InspectionOfficers &m_officers;
    QByteArray m_key;
    std::vector<int> m_loads;
    QHash<QString, QList<qsizetype>> m_recused; ///< officers by subject
    Digest m_digest;
};

} // namespace creditdesk::draw

// One evaluation: gathers what holds and is news from the mirror, without changing anything. Internal to app/services.
#pragma once

#include "app/services/warnings/warnings_house.h"

#include <QHash>
#include <QSet>

#include <deque>
#include <string>
#include <vector>

namespace creditdesk::services {

/// Records as they were before changes, with their texts.
class KeptBefore
{
public:
    void keep(const domain::RecordRow &row);
    [[nodiscard]] const domain::RecordsBefore &records() const { return m_records; }

private:
    std::deque<std::string> m_texts;
    domain::RecordsBefore m_records;
};

struct OwnerOf {
    QHash<QString, QString> duty; ///< district -> operator
    QString otherwise;
    [[nodiscard]] QString operator()(const QString &district) const
    {
        const auto found = duty.constFind(district);
        return found == duty.constEnd() ? otherwise : *found;
    }
};

class Evaluation
{
public:
    Evaluation(const Warnings::Impl &warnings, const Means &who, std::shared_ptr<const domain::WarningEngine> engine);

    /// What the ledger says: the mark, who is concerned and watched, who owns.
    base::Done prepare(const EvaluationMark &now, const std::optional<EvaluationMark> &before);
    [[nodiscard]] bool isWhole() const { return m_whole; } ///< of all subjects, and not only of those that changes touched
    base::Done walk(const Progress &progress, const base::CancelToken &cancel);
    /// W09, and what the platform sent.
    base::Done addLinked(const base::CancelToken &cancel);
    base::Done addPlatform();

    [[nodiscard]] QList<store::WarningNews> takeNews(); ///< in the order in which they are raised, the same each time
    [[nodiscard]] const QList<store::GroundsNow> &grounds() const { return m_grounds; }
    [[nodiscard]] QStringList judgedRules() const; ///< whose grounds come and go with the data
    [[nodiscard]] qint64 subjects() const { return m_subjects; }
    [[nodiscard]] const QSet<QString> &sent() const { return m_sent; } ///< ids of what the platform sent and was looked at

private:
    struct Share {
        QList<store::WarningNews> news;
        QList<store::GroundsNow> grounds;
        std::vector<domain::WarningFinding> found;
        QSet<qint64> seen;
        qint64 subjects = 0;
    };
    void visit(const domain::OrganisationRow &organisation, std::span<const domain::RecordRow> records, Share &share) const;
    [[nodiscard]] store::WarningNews newsOf(const domain::WarningFinding &finding, const domain::OrganisationRow &organisation,
                                            std::span<const domain::RecordRow> records) const;
    void setDesk(store::WarningNews &news, const domain::WarningRule &rule) const;
    void collect(std::vector<Share> &shares);

    const Warnings::Impl &m_warnings;
    const Means &m_who;
    const std::shared_ptr<const domain::WarningEngine> m_engine;
    EvaluationMark m_now;
    std::optional<EvaluationMark> m_before;
    bool m_whole = true;
    bool m_sameScope = false;
    domain::WarningContext m_context;
    KeptBefore m_kept;
    QSet<qint64> m_concerned, m_watched, m_newlyWatched;
    OwnerOf m_owner;
    std::vector<domain::WorkingDayResult> m_desk; ///< by rule: the desk's deadline from today
    QList<store::WarningNews> m_news;
    QList<store::GroundsNow> m_grounds;
    QSet<QString> m_sent;
    qint64 m_subjects = 0;
};

} // namespace creditdesk::services

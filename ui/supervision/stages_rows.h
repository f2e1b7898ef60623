// The sectors of the plan's part four in three stages: commitments before,
// classes during, measures after. Pure; any thread.
#pragma once

#include "app/services/supervision.h"
#include "ui/supervision/overview_grid.h"
#include "ui/supervision/overview_words.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class StageRows
{
    Q_DECLARE_TR_FUNCTIONS(StageRows)
public:
    StageRows(const domain::FigureFilter &filter, const QString &scale, const FigureWords &words)
        : m_filter(filter), m_scale(scale), m_words(words)
    {
    }

    /// `measures`: those that stand, by sector of trade. `mayList`: the role sees their list.
    void setMeasures(const QMap<QString, qint64> &measures, bool mayList)
    {
        m_measures = measures;
        m_mayList = mayList;
    }
    /// Two questions a sector: what became of commitments, and classes.
    [[nodiscard]] QList<services::FigureQuestion> questions(const domain::PlanSector &sector) const;
    [[nodiscard]] QList<items::Column> columns() const;
    [[nodiscard]] FigureRow row(const domain::PlanSector &sector, const domain::FigureTable &commitments,
                                const domain::FigureTable &classes) const;
    [[nodiscard]] QList<items::Row> details(const domain::PlanSector &sector) const;

private:
    [[nodiscard]] QStringList outcomes() const; ///< of commitments, in the catalogue's order
    [[nodiscard]] QStringList grades() const;
    [[nodiscard]] FigureCell measures(const domain::PlanSector &sector) const;
    [[nodiscard]] QString stage(const QString &id) const;

    domain::FigureFilter m_filter;
    QString m_scale;
    FigureWords m_words;
    QMap<QString, qint64> m_measures;
    bool m_mayList = false;
};

/// Both filters together: an axis that both restrict keeps what both allow.
[[nodiscard]] domain::FigureFilter bothFilters(domain::FigureFilter a, const domain::FigureFilter &b);

} // namespace creditdesk::ui

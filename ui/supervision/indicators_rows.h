// The ten indicators of table 1 in words and figures. Pure; any thread.
#pragma once

#include "app/services/supervision.h"
#include "ui/supervision/overview_grid.h"
#include "ui/supervision/overview_words.h"
#include "ui/widgets/chart.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class IndicatorRows
{
    Q_DECLARE_TR_FUNCTIONS(IndicatorRows)
public:
    IndicatorRows(const QList<services::IndicatorValue> &values, const domain::FigureFilter &filter, const FigureWords &words)
        : m_values(values), m_filter(filter), m_words(words)
    {
    }

    [[nodiscard]] const services::IndicatorValue *value(int number) const;
    [[nodiscard]] QList<items::Column> columns() const;
    [[nodiscard]] QList<FigureRow> rows() const;
    [[nodiscard]] QList<QList<double>> trends() const;
    /// Formula, source, basis and what a value was made of.
    [[nodiscard]] QList<items::Row> details(int number) const;
    [[nodiscard]] QList<items::Column> pointColumns(int number, const QString &first) const;
    [[nodiscard]] QList<FigureRow> trend(int number) const;
    [[nodiscard]] QList<FigureRow> districts(int number) const;
    [[nodiscard]] ChartData chart(int number) const;
    /// What fails, where the indicator is about public notices; nothing without a
    /// list.
    [[nodiscard]] std::optional<FigureTarget> failing(int number, const QString &district = {},
                                                      const QString &month = {}) const;

private:
    [[nodiscard]] QString shown(const domain::PlanIndicator &indicator, const std::optional<double> &value) const;
    [[nodiscard]] std::optional<FigureTarget> whole(int number, const QString &district, const QString &month) const;
    [[nodiscard]] FigureRow point(const domain::PlanIndicator &indicator, const services::IndicatorValue &value,
                                  const services::IndicatorValue::Point &point, bool ofDistrict) const;
    [[nodiscard]] const domain::PlanIndicator &indicator(int number) const;

    QList<services::IndicatorValue> m_values;
    domain::FigureFilter m_filter;
    FigureWords m_words;
};

} // namespace creditdesk::ui

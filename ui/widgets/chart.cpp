#include "ui/widgets/chart.h"

#include "ui/theme/style.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QResizeEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace creditdesk::ui {
namespace {

constexpr std::array kPatterns{Qt::SolidPattern, Qt::BDiagPattern, Qt::Dense4Pattern, Qt::HorPattern,
                               Qt::FDiagPattern, Qt::CrossPattern, Qt::Dense6Pattern, Qt::VerPattern};
constexpr int kColours = 8;
constexpr int kSteps = 4;     ///< of the axis of figures
constexpr int kLineSteps = 2; ///< a line is drawn lower
constexpr double kRoomAbove = 1.08;

QColor seriesColour(int series)
{
    return colour(static_cast<Role>(static_cast<int>(Role::Chart1) + series % kColours));
}

/// The axis ends at four whole steps of 1, 2 or 5 times a power of ten, so that
/// its labels are whole numbers.
double niceStep(double largest, int steps)
{
    const double wanted = std::max(1.0, largest / steps);
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        const double step = factor * power;
        if (step >= wanted && (step >= 10 || std::floor(step) == step))
            return step;
    }
    return 10 * power;
}

double largestOf(const ChartData &data)
{
    double largest = 0;
    for (qsizetype at = 0; at < data.categories.size(); ++at) {
        double here = 0;
        for (const ChartSeries &series : data.series) {
            const double value = series.values.value(at);
            if (!std::isnan(value))
                here = data.form == ChartForm::StackedRows ? here + value : std::max(here, value);
        }
        largest = std::max(largest, here);
    }
    return largest;
}

/// From nothing to four steps, with figures grouped as everywhere else: Qt's own format knows no grouping.
QAbstractAxis *valueAxis(const ChartData &data)
{
    auto *axis = new QCategoryAxis;
    const int steps = data.form == ChartForm::Line ? kLineSteps : kSteps;
    const double step = niceStep(largestOf(data), steps);
    axis->setStartValue(0);
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    for (int i = 0; i <= steps; ++i)
        axis->append(QLocale().toString(static_cast<qint64>(i * step)), i * step);
    const double room = data.form == ChartForm::Line ? kRoomAbove : 1; // a point on the uppermost line is whole
    axis->setRange(0, steps * step * room);
    axis->setTitleText(data.unit.toHtmlEscaped());
    return axis;
}

/// Qt Charts reads its labels as markup.
QStringList plain(const QStringList &texts)
{
    QStringList out;
    for (const QString &text : texts)
        out.append(text.toHtmlEscaped());
    return out;
}

} // namespace

QBrush chartBrush(int series)
{
    return {seriesColour(series), kPatterns.at(static_cast<std::size_t>(series) % kPatterns.size())};
}

Chart::Chart(const QString &accessibleName, QWidget *parent) : QChartView(parent)
{
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::NoFocus);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(240, 160);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->setMargins(QMargins(0, 0, kGroup, 0)); // half of the last label
    chart()->setAnimationOptions(QChart::NoAnimation);
}

void Chart::setData(const ChartData &data)
{
    m_data = data;
    m_stale = true;
    viewport()->update();
}

void Chart::resizeEvent(QResizeEvent *event)
{
    if (!visibleRegion().isEmpty() && !m_stale) {
        m_resized = false;
        QChartView::resizeEvent(event);
        return;
    }
    m_resized = true;
    QGraphicsView::resizeEvent(event);
}

void Chart::paintEvent(QPaintEvent *event)
{
    if (std::exchange(m_resized, false)) {
        QResizeEvent now(size(), size());
        QChartView::resizeEvent(&now);
    }
    if (std::exchange(m_stale, false))
        build();
    QChartView::paintEvent(event);
}

void Chart::build()
{
    chart()->removeAllSeries();
    for (QAbstractAxis *axis : chart()->axes()) {
        chart()->removeAxis(axis);
        axis->deleteLater();
    }
    if (m_data.form == ChartForm::Line)
        addLine();
    else
        addBars();
    dress();
}

QAbstractBarSeries *Chart::makeBars() const
{
    if (m_data.form == ChartForm::StackedRows)
        return new QHorizontalStackedBarSeries;
    return new QBarSeries;
}

void Chart::addBars()
{
    const bool rows = m_data.form == ChartForm::StackedRows;
    QAbstractBarSeries *bars = makeBars();
    bars->setBarWidth(0.7);
    for (int i = 0; i < m_data.series.size(); ++i) {
        auto *set = new QBarSet(m_data.series.at(i).name.toHtmlEscaped());
        QList<qreal> values(m_data.series.at(i).values.cbegin(), m_data.series.at(i).values.cend());
        if (rows)
            std::reverse(values.begin(),
                         values.end()); // the first category stands at the top
        set->append(values);
        set->setBrush(chartBrush(i));
        set->setPen(QPen(seriesColour(i), 1));
        bars->append(set);
    }
    chart()->addSeries(bars);
    QStringList names = plain(m_data.categories);
    if (rows)
        std::reverse(names.begin(), names.end());
    auto *categories = new QBarCategoryAxis;
    categories->append(names);
    QAbstractAxis *values = valueAxis(m_data);
    chart()->addAxis(categories, rows ? Qt::AlignLeft : Qt::AlignBottom);
    chart()->addAxis(values, rows ? Qt::AlignBottom : Qt::AlignLeft);
    bars->attachAxis(categories);
    bars->attachAxis(values);
    connect(bars, &QAbstractBarSeries::clicked, this, [this, bars, rows](int index, QBarSet *set) {
        const int category = rows ? static_cast<int>(m_data.categories.size()) - 1 - index : index;
        const auto sets = bars->barSets();
        Q_EMIT picked(static_cast<int>(sets.indexOf(set)), category);
    });
}

void Chart::addLine()
{
    auto *categories = new QBarCategoryAxis;
    categories->append(plain(m_data.categories));
    QAbstractAxis *values = valueAxis(m_data);
    chart()->addAxis(categories, Qt::AlignBottom);
    chart()->addAxis(values, Qt::AlignLeft);
    for (int i = 0; i < m_data.series.size(); ++i) {
        auto *line = new QLineSeries;
        line->setName(m_data.series.at(i).name.toHtmlEscaped());
        line->setPen(QPen(seriesColour(i), 2, i % 2 == 0 ? Qt::SolidLine : Qt::DashLine));
        line->setPointsVisible(true);
        for (int at = 0; at < m_data.series.at(i).values.size(); ++at) {
            if (const double value = m_data.series.at(i).values.at(at); !std::isnan(value))
                line->append(at, value);
        }
        chart()->addSeries(line);
        line->attachAxis(categories);
        line->attachAxis(values);
    }
}

void Chart::dress()
{
    chart()->setBackgroundBrush(colour(Role::Surface));
    chart()->setBackgroundPen(Qt::NoPen);
    chart()->setBackgroundRoundness(0);
    setBackgroundBrush(colour(Role::Surface));
    for (QAbstractAxis *axis : chart()->axes()) {
        axis->setLabelsFont(textFont());
        axis->setTitleFont(textFont());
        axis->setTitleBrush(colour(Role::Muted));
        axis->setLabelsColor(colour(Role::Text));
        axis->setGridLineColor(colour(Role::Line));
        axis->setLinePenColor(colour(Role::Outline));
        if (axis->type() == QAbstractAxis::AxisTypeBarCategory)
            axis->setGridLineVisible(false);
    }
    chart()->legend()->setVisible(m_data.series.size() > 1);
    chart()->legend()->setAlignment(Qt::AlignBottom);
    chart()->legend()->setFont(textFont());
    chart()->legend()->setLabelColor(colour(Role::Text));
}

} // namespace creditdesk::ui

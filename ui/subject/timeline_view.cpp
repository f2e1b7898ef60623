#include "ui/subject/timeline_view.h"

#include "models/items/visible_text.h"
#include "ui/shell/record_words.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QDateTimeAxis>
#include <QtCharts/QScatterSeries>

#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

qreal when(QDate date)
{
    return static_cast<qreal>(date.startOfDay(Qt::UTC).toMSecsSinceEpoch());
}

/// Lanes in the order of the catalogue, only those that occur.
QStringList lanesOf(const QList<services::RecordView> &records, const domain::Catalogue &catalogue)
{
    QStringList lanes;
    for (const domain::RecordKind &kind : catalogue.recordKinds()) {
        const bool occurs = std::any_of(records.begin(), records.end(), [&kind](const services::RecordView &view) {
            return view.record.kind == kind.id && view.record.decided.isValid();
        });
        if (occurs)
            lanes.append(kind.id);
    }
    return lanes;
}

QScatterSeries::MarkerShape shapeOf(int lane)
{
    static constexpr QScatterSeries::MarkerShape kShapes[] = {
        QScatterSeries::MarkerShapeCircle,           QScatterSeries::MarkerShapeRectangle, QScatterSeries::MarkerShapeTriangle,
        QScatterSeries::MarkerShapeRotatedRectangle, QScatterSeries::MarkerShapePentagon,  QScatterSeries::MarkerShapeStar};
    return kShapes[static_cast<std::size_t>(lane) % std::size(kShapes)];
}

QColor laneColour(int lane)
{
    return colour(static_cast<Role>(static_cast<int>(Role::Chart1) + lane % 8));
}

void styleAxis(QAbstractAxis *axis)
{
    axis->setLabelsFont(textFont());
    axis->setLabelsColor(colour(Role::Text));
    axis->setGridLineColor(colour(Role::Line));
    axis->setLinePenColor(colour(Role::Outline));
}

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent),
      m_chart(new QChart),
      m_view(new QChartView(m_chart, this)),
      m_table(new DataTable({{tr("Date")}, {tr("Kind")}, {tr("Record")}, {tr("Act ended")}}, tr("Timeline as a table"), this))
{
    m_chart->legend()->hide();
    m_chart->setBackgroundBrush(colour(Role::Surface));
    m_chart->setBackgroundRoundness(4);
    m_chart->setMargins(QMargins(kGrid, kGrid, kGrid, kGrid));
    m_view->setAccessibleName(tr("Timeline"));
    m_view->setAccessibleDescription(tr("The table below holds the same dates."));
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setFrameShape(QFrame::NoFrame);
    m_table->setWidths({110, 180, 400, 110}, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGroup);
    column->addWidget(m_view, 3);
    column->addWidget(m_table, 2);
    connect(m_table, &DataTable::rowActivated, this, &TimelineView::recordWanted);
}

void TimelineView::focusTable()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void TimelineView::setRecords(const QList<services::RecordView> &records, const domain::Catalogue &catalogue, QDate today)
{
    fillChart(records, catalogue, today);
    fillTable(records, catalogue);
}

void TimelineView::fillChart(const QList<services::RecordView> &records, const domain::Catalogue &catalogue, QDate today)
{
    m_chart->removeAllSeries();
    const QList<QAbstractAxis *> old = m_chart->axes();
    for (QAbstractAxis *axis : old) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    const QStringList lanes = lanesOf(records, catalogue);
    auto *time = new QDateTimeAxis(m_chart);
    auto *names = new QCategoryAxis(m_chart);
    time->setFormat(QStringLiteral("yyyy-MM"));
    time->setTickCount(7);
    names->setLabelsPosition(QCategoryAxis::AxisLabelsPositionCenter);
    styleAxis(time);
    styleAxis(names);
    m_chart->addAxis(time, Qt::AlignBottom);
    m_chart->addAxis(names, Qt::AlignLeft);
    QDate first = today.addYears(-1);
    QDate last = today;
    for (int lane = 0; lane < lanes.size(); ++lane) {
        const int height = static_cast<int>(lanes.size()) - lane; // the first kind on top
        auto *series = new QScatterSeries(m_chart);
        series->setMarkerShape(shapeOf(lane));
        series->setMarkerSize(12);
        series->setColor(laneColour(lane));
        series->setBorderColor(colour(Role::Surface));
        for (const services::RecordView &view : records) {
            if (view.record.kind != lanes.at(lane) || !view.record.decided.isValid())
                continue;
            series->append(when(view.record.decided), height - 0.5);
            first = std::min(first, view.record.decided);
            last = std::max(last, view.record.decided);
        }
        m_chart->addSeries(series);
        series->attachAxis(time);
        series->attachAxis(names);
    }
    for (qsizetype lane = lanes.size() - 1; lane >= 0; --lane)
        names->append(RecordWords::kindName(lanes.at(lane), catalogue), static_cast<qreal>(lanes.size() - lane));
    names->setRange(0, std::max<qreal>(1, static_cast<qreal>(lanes.size())));
    time->setRange(first.addMonths(-1).startOfDay(Qt::UTC), last.addMonths(1).startOfDay(Qt::UTC));
}

void TimelineView::fillTable(const QList<services::RecordView> &records, const domain::Catalogue &catalogue)
{
    QList<services::RecordView> dated = records;
    std::stable_sort(dated.begin(), dated.end(), [](const services::RecordView &a, const services::RecordView &b) {
        return a.record.decided > b.record.decided;
    });
    QList<items::Row> rows;
    rows.reserve(dated.size());
    for (const services::RecordView &view : std::as_const(dated)) {
        rows.append({view.record.id,
                     {{Format::date(view.record.decided)},
                      {RecordWords::kindName(view.record.kind, catalogue)},
                      {RecordWords::title(view.record, catalogue)},
                      {Format::date(view.record.actEnded)}}});
    }
    m_table->setContent(std::move(rows));
}

} // namespace creditdesk::ui

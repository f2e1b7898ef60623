// When what happened: a chart by time, and the same as a table for those who cannot see or point at it.
#pragma once

#include "app/services/workstation.h"

#include <QWidget>

class QChart;
class QChartView;

namespace creditdesk::ui {

class DataTable;

class TimelineView : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);
    void setRecords(const QList<services::RecordView> &records, const domain::Catalogue &catalogue, QDate today);
    void focusTable();

Q_SIGNALS:
    void recordWanted(const QString &id);

private:
    void fillChart(const QList<services::RecordView> &records, const domain::Catalogue &catalogue, QDate today);
    void fillTable(const QList<services::RecordView> &records, const domain::Catalogue &catalogue);

    QChart *m_chart;
    QChartView *m_view;
    DataTable *m_table;
};

} // namespace creditdesk::ui

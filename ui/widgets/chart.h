// Bars or a line over categories, with patterns as well as colours. Always
// stands beside a table of the same figures, which is the way in for keyboard
// and screen reader; a click on a bar tells which. It is drawn when it comes into
// sight: a page of ten of them costs what is seen. UI thread.
#pragma once

#include <QChartView>
#include <QList>
#include <QString>
#include <QStringList>

class QAbstractBarSeries;

namespace creditdesk::ui {

struct ChartSeries {
    QString name;
    QList<double> values; ///< one for each category; NaN: none
};

enum class ChartForm : quint8 { Bars, StackedRows, Line };

struct ChartData {
    ChartForm form = ChartForm::Bars;
    QStringList categories;
    QList<ChartSeries> series;
    QString unit; ///< of the values, at the axis
};

class Chart : public QChartView
{
    Q_OBJECT
public:
    explicit Chart(const QString &accessibleName, QWidget *parent = nullptr);
    void setData(const ChartData &data);
    [[nodiscard]] const ChartData &data() const { return m_data; }

Q_SIGNALS:
    void picked(int series, int category);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void addBars();
    void addLine();
    [[nodiscard]] QAbstractBarSeries *makeBars() const;
    void dress();

    ChartData m_data;
    bool m_stale = false;   ///< other data than what is built
    bool m_resized = false; ///< another size than what is laid out
};

/// Brush of the n-th series: a colour of the theme and a pattern that tells it
/// apart in grey print.
[[nodiscard]] QBrush chartBrush(int series);

} // namespace creditdesk::ui

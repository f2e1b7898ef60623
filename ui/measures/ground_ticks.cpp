#include "ui/measures/ground_ticks.h"

#include "ui/measures/measure_words.h"
#include "ui/theme/style.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

namespace creditdesk::ui {

GroundTicks::GroundTicks(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
}

void GroundTicks::setVerdict(const domain::MeasureVerdict &verdict, const MeasureWords &words)
{
    for (const auto &[record, box] : std::as_const(m_boxes))
        delete box;
    m_boxes.clear();
    for (const domain::MeasureGround &one : verdict.grounds) {
        const auto same = [&one](const auto &known) { return known.first == one.record; };
        if (!one.counts || std::any_of(m_boxes.begin(), m_boxes.end(), same))
            continue;
        const QString text = words.ground(one);
        auto *box = new QCheckBox(QString(text).replace(QLatin1Char('&'), QStringLiteral("&&")), this);
        box->setAccessibleName(text);
        box->setToolTip(text.toHtmlEscaped());
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // long texts do not widen the page
        m_column->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &GroundTicks::edited);
        m_boxes.append({one.record, box});
    }
    if (m_boxes.size() == 1)
        m_boxes.first().second->setChecked(true);
}

QStringList GroundTicks::ticked() const
{
    QStringList records;
    for (const auto &[record, box] : m_boxes) {
        if (box->isChecked())
            records.append(record);
    }
    return records;
}

QList<QCheckBox *> GroundTicks::boxes() const
{
    QList<QCheckBox *> boxes;
    for (const auto &[record, box] : m_boxes)
        boxes.append(box);
    return boxes;
}

void GroundTicks::tabBefore(QWidget *next)
{
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        QWidget::setTabOrder(m_boxes.at(i).second, i + 1 < m_boxes.size() ? m_boxes.at(i + 1).second : next);
}

void GroundTicks::focusFirst()
{
    if (!m_boxes.isEmpty())
        m_boxes.first().second->setFocus(Qt::OtherFocusReason);
}

} // namespace creditdesk::ui

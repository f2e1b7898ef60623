#include "ui/supervision/indicators_spark.h"

#include "ui/theme/style.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace creditdesk::ui {

void SparkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    CellDelegate::paint(painter, option,
                        index); // its ground, and the words where there is no line
    const QList<double> values = m_trends.value(index.row());
    QList<double> known;
    std::copy_if(values.begin(), values.end(), std::back_inserter(known), [](double value) { return !std::isnan(value); });
    if (known.size() < 2)
        return;
    const auto [low, high] = std::minmax_element(known.cbegin(), known.cend());
    const double span = *high > *low ? *high - *low : 1;
    const QRectF room = QRectF(option.rect).adjusted(kGrid, 7, -kGrid, -8);
    QPolygonF line;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!std::isnan(values.at(i)))
            line.append({room.left() + room.width() * static_cast<double>(i) / static_cast<double>(values.size() - 1),
                         *high > *low ? room.bottom() - room.height() * (values.at(i) - *low) / span : room.center().y()});
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour(Role::Chart1), 1.5));
    painter->drawPolyline(line);
    painter->setBrush(colour(Role::Chart1));
    painter->drawEllipse(line.last(), 2.5, 2.5);
    painter->restore();
}

} // namespace creditdesk::ui

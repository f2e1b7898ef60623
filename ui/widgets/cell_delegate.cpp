#include "ui/widgets/cell_delegate.h"

#include "models/items/table_model.h"
#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace creditdesk::ui {
namespace {

using items::TableModel;
using items::Tone;

QColor toneColour(Tone tone)
{
    switch (tone) {
    case Tone::Muted:
        return colour(Role::Muted);
    case Tone::Ok:
        return colour(Role::Ok);
    case Tone::Notice:
        return colour(Role::Notice);
    case Tone::Warn:
        return colour(Role::Warn);
    case Tone::Danger:
        return colour(Role::Danger);
    case Tone::Plain:
        break;
    }
    return colour(Role::Text);
}

QFont fontOf(const QModelIndex &index)
{
    if (index.data(TableModel::HeadingRole).toBool())
        return textFont(TextSize::Body, true);
    return index.data(TableModel::CodeRole).toBool() ? codeFont() : textFont();
}

bool wraps(const QStyleOptionViewItem &option)
{
    return option.features.testFlag(QStyleOptionViewItem::WrapText);
}

QRect textRect(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(kGrid, 0, -kGrid, 0);
}

/// The matched part bold and underlined: a shape as well as a weight.
QList<QTextLayout::FormatRange> emphasis(const QModelIndex &index, int shownLength)
{
    const int start = index.data(TableModel::MatchStartRole).toInt();
    const int length = std::min(index.data(TableModel::MatchLengthRole).toInt(), shownLength - start);
    if (start < 0 || length <= 0)
        return {};
    QTextLayout::FormatRange range;
    range.start = start;
    range.length = length;
    range.format.setFontWeight(QFont::Bold);
    range.format.setFontUnderline(true);
    return {range};
}

void drawBackground(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colour(Role::Selection));
    else if (index.data(TableModel::HeadingRole).toBool())
        painter->fillRect(option.rect, colour(Role::Window));
    painter->setPen(colour(Role::Line));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void drawLine(QPainter *painter, const QRect &rect, const QString &text, const QFont &font, const QModelIndex &index,
              Qt::Alignment alignment)
{
    const QFontMetrics metrics(font);
    const auto cut = index.data(TableModel::NameRole).toBool() ? Qt::ElideMiddle : Qt::ElideRight;
    const QString shown = metrics.elidedText(text, cut, rect.width());
    QTextLayout layout(shown, font);
    QTextOption textOption(alignment & Qt::AlignHorizontal_Mask);
    textOption.setWrapMode(QTextOption::NoWrap);
    textOption.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(textOption);
    layout.setFormats(emphasis(index, static_cast<int>(shown.size())));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem shown = option;
    initStyleOption(&shown, index);
    painter->save();
    painter->setClipRect(option.rect);
    drawBackground(painter, option, index);
    painter->setPen(toneColour(static_cast<Tone>(index.data(TableModel::ToneRole).toInt())));
    const QRect rect = textRect(option);
    const QFont font = fontOf(index);
    const QString text = index.data().toString();
    if (wraps(option)) {
        painter->setFont(font);
        painter->drawText(rect.adjusted(0, 6, 0, -6), Qt::TextWordWrap | Qt::TextWrapAnywhere | Qt::AlignTop, text);
    } else {
        drawLine(painter, rect, text, font, index, shown.displayAlignment);
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(fontOf(index));
    const QString text = index.data().toString();
    if (!wraps(option))
        return {metrics.horizontalAdvance(text) + 2 * kGrid + 4, kRow};
    const int width = std::max(40, textRect(option).width());
    const QRect bounds =
        metrics.boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap | Qt::TextWrapAnywhere | Qt::AlignTop, text);
    return {width, std::max(kRow, bounds.height() + 12)};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || wraps(option))
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text = index.data().toString();
    const bool cut = QFontMetrics(fontOf(index)).horizontalAdvance(text) > textRect(option).width();
    QToolTip::showText(event->globalPos(), cut ? plainToolTip(text) : QString(), view);
    return true;
}

} // namespace creditdesk::ui

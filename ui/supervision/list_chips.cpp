#include "ui/supervision/list_chips.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

namespace creditdesk::ui {

FilterChips::FilterChips(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(kGrid);
    m_row->addStretch(1);
}

void FilterChips::setParts(const QList<FigureWords::Part> &parts)
{
    const auto same = [](const FigureWords::Part &a, const FigureWords::Part &b) {
        return a.axis == b.axis && a.text == b.text;
    };
    if (std::equal(parts.begin(), parts.end(), m_parts.begin(), m_parts.end(), same))
        return; // the chip with the focus keeps it
    m_parts = parts;
    for (QPushButton *chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    for (const FigureWords::Part &part : parts) {
        const QString text = tr("%1: %2").arg(part.label, part.text);
        auto *chip = new QPushButton(icon(QStringLiteral("close")), text, this);
        chip->setObjectName(QStringLiteral("chip"));
        chip->setLayoutDirection(Qt::RightToLeft); // the cross stands behind the words
        chip->setAutoDefault(true);
        chip->setAccessibleName(text);
        chip->setAccessibleDescription(tr("Takes this out of the filter"));
        chip->setToolTip(plainToolTip(tr("Takes this out of the filter")));
        chip->installEventFilter(this);
        connect(chip, &QPushButton::clicked, this, [this, axis = part.axis] { Q_EMIT removed(axis); });
        m_row->insertWidget(static_cast<int>(m_chips.size()), chip);
        chip->show();
        m_chips.append(chip);
    }
}

bool FilterChips::eventFilter(QObject *watched, QEvent *event)
{
    auto *chip = qobject_cast<QPushButton *>(watched);
    if (chip && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        chip->click();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace creditdesk::ui

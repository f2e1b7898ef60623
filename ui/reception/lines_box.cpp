#include "ui/reception/lines_box.h"

#include "ui/widgets/plain_label.h"

#include <QVBoxLayout>

namespace creditdesk::ui {

LinesBox::LinesBox(items::Tone tone, QWidget *parent) : QWidget(parent), m_tone(tone), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    hide();
}

void LinesBox::setLines(const QStringList &lines)
{
    QStringList wanted = lines;
    wanted.removeAll(QString());
    if (wanted == m_lines)
        return;
    m_lines = wanted;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &line : std::as_const(m_lines)) {
        auto *label = new PlainLabel(line, this);
        label->setWordWrap(true);
        label->setTone(m_tone);
        m_column->addWidget(label);
    }
    setVisible(!m_lines.isEmpty());
}

} // namespace creditdesk::ui

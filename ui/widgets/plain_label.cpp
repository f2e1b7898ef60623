#include "ui/widgets/plain_label.h"

#include "models/items/visible_text.h"

#include <QPainter>
#include <QStyle>

namespace creditdesk::ui {

PlainLabel::PlainLabel(const QString &text, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    if (!text.isEmpty())
        setData(text);
}

void PlainLabel::setData(const QString &text)
{
    m_data = text;
    setText(text.isEmpty() ? QString() : items::isolatedText(text));
    setAccessibleName(items::visibleText(text));
    if (m_elided)
        setToolTip(plainToolTip(text));
}

void PlainLabel::setTone(items::Tone tone)
{
    setProperty("tone", toneName(tone));
    style()->unpolish(this);
    style()->polish(this);
}

void PlainLabel::setElided(bool elided)
{
    m_elided = elided;
    setToolTip(elided ? plainToolTip(m_data) : QString());
    updateGeometry();
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize usual = QLabel::minimumSizeHint();
    return m_elided ? QSize(fontMetrics().averageCharWidth() * 6, usual.height()) : usual;
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString()
                          : QStringLiteral("<span>") + items::visibleText(text).toHtmlEscaped() + QStringLiteral("</span>");
}

QString toneName(items::Tone tone)
{
    switch (tone) {
    case items::Tone::Muted:
        return QStringLiteral("muted");
    case items::Tone::Ok:
        return QStringLiteral("ok");
    case items::Tone::Notice:
        return QStringLiteral("notice");
    case items::Tone::Warn:
        return QStringLiteral("warn");
    case items::Tone::Danger:
        return QStringLiteral("danger");
    case items::Tone::Plain:
        break;
    }
    return QStringLiteral("plain");
}

} // namespace creditdesk::ui

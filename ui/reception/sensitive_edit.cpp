#include "ui/reception/sensitive_edit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

namespace creditdesk::ui {
namespace {

constexpr int kLongest = 60;

void overwrite(QString &text)
{
    text.fill(QLatin1Char('0'));
    text.clear();
}

} // namespace

SensitiveEdit::SensitiveEdit(const QString &accessibleName, QWidget *parent) : QLineEdit(parent)
{
    setAccessibleName(accessibleName);
    setMaxLength(kLongest);
    setCompleter(nullptr);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText); // an input method learns nothing from it
    setDragEnabled(false);
    connect(this, &QLineEdit::textEdited, this, &SensitiveEdit::valueEdited);
}

void SensitiveEdit::setValue(const QString &value)
{
    overwrite(m_kept);
    m_sealed = false;
    setText(value); // also forgets what could be undone
}

void SensitiveEdit::seal(const QString &masked)
{
    if (m_sealed || text().isEmpty())
        return;
    m_kept = text();
    m_sealed = true;
    setText(masked);
}

void SensitiveEdit::wipe()
{
    const QString held = value().trimmed();
    QClipboard *clipboard = QGuiApplication::clipboard();
    for (const QClipboard::Mode mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        if (held.size() > 3 && clipboard->text(mode).contains(held))
            clipboard->clear(mode);
    }
    setValue({});
}

void SensitiveEdit::keyPressEvent(QKeyEvent *event)
{
    const bool changes = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete ||
                         (!event->text().isEmpty() && event->text().at(0).isPrint()) || event->matches(QKeySequence::Paste) ||
                         event->matches(QKeySequence::Cut);
    if (m_sealed && changes) {
        wipe();
        Q_EMIT valueEdited();
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace creditdesk::ui

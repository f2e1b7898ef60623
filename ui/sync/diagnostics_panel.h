// The diagnostic text, read before it is written: what stands here is the file, byte for byte.
#pragma once

#include "ui/shell/desk.h"

#include <QWidget>

class QAction;
class QPlainTextEdit;

namespace creditdesk::ui {

class MessageBar;

class DiagnosticsPanel : public QWidget
{
    Q_OBJECT
public:
    DiagnosticsPanel(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    void enter();

private:
    void make();
    void saveAs();
    void write(const QString &path);
    void updateActions();

    Desk &m_desk;
    MessageBar &m_messages;
    QAction *m_make;
    QAction *m_save;
    QPlainTextEdit *m_preview;
    QByteArray m_text; ///< what the preview shows
};

} // namespace creditdesk::ui

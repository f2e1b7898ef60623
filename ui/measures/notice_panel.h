// The notice of a measure as it was made: shown, printed, saved.
#pragma once

#include "app/services/measures.h"
#include "ui/shell/desk.h"

#include <QWidget>

#include <functional>

class QAction;

namespace creditdesk::ui {

class MessageBar;
class PaperOut;
class PlainLabel;
class ReportPreview;

class NoticePanel : public QWidget
{
    Q_OBJECT
public:
    NoticePanel(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    void show(const QString &number);
    void clear();
    void saveTo(const QString &path);
    [[nodiscard]] QString number() const { return m_number; }
    [[nodiscard]] ReportPreview *preview() const { return m_preview; }

Q_SIGNALS:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void made(const base::Result<QByteArray> &pdf);
    void refresh();
    [[nodiscard]] std::function<base::Done(const QString &path)> saving() const;

    Desk &m_desk;
    MessageBar &m_messages;
    QAction *m_print;
    QAction *m_save;
    QAction *m_close;
    QWidget *m_printButton = nullptr;
    PlainLabel *m_title;
    PaperOut *m_out;
    ReportPreview *m_preview;
    QString m_number;
    bool m_ready = false;
};

} // namespace creditdesk::ui

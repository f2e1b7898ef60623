// The sheet of one day: its pages on screen as they are printed or saved.
#pragma once

#include "app/services/reception.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QAction;
class QLineEdit;

namespace creditdesk::ui {

class MessageBar;
class PaperOut;
class ReportPreview;

class SheetPanel : public QWidget
{
    Q_OBJECT
public:
    SheetPanel(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    void enter();
    [[nodiscard]] ReportPreview *preview() const { return m_preview; }
    [[nodiscard]] QLineEdit *day() const { return m_day; }
    void save(const QString &path);

private:
    void load();
    void print();
    void updateActions();
    [[nodiscard]] QDate chosenDay() const;

    Desk &m_desk;
    MessageBar &m_messages;
    QAction *m_print;
    QAction *m_save;
    QLineEdit *m_day;
    PaperOut *m_paper;
    ReportPreview *m_preview;
    QByteArray m_pdf;
    QDate m_shown;
};

} // namespace creditdesk::ui

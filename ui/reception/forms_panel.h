// One form of the window, filled in from the visit, as it will be printed: shown, printed or saved, not kept. What it shows may
// be about a natural person, so it goes with the visit.
#pragma once

#include "app/services/reception.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QAction;

namespace creditdesk::ui {

class MessageBar;
class PaperOut;
class PlainLabel;
class ReportPreview;

class FormsPanel : public QWidget
{
    Q_OBJECT
public:
    FormsPanel(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    /// Makes the form and shows it; what `visit` does not say is left blank. The focus goes to Print.
    void show(const report::FormInfo &form, const domain::VisitForm &visit);
    /// Nothing of it is left; one on its way is dropped.
    void wipe();
    void save(const QString &path);
    [[nodiscard]] ReportPreview *preview() const { return m_preview; }
    [[nodiscard]] const QByteArray &pdf() const { return m_pdf; }
    /// Name of a form as it stands in the list of forms.
    [[nodiscard]] static QString nameOf(const report::FormInfo &form);

Q_SIGNALS:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void made(const base::Result<QByteArray> &pdf);
    void print();
    void updateActions();

    Desk &m_desk;
    MessageBar &m_messages;
    QAction *m_print;
    QAction *m_save;
    QAction *m_close;
    PlainLabel *m_name;
    PaperOut *m_paper;
    QWidget *m_printButton = nullptr;
    ReportPreview *m_preview;
    report::FormInfo m_form;
    QByteArray m_pdf;
    quint64 m_turn = 0; ///< of the form asked for last; an answer for an older one is dropped
};

} // namespace creditdesk::ui

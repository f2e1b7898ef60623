// What leaves the program of a draw: its papers one by one or all into a folder, the published list, and what a third party
// needs to recheck it.
#pragma once

#include "ui/inspections/long_work.h"

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace creditdesk::ui {

class DataTable;
class MessageBar;
class PaperOut;
class PlainLabel;
class ReportPreview;

class PapersPanel : public QWidget
{
    Q_OBJECT
public:
    PapersPanel(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    void setDraw(const services::ShownDraw &draw);
    void enter();
    void cancel();
    [[nodiscard]] DataTable *list() const { return m_list; }
    [[nodiscard]] ReportPreview *preview() const { return m_preview; }
    [[nodiscard]] PlainLabel *recheck() const { return m_recheck; }
    void saveAllInto(const QString &folder);
    void savePublishedTo(const QString &path);
    void saveTranscriptTo(const QString &path);
    void savePoolTo(const QString &path);
    void saveCertificateTo(const QString &path);
    void savePaperTo(const QString &path);

private:
    QAction *addButton(QHBoxLayout *row, const QString &id, bool primary = false);
    QWidget *buildList();
    QWidget *buildPaper();
    void connectActs();
    void showPaper();
    void save(const QString &path, const std::function<base::Done(services::Inspections &, const QString &)> &work);
    void askPlace(const QString &title, const QString &name, const QString &filter,
                  void (PapersPanel::*write)(const QString &));
    void refresh();

    Desk &m_desk;
    MessageBar &m_messages;
    LongWork m_all;
    DataTable *m_list;
    ReportPreview *m_preview;
    PaperOut *m_out;
    PlainLabel *m_recheck;
    QAction *m_show = nullptr, *m_print = nullptr, *m_save = nullptr, *m_saveAll = nullptr, *m_stop = nullptr,
            *m_publish = nullptr, *m_transcript = nullptr, *m_pool = nullptr, *m_certificate = nullptr;
    services::ShownDraw m_draw;
    QByteArray m_pdf; ///< of the paper shown
    QString m_title;  ///< its name, also of its file
};

} // namespace creditdesk::ui

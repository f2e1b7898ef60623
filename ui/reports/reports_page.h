// Reports issued in this window: the list, the pages of the one chosen, and what can be done with them.
#pragma once

#include "ui/shell/page.h"

class QLineEdit;

namespace creditdesk::ui {

class DataTable;
class EmptyState;
class ReportPreview;
class ReportPrinter;

class ReportsPage : public Page
{
    Q_OBJECT
public:
    explicit ReportsPage(Desk &desk, QWidget *parent = nullptr);
    void enter() override;
    [[nodiscard]] QString help() const override;
    /// Shows report `number`, which may have been issued a moment ago.
    void showReport(const QString &number);
    [[nodiscard]] ReportPreview *preview() const { return m_preview; }
    [[nodiscard]] DataTable *list() const { return m_list; }

private:
    void buildActions();
    void buildBody();
    void reload();
    void showList(const QList<store::IssuedReport> &reports);
    void open(const QString &number);
    void updateActions();
    void print();
    void saveAs();
    void save(const QString &path);
    void copyNumber();

    QAction *m_print;
    QAction *m_save;
    QAction *m_copy;
    QLineEdit *m_filter;
    DataTable *m_list;
    EmptyState *m_empty;
    ReportPreview *m_preview;
    ReportPrinter *m_printer;
    QString m_wanted; ///< to be chosen when the list arrives
    QString m_number; ///< whose bytes are in m_pdf
    QByteArray m_pdf;
};

} // namespace creditdesk::ui

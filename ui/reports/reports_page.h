// Reports issued in this window: the list, the pages of the one chosen, and what can be done with them.
#pragma once

#include "ui/shell/page.h"

class QLineEdit;
class QStackedWidget;

namespace creditdesk::ui {

class ComparisonPanel;
class DataTable;
class EmptyState;
class PrintPanel;
class ReasonLine;
class ReportPreview;

class ReportsPage : public Page
{
    Q_OBJECT
public:
    explicit ReportsPage(Desk &desk, QWidget *parent = nullptr);
    void enter() override;
    void suspend() override;
    [[nodiscard]] QString help() const override;
    /// Shows report `number`, which may have been issued a moment ago.
    void showReport(const QString &number);
    [[nodiscard]] ReportPreview *preview() const { return m_preview; }
    [[nodiscard]] DataTable *list() const { return m_list; }
    [[nodiscard]] PrintPanel *paper() const { return m_paper; }
    [[nodiscard]] ReasonLine *reason() const { return m_reason; }
    [[nodiscard]] ComparisonPanel *comparison() const { return m_comparison; }

private:
    void buildActions();
    void buildBody();
    void reload();
    void showList(const QList<store::IssuedReport> &reports);
    void open(const QString &number);
    void updateActions();
    void compare();
    void showPages();
    void askVoid();
    void saveAs();
    void save(const QString &path);
    void copyNumber();

    QAction *m_print;
    QAction *m_save;
    QAction *m_copy;
    QAction *m_compare;
    QAction *m_void;
    QLineEdit *m_filter;
    DataTable *m_list;
    EmptyState *m_empty;
    ReportPreview *m_preview;
    ReasonLine *m_reason;
    QStackedWidget *m_side;
    PrintPanel *m_paper;
    ComparisonPanel *m_comparison;
    QString m_wanted; ///< to be chosen when the list arrives
    QString m_number; ///< whose bytes are in m_pdf
    QByteArray m_pdf;
    store::IssuedReport m_report; ///< the one chosen, without its bytes
};

} // namespace creditdesk::ui

// Many reports from one list: a line that fails is told with its reason and stops none; what was done is not done twice, so
// that the same list with the same form goes on where it stopped.
#pragma once

#include "app/services/reception.h"
#include "ui/shell/page.h"

class QAction;
class QProgressBar;

namespace creditdesk::ui {

class BatchForm;
class BatchRun;
class DataTable;
class PlainLabel;

class BatchPage : public Page
{
    Q_OBJECT
public:
    explicit BatchPage(Desk &desk, QWidget *parent = nullptr);
    void enter() override;
    /// A batch under way is stopped after its line; it goes on with the same list and form.
    void suspend() override;
    [[nodiscard]] QString help() const override;
    [[nodiscard]] DataTable *failures() const { return m_failures; }
    [[nodiscard]] BatchRun *run() const { return m_run; }
    [[nodiscard]] QString progressText() const;

private:
    QWidget *buildResult();
    void start();
    void showProgress();
    void addFailures(const QList<services::BatchLine> &lines);
    void ended();
    void copyFailures();
    void updateActions();

    QAction *m_start;
    QAction *m_stop;
    QAction *m_copy;
    BatchForm *m_form;
    BatchRun *m_run;
    QProgressBar *m_bar = nullptr;
    PlainLabel *m_figures = nullptr;
    DataTable *m_failures = nullptr;
    bool m_stopped = false; ///< the last one was, so "Start" goes on
};

} // namespace creditdesk::ui

// Beside the class: the changes that are tried on a copy of the subject, the
// day it is classed for, and what is another one then. Nothing here is stored.
#pragma once

#include "ui/shell/desk.h"
#include "ui/supervision/class_what_if.h"

#include "app/services/supervision.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QStackedWidget;

namespace creditdesk::ui {

class DataTable;
class EmptyState;
class PlainLabel;

class ClassWhatIfPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ClassWhatIfPanel(Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] ClassWhatIf &whatIf() { return m_whatIf; }
    [[nodiscard]] DataTable *differences() const { return m_differences; }
    [[nodiscard]] DataTable *changes() const { return m_changes; }
    [[nodiscard]] DataTable *faults() const { return m_faults; }
    [[nodiscard]] QLineEdit *day() const { return m_day; }
    /// The what-if has been changed from outside the panel.
    void follow(const domain::ClassExplanation &now);
    void showResult(const services::WhatIf &result);
    void showFaults(const QList<domain::ClassFault> &faults);
    void focusDay();

Q_SIGNALS:
    void edited(); ///< class it again
    void dayUnreadable();

private:
    void takeDay();
    void takeBack();

    Desk &m_desk;
    ClassWhatIf m_whatIf;
    QAction *m_reset;
    QAction *m_undo;
    QLineEdit *m_day;
    DataTable *m_changes;
    DataTable *m_differences;
    DataTable *m_faults;
    PlainLabel *m_note;
};

} // namespace creditdesk::ui

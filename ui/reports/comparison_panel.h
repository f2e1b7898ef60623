// Two reports of one subject side by side: what is new, gone and changed, before and after.
#pragma once

#include "app/services/reception.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QComboBox;

namespace creditdesk::ui {

class DataTable;
class MessageBar;
class PlainLabel;

class ComparisonPanel : public QWidget
{
    Q_OBJECT
public:
    ComparisonPanel(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    /// Lists the other reports of the subject of `report` and compares with the one before it.
    void begin(const store::IssuedReport &report);
    [[nodiscard]] DataTable *table() const { return m_table; }
    [[nodiscard]] QString summary() const;

private:
    void listOthers(const QList<store::IssuedReport> &reports);
    void compare();
    void show(const report::Comparison &comparison);

    Desk &m_desk;
    MessageBar &m_messages;
    QComboBox *m_other;
    PlainLabel *m_summary;
    DataTable *m_table;
    store::IssuedReport m_report;
};

} // namespace creditdesk::ui

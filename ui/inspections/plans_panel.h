// Plans to draw by and the department's officers with their recusals: what is here, and handing in a new text, whose every
// mistake is listed with its line before it can be taken.
#pragma once

#include "app/services/inspections.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QAction;
class QStackedWidget;

namespace creditdesk::ui {

class DataTable;
class MessageBar;
class PlainLabel;

class PlansPanel : public QWidget
{
    Q_OBJECT
public:
    PlansPanel(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    void enter();
    void reload();
    void forget(); ///< a text that was read and not taken
    [[nodiscard]] DataTable *list() const { return m_list; }
    [[nodiscard]] DataTable *details() const { return m_details; }
    [[nodiscard]] DataTable *faults() const { return m_faults; }
    [[nodiscard]] DataTable *officers() const { return m_officers; }
    [[nodiscard]] DataTable *recusals() const { return m_recusals; }
    [[nodiscard]] PlainLabel *read() const { return m_read; }
    /// Reads the file and lists its mistakes; without any it can be taken.
    void check(const QString &path, bool ofOfficers);

Q_SIGNALS:
    void taken();

private:
    struct Here {
        QList<services::PlanLine> plans;
        services::OfficersLine officers;
    };
    struct Checked {
        QByteArray text;
        QList<domain::ClassFault> faults;
    };
    QWidget *buildPlans();
    QWidget *buildOfficers();
    QWidget *buildRead();
    void choose(bool ofOfficers);
    void checked(const Checked &checked, const QString &name, bool ofOfficers);
    void take(bool ofOfficers);
    void show(const Here &here);
    void open();
    void refresh();

    Desk &m_desk;
    MessageBar &m_messages;
    QAction *m_loadPlan, *m_loadOfficers, *m_takePlan, *m_takeOfficers;
    DataTable *m_list = nullptr;
    QStackedWidget *m_side = nullptr; ///< fields of the plan, or what was read
    DataTable *m_details = nullptr;
    PlainLabel *m_read = nullptr;
    DataTable *m_faults = nullptr;
    PlainLabel *m_story = nullptr;
    DataTable *m_officers = nullptr;
    DataTable *m_recusals = nullptr;
    Here m_here;
    QByteArray m_text; ///< read and without mistakes, not taken yet
    bool m_textOfOfficers = false;
};

} // namespace creditdesk::ui

// The duty roster: who owns what is raised in a district.
#pragma once

#include "app/services/warnings.h"
#include "ui/shell/desk.h"
#include "ui/widgets/message_bar.h"

#include <QWidget>

class QAction;

namespace creditdesk::ui {

class ActLine;
class DataTable;
class PlainLabel;

class DutyPanel : public QWidget
{
    Q_OBJECT
public:
    DutyPanel(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    void enter();
    void suspend();
    [[nodiscard]] DataTable *list() const { return m_list; }
    [[nodiscard]] ActLine *line() const { return m_line; }
    [[nodiscard]] QAction *owner() const { return m_owner; }

private:
    void reload();
    void show(const QList<store::DutyLine> &lines);
    void ask();
    void set(const QString &district, const QString &operatorId);
    void follow();

    Desk &m_desk;
    MessageBar &m_messages;
    QAction *m_owner;
    ActLine *m_line;
    PlainLabel *m_purpose;
    DataTable *m_list;
};

} // namespace creditdesk::ui

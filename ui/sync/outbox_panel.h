// What waits to be sent and what the platform refused: a table, everything about the chosen item beside it, and what can be
// done about it. Nothing leaves this list unseen.
#pragma once

#include "ui/shell/desk.h"

#include <QWidget>

class QAction;
class QStackedWidget;

namespace creditdesk::ui {

class DataTable;
class EmptyState;
class MessageBar;
class SettleForm;

class OutboxPanel : public QWidget
{
    Q_OBJECT
public:
    OutboxPanel(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    void enter(); ///< the focus goes to the table
    void reload();
    [[nodiscard]] DataTable *list() const { return m_list; }

private:
    void buildSide();
    void show(const QList<store::OutboxItem> &items);
    void choose();
    void updateActions();
    void begin(SettleForm *form);
    void leaveForm();
    void act(const QString &done, std::function<base::Done(services::Workstation &)> work);
    [[nodiscard]] const store::OutboxItem *current() const;

    Desk &m_desk;
    MessageBar &m_messages;
    QAction *m_retry;
    QAction *m_mend;
    QAction *m_withdraw;
    DataTable *m_list;
    DataTable *m_details = nullptr;
    EmptyState *m_empty;
    QStackedWidget *m_side;
    QWidget *m_view = nullptr;
    SettleForm *m_mendForm;
    SettleForm *m_withdrawForm;
    QList<store::OutboxItem> m_items;
};

} // namespace creditdesk::ui

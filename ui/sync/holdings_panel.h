// What is held here, by district, and whether it holds together: the check with its digest.
#pragma once

#include "ui/shell/desk.h"

#include <QWidget>

class QAction;

namespace creditdesk::ui {

class DataTable;
class EmptyState;
class MessageBar;
class PlainLabel;

class HoldingsPanel : public QWidget
{
    Q_OBJECT
public:
    HoldingsPanel(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    void enter();
    void reload();
    /// Checks files and counts, then takes the digest; both may take minutes and hold nothing up.
    void check();
    [[nodiscard]] bool checking() const { return m_checking; }

Q_SIGNALS:
    void checkingChanged();

private:
    void show(const QList<store::DistrictHolding> &held, const QDateTime &asOf);
    void showCheck(const base::Result<QByteArray> &digest);

    Desk &m_desk;
    MessageBar &m_messages;
    DataTable *m_list;
    EmptyState *m_empty;
    QWidget *m_result = nullptr;
    PlainLabel *m_verdict = nullptr;
    PlainLabel *m_digest = nullptr;
    bool m_checking = false;
};

} // namespace creditdesk::ui

// The audit: every entry of this window's chain, and whether the chain holds.
#pragma once

#include "ui/shell/page.h"

namespace creditdesk::ui {

class DataTable;
class EmptyState;

class AuditPage : public Page
{
    Q_OBJECT
public:
    explicit AuditPage(Desk &desk, QWidget *parent = nullptr);
    void enter() override;
    [[nodiscard]] QString help() const override;

private:
    void load(qint64 from);
    void showEntries(qint64 from, const QList<store::AuditEntry> &entries);
    void verify();

    QAction *m_verify;
    DataTable *m_table;
    EmptyState *m_empty;
    qint64 m_next = 1;
};

} // namespace creditdesk::ui

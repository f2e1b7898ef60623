// The register itself: filters, entries page by page as one scrolls, and every field of the one chosen. Also all queries about
// one organisation.
#pragma once

#include "app/services/reception.h"
#include "ui/shell/desk.h"

#include <QWidget>

namespace creditdesk::ui {

class DataTable;
class EmptyState;
class FilterBar;
class MessageBar;
class PlainLabel;

class QueriesPanel : public QWidget
{
    Q_OBJECT
public:
    QueriesPanel(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    void enter();
    void reload();
    /// All queries about the organisation of the entry chosen, or of the code typed as text; again: back to the list.
    void toggleHistory();
    [[nodiscard]] bool historyShown() const { return !m_subject.isEmpty(); }
    /// Code of the organisation whose queries can be shown now; empty: none.
    [[nodiscard]] QString historySubject() const;
    [[nodiscard]] store::RegisterFilter filter() const;
    /// The entry chosen; null: none.
    [[nodiscard]] const store::RegisterEntry *current() const;
    [[nodiscard]] DataTable *list() const { return m_list; }
    [[nodiscard]] DataTable *details() const { return m_details; }
    [[nodiscard]] FilterBar *filters() const { return m_filter; }
    [[nodiscard]] PlainLabel *head() const { return m_head; }

Q_SIGNALS:
    void chosen();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void load(qint64 beforeId);
    void loadHistory();
    void show(const QList<store::RegisterEntry> &entries, bool more, bool append);
    void open();

    Desk &m_desk;
    MessageBar &m_messages;
    FilterBar *m_filter;
    PlainLabel *m_head;
    DataTable *m_list;
    DataTable *m_details;
    EmptyState *m_empty;
    QList<store::RegisterEntry> m_entries;
    QString m_subject; ///< whose queries are shown; empty: the list
};

} // namespace creditdesk::ui

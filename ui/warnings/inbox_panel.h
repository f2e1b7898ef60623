// The inbox: filters, warnings page by page as one scroll, and the chosen one in full beside them. Arrows choose, Enter opens
// the file of the organisation; after an act the focus stays in the list, on the next one if the warning has left it.
#pragma once

#include "app/services/warnings.h"
#include "ui/shell/desk.h"
#include "ui/widgets/message_bar.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace creditdesk::ui {

class ActLine;
class DataTable;
class EmptyState;
class WarningActs;
class WarningFilterBar;
class WarningView;

class InboxPanel : public QWidget
{
    Q_OBJECT
public:
    InboxPanel(Desk &desk, MessageBar &messages, QWidget *parent);
    void enter();
    void suspend();
    void reload();
    /// Those of whoever is signed in, the newest first to see.
    void showMine();
    [[nodiscard]] std::optional<store::Warning> current() const;
    [[nodiscard]] WarningActs *acts() const { return m_acts; }
    [[nodiscard]] ActLine *line() const { return m_line; }
    [[nodiscard]] WarningFilterBar *filters() const { return m_filter; }
    [[nodiscard]] DataTable *list() const { return m_list; }
    [[nodiscard]] WarningView *view() const { return m_view; }

Q_SIGNALS:
    void changed(); ///< somebody acted: what waits may be another number

private:
    void build();
    void load(const QString &after);
    void take(const store::WarningPage &page, bool append);
    void count();
    void choose();
    void showCurrent();
    void replace(const store::Warning &after);
    void sayEmpty();
    void open();
    [[nodiscard]] bool fits(const store::Warning &warning) const;
    [[nodiscard]] QList<items::Row> rowsOf(const QList<store::Warning> &warnings) const;

    Desk &m_desk;
    MessageBar &m_messages;
    WarningFilterBar *m_filter;
    ActLine *m_line;
    WarningActs *m_acts;
    DataTable *m_list;
    WarningView *m_view;
    EmptyState *m_empty;
    QList<store::Warning> m_warnings;
    QString m_next;
    QTimer m_pause; ///< before a warning is shown in full: arrows may pass it by
    bool m_entered = false;
    bool m_loaded = false;
};

} // namespace creditdesk::ui

// One warning in full: what happened in a sentence, that it is a prompt and no conclusion, the records behind it, what differs
// since last time, rule and source, and what was done.
#pragma once

#include "app/services/warnings.h"
#include "ui/shell/desk.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace creditdesk::ui {

class FittedTable;
class PlainLabel;

class WarningView : public QWidget
{
    Q_OBJECT
public:
    explicit WarningView(Desk &desk, QWidget *parent = nullptr);
    void show(const services::ShownWarning &shown);
    void clear();
    [[nodiscard]] qint64 id() const { return m_id; } ///< 0: none is shown
    [[nodiscard]] PlainLabel *says() const { return m_says; }
    [[nodiscard]] PlainLabel *prompt() const { return m_prompt; }
    [[nodiscard]] PlainLabel *sameName() const { return m_sameName; }
    [[nodiscard]] PlainLabel *changes() const { return m_changes; }
    [[nodiscard]] PlainLabel *undoLine() const { return m_undo; }
    [[nodiscard]] FittedTable *facts() const { return m_facts; }
    [[nodiscard]] FittedTable *differences() const { return m_differences; }
    [[nodiscard]] FittedTable *origin() const { return m_origin; }
    [[nodiscard]] FittedTable *course() const { return m_course; }

Q_SIGNALS:
    void undoEnded();

private:
    void build();
    void sayDifferences(const services::ShownWarning &shown);
    void sayUndo();
    void openFact(const QString &key);

    Desk &m_desk;
    qint64 m_id = 0;
    QString m_subject;
    QDateTime m_undoUntil;
    PlainLabel *m_head;
    QPushButton *m_file;
    PlainLabel *m_says;
    PlainLabel *m_may;
    PlainLabel *m_prompt;
    PlainLabel *m_sameName;
    PlainLabel *m_undo;
    PlainLabel *m_factsHead;
    FittedTable *m_facts;
    PlainLabel *m_changes;
    FittedTable *m_differences;
    FittedTable *m_origin;
    FittedTable *m_course;
    QTimer m_clock;
};

} // namespace creditdesk::ui

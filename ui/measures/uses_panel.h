// Measures in use by the own organ: those called back for review on top, filters, every field and the course of the one chosen,
// and what can be done with it.
#pragma once

#include "ui/measures/measure_words.h"
#include "ui/shell/desk.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace creditdesk::ui {

class DataTable;
class EmptyState;
class MessageBar;
class NoticePanel;
class ReasonLine;
class UseActs;

class UsesPanel : public QWidget
{
    Q_OBJECT
public:
    UsesPanel(Desk &desk, MessageBar &messages, ReasonLine &reason, QWidget *parent = nullptr);
    void enter();
    void reload();
    [[nodiscard]] DataTable *list() const { return m_list; }
    [[nodiscard]] DataTable *details() const { return m_details; }
    [[nodiscard]] QComboBox *states() const { return m_state; }
    [[nodiscard]] QComboBox *measures() const { return m_measure; }
    [[nodiscard]] QLineEdit *text() const { return m_text; }
    [[nodiscard]] UseActs *acts() const { return m_acts; }
    [[nodiscard]] NoticePanel *notice() const { return m_notice; }

Q_SIGNALS:
    void waiting(int count); ///< how many were called back for review

private:
    struct Found {
        QList<services::MeasureUse> review, others;
        qint64 total = 0; ///< of all that fit
        qint64 next = 0;
    };
    QWidget *buildFilter();
    QWidget *buildDetails();
    void connectParts();
    [[nodiscard]] services::UseFilter filter() const;
    static base::Result<Found> find(services::Measures &measures, services::UseFilter filter);
    void loadMore();
    void show(const Found &found);
    void open();
    void showUse(const services::MeasureUse &use);
    void askLift();
    void refresh();
    void backToDetails();

    Desk &m_desk;
    MessageBar &m_messages;
    ReasonLine &m_reason;
    MeasureWords m_words;
    QAction *m_keep, *m_lift, *m_feedback, *m_paper, *m_subject;
    QComboBox *m_state = nullptr;
    QComboBox *m_measure = nullptr;
    QLineEdit *m_text = nullptr;
    DataTable *m_list;
    DataTable *m_details = nullptr;
    EmptyState *m_empty;
    QStackedWidget *m_side;
    UseActs *m_acts;
    NoticePanel *m_notice;
    services::MeasureUse m_use; ///< the one chosen, with its events; number empty: none
    qint64 m_next = 0;
    QTimer m_pause;
};

} // namespace creditdesk::ui

// The verdicts on one organisation under one matter: those that apply first, each with why; applying one, and its notice.
#pragma once

#include "ui/measures/ask_bar.h"
#include "ui/measures/measure_words.h"

#include <QWidget>

#include <optional>

class QAction;
class QStackedWidget;

namespace creditdesk::ui {

class ApplyForm;
class DataTable;
class EmptyState;
class MessageBar;
class NoticePanel;

class VerdictsPanel : public QWidget
{
    Q_OBJECT
public:
    VerdictsPanel(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    void look(const MatterAsk &ask); ///< on record
    void clear();                    ///< another question is being asked
    void focusList();
    [[nodiscard]] DataTable *list() const { return m_list; }
    [[nodiscard]] DataTable *details() const { return m_details; }
    [[nodiscard]] ApplyForm *form() const { return m_form; }
    [[nodiscard]] NoticePanel *notice() const { return m_notice; }

Q_SIGNALS:
    void shown(const QString &code, const QString &name); ///< whom the verdicts are about
    void applied();

private:
    QWidget *buildDetails();
    void connectParts();
    void show(const services::MeasureAdvice &advice);
    void open();
    void beginApplying();
    void apply();
    void took(const base::Result<services::MeasureUse> &use);
    void backToDetails();
    void refresh();
    [[nodiscard]] const domain::MeasureVerdict *current() const;

    Desk &m_desk;
    MessageBar &m_messages;
    MeasureWords m_words;
    QAction *m_apply;
    PlainLabel *m_head;
    DataTable *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_side;
    DataTable *m_details = nullptr;
    ApplyForm *m_form;
    NoticePanel *m_notice;
    std::optional<services::MeasureAdvice> m_advice;
    MatterAsk m_ask; ///< of what is shown
};

} // namespace creditdesk::ui

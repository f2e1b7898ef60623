// What may be done about the warning that is chosen: the actions with their keys, what each needs, and what came of it.
#pragma once

#include "ui/shell/desk.h"
#include "ui/warnings/act_line.h"
#include "ui/widgets/message_bar.h"

#include <QHash>

#include <optional>

class QAction;

namespace creditdesk::ui {

class WarningActs : public QObject
{
    Q_OBJECT
public:
    /// `page` owns the actions; `line` asks.
    WarningActs(Desk &desk, MessageBar &messages, ActLine &line, QWidget *page);
    [[nodiscard]] QList<QAction *> actions() const; ///< in the order of the buttons; the first is the primary one
    [[nodiscard]] QAction *action(const QString &id) const { return m_actions.value(id); }
    /// Whether the act belongs to the state that the warning is in: what does not is not shown at all.
    [[nodiscard]] bool offered(const QString &id) const;
    void setWarning(const std::optional<store::Warning> &warning);
    void setUndo(bool possible); ///< known when the warning is shown in full
    void askPeople();            ///< who works here, for assigning

Q_SIGNALS:
    void done(const creditdesk::store::Warning &after);
    void followed(); ///< other acts are offered
    void refused();  ///< it may be another one by now: show it anew

private:
    using Act = base::Result<store::Warning> (services::Warnings::*)(const services::WarningOrder &);
    void ask(const QString &id, Act act, const ActLine::Question &question);
    void run(const QString &id, Act act, services::WarningOrder order);
    void undo();
    void answer(const QString &id, const base::Result<store::Warning> &after);
    void follow();
    [[nodiscard]] QString whyNot(const QString &id) const;
    [[nodiscard]] ActLine::Question question(const QString &id) const;
    [[nodiscard]] bool red() const;
    [[nodiscard]] bool second() const; ///< a red one that somebody proposed to close

    Desk &m_desk;
    MessageBar &m_messages;
    ActLine &m_line;
    QStringList m_order;
    QHash<QString, QAction *> m_actions;
    std::optional<store::Warning> m_warning;
    bool m_undo = false;
};

} // namespace creditdesk::ui

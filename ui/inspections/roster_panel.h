// The roster in force: targets with items and officers, reserves, the load of each officer; a substitute for a target that has
// closed down, and the results on return.
#pragma once

#include "app/services/inspections.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QAction;

namespace creditdesk::ui {

class DataTable;
class EmptyState;
class ReasonLine;
class ResultForm;

class RosterPanel : public QWidget
{
    Q_OBJECT
public:
    RosterPanel(Desk &desk, ReasonLine &reason, QWidget *parent = nullptr);
    void setDraw(const services::ShownDraw &draw);
    void focusList();
    [[nodiscard]] DataTable *list() const { return m_list; }
    [[nodiscard]] DataTable *loads() const { return m_loads; }
    [[nodiscard]] ResultForm *form() const { return m_form; }

Q_SIGNALS:
    void substituteWanted(const QString &target, const QString &reason);
    void resultWanted(); ///< form()->result()

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void open();
    void askSubstitute();
    [[nodiscard]] const domain::DrawnTarget *current() const;
    [[nodiscard]] bool back(const QString &target) const; ///< its result is here

    Desk &m_desk;
    ReasonLine &m_reason;
    QAction *m_substitute;
    QAction *m_subject;
    DataTable *m_list;
    DataTable *m_loads;
    ResultForm *m_form;
    EmptyState *m_empty;
    QWidget *m_side;
    services::ShownDraw m_draw;
};

} // namespace creditdesk::ui

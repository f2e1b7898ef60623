// Beside the class: the shortest lawful way to a better grade, step by step
// with its basis and the earliest day, or why there is none.
#pragma once

#include "models/domain/classification_way.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QAction;
class QComboBox;

namespace creditdesk::ui {

class DataTable;
class PlainLabel;

class ClassWayPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ClassWayPanel(Desk &desk, QWidget *parent = nullptr);
    /// The grades that may be asked for are those better than the one the subject
    /// has.
    void begin(const domain::ClassExplanation &now);
    void showWay(const domain::ShortestWay &way, const QList<domain::ClassGrade> &grades);
    void showWaiting();
    [[nodiscard]] QString target() const; ///< grade; empty: the next better one
    [[nodiscard]] const domain::ShortestWay &way() const { return m_way; }
    [[nodiscard]] DataTable *steps() const { return m_steps; }
    [[nodiscard]] PlainLabel *said() const { return m_said; }
    void focusSteps();

Q_SIGNALS:
    void wanted();    ///< the way to target()
    void tryWanted(); ///< the steps as a what-if

private:
    [[nodiscard]] QString outcome(const QList<domain::ClassGrade> &grades) const;

    Desk &m_desk;
    domain::ShortestWay m_way;
    QAction *m_try;
    QComboBox *m_target;
    PlainLabel *m_said;
    DataTable *m_steps;
};

} // namespace creditdesk::ui

// The class of one subject, one scale at a time: the grade, what made it, the
// what-if, the shortest way out. Internal: nothing of it is on a report or in a
// public export.
#pragma once

#include "app/services/supervision.h"
#include "ui/shell/page.h"

#include <optional>

class QAction;
class QStackedWidget;
class QTabBar;

namespace creditdesk::ui {

class ClassHead;
class ClassWayPanel;
class ClassWhatIfPanel;
class DataTable;
class DataTree;
class EmptyState;
class ReasonLine;

class ClassPage : public Page
{
    Q_OBJECT
public:
    enum class Side : quint8 { Thresholds, WhatIf, Way };

    ClassPage(Desk &desk, const QString &code, QWidget *parent = nullptr);
    void enter() override;
    [[nodiscard]] QString help() const override;

    [[nodiscard]] QString code() const { return m_code; }
    [[nodiscard]] QString scale() const;
    void showScale(const QString &scale);
    void showSide(Side side);
    /// Reads a list of changes and tries it.
    void tryFile(const QString &path);

    [[nodiscard]] const std::optional<services::ExplainedClass> &explained() const { return m_class; }
    [[nodiscard]] const std::optional<services::WhatIf> &tried() const { return m_tried; }
    [[nodiscard]] DataTree *tree() const { return m_tree; }
    [[nodiscard]] ClassHead *now() const { return m_now; }
    [[nodiscard]] ClassHead *then() const { return m_then; }
    [[nodiscard]] ClassWhatIfPanel *whatIf() const { return m_whatIf; }
    [[nodiscard]] ClassWayPanel *way() const { return m_way; }
    [[nodiscard]] ReasonLine *question() const { return m_question; }
    [[nodiscard]] DataTable *thresholds() const { return m_thresholds; }

private:
    void buildBody();
    QWidget *buildSide();
    void connectActions();
    void load();
    void show(const services::ExplainedClass &found);
    void showFailure(const base::Failure &failure);
    void showTree();
    void rowChosen(const QString &key);
    void openRow(const QString &key);
    // what-if and way out (class_page_trying.cpp)
    void offerChanges();
    void askDay(const QString &record, const QString &member, const QString &words);
    void chooseFile();
    void runWhatIf();
    void showTried(const services::WhatIf &tried);
    void runWay();
    void tryWay();

    QString m_code;
    std::optional<services::ExplainedClass> m_class;
    std::optional<services::WhatIf> m_tried;
    QAction *m_change, *m_wayAction, *m_file, *m_subject;
    ReasonLine *m_question;
    QTabBar *m_scales;
    PlainLabel *m_purpose;
    ClassHead *m_now;
    ClassHead *m_then;
    PlainLabel *m_closed; ///< that some records are not for these eyes
    QStackedWidget *m_content;
    EmptyState *m_empty = nullptr;
    DataTree *m_tree = nullptr;
    PlainLabel *m_sentence = nullptr;
    QTabBar *m_sideTabs = nullptr;
    QStackedWidget *m_side = nullptr;
    DataTable *m_thresholds = nullptr;
    ClassWhatIfPanel *m_whatIf = nullptr;
    ClassWayPanel *m_way = nullptr;
};

} // namespace creditdesk::ui

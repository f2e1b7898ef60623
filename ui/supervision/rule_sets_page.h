// Rule sets that class organisations: those in force with their days, readable;
// drafts from file to back-test to being adopted by two people.
#pragma once

#include "app/services/supervision.h"
#include "ui/shell/page.h"

#include <QHash>

#include <optional>

class QAction;
class QStackedWidget;
class QTabBar;

namespace creditdesk::ui {

class DataTable;
class DataTree;
class RuleBackTest;
class RuleBackTestView;

class RuleSetsPage : public Page
{
    Q_OBJECT
public:
    enum class Part : quint8 { Rules, BackTest, Faults };

    explicit RuleSetsPage(Desk &desk, QWidget *parent = nullptr);
    void enter() override;
    void suspend() override;
    [[nodiscard]] QString help() const override;

    /// Reads a draft: its mistakes are listed, or it is kept and its back-test
    /// begins.
    void loadDraft(const QString &path);
    void showPart(Part part);
    [[nodiscard]] DataTable *list() const { return m_list; }
    [[nodiscard]] DataTree *rules() const { return m_rules; }
    [[nodiscard]] DataTable *faults() const { return m_faults; }
    [[nodiscard]] RuleBackTestView *backTest() const { return m_backTest; }
    [[nodiscard]] PlainLabel *story() const { return m_story; }

private:
    struct Here {
        QList<services::RuleSetLine> sets;
        QList<services::RuleDraft> drafts;
        QHash<QString, domain::ClassRuleSet> texts; ///< by key of the list
    };
    struct Loaded {
        QList<domain::ClassFault> faults;
        services::RuleDraft draft;
    };
    void buildBody();
    QWidget *buildFile();
    QWidget *buildRules(QWidget *parent);
    void connectActions();
    [[nodiscard]] static base::Result<Here> read(services::Workstation &house);
    void reload(const QString &key = {});
    void show(const Here &here, const QString &key);
    void open(const QString &key);
    void updateActions();
    [[nodiscard]] const services::RuleDraft *draft(const QString &key) const;
    [[nodiscard]] const services::RuleDraft *current() const;
    // what is done with drafts (rule_sets_acts.cpp)
    void chooseFile();
    void took(const base::Result<Loaded> &loaded, const QString &name);
    void startBackTest();
    void backTestEnded();
    void showBackTest();
    void act(QAction *action, base::Done (services::Supervision::*what)(const QString &), const QString &said,
             const QString &meaning);
    void handInAgain();
    void said(const base::Failure &failure);

    Here m_here;
    bool m_loaded = false;
    QHash<QString, services::BackTest> m_results; ///< by draft; of this sitting
    QAction *m_load, *m_test, *m_stop, *m_propose, *m_agree, *m_again, *m_withdraw;
    DataTable *m_list = nullptr;
    PlainLabel *m_story = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_parts = nullptr;
    DataTree *m_rules = nullptr;
    PlainLabel *m_rule = nullptr; ///< the chosen line in full
    RuleBackTestView *m_backTest = nullptr;
    DataTable *m_faults = nullptr;
    RuleBackTest *m_run;
};

} // namespace creditdesk::ui

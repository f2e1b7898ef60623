// Measures an officer may take about an organisation under a matter of the own organ: which apply and why the others do not,
// applying one with its notice, what became of those in use, and whether an applicant may use notice-and-commitment.
#pragma once

#include "ui/shell/page.h"

class QStackedWidget;
class QTabBar;

namespace creditdesk::ui {

class AskBar;
class CommitPanel;
class ReasonLine;
class UsesPanel;
class VerdictsPanel;

class MeasuresPage : public Page
{
    Q_OBJECT
public:
    enum class Tab : quint8 { Verdicts, Uses, Commitments };

    explicit MeasuresPage(Desk &desk, QWidget *parent = nullptr);
    void enter() override;
    void suspend() override;
    [[nodiscard]] QString help() const override;

    void showTab(Tab tab);
    [[nodiscard]] AskBar *ask() const { return m_ask; }
    [[nodiscard]] VerdictsPanel *verdicts() const { return m_verdicts; }
    [[nodiscard]] UsesPanel *uses() const { return m_uses; }
    [[nodiscard]] CommitPanel *commitments() const { return m_commitments; }
    [[nodiscard]] ReasonLine *reason() const { return m_reason; }

private:
    void openTab(int index);
    void look();
    void forget();

    ReasonLine *m_reason;
    QTabBar *m_tabs;
    AskBar *m_ask;
    QStackedWidget *m_content;
    VerdictsPanel *m_verdicts;
    UsesPanel *m_uses;
    CommitPanel *m_commitments;
};

} // namespace creditdesk::ui

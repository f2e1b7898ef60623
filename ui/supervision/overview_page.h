// Classified supervision for supervisors and districts: where we stand, by one
// scale at a time, each number with the list behind it. Filters and place are
// kept for the operator, over a restart as well. Organisations only.
#pragma once

#include "ui/shell/page.h"
#include "ui/supervision/overview_target.h"
#include "ui/supervision/overview_words.h"

#include <QPointer>
#include <QTimer>

class QStackedWidget;
class QTabBar;

namespace creditdesk::ui {

class FigureFilterBar;
class IndicatorsPanel;
class ListBehind;
class ListsPanel;
class OverviewHead;
class OverviewPanel;
class PaperOut;
class StagesPanel;

class OverviewPage : public Page
{
    Q_OBJECT
public:
    enum class Tab : quint8 { Overview, Indicators, Lists, Stages };

    explicit OverviewPage(Desk &desk, QWidget *parent = nullptr);
    void enter() override;
    void suspend() override;
    [[nodiscard]] QString help() const override;

    void showTab(Tab tab);
    [[nodiscard]] Tab tab() const;
    [[nodiscard]] OverviewHead *figuresHead() const { return m_figures; }
    [[nodiscard]] FigureFilterBar *filters() const { return m_filter; }
    [[nodiscard]] OverviewPanel *overview() const { return m_overview; }
    [[nodiscard]] IndicatorsPanel *indicators() const { return m_indicators; }
    [[nodiscard]] ListsPanel *lists() const { return m_lists; }
    [[nodiscard]] StagesPanel *stages() const { return m_stages; }
    void exportTo(const QString &path);
    void print(); ///< the table that an export would hold

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildBody();
    void takeView(const QJsonObject &view);
    void keepSoon();
    void keep(services::Lane lane);
    [[nodiscard]] QJsonObject place() const;
    void stateKnown();
    void loadTab(bool anew);
    void open(const FigureTarget &target);
    ListBehind *make(const FigureTarget &target, const QJsonObject &place);
    void openAgain();
    void cannotOpenAgain(const FigureTarget &target);
    void chooseExport();
    [[nodiscard]] domain::Table shownTable();

    QAction *m_export;
    QAction *m_print;
    PaperOut *m_paper;
    OverviewHead *m_figures;
    QTabBar *m_tabs;
    QStackedWidget *m_content;
    FigureFilterBar *m_filter;
    OverviewPanel *m_overview;
    IndicatorsPanel *m_indicators;
    ListsPanel *m_lists;
    StagesPanel *m_stages;
    QPointer<ListBehind> m_list;    ///< the open one
    QJsonObject m_wantedList;       ///< of the kept view, until the figures are there
    QPointer<QWidget> m_openedFrom; ///< where the focus was when a list was opened
    FigureWords m_words;
    QHash<int, QByteArray> m_loaded; ///< tab -> what it was loaded for
    QTimer m_keepTimer, m_watch;
    QString m_wantedScale; ///< of the kept view, until the scales are known
    bool m_viewTaken = false;
};

} // namespace creditdesk::ui

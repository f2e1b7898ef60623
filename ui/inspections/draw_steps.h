// A draw as a calm column of steps: plan, pool, commitment, public value, draw, roster. Only the next one is lit and has
// fields; what is done says what came of it. It does nothing by itself: the page acts and shows it anew.
#pragma once

#include "ui/inspections/long_work.h"
#include "ui/inspections/step_card.h"

#include <QScrollArea>

#include <optional>

class QAction;
class QComboBox;
class QLineEdit;

namespace creditdesk::ui {

class HashLine;
class PoolView;

class DrawSteps : public QScrollArea
{
    Q_OBJECT
public:
    enum Step { Plan, Pool, Commit, Value, Draw, Roster, Again, Steps };

    DrawSteps(Desk &desk, LongWork &work, QWidget *parent = nullptr);
    void setPlans(const QList<services::PlanLine> &plans);
    /// `draw`: nothing yet, only a plan to choose.
    void setDraw(const std::optional<services::ShownDraw> &draw);
    void setPreview(const services::PoolFacts &facts); ///< the pool was looked at: it can be committed to
    void focusNext();
    void setBusy(bool busy);

    [[nodiscard]] StepCard *card(Step step) const { return m_cards.at(step); }
    [[nodiscard]] QString plan() const; ///< id of the one chosen
    [[nodiscard]] QString source() const;
    [[nodiscard]] QDateTime notBefore() const; ///< invalid: not written as it should be
    [[nodiscard]] domain::PublicValue value() const;
    [[nodiscard]] QComboBox *plans() const { return m_plans; }
    [[nodiscard]] PoolView *pool() const { return m_pool; }
    [[nodiscard]] QLineEdit *sourceField() const { return m_source; }
    [[nodiscard]] QLineEdit *notBeforeField() const { return m_notBefore; }
    [[nodiscard]] QLineEdit *valueField() const { return m_value; }
    [[nodiscard]] QLineEdit *publishedField() const { return m_published; }

Q_SIGNALS:
    void startWanted();
    void previewWanted();
    void commitWanted();
    void valueWanted();
    void drawWanted();
    void rosterWanted();
    void redrawWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildPlan();
    void buildPool();
    void buildCommit();
    void buildValue();
    void buildDraw();
    QAction *addAct(Step step, const QString &id, void (DrawSteps::*wanted)());
    QLineEdit *addLine(Step step, const QString &label, const QString &placeholder, int longest);
    [[nodiscard]] Step next() const;
    void sayDone();
    void sayPool();
    void sayValue();
    void refresh();
    [[nodiscard]] QString missingToCommit() const;
    [[nodiscard]] QString missingOfValue() const;

    Desk &m_desk;
    LongWork &m_work;
    QList<StepCard *> m_cards;
    QComboBox *m_plans = nullptr;
    QComboBox *m_plansAgain = nullptr;
    PoolView *m_pool = nullptr;
    QLineEdit *m_source = nullptr;
    QLineEdit *m_notBefore = nullptr;
    QLineEdit *m_value = nullptr;
    QLineEdit *m_published = nullptr;
    HashLine *m_commitment = nullptr;
    QAction *m_start = nullptr, *m_preview = nullptr, *m_stop = nullptr, *m_commit = nullptr, *m_take = nullptr,
            *m_draw = nullptr, *m_show = nullptr, *m_redraw = nullptr;
    std::optional<services::ShownDraw> m_shown;
    std::optional<services::PoolFacts> m_looked; ///< looked at here, before the commitment
    bool m_busy = false;
};

} // namespace creditdesk::ui

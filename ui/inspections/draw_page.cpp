#include "ui/inspections/draw_page.h"

#include "ui/inspections/draw_steps.h"
#include "ui/inspections/hash_line.h"
#include "ui/inspections/inspection_words.h"
#include "ui/inspections/papers_panel.h"
#include "ui/inspections/result_form.h"
#include "ui/inspections/roster_panel.h"
#include "ui/shell/action_registry.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/reason_line.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace creditdesk::ui {

DrawPage::DrawPage(Desk &desk, const QString &id, QWidget *parent)
    : Page(desk, id.isEmpty() ? tr("New draw") : tr("Draw %1").arg(id), parent),
      m_id(id),
      m_work(desk),
      m_abort(ActionRegistry::make(QStringLiteral("draw.abort"), this)),
      m_reason(new ReasonLine(this)),
      m_tabs(new QTabBar(this)),
      m_content(new QStackedWidget(this)),
      m_steps(new DrawSteps(desk, m_work, m_content)),
      m_roster(new RosterPanel(desk, *m_reason, m_content)),
      m_papers(new PapersPanel(desk, messages(), m_content)),
      m_course(new DataTable(InspectionWords::courseColumns(), tr("Every line of the transcript"), m_content)),
      m_head(new HashLine(tr("Head of the transcript"), QStringLiteral("draw.copy_head"), this))
{
    setProperty("navigation", QStringLiteral("nav.inspections"));
    addButton(m_abort);
    buildBody();
    connectSteps();
    connect(m_abort, &QAction::triggered, this, &DrawPage::askAbort);
    connect(m_roster, &RosterPanel::substituteWanted, this, [this](const QString &target, const QString &reason) {
        act(tr("A substitute stands on the roster"),
            [target, reason](services::Inspections &all, const QString &draw) { return all.substitute(draw, target, reason); });
    });
    connect(m_roster, &RosterPanel::resultWanted, this, [this] {
        act(tr("The result is recorded"),
            [result = m_roster->form()->result()](services::Inspections &all, const QString &draw) {
                return all.result(draw, result);
            });
    });
    refresh();
    load(true);
}

void DrawPage::buildBody()
{
    m_tabs->setAccessibleName(tr("Parts of this draw"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    for (const QString &title : {tr("Steps"), tr("Roster and results"), tr("Papers"), tr("Transcript")})
        m_tabs->addTab(title);
    m_course->setWidths({64, 144, 128, 144, 320}, 4);
    for (QWidget *part : std::initializer_list<QWidget *>{m_steps, m_roster, m_papers, m_course})
        m_content->addWidget(part);
    auto *tabs = new QHBoxLayout;
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    body()->setSpacing(kGrid);
    body()->addWidget(m_reason);
    body()->addLayout(tabs);
    body()->addWidget(m_content, 1);
    body()->addWidget(m_head);
    connect(m_tabs, &QTabBar::currentChanged, this, &DrawPage::openTab);
}

void DrawPage::connectSteps()
{
    connect(m_steps, &DrawSteps::startWanted, this, &DrawPage::start);
    connect(m_steps, &DrawSteps::previewWanted, this, &DrawPage::preview);
    connect(m_steps, &DrawSteps::commitWanted, this, &DrawPage::commit);
    connect(m_steps, &DrawSteps::valueWanted, this, [this] {
        act(tr("The public value is recorded"), [value = m_steps->value()](services::Inspections &all, const QString &draw) {
            return all.publicValue(draw, value);
        });
    });
    connect(m_steps, &DrawSteps::drawWanted, this, [this] {
        act(tr("Drawn"), [](services::Inspections &all, const QString &draw) -> base::Done {
            TRY_ASSIGN([[maybe_unused]] const domain::DrawRoster roster, all.draw(draw));
            return {};
        });
    });
    connect(m_steps, &DrawSteps::rosterWanted, this, [this] { showTab(Tab::Roster); });
    connect(m_steps, &DrawSteps::redrawWanted, this, &DrawPage::askRedraw);
}

void DrawPage::enter()
{
    openTab(m_tabs->currentIndex());
}

void DrawPage::suspend()
{
    m_reason->leave();
    m_work.cancel();
    m_papers->cancel();
}

QString DrawPage::help() const
{
    return tr(
        "A draw goes step by step; only the next step is lit. The commitment binds plan, officers, pool and a secret before "
        "the public value can be known; both together give the order, so nobody can steer it. Every step is signed and "
        "chained, an aborted draw stays in the transcript, and anybody can recheck it with creditdesk-draw-verify.");
}

void DrawPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void DrawPage::openTab(int index)
{
    m_content->setCurrentIndex(index);
    m_reason->leave();
    switch (static_cast<Tab>(index)) {
    case Tab::Steps:
        m_steps->focusNext();
        break;
    case Tab::Roster:
        m_roster->focusList();
        break;
    case Tab::Papers:
        m_papers->enter();
        break;
    case Tab::Course:
        m_course->setFocus(Qt::OtherFocusReason);
        break;
    }
}

void DrawPage::load(bool thenFocus)
{
    struct Here {
        QList<services::PlanLine> plans;
        std::optional<services::ShownDraw> draw;
    };
    desk().ask(
        services::Lane::Read, this, QStringLiteral("draw"),
        [&house = desk().house(), id = m_id]() -> base::Result<Here> {
            Here here;
            TRY_ASSIGN(here.plans, house.inspections().plans());
            if (!id.isEmpty()) {
                TRY_ASSIGN(here.draw, house.inspections().show(id));
            }
            return here;
        },
        [this, thenFocus](const base::Result<Here> &here) {
            if (!here) {
                sayInspectionFailure(messages(), here.error(), desk().catalogue());
                return;
            }
            m_steps->setPlans(here->plans);
            if (here->draw)
                show(*here->draw, thenFocus);
            else if (thenFocus && isVisible())
                m_steps->focusNext();
        });
}

void DrawPage::show(const services::ShownDraw &draw, bool thenFocus)
{
    m_draw = draw;
    setTitle(tr("Draw %1").arg(draw.line.id));
    m_steps->setDraw(draw);
    m_roster->setDraw(draw);
    m_papers->setDraw(draw);
    m_course->setContent(InspectionWords::course(draw));
    m_head->setHash(draw.head);
    refresh();
    if (thenFocus && isVisible())
        openTab(m_tabs->currentIndex());
}

void DrawPage::start()
{
    m_steps->setBusy(true);
    messages().clear();
    desk().ask(
        services::Lane::Report, this, QStringLiteral("act"),
        [&house = desk().house(), plan = m_steps->plan()] { return house.inspections().start(plan); },
        [this](const base::Result<services::DrawLine> &line) {
            m_steps->setBusy(false);
            if (!line) {
                sayInspectionFailure(messages(), line.error(), desk().catalogue());
                return;
            }
            m_id = line->id;
            load(true);
        });
}

void DrawPage::preview()
{
    auto facts = std::make_shared<services::PoolFacts>();
    messages().clear();
    m_work.start(
        services::Lane::Upkeep,
        [&house = desk().house(), plan = m_draw->plan.id, facts](const services::Progress &progress,
                                                                 const base::CancelToken &cancel) -> base::Done {
            TRY_DONE(freshFigures(house, progress, cancel));
            TRY_ASSIGN(*facts, house.inspections().preview(plan, progress, cancel));
            return {};
        },
        [this, facts](const base::Done &done) {
            if (!done) {
                sayInspectionFailure(messages(), done.error(), desk().catalogue());
                return;
            }
            m_steps->setPreview(*facts);
            if (isVisible())
                m_steps->focusNext();
        });
}

void DrawPage::commit()
{
    messages().clear();
    m_work.start(
        services::Lane::Upkeep,
        [&house = desk().house(), id = m_id, source = m_steps->source(),
         notBefore = m_steps->notBefore()](const services::Progress &progress, const base::CancelToken &cancel) -> base::Done {
            TRY_DONE(freshFigures(house, progress, cancel));
            TRY_ASSIGN([[maybe_unused]] const services::PoolFacts facts,
                       house.inspections().commit(id, source, notBefore, progress, cancel));
            return {};
        },
        [this](const base::Done &done) {
            if (done)
                messages().say(items::Tone::Ok, tr("Committed"),
                               tr("Publish the commitment now, before the public value can be known."));
            else
                sayInspectionFailure(messages(), done.error(), desk().catalogue());
            load(true);
        });
}

void DrawPage::act(const QString &said, const Act &work)
{
    m_steps->setBusy(true);
    messages().clear();
    desk().ask(
        services::Lane::Report, this, QStringLiteral("act"),
        [&house = desk().house(), id = m_id, work] { return work(house.inspections(), id); },
        [this, said](const base::Done &done) {
            if (done)
                messages().say(items::Tone::Ok, said);
            else
                sayInspectionFailure(messages(), done.error(), desk().catalogue());
            m_steps->setBusy(false);
            load(true);
        });
}

void DrawPage::askAbort()
{
    m_reason->ask(tr("Why is it aborted? It stays in the transcript with this reason."), tr("Abort this draw"),
                  [this](const QString &reason) {
                      act(tr("Aborted; it stays in the transcript"),
                          [reason](services::Inspections &all, const QString &draw) { return all.abort(draw, reason); });
                  });
}

void DrawPage::askRedraw()
{
    m_reason->ask(tr("Why is it drawn again? The aborted round stays in the transcript."), tr("Begin the next round"),
                  [this, plan = m_steps->plan()](const QString &reason) {
                      act(tr("The next round has begun"), [plan, reason](services::Inspections &all, const QString &draw) {
                          return all.redraw(draw, plan, reason);
                      });
                  });
}

void DrawPage::refresh()
{
    QString why;
    if (!desk().may(QStringLiteral("inspection.draw")))
        why = tr("Your role does not allow this.");
    else if (!m_draw)
        why = tr("It has not been started yet.");
    else if (m_draw->line.phase == QStringLiteral("aborted"))
        why = tr("It is aborted already.");
    ActionRegistry::setReason(m_abort, why);
}

} // namespace creditdesk::ui

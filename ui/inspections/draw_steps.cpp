#include "ui/inspections/draw_steps.h"

#include "ui/inspections/hash_line.h"
#include "ui/inspections/inspection_words.h"
#include "ui/inspections/pool_view.h"
#include "ui/shell/action_registry.h"
#include "ui/theme/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

/// As written at the window: the city's legal time.
QDateTime timeOf(const QLineEdit *field)
{
    QDateTime time = QDateTime::fromString(field->text().simplified(), QStringLiteral("yyyy-MM-dd HH:mm"));
    if (time.isValid())
        time = QDateTime(time.date(), time.time(), Qt::OffsetFromUTC, base::kLegalOffsetSeconds);
    return time;
}

/// Which draw it is and how far it has come.
QString placeOf(const std::optional<services::ShownDraw> &draw)
{
    return draw ? QStringLiteral("%1 %2 %3").arg(draw->line.id, QString::number(draw->line.round), draw->line.phase)
                : QString();
}

} // namespace

DrawSteps::DrawSteps(Desk &desk, LongWork &work, QWidget *parent) : QScrollArea(parent), m_desk(desk), m_work(work)
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, kGrid, 0);
    column->setSpacing(kGrid);
    const QStringList titles{
        tr("Plan"), tr("Pool"), tr("Commitment"), tr("Public value"), tr("Draw"), tr("Roster and results"), tr("Draw again")};
    for (int i = 0; i < Steps; ++i) {
        m_cards.append(new StepCard(i + 1, titles.at(i), content));
        column->addWidget(m_cards.last());
    }
    column->addStretch(1);
    buildPlan();
    buildPool();
    buildCommit();
    buildValue();
    buildDraw();
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setMinimumHeight(200);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(&m_work, &LongWork::advanced, this, [this] {
        sayPool();
        refresh();
    });
    setDraw({});
}

QAction *DrawSteps::addAct(Step step, const QString &id, void (DrawSteps::*wanted)())
{
    QAction *action = ActionRegistry::make(id, this);
    auto *why = new PlainLabel({}, card(step)->fields()); // what is missing stands beside the button
    why->setTone(items::Tone::Muted);
    why->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(ActionRegistry::button(action, card(step)->fields(), true));
    row->addWidget(why, 1);
    connect(action, &QAction::changed, why, [why, action] { why->setData(action->property("reason").toString()); });
    card(step)->column()->addLayout(row);
    connect(action, &QAction::triggered, this, wanted);
    return action;
}

QLineEdit *DrawSteps::addLine(Step step, const QString &label, const QString &placeholder, int longest)
{
    auto *field = new QLineEdit(card(step)->fields());
    field->setAccessibleName(label);
    field->setPlaceholderText(placeholder);
    field->setMaxLength(longest);
    addField(card(step)->column(), label, field);
    connect(field, &QLineEdit::textChanged, this, &DrawSteps::refresh);
    return field;
}

void DrawSteps::buildPlan()
{
    m_plans = new QComboBox(card(Plan)->fields());
    m_plans->setAccessibleName(tr("Plan to draw by"));
    addField(card(Plan)->column(), tr("Plan to draw by"), m_plans);
    m_start = addAct(Plan, QStringLiteral("draw.start"), &DrawSteps::startWanted);
    m_plansAgain = new QComboBox(card(Again)->fields());
    m_plansAgain->setAccessibleName(tr("Plan to draw again by"));
    addField(card(Again)->column(), tr("Plan to draw again by"), m_plansAgain);
    m_redraw = addAct(Again, QStringLiteral("draw.redraw"), &DrawSteps::redrawWanted);
    for (QComboBox *box : {m_plans, m_plansAgain})
        connect(box, &QComboBox::currentIndexChanged, this, &DrawSteps::refresh);
}

void DrawSteps::buildPool()
{
    m_preview = addAct(Pool, QStringLiteral("draw.preview"), &DrawSteps::previewWanted);
    m_stop = ActionRegistry::make(QStringLiteral("draw.stop"), this);
    auto *row = new QHBoxLayout;
    row->addWidget(ActionRegistry::button(m_stop, card(Pool)->fields()));
    row->addStretch(1);
    card(Pool)->column()->addLayout(row);
    m_pool = new PoolView(card(Pool));
    card(Pool)->addAlways(m_pool);
    connect(m_stop, &QAction::triggered, &m_work, &LongWork::cancel);
}

void DrawSteps::buildCommit()
{
    m_source = addLine(Commit, tr("Source of the public value: which drawing of which lottery, which beacon and round"),
                       tr("nobody may be able to influence it"), 200);
    m_notBefore = addLine(Commit, tr("Not before (year-month-day hour:minute)"), tr("e.g. 2026-11-24 21:15"), 16);
    m_commit = addAct(Commit, QStringLiteral("draw.commit"), &DrawSteps::commitWanted);
    m_commitment = new HashLine(tr("Commitment"), QStringLiteral("draw.copy_commitment"), card(Commit));
    card(Commit)->addAlways(m_commitment);
}

void DrawSteps::buildValue()
{
    m_value = addLine(Value, tr("Public value, exactly as it was published"), {}, 200);
    m_published = addLine(Value, tr("Published at (year-month-day hour:minute)"), tr("e.g. 2026-11-24 21:15"), 16);
    m_take = addAct(Value, QStringLiteral("draw.value"), &DrawSteps::valueWanted);
}

void DrawSteps::buildDraw()
{
    m_draw = addAct(Draw, QStringLiteral("draw.run"), &DrawSteps::drawWanted);
    auto *show = new QPushButton(tr("Show the roster"), card(Roster)->fields());
    show->setAutoDefault(true);
    show->setProperty("primary", true);
    auto *row = new QHBoxLayout;
    row->addWidget(show);
    row->addStretch(1);
    card(Roster)->column()->addLayout(row);
    connect(show, &QPushButton::clicked, this, &DrawSteps::rosterWanted);
}

void DrawSteps::setPlans(const QList<services::PlanLine> &plans)
{
    const QDate today = m_desk.house().clock().today();
    for (QComboBox *box : {m_plans, m_plansAgain}) {
        const QString before = box->currentData().toString();
        box->clear();
        for (const services::PlanLine &one : plans) {
            if (one.plan.inForce(today))
                box->addItem(
                    QStringLiteral("%1  %2  %3").arg(one.plan.id, one.plan.version, InspectionWords::pick(one.plan.department)),
                    one.plan.id);
        }
        box->setCurrentIndex(before.isEmpty() ? 0 : std::max(0, box->findData(before)));
    }
    refresh();
}

QString DrawSteps::plan() const
{
    return (next() == Again ? m_plansAgain : m_plans)->currentData().toString();
}

QString DrawSteps::source() const
{
    return m_source->text().simplified();
}

QDateTime DrawSteps::notBefore() const
{
    return timeOf(m_notBefore);
}

domain::PublicValue DrawSteps::value() const
{
    return {m_value->text().trimmed(), m_shown ? m_shown->source : QString(), timeOf(m_published)};
}

DrawSteps::Step DrawSteps::next() const
{
    if (!m_shown)
        return Plan;
    const QString &phase = m_shown->line.phase;
    if (phase == QStringLiteral("planned"))
        return m_looked ? Commit : Pool;
    if (phase == QStringLiteral("committed"))
        return Value;
    if (phase == QStringLiteral("value_known"))
        return Draw;
    return phase == QStringLiteral("drawn") ? Roster : Again;
}

void DrawSteps::setDraw(const std::optional<services::ShownDraw> &draw)
{
    const bool other = placeOf(draw) != placeOf(m_shown);
    m_shown = draw;
    m_busy = false;
    if (other) {
        m_looked.reset();
        for (QLineEdit *field : {m_source, m_notBefore, m_value, m_published})
            field->clear();
    }
    const bool aborted = next() == Again;
    if (aborted && other) // by the same plan, unless somebody chooses another
        m_plansAgain->setCurrentIndex(std::max(0, m_plansAgain->findData(draw->plan.id)));
    for (int i = 0; i < Steps; ++i)
        m_cards.at(i)->setState(i < next()    ? StepCard::State::Done
                                : i == next() ? StepCard::State::Next
                                              : StepCard::State::Later);
    card(Again)->setVisible(aborted);
    for (int i = Pool; i < Again; ++i)
        m_cards.at(i)->setVisible(!aborted);
    sayDone();
    sayPool();
    sayValue();
    refresh();
}

void DrawSteps::setPreview(const services::PoolFacts &facts)
{
    m_looked = facts;
    setDraw(m_shown);
}

void DrawSteps::sayDone()
{
    m_commitment->setHash(m_shown ? m_shown->commitment : QByteArray());
    if (!m_shown) {
        card(Plan)->say(tr("Whom it concerns, how many of each class and which items: all of it is the department’s plan."));
        for (const Step step : {Commit, Draw, Roster})
            card(step)->say({});
        return;
    }
    const services::ShownDraw &now = *m_shown;
    card(Plan)->say(tr("%1 %2 of %3, %4, round %5, by %6 on %7")
                        .arg(now.plan.id, now.plan.version, InspectionWords::pick(now.plan.department),
                             QString::number(now.plan.year), QString::number(now.line.round), now.line.startedBy,
                             Format::time(now.line.startedAt)));
    const bool committed = !now.commitment.isEmpty();
    card(Commit)->say(
        committed ? tr("Bound before the value could be known: %1, not before %2.").arg(now.source, Format::time(now.notBefore))
                  : tr("Plan, officers, the pool as it is now and a new secret are bound by one hash. Publish it: "
                       "afterwards nobody can change any of them."));
    card(Draw)->say(now.roster ? tr("%n target(s) drawn", nullptr, static_cast<int>(now.roster->targets.size()))
                               : tr("Secret and public value together give the order; anybody can recompute it."));
    card(Roster)->say(now.roster ? tr("%1 of %2 results are back.")
                                       .arg(Format::number(now.results.size()), Format::number(now.roster->targets.size()))
                                 : QString());
    QString reason;
    for (const domain::TranscriptEntry &one : now.course) {
        if (one.step == domain::DrawStep::Aborted)
            reason = one.body.value(QLatin1String("reason")).toString();
    }
    card(Again)->say(
        tr("Aborted: %1. It stays in the transcript, with its reason; drawing again is a new round after it.").arg(reason));
}

void DrawSteps::sayPool()
{
    const services::PoolFacts *facts = m_shown && m_shown->pool ? &*m_shown->pool : m_looked ? &*m_looked : nullptr;
    if (facts)
        m_pool->show(*facts, next() == Commit);
    else
        m_pool->hide();
    if (m_work.running() && next() == Pool)
        card(Pool)->say(tr("Counting: %1 %").arg(m_work.percent()));
    else if (facts)
        card(Pool)->say(tr("%1 can be drawn, %2 left out, data as of %3.")
                            .arg(Format::number(facts->size), Format::number(facts->leftOut), Format::time(facts->dataAsOf)));
    else
        card(Pool)->say(tr("Who could be drawn, who is left out and why, and how many of each stratum."));
}

void DrawSteps::sayValue()
{
    if (!m_shown || m_shown->commitment.isEmpty())
        card(Value)->say(tr("A value that nobody could know at the commitment."));
    else if (m_shown->value)
        card(Value)->say(tr("%1 from %2, published %3")
                             .arg(m_shown->value->value, m_shown->value->source, Format::time(m_shown->value->published)));
    else
        card(Value)->say(
            tr("From %1, as announced; it can be recorded from %2 on.").arg(m_shown->source, Format::time(m_shown->notBefore)));
}

QString DrawSteps::missingToCommit() const
{
    if (source().isEmpty())
        return tr("Still missing: the source of the public value.");
    if (!notBefore().isValid())
        return tr("Still missing: from when on the value can be known, as in 2026-11-24 21:15.");
    return notBefore() <= m_desk.now() ? tr("The value could be known already: name a time to come.") : QString();
}

QString DrawSteps::missingOfValue() const
{
    const domain::PublicValue now = value();
    if (m_shown && m_desk.now() < m_shown->notBefore)
        return tr("It cannot be known before %1.").arg(Format::time(m_shown->notBefore));
    if (now.value.isEmpty())
        return tr("Still missing: the value.");
    return now.published.isValid() ? QString() : tr("Still missing: when it was published, as in 2026-11-24 21:15.");
}

void DrawSteps::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void DrawSteps::refresh()
{
    if (!m_redraw || !m_draw)
        return;
    const QString may = !m_desk.may(QStringLiteral("inspection.draw")) ? tr("Your role does not allow this.")
                        : m_busy || m_work.running()                   ? tr("Something is under way.")
                                                                       : QString();
    const auto set = [&](QAction *action, const QString &otherwise) {
        ActionRegistry::setReason(action, may.isEmpty() ? otherwise : may);
    };
    const QString noPlan =
        m_plans->count() == 0 ? tr("No plan is in force today: hand one in under Plans and officers.") : QString();
    set(m_start, noPlan);
    set(m_redraw, noPlan);
    set(m_preview, {});
    set(m_commit, missingToCommit());
    set(m_take, missingOfValue());
    set(m_draw, {});
    ActionRegistry::setReason(m_stop, m_work.running() ? QString() : tr("Nothing is being counted."));
}

void DrawSteps::focusNext()
{
    const QList<QWidget *> first{m_plans, nullptr, m_source, m_value, nullptr, nullptr, m_plansAgain};
    QWidget *field = first.at(next());
    if (!field)
        field = card(next())->fields()->findChild<QPushButton *>();
    field->setFocus(Qt::OtherFocusReason);
    QMetaObject::invokeMethod(
        this, [this] { ensureWidgetVisible(card(next())); }, Qt::QueuedConnection); // laid out by then
}

/// Enter in a field goes to the next empty one, then does the step.
void DrawSteps::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QScrollArea::keyPressEvent(event);
        return;
    }
    event->accept();
    for (QLineEdit *field : {m_source, m_notBefore, m_value, m_published}) {
        if (field->isVisible() && field->text().trimmed().isEmpty()) {
            field->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    const QList<QAction *> acts{m_start, nullptr, m_commit, m_take};
    QAction *act = next() < acts.size() ? acts.at(next()) : nullptr;
    if (act && act->isEnabled())
        act->trigger();
}

} // namespace creditdesk::ui

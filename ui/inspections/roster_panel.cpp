#include "ui/inspections/roster_panel.h"

#include "ui/inspections/inspection_words.h"
#include "ui/inspections/result_form.h"
#include "ui/shell/action_registry.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/reason_line.h"
#include "ui/widgets/scrolled.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace creditdesk::ui {
namespace {

constexpr int kSideWidth = 300;
constexpr int kWide = 1200; ///< from here on all columns fit
enum Column { kDistrict = 2, kStratum = 5 };

} // namespace

RosterPanel::RosterPanel(Desk &desk, ReasonLine &reason, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_reason(reason),
      m_substitute(ActionRegistry::make(QStringLiteral("draw.substitute"), this)),
      m_subject(ActionRegistry::make(QStringLiteral("measure.subject"), this)),
      m_list(new DataTable(InspectionWords::rosterColumns(), tr("Roster: who is visited, about what, by whom"), this)),
      m_loads(new DataTable(InspectionWords::officerColumns(), tr("Load of each officer"), this)),
      m_form(new ResultForm(this)),
      m_empty(new EmptyState(QStringLiteral("inspection"), this)),
      m_side(new QWidget(this))
{
    m_list->setWidths({168, 160, 88, 176, 120, 72, 112}, 1);
    m_list->setMinimumWidth(460);
    m_loads->setWidths({72, 88, 56, 64}, 1);
    m_loads->setMinimumHeight(4 * kRow);
    m_side->setFixedWidth(kSideWidth);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    buttons->addWidget(ActionRegistry::button(m_subject, this));
    buttons->addWidget(ActionRegistry::button(m_substitute, this));
    buttons->addStretch(1);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(kGrid);
    QScrollArea *area = scrolled(m_form, m_side);
    area->setMinimumHeight(120);
    side->addWidget(area, 3);
    side->addWidget(m_loads, 2);
    auto *left = new QVBoxLayout;
    left->setSpacing(kGrid);
    left->addWidget(m_list, 1);
    left->addLayout(buttons);
    left->addWidget(m_empty, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGroup);
    row->addLayout(left, 1);
    row->addWidget(m_side);
    m_empty->say(tr("Not drawn yet"), tr("When the draw is made, the roster stands here."));
    connect(m_list, &DataTable::chosen, this, &RosterPanel::open);
    connect(m_list, &DataTable::rowActivated, this, [this] {
        if (m_form->visited()->isVisible())
            m_form->visited()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_form, &ResultForm::recorded, this, &RosterPanel::resultWanted);
    connect(m_substitute, &QAction::triggered, this, &RosterPanel::askSubstitute);
    connect(m_subject, &QAction::triggered, this, [this] { Q_EMIT m_desk.subjectWanted(m_list->currentKey()); });
    setDraw({});
}

void RosterPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (const int column : {int(kDistrict), int(kStratum)}) // districts stand in the names, too
        m_list->setColumnHidden(column, width() < kWide);
}

void RosterPanel::setDraw(const services::ShownDraw &draw)
{
    m_draw = draw;
    const bool drawn = draw.roster.has_value();
    m_list->setVisible(drawn);
    m_side->setVisible(drawn);
    m_empty->setVisible(!drawn);
    m_list->setContent(InspectionWords::roster(draw, m_desk.catalogue()), m_list->currentKey());
    m_loads->setContent(drawn ? InspectionWords::officers(draw.officers, &*draw.roster) : QList<items::Row>());
    open();
}

void RosterPanel::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

const domain::DrawnTarget *RosterPanel::current() const
{
    return m_draw.roster ? m_draw.roster->target(m_list->currentKey()) : nullptr;
}

bool RosterPanel::back(const QString &target) const
{
    return std::any_of(m_draw.results.begin(), m_draw.results.end(),
                       [&target](const domain::InspectionResult &one) { return one.target == target; });
}

void RosterPanel::open()
{
    const domain::DrawnTarget *target = current();
    const QString forbidden = m_desk.may(QStringLiteral("inspection.draw")) ? QString() : tr("Your role does not allow this.");
    const QString here = target && back(target->code) ? tr("Its result is recorded.") : QString();
    const QString why = !forbidden.isEmpty() ? forbidden : here;
    m_form->setTarget(m_draw, target, m_desk.house().clock().today(), why);
    ActionRegistry::setReason(m_substitute, target ? why : tr("Choose a target."));
    ActionRegistry::setReason(m_subject, m_list->currentKey().isEmpty() ? tr("Choose a target.") : QString());
    m_reason.leave();
}

void RosterPanel::askSubstitute()
{
    const domain::DrawnTarget *target = current();
    if (!target)
        return;
    m_reason.ask(tr("Why can %1 not be visited?").arg(m_draw.names.value(target->code, target->code)),
                 tr("Take the first reserve of its stratum"),
                 [this, code = target->code](const QString &why) { Q_EMIT substituteWanted(code, why); });
}

} // namespace creditdesk::ui

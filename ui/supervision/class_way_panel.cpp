#include "ui/supervision/class_way_panel.h"

#include "models/items/visible_text.h"
#include "ui/shell/action_registry.h"
#include "ui/supervision/class_text.h"
#include "ui/theme/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace creditdesk::ui {

ClassWayPanel::ClassWayPanel(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_try(ActionRegistry::make(QStringLiteral("class.try_way"), parent)),
      m_target(new QComboBox(this)),
      m_said(new PlainLabel({}, this)),
      m_steps(new DataTable({{tr("Earliest")}, {tr("Step and basis")}}, tr("Steps of the way out"), this))
{
    m_said->setWordWrap(true);
    m_steps->setWidths({108, 260}, 1);
    m_steps->setWrapping(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(ActionRegistry::button(m_try, this));
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    addField(column, tr("Grade to reach"), m_target);
    m_target->setAccessibleName(tr("Grade to reach"));
    column->addWidget(m_said);
    column->addWidget(m_steps, 1);
    column->addLayout(buttons);
    connect(m_target, &QComboBox::currentIndexChanged, this, &ClassWayPanel::wanted);
    connect(m_try, &QAction::triggered, this, &ClassWayPanel::tryWanted);
}

void ClassWayPanel::begin(const domain::ClassExplanation &now)
{
    const QSignalBlocker quiet(m_target);
    m_target->clear();
    m_target->addItem(tr("The next better grade"), QString());
    for (const domain::ClassGrade &grade : now.thresholds) {
        if (grade.id == now.grade)
            break;
        m_target->addItem(ClassText::grade(now.thresholds, grade.id), grade.id);
    }
    m_way = {};
    m_steps->setContent({});
    m_said->setData(tr("The smallest set of lawful changes and the earliest day. "
                       "F11 looks for it."));
    ActionRegistry::setReason(m_try, tr("No way has been looked for yet."));
}

QString ClassWayPanel::target() const
{
    return m_target->currentData().toString();
}

void ClassWayPanel::showWaiting()
{
    m_said->setData(tr("Looking for the shortest way…"));
}

QString ClassWayPanel::outcome(const QList<domain::ClassGrade> &grades) const
{
    const QString to = ClassText::grade(grades, m_way.to);
    switch (m_way.outcome) {
    case domain::WayOutcome::Found:
        return tr("%1 on %2 at the earliest, with %n step(s).", nullptr, static_cast<int>(m_way.steps.size()))
            .arg(ClassText::grade(grades, m_way.reached), Format::date(m_way.date));
    case domain::WayOutcome::None:
        return m_way.to.isEmpty() ? tr("No lawful set of changes reaches a better grade: what "
                                       "stands in the way is not the subject’s to change.")
                                  : tr("No lawful set of changes reaches %1: what stands in the "
                                       "way is not the subject’s to change.")
                                        .arg(to);
    case domain::WayOutcome::AlreadyThere:
        return tr("The subject is there already.");
    case domain::WayOutcome::Excluded:
        return tr("The subject is not classed by this scale, so there is no way to "
                  "look for.");
    case domain::WayOutcome::TooMany:
        break;
    }
    return tr("There are too many combinations to search all of them, so no way "
              "is given: one that is not the shortest would "
              "be wrong. Try changes as a what-if.");
}

void ClassWayPanel::showWay(const domain::ShortestWay &way, const QList<domain::ClassGrade> &grades)
{
    m_way = way;
    m_said->setData(outcome(grades));
    QList<items::Row> rows;
    int number = 0;
    for (const domain::ClassStep &step : way.steps) {
        QStringList lines{ClassText::pick(step.words)};
        if (!step.kind.isEmpty())
            lines.append(ClassText::record(step.kind, step.unit, {}, m_desk.catalogue()));
        if (!step.basis.isEmpty())
            lines.append(tr("Basis: %1").arg(items::visibleText(step.basis)));
        rows.append({QString::number(number++), {{Format::date(step.date)}, {lines.join(QLatin1Char('\n'))}}});
    }
    m_steps->setContent(std::move(rows));
    m_steps->resizeRowsToContents();
    const bool found = way.outcome == domain::WayOutcome::Found;
    ActionRegistry::setReason(m_try, found ? QString() : tr("There is no way to try."));
}

void ClassWayPanel::focusSteps()
{
    m_steps->setFocus(Qt::OtherFocusReason);
}

} // namespace creditdesk::ui

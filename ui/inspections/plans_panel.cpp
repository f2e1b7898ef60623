#include "ui/inspections/plans_panel.h"

#include "ui/inspections/inspection_words.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/rule_faults.h"
#include "ui/theme/style.h"
#include "ui/widgets/chosen_file.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr qint64 kMostRead = 8LL << 20;

} // namespace

PlansPanel::PlansPanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_loadPlan(ActionRegistry::make(QStringLiteral("plan.load"), this)),
      m_loadOfficers(ActionRegistry::make(QStringLiteral("officers.load"), this)),
      m_takePlan(ActionRegistry::make(QStringLiteral("plan.take"), this)),
      m_takeOfficers(ActionRegistry::make(QStringLiteral("officers.take"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGroup);
    auto *left = new QVBoxLayout;
    left->setSpacing(kGrid);
    left->addWidget(buildPlans(), 1);
    left->addWidget(buildOfficers(), 1);
    row->addLayout(left, 1);
    m_side = new QStackedWidget(this);
    m_details = new DataTable({{tr("This plan")}, {QString()}}, tr("Fields of the plan"), m_side);
    m_details->setWidths({128, 280}, 1);
    m_details->setWrapping(true);
    m_side->addWidget(m_details);
    m_side->addWidget(buildRead());
    row->addWidget(m_side, 1);
    connect(m_loadPlan, &QAction::triggered, this, [this] { choose(false); });
    connect(m_loadOfficers, &QAction::triggered, this, [this] { choose(true); });
    connect(m_takePlan, &QAction::triggered, this, [this] { take(false); });
    connect(m_takeOfficers, &QAction::triggered, this, [this] { take(true); });
    connect(m_list, &DataTable::chosen, this, &PlansPanel::open);
    refresh();
}

QWidget *PlansPanel::buildPlans()
{
    auto *part = new QWidget(this);
    m_list = new DataTable(InspectionWords::planColumns(), tr("Plans to draw by"), part);
    m_list->setWidths({176, 104, 184, 88}, 1);
    m_list->setMinimumHeight(3 * kRow);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_list, 1);
    column->addWidget(ActionRegistry::button(m_loadPlan, part), 0, Qt::AlignLeft);
    return part;
}

QWidget *PlansPanel::buildOfficers()
{
    auto *part = new QWidget(this);
    m_story = new PlainLabel({}, part);
    m_story->setTone(items::Tone::Muted);
    m_story->setWordWrap(true);
    m_officers = new DataTable({{tr("Officer"), false, true}, {tr("Unit")}, {tr("At most"), true}},
                               tr("Officers who may be sent"), part);
    m_officers->setWidths({72, 80, 80}, 1);
    m_recusals =
        new DataTable({{tr("Recusal of"), false, true}, {tr("towards"), false, true}, {tr("Reason")}}, tr("Recusals"), part);
    m_recusals->setWidths({80, 168, 72}, 2);
    for (DataTable *table : {m_officers, m_recusals})
        table->setMinimumHeight(3 * kRow);
    auto *tables = new QHBoxLayout;
    tables->setSpacing(kGrid);
    tables->addWidget(m_officers, 2);
    tables->addWidget(m_recusals, 3);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_story);
    column->addLayout(tables, 1);
    column->addWidget(ActionRegistry::button(m_loadOfficers, part), 0, Qt::AlignLeft);
    return part;
}

QWidget *PlansPanel::buildRead()
{
    auto *part = new QWidget(m_side);
    m_read = new PlainLabel({}, part);
    m_read->setFont(textFont(TextSize::Body, true));
    m_read->setWordWrap(true);
    m_faults = new DataTable(RuleFaults::columns(), tr("Mistakes in the text"), part);
    m_faults->setWidths({80, 320}, 1);
    m_faults->setWrapping(true);
    auto *leave = new QPushButton(tr("Put it away"), part);
    leave->setAutoDefault(true);
    connect(leave, &QPushButton::clicked, this, &PlansPanel::forget);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    buttons->addWidget(ActionRegistry::button(m_takePlan, part, true));
    buttons->addWidget(ActionRegistry::button(m_takeOfficers, part, true));
    buttons->addWidget(leave);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_read);
    column->addLayout(buttons);
    column->addWidget(m_faults, 1);
    column->addStretch(0);
    return part;
}

void PlansPanel::enter()
{
    reload();
    m_list->setFocus(Qt::OtherFocusReason);
}

void PlansPanel::reload()
{
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("plans"),
        [&house = m_desk.house()]() -> base::Result<Here> {
            Here here;
            TRY_ASSIGN(here.plans, house.inspections().plans());
            TRY_ASSIGN(here.officers, house.inspections().officers());
            return here;
        },
        [this](const base::Result<Here> &here) {
            if (here)
                show(*here);
            else
                sayInspectionFailure(m_messages, here.error(), m_desk.catalogue());
        });
}

void PlansPanel::show(const Here &here)
{
    m_here = here;
    QList<items::Row> rows;
    for (const services::PlanLine &one : here.plans)
        rows.append(InspectionWords::planRow(one, m_desk.house().clock().today()));
    m_list->setContent(std::move(rows), m_list->currentKey());
    m_officers->setContent(InspectionWords::officers(here.officers.officers));
    m_recusals->setContent(InspectionWords::recusals(here.officers.officers));
    const QString count = Format::number(here.officers.officers.officers.size());
    m_story->setData(here.officers.takenAt.isValid() ? tr("%1 officers and %2 recusals, handed in by %3 on %4.")
                                                           .arg(count, Format::number(here.officers.officers.recusals.size()),
                                                                here.officers.takenBy, Format::time(here.officers.takenAt))
                                                     : tr("No officers were handed in yet. Without them nothing is drawn."));
    open();
}

void PlansPanel::open()
{
    const QString key = m_list->currentKey();
    for (const services::PlanLine &one : std::as_const(m_here.plans)) {
        if (one.plan.id == key)
            m_details->setContent(InspectionWords::planDetails(one, m_desk.catalogue()));
    }
    if (m_text.isEmpty())
        m_side->setCurrentIndex(0);
    refresh();
}

void PlansPanel::choose(bool ofOfficers)
{
    auto *dialog = new QFileDialog(this, ofOfficers ? tr("Hand in the officers") : tr("Hand in a plan"));
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Plans and officers (*.json)"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    connect(dialog, &QFileDialog::fileSelected, this, [this, ofOfficers](const QString &path) { check(path, ofOfficers); });
    dialog->open();
}

void PlansPanel::check(const QString &path, bool ofOfficers)
{
    m_messages.clear();
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("check"),
        [&house = m_desk.house(), path, ofOfficers]() -> base::Result<Checked> {
            Checked checked;
            TRY_ASSIGN(checked.text, readChosenFile(path, kMostRead));
            services::Inspections &all = house.inspections();
            TRY_ASSIGN(checked.faults, ofOfficers ? all.checkOfficers(checked.text) : all.checkPlan(checked.text));
            return checked;
        },
        [this, ofOfficers, name = QFileInfo(path).fileName()](const base::Result<Checked> &result) {
            if (result)
                checked(*result, name, ofOfficers);
            else
                sayInspectionFailure(m_messages, result.error(), m_desk.catalogue());
        });
}

void PlansPanel::checked(const Checked &checked, const QString &name, bool ofOfficers)
{
    const int faults = static_cast<int>(checked.faults.size());
    m_text = faults == 0 ? checked.text : QByteArray();
    m_textOfOfficers = ofOfficers;
    m_faults->setContent(RuleFaults::rows(checked.faults));
    m_faults->setVisible(faults > 0);
    m_read->setData(faults > 0 ? tr("%1 cannot be taken: %n mistake(s), each with its line", nullptr, faults).arg(name)
                               : tr("%1 has no mistakes and can be taken").arg(name));
    m_side->setCurrentIndex(1);
    refresh();
    if (faults > 0)
        m_faults->setFocus(Qt::OtherFocusReason);
    else
        m_side->findChild<QPushButton *>(ofOfficers ? QStringLiteral("officers.take") : QStringLiteral("plan.take"))
            ->setFocus(Qt::OtherFocusReason);
}

void PlansPanel::take(bool ofOfficers)
{
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("take"),
        [&house = m_desk.house(), text = m_text, ofOfficers]() -> base::Done {
            if (ofOfficers) {
                TRY_ASSIGN([[maybe_unused]] const services::OfficersLine officers, house.inspections().takeOfficers(text));
            } else {
                TRY_ASSIGN([[maybe_unused]] const services::PlanLine plan, house.inspections().takePlan(text));
            }
            return {};
        },
        [this, ofOfficers](const base::Done &done) {
            if (!done) {
                sayInspectionFailure(m_messages, done.error(), m_desk.catalogue());
                return;
            }
            m_messages.say(items::Tone::Ok, ofOfficers ? tr("The officers are taken") : tr("The plan is taken"),
                           ofOfficers ? tr("Draws under way keep theirs.") : QString());
            forget();
            Q_EMIT taken();
        });
}

void PlansPanel::forget()
{
    m_text.clear();
    m_side->setCurrentIndex(0);
    enter();
}

void PlansPanel::refresh()
{
    const QString may = m_desk.may(QStringLiteral("inspection.plan")) ? QString() : tr("Your role does not allow this.");
    const QString none = m_text.isEmpty() ? tr("A text without mistakes comes first.") : QString();
    ActionRegistry::setReason(m_loadPlan, may);
    ActionRegistry::setReason(m_loadOfficers, may);
    ActionRegistry::setReason(m_takePlan, may.isEmpty() ? none : may);
    ActionRegistry::setReason(m_takeOfficers, may.isEmpty() ? none : may);
    for (QPushButton *button : m_side->findChildren<QPushButton *>()) {
        if (button->objectName() == QStringLiteral("plan.take"))
            button->setVisible(!m_textOfOfficers);
        if (button->objectName() == QStringLiteral("officers.take"))
            button->setVisible(m_textOfOfficers);
    }
}

} // namespace creditdesk::ui

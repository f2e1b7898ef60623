#include "ui/supervision/class_page.h"

#include "ui/shell/action_registry.h"
#include "ui/supervision/class_changes.h"
#include "ui/supervision/class_head.h"
#include "ui/supervision/class_text.h"
#include "ui/supervision/class_thresholds.h"
#include "ui/supervision/class_tree.h"
#include "ui/supervision/class_way_panel.h"
#include "ui/supervision/class_what_if_panel.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/data_tree.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/reason_line.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr int kSideWidth = 392;
constexpr int kWhyWidth = 260;
constexpr int kWhyWidthTried = 184; // two columns more stand beside it

void prepare(QTabBar *tabs, const QString &name)
{
    tabs->setAccessibleName(name);
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    tabs->setUsesScrollButtons(false);
}

} // namespace

ClassPage::ClassPage(Desk &desk, const QString &code, QWidget *parent)
    : Page(desk, code, parent),
      m_code(code),
      m_change(ActionRegistry::make(QStringLiteral("class.change"), this)),
      m_wayAction(ActionRegistry::make(QStringLiteral("class.way"), this)),
      m_file(ActionRegistry::make(QStringLiteral("class.file"), this)),
      m_subject(ActionRegistry::make(QStringLiteral("class.subject"), this)),
      m_question(new ReasonLine(this)),
      m_scales(new QTabBar(this)),
      m_purpose(new PlainLabel({}, this)),
      m_now(new ClassHead(tr("As it is"), this)),
      m_then(new ClassHead(tr("What if: tried on a copy, not stored"), this)),
      m_closed(new PlainLabel({}, this)),
      m_content(new QStackedWidget(this))
{
    addButton(m_change, true);
    for (QAction *action : {m_wayAction, m_file, m_subject})
        addButton(action);
    buildBody();
    connectActions();
    load();
}

void ClassPage::buildBody()
{
    prepare(m_scales, tr("Scale"));
    for (const QString &scale : ClassText::scales())
        m_scales->setTabData(m_scales->addTab(ClassText::scale(scale)), scale);
    m_purpose->setTone(items::Tone::Muted);
    m_purpose->setWordWrap(true);
    auto *scales = new QHBoxLayout;
    scales->setSpacing(kGroup);
    scales->addWidget(m_scales);
    scales->addWidget(m_purpose, 1);
    auto *heads = new QHBoxLayout;
    heads->setSpacing(kGroup);
    heads->addWidget(m_now, 1);
    heads->addWidget(m_then, 1);
    m_then->hide();
    m_closed->setTone(items::Tone::Notice);
    m_closed->hide();

    auto *made = new QWidget(this);
    m_tree = new DataTree(ClassTree::columns(), tr("What made the class"), made);
    m_tree->setWidths({320, 72, 80, 64, 80, kWhyWidth}, 0);
    m_sentence = new PlainLabel({}, made);
    m_sentence->setWordWrap(true);
    m_sentence->setTone(items::Tone::Muted);
    m_sentence->setMinimumHeight(kRow + kGroup);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *left = new QVBoxLayout;
    left->setSpacing(kGrid);
    left->addWidget(m_tree, 1);
    left->addWidget(m_sentence);
    auto *row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGroup);
    row->addLayout(left, 1);
    row->addWidget(buildSide());

    m_empty = new EmptyState(QStringLiteral("class"), this);
    m_content->addWidget(made);
    m_content->addWidget(m_empty);
    body()->setSpacing(kGrid);
    body()->addWidget(m_question);
    body()->addLayout(scales);
    body()->addLayout(heads);
    body()->addWidget(m_closed);
    body()->addWidget(m_content, 1);
}

QWidget *ClassPage::buildSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(kSideWidth);
    m_sideTabs = new QTabBar(side);
    prepare(m_sideTabs, tr("Beside the class"));
    m_side = new QStackedWidget(side);
    m_thresholds = new DataTable(ClassThresholds::columns(), tr("Grades and the points they begin at"), side);
    m_thresholds->setWidths({150, 76, 172}, 0);
    m_whatIf = new ClassWhatIfPanel(desk(), this);
    m_way = new ClassWayPanel(desk(), this);
    for (const QString &title : {tr("Thresholds"), tr("What if"), tr("Way out")})
        m_sideTabs->addTab(title);
    for (QWidget *panel : std::initializer_list<QWidget *>{m_thresholds, m_whatIf, m_way})
        m_side->addWidget(panel);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_sideTabs);
    column->addWidget(m_side, 1);
    return side;
}

void ClassPage::connectActions()
{
    connect(m_change, &QAction::triggered, this, &ClassPage::offerChanges);
    connect(m_wayAction, &QAction::triggered, this, &ClassPage::runWay);
    connect(m_file, &QAction::triggered, this, &ClassPage::chooseFile);
    connect(m_subject, &QAction::triggered, this, [this] { Q_EMIT desk().subjectWanted(m_code); });
    connect(m_scales, &QTabBar::currentChanged, this, &ClassPage::load);
    connect(m_sideTabs, &QTabBar::currentChanged, this, [this](int index) {
        m_side->setCurrentIndex(index);
        if (static_cast<Side>(index) == Side::Way && m_class && m_way->way().from.isEmpty())
            runWay();
    });
    connect(m_tree, &DataTree::chosen, this, &ClassPage::rowChosen);
    connect(m_tree, &DataTree::rowActivated, this, &ClassPage::openRow);
    connect(m_whatIf, &ClassWhatIfPanel::edited, this, &ClassPage::runWhatIf);
    connect(m_whatIf, &ClassWhatIfPanel::dayUnreadable, this, [this] {
        messages().say(items::Tone::Notice, tr("This is not a day"),
                       tr("Write it as 2026-11-23, or leave it empty for today."));
    });
    connect(m_way, &ClassWayPanel::wanted, this, &ClassPage::runWay);
    connect(m_way, &ClassWayPanel::tryWanted, this, &ClassPage::tryWay);
}

void ClassPage::enter()
{
    if (m_class)
        m_tree->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

QString ClassPage::help() const
{
    return tr("The grade stands at the top; below it are the lines that made it, "
              "each with what it counts and the records behind "
              "that. Right and Left open and fold a line, Enter on a record "
              "opens the file at that record. Ctrl+I tries a change "
              "of the chosen record on a copy, F11 looks for the shortest way to "
              "a better grade, F12 goes back to what is. A class "
              "is internal: it is on no report and in no public export.");
}

QString ClassPage::scale() const
{
    return m_scales->tabData(m_scales->currentIndex()).toString();
}

void ClassPage::showScale(const QString &scale)
{
    m_scales->setCurrentIndex(std::max(0, static_cast<int>(ClassText::scales().indexOf(scale))));
}

void ClassPage::showSide(Side side)
{
    m_sideTabs->setCurrentIndex(static_cast<int>(side));
}

void ClassPage::load()
{
    m_class.reset();
    m_tried.reset();
    m_then->hide();
    m_closed->hide();
    m_purpose->setData(ClassText::purpose(scale()));
    m_empty->say(tr("Classing the subject…"), QString());
    m_content->setCurrentWidget(m_empty);
    for (QAction *action : {m_change, m_wayAction, m_file})
        ActionRegistry::setReason(action, tr("The subject is still being classed."));
    desk().ask(
        services::Lane::Read, this, QStringLiteral("explain"),
        [&house = desk().house(), code = m_code, scale = scale()] { return house.supervision().explain(code, scale); },
        [this](const base::Result<services::ExplainedClass> &found) {
            if (found)
                show(*found);
            else
                showFailure(found.error());
        });
}

void ClassPage::showFailure(const base::Failure &failure)
{
    m_now->hide();
    messages().fail(failure);
    m_empty->say(tr("There is no class to show"), tr("The subject is not among the data of this window, or no "
                                                     "rule set of this scale is in force today."));
    for (QAction *action : {m_change, m_wayAction, m_file})
        ActionRegistry::setReason(action, tr("There is no class to show."));
}

void ClassPage::show(const services::ExplainedClass &found)
{
    m_class = found;
    setTitle(tr("%1 · class", "name of an organisation").arg(found.organisation.name));
    m_purpose->setData(ClassText::pick(found.rules.purpose));
    m_purpose->setToolTip(plainToolTip(ClassText::purpose(scale()))); // whatever an adopted rule set says of itself
    m_now->show(found.rules, found.explanation, found.dataAsOf);
    m_now->setVisible(true);
    m_tree->startAnew();
    m_way->begin(found.explanation);
    m_whatIf->follow(found.explanation);
    m_content->setCurrentIndex(0);
    for (QAction *action : {m_wayAction, m_file})
        ActionRegistry::setReason(action, {});
    showTree();
    if (isVisible() && (hasFocus() || !window()->focusWidget() || isAncestorOf(window()->focusWidget())) &&
        !m_scales->hasFocus())
        enter();
    if (!m_whatIf->whatIf().empty())
        runWhatIf(); // the same changes on the other scale
}

void ClassPage::showTree()
{
    const domain::ClassExplanation &now = m_tried ? m_tried->before : m_class->explanation;
    const domain::ClassExplanation *then = m_tried ? &m_tried->after : nullptr;
    m_tree->setColumnHidden(ClassTree::ValueThen, !then);
    m_tree->setColumnHidden(ClassTree::PointsThen, !then);
    m_tree->setColumnWidth(ClassTree::Why, then ? kWhyWidthTried : kWhyWidth);
    const QStringList &closed = m_tried ? m_tried->closed : m_class->closed;
    m_closed->setData(tr("%n of these records are not public: they count here, and what they say is opened only under a "
                         "matter of your organ",
                         nullptr, static_cast<int>(closed.size())));
    m_closed->setVisible(!closed.isEmpty());
    m_tree->setContent(ClassTree(m_class->rules, desk().catalogue(), now, then, closed).rows());
    m_thresholds->setContent(ClassThresholds::rows(now, then), m_thresholds->currentKey());
    rowChosen(m_tree->currentKey());
}

void ClassPage::rowChosen(const QString &key)
{
    if (!m_class)
        return;
    const domain::ClassExplanation &now = m_tried ? m_tried->before : m_class->explanation;
    m_sentence->setData(ClassTree(m_class->rules, desk().catalogue(), now, m_tried ? &m_tried->after : nullptr).sentence(key));
    const bool record = ClassChanges::findRecord(now, ClassTree::recordOf(key)) != nullptr;
    ActionRegistry::setReason(m_change, record ? QString() : tr("Choose a record among the lines first."));
}

void ClassPage::openRow(const QString &key)
{
    const QString record = ClassTree::recordOf(key);
    if (record.isEmpty()) {
        const QModelIndex index = m_tree->currentIndex().siblingAtColumn(0);
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
        return;
    }
    if (ClassChanges::findRecord(m_class->explanation, record))
        Q_EMIT desk().recordWanted(m_code, record);
    else
        messages().say(items::Tone::Notice, tr("This record is only tried"), tr("It is not in the subject’s file."));
}

} // namespace creditdesk::ui

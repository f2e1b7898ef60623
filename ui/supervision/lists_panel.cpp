#include "ui/supervision/lists_panel.h"

#include "models/domain/catalogue.h"
#include "ui/shell/say_failure.h"
#include "ui/supervision/overview_card.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTabBar>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr int kPauseMs = 200;
constexpr int kUnitsShown = 6;
constexpr int kDetailsWidth = 248;
constexpr qsizetype kCountedAtOnce = 8;

} // namespace

ListsPanel::ListsPanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_words(desk.catalogue(), {}),
      m_lists(new QTabBar(this)),
      m_text(new QLineEdit(this)),
      m_choice(new QComboBox(this)),
      m_found(new PlainLabel({}, this)),
      m_units(new FigureGrid(tr("Units that supply data"), this)),
      m_grid(new FigureGrid(tr("Rows of the list"), this)),
      m_details(new DataTable({{tr("This row")}, {QString()}}, tr("Fields of the row"), this))
{
    setFocusProxy(m_text);
    buildBody();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ListsPanel::fill);
    connect(m_text, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, m_grid, qOverload<>(&QWidget::setFocus));
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ListsPanel::fill);
    connect(m_lists, &QTabBar::currentChanged, this, &ListsPanel::openList);
    connect(m_grid, &FigureGrid::opened, this, &ListsPanel::opened);
    connect(m_grid, &FigureGrid::placeChanged, this, &ListsPanel::placeChanged);
    connect(m_units, &FigureGrid::opened, this, &ListsPanel::opened);
    connect(m_grid, &FigureGrid::rowChosen, this,
            [this](const QString &code) { m_details->setContent(rows().details(list(), code)); });
    connect(m_units, &FigureGrid::rowChosen, this, [this](const QString &unit) {
        m_unit = unit == QStringLiteral("*") ? QString() : unit;
        m_pause.start();
    });
}

void ListsPanel::buildBody()
{
    m_lists->setAccessibleName(tr("The three lists"));
    m_lists->setDrawBase(false);
    m_lists->setExpanding(false);
    for (const PlanList one : {PlanList::Data, PlanList::Conduct, PlanList::Applications})
        m_lists->addTab(rows().title(one));
    m_text->setAccessibleName(tr("Search in this list"));
    m_text->setPlaceholderText(tr("Words, code, department or basis"));
    m_text->setClearButtonEnabled(true);
    m_choice->setAccessibleName(tr("Narrow by"));
    m_choice->setMinimumWidth(136);
    m_found->setTone(items::Tone::Muted);
    m_units->setWholeHeight(kUnitsShown);
    m_details->setWidths({80, 160}, 1);
    m_details->setWrapping(true);
    m_details->setFixedWidth(kDetailsWidth);
    auto *head = new QHBoxLayout;
    head->setSpacing(kGrid);
    head->addWidget(m_lists);
    head->addWidget(m_text, 1);
    head->addWidget(m_choice);
    head->addWidget(m_found);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGroup);
    row->addWidget(m_grid, 1);
    row->addWidget(m_details);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addLayout(head);
    column->addWidget(m_units);
    column->addLayout(row, 1);
}

PlanList ListsPanel::list() const
{
    return static_cast<PlanList>(m_lists->currentIndex());
}

PlanListRows ListsPanel::rows() const
{
    return {m_desk.catalogue().plan(), m_words};
}

void ListsPanel::load(const FigureWords &words)
{
    m_words = words;
    m_counts.clear();
    m_toCount.clear();
    takeWishes();
    openList();
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("supply"),
        [&house = m_desk.house()] { return house.supervision().supply(); },
        [this](const base::Result<QList<services::UnitSupply>> &supply) {
            if (supply)
                takeSupply(*supply);
            else if (supply.error().code != base::Code::NotFound) // no figures yet: the head says so
                sayFailure(m_messages, supply.error(), m_desk.catalogue());
        });
}

void ListsPanel::takeSupply(const QList<services::UnitSupply> &supply)
{
    m_counts.insert(PlanListRows::countsOf(m_desk.catalogue().plan(), supply));
    m_units->setContent(rows().unitColumns(), rows().units(supply));
    m_units->setWidths(0, 100);
    if (!m_unit.isEmpty() && m_units->currentKey() != m_unit)
        m_units->select(m_unit, 1);
    fill();
    m_toCount = rows().held(PlanList::Conduct) + rows().held(PlanList::Applications);
    countNext();
}

/// A few filters a time: typing somewhere else waits for at most these.
void ListsPanel::countNext()
{
    if (m_toCount.isEmpty()) {
        fill();
        return;
    }
    const QList<domain::FigureFilter> now = m_toCount.mid(0, kCountedAtOnce);
    m_toCount = m_toCount.mid(now.size());
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("held"),
        [&house = m_desk.house(), now] {
            QList<services::FigureQuestion> questions;
            for (const domain::FigureFilter &filter : now)
                questions.append({filter, domain::Counted::Records, domain::axis::state, {}});
            return house.supervision().figures(questions);
        },
        [this, now](const base::Result<QList<domain::FigureTable>> &tables) {
            if (!tables)
                return; // figures went away meanwhile; they are asked for anew when
                        // they are back
            for (qsizetype i = 0; i < now.size(); ++i)
                m_counts.insert(heldKey(now.at(i)), tables->at(i).total);
            countNext();
        });
}

void ListsPanel::openList()
{
    const QSignalBlocker quiet(m_choice);
    const QString chosen = m_place.isEmpty() ? m_choice->currentData().toString() : m_place[u"choice"].toString();
    m_choice->clear();
    for (const auto &[id, name] : rows().choices(list()))
        m_choice->addItem(name, id);
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(chosen)));
    m_units->setVisible(list() == PlanList::Data);
    fill();
}

void ListsPanel::fill()
{
    const PlanListRows words = rows();
    const QList<FigureRow> found = words.rows(
        list(), {m_text->text(), m_choice->currentData().toString(), list() == PlanList::Data ? m_unit : QString()}, m_counts);
    m_grid->setContent(words.columns(list()), found);
    const QList<int> widths = words.widths(list());
    for (int i = 0; i < widths.size(); ++i) {
        m_grid->horizontalHeader()->setSectionResizeMode(i,
                                                         widths.at(i) == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
        m_grid->setColumnHidden(i, widths.at(i) < 0);
        if (widths.at(i) > 0)
            m_grid->setColumnWidth(i, widths.at(i));
    }
    m_found->setData(tr("%1 rows").arg(Format::number(found.size())));
    if (!m_place.isEmpty() && !m_counts.isEmpty()) { // what is held has come: nothing is filled anew behind it
        const QJsonObject place = std::exchange(m_place, {});
        m_grid->select(place[u"row"].toString(), place[u"column"].toInt());
    }
    if (m_grid->currentKey().isEmpty() && !found.isEmpty())
        m_grid->select(found.first().key, static_cast<int>(widths.size()) - 1);
    m_details->setContent(words.details(list(), m_grid->currentKey()));
}

/// What was searched for when this operator left.
void ListsPanel::takeWishes()
{
    if (m_place.isEmpty())
        return;
    const QSignalBlocker quietLists(m_lists), quietText(m_text);
    m_lists->setCurrentIndex(std::clamp(m_place[u"list"].toInt(), 0, m_lists->count() - 1));
    m_text->setText(m_place[u"text"].toString());
    m_unit = m_place[u"unit"].toString();
}

QJsonObject ListsPanel::place() const
{
    if (!m_place.isEmpty() || m_grid->currentKey().isEmpty())
        return m_place;
    return {{QStringLiteral("list"), m_lists->currentIndex()},
            {QStringLiteral("text"), m_text->text()},
            {QStringLiteral("choice"), m_choice->currentData().toString()},
            {QStringLiteral("unit"), m_unit},
            {QStringLiteral("row"), m_grid->currentKey()},
            {QStringLiteral("column"), m_grid->currentColumn()}};
}

domain::Table ListsPanel::table() const
{
    domain::Table table;
    table.title = rows().title(list());
    fillTable(table, rows().columns(list()), m_grid->content());
    return table;
}

} // namespace creditdesk::ui

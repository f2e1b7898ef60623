#include "ui/supervision/indicators_panel.h"

#include "models/domain/catalogue.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/say_failure.h"
#include "ui/supervision/indicators_spark.h"
#include "ui/supervision/overview_card.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr int kTrendColumn = 6;
constexpr int kSideWidth = 440;
constexpr int kIndicators = 10;

} // namespace

IndicatorsPanel::IndicatorsPanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_grid(new FigureGrid(tr("Indicators of table 1"), this)),
      m_sparks(new SparkDelegate(m_grid)),
      m_title(new PlainLabel({}, this)),
      m_details(new DataTable({{tr("Item")}, {tr("Words")}}, tr("How it is measured"), this)),
      m_chart(new Chart(tr("Trend, as a chart; the table below has the same figures"), this)),
      m_trend(new FigureGrid(tr("Trend"), this)),
      m_districts(new FigureGrid(tr("Comparison of districts"), this)),
      m_which(new QTabBar(this)),
      m_tables(new QStackedWidget(this)),
      m_failing(new QPushButton(tr("Open the late ones"), this))
{
    setFocusProxy(m_grid);
    m_grid->setItemDelegateForColumn(kTrendColumn, m_sparks);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGroup);
    m_grid->setWholeHeight(kIndicators);
    m_details->horizontalHeader()->hide();
    m_details->setWidths({72, 200}, 1);
    m_details->setWrapping(true);
    m_details->setMinimumHeight(64);
    auto *left = new QVBoxLayout;
    left->setSpacing(kGrid);
    left->addWidget(m_grid);
    left->addWidget(m_details, 1);
    row->addLayout(left, 1);
    row->addWidget(buildSide());
    connect(m_grid, &FigureGrid::rowChosen, this, &IndicatorsPanel::choose);
    for (FigureGrid *grid : {m_grid, m_trend, m_districts})
        connect(grid, &FigureGrid::opened, this, &IndicatorsPanel::opened);
    connect(m_grid, &FigureGrid::placeChanged, this, &IndicatorsPanel::placeChanged);
    connect(m_which, &QTabBar::currentChanged, this, &IndicatorsPanel::placeChanged);
    connect(m_failing, &QPushButton::clicked, this, [this] {
        if (const auto target = m_rows ? m_rows->failing(m_grid->currentKey().toInt()) : std::nullopt; target)
            Q_EMIT opened(*target);
    });
}

QWidget *IndicatorsPanel::buildSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(kSideWidth);
    m_title->setFont(textFont(TextSize::Head, true));
    m_title->setWordWrap(true);
    m_chart->setFixedHeight(152);
    m_failing->setAutoDefault(true);
    m_failing->setAccessibleName(m_failing->text());
    m_which->setAccessibleName(tr("Trend or districts"));
    m_which->setDrawBase(false);
    m_which->setExpanding(false);
    m_which->addTab(tr("Trend"));
    m_which->addTab(tr("Comparison of districts"));
    m_tables->addWidget(m_trend);
    m_tables->addWidget(m_districts);
    connect(m_which, &QTabBar::currentChanged, m_tables, &QStackedWidget::setCurrentIndex);
    auto *which = new QHBoxLayout;
    which->addWidget(m_which);
    which->addStretch(1);
    which->addWidget(m_failing);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_title);
    column->addWidget(m_chart);
    column->addLayout(which);
    column->addWidget(m_tables, 1);
    return side;
}

void IndicatorsPanel::load(const domain::FigureFilter &filter, const FigureWords &words)
{
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("indicators"),
        [&house = m_desk.house(), filter] { return house.supervision().indicators(filter); },
        [this, filter, words](const base::Result<QList<services::IndicatorValue>> &values) {
            if (!values) {
                if (values.error().code != base::Code::NotFound) // no figures yet: the head says so
                    sayFailure(m_messages, values.error(), m_desk.catalogue());
                return;
            }
            m_rows.emplace(*values, filter, words);
            m_sparks->setTrends(m_rows->trends());
            m_grid->setContent(m_rows->columns(), m_rows->rows());
            const QList<int> widths{44, 0, 92, 64, 96, 64, 88};
            for (int i = 0; i < widths.size(); ++i) {
                m_grid->horizontalHeader()->setSectionResizeMode(i, i == 1 ? QHeaderView::Stretch : QHeaderView::Interactive);
                if (i != 1)
                    m_grid->setColumnWidth(i, widths.at(i));
            }
            takePlace();
            if (m_grid->currentKey().isEmpty())
                m_grid->select(QStringLiteral("2"),
                               4); // the one that is measured here from every record
            choose(m_grid->currentKey());
            if (isVisible())
                m_grid->setFocus(Qt::OtherFocusReason);
        });
}

QJsonObject IndicatorsPanel::place() const
{
    if (!m_rows)
        return m_place;
    return {{QStringLiteral("row"), m_grid->currentKey()},
            {QStringLiteral("column"), m_grid->currentColumn()},
            {QStringLiteral("which"), m_which->currentIndex()}};
}

void IndicatorsPanel::setPlace(const QJsonObject &place)
{
    m_place = place;
}

void IndicatorsPanel::takePlace()
{
    const QJsonObject place = std::exchange(m_place, {});
    if (place.isEmpty())
        return;
    m_grid->select(place[u"row"].toString(), place[u"column"].toInt());
    m_which->setCurrentIndex(std::clamp(place[u"which"].toInt(), 0, m_which->count() - 1));
}

void IndicatorsPanel::choose(const QString &key)
{
    const int number = key.toInt();
    const domain::PlanIndicator *indicator = m_desk.catalogue().plan().indicator(number);
    if (!m_rows || !indicator)
        return;
    m_title->setData(speaksChinese() ? indicator->zh : indicator->en);
    m_details->setContent(m_rows->details(number));
    m_chart->setData(m_rows->chart(number));
    m_chart->setVisible(m_rows->chart(number).categories.size() > 1);
    m_trend->setContent(m_rows->pointColumns(number, tr("Period")), m_rows->trend(number));
    m_trend->setWidths(84, 82);
    m_districts->setContent(m_rows->pointColumns(number, tr("District")), m_rows->districts(number));
    m_districts->setWidths(84, 82);
    const bool any = !m_trend->content().isEmpty() || !m_districts->content().isEmpty();
    m_which->setVisible(any);
    m_tables->setVisible(any);
    m_failing->setVisible(m_rows->failing(number).has_value());
}

domain::Table IndicatorsPanel::table() const
{
    domain::Table table;
    if (!m_rows)
        return table;
    table.title = tr("Indicators of table 1");
    fillTable(table, m_rows->columns().mid(0, kTrendColumn), m_grid->content());
    for (domain::TableColumn &column : table.columns)
        column.kind = domain::CellKind::Text; // with their units
    return table;
}

} // namespace creditdesk::ui

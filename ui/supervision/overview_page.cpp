#include "ui/supervision/overview_page.h"

#include "ui/shell/action_registry.h"
#include "ui/shell/paper_out.h"
#include "ui/shell/say_failure.h"
#include "ui/supervision/indicators_panel.h"
#include "ui/supervision/list_hall_page.h"
#include "ui/supervision/list_measures_page.h"
#include "ui/supervision/list_page.h"
#include "ui/supervision/lists_panel.h"
#include "ui/supervision/overview_filter.h"
#include "ui/supervision/overview_head.h"
#include "ui/supervision/overview_panel.h"
#include "ui/supervision/stages_panel.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTabBar>

namespace creditdesk::ui {
namespace {

constexpr int kKeepMs = 800;
constexpr int kWatchMs = 60'000; ///< data comes by itself: whether the figures
                                 ///< still are of the newest
const QString kView = QStringLiteral("overview");

} // namespace

OverviewPage::OverviewPage(Desk &desk, QWidget *parent)
    : Page(desk, tr("Classified supervision"), parent),
      m_export(ActionRegistry::make(QStringLiteral("figures.export"), this)),
      m_print(ActionRegistry::make(QStringLiteral("figures.print"), this)),
      m_paper(new PaperOut(
          desk, messages(), [&house = desk.house()] { return house.supervision().printers(); }, this)),
      m_figures(new OverviewHead(desk, messages(), this)),
      m_tabs(new QTabBar(this)),
      m_content(new QStackedWidget(this)),
      m_filter(new FigureFilterBar(desk.catalogue(), this)),
      m_overview(new OverviewPanel(desk, messages(), m_content)),
      m_indicators(new IndicatorsPanel(desk, messages(), m_content)),
      m_lists(new ListsPanel(desk, messages(), m_content)),
      m_stages(new StagesPanel(desk, messages(), m_content)),
      m_words(desk.catalogue(), {})
{
    m_paper->printers()->setAccessibleName(tr("Printer of the table"));
    addToHead(m_paper->printers());
    addButton(m_print);
    addButton(m_export);
    buildBody();
    connect(m_export, &QAction::triggered, this, &OverviewPage::chooseExport);
    connect(m_print, &QAction::triggered, this, &OverviewPage::print);
    connect(m_figures, &OverviewHead::stateKnown, this, &OverviewPage::stateKnown);
    connect(m_filter, &FigureFilterBar::changed, this, [this] {
        loadTab(false);
        keepSoon();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        loadTab(false);
        keepSoon();
    });
    connect(m_overview, &OverviewPanel::opened, this, &OverviewPage::open);
    connect(m_overview, &OverviewPanel::placeChanged, this, &OverviewPage::keepSoon);
    connect(m_indicators, &IndicatorsPanel::placeChanged, this, &OverviewPage::keepSoon);
    connect(m_lists, &ListsPanel::placeChanged, this, &OverviewPage::keepSoon);
    connect(m_stages, &StagesPanel::placeChanged, this, &OverviewPage::keepSoon);
    connect(m_indicators, &IndicatorsPanel::opened, this, &OverviewPage::open);
    connect(m_lists, &ListsPanel::opened, this, &OverviewPage::open);
    connect(m_stages, &StagesPanel::opened, this, &OverviewPage::open);
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(kKeepMs);
    connect(&m_keepTimer, &QTimer::timeout, this, [this] { keep(services::Lane::Read); });
    m_watch.setInterval(kWatchMs);
    connect(&m_watch, &QTimer::timeout, m_figures, &OverviewHead::refresh);
}

void OverviewPage::buildBody()
{
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    for (const QString &title : {tr("Overview"), tr("Indicators"), tr("Lists"), tr("Stages")})
        m_tabs->addTab(title);
    for (QWidget *panel : std::initializer_list<QWidget *>{m_overview, m_indicators, m_lists, m_stages})
        m_content->addWidget(panel);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGroup);
    row->addWidget(m_tabs);
    row->addWidget(m_figures, 1);
    body()->setSpacing(kGrid);
    body()->addLayout(row);
    body()->addWidget(m_filter);
    body()->addWidget(m_content, 1);
}

void OverviewPage::enter()
{
    const bool may = desk().may(QStringLiteral("supervision.export"));
    for (QAction *action : {m_export, m_print})
        ActionRegistry::setReason(action, may ? QString() : tr("Your role does not allow this."));
    m_paper->printers()->setVisible(may);
    if (may)
        m_paper->askPrinters();
    m_list = nullptr; // whatever was open is behind now
    keepSoon();
    if (m_viewTaken) {
        m_figures->refresh();
        QWidget *from = m_openedFrom.data();
        if (tab() == Tab::Overview)
            m_overview->focusPlace();
        else if (from && from->isVisible())
            from->setFocus(Qt::OtherFocusReason);
        else
            m_content->currentWidget()->setFocus(Qt::OtherFocusReason);
        return;
    }
    setFocus(Qt::OtherFocusReason);
    desk().ask(
        services::Lane::Read, this, QStringLiteral("view"), [&house = desk().house()] { return house.supervision().view(); },
        [this](const QJsonObject &view) {
            takeView(view[kView].toObject());
            m_viewTaken = true;
            m_figures->refresh();
        });
}

void OverviewPage::suspend()
{
    m_figures->stop();
    if (m_viewTaken)
        keep(services::Lane::Platform);
}

QString OverviewPage::help() const
{
    return tr("Where we stand, by one scale at a time. The table beside each "
              "chart has the same figures: arrow keys choose a "
              "number, Enter opens the list behind it, Ctrl+C copies the table. "
              "Filters stay as they are left. A class is an "
              "internal aid: it is on no report and in no public export.");
}

void OverviewPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

OverviewPage::Tab OverviewPage::tab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

QJsonObject OverviewPage::place() const
{
    const ListBehind *list = m_list.data();
    return {{QStringLiteral("filter"), m_filter->filter().toJson()},
            {QStringLiteral("scale"), m_filter->scale()},
            {QStringLiteral("tab"), m_tabs->currentIndex()},
            {QStringLiteral("place"), m_overview->place()},
            {QStringLiteral("indicators"), m_indicators->place()},
            {QStringLiteral("lists"), m_lists->place()},
            {QStringLiteral("stages"), m_stages->place()},
            {QStringLiteral("list"), list != nullptr ? list->place() : m_wantedList},
            {QStringLiteral("shown"), isVisible() || (list != nullptr && list->isVisible())}};
}

void OverviewPage::takeView(const QJsonObject &view)
{
    if (view.isEmpty())
        return;
    m_wantedScale = view[u"scale"].toString();
    if (const auto filter = domain::FigureFilter::fromJson(view[u"filter"].toObject()); filter)
        m_filter->setChosen(*filter, m_wantedScale);
    m_overview->setPlace(view[u"place"].toObject());
    m_indicators->setPlace(view[u"indicators"].toObject());
    m_lists->setPlace(view[u"lists"].toObject());
    m_stages->setPlace(view[u"stages"].toObject());
    m_wantedList = view[u"list"].toObject();
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(std::clamp(view[u"tab"].toInt(), 0, m_tabs->count() - 1));
}

void OverviewPage::keepSoon()
{
    if (m_viewTaken)
        m_keepTimer.start();
}

void OverviewPage::keep(services::Lane lane)
{
    m_keepTimer.stop();
    desk().ask(
        lane, this, QStringLiteral("keep"),
        [&house = desk().house(), place = place()]() -> base::Done {
            QJsonObject view = house.supervision().view();
            if (view[kView].toObject() == place)
                return {};
            view.insert(kView, place);
            return house.supervision().keepView(view);
        },
        [](const base::Done &) {}); // a place that is not kept is no reason to disturb
}

void OverviewPage::stateKnown()
{
    m_words = FigureWords(desk().catalogue(), m_figures->state());
    m_filter->setWords(m_words);
    if (!m_wantedScale.isEmpty() && !m_figures->state().scales.isEmpty())
        m_filter->setChosen(m_filter->filter(), std::exchange(m_wantedScale, {}));
    loadTab(false);
    if (m_figures->state().there && !m_figures->running())
        openAgain();
}

void OverviewPage::loadTab(bool anew)
{
    const int index = m_tabs->currentIndex();
    m_content->setCurrentIndex(index);
    m_filter->setVisible(tab() != Tab::Lists);
    const services::FiguresState &state = m_figures->state();
    const domain::FigureFilter filter = m_filter->filter();
    const QString scale = m_filter->scale();
    QJsonObject key{{QStringLiteral("filter"), filter.toJson()},
                    {QStringLiteral("scale"), scale},
                    {QStringLiteral("data"), state.dataAsOf.toString(Qt::ISODateWithMs)},
                    {QStringLiteral("day"), state.day.toString(Qt::ISODate)},
                    {QStringLiteral("rules"), m_words.ruleSet(scale)}};
    const QByteArray asked = QJsonDocument(key).toJson(QJsonDocument::Compact);
    if (!anew && m_loaded.value(index) == asked)
        return; // what is on screen answers this already, and stays as it is
    m_loaded.insert(index, asked);
    switch (tab()) {
    case Tab::Overview:
        m_overview->load(filter, scale, m_words);
        break;
    case Tab::Indicators:
        m_indicators->load(filter, m_words);
        break;
    case Tab::Lists:
        m_lists->load(m_words);
        break;
    case Tab::Stages:
        m_stages->load(filter, scale, m_words);
        break;
    }
}

void OverviewPage::open(const FigureTarget &target)
{
    m_openedFrom = QApplication::focusWidget();
    m_wantedList = {};
    Q_EMIT desk().pageWanted(make(target, {}));
}

ListBehind *OverviewPage::make(const FigureTarget &target, const QJsonObject &place)
{
    ListBehind *list = nullptr;
    if (target.hall)
        list = new HallListPage(desk(), *target.hall, place, this); // the stack takes it from here
    else if (target.measures)
        list = new MeasureListPage(desk(), target, m_words, place, this);
    else
        list = new FigureListPage(desk(), target, m_words, place, this);
    list->hide();
    connect(list, &ListBehind::placeChanged, this, [this, list] {
        if (!list->isVisible())
            return;
        m_list = list;
        keepSoon();
    });
    return list;
}

/// The list that was open when this operator left: only if something is still behind its number.
void OverviewPage::openAgain()
{
    if (m_wantedList.isEmpty() || m_list)
        return;
    const auto target = FigureTarget::fromJson(m_wantedList);
    if (!target) {
        cannotOpenAgain({});
        return;
    }
    ListBehind *list = make(*target, m_wantedList);
    connect(list, &ListBehind::listed, this, [this, list, target = *target](qint64 total) {
        disconnect(list, &ListBehind::listed, this, nullptr);
        if (total > 0 && isVisible()) {
            m_wantedList = {};
            Q_EMIT desk().pageWanted(list);
            return;
        }
        list->deleteLater();
        if (isVisible())
            cannotOpenAgain(target);
    });
}

void OverviewPage::cannotOpenAgain(const FigureTarget &target)
{
    m_wantedList = {};
    QStringList words;
    for (const FigureWords::Part &part : m_words.parts(target.filter))
        words.append(part.label + QLatin1Char(' ') + part.text);
    messages().say(items::Tone::Notice, tr("The list that was open is not there any more: nothing is behind its number now"),
                   words.join(QStringLiteral(" · ")));
    keepSoon();
}

void OverviewPage::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export the table"));
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilters({tr("PDF files (*.pdf)"), tr("Workbooks (*.xlsx)"), tr("CSV files (*.csv)")});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.section(QLatin1String("*."), 1).chopped(1)); });
    connect(dialog, &QFileDialog::fileSelected, this, &OverviewPage::exportTo);
    dialog->open();
}

/// What is on screen now, headed for paper or a file; nothing if there is no table yet.
domain::Table OverviewPage::shownTable()
{
    const FigureTarget about{m_filter->filter(), domain::Counted::Organisations, m_filter->scale()};
    domain::Table shown = tab() == Tab::Indicators ? m_indicators->table()
                          : tab() == Tab::Lists    ? m_lists->table()
                          : tab() == Tab::Stages   ? m_stages->table()
                                                   : m_overview->table();
    if (shown.columns.isEmpty()) {
        messages().say(items::Tone::Notice, tr("There is no table here yet"));
        return {};
    }
    domain::Table table = headedTable(shown.title, about, m_words, desk().now(), desk().session().name);
    table.columns = shown.columns;
    table.rows = shown.rows;
    table.total = shown.total;
    table.notes = shown.notes;
    return table;
}

void OverviewPage::print()
{
    const domain::Table table = shownTable();
    if (table.columns.isEmpty())
        return;
    m_paper->print(
        [&house = desk().house(), table](const QString &queue) { return house.supervision().printTable(table, queue); },
        tr("The print system has taken the table"), tr("Look at the printer and the print system, or export the table."));
}

void OverviewPage::exportTo(const QString &path)
{
    const domain::Table table = shownTable();
    if (table.columns.isEmpty())
        return;
    desk().ask(
        services::Lane::Report, this, QStringLiteral("export"),
        [&house = desk().house(), table, path] { return house.supervision().saveTable(table, path); },
        [this, path](const base::Done &done) {
            if (done)
                messages().say(items::Tone::Ok, tr("Exported as filtered"), path);
            else
                sayFailure(messages(), done.error(), desk().catalogue());
        });
}

void OverviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_watch.start();
}

void OverviewPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_watch.stop();
}

} // namespace creditdesk::ui

#include "ui/subject/subject_page.h"

#include "ui/shell/action_registry.h"
#include "ui/shell/chapters.h"
#include "ui/shell/record_words.h"
#include "ui/subject/subject_head.h"
#include "ui/subject/timeline_view.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

namespace creditdesk::ui {
namespace {

enum Tab { Records, Timeline };
constexpr int kSideWidth = 324;

} // namespace

SubjectPage::SubjectPage(Desk &desk, const QString &code, QWidget *parent)
    : Page(desk, code, parent),
      m_code(code),
      m_issue(ActionRegistry::make(QStringLiteral("report.issue"), this)),
      m_timelineAction(ActionRegistry::make(QStringLiteral("subject.timeline"), this)),
      m_class(ActionRegistry::make(QStringLiteral("class.open"), this)),
      m_pastAction(ActionRegistry::make(QStringLiteral("subject.past"), this)),
      m_now(ActionRegistry::make(QStringLiteral("subject.now"), this)),
      m_matterAction(ActionRegistry::make(QStringLiteral("subject.matter"), this)),
      m_head(new SubjectHead(this)),
      m_tabs(new QTabBar(this)),
      m_withheld(new PlainLabel({}, this)),
      m_content(new QStackedWidget(this))
{
    addButton(m_issue, true);
    addButton(m_pastAction);
    if (desk.may(QStringLiteral("matter.open")))
        addButton(m_matterAction);
    if (desk.may(QStringLiteral("supervision.view")))
        addButton(m_class);
    m_class->setEnabled(desk.may(QStringLiteral("supervision.view")));
    buildBody();
    const bool allowed = desk.may(QStringLiteral("report.issue"));
    ActionRegistry::setReason(m_issue, allowed ? tr("The file is still being opened.") : tr("Your role does not allow this."));
    connect(m_issue, &QAction::triggered, this,
            [this] { Q_EMIT this->desk().receptionWanted(m_code, m_view.organisation.name); });
    connect(m_class, &QAction::triggered, this, [this] { Q_EMIT this->desk().classWanted(m_code); });
    connect(m_timelineAction, &QAction::triggered, this,
            [this] { m_tabs->setCurrentIndex(m_tabs->currentIndex() == Records ? Timeline : Records); });
    allowMatter();
    load({});
}

void SubjectPage::buildBody()
{
    m_tabs->addTab(tr("Records"));
    m_tabs->addTab(tr("Timeline"));
    m_tabs->setAccessibleName(tr("Parts of the file"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_withheld->setTone(items::Tone::Muted);
    m_timeline = new TimelineView(this);
    m_empty = new EmptyState(QStringLiteral("subject"), this);
    m_content->addWidget(buildRecords());
    m_content->addWidget(m_timeline);
    m_content->addWidget(m_empty);
    m_empty->say(tr("Opening the file…"), QString());
    m_content->setCurrentWidget(m_empty);

    m_details = new DataTable({{tr("Selected record")}, {QString()}}, tr("Fields of the selected record"), this);
    m_details->setWidths({112, 200}, 1);
    m_details->setWrapping(true);
    m_details->setFixedWidth(kSideWidth);

    auto *row = new QHBoxLayout;
    row->setSpacing(kGroup);
    row->addWidget(m_content, 1);
    row->addWidget(m_details);
    body()->setSpacing(kGrid);
    buildPast();
    buildMatter();
    body()->addWidget(m_head);
    auto *tabs = new QHBoxLayout;
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    tabs->addWidget(m_withheld);
    body()->addLayout(tabs);
    body()->addLayout(row, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &SubjectPage::showTab);
    connect(m_timeline, &TimelineView::recordWanted, this, [this](const QString &id) {
        m_tabs->setCurrentIndex(Records);
        m_records->selectKey(id);
    });
}

QWidget *SubjectPage::buildRecords()
{
    m_records = new DataTable(RecordWords::columns(), tr("Records of the subject"), this);
    m_records->setWidths({150, 116, 94, 94, 124, 124, 84, 92}, 0);
    connect(m_records, &DataTable::chosen, this, &SubjectPage::showDetails);
    connect(m_records, &DataTable::rowActivated, this, [this] { m_details->setFocus(Qt::OtherFocusReason); });
    return m_records;
}

void SubjectPage::enter()
{
    if (!m_loaded)
        setFocus(Qt::OtherFocusReason);
    else if (m_content->currentWidget() == m_records)
        m_records->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

QString SubjectPage::help() const
{
    return tr("Records stand under the chapters of the report. Three clocks run for each: whether the web may publish it, "
              "whether the "
              "window may print it, and whether the database may keep it. Records that will not be printed say why. Ctrl+P "
              "issues the "
              "report, Ctrl+T shows the timeline, F3 opens what is not public under a matter of your organ, F6 asks for a past "
              "day or for what was known here then, F5 comes back to now, "
              "Alt+Left goes back.");
}

QString SubjectPage::bannerText() const
{
    return m_banner->isHidden() ? QString() : m_bannerWords->data();
}

void SubjectPage::load(const PastMoment &moment)
{
    desk().ask(
        services::Lane::Live, this, QStringLiteral("open"),
        [&house = desk().house(), code = m_code, moment] {
            return house.openSubject(code, QStringLiteral("walk_in"), moment.asOf, moment.knownAt);
        },
        [this, moment](const base::Result<services::SubjectView> &result) {
            if (result) {
                m_moment = moment;
                m_look.reset();
                m_past->hide();
                messages().clear();
                showSubject(*result);
                return;
            }
            if (m_loaded) {
                pastFailed(result.error());
                return;
            }
            messages().fail(result.error());
            ActionRegistry::setReason(m_issue, tr("The file could not be opened."));
            m_empty->say(tr("The file could not be opened"), tr("Search again by name, or check the code."));
        });
}

void SubjectPage::showSubject(const services::SubjectView &view)
{
    m_view = view;
    m_loaded = true;
    setTitle(view.organisation.name);
    m_head->setSubject(view, desk().catalogue());
    showRecords();
    sayPast();
    allowMatter();
    if (!m_wantedRecord.isEmpty())
        showRecord(m_wantedRecord);
    if (isVisible() && (hasFocus() || !window()->focusWidget() || isAncestorOf(window()->focusWidget())))
        enter();
}

void SubjectPage::showRecord(const QString &record)
{
    m_wantedRecord = record;
    if (!m_loaded)
        return;
    const QString wanted = std::exchange(m_wantedRecord, {});
    if (m_records->rows().rowOf(wanted) < 0) {
        messages().say(items::Tone::Notice, tr("This record is not in the file"),
                       tr("It was revoked, or it has gone from the data meanwhile."));
        return;
    }
    m_tabs->setCurrentIndex(Records);
    m_records->selectKey(wanted);
    m_records->setFocus(Qt::OtherFocusReason);
}

void SubjectPage::showRecords()
{
    const QDate today = m_moment.asOf.value_or(desk().house().clock().today());
    m_tabs->setTabText(Records, Format::counted(tr("Records"), static_cast<int>(m_view.records.size())));
    m_records->setContent(chapterRows(m_view, desk().catalogue(), today));
    QStringList notes;
    if (m_view.withheld > 0)
        notes.append(tr("%n of them will not be printed", nullptr, m_view.withheld));
    if (m_view.closed > 0 && !m_look)
        notes.append(tr("%n more are not public and need a matter (F3)", nullptr, m_view.closed));
    m_withheld->setData(notes.join(QStringLiteral(" · ")));
    m_timeline->setRecords(m_view.records, desk().catalogue(), today);
    m_details->setVisible(!m_view.records.isEmpty());
    if (m_view.records.isEmpty() && m_view.closed > 0 && !m_look)
        m_empty->say(
            tr("No public records"),
            tr("%n records are not public. They are opened only under a published matter of your organ, with a case number.",
               nullptr, m_view.closed));
    else if (m_view.records.isEmpty())
        m_empty->say(tr("No records"),
                     tr("Nothing is known about this subject beyond its registration. A report can be issued all the same."));
    showTab(m_tabs->currentIndex());
}

void SubjectPage::showTab(int tab)
{
    if (!m_loaded || m_view.records.isEmpty()) {
        m_content->setCurrentWidget(m_empty);
        return;
    }
    m_content->setCurrentIndex(tab);
    if (tab == Timeline)
        m_timeline->focusTable();
    else
        m_records->setFocus(Qt::OtherFocusReason);
}

void SubjectPage::showDetails(const QString &recordId)
{
    for (const services::RecordView &view : std::as_const(m_view.records)) {
        if (view.record.id == recordId) {
            m_details->setContent(RecordWords::details(view, desk().catalogue()));
            return;
        }
    }
    m_details->setContent({});
}

} // namespace creditdesk::ui

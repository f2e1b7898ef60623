#include "ui/register/queries_panel.h"

#include "models/domain/identifiers.h"
#include "ui/register/filter_bar.h"
#include "ui/register/register_words.h"
#include "ui/shell/say_failure.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace creditdesk::ui {
namespace {

constexpr int kPage = 200;
enum Column { kWhom = 3, kBasis = 5, kScope = 6, kSheets = 9 }; // of RegisterWords::columns()
constexpr int kWide = 1360;                                     // from here on all columns fit
constexpr int kMiddle = 1240;                                   // and from here on all but two

} // namespace

QueriesPanel::QueriesPanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_filter(new FilterBar(desk.catalogue(), desk.house().reception().products(), this)),
      m_head(new PlainLabel({}, this)),
      m_list(new DataTable(RegisterWords::columns(), tr("Register of queries"), this)),
      m_details(new DataTable({{tr("This entry")}, {QString()}}, tr("Fields of the entry"), this)),
      m_empty(new EmptyState(QStringLiteral("register"), this))
{
    m_list->setWidths({52, 128, 128, 120, 80, 132, 68, 96, 168, 56}, kWhom);
    m_details->setWidths({88, 176}, 1);
    m_details->setWrapping(true);
    m_details->setFixedWidth(272);
    m_head->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(kGroup);
    row->addWidget(m_list, 1);
    row->addWidget(m_empty, 1);
    row->addWidget(m_details);
    m_empty->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_filter);
    column->addWidget(m_head);
    column->addLayout(row, 1);
    connect(m_filter, &FilterBar::changed, this, [this] {
        m_subject.clear();
        reload();
    });
    connect(m_filter, &FilterBar::submitted, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &DataTable::chosen, this, &QueriesPanel::open);
    connect(&m_list->rows(), &items::TableModel::moreWanted, this, [this] {
        if (!m_entries.isEmpty() && m_subject.isEmpty())
            load(m_entries.last().id);
    });
}

void QueriesPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (const int column : {kScope, kSheets}) // they stand beside, too; whom it is about has to be read here
        m_list->setColumnHidden(column, width() < kWide);
    m_list->setColumnHidden(kBasis, width() < kMiddle);
}

void QueriesPanel::enter()
{
    reload();
    m_filter->focusStart();
}

store::RegisterFilter QueriesPanel::filter() const
{
    return m_filter->filter();
}

void QueriesPanel::reload()
{
    if (m_subject.isEmpty())
        load(0);
    else
        loadHistory();
}

void QueriesPanel::load(qint64 beforeId)
{
    store::RegisterFilter filter = m_filter->filter();
    filter.beforeId = beforeId;
    filter.limit = kPage;
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("entries"),
        [&house = m_desk.house(), filter] { return house.reception().registerEntries(filter); },
        [this, beforeId](const base::Result<QList<store::RegisterEntry>> &entries) {
            if (entries)
                show(*entries, entries->size() == kPage, beforeId > 0);
            else
                m_messages.fail(entries.error());
        });
}

void QueriesPanel::loadHistory()
{
    domain::VisitForm subject;
    subject.subjectCode = m_subject;
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("entries"),
        [&house = m_desk.house(), subject] { return house.reception().queriesOf(subject); },
        [this](const base::Result<QList<store::RegisterEntry>> &entries) {
            if (entries)
                show(*entries, false, false);
            else
                sayFailure(m_messages, entries.error(), m_desk.catalogue());
        });
}

void QueriesPanel::show(const QList<store::RegisterEntry> &entries, bool more, bool append)
{
    const QList<items::Row> rows = RegisterWords::rows(entries, m_desk.catalogue());
    if (append) {
        m_entries += entries;
        m_list->rows().appendRows(rows);
    } else {
        m_entries = entries;
        m_list->setContent(rows, m_list->currentKey());
    }
    m_list->rows().setMoreAvailable(more);
    const bool none = m_entries.isEmpty();
    m_list->setVisible(!none);
    m_empty->setVisible(none);
    if (none && (m_filter->narrows() || historyShown()))
        m_empty->say(tr("No query matches"), tr("Widen the filter above to see more of the register."));
    else if (none)
        m_empty->say(
            tr("No query yet"),
            tr("Every request at this window is written here: who asked about whom, why, on what basis, and what came of it."));
    m_head->setVisible(historyShown());
    m_head->setData(historyShown()
                        ? tr("All queries about %1 at this window: %2").arg(m_subject, Format::number(m_entries.size()))
                        : QString());
    open();
}

const store::RegisterEntry *QueriesPanel::current() const
{
    const qint64 id = m_list->currentKey().toLongLong();
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [id](const store::RegisterEntry &one) { return one.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

void QueriesPanel::open()
{
    const store::RegisterEntry *entry = current();
    m_details->setContent(entry ? RegisterWords::details(*entry, m_desk.catalogue(), m_desk.house().reception().products())
                                : QList<items::Row>());
    Q_EMIT chosen();
}

QString QueriesPanel::historySubject() const
{
    const QString typed = domain::normaliseIdentifier(m_filter->text()->text());
    if (domain::readCreditCode(typed).valid)
        return typed;
    const store::RegisterEntry *entry = current();
    return entry && entry->subjectType == QStringLiteral("organisation") ? entry->subject : QString();
}

void QueriesPanel::toggleHistory()
{
    m_subject = historyShown() ? QString() : historySubject();
    reload();
}

} // namespace creditdesk::ui

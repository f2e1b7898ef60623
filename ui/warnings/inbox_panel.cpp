#include "ui/warnings/inbox_panel.h"

#include "ui/shell/say_failure.h"
#include "ui/theme/style.h"
#include "ui/warnings/act_line.h"
#include "ui/warnings/warning_acts.h"
#include "ui/warnings/warning_filter.h"
#include "ui/warnings/warning_view.h"
#include "ui/warnings/warning_words.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/format.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace creditdesk::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int kPauseMs = 120;

struct Numbers {
    store::WarningCounts all;
    qint64 toAgree = 0;
    std::optional<services::WarningsState> state; ///< none: there is no data yet
};

} // namespace

InboxPanel::InboxPanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_filter(new WarningFilterBar(desk.catalogue(), desk.house().warnings().rules(), this)),
      m_line(new ActLine(this)),
      m_acts(new WarningActs(desk, messages, *m_line, this)),
      m_list(new DataTable(WarningWords::columns(), tr("Warnings"), this)),
      m_view(new WarningView(desk, this)),
      m_empty(new EmptyState(u"bell"_s, this))
{
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &InboxPanel::showCurrent);
    connect(m_filter, &WarningFilterBar::changed, this, &InboxPanel::reload);
    connect(m_filter, &WarningFilterBar::submitted, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &DataTable::chosen, this, &InboxPanel::choose);
    connect(m_list, &DataTable::rowActivated, this, &InboxPanel::open);
    connect(m_list, &DataTable::leftUpwards, m_filter, &WarningFilterBar::focusText);
    connect(&m_list->rows(), &items::TableModel::moreWanted, this, [this] {
        if (!m_next.isEmpty())
            load(m_next);
    });
    connect(m_acts, &WarningActs::done, this, &InboxPanel::replace);
    connect(m_acts, &WarningActs::refused, this, &InboxPanel::reload);
    connect(m_view, &WarningView::undoEnded, this, [this] { m_acts->setUndo(false); });
}

void InboxPanel::build()
{
    m_list->setWidths({64, 160, 132, 80, 68, 72}, 1);
    m_list->setMinimumWidth(320);
    m_view->setMinimumWidth(320);
    m_empty->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(kGroup);
    row->addWidget(m_list, 12);
    row->addWidget(m_empty, 12);
    row->addWidget(m_view, 10);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_filter);
    column->addWidget(m_line);
    column->addLayout(row, 1);
}

void InboxPanel::enter()
{
    if (!m_entered && !m_desk.may(u"warning.act"_s))
        m_filter->setWhose(WarningFilterBar::Whose::All); // who only looks owns none
    m_entered = true;
    m_acts->askPeople();
    reload();
    m_list->setFocus(Qt::OtherFocusReason);
}

void InboxPanel::suspend()
{
    m_line->leave();
    m_view->clear();
}

void InboxPanel::showMine()
{
    m_filter->clear();
    m_filter->setWhose(WarningFilterBar::Whose::Mine);
}

void InboxPanel::reload()
{
    load({});
    count();
}

void InboxPanel::load(const QString &after)
{
    m_desk.ask(
        services::Lane::Read, this, u"list"_s,
        [&house = m_desk.house(), filter = m_filter->filter(m_desk.session().operatorId), after] {
            return house.warnings().list(filter, after);
        },
        [this, after](const base::Result<store::WarningPage> &page) {
            if (page)
                take(*page, !after.isEmpty());
            else
                sayFailure(m_messages, page.error(), m_desk.catalogue());
        });
}

void InboxPanel::count()
{
    m_desk.ask(
        services::Lane::Read, this, u"counts"_s,
        [&house = m_desk.house(), filter = m_filter->ofAll()]() mutable -> base::Result<Numbers> {
            Numbers out;
            TRY_ASSIGN(out.all, house.warnings().counts(filter));
            filter.proposed = true;
            TRY_ASSIGN(const store::WarningCounts proposed, house.warnings().counts(filter));
            out.toAgree = proposed.total;
            if (const auto state = house.warnings().state())
                out.state = *state;
            return out;
        },
        [this](const base::Result<Numbers> &numbers) {
            if (!numbers)
                return;
            m_filter->setState(!numbers->state ? QString()
                               : numbers->state->current
                                   ? tr("Evaluated at %1 · data as of %2")
                                         .arg(Format::time(numbers->state->evaluatedAt), Format::time(numbers->state->dataAsOf))
                                   : tr("Being brought up to date…"));
            m_filter->setCounts(numbers->all.owners.value(m_desk.session().operatorId), numbers->all.states.value(u"open"_s),
                                numbers->toAgree, numbers->all.total);
        });
}

QList<items::Row> InboxPanel::rowsOf(const QList<store::Warning> &warnings) const
{
    QList<items::Row> rows;
    rows.reserve(warnings.size());
    for (const store::Warning &one : warnings)
        rows.append(WarningWords::row(one, m_desk));
    return rows;
}

void InboxPanel::take(const store::WarningPage &page, bool append)
{
    const QString kept = m_list->currentKey();
    const bool focus = m_list->hasFocus() || m_empty->hasFocus() || !m_loaded;
    m_next = page.next;
    if (append) {
        m_warnings += page.lines;
        m_list->rows().appendRows(rowsOf(page.lines));
    } else {
        m_warnings = page.lines;
        m_list->setContent(rowsOf(m_warnings), kept);
    }
    m_list->rows().setMoreAvailable(!m_next.isEmpty());
    sayEmpty();
    if (focus && isVisible() && !m_warnings.isEmpty())
        m_list->setFocus(Qt::OtherFocusReason);
    m_loaded = true;
    choose();
}

void InboxPanel::sayEmpty()
{
    const bool none = m_warnings.isEmpty();
    const QWidget *focus = QApplication::focusWidget();
    if (none && (focus == m_list || m_view->isAncestorOf(focus))) // both go: the focus stays on this page
        m_filter->tabs()->setFocus(Qt::OtherFocusReason);
    m_list->setVisible(!none);
    m_empty->setVisible(none);
    if (!none)
        return;
    if (m_filter->narrows())
        m_empty->say(tr("No warning matches"), tr("Widen the filter above to see more."));
    else if (m_filter->whose() == WarningFilterBar::Whose::All)
        m_empty->say(tr("Nothing waits"),
                     tr("Warnings come when data arrives or a day passes; then they stand here by deadline."));
    else
        m_empty->say(tr("Nothing waits here"), tr("Choose another tab above to see the others."));
}

std::optional<store::Warning> InboxPanel::current() const
{
    const qint64 id = m_list->currentKey().toLongLong();
    const auto found =
        std::find_if(m_warnings.begin(), m_warnings.end(), [id](const store::Warning &one) { return one.id == id; });
    return found == m_warnings.end() ? std::nullopt : std::optional(*found);
}

void InboxPanel::choose()
{
    const std::optional<store::Warning> warning = current();
    m_acts->setWarning(warning);
    if (warning)
        m_pause.start();
    else
        m_view->clear();
}

void InboxPanel::showCurrent()
{
    const std::optional<store::Warning> warning = current();
    if (!warning || !isVisible())
        return;
    m_desk.ask(
        services::Lane::Read, this, u"show"_s,
        [&house = m_desk.house(), id = warning->id] { return house.warnings().show(id); },
        [this](const base::Result<services::ShownWarning> &shown) {
            if (!shown) {
                sayFailure(m_messages, shown.error(), m_desk.catalogue());
                return;
            }
            m_view->show(*shown);
            m_acts->setUndo(shown->canUndo);
        });
}

/// Whether it still belongs into the list as it is filtered; text, kind and the like do not change by an act.
bool InboxPanel::fits(const store::Warning &warning) const
{
    const store::WarningFilter filter = m_filter->filter(m_desk.session().operatorId);
    const QStringList states = filter.states.isEmpty() ? QStringList{u"open"_s, u"taken"_s} : filter.states;
    return states.contains(warning.state) && (filter.owner.isEmpty() || warning.owner == filter.owner) &&
           (!filter.proposed || !warning.proposedBy.isEmpty());
}

void InboxPanel::replace(const store::Warning &after)
{
    const auto found =
        std::find_if(m_warnings.begin(), m_warnings.end(), [&](const store::Warning &one) { return one.id == after.id; });
    if (found == m_warnings.end()) {
        reload();
    } else {
        const auto at = static_cast<qsizetype>(found - m_warnings.begin());
        QString key = m_list->currentKey();
        if (fits(after)) {
            m_warnings[at] = after;
        } else {
            m_warnings.removeAt(at);
            if (key == QString::number(after.id))
                key = m_warnings.isEmpty() ? QString() : QString::number(m_warnings.at(std::min(at, m_warnings.size() - 1)).id);
        }
        m_list->setContent(rowsOf(m_warnings), key);
        m_list->rows().setMoreAvailable(!m_next.isEmpty());
        sayEmpty();
        choose();
        count();
    }
    if (m_warnings.isEmpty())
        m_filter->tabs()->setFocus(Qt::OtherFocusReason);
    else
        m_list->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void InboxPanel::open()
{
    if (const std::optional<store::Warning> warning = current())
        Q_EMIT m_desk.subjectWanted(warning->subject);
}

} // namespace creditdesk::ui

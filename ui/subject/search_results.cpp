#include "ui/subject/search_results.h"

#include "ui/shell/action_registry.h"
#include "ui/shell/hit_rows.h"
#include "ui/shell/search_session.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

namespace creditdesk::ui {

SearchResults::SearchResults(Desk &desk, SearchSession &session, QWidget *parent)
    : Page(desk, tr("Subjects"), parent),
      m_session(session),
      m_watch(ActionRegistry::make(QStringLiteral("watch.search"), this)),
      m_count(new PlainLabel({}, this)),
      m_list(new DataTable(hitColumns(), tr("Organisations found"), this)),
      m_empty(new EmptyState(QStringLiteral("subject"), this))
{
    m_count->setTone(items::Tone::Muted);
    addToHead(m_count);
    m_watchButton = addButton(m_watch);
    connect(m_watch, &QAction::triggered, this, [this] {
        QStringList codes;
        for (int row = 0; row < m_list->rows().rowCount(); ++row)
            codes.append(m_list->rows().keyAt(row));
        Q_EMIT watchWanted(codes);
    });
    m_list->setWidths({200, 400, 130, 110, 130}, 1);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_empty, 1);
    showEmpty({});
    connect(&m_session, &SearchSession::found, this, &SearchResults::showHits);
    connect(&m_session, &SearchSession::failed, this, [this](const base::Failure &failure) { messages().fail(failure); });
    connect(&m_session, &SearchSession::nothingLoaded, this, [this] {
        showEmpty({});
        m_empty->say(tr("There is no data in this window yet"), tr("Press Ctrl+4 and synchronise; then type again."));
    });
    connect(m_list, &DataTable::rowActivated, &this->desk(), &Desk::subjectWanted);
    connect(m_list, &DataTable::leftUpwards, this, &SearchResults::boxWanted);
    connect(m_list, &DataTable::left, this, &SearchResults::boxWanted);
}

void SearchResults::enter()
{
    m_watchButton->setVisible(desk().may(QStringLiteral("watch.edit")));
    followWatch();
    if (m_list->isHidden() || m_session.pending())
        Q_EMIT boxWanted();
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

QString SearchResults::help() const
{
    return tr("Type a piece of a name, the pinyin initials of a name, or the start of a credit code into the box at the top. "
              "Down enters the list, Enter opens a subject's file, Esc goes back to the box. Natural persons cannot be "
              "searched by name.");
}

void SearchResults::followWatch()
{
    ActionRegistry::setReason(m_watch, !desk().may(QStringLiteral("watch.edit")) ? tr("Your role does not allow this.")
                                       : m_list->isHidden()                      ? tr("Nothing is found yet.")
                                                                                 : QString());
}

void SearchResults::focusList()
{
    if (!m_list->isHidden())
        m_list->setFocus(Qt::OtherFocusReason);
}

void SearchResults::openCurrent()
{
    if (m_session.pending()) {
        m_openWhenFound = true;
        return;
    }
    if (!m_list->isHidden() && !m_list->currentKey().isEmpty())
        Q_EMIT desk().subjectWanted(m_list->currentKey());
}

void SearchResults::showHits(const QString &text, const QList<store::SearchHit> &hits)
{
    messages().clear();
    if (hits.isEmpty()) {
        showEmpty(text);
        return;
    }
    m_empty->hide();
    m_list->setVisible(true);
    m_list->setContent(hitRows(hits, desk().catalogue()));
    const int count = static_cast<int>(hits.size());
    m_count->setData(count < SearchSession::kLimit ? Format::organisations(count)
                                                   : tr("The first %1; type more to narrow the list").arg(count));
    if (m_openWhenFound && isVisible())
        Q_EMIT desk().subjectWanted(hits.first().code);
    m_openWhenFound = false;
    followWatch();
}

void SearchResults::showEmpty(const QString &text)
{
    m_list->hide();
    m_list->setContent({});
    m_count->setData({});
    m_openWhenFound = false;
    m_empty->show();
    followWatch();
    if (text.isEmpty())
        m_empty->say(tr("Organisations appear here while you type"),
                     tr("Press Ctrl+K and type a name, its pinyin initials, or the start of a credit code."));
    else
        m_empty->say(tr("Nothing found"),
                     tr("No organisation in the data of this window matches. Try fewer characters, or enter the "
                        "whole credit code to ask the platform."));
}

} // namespace creditdesk::ui

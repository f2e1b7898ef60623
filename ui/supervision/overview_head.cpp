#include "ui/supervision/overview_head.h"

#include "ui/shell/action_registry.h"
#include "ui/shell/say_failure.h"
#include "ui/theme/style.h"
#include "ui/widgets/format.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace creditdesk::ui {

OverviewHead::OverviewHead(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_words(new PlainLabel({}, this)),
      m_progress(new QProgressBar(this)),
      m_update(ActionRegistry::make(QStringLiteral("figures.update"), this)),
      m_stop(ActionRegistry::make(QStringLiteral("figures.stop"), this)),
      m_updateButton(ActionRegistry::button(m_update, this)),
      m_stopButton(ActionRegistry::button(m_stop, this))
{
    m_progress->setAccessibleName(tr("Progress of counting"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_words->setTone(items::Tone::Muted);
    m_words->setElided(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(m_words, 1);
    row->addWidget(m_progress);
    row->addWidget(m_stopButton);
    row->addWidget(m_updateButton);
    connect(m_update, &QAction::triggered, this, &OverviewHead::start);
    connect(m_stop, &QAction::triggered, this, [this] {
        m_stopped = true;
        stop();
    });
    say();
}

void OverviewHead::refresh()
{
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("state"), [&house = m_desk.house()] { return house.supervision().state(); },
        [this](const base::Result<services::FiguresState> &state) {
            if (state)
                take(*state);
            else
                sayFailure(m_messages, state.error(), m_desk.catalogue());
        });
}

void OverviewHead::take(const services::FiguresState &state)
{
    m_state = state;
    if (!state.current && !m_running && !m_stopped)
        start();
    say();
    Q_EMIT stateKnown();
}

void OverviewHead::stop()
{
    m_cancel.cancel();
}

void OverviewHead::start()
{
    if (m_running)
        return;
    m_running = true;
    m_cancel = base::CancelToken();
    m_progress->setRange(0, 0);
    auto relay = std::make_shared<FiguresRelay>();
    connect(
        relay.get(), &FiguresRelay::progressed, this,
        [this](qint64 done, qint64 total) {
            m_progress->setRange(0, 1000);
            m_progress->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
        },
        Qt::QueuedConnection);
    say();
    m_desk.ask(
        services::Lane::Upkeep, this, QStringLiteral("update"),
        [&house = m_desk.house(), relay, cancel = m_cancel] {
            const auto sink = [relay](qint64 done, qint64 total) { Q_EMIT relay->progressed(done, total); };
            return house.supervision().bringUpToDate(sink, cancel);
        },
        [this](const base::Done &done) {
            m_running = false;
            m_stopped = m_stopped || !done; // a failure is said once, not again
                                            // each time the page is entered
            if (!done && done.error().code != base::Code::Cancelled)
                sayFailure(m_messages, done.error(), m_desk.catalogue());
            refresh();
        });
}

void OverviewHead::say()
{
    QString words = m_state.there ? tr("Data as of %1 · classed for %2 · %3 organisations, %4 records")
                                        .arg(Format::time(m_state.dataAsOf), Format::date(m_state.day),
                                             Format::number(m_state.organisations), Format::number(m_state.records))
                                  : tr("No figures have been made from the data yet");
    words += QStringLiteral(" · ") + (m_running         ? tr("being brought up to date")
                                      : m_state.current ? tr("up to date")
                                                        : tr("not of today or of the newest data"));
    m_words->setData(words);
    m_progress->setVisible(m_running);
    m_stopButton->setVisible(m_running);
    m_updateButton->setVisible(!m_running && !m_state.current);
}

} // namespace creditdesk::ui

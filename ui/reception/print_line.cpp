#include "ui/reception/print_line.h"

#include "ui/reception/standing_words.h"

namespace creditdesk::ui {
namespace {

constexpr int kEveryMs = 1'000;

bool isOpen(const QString &state)
{
    return state == QStringLiteral("queued") || state == QStringLiteral("printing");
}

items::Tone toneOf(const QString &state)
{
    if (state == QStringLiteral("printed"))
        return items::Tone::Ok;
    return isOpen(state) ? items::Tone::Notice : items::Tone::Warn;
}

} // namespace

PrintLine::PrintLine(Desk &desk, QWidget *parent) : PlainLabel({}, parent), m_desk(desk)
{
    setElided(true); // one line, also while it says nothing: the button above it stays where it is
    setFixedHeight(fontMetrics().height() + 4);
    m_timer.setInterval(kEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &PrintLine::ask);
}

void PrintLine::follow(const store::PrintRecord &record)
{
    show(record);
    if (isOpen(record.state))
        m_timer.start();
}

void PrintLine::pause()
{
    m_timer.stop();
}

void PrintLine::resume()
{
    if (isOpen(m_record.state))
        m_timer.start();
}

void PrintLine::ask()
{
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("prints"),
        [&house = m_desk.house(), number = m_record.report]() -> base::Result<QList<store::PrintRecord>> {
            TRY_ASSIGN([[maybe_unused]] const int open, house.reception().refreshPrints());
            return house.reception().prints(number);
        },
        [this](const base::Result<QList<store::PrintRecord>> &prints) {
            if (!prints)
                return; // the print system does not answer: what was known stands, and it is asked again
            for (const store::PrintRecord &one : *prints) {
                if (one.id == m_record.id)
                    show(one);
            }
        });
}

void PrintLine::show(const store::PrintRecord &record)
{
    m_record = record;
    setData(StandingWords::print(record));
    setTone(toneOf(record.state));
    if (!isOpen(record.state))
        m_timer.stop();
}

} // namespace creditdesk::ui

#include "ui/reception/assessor.h"

namespace creditdesk::ui {
namespace {

constexpr int kPauseMs = 120;

} // namespace

Assessor::Assessor(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPauseMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { now(m_form); });
}

void Assessor::later(const domain::VisitForm &form)
{
    m_form = form;
    ++m_asked; // the answer under way is about an older form
    m_running = 0;
    m_timer.start();
}

void Assessor::now(domain::VisitForm form)
{
    m_timer.stop();
    m_form = {};
    m_running = 1;
    const quint64 mine = ++m_asked;
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("assess"),
        [&house = m_desk.house(), form = std::move(form)] { return house.reception().assess(form); },
        [this, mine](const base::Result<services::Assessment> &result) {
            if (mine != m_asked)
                return;
            m_running = 0;
            if (result)
                Q_EMIT assessed(*result);
            else
                Q_EMIT failed(result.error());
        });
}

void Assessor::forget()
{
    m_timer.stop();
    m_form = {};
    ++m_asked;
    m_running = 0;
}

} // namespace creditdesk::ui

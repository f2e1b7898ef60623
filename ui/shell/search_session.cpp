#include "ui/shell/search_session.h"

namespace creditdesk::ui {

SearchSession::SearchSession(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

void SearchSession::type(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed == m_text && !m_text.isEmpty())
        return;
    m_text = trimmed;
    if (m_running) {
        m_waiting = true;
        return;
    }
    start();
}

void SearchSession::again()
{
    if (m_running)
        m_waiting = true;
    else
        start();
}

void SearchSession::start()
{
    m_waiting = false;
    if (m_text.isEmpty()) {
        Q_EMIT found({}, {});
        return;
    }
    m_running = true;
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("search"),
        [&house = m_desk.house(), text = m_text] { return house.search(text, kLimit, true); },
        [this, text = m_text](const base::Result<QList<store::SearchHit>> &result) { finish(text, result); });
}

void SearchSession::finish(const QString &text, const base::Result<QList<store::SearchHit>> &result)
{
    m_running = false;
    if (m_waiting) {
        start();
        return;
    }
    if (result)
        Q_EMIT found(text, *result);
    else if (result.error().code == base::Code::NotFound)
        Q_EMIT nothingLoaded();
    else if (result.error().code != base::Code::Cancelled)
        Q_EMIT failed(result.error());
}

} // namespace creditdesk::ui

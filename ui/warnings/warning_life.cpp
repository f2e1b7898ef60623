#include "ui/warnings/warning_life.h"

#include "app/services/measures.h"
#include "ui/shell/desktop_notice.h"
#include "ui/warnings/warning_words.h"

namespace creditdesk::ui {
namespace {

/// Nothing is wrong: it was stopped, another run is at it, there is no data yet, or the session ended meanwhile.
bool passes(const base::Failure &failure)
{
    using base::Code;
    return failure.code == Code::Cancelled || failure.code == Code::Locked || failure.code == Code::NotFound ||
           failure.code == Code::SignInNeeded || failure.code == Code::NotPermitted;
}

} // namespace

WarningLife::WarningLife(Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_time([&desk] { return desk.house().clock().legalNow().time(); })
{
}

WarningLife::~WarningLife()
{
    m_cancel.cancel();
}

void WarningLife::useDesktop(DesktopNotice *desktop)
{
    m_desktop = desktop;
    if (desktop)
        connect(desktop, &DesktopNotice::clicked, this, &WarningLife::wanted);
}

void WarningLife::begin()
{
    m_mine = m_red = 0;
    m_failed = false;
    run();
}

void WarningLife::end()
{
    m_cancel.cancel();
    m_again = false;
    m_mine = m_red = 0;
    m_day = {};
    if (m_desktop)
        m_desktop->clear();
}

void WarningLife::synced()
{
    run();
}

void WarningLife::tick()
{
    if (m_desk.session().operatorId.isEmpty())
        return;
    if (m_day.isValid() && m_day != m_desk.house().clock().today())
        run();
    else if (m_again && !m_running)
        run();
    say();
}

bool WarningLife::quiet() const
{
    return m_desk.house().warnings().limits().isQuietAt(m_time());
}

void WarningLife::run()
{
    if (!m_desk.may(QStringLiteral("sync.run")))
        return;
    m_again = m_running;
    if (m_running)
        return;
    m_running = true;
    m_cancel = base::CancelToken();
    m_day = m_desk.house().clock().today();
    const bool warns = m_desk.may(QStringLiteral("warning.view")); // else nobody here would own what is raised
    m_desk.ask(
        services::Lane::Sync, this, QStringLiteral("evaluate"),
        [&house = m_desk.house(), warns, cancel = m_cancel]() -> base::Result<Evaluated> {
            Evaluated out;
            if (warns) {
                TRY_ASSIGN(out.raised, house.warnings().bringUpToDate({}, cancel));
            }
            TRY_ASSIGN(out.calledBack, house.measures().bringUpToDate(cancel));
            return out;
        },
        [this, who = m_desk.session().operatorId](const base::Result<Evaluated> &result) { take(result, who); });
}

void WarningLife::take(const base::Result<Evaluated> &result, const QString &operatorId)
{
    m_running = false;
    const bool same = operatorId == m_desk.session().operatorId && !operatorId.isEmpty();
    if (!same) { // locked, or somebody else by now
        if (m_again)
            run();
        return;
    }
    if (result) {
        m_failed = false;
        if (m_desk.may(QStringLiteral("warning.view")) && result->raised.mine > 0) {
            m_mine += result->raised.mine;
            m_red += result->raised.mineRed;
            Q_EMIT news(result->raised.mine, result->raised.mineRed);
            say();
        }
        Q_EMIT evaluated();
        count();
    } else if (result.error().code == base::Code::Locked) {
        m_again = true; // at the next tick
        return;
    } else if (!passes(result.error()) && !m_failed) {
        m_failed = true;
        Q_EMIT failed(result.error());
    }
    if (m_again)
        run();
}

void WarningLife::say()
{
    const bool held = quiet() && m_red == 0;
    if (m_mine == 0 || held || !m_desktop)
        return;
    const qint64 mine = quiet() ? m_red : m_mine;
    m_desktop->show(WarningWords::raised(mine, m_red), WarningWords::look());
    m_mine -= mine;
    m_red = 0;
}

void WarningLife::count()
{
    if (!m_desk.may(QStringLiteral("warning.view")))
        return;
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("count"), [&house = m_desk.house()] { return house.warnings().state(); },
        [this](const base::Result<services::WarningsState> &state) {
            if (state)
                Q_EMIT waiting(state->mine);
        });
}

} // namespace creditdesk::ui

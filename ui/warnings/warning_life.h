// The life of warnings while somebody is signed in: everything is evaluated after each sync, at sign-in and when the legal day
// changes, beside everybody's work; what is new is said, in quiet hours only if it is red, the rest when they are over.
// UI thread; the evaluation runs on the lane of synchronisation, so that the two never meet.
#pragma once

#include "app/services/warnings.h"
#include "ui/shell/desk.h"

#include <QDate>
#include <QTime>

#include <functional>

namespace creditdesk::ui {

class DesktopNotice;

class WarningLife : public QObject
{
    Q_OBJECT
public:
    explicit WarningLife(Desk &desk, QObject *parent = nullptr);
    ~WarningLife() override;
    /// Not owned, outlives this or is gone before; null: the window alone says it.
    void useDesktop(DesktopNotice *desktop);
    void begin(); ///< somebody has signed in
    void end();   ///< the session ends: what runs is cancelled, what was said is put away
    void synced();
    void tick();  ///< every few seconds
    void count(); ///< how many wait for whoever is signed in: somebody acted
    [[nodiscard]] bool running() const { return m_running; }
    /// The city's time of day, by which quiet hours are told; for tests. Default: the clock of the house.
    void useTimeOfDay(std::function<QTime()> time) { m_time = std::move(time); }

Q_SIGNALS:
    void waiting(qint64 mine);          ///< open or taken, owned by who is signed in
    void news(qint64 mine, qint64 red); ///< new or back since it was said last; for the window
    void evaluated();
    void wanted(); ///< the notice on the desktop was clicked
    void failed(const creditdesk::base::Failure &failure);

private:
    struct Evaluated {
        services::WarningsRaised raised;
        int calledBack = 0; ///< uses of measures whose ground is gone
    };
    void run();
    void take(const base::Result<Evaluated> &result, const QString &operatorId);
    void say();
    [[nodiscard]] bool quiet() const;

    Desk &m_desk;
    DesktopNotice *m_desktop = nullptr;
    base::CancelToken m_cancel;
    std::function<QTime()> m_time;
    QDate m_day;                  ///< evaluated for
    qint64 m_mine = 0, m_red = 0; ///< not yet said on the desktop
    bool m_running = false;
    bool m_again = false;
    bool m_failed = false; ///< said already
};

} // namespace creditdesk::ui

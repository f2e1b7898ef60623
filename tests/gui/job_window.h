// A workstation on its first day: the real sandbox with a few known organisations, an empty data directory, the main window
// on screen. What the tests of whole jobs share.
#pragma once

#include "app/services/runner.h"
#include "app/services/workstation.h"
#include "tests/support/sandbox_process.h"
#include "ui/shell/main_window.h"

#include <QAbstractScrollArea>
#include <QTemporaryDir>

#include <atomic>
#include <memory>

namespace creditdesk::test {

/// The time of day, which a test may let pass.
class PassingClock final : public base::Clock
{
public:
    void advance(int seconds) { m_seconds += seconds; }
    [[nodiscard]] QDateTime now() const override { return m_real.now().addSecs(m_seconds); }
    [[nodiscard]] qint64 monotonicMs() const override { return m_real.monotonicMs(); }

private:
    base::SystemClock m_real;
    std::atomic_int m_seconds = 0;
};

class JobWindow
{
public:
    enum class Day : quint8 { First, Later }; ///< Later: enrolled, the clerk known and the city's data loaded
    /// More organisations and records, as lines of the contract's schema; before start().
    void alsoInTheCity(const QByteArray &lines) { m_also = lines; }
    /// False: error() says why.
    [[nodiscard]] bool start(Day day = Day::First, int subjects = 400);
    /// As when the program is ended by closing its window and started anew.
    [[nodiscard]] bool startAgain();
    ~JobWindow();
    [[nodiscard]] QString error() const { return m_error; }

    [[nodiscard]] ui::MainWindow &window() const { return *m_window; }
    [[nodiscard]] bool quiet() const { return m_runner->busy() == 0; }
    [[nodiscard]] services::Workstation &house() const { return *m_house; }
    [[nodiscard]] services::Runner &runner() const { return *m_runner; }
    [[nodiscard]] SandboxProcess &sandbox() const { return *m_sandbox; }
    [[nodiscard]] PassingClock &clock() { return m_clock; }
    /// POST /sandbox/control with this body; whether it was done.
    [[nodiscard]] bool control(const QByteArray &body) const;
    /// How many reports the platform has registered.
    [[nodiscard]] int registered() const;
    /// How many changes runs of sync have taken over so far; counted when a run has ended.
    [[nodiscard]] qint64 changesTaken() const { return m_changes; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    /// The visible widget of this class; null if there is none.
    template <typename T> [[nodiscard]] T *find() const
    {
        for (T *widget : m_window->findChildren<T *>()) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    /// What the visible message bar says; empty if there is none.
    [[nodiscard]] QString message() const;
    /// Leaves a picture of the window in `folder`, after walking it as a screen reader would. What is wrong, or nothing.
    [[nodiscard]] QString picture(const QString &folder, const QString &name) const;

private:
    [[nodiscard]] bool startSandbox(int subjects);
    [[nodiscard]] bool openHouse();
    void openWindow();
    [[nodiscard]] base::Done prepare();

    QTemporaryDir m_folder;
    QString m_error;
    QByteArray m_also;
    PassingClock m_clock;
    base::SystemRandom m_random;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<services::Workstation> m_house;
    std::unique_ptr<services::Runner> m_runner;
    std::unique_ptr<ui::MainWindow> m_window;
    qint64 m_changes = 0;
};

/// Whether words stand on the page shown: enough dark points in its middle.
[[nodiscard]] bool inked(QAbstractScrollArea *area);

} // namespace creditdesk::test

// Steps that the tests of reception share, and what they stand on: a printer that keeps what it is given, cards, a counted
// keyboard.
#pragma once

#include "app/print/printer.h"
#include "tests/gui/job_window.h"
#include "ui/reception/reception_page.h"

#include <QJsonArray>

#include <memory>
#include <mutex>

namespace creditdesk::test {

/// A printer in memory: what it is told to say is what it says. Any thread.
class TrayPrinter : public print::Printer
{
public:
    base::Result<QList<print::PrinterInfo>> printers() override;
    base::Result<print::Job> send(const QString &queue, const QByteArray &pdf, const QString &title, int copies) override;
    base::Result<print::Job> job(const QString &queue, const QString &id) override;
    base::Done cancel(const QString &queue, const QString &id) override;

    void say(print::JobState state); ///< of every job from now on
    [[nodiscard]] QList<QByteArray> sheets() const;

private:
    mutable std::mutex m_mutex;
    QList<QByteArray> m_sent;
    print::JobState m_state = print::JobState::Queued;
};

/// The page on screen; null if another is.
[[nodiscard]] ui::ReceptionPage *reception(const JobWindow &job);
/// Everything asked has been answered and kept.
[[nodiscard]] bool settled(const JobWindow &job);
/// Signs the clerk in and waits for the reception page with its focus at its start.
void comeToWork(const JobWindow &job);
/// A card of this person as the reader says it.
[[nodiscard]] devices::CardReading card(const QString &type, const QString &number, const QString &name);
/// A made-up agent who is nobody of the demonstration.
[[nodiscard]] devices::CardReading agentsCard();
/// A demo person of the sandbox by name; the first of that name.
[[nodiscard]] domain::PersonIdentity demoPerson(const JobWindow &job, const QString &name);
/// The scope of the authorisation that is being written down: everything, by keyboard.
void tickEverything(const JobWindow &job);
/// What a scanner types, as the filter hands it over.
void scan(const JobWindow &job, const QString &text);
/// Counts the keys pressed on the whole application while it lives; typed text (type()) does not count.
class KeyCount : public QObject
{
public:
    KeyCount();
    ~KeyCount() override;
    [[nodiscard]] int keys() const { return m_keys; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_keys = 0;
};
/// Every text in the window that holds `words`, in widgets and their models, by object and class; empty: none.
[[nodiscard]] QStringList whereInWindow(const JobWindow &job, const QString &words);

} // namespace creditdesk::test

// Paper through CUPS (libcups, IPP): the printer gets the file's own bytes. A job's state is what the print system says of
// it, or Unknown; it is never guessed. Blocking calls with time limits; any thread but the UI thread, one call at a time per
// object.
#pragma once

#include "app/base/failure.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

namespace creditdesk::print {

struct PrinterInfo {
    QString name;        ///< queue
    QString description; ///< for people
    bool isDefault = false;
    bool accepting = true;
    QString state;       ///< "idle" "processing" "stopped"
    QStringList reasons; ///< IPP printer-state-reasons, e.g. "media-empty-error", "offline-report"
};

enum class JobState : quint8 { Queued, Printing, Held, Printed, Failed, Cancelled, Unknown };

struct Job {
    QString id; ///< of the print system; empty if it was not taken
    JobState state = JobState::Unknown;
    QStringList reasons; ///< IPP job-state-reasons and, while it waits, the printer's; last, unless it is printed, what the
                         ///< print system says in words (the only entry with spaces), e.g. that the printer is not there
    int sheets = 0;      ///< media sheets completed, if the system says
};

class Printer ///< the seam the tests need; real one: cupsPrinter()
{
public:
    Printer() = default;
    Printer(const Printer &) = delete;
    Printer &operator=(const Printer &) = delete;
    virtual ~Printer() = default;
    virtual base::Result<QList<PrinterInfo>> printers() = 0;
    /// Sends the bytes of a PDF; the title carries no personal data. Unreachable: no print system; NotFound: no such queue;
    /// Rejected: it does not accept jobs. What went wrong is about base::kAboutPrintSystem or kAboutPrinter, never the platform.
    virtual base::Result<Job> send(const QString &queue, const QByteArray &pdf, const QString &title, int copies) = 0;
    virtual base::Result<Job> job(const QString &queue,
                                  const QString &id) = 0; ///< state Unknown if the system has forgotten it
    virtual base::Done cancel(const QString &queue, const QString &id) = 0;
};

/// `server`: socket or host:port of the print system; empty: the system's own.
[[nodiscard]] std::unique_ptr<Printer> cupsPrinter(const QString &server = {});
/// "queued" "printing" "printed" "failed" "cancelled" "unknown", as the ledger keeps it (Held counts as queued).
[[nodiscard]] QString jobStateName(JobState state);

} // namespace creditdesk::print

#include "app/print/cups_limits.h"
#include "app/print/ipp_link.h"
#include "app/print/job_id.h"

namespace creditdesk::print {

namespace {
using namespace Qt::StringLiterals;

/// Completed for the print system, while nobody knows what the device made of it (RFC 8011, 5.3.8): it has the pages still, or
/// had trouble with them.
bool nobodyKnows(const QStringList &reasons)
{
    const auto has = [&reasons](QStringView reason) { return reasons.contains(reason); };
    return has(u"queued-in-device") || has(u"job-completed-with-errors");
}

JobState stateOf(int state, const QStringList &reasons)
{
    switch (state) {
    case IPP_JSTATE_PENDING:
        return JobState::Queued;
    case IPP_JSTATE_HELD:
        return JobState::Held;
    case IPP_JSTATE_STOPPED: // CUPS leaves a job so whose pages it could not make
        return reasons.contains(u"job-completed-with-errors"_s) ? JobState::Failed : JobState::Held;
    case IPP_JSTATE_PROCESSING:
        return JobState::Printing;
    case IPP_JSTATE_CANCELED:
        return JobState::Cancelled;
    case IPP_JSTATE_ABORTED:
        return JobState::Failed;
    case IPP_JSTATE_COMPLETED:
        return nobodyKnows(reasons) ? JobState::Unknown : JobState::Printed;
    default:
        return JobState::Unknown;
    }
}

bool waits(JobState state)
{
    return state == JobState::Queued || state == JobState::Held || state == JobState::Printing;
}

QByteArray resourceOf(const QByteArray &queue)
{
    return "/printers/" + queue.toPercentEncoding();
}

PrinterInfo printerOf(ipp_t *one)
{
    PrinterInfo info;
    info.name = textOf(one, "printer-name");
    info.description = textOf(one, "printer-info");
    info.accepting = numberOf(one, "printer-is-accepting-jobs", 1) != 0;
    const int state = numberOf(one, "printer-state", IPP_PSTATE_STOPPED);
    info.state = state == IPP_PSTATE_IDLE ? u"idle"_s : state == IPP_PSTATE_PROCESSING ? u"processing"_s : u"stopped"_s;
    info.reasons = textsOf(one, "printer-state-reasons");
    return info;
}

// The answer holds one group of attributes a printer; each is copied into a set of its own to be read by name.
QList<PrinterInfo> printersOf(ipp_t *answer)
{
    QList<PrinterInfo> list;
    Ipp one(ippNew());
    const auto take = [&] {
        const PrinterInfo info = printerOf(one.get());
        if (!info.name.isEmpty())
            list.append(info);
        one.reset(ippNew());
    };
    for (ipp_attribute_t *at = ippFirstAttribute(answer); at; at = ippNextAttribute(answer)) {
        if (ippGetGroupTag(at) == IPP_TAG_PRINTER)
            ippCopyAttribute(one.get(), at, 1);
        else
            take();
    }
    take();
    return list;
}

class CupsPrinter final : public Printer
{
public:
    CupsPrinter(QString server, const CupsLimits &limits) : m_server(std::move(server)), m_limits(limits) {}

    base::Result<QList<PrinterInfo>> printers() override
    {
        TRY_ASSIGN(IppLink link, IppLink::open(m_server, m_limits));
        ipp_t *request = requestFor(IPP_OP_CUPS_GET_PRINTERS, {});
        addWanted(request,
                  {"printer-name", "printer-info", "printer-is-accepting-jobs", "printer-state", "printer-state-reasons"});
        TRY_ASSIGN(const Answer all, link.ask(request, "/"));
        if (all.status == IPP_STATUS_ERROR_NOT_FOUND)
            return QList<PrinterInfo>(); // its way to say that there is no queue
        if (!all.ok())
            return tl::unexpected(refusalOf(all));
        QList<PrinterInfo> list = printersOf(all.ipp.get());
        request = requestFor(IPP_OP_CUPS_GET_DEFAULT, {});
        addWanted(request, {"printer-name"});
        TRY_ASSIGN(const Answer preferred, link.ask(request, "/"));
        const QString name = preferred.ok() ? textOf(preferred.ipp.get(), "printer-name") : QString();
        for (PrinterInfo &info : list)
            info.isDefault = info.name == name && !name.isEmpty();
        return list;
    }

    base::Result<Job> send(const QString &queue, const QByteArray &pdf, const QString &title, int copies) override
    {
        if (copies < 1 || copies > 999 || pdf.isEmpty() || queue.isEmpty())
            return base::fail(base::Code::InvalidInput, u"queue, document or number of copies"_s);
        TRY_ASSIGN(IppLink link, IppLink::open(m_server, m_limits));
        const QByteArray name = queue.toUtf8();
        TRY_ASSIGN(const Answer created, link.ask(createJob(name, title, copies), resourceOf(name)));
        if (!created.ok())
            return tl::unexpected(refusalOf(created));
        const JobId id{numberOf(created.ipp.get(), "job-id"), textOf(created.ipp.get(), "job-uuid")};
        if (id.number <= 0)
            return base::fail(base::Code::BrokenAnswer, u"a job without a number"_s);
        const auto sent = link.ask(document(name, id), resourceOf(name), &pdf);
        if (sent && sent->ok()) {
            auto now = job(queue, id.text());
            return now ? *now : Job{id.text(), JobState::Unknown, {}, 0}; // it was taken; how it fares, job() will say
        }
        if (sent) {
            (void)cancel(queue, id.text());
            return tl::unexpected(refusalOf(*sent));
        }
        // The answer was lost. Whether the document was taken only the print system can say, if it says anything.
        auto now = job(queue, id.text());
        return now ? *now : Job{id.text(), JobState::Unknown, {}, 0};
    }

    base::Result<Job> job(const QString &queue, const QString &id) override
    {
        TRY_ASSIGN(IppLink link, IppLink::open(m_server, m_limits));
        return jobOver(link, queue, id);
    }

    base::Done cancel(const QString &queue, const QString &id) override
    {
        TRY_ASSIGN(IppLink link, IppLink::open(m_server, m_limits));
        TRY_ASSIGN(const Job known, jobOver(link, queue, id)); // never somebody else's job of the same number
        if (known.state == JobState::Unknown && known.sheets == 0 && known.reasons.isEmpty())
            return base::fail(base::Code::NotFound, u"the print system does not know this job"_s);
        const QByteArray name = queue.toUtf8();
        ipp_t *request = requestFor(IPP_OP_CANCEL_JOB, name);
        ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", JobId::read(id).number);
        TRY_ASSIGN(const Answer answer, link.ask(request, "/jobs/"));
        if (!answer.ok())
            return tl::unexpected(refusalOf(answer));
        return {};
    }

private:
    static ipp_t *createJob(const QByteArray &queue, const QString &title, int copies)
    {
        ipp_t *request = requestFor(IPP_OP_CREATE_JOB, queue);
        ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, title.toUtf8().constData());
        ippAddInteger(request, IPP_TAG_JOB, IPP_TAG_INTEGER, "copies", copies);
        // Pages are made for their sheet; a driver that shrinks them would shrink codes and seal as well.
        ippAddString(request, IPP_TAG_JOB, IPP_TAG_KEYWORD, "print-scaling", nullptr, "none");
        return request;
    }

    static ipp_t *document(const QByteArray &queue, const JobId &id)
    {
        ipp_t *request = requestFor(IPP_OP_SEND_DOCUMENT, queue);
        ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", id.number);
        ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr, "application/pdf");
        ippAddBoolean(request, IPP_TAG_OPERATION, "last-document", 1);
        return request;
    }

    static base::Result<Job> jobOver(IppLink &link, const QString &queue, const QString &text)
    {
        const JobId id = JobId::read(text);
        Job job{text, JobState::Unknown, {}, 0};
        if (id.number <= 0)
            return job;
        const QByteArray name = queue.toUtf8();
        ipp_t *request = requestFor(IPP_OP_GET_JOB_ATTRIBUTES, name);
        ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", id.number);
        addWanted(request,
                  {"job-uuid", "job-state", "job-state-reasons", "job-media-sheets-completed", "job-printer-state-message"});
        TRY_ASSIGN(const Answer answer, link.ask(request, resourceOf(name)));
        if (answer.status == IPP_STATUS_ERROR_NOT_FOUND || answer.status == IPP_STATUS_ERROR_GONE)
            return job; // forgotten
        if (!answer.ok())
            return tl::unexpected(refusalOf(answer));
        if (!id.uuid.isEmpty() && textOf(answer.ipp.get(), "job-uuid") != id.uuid)
            return job; // the number was given to another job since
        job.reasons = textsOf(answer.ipp.get(), "job-state-reasons");
        job.state = stateOf(numberOf(answer.ipp.get(), "job-state"), job.reasons);
        job.sheets = numberOf(answer.ipp.get(), "job-media-sheets-completed");
        if (waits(job.state))
            addPrinterReasons(link, name, job);
        // Some troubles have no keyword: CUPS says only in words that it cannot reach a printer.
        const QString words = textOf(answer.ipp.get(), "job-printer-state-message");
        if (job.state != JobState::Printed && words.contains(u' '))
            job.reasons.append(words);
        return job;
    }

    static void addPrinterReasons(IppLink &link, const QByteArray &queue, Job &job)
    {
        ipp_t *request = requestFor(IPP_OP_GET_PRINTER_ATTRIBUTES, queue);
        addWanted(request, {"printer-state-reasons"});
        const auto answer = link.ask(request, resourceOf(queue));
        if (!answer || !answer->ok())
            return; // the job's own state stands
        const QStringList reasons = textsOf(answer->ipp.get(), "printer-state-reasons");
        for (const QString &reason : reasons)
            if (!job.reasons.contains(reason))
                job.reasons.append(reason);
    }

    QString m_server;
    CupsLimits m_limits;
};

} // namespace

std::unique_ptr<Printer> cupsPrinter(const QString &server, const CupsLimits &limits)
{
    return std::make_unique<CupsPrinter>(server, limits);
}

std::unique_ptr<Printer> cupsPrinter(const QString &server)
{
    return cupsPrinter(server, CupsLimits());
}

} // namespace creditdesk::print

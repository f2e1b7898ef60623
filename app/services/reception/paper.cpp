// Forms and printing. The printer gets the issued bytes themselves; what became of a job is what the print system says.
#include "app/base/user_files.h"
#include "app/print/printer.h"
#include "app/services/reception/reception_house.h"
#include "app/store/file_copy.h"

#include "models/domain/identifiers.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

QList<report::FormInfo> Reception::forms() const
{
    QList<report::FormInfo> offered = report::forms();
    offered.removeIf([](const report::FormInfo &form) { return form.ofAnAct; });
    return offered;
}

base::Result<QByteArray> Reception::filledForm(const QString &id, const domain::VisitForm &form)
{
    const QString permission = u"report.print"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission, id));
    store::AuditEntry line = m->house.entry(who.session, u"form.fill"_s);
    line.detail = {{u"form"_s, id}};
    TRY_DONE(m->house.record(who, line));
    report::FormValues values;
    values.visit = domain::withPlainNames(form);
    TRY_ASSIGN(values.visit.subjectName, m->nameOnForm(who, values.visit));
    values.operatorName = who.session.name;
    values.at = m->house.clock.legalNow();
    {
        const std::lock_guard lock(m->house.vaultMutex);
        values.hall = m->house.vault->enrolment().hall;
        values.terminal = m->house.vault->enrolment().terminal;
    }
    TRY_ASSIGN(report::Rendered pages, report::renderForm(id, values, m->catalogue(), m->rules(), m->masking()));
    return std::move(pages.pdf);
}

base::Result<QString> Reception::Impl::nameOnForm(const Means &who, const domain::VisitForm &form) const
{
    const QString code = domain::normaliseIdentifier(form.subjectCode);
    if (form.subjectType != domain::SubjectType::Organisation || !form.subjectName.isEmpty() ||
        !domain::readCreditCode(code).valid || !who.mirror)
        return form.subjectName;
    const auto file = who.mirror->subject(code);
    if (!file && file.error().code != Code::NotFound)
        return tl::unexpected(file.error());
    return file ? file->organisation.name : QString();
}

void Reception::usePrinter(std::shared_ptr<print::Printer> printer)
{
    const std::lock_guard lock(m->house.printMutex);
    m->house.printer = std::move(printer);
}

base::Result<QStringList> Reception::printers()
{
    TRY_ASSIGN(const Means who, m->house.require(u"report.print"_s));
    return m->house.printerNames(who);
}

/// The next copy of this number: what goes to paper, and its line, which is on record before anything can come out.
base::Result<std::pair<store::PrintRecord, QByteArray>> Reception::Impl::nextCopy(const Means &who, const QString &number,
                                                                                  const QString &printerName,
                                                                                  const QString &reason, Sheet sheet)
{
    const QString permission = u"report.print"_s;
    TRY_ASSIGN(const store::IssuedReport issued, who.ledger->report(number));
    if (issued.voided)
        return house.refuse(who, permission, number,
                            {Code::RefusedByRule, u"a voided report is not printed again"_s, u"report.voided"_s});
    store::PrintRecord record;
    record.report = number;
    TRY_ASSIGN(record.copy, store::WindowBook(*who.ledger).nextCopy(number));
    if (sheet == Sheet::Again)
        record.copy = std::max(record.copy, 2);
    record.reason = reason.simplified().left(200);
    record.printer = printerName;
    record.operatorId = who.session.operatorId;
    record.at = house.clock.now();
    record.stateAt = record.at;
    record.state = u"unknown"_s; // until the print system has taken it
    if (record.copy > 1 && record.reason.isEmpty())
        return house.refuse(who, permission, number, {Code::RefusedByRule, u"a reprint needs a reason"_s, u"reprint.reason"_s});
    QByteArray bytes = issued.pdf;
    if (record.copy > 1) {
        QString terminal;
        {
            const std::lock_guard lock(house.vaultMutex);
            terminal = house.vault->enrolment().terminal;
        }
        TRY_ASSIGN(bytes, report::stampedCopy(issued.pdf, record.copy, house.clock.legalNow(), terminal));
    }
    store::AuditEntry line = house.entry(who.session, permission, number, record.reason);
    line.detail = {{u"copy"_s, record.copy}};
    TRY_DONE(who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        TRY_ASSIGN(record.id, store::WindowEntries(transaction).addPrint(record));
        return {};
    }));
    return std::pair(record, bytes);
}

base::Result<store::PrintRecord> Reception::print(const QString &number, const QString &queue, const QString &reason)
{
    TRY_ASSIGN(const Means who, m->house.require(u"report.print"_s, number));
    // Who gives a reason prints it again, whatever was printed here before.
    const Impl::Sheet sheet = reason.trimmed().isEmpty() ? Impl::Sheet::Next : Impl::Sheet::Again;
    TRY_ASSIGN(auto copy, m->nextCopy(who, number, queue, reason, sheet));
    auto &[record, bytes] = copy;
    const std::lock_guard lock(m->house.printMutex);
    TRY_ASSIGN(const std::shared_ptr<print::Printer> system, m->house.printSystem());
    const auto job = system->send(queue, bytes, number, 1);
    if (!job) {
        // A refusal is known; a silence is not: then the sheet may lie in the tray.
        const bool known =
            job.error().code == Code::NotFound || job.error().code == Code::Rejected || job.error().code == Code::Unreachable;
        TRY_DONE(m->notePrint(who, record.id, known ? u"failed"_s : u"unknown"_s, job.error().name(), 0, {}));
        return tl::unexpected(job.error());
    }
    record.jobId = job->id;
    record.state = print::jobStateName(job->state);
    record.sheets = job->sheets;
    TRY_DONE(m->notePrint(who, record.id, record.state, job->reasons.join(u' '), job->sheets, job->id));
    TRY_ASSIGN(const std::optional<QByteArray> last, who.ledger->value(kLastPrinterKey));
    if (last != queue.toUtf8()) {
        TRY_DONE(who.ledger->write(m->house.entry(who.session, u"print.printer"_s), [&](store::LedgerTransaction &transaction) {
            return transaction.setValue(kLastPrinterKey, queue.toUtf8());
        }));
    }
    return record;
}

base::Done Reception::printSheet(const QByteArray &pdf, const QDate &day, const QString &queue)
{
    TRY_ASSIGN(const Means who, m->house.require(u"report.print"_s));
    TRY_ASSIGN([[maybe_unused]] const Means lister, m->house.require(u"register.list"_s));
    store::AuditEntry line = m->house.entry(who.session, u"sheet.print"_s);
    line.detail = {{u"daily_sheet"_s, day.toString(Qt::ISODate)}};
    TRY_DONE(m->house.record(who, line));
    return m->house.printPlain(pdf, day.toString(Qt::ISODate), queue);
}

base::Done Reception::printForm(const QByteArray &pdf, const QString &id, const QString &queue)
{
    TRY_ASSIGN(const Means who, m->house.require(u"report.print"_s, id));
    store::AuditEntry line = m->house.entry(who.session, u"form.print"_s);
    line.detail = {{u"form"_s, id}};
    TRY_DONE(m->house.record(who, line));
    return m->house.printPlain(pdf, id, queue);
}

base::Result<store::PrintRecord> Reception::copyToFile(const QString &number, const QString &path, const QString &reason)
{
    TRY_ASSIGN(const Means who, m->house.require(u"report.print"_s, number));
    const QFileInfo target(path);
    if (target.isSymLink() || (target.exists() && !target.isFile()))
        return base::fail(Code::InvalidInput, u"the target is not an ordinary file"_s);
    TRY_ASSIGN(const auto copy, m->nextCopy(who, number, store::filePrinter(), reason, Impl::Sheet::Again));
    if (const base::Done written = base::saveForUser(path, copy.second); !written) {
        TRY_DONE(m->notePrint(who, copy.first.id, u"failed"_s, written.error().name(), 0, {}));
        return tl::unexpected(written.error());
    }
    return copy.first;
}

base::Done Reception::Impl::notePrint(const Means &who, qint64 id, const QString &state, const QString &reason, int sheets,
                                      const QString &jobId)
{
    store::AuditEntry line = house.entry(who.session, u"print.state"_s);
    line.detail = {{u"print"_s, id}, {u"state"_s, state}};
    return who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        store::WindowEntries window(transaction);
        if (!jobId.isEmpty())
            TRY_DONE(window.setPrintJob(id, jobId));
        return window.setPrintState(id, state, reason, sheets, house.clock.now());
    });
}

base::Result<int> Reception::refreshPrints()
{
    TRY_ASSIGN(const Means who, m->house.require(u"report.print"_s));
    TRY_ASSIGN(const QList<store::PrintRecord> open, store::WindowBook(*who.ledger).openPrints());
    const std::lock_guard lock(m->house.printMutex);
    TRY_ASSIGN(const std::shared_ptr<print::Printer> system, m->house.printSystem());
    int stillOpen = 0;
    for (const store::PrintRecord &record : open) {
        if (record.jobId.isEmpty())
            continue; // never taken by the print system: unknown for good, a person decides
        const auto job = system->job(record.printer, record.jobId);
        if (!job) {
            ++stillOpen;
            continue;
        }
        const QString state = print::jobStateName(job->state);
        if (state != record.state || job->sheets != record.sheets || job->reasons.join(u' ') != record.stateReason)
            TRY_DONE(m->notePrint(who, record.id, state, job->reasons.join(u' '), job->sheets, {}));
        stillOpen += state == u"queued"_s || state == u"printing"_s ? 1 : 0;
    }
    return stillOpen;
}

base::Result<QList<store::PrintRecord>> Reception::prints(const QString &number)
{
    TRY_ASSIGN(const Means who, m->house.require(u"report.list"_s, number));
    return store::WindowBook(*who.ledger).prints(number);
}

base::Done Reception::cancelPrint(qint64 id)
{
    const QString permission = u"report.print"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    TRY_ASSIGN(const QList<store::PrintRecord> open, store::WindowBook(*who.ledger).openPrints());
    const auto found =
        std::find_if(open.begin(), open.end(), [id](const store::PrintRecord &record) { return record.id == id; });
    if (found == open.end())
        return base::fail(Code::NotFound, u"no such job is open"_s);
    store::AuditEntry line = m->house.entry(who.session, u"print.cancel"_s, found->report);
    TRY_DONE(m->house.record(who, line));
    const std::lock_guard lock(m->house.printMutex);
    TRY_ASSIGN(const std::shared_ptr<print::Printer> system, m->house.printSystem());
    return system->cancel(found->printer, found->jobId);
}

} // namespace creditdesk::services

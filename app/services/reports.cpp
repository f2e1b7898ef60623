// Issued reports: list, bytes, copies. How one comes to be is app/services/reception.
#include "app/services/house.h"

#include "app/base/user_files.h"
#include "app/store/file_copy.h"

namespace creditdesk::services {

base::Done Workstation::checkFonts() const
{
    return report::checkFonts();
}

base::Result<QList<store::IssuedReport>> Workstation::reports(const QString &text, int limit)
{
    const QString permission = QStringLiteral("report.list");
    TRY_ASSIGN(const Means who, m->require(permission));
    store::AuditEntry line = m->entry(who.session, permission);
    line.detail = {{QStringLiteral("text"), text.left(60)}};
    TRY_DONE(m->record(who, line));
    return who.ledger->reports(text, limit);
}

base::Result<store::IssuedReport> Workstation::report(const QString &number)
{
    const QString permission = QStringLiteral("report.list");
    TRY_ASSIGN(const Means who, m->require(permission, number));
    TRY_DONE(m->record(who, m->entry(who.session, permission, number)));
    return who.ledger->report(number);
}

base::Done Workstation::saveReport(const QString &number, const QString &path)
{
    const QString permission = QStringLiteral("report.save");
    TRY_ASSIGN(const Means who, m->require(permission, number));
    TRY_ASSIGN(const store::IssuedReport issued, who.ledger->report(number));
    TRY_ASSIGN(const int next, store::WindowBook(*who.ledger).nextCopy(number));
    // Inside the transaction: if the file cannot be written the entry says "failed", and without the entry there is no file.
    return who.ledger->write(
        m->entry(who.session, permission, number), [&](store::LedgerTransaction &transaction) -> base::Done {
            if (next == 1) { // this is how it was handed out: what is printed later carries its count
                const store::PrintRecord file = store::issuedFile(number, who.session.operatorId, m->clock.now());
                const auto added = store::WindowEntries(transaction).addPrint(file);
                if (!added && added.error().code != base::Code::Conflict) // another window was first
                    return tl::unexpected(added.error());
            }
            return base::saveForUser(path, issued.pdf);
        });
}

} // namespace creditdesk::services

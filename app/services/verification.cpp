// Verification needs no network and no operator; if somebody is signed in, it is on record.
#include "app/services/house.h"
#include "app/store/window_book.h"

namespace creditdesk::services {

namespace {

/// What two people here have voided counts at once, also before the platform has heard of it.
base::Result<report::Trust> withOwnVoids(const Means &who, report::Trust trust)
{
    if (who.ledger) {
        TRY_ASSIGN(const QList<store::VoidRequest> voids, store::WindowBook(*who.ledger).voids(false));
        for (const store::VoidRequest &one : voids) {
            if (!one.agreedBy.isEmpty())
                trust.voidedReports.append(one.number);
        }
    }
    return trust;
}

base::Result<report::Verification> record(const Means &who, store::AuditEntry line, const report::Verification &result)
{
    if (!who.ledger)
        return result;
    line.detail = {{QStringLiteral("verdict"), report::verdictName(result.verdict)}, {QStringLiteral("reason"), result.reason}};
    TRY_DONE(who.ledger->record(line));
    return result;
}

} // namespace

base::Result<report::Verification> Workstation::verifyPdf(const QByteArray &bytes)
{
    const Means who = m->snapshot();
    TRY_ASSIGN(report::Trust known, m->trust());
    TRY_ASSIGN(const report::Trust trust, withOwnVoids(who, std::move(known)));
    const report::Verification result = report::verifyPdf(bytes, trust);
    return record(who, m->entry(who.session, QStringLiteral("report.verify"), result.number), result);
}

base::Result<report::Verification> Workstation::verifyQr(const QString &text)
{
    const Means who = m->snapshot();
    TRY_ASSIGN(report::Trust known, m->trust());
    TRY_ASSIGN(const report::Trust trust, withOwnVoids(who, std::move(known)));
    const report::Verification result = report::verifyQr(text.trimmed(), trust);
    return record(who, m->entry(who.session, QStringLiteral("report.verify"), result.number), result);
}

} // namespace creditdesk::services

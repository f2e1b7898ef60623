// Verification needs no network and no operator; if somebody is signed in, it is on record.
#include "app/services/house.h"

namespace creditdesk::services {

namespace {

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
    TRY_ASSIGN(const report::Trust trust, m->trust());
    const report::Verification result = report::verifyPdf(bytes, trust);
    const Means who = m->snapshot();
    return record(who, m->entry(who.session, QStringLiteral("report.verify"), result.number), result);
}

base::Result<report::Verification> Workstation::verifyQr(const QString &text)
{
    TRY_ASSIGN(const report::Trust trust, m->trust());
    const report::Verification result = report::verifyQr(text.trimmed(), trust);
    const Means who = m->snapshot();
    return record(who, m->entry(who.session, QStringLiteral("report.verify"), result.number), result);
}

} // namespace creditdesk::services

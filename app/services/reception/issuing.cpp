#include "app/services/reception/issuing.h"

#include <QCryptographicHash>
#include <QJsonObject>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QJsonObject registration(const PaperOrder &order, const store::IssuedReport &report)
{
    return {{u"number"_s, report.number},
            {u"subject"_s, order.registeredSubject},
            {u"subject_type"_s, order.subjectType},
            {u"product"_s, order.slip ? u"refusal"_s : order.product},
            {u"register_basis"_s, order.entry.basis},
            {u"issued_at"_s, report.issuedAt.toUTC().toString(Qt::ISODate)},
            {u"operator"_s, report.operatorId},
            {u"applicant"_s, report.applicant},
            {u"purpose"_s, report.purpose},
            {u"rule_set"_s, report.ruleSet},
            {u"pages"_s, report.pages},
            {u"sha256"_s, hex(report.sha256)},
            {u"canonical_sha256"_s, hex(report.canonicalSha256)},
            {u"data_as_of"_s, report.dataAsOf.toUTC().toString(Qt::ISODate)}};
}

/// The signer of this window, or why a paper signed by it would not verify: then none is issued.
base::Result<std::unique_ptr<vault::Signer>> trustedSigner(Workstation::Impl &house, const Means &who, const PaperOrder &order)
{
    std::unique_ptr<vault::Signer> signer;
    {
        const std::lock_guard lock(house.vaultMutex);
        TRY_ASSIGN(signer, house.vault->reportSigner());
    }
    TRY_ASSIGN(const report::Trust trust, house.trust());
    const base::Done trusted = vault::checkCertificate(
        signer->certificateDer(), trust.caDer, vault::CertificateRole::ReportSigning, house.clock.now(), trust.revokedSerials);
    if (!trusted)
        return house.refuse(who, order.permission, order.subject, trusted.error());
    return signer;
}

base::Result<QString> takeNumber(Workstation::Impl &house, const Means &who, const QDateTime &legalTime)
{
    store::NumberUse taken;
    const base::Done done =
        who.ledger->write(house.entry(who.session, u"number.take"_s), [&](store::LedgerTransaction &transaction) -> base::Done {
            TRY_ASSIGN(taken, store::WindowEntries(transaction).takeNumber(legalTime));
            transaction.annotate(u"number"_s, taken.number);
            return {};
        });
    if (!done)
        return tl::unexpected(done.error());
    return taken.number;
}

/// The number stays explained even if this fails: then it is "taken", and the next sign-in says that the program ended.
void spoil(Workstation::Impl &house, const Means &who, const QString &number, const base::Failure &why)
{
    store::AuditEntry line = house.entry(who.session, u"number.spoil"_s, number);
    line.detail = {{u"code"_s, why.name()}};
    (void)who.ledger->write(line, [&](store::LedgerTransaction &transaction) {
        return store::WindowEntries(transaction).spoilNumber(number, why.name());
    });
}

report::IssueContext contextFor(Workstation::Impl &house, const Means &who, const PaperOrder &order, const QString &number,
                                const QDateTime &at)
{
    report::IssueContext context;
    context.issuedAt = at;
    context.number = number;
    context.operatorId = who.session.operatorId;
    context.operatorName = who.session.name;
    const domain::ApplicantRule *applicant = house.catalogue.applicant(order.applicant);
    context.applicant = applicant == nullptr ? order.applicant : applicant->zh;
    context.purpose = order.purpose;
    context.ruleSet = order.ruleSet;
    const std::lock_guard lock(house.vaultMutex);
    context.issuer = house.vault->enrolment().hall;
    context.hall = house.vault->enrolment().hall;
    context.terminal = house.vault->enrolment().terminal;
    return context;
}

base::Result<store::IssuedReport> makePaper(Workstation::Impl &house, const Means &who, const PaperOrder &order,
                                            const vault::Signer &signer, const QString &number, const QDateTime &at)
{
    const report::Model model = order.compose(contextFor(house, who, order, number, at));
    TRY_ASSIGN(const QString qr, report::qrText(model, signer));
    TRY_ASSIGN(const report::Rendered rendered, report::render(model, qr));
    store::IssuedReport issued;
    TRY_ASSIGN(issued.pdf, report::sign(rendered.pdf, signer, at));
    issued.number = number;
    issued.subject = order.subject;
    issued.subjectName = order.subjectName;
    issued.subjectType = order.subjectType;
    issued.product = order.product;
    issued.slip = order.slip;
    issued.issuedAt = at;
    issued.operatorId = who.session.operatorId;
    issued.applicant = order.applicant;
    issued.purpose = order.purpose;
    issued.ruleSet = order.ruleSet;
    issued.dataAsOf = order.dataAsOf;
    issued.pages = rendered.pages;
    issued.canonical = report::canonicalData(model);
    issued.canonicalSha256 = sha256(issued.canonical);
    issued.sha256 = sha256(issued.pdf);
    return issued;
}

/// Everything about the paper, or nothing.
base::Result<qint64> keep(Workstation::Impl &house, const Means &who, const PaperOrder &order,
                          const store::IssuedReport &issued)
{
    store::AuditEntry line = house.entry(who.session, order.permission, order.subject, order.purpose);
    line.detail = {{u"number"_s, issued.number},
                   {u"product"_s, order.slip ? u"refusal"_s : order.product},
                   {u"applicant"_s, issued.applicant},
                   {u"basis"_s, order.entry.basis},
                   {u"table"_s, order.table},
                   {u"sha256"_s, hex(issued.sha256)},
                   {u"live"_s, order.live}};
    qint64 id = 0;
    const base::Done kept = who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        store::WindowEntries window(transaction);
        TRY_DONE(window.numberIssued(issued.number));
        TRY_DONE(transaction.insertReport(issued));
        if (order.authorisation != 0)
            TRY_DONE(window.useAuthorisation(order.authorisation, issued.number));
        store::RegisterEntry entry = order.entry;
        entry.at = issued.issuedAt;
        (order.slip ? entry.slip : entry.report) = issued.number;
        TRY_ASSIGN(id, window.addEntry(entry));
        if (!order.mark.isEmpty())
            TRY_DONE(transaction.setValue(order.mark, issued.number.toLatin1()));
        store::OutboxItem item;
        item.kind = u"report"_s;
        item.object = issued.number;
        item.body = registration(order, issued);
        return transaction.enqueue(item);
    });
    if (!kept)
        return tl::unexpected(kept.error());
    return id;
}

} // namespace

base::Result<IssuedPaper> issuePaper(Workstation::Impl &house, const Means &who, const PaperOrder &order)
{
    TRY_DONE(report::checkFonts());
    TRY_ASSIGN(const std::unique_ptr<vault::Signer> signer, trustedSigner(house, who, order));
    // Another process on this home may have explained our number away as one of a crash; then it is spoilt and the next serves.
    static constexpr int kTries = 3;
    base::Failure last;
    for (int attempt = 0; attempt < kTries; ++attempt) {
        const QDateTime at = house.clock.legalNow();
        TRY_ASSIGN(const QString number, takeNumber(house, who, at));
        auto issued = makePaper(house, who, order, *signer, number, at);
        if (!issued) {
            spoil(house, who, number, issued.error());
            return tl::unexpected(issued.error());
        }
        const auto kept = keep(house, who, order, *issued);
        if (kept)
            return IssuedPaper{std::move(*issued), *kept};
        spoil(house, who, number, kept.error());
        last = kept.error();
        if (last.code != Code::Conflict)
            break;
    }
    return tl::unexpected(last);
}

} // namespace creditdesk::services

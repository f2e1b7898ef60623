// Issuing: basis, data, pages, signature; then the bytes, their registration at the platform and the audit entry enter the
// ledger in one transaction, and only then the report exists.
#include "app/services/house.h"

#include "app/base/canonical_json.h"
#include "app/base/files.h"
#include "models/domain/identifiers.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonObject>

namespace creditdesk::services {

using base::Code;

namespace {

/// yyyyMMddHHmmss and 8 characters, as on the national reports (domain.md 2.4); without letters that look like digits.
QString makeNumber(const QDateTime &legalTime, base::Random &random)
{
    static constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // 32 characters: a byte maps without bias
    std::array<std::byte, 8> bytes{};
    random.fill(bytes);
    QString number = legalTime.toString(QStringLiteral("yyyyMMddHHmmss"));
    for (const std::byte value : bytes)
        number += QLatin1Char(kAlphabet[std::to_integer<unsigned>(value) % 32U]);
    return number;
}

QJsonObject registration(const store::IssuedReport &report)
{
    return {{QStringLiteral("number"), report.number},
            {QStringLiteral("subject"), report.subject},
            {QStringLiteral("issued_at"), report.issuedAt.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("operator"), report.operatorId},
            {QStringLiteral("applicant"), report.applicant},
            {QStringLiteral("purpose"), report.purpose},
            {QStringLiteral("rule_set"), report.ruleSet},
            {QStringLiteral("pages"), report.pages},
            {QStringLiteral("sha256"), QString::fromLatin1(report.sha256.toHex())},
            {QStringLiteral("canonical_sha256"), QString::fromLatin1(report.canonicalSha256.toHex())},
            {QStringLiteral("data_as_of"), report.dataAsOf.toUTC().toString(Qt::ISODate)}};
}

base::Done mayIssue(const IssueRequest &request, const domain::Catalogue &catalogue)
{
    const domain::ApplicantRule *rule = catalogue.applicant(request.applicant);
    if (rule == nullptr)
        return base::fail(Code::InvalidInput, QStringLiteral("unknown applicant kind"), request.applicant);
    if (!rule->refusal.isEmpty())
        return base::fail(Code::RefusedByRule, rule->refusal, rule->basis);
    if (rule->needsAuthorisation && request.authorisation.isEmpty())
        return base::fail(Code::RefusedByRule, QStringLiteral("a written authorisation of the subject is needed"), rule->basis);
    if (request.purpose.trimmed().isEmpty())
        return base::fail(Code::InvalidInput, QStringLiteral("a purpose is needed"), QStringLiteral("purpose"));
    return {};
}

} // namespace

base::Done Workstation::checkFonts() const
{
    return report::checkFonts();
}

base::Result<store::IssuedReport> Workstation::issueReport(const IssueRequest &request)
{
    const QString permission = QStringLiteral("report.issue");
    const QString code = domain::normaliseIdentifier(request.code);
    TRY_ASSIGN(const Means who, m->require(permission, code));
    if (const base::Done allowed = mayIssue(request, m->catalogue); !allowed) {
        if (allowed.error().code == Code::RefusedByRule)
            return m->refuse(who, permission, code, allowed.error());
        return tl::unexpected(allowed.error());
    }
    const auto maySign = [this](const vault::Signer &signer, const QDateTime &at) -> base::Done {
        TRY_ASSIGN(const report::Trust trust, m->trust()); // a paper that would verify as revoked is not issued
        return vault::checkCertificate(signer.certificateDer(), trust.caDer, vault::CertificateRole::ReportSigning, at,
                                       trust.revokedSerials);
    };
    TRY_DONE(report::checkFonts());
    TRY_ASSIGN(const domain::SubjectFile file, m->fetchSubject(who, code));

    const QDate today = m->clock.today();
    const domain::ReportTemplate *layout = m->catalogue.reportTemplate(QStringLiteral("organisation"), today);
    if (layout == nullptr)
        return base::fail(Code::Internal, QStringLiteral("no report template is in force"));
    const domain::ApplicantRule *applicant = m->catalogue.applicant(request.applicant);

    report::IssueContext context;
    context.issuedAt = m->clock.legalNow();
    context.number = makeNumber(context.issuedAt, m->random);
    context.operatorId = who.session.operatorId;
    context.operatorName = who.session.name;
    context.applicant = applicant->zh;
    context.purpose = domain::Catalogue::nameOf(m->catalogue.purposes(), request.purpose);
    context.ruleSet = m->catalogue.ruleSetFor(today).id;
    std::unique_ptr<vault::Signer> signer;
    {
        const std::lock_guard lock(m->vaultMutex);
        context.issuer = m->vault->enrolment().hall;
        context.hall = m->vault->enrolment().hall;
        context.terminal = m->vault->enrolment().terminal;
        TRY_ASSIGN(signer, m->vault->reportSigner());
    }

    if (const base::Done trusted = maySign(*signer, m->clock.now()); !trusted)
        return m->refuse(who, permission, code, trusted.error());

    const report::Model model = report::compose(file, *layout, m->catalogue, context);
    TRY_ASSIGN(const QString qr, report::qrText(model, *signer));
    TRY_ASSIGN(const report::Rendered rendered, report::render(model, qr));
    store::IssuedReport issued;
    TRY_ASSIGN(issued.pdf, report::sign(rendered.pdf, *signer, context.issuedAt));
    issued.number = context.number;
    issued.subject = file.organisation.code;
    issued.subjectName = file.organisation.name;
    issued.issuedAt = context.issuedAt;
    issued.operatorId = who.session.operatorId;
    issued.applicant = request.applicant;
    issued.purpose = context.purpose;
    issued.ruleSet = context.ruleSet;
    issued.dataAsOf = file.asOf;
    issued.pages = rendered.pages;
    issued.canonical = report::canonicalData(model);
    issued.canonicalSha256 = QCryptographicHash::hash(issued.canonical, QCryptographicHash::Sha256);
    issued.sha256 = QCryptographicHash::hash(issued.pdf, QCryptographicHash::Sha256);

    store::AuditEntry line = m->entry(who.session, permission, issued.subject, issued.purpose);
    line.detail = {{QStringLiteral("number"), issued.number},
                   {QStringLiteral("applicant"), issued.applicant},
                   {QStringLiteral("sha256"), QString::fromLatin1(issued.sha256.toHex())},
                   {QStringLiteral("live"), file.live}};
    if (!request.authorisation.isEmpty()) {
        const QByteArray hash = QCryptographicHash::hash(request.authorisation, QCryptographicHash::Sha256);
        line.detail.insert(QStringLiteral("authorisation_sha256"), QString::fromLatin1(hash.toHex()));
    }
    const base::Done kept = who.ledger->write(line, [&issued, &request](store::LedgerTransaction &transaction) -> base::Done {
        TRY_DONE(transaction.insertReport(issued));
        if (!request.authorisation.isEmpty())
            TRY_DONE(transaction.setValue(QStringLiteral("authorisation/") + issued.number, request.authorisation));
        store::OutboxItem item;
        item.kind = QStringLiteral("report");
        item.object = issued.number;
        item.body = registration(issued);
        return transaction.enqueue(item);
    });
    if (!kept)
        return tl::unexpected(kept.error());
    return issued;
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

base::Done Workstation::recordPrint(const QString &number)
{
    const QString permission = QStringLiteral("report.print");
    TRY_ASSIGN(const Means who, m->require(permission, number));
    return who.ledger->write(m->entry(who.session, permission, number),
                             [&number](store::LedgerTransaction &transaction) { return transaction.countPrint(number); });
}

base::Done Workstation::saveReport(const QString &number, const QString &path)
{
    const QString permission = QStringLiteral("report.save");
    TRY_ASSIGN(const Means who, m->require(permission, number));
    TRY_ASSIGN(const store::IssuedReport issued, who.ledger->report(number));
    const QFileInfo target(path);
    if (target.isSymLink() || (target.exists() && !target.isFile()))
        return base::fail(Code::InvalidInput, QStringLiteral("the target is not an ordinary file"));
    constexpr auto kReadable = base::kOwnerOnly | QFileDevice::ReadGroup | QFileDevice::ReadOther; // the applicant's copy
    // Inside the transaction: if the file cannot be written the entry says "failed", and without the entry there is no file.
    return who.ledger->write(m->entry(who.session, permission, number),
                             [&](store::LedgerTransaction &) { return base::replaceFile(path, issued.pdf, kReadable); });
}

} // namespace creditdesk::services

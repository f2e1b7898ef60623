#include "app/services/reception/issuing.h"

#include "app/store/file_copy.h"

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

} // namespace

base::Result<std::unique_ptr<vault::Signer>> Issuing::trustedSigner()
{
    std::unique_ptr<vault::Signer> signer;
    {
        const std::lock_guard lock(m_house.vaultMutex);
        TRY_ASSIGN(signer, m_house.vault->reportSigner());
    }
    TRY_ASSIGN(const report::Trust trust, m_house.trust());
    const base::Done trusted =
        vault::checkCertificate(signer->certificateDer(), trust.caDer, vault::CertificateRole::ReportSigning,
                                m_house.clock.now(), trust.revokedSerials);
    if (!trusted)
        return m_house.refuse(m_who, m_order.permission, m_order.subject, trusted.error());
    return signer;
}

base::Result<QString> Issuing::takeNumber(const QDateTime &legalTime)
{
    store::NumberUse taken;
    const base::Done done = m_who.ledger->write(m_house.entry(m_who.session, u"number.take"_s),
                                                [&](store::LedgerTransaction &transaction) -> base::Done {
                                                    TRY_ASSIGN(taken, store::WindowEntries(transaction).takeNumber(legalTime));
                                                    transaction.annotate(u"number"_s, taken.number);
                                                    return {};
                                                });
    if (!done)
        return tl::unexpected(done.error());
    return taken.number;
}

/// The number stays explained even if this fails: then it is "taken", and the next sign-in says that the program ended.
void Issuing::spoil(const QString &number, const base::Failure &why)
{
    store::AuditEntry line = m_house.entry(m_who.session, u"number.spoil"_s, number);
    line.detail = {{u"code"_s, why.name()}};
    (void)m_who.ledger->write(line, [&](store::LedgerTransaction &transaction) {
        return store::WindowEntries(transaction).spoilNumber(number, why.name());
    });
}

report::IssueContext Issuing::contextFor(const QString &number, const QDateTime &at) const
{
    report::IssueContext context;
    context.issuedAt = at;
    context.number = number;
    context.operatorId = m_who.session.operatorId;
    context.operatorName = m_who.session.name;
    context.applicant = m_order.applicantWords;
    context.purpose = m_order.purpose;
    context.ruleSet = m_order.ruleSet;
    context.basis = m_order.article;
    const std::lock_guard lock(m_house.vaultMutex);
    context.issuer = m_house.vault->enrolment().hall;
    context.hall = m_house.vault->enrolment().hall;
    context.terminal = m_house.vault->enrolment().terminal;
    return context;
}

base::Result<store::IssuedReport> Issuing::make(const vault::Signer &signer, const QString &number, const QDateTime &at)
{
    const report::Model model = m_order.compose(contextFor(number, at));
    TRY_ASSIGN(const QString qr, report::qrText(model, signer));
    TRY_ASSIGN(const report::Rendered rendered, report::render(model, qr));
    store::IssuedReport issued;
    TRY_ASSIGN(issued.pdf, report::sign(rendered.pdf, signer, at));
    issued.number = number;
    issued.subject = m_order.subject;
    issued.subjectName = m_order.subjectName;
    issued.subjectType = m_order.subjectType;
    issued.subjectKey = m_order.subjectKey;
    issued.product = m_order.product;
    issued.slip = m_order.slip;
    issued.issuedAt = at;
    issued.operatorId = m_who.session.operatorId;
    issued.applicant = m_order.applicant;
    issued.purpose = m_order.purpose;
    issued.ruleSet = m_order.ruleSet;
    issued.dataAsOf = m_order.dataAsOf;
    issued.pages = rendered.pages;
    issued.canonical = report::canonicalData(model);
    issued.canonicalSha256 = sha256(issued.canonical);
    issued.sha256 = sha256(issued.pdf);
    return issued;
}

base::Result<qint64> Issuing::keep(const store::IssuedReport &issued)
{
    store::AuditEntry line = m_house.entry(m_who.session, m_order.permission, m_order.subject, m_order.purpose);
    line.detail = {{u"number"_s, issued.number},       {u"product"_s, m_order.slip ? u"refusal"_s : m_order.product},
                   {u"applicant"_s, issued.applicant}, {u"basis"_s, m_order.entry.basis},
                   {u"table"_s, m_order.table},        {u"sha256"_s, hex(issued.sha256)},
                   {u"live"_s, m_order.live}};
    qint64 id = 0;
    const base::Done kept = m_who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        store::WindowEntries window(transaction);
        TRY_DONE(window.numberIssued(issued.number));
        TRY_DONE(transaction.insertReport(issued));
        if (m_order.authorisation != 0)
            TRY_DONE(window.useAuthorisation(m_order.authorisation, issued.number));
        store::RegisterEntry entry = m_order.entry;
        entry.at = issued.issuedAt;
        (m_order.slip ? entry.slip : entry.report) = issued.number;
        TRY_ASSIGN(id, window.addEntry(entry));
        if (m_order.file)
            TRY_DONE(window.addPrint(store::issuedFile(issued.number, issued.operatorId, issued.issuedAt)));
        for (const QString &draft : m_order.drafts)
            TRY_DONE(window.removeDraft(draft));
        if (!m_order.mark.isEmpty())
            TRY_DONE(transaction.setValue(m_order.mark, issued.number.toLatin1()));
        store::OutboxItem item;
        item.kind = u"report"_s;
        item.object = issued.number;
        item.body = registration(m_order, issued);
        return transaction.enqueue(item);
    });
    if (!kept)
        return tl::unexpected(kept.error());
    return id;
}

base::Result<IssuedPaper> Issuing::run()
{
    TRY_DONE(report::checkFonts());
    TRY_ASSIGN(const std::unique_ptr<vault::Signer> signer, trustedSigner());
    const std::shared_lock underWay(m_house.papersUnderWay);
    // Another process on this home may have explained our number away as one of a crash; then it is spoilt and the next serves.
    static constexpr int kTries = 3;
    base::Failure last;
    for (int attempt = 0; attempt < kTries; ++attempt) {
        const QDateTime at = m_house.clock.legalNow();
        TRY_ASSIGN(const QString number, takeNumber(at));
        auto issued = make(*signer, number, at);
        if (!issued) {
            spoil(number, issued.error());
            return tl::unexpected(issued.error());
        }
        const auto kept = keep(*issued);
        if (kept)
            return IssuedPaper{std::move(*issued), *kept};
        spoil(number, kept.error());
        last = kept.error();
        if (last.code != Code::Conflict)
            break;
    }
    return tl::unexpected(last);
}

} // namespace creditdesk::services

// An invented authority with one report signer, and a report signed by it. The time lies where certificates made today hold.
#pragma once

#include "app/report/issue.h"
#include "tests/unit/report/oracles.h"
#include "tests/unit/report/sample.h"
#include "tests/unit/vault/openssl_authority.h"

#include <QTimeZone>

namespace creditdesk::test {

class SigningDesk
{
public:
    explicit SigningDesk(const QString &role = QStringLiteral("report-signing"))
    {
        issued = authority.issue(role, QStringLiteral("3 号窗口 报告签章"));
        signer = signerOf(issued);
        trust.caDer = vault::pemToDer(authority.caPem());
        trust.signerCertificatesDer = {signer->certificateDer()};
    }

    static std::unique_ptr<vault::Signer> signerOf(const Issued &issued)
    {
        return need(vault::Signer::fromKey(issued.key(), issued.certificatePem));
    }

    template <typename T>
    static T need(base::Result<T> result)
    {
        if (!result)
            throw std::runtime_error(result.error().detail.toStdString());
        return std::move(*result);
    }

    [[nodiscard]] report::Model model(int licences = 0, int penalties = 0) const
    {
        report::Model m = report::sample::model(licences, penalties);
        m.context.issuedAt = at.toOffsetFromUtc(8 * 3600);
        return m;
    }
    /// Few words on one page: small enough to try each of its bytes.
    [[nodiscard]] report::Model smallModel() const
    {
        report::Model m = model();
        m.title = m.subjectName = QStringLiteral("一");
        m.head.clear();
        m.counts.clear();
        m.chapters.clear();
        m.notes.clear();
        m.context.issuer = m.context.hall = m.context.terminal = m.context.operatorName = m.title;
        return m;
    }
    [[nodiscard]] QString qrText(const report::Model &m) const { return need(report::qrText(m, *signer)); }
    [[nodiscard]] QByteArray signedPdf(const report::Model &m) const
    {
        return need(report::sign(need(report::render(m, qrText(m))).pdf, *signer, at));
    }

    OpensslAuthority authority;
    Issued issued;
    std::unique_ptr<vault::Signer> signer;
    report::Trust trust;
    QDateTime at{QDate(2035, 6, 1), QTime(2, 15, 45), QTimeZone::utc()};
};

} // namespace creditdesk::test

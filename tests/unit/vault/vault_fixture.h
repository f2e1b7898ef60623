// An enrolled vault in a temporary folder, with an authority kept by the openssl program.
#pragma once

#include "app/vault/signing.h"
#include "app/vault/vault.h"
#include "openssl_authority.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/seeded_random.h"

#include <QTemporaryDir>

namespace creditdesk::test {

inline base::Secret secret(const char *text)
{
    QByteArray bytes(text);
    return base::Secret::take(bytes);
}

inline base::Secret secretOf(QByteArray bytes)
{
    return base::Secret::take(bytes);
}

inline QByteArray plain(const base::Secret &value)
{
    return {reinterpret_cast<const char *>(value.data()), static_cast<qsizetype>(value.size())};
}

class VaultFixture
{
public:
    ManualClock clock{QDateTime(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC)};
    SeededRandom random{20261123};
    OpensslAuthority authority;
    base::Secret recoveryKey = secretOf(QByteArray(32, 'R'));

    [[nodiscard]] QString home() const { return m_folder.filePath(QStringLiteral("home")); }
    [[nodiscard]] QString vaultPath() const { return home() + QStringLiteral("/vault.json"); }
    [[nodiscard]] QString secretPath() const { return home() + QStringLiteral("/device.secret"); }

    [[nodiscard]] std::unique_ptr<vault::Vault> create()
    {
        auto made = vault::Vault::create(home(), clock, random);
        if (!made)
            throw std::runtime_error("create failed");
        return std::move(*made);
    }
    /// What the platform answers to this vault's requests.
    [[nodiscard]] vault::Enrolment answer(const vault::Vault &vault)
    {
        vault::Enrolment out;
        out.platformUrl = QStringLiteral("https://127.0.0.1:8443");
        out.caPem = authority.caPem();
        out.deviceCertificatePem =
            authority.certify(*vault.deviceRequestPem(QStringLiteral("w")), QStringLiteral("device"), QStringLiteral("W-0001"));
        out.signingCertificatePem =
            authority.certify(*vault.signingRequestPem(QStringLiteral("w")), QStringLiteral("report-signing"),
                              QStringLiteral("浦东新区 3 号窗口 报告签章"));
        out.platformCertificatePem =
            authority.issue(QStringLiteral("platform-signing"), QStringLiteral("platform")).certificatePem;
        out.workstation = QStringLiteral("W-0001");
        out.hall = QStringLiteral("市公共信用信息服务大厅");
        out.terminal = QStringLiteral("浦东新区 3 号窗口");
        out.district = QStringLiteral("pudong");
        return out;
    }
    [[nodiscard]] std::unique_ptr<vault::Vault> enrolled()
    {
        auto vault = create();
        if (const base::Done done = vault->commit(answer(*vault), recoveryKey); !done)
            throw std::runtime_error(done.error().detail.toStdString());
        return vault;
    }
    [[nodiscard]] base::Result<std::unique_ptr<vault::Vault>> open() { return vault::Vault::open(home(), clock, random); }

private:
    QTemporaryDir m_folder;
};

} // namespace creditdesk::test

// One workstation and one platform for a test: the real sandbox process, an enrolled device, a signed-in clerk, a ledger.
#pragma once

#include "app/platform/client.h"
#include "app/store/ledger.h"
#include "app/store/mirror.h"
#include "app/sync/sync.h"
#include "tests/support/sandbox_process.h"
#include "tests/support/seeded_random.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace creditdesk::test {
using namespace Qt::StringLiterals;

class House
{
public:
    House();
    /// Starts the platform, enrols, signs in, opens the ledger. False: error() says what failed.
    [[nodiscard]] bool open(SandboxOptions options = {});
    /// Ends the platform's process.
    void closePlatform() { m_sandbox->stop(); }
    /// How it is started the next time.
    [[nodiscard]] SandboxOptions &options() { return m_options; }
    /// Starts it again: same state, same port.
    [[nodiscard]] bool reopenPlatform();
    /// Faults from now on (app/sandbox/faults.h); an empty list removes them.
    [[nodiscard]] bool setFaults(const QJsonArray &faults);
    /// An action of /sandbox/control.
    [[nodiscard]] bool control(const QJsonObject &action);

    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] QString home() const { return m_home.path(); }
    [[nodiscard]] platform::Client &client() { return *m_client; }
    [[nodiscard]] store::Ledger &ledger() { return *m_ledger; }
    [[nodiscard]] SandboxProcess &sandbox() { return *m_sandbox; }
    /// What the mirror must be: of the whole city, or of some districts.
    [[nodiscard]] QByteArray cityDigest(const QStringList &districts = {}) const;
    [[nodiscard]] QByteArray signingCertificatePem() const { return m_enrolment.signingCertificatePem; }

    /// What a run is given; `renew` signs in again, waiting takes no time but is counted.
    [[nodiscard]] sync::Context context(store::Mirror *mirror = nullptr);
    [[nodiscard]] qint64 waitedMs() const { return m_waitedMs; }
    [[nodiscard]] int renewals() const { return m_renewals; }
    void forgetRenewals() { m_renewals = 0; }
    /// From now on it is this operator who signs in; the demo operator of the role if it names none.
    [[nodiscard]] base::Result<sync::Access> signInAs(const QString &operatorId);
    /// From now on no session is renewed.
    void forgetPassword() { m_mayRenew = false; }
    /// A client that has neither identity nor token.
    [[nodiscard]] std::unique_ptr<platform::Client> strangerAt(const QString &url) const;
    base::Result<sync::Summary> run(store::Mirror *mirror = nullptr, const sync::Order &order = {},
                                    const sync::ProgressSink &progress = {}, const base::CancelToken &cancel = {});
    [[nodiscard]] base::Result<std::unique_ptr<store::Mirror>> openMirror() const;
    /// Digest of the mirror in use, hex; the failure's name if there is none.
    [[nodiscard]] QByteArray mirrorDigest() const;
    /// "action outcome" of every audit entry so far.
    [[nodiscard]] QStringList audit() const;
    [[nodiscard]] QStringList staged(const QString &ending) const;

private:
    [[nodiscard]] bool enrol();
    [[nodiscard]] base::Result<sync::Access> signIn();

    QTemporaryDir m_home, m_state;
    SandboxOptions m_options;
    base::SystemClock m_clock;
    SeededRandom m_random{20260601};
    base::Secret m_key;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<platform::Client> m_client;
    std::unique_ptr<store::Ledger> m_ledger;
    platform::EnrolmentAnswer m_enrolment;
    sync::Access m_access;
    qint64 m_waitedMs = 0;
    int m_renewals = 0;
    bool m_mayRenew = true;
    QString m_operator = u"clerk"_s;
    QString m_error;
};

inline const sync::Order kRebuild{.rebuild = true};

template <typename T> QByteArray said(const base::Result<T> &result)
{
    return result ? QByteArray("done") : (result.error().name() + u": "_s + result.error().detail).toUtf8();
}

} // namespace creditdesk::test

/// The code of a failed Result, with its detail if it is another.
#define COMPARE_CODE(result, expected)                                                                               \
    do {                                                                                                             \
        const auto &compared_ = (result);                                                                            \
        QVERIFY2(!compared_ && compared_.error().code == (expected), creditdesk::test::said(compared_).constData()); \
    } while (false)
#define VERIFY_DONE(result)                                                 \
    do {                                                                    \
        const auto &verified_ = (result);                                   \
        QVERIFY2(verified_, creditdesk::test::said(verified_).constData()); \
    } while (false)

// A signed-in window against the real sandbox, for tests of the reception's services.
#pragma once

#include "app/services/reception.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/sandbox_process.h"

#include <QTemporaryDir>

#include <atomic>
#include <memory>

namespace creditdesk::test {

inline const QString kTrainee = QStringLiteral("91310115MA9TE5T122"); ///< fictional, both checks right (domain.md 9)
inline const QString kUnknown = QStringLiteral("91310115MA9TE5T20W"); ///< right as a code, nobody's here

/// The system's clock, moved on.
class ShiftedClock final : public base::Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_system.now().addDays(m_days).addSecs(m_seconds); }
    [[nodiscard]] qint64 monotonicMs() const override { return m_system.monotonicMs(); }
    void advanceDays(int days) { m_days += days; }
    void advanceSeconds(int seconds) { m_seconds += seconds; }

private:
    base::SystemClock m_system;
    std::atomic<int> m_days{0}, m_seconds{0};
};

class ReceptionDesk
{
public:
    /// A sandbox with one training organisation of known records, enrolled and mirrored. False: error() says why.
    [[nodiscard]] bool open();
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] bool signIn(const QString &role);
    [[nodiscard]] services::Workstation &house() { return *m_house; }
    [[nodiscard]] services::Reception &reception() { return m_house->reception(); }
    [[nodiscard]] SandboxProcess &sandbox() { return *m_sandbox; }
    void stopPlatform();
    [[nodiscard]] bool startPlatform();
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] ShiftedClock &clock() { return m_clock; }
    /// Subject of the newest audit entry of `action`, as the auditor reads it; the clerk is signed in again afterwards.
    [[nodiscard]] QString lastAuditSubject(const QString &action);
    /// Another window on the same home, in this process.
    [[nodiscard]] std::unique_ptr<services::Workstation> anotherWindow();

    /// An agent's request for the training organisation, papers declared.
    [[nodiscard]] static domain::VisitForm agentsRequest();
    /// A written authorisation of the training organisation for a bank, valid from today for 30 days, once.
    [[nodiscard]] store::Authorisation bankAuthorisation() const;
    [[nodiscard]] domain::VisitForm banksRequest(qint64 authorisation) const;
    /// A small PNG.
    [[nodiscard]] static QByteArray image();
    /// Another scan, a PDF of its own.
    [[nodiscard]] static QByteArray scan(const QString &of);
    /// The text of a PDF, by pdftotext.
    [[nodiscard]] QString textOf(const QByteArray &pdf) const;

private:
    [[nodiscard]] base::Secret secret(const QString &role) const;

    QTemporaryDir m_folder;
    QString m_error;
    SandboxOptions m_options;
    std::unique_ptr<SandboxProcess> m_sandbox;
    ShiftedClock m_clock;
    base::SystemRandom m_random;
    std::unique_ptr<services::Workstation> m_house;
};

/// A failure in one line, for messages of tests.
[[nodiscard]] inline QString said(const base::Failure &failure)
{
    return failure.name() + QStringLiteral(" / ") + failure.detail + QStringLiteral(" / ") + failure.rule;
}

} // namespace creditdesk::test

/// `variable` is the value of the result `expression`; the test fails with the failure in words otherwise.
#define GOT(variable, expression)                                                                                            \
    auto variable##Result = (expression);                                                                                    \
    QVERIFY2(variable##Result, qPrintable(variable##Result ? QString() : creditdesk::test::said(variable##Result.error()))); \
    auto &variable = *variable##Result

// What the platform must remember across restarts: enrolments with their recovery keys, used enrolment codes, locked
// operators, registered reports with their idempotency keys, revocations. state.json is replaced atomically; reports are
// appended to a journal, because there may be many. Tokens are not kept: after a restart operators sign in again.
#pragma once

#include "app/base/clock.h"
#include "app/base/failure.h"
#include "app/sandbox/certificates.h"
#include "app/sandbox/city/timeline.h"

#include <QByteArray>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <memory>
#include <mutex>
#include <optional>

namespace creditdesk::sandbox {

struct Enrolment {
    QString workstation, hall, terminal, district;
    QByteArray deviceSerial, signingSerial, signingPem, recoveryKey;
};

struct EnrolmentCode {
    QString code;
    QDateTime expiresAt;
    bool used = false;
};

struct RegisteredReport {
    QString key;         ///< Idempotency-Key
    QByteArray bodyHash; ///< of the canonical body: the same key with other content is a conflict
    QString number;
    QString registeredAt;
    QString issuedAt, product; ///< as the workstation said; empty in what was registered before they were kept
    QString freeFor; ///< key of the person whose free report it is; else empty
    int freeYear = 0;
    bool repeated = false; ///< not kept: this answer was given before
};

struct LockState {
    int failures = 0;
    QDateTime lockedUntil;
};

/// Thread-safe.
class State
{
public:
    static base::Result<std::unique_ptr<State>> open(const QDir &directory, const base::Clock &clock);

    /// The city's options as kept in that directory, without opening the state for writing: a server may be using it.
    static base::Result<QJsonObject> peekCity(const QDir &directory);
    static base::Result<city::History> peekHistory(const QDir &directory);
    /// Options of the city as chosen at first start; null object at first start.
    [[nodiscard]] QJsonObject city() const;
    base::Done setCity(const QJsonObject &city);
    /// What control actions made happen to the city.
    [[nodiscard]] city::History history() const;
    base::Done appendHistory(const city::HistoryStep &step);
    /// Districts set by a control action; nothing if the operator has those of the demo.
    [[nodiscard]] std::optional<QStringList> grantOf(const QString &operatorId) const;
    base::Done setGrant(const QString &operatorId, const QStringList &districts);

    base::Result<QString> issueCode(qint64 validitySeconds, base::Random &random);
    enum class CodeState : quint8 { Unknown, Expired, Used, Good };
    [[nodiscard]] CodeState codeState(const QString &code) const;
    /// Marks the code used and adds the enrolment, both or neither. False if another request used the code meanwhile.
    base::Result<bool> enrol(const QString &code, const Enrolment &enrolment);
    [[nodiscard]] QString nextWorkstationId() const;
    [[nodiscard]] std::optional<Enrolment> enrolmentOfDevice(const QByteArray &deviceSerial) const;
    [[nodiscard]] QList<Enrolment> enrolments() const;

    [[nodiscard]] LockState lockOf(const QString &operatorId) const;
    base::Done setLock(const QString &operatorId, const LockState &lock);

    /// Registers, or gives back what the same key registered; nothing if the key belongs to another content.
    base::Result<std::optional<RegisteredReport>> registerReport(const RegisteredReport &report);
    [[nodiscard]] bool isRegistered(const QString &number) const;
    [[nodiscard]] bool isRegisteredBy(const QString &number, const QString &workstation) const;
    /// Every paper, in no order.
    [[nodiscard]] QList<RegisteredReport> registered() const;
    /// Whether this key has registered something.
    [[nodiscard]] bool hasKey(const QString &key) const;
    /// How many registered reports count among the free ones of that person in that year.
    [[nodiscard]] int freeReportsOf(const QString &personKey, int year) const;
    [[nodiscard]] QStringList voidedReports() const;
    base::Done voidReport(const QString &number);
    base::Done revoke(const QByteArray &serialHex);
    [[nodiscard]] bool isRevoked(const QByteArray &serialHex) const;
    [[nodiscard]] QList<RevokedEntry> revoked() const;

private:
    explicit State(const base::Clock &clock) : m_clock(clock) {}
    base::Done save() const; ///< with m_mutex held
    base::Done load(const QDir &directory);
    base::Done loadJournal();
    void keep(const RegisteredReport &report);

    const base::Clock &m_clock;
    mutable std::mutex m_mutex;
    QString m_path;
    QFile m_journal;
    QJsonObject m_city;
    city::History m_history;
    QHash<QString, QStringList> m_grants; // by operator
    QList<EnrolmentCode> m_codes;
    QList<Enrolment> m_enrolments;
    QHash<QString, LockState> m_locks;
    QHash<QString, RegisteredReport> m_reports; // by idempotency key
    QHash<QString, QString> m_keyOfNumber;
    QHash<QString, int> m_freeReports; // by person and year
    QStringList m_voided;
    QList<RevokedEntry> m_revoked;
};

} // namespace creditdesk::sandbox

// The platform as this workstation sees it: calls of resources/contract/openapi.yaml, blocking, each with a time limit and
// a typed failure. Poco ends here. A client is one lane: use one per thread (interactive, sync). TLS >= 1.2, the
// server's certificate must chain to the enrolled CA and name the host.
#pragma once

#include "app/base/cancel.h"
#include "app/base/clock.h"
#include "app/base/failure.h"
#include "app/base/secret.h"
#include "models/domain/person.h"
#include "models/domain/subject.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>

namespace creditdesk::platform {

struct Endpoint {
    QString url;      ///< "https://127.0.0.1:8443", also with a path in front of the contract's own
    QByteArray caPem; ///< the only trust anchor
    /// "http://" is allowed: for a district cache, which is asked for segments only and believed by their hashes alone.
    bool mayBePlain = false;
    int connectTimeoutMs = 5'000;
    int answerTimeoutMs = 20'000;
};

struct ClientIdentity {
    QByteArray certificatePem;
    base::Secret privateKeyDer;
};

struct EnrolmentRequest {
    QString code;
    QString terminalName;
    QByteArray deviceRequestPem;
    QByteArray signingRequestPem;
};

struct EnrolmentAnswer {
    QString workstation, hall, terminal, district;
    QByteArray deviceCertificatePem, signingCertificatePem, platformCertificatePem;
    base::Secret recoveryKey; ///< 32 bytes
};

/// Keys of one set of segments, one a district of the grant, 32 bytes each. Shared and never changed; wiped with the last
/// holder.
struct SegmentKeys {
    QString id; ///< names the set; empty: none were given
    std::map<QString, base::Secret> byDistrict;

    [[nodiscard]] const base::Secret *find(const QString &district) const
    {
        const auto found = byDistrict.find(district);
        return found == byDistrict.end() ? nullptr : &found->second;
    }
};

struct SessionAnswer {
    QByteArray token;
    QDateTime expiresAt;
    QByteArray grantJws;
    base::Secret recoveryKey;                       ///< only if asked for
    std::shared_ptr<const SegmentKeys> segmentKeys; ///< never null
};

struct SegmentReference {
    QString sha256; ///< of the bytes as transferred (sealed), hex lower case
    QString kind;   ///< "organisations" or "records"
    QString district;
    qint64 firstSerial = 0, lastSerial = 0;
    qint64 bytes = 0;
    qint64 rows = 0;
};

/// Rule named by a BrokenAnswer to segment(): the status was good, but what came is not those bytes.
inline constexpr auto kSegmentForm = "segment.form";

struct TrustAnswer {
    QList<QByteArray> reportSigningCertificatesPem;
    QByteArray crlPem;
    QStringList voidedReports; ///< numbers of reports voided by the platform
    QDateTime asOf;            ///< platform time of this list
};

struct RegistrationAnswer {
    QDateTime registeredAt;
};

/// Numbers that this workstation alone may give to papers, also without a network.
struct NumberBlockAnswer {
    QString block;           ///< 5 characters, unique on the platform
    int first = 0, last = 0; ///< sequences, both included
    QDateTime reservedAt;
    QDateTime validUntil; ///< for issuing; what was issued before may be registered after it
};

/// A live look at one natural person, with what gives the right to it.
struct PersonLookup {
    domain::PersonIdentity identity;
    bool disclose = true; ///< false: the law restricts telling the person about this look
    QJsonObject basis;    ///< schema LookupBasis of the contract; the platform keeps it with the look
};

/// A warning that the platform sends about one organisation (contract: SentWarning).
struct SentWarning {
    qint64 sequence = 0;
    QString id;      ///< unique on the platform
    QString subject; ///< credit code
    QString category;
    QDate occurred;
    QString title, text;
    QString sourceUnit, sourceUnitCode;
};

struct SentWarningPage {
    QString epoch;
    QList<SentWarning> warnings; ///< ascending by sequence
    bool more = false;
};

/// What the windows of this hall did, from the papers that they registered.
struct HallAnswer {
    struct Line {
        QString terminal;
        bool own = false; ///< this workstation's
        QDate day;        ///< legal
        int hour = 0;
        qint64 reports = 0, refusals = 0;
    };
    QList<Line> lines;
    QDateTime asOf;
};

struct Health {
    QDateTime serverTime;
    QString epoch; ///< of the platform's history; see MirrorPosition
};

/// Overwrites the free buffers that all connections share. Any thread; for the end of a person's visit.
void wipeWireBuffers();

class Client
{
public:
    Client(Endpoint endpoint, const base::Clock &clock);
    ~Client();
    void useIdentity(ClientIdentity identity); ///< mutual TLS from the next connection on
    void useToken(const QByteArray &token);    ///< empty: none
    /// Another thread may call this to break a call under way (it fails with Cancelled).
    void interrupt();

    base::Result<EnrolmentAnswer> enrol(const EnrolmentRequest &request);
    base::Result<SessionAnswer> signIn(const QString &operatorId, const base::Secret &password, bool wantRecoveryKey);
    base::Result<QByteArray> manifestJws();
    /// One part of that manifest. Busy: the platform is still making it. Gone: the generation is over.
    base::Result<QByteArray> manifestPartJws(int part, qint64 generation);
    /// Goes without the token, because caches stand between. Streams the bytes of a segment from `offset` on to `sink` (false
    /// from sink: stop, Cancelled).
    base::Done segment(const SegmentReference &reference, qint64 offset,
                       const std::function<bool(std::span<const char>)> &sink);
    /// The raw JSON of one change page; see codec.h for reading it. Gone if the cursor is too old.
    base::Result<QByteArray> changes(qint64 since, int limit);
    base::Result<domain::SubjectFile> organisation(const QString &code); ///< live look-up
    /// `count` 1..2000 numbers; the same key again gives the same block. Sent again if the connection was dead.
    base::Result<NumberBlockAnswer> reserveNumbers(int count, const QString &idempotencyKey);
    /// Live only, never kept here, never in a URL. NotFound: nobody is known by exactly this type, number and name; which of
    /// them was wrong is not told. Rejected: the basis lacks something. No failure carries words of the platform, because they
    /// might carry the person. On its own connection, sent once; request, answer and the wire's buffers are wiped.
    base::Result<domain::PersonFile> person(const PersonLookup &lookup);
    /// Schema Void of the contract; when it was voided. Rejected: unknown number, or one person alone asks and agrees.
    base::Result<QDateTime> voidReport(const QJsonObject &body, const QString &idempotencyKey);
    /// Schema MeasureAct of the contract: a measure applied, or what became of one; when it was registered.
    base::Result<QDateTime> reportMeasure(const QJsonObject &body, const QString &idempotencyKey);
    base::Result<RegistrationAnswer> registerReport(const QJsonObject &registration, const QString &idempotencyKey);
    /// What was sent after `since` about organisations of the grant's districts.
    base::Result<SentWarningPage> sentWarnings(qint64 since);
    /// At most 100 days, both included.
    base::Result<HallAnswer> hallOperation(const QDate &from, const QDate &to);
    base::Result<TrustAnswer> trust();
    base::Result<Health> health();
    base::Result<QDateTime> serverTime();

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::platform

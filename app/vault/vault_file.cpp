#include "app/vault/vault_file.h"

#include "app/base/canonical_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace creditdesk::vault {
namespace {

using base::Code;

constexpr qsizetype kLongestId = 128;
constexpr qsizetype kLargestKeyBox = 4096;
const QLatin1String kFormat("format");

/// Member names of the enrolment, in both directions.
constexpr std::array<std::pair<const char *, QString Enrolment::*>, 5> kTexts{{{"platform_url", &Enrolment::platformUrl},
                                                                               {"workstation", &Enrolment::workstation},
                                                                               {"hall", &Enrolment::hall},
                                                                               {"terminal", &Enrolment::terminal},
                                                                               {"district", &Enrolment::district}}};
constexpr std::array<std::pair<const char *, QByteArray Enrolment::*>, 4> kPems{
    {{"ca", &Enrolment::caPem},
     {"device_certificate", &Enrolment::deviceCertificatePem},
     {"signing_certificate", &Enrolment::signingCertificatePem},
     {"platform_certificate", &Enrolment::platformCertificatePem}}};

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonObject jsonOf(const Sealed &sealed)
{
    return {{QStringLiteral("nonce"), base64(sealed.nonce)}, {QStringLiteral("box"), base64(sealed.box)}};
}

QJsonObject jsonOf(const Enrolment &enrolment)
{
    QJsonObject out;
    for (const auto &[name, member] : kTexts)
        out.insert(QLatin1String(name), enrolment.*member);
    for (const auto &[name, member] : kPems)
        out.insert(QLatin1String(name), base64(enrolment.*member));
    return out;
}

QJsonObject jsonOf(const Refusal &refusal)
{
    QJsonObject out{{QStringLiteral("count"), refusal.count}, {QStringLiteral("last"), refusal.last.toMSecsSinceEpoch()}};
    if (refusal.begun > 0) {
        out.insert(QStringLiteral("begun"), refusal.begun);
        out.insert(QStringLiteral("begun_since"), refusal.begunSince.toMSecsSinceEpoch());
    }
    return out;
}

QJsonObject jsonOf(const Slot &slot)
{
    return {{QStringLiteral("salt"), base64(slot.salt)},
            {QStringLiteral("passes"), slot.cost.passes},
            {QStringLiteral("memory"), slot.cost.memoryBytes},
            {QStringLiteral("data_key"), jsonOf(slot.dataKey)}};
}

/// Takes members out of an object and remembers whether each was as it must be. What is left over is an error as well.
class Reader
{
public:
    explicit Reader(const QJsonValue &value) : m_object(value.toObject()), m_good(value.isObject()) {}

    QString text(const char *name)
    {
        const QJsonValue value = m_object.take(QLatin1String(name));
        m_good = m_good && value.isString();
        return value.toString();
    }
    qint64 number(const char *name, qint64 least, qint64 most)
    {
        const qint64 value = m_object.take(QLatin1String(name)).toInteger(std::numeric_limits<qint64>::min());
        m_good = m_good && value >= least && value <= most;
        return value;
    }
    QByteArray bytes(const char *name, qsizetype least, qsizetype most)
    {
        const QByteArray spelled = text(name).toLatin1();
        const auto decoded = QByteArray::fromBase64Encoding(spelled, QByteArray::AbortOnBase64DecodingErrors);
        m_good =
            m_good && decoded && (*decoded).toBase64() == spelled && (*decoded).size() >= least && (*decoded).size() <= most;
        return m_good ? *decoded : QByteArray();
    }
    Sealed sealed(const char *name, qsizetype leastContent, qsizetype mostContent)
    {
        Reader inner(m_object.take(QLatin1String(name)));
        Sealed out{inner.bytes("nonce", kNonceBytes, kNonceBytes),
                   inner.bytes("box", leastContent + kTagBytes, mostContent + kTagBytes)};
        m_good = m_good && inner.finish();
        return out;
    }
    QJsonObject object(const char *name)
    {
        const QJsonValue value = m_object.take(QLatin1String(name));
        m_good = m_good && value.isObject();
        return value.toObject();
    }
    void require(bool condition) { m_good = m_good && condition; }
    [[nodiscard]] bool has(const char *name) const { return m_object.contains(QLatin1String(name)); }
    [[nodiscard]] bool finish() const { return m_good && m_object.isEmpty(); }

private:
    QJsonObject m_object;
    bool m_good;
};

Enrolment readEnrolment(Reader &outer)
{
    Reader reader(outer.object("enrolment"));
    Enrolment out;
    for (const auto &[name, member] : kTexts)
        out.*member = reader.text(name);
    for (const auto &[name, member] : kPems)
        out.*member = reader.bytes(name, 1, kLargestVaultFile);
    outer.require(reader.finish());
    return out;
}

QMap<QString, Slot> readSlots(Reader &outer)
{
    constexpr auto kKeySize = static_cast<qsizetype>(kKeyBytes);
    QMap<QString, Slot> out;
    const QJsonObject entries = outer.object("slots");
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        Reader reader(entry.value());
        Slot slot;
        slot.salt = reader.bytes("salt", kSaltBytes, kSaltBytes);
        slot.cost.passes = reader.number("passes", kSmallestCost.passes, kLargestCost.passes);
        slot.cost.memoryBytes = reader.number("memory", kSmallestCost.memoryBytes, kLargestCost.memoryBytes);
        slot.dataKey = reader.sealed("data_key", kKeySize, kKeySize);
        outer.require(reader.finish() && isOperatorId(entry.key()));
        out.insert(entry.key(), slot);
    }
    return out;
}

QDateTime instant(Reader &reader, const char *name)
{
    return QDateTime::fromMSecsSinceEpoch(reader.number(name, 0, 1LL << 50U), QTimeZone::utc());
}

QMap<QString, Refusal> readRefusals(Reader &outer)
{
    QMap<QString, Refusal> out;
    const QJsonObject entries = outer.object("refusals");
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        Reader reader(entry.value());
        Refusal refusal;
        refusal.count = static_cast<int>(reader.number("count", 0, kRefusalsToLock));
        refusal.last = instant(reader, "last");
        if (reader.has("begun")) {
            refusal.begun = static_cast<int>(reader.number("begun", 1, kMostUnfinished));
            refusal.begunSince = instant(reader, "begun_since");
        }
        reader.require(refusal.count > 0 || refusal.begun > 0);
        outer.require(reader.finish() && isOperatorId(entry.key()));
        out.insert(entry.key(), refusal);
    }
    return out;
}

tl::unexpected<base::Failure> damaged(const char *why)
{
    return base::fail(Code::Damaged, QStringLiteral("vault.json: %1").arg(QLatin1String(why)));
}

} // namespace

bool isOperatorId(const QString &id)
{
    return !id.isEmpty() && id.size() <= kLongestId && id.isValidUtf16() &&
           std::all_of(id.begin(), id.end(), [](QChar c) { return c.category() != QChar::Other_Control; });
}

QByteArray canonicalEnrolment(const Enrolment &enrolment)
{
    return base::canonicalJson(jsonOf(enrolment));
}

QByteArray writeVaultFile(const VaultFile &file)
{
    QJsonObject operators;
    for (auto slot = file.operatorSlots.begin(); slot != file.operatorSlots.end(); ++slot)
        operators.insert(slot.key(), jsonOf(*slot));
    QJsonObject refusals;
    const QMap<QString, Refusal> &entries = file.refusals.entries();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        refusals.insert(entry.key(), jsonOf(*entry));
    return base::canonicalJson(QJsonObject{{kFormat, kFormatVersion},
                                           {QStringLiteral("enrolment"), jsonOf(file.enrolment)},
                                           {QStringLiteral("enrolment_seal"), base64(file.enrolmentSeal)},
                                           {QStringLiteral("device_key"), jsonOf(file.deviceKey)},
                                           {QStringLiteral("signing_key"), jsonOf(file.signingKey)},
                                           {QStringLiteral("recovery"), jsonOf(file.recovery)},
                                           {QStringLiteral("slots"), operators},
                                           {QStringLiteral("refusals"), refusals}}) +
           '\n';
}

base::Result<VaultFile> readVaultFile(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return damaged("not a JSON object");
    const qint64 format = document.object().value(kFormat).toInteger(0);
    if (format > kFormatVersion)
        return base::fail(Code::TooNew, QStringLiteral("vault.json has format %1").arg(format));
    if (format != kFormatVersion)
        return damaged("no format");
    if (base::canonicalJson(document.object()) + '\n' != bytes)
        return damaged("not in canonical form");

    constexpr auto kKeySize = static_cast<qsizetype>(kKeyBytes);
    Reader reader(document.object());
    VaultFile file;
    reader.number("format", kFormatVersion, kFormatVersion);
    file.enrolment = readEnrolment(reader);
    file.enrolmentSeal = reader.bytes("enrolment_seal", kKeySize, kKeySize);
    file.deviceKey = reader.sealed("device_key", 1, kLargestKeyBox);
    file.signingKey = reader.sealed("signing_key", 1, kLargestKeyBox);
    file.recovery = reader.sealed("recovery", kKeySize, kKeySize);
    file.operatorSlots = readSlots(reader);
    file.refusals = Refusals(readRefusals(reader));
    if (!reader.finish())
        return damaged("a member is missing, foreign or out of range");
    return file;
}

} // namespace creditdesk::vault

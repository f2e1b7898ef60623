// What the store's tests share: a clock and randomness of their own, a key, SQLCipher's shell, organisations to store.
#pragma once

#include "app/store/ledger.h"
#include "app/store/mirror.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace creditdesk::store::test {

class FixedClock final : public base::Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_now.toMSecsSinceEpoch(); }
    void advance(qint64 milliseconds) { m_now = m_now.addMSecs(milliseconds); }

private:
    QDateTime m_now = QDateTime::fromString(QStringLiteral("2024-03-01T01:02:03.004Z"), Qt::ISODateWithMs);
};

class CountingRandom final : public base::Random
{
public:
    void fill(std::span<std::byte> out) override
    {
        for (std::byte &byte : out)
            byte = static_cast<std::byte>(++m_last);
    }

private:
    unsigned m_last = 0;
};

inline base::Secret keyOf(char byte)
{
    QByteArray bytes(32, byte);
    return base::Secret::take(bytes);
}

inline QString hexOf(char byte)
{
    return QString::fromLatin1(QByteArray(32, byte).toHex());
}

// Bytes; the mirror's files also have another page authentication than the ledger.
inline constexpr int kLedgerPage = 4096, kMirrorPage = 16384, kRecordPage = 8192;

/// Runs SQL in SQLCipher's own shell on a file with the raw key; its output, or "ERROR ..." if it complained.
inline QString shell(const QString &path, char keyByte, const QString &sql, int pageSize = kLedgerPage)
{
    QProcess process;
    process.start(QStringLiteral(SQLCIPHER_SHELL), {QStringLiteral("-batch"), path});
    process.write(
        QStringLiteral("PRAGMA key = \"x'%1'\";\nPRAGMA cipher_page_size = %2;\n%3\n")
            .arg(hexOf(keyByte))
            .arg(pageSize)
            .arg(pageSize != kLedgerPage ? QStringLiteral("PRAGMA cipher_hmac_algorithm = HMAC_SHA256;\n") + sql : sql)
            .toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished(60000))
        return QStringLiteral("ERROR no answer");
    const QString errors = QString::fromUtf8(process.readAllStandardError()).trimmed();
    if (!errors.isEmpty())
        return QStringLiteral("ERROR ") + errors;
    QString out = QString::fromUtf8(process.readAllStandardOutput());
    if (out.startsWith(QStringLiteral("ok\n"))) // the answer to PRAGMA key
        out.remove(0, 3);
    return out.trimmed();
}

/// Makes a ledger as version `version` of the program did: the old steps, taken by the shell. What it complained about.
inline QString makeOldLedger(const QString &path, int version, const QString &rows = {})
{
    QString sql;
    for (int step = 1; step <= version; ++step) {
        QFile file(QStringLiteral(":/sql/ledger-%1.sql").arg(step));
        if (!file.open(QIODevice::ReadOnly))
            return QStringLiteral("no step %1").arg(step);
        sql += QString::fromUtf8(file.readAll());
    }
    return shell(path, 'l',
                 sql + QStringLiteral("PRAGMA application_id = 1668441188; PRAGMA user_version = %1;").arg(version) + rows);
}

/// An organisation that owns the texts its row points to.
struct Firm {
    qint64 serial = 0;
    QByteArray code, name, registrationNo, district = "310115", sector = "I", kind = "enterprise", legalRepresentative,
                                           founded = "2001-02-03", status = "active", address, capital = "100", scope,
                                           registrar, riskClass = "B";
    qint64 revision = 1;

    [[nodiscard]] domain::OrganisationRow row() const
    {
        const auto view = [](const QByteArray &b) {
            return std::string_view(b.constData(), static_cast<std::size_t>(b.size()));
        };
        return {serial,         view(code),      view(name),      view(registrationNo),
                view(district), view(sector),    view(kind),      view(legalRepresentative),
                view(founded),  view(status),    view(address),   view(capital),
                view(scope),    view(registrar), view(riskClass), revision};
    }
    [[nodiscard]] QJsonObject json() const
    {
        const auto text = [](const QByteArray &b) { return QJsonValue(QString::fromUtf8(b)); };
        return {{QStringLiteral("serial"), serial},
                {QStringLiteral("code"), text(code)},
                {QStringLiteral("name"), text(name)},
                {QStringLiteral("registration_no"), text(registrationNo)},
                {QStringLiteral("district"), text(district)},
                {QStringLiteral("sector"), text(sector)},
                {QStringLiteral("kind"), text(kind)},
                {QStringLiteral("legal_representative"), text(legalRepresentative)},
                {QStringLiteral("founded"), text(founded)},
                {QStringLiteral("status"), text(status)},
                {QStringLiteral("address"), text(address)},
                {QStringLiteral("capital"), text(capital)},
                {QStringLiteral("scope"), text(scope)},
                {QStringLiteral("registrar"), text(registrar)},
                {QStringLiteral("risk_class"), text(riskClass)},
                {QStringLiteral("revision"), revision}};
    }
};

inline Firm firmOf(qint64 serial, const QByteArray &code, const QByteArray &name)
{
    Firm firm;
    firm.serial = serial;
    firm.code = code;
    firm.name = name;
    return firm;
}

struct Entry {
    qint64 serial = 0;
    QByteArray id, subject, kind = "penalty", sourceUnit, sourceUnitCode, decided = "2020-01-02", actEnded, publishedFrom,
                            publishedUntil, severity = "minor", procedure = "summary", state = "normal", stateSince,
                            objectionSince, repairSince;
    bool objection = false;
    QByteArray fields = R"({"CF_NR_FK":"1.5","CF_WH":"沪罚字〔2020〕1号"})";
    qint64 revision = 1;

    [[nodiscard]] domain::RecordRow row() const
    {
        const auto view = [](const QByteArray &b) {
            return std::string_view(b.constData(), static_cast<std::size_t>(b.size()));
        };
        return {serial,
                view(id),
                view(subject),
                view(kind),
                view(sourceUnit),
                view(sourceUnitCode),
                view(decided),
                view(actEnded),
                view(publishedFrom),
                view(publishedUntil),
                view(severity),
                view(procedure),
                view(state),
                view(stateSince),
                objection,
                view(fields),
                revision,
                view(objectionSince),
                view(repairSince)};
    }
    [[nodiscard]] QJsonObject json() const
    {
        const auto text = [](const QByteArray &b) { return QJsonValue(QString::fromUtf8(b)); };
        QJsonObject json{{QStringLiteral("serial"), serial},
                         {QStringLiteral("id"), text(id)},
                         {QStringLiteral("subject"), text(subject)},
                         {QStringLiteral("kind"), text(kind)},
                         {QStringLiteral("source_unit"), text(sourceUnit)},
                         {QStringLiteral("source_unit_code"), text(sourceUnitCode)},
                         {QStringLiteral("decided"), text(decided)},
                         {QStringLiteral("act_ended"), text(actEnded)},
                         {QStringLiteral("published_from"), text(publishedFrom)},
                         {QStringLiteral("published_until"), text(publishedUntil)},
                         {QStringLiteral("severity"), text(severity)},
                         {QStringLiteral("procedure"), text(procedure)},
                         {QStringLiteral("state"), text(state)},
                         {QStringLiteral("state_since"), text(stateSince)},
                         {QStringLiteral("objection"), objection},
                         {QStringLiteral("fields"), QJsonDocument::fromJson(fields).object()},
                         {QStringLiteral("revision"), revision}};
        if (!objectionSince.isEmpty()) // these two are absent where nothing is stated
            json.insert(QStringLiteral("objection_since"), text(objectionSince));
        if (!repairSince.isEmpty())
            json.insert(QStringLiteral("repair_since"), text(repairSince));
        return json;
    }
};

inline MirrorPosition positionOf(qint64 subjects, qint64 records, qint64 sequence = 1)
{
    return {QStringLiteral("epoch-1"),
            sequence,
            QDateTime::fromString(QStringLiteral("2024-03-01T00:00:00Z"), Qt::ISODate),
            subjects,
            records,
            {QStringLiteral("310101"), QStringLiteral("310115")}};
}

/// District of the firm with that serial; empty if there is none.
inline std::string districtOf(const QList<Firm> &firms, qint64 serial)
{
    for (const Firm &firm : firms) {
        if (firm.serial == serial)
            return std::string(firm.row().district);
    }
    return {};
}

/// Loads a generation; the name of the failure, empty if none.
inline QString load(const QString &home, const QList<Firm> &firms, const QList<Entry> &entries = {})
{
    auto builder = Mirror::build(home, keyOf('m'));
    if (!builder)
        return builder.error().name();
    for (const Firm &firm : firms) {
        if (const base::Done added = (*builder)->addOrganisation(firm.row()); !added)
            return added.error().name() + added.error().detail;
    }
    for (const Entry &entry : entries) {
        if (const base::Done added = (*builder)->addRecord(entry.row(), districtOf(firms, entry.serial)); !added)
            return added.error().name() + added.error().detail;
    }
    const base::Done done = (*builder)->commit(positionOf(firms.size(), entries.size()));
    return done ? QString() : done.error().name() + done.error().detail;
}

inline QStringList namesOf(const QList<SearchHit> &hits)
{
    QStringList names;
    for (const SearchHit &hit : hits)
        names.append(hit.name);
    return names;
}

} // namespace creditdesk::store::test

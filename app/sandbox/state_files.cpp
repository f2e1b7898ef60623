// How State lies on disk.
#include "app/sandbox/files.h"
#include "app/sandbox/state.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace creditdesk::sandbox {
namespace {

using base::Code;
using base::fail;

QString text(const QJsonObject &object, const QString &key)
{
    return object.value(key).toString();
}

QDateTime time(const QJsonObject &object, const QString &key)
{
    return QDateTime::fromString(text(object, key), Qt::ISODateWithMs);
}

QJsonObject toJson(const Enrolment &one)
{
    return {{QStringLiteral("workstation"), one.workstation},
            {QStringLiteral("hall"), one.hall},
            {QStringLiteral("terminal"), one.terminal},
            {QStringLiteral("district"), one.district},
            {QStringLiteral("device_serial"), QString::fromLatin1(one.deviceSerial)},
            {QStringLiteral("signing_serial"), QString::fromLatin1(one.signingSerial)},
            {QStringLiteral("signing_certificate"), QString::fromLatin1(one.signingPem)},
            {QStringLiteral("recovery_key"), QString::fromLatin1(one.recoveryKey.toBase64())}};
}

Enrolment enrolmentFrom(const QJsonObject &object)
{
    return {text(object, QStringLiteral("workstation")),
            text(object, QStringLiteral("hall")),
            text(object, QStringLiteral("terminal")),
            text(object, QStringLiteral("district")),
            text(object, QStringLiteral("device_serial")).toLatin1(),
            text(object, QStringLiteral("signing_serial")).toLatin1(),
            text(object, QStringLiteral("signing_certificate")).toLatin1(),
            QByteArray::fromBase64(text(object, QStringLiteral("recovery_key")).toLatin1())};
}

QJsonObject toJson(const city::HistoryStep &step)
{
    static const QStringList names{QStringLiteral("append"), QStringLiteral("night"), QStringLiteral("back")};
    return {{QStringLiteral("step"), names.at(static_cast<qsizetype>(step.kind))},
            {QStringLiteral("count"), static_cast<qint64>(step.count)},
            {QStringLiteral("deletes_percent"), step.deletesPercent},
            {QStringLiteral("move_percent"), step.movePercent}};
}

city::History historyFrom(const QJsonArray &list)
{
    city::History history;
    for (const QJsonValue &value : list) {
        const QJsonObject step = value.toObject();
        const QString name = text(step, QStringLiteral("step"));
        history.push_back({name == QStringLiteral("append")  ? city::HistoryStep::Kind::Append
                           : name == QStringLiteral("night") ? city::HistoryStep::Kind::Night
                                                             : city::HistoryStep::Kind::Back,
                           step.value(QStringLiteral("count")).toInteger(),
                           step.value(QStringLiteral("deletes_percent")).toInt(-1),
                           step.value(QStringLiteral("move_percent")).toInt(-1)});
    }
    return history;
}

base::Result<QJsonObject> readState(const QDir &directory)
{
    const QString path = directory.filePath(QStringLiteral("state.json"));
    if (!QFile::exists(path))
        return QJsonObject();
    TRY_ASSIGN(const QByteArray bytes, readFile(path));
    return QJsonDocument::fromJson(bytes).object();
}

} // namespace

base::Result<std::unique_ptr<State>> State::open(const QDir &directory, const base::Clock &clock)
{
    std::unique_ptr<State> state(new State(clock));
    TRY_DONE(state->load(directory));
    return state;
}

base::Result<QJsonObject> State::peekCity(const QDir &directory)
{
    TRY_ASSIGN(const QJsonObject root, readState(directory));
    return root.value(QStringLiteral("city")).toObject();
}

base::Result<city::History> State::peekHistory(const QDir &directory)
{
    TRY_ASSIGN(const QJsonObject root, readState(directory));
    return historyFrom(root.value(QStringLiteral("history")).toArray());
}

base::Done State::load(const QDir &directory)
{
    m_path = directory.filePath(QStringLiteral("state.json"));
    if (QFile::exists(m_path)) {
        TRY_ASSIGN(const QByteArray bytes, readFile(m_path));
        const QJsonDocument document = QJsonDocument::fromJson(bytes);
        if (!document.isObject())
            return fail(Code::Damaged, QStringLiteral("%1 is not a JSON object").arg(m_path));
        const QJsonObject root = document.object();
        m_city = root.value(QStringLiteral("city")).toObject();
        m_history = historyFrom(root.value(QStringLiteral("history")).toArray());
        const QJsonObject grants = root.value(QStringLiteral("grants")).toObject();
        for (auto grant = grants.begin(); grant != grants.end(); ++grant)
            m_grants.insert(grant.key(), grant->toVariant().toStringList());
        for (const QJsonValue &value : root.value(QStringLiteral("codes")).toArray()) {
            const QJsonObject code = value.toObject();
            m_codes.append({text(code, QStringLiteral("code")), time(code, QStringLiteral("expires_at")),
                            code.value(QStringLiteral("used")).toBool()});
        }
        for (const QJsonValue &value : root.value(QStringLiteral("enrolments")).toArray())
            m_enrolments.append(enrolmentFrom(value.toObject()));
        for (const QJsonValue &value : root.value(QStringLiteral("locks")).toArray()) {
            const QJsonObject lock = value.toObject();
            m_locks.insert(text(lock, QStringLiteral("operator")),
                           {lock.value(QStringLiteral("failures")).toInt(), time(lock, QStringLiteral("locked_until"))});
        }
        for (const QJsonValue &value : root.value(QStringLiteral("revoked")).toArray()) {
            const QJsonObject entry = value.toObject();
            m_revoked.append({text(entry, QStringLiteral("serial")).toLatin1(), time(entry, QStringLiteral("at"))});
        }
        for (const QJsonValue &value : root.value(QStringLiteral("voided_reports")).toArray())
            m_voided.append(value.toString());
    }
    m_journal.setFileName(directory.filePath(QStringLiteral("reports.ndjson")));
    return loadJournal();
}

base::Done State::loadJournal()
{
    if (!m_journal.open(QIODevice::ReadWrite))
        return fail(Code::InputOutput, QStringLiteral("cannot open %1: %2").arg(m_journal.fileName(), m_journal.errorString()));
    qint64 whole = 0; // a last line without its end was torn by a crash and never answered: it is dropped
    while (!m_journal.atEnd()) {
        const QByteArray line = m_journal.readLine();
        if (!line.endsWith('\n'))
            break;
        whole += line.size();
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        RegisteredReport report;
        report.key = text(object, QStringLiteral("key"));
        report.bodyHash = text(object, QStringLiteral("body")).toLatin1();
        report.number = text(object, QStringLiteral("number"));
        report.registeredAt = text(object, QStringLiteral("registered_at"));
        report.issuedAt = text(object, QStringLiteral("issued_at"));
        report.product = text(object, QStringLiteral("product"));
        report.freeFor = text(object, QStringLiteral("free_for"));
        report.freeYear = object.value(QStringLiteral("free_year")).toInt();
        keep(report);
    }
    if (!m_journal.resize(whole) || !m_journal.seek(whole))
        return fail(Code::InputOutput, QStringLiteral("cannot mend %1: %2").arg(m_journal.fileName(), m_journal.errorString()));
    return {};
}

base::Done State::save() const
{
    QJsonArray codes;
    for (const EnrolmentCode &code : m_codes)
        codes.append(QJsonObject{{QStringLiteral("code"), code.code},
                                 {QStringLiteral("expires_at"), code.expiresAt.toString(Qt::ISODateWithMs)},
                                 {QStringLiteral("used"), code.used}});
    QJsonArray enrolments;
    for (const Enrolment &one : m_enrolments)
        enrolments.append(toJson(one));
    QJsonArray locks;
    for (auto lock = m_locks.cbegin(); lock != m_locks.cend(); ++lock)
        locks.append(QJsonObject{{QStringLiteral("operator"), lock.key()},
                                 {QStringLiteral("failures"), lock->failures},
                                 {QStringLiteral("locked_until"), lock->lockedUntil.toString(Qt::ISODateWithMs)}});
    QJsonArray revokedSerials;
    for (const RevokedEntry &entry : m_revoked)
        revokedSerials.append(QJsonObject{{QStringLiteral("serial"), QString::fromLatin1(entry.serialHex)},
                                          {QStringLiteral("at"), entry.at.toString(Qt::ISODateWithMs)}});
    QJsonArray history;
    for (const city::HistoryStep &step : m_history)
        history.append(toJson(step));
    QJsonObject grants;
    for (auto grant = m_grants.cbegin(); grant != m_grants.cend(); ++grant)
        grants.insert(grant.key(), QJsonArray::fromStringList(*grant));
    const QJsonObject root{{QStringLiteral("city"), m_city},
                           {QStringLiteral("history"), history},
                           {QStringLiteral("grants"), grants},
                           {QStringLiteral("codes"), codes},
                           {QStringLiteral("enrolments"), enrolments},
                           {QStringLiteral("locks"), locks},
                           {QStringLiteral("revoked"), revokedSerials},
                           {QStringLiteral("voided_reports"), QJsonArray::fromStringList(m_voided)}};
    return writeFile(m_path, QJsonDocument(root).toJson(), FilePrivacy::OwnerOnly);
}

} // namespace creditdesk::sandbox

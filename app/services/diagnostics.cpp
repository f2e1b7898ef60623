#include "app/services/diagnostics.h"

#include "app/base/user_files.h"
#include "app/services/house.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStorageInfo>
#include <QSysInfo>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

QString instant(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString();
}

QJsonObject connectionJson(const DiagnosticFacts &facts)
{
    QJsonArray history;
    for (const ConnectionChange &change : facts.connectionHistory)
        history.append(QJsonObject{
            {u"at"_s, instant(change.at)}, {u"state"_s, connectionName(change.state)}, {u"reason"_s, change.reason}});
    const ConnectionView &now = facts.connection;
    return {{u"state"_s, connectionName(now.state)},
            {u"since"_s, instant(now.since)},
            {u"reason"_s, now.reason},
            {u"last_answer_ms"_s, now.lastAnswerMs},
            {u"clock_offset_ms"_s, now.clockOffsetMs ? QJsonValue(*now.clockOffsetMs) : QJsonValue()},
            {u"history"_s, history}};
}

QJsonObject outboxJson(const DiagnosticFacts &facts)
{
    QJsonArray items;
    for (const DiagnosticFacts::Waiting &item : facts.outbox)
        items.append(QJsonObject{{u"kind"_s, item.kind},
                                 {u"state"_s, item.state},
                                 {u"attempts"_s, item.attempts},
                                 {u"last_failure"_s, item.lastFailure},
                                 {u"next_attempt"_s, instant(item.next)}});
    return {{u"waiting"_s, facts.outboxState.waiting}, {u"refused"_s, facts.outboxState.refused}, {u"items"_s, items}};
}

QJsonObject mirrorJson(const DiagnosticFacts &facts)
{
    QJsonArray held;
    for (const store::DistrictHolding &one : facts.held)
        held.append(
            QJsonObject{{u"district"_s, one.district}, {u"subjects"_s, one.subjects}, {u"records"_s, one.records}});
    return {{u"loaded"_s, facts.hasMirror},
            {u"data_as_of"_s, instant(facts.dataAsOf)},
            {u"subjects"_s, facts.subjects},
            {u"records"_s, facts.records},
            {u"districts"_s, held},
            {u"district_cache"_s, facts.districtCache}};
}

base::Done mustBeOrdinary(const QString &path)
{
    const QFileInfo target(path);
    if (path.isEmpty() || target.isSymLink() || (target.exists() && !target.isFile()))
        return base::fail(Code::InvalidInput, u"the target is not an ordinary file"_s);
    return {};
}

} // namespace

DiagnosticFacts::Waiting withoutContent(const store::OutboxItem &item)
{
    return {item.kind, item.state, item.lastFailure, item.attempts, item.notBefore};
}

QByteArray diagnosticText(const DiagnosticFacts &facts)
{
    const QJsonObject document{
        {u"made_at"_s, instant(facts.at)},
        {u"versions"_s, QJsonObject{{u"program"_s, facts.program}, {u"qt"_s, facts.qt}, {u"system"_s, facts.system}}},
        {u"connection"_s, connectionJson(facts)},
        {u"sync_history"_s, QJsonDocument::fromJson(writeRuns(facts.runs)).array()},
        {u"outbox"_s, outboxJson(facts)},
        {u"mirror"_s, mirrorJson(facts)},
        {u"counts"_s, QJsonObject{{u"reports"_s, facts.reports}, {u"audit_entries"_s, facts.auditEntries}}},
        {u"last_failure"_s, facts.lastFailure},
        {u"free_disk_bytes"_s, facts.freeBytes}};
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

base::Result<QByteArray> Workstation::diagnostics()
{
    TRY_ASSIGN(const Means who, m->require(u"sync.run"_s));
    store::AuditEntry line = m->entry(who.session, u"sync.run"_s);
    line.action = u"diagnostics.make"_s;
    TRY_DONE(m->record(who, line));
    DiagnosticFacts facts;
    facts.at = m->clock.now();
    facts.program = QStringLiteral(CREDITDESK_VERSION);
    facts.qt = QString::fromLatin1(qVersion());
    facts.system = QSysInfo::prettyProductName() + u' ' + QSysInfo::currentCpuArchitecture();
    facts.connection = connection();
    facts.connectionHistory = connectionHistory();
    facts.runs = m->history(who);
    TRY_ASSIGN(const QList<store::OutboxItem> items, who.ledger->outbox(true));
    for (const store::OutboxItem &item : items)
        facts.outbox.append(withoutContent(item));
    facts.outboxState = judgeOutbox(items, facts.at);
    TRY_ASSIGN(const Status now, status());
    facts.dataAsOf = now.dataAsOf;
    facts.subjects = now.subjects;
    facts.records = now.records;
    facts.reports = now.reports;
    facts.auditEntries = now.audit.entries;
    facts.hasMirror = now.hasMirror;
    facts.districtCache = !now.districtCache.isEmpty();
    if (!now.lastSyncFailure.detail.isEmpty())
        facts.lastFailure = now.lastSyncFailure.name();
    if (who.mirror) {
        TRY_ASSIGN(facts.held, who.mirror->holdings());
    }
    facts.freeBytes = QStorageInfo(m->home).bytesAvailable();
    return diagnosticText(facts);
}

base::Done Workstation::saveDiagnostics(const QByteArray &shown, const QString &path)
{
    TRY_ASSIGN(const Means who, m->require(u"sync.run"_s));
    TRY_DONE(mustBeOrdinary(path));
    store::AuditEntry line = m->entry(who.session, u"sync.run"_s);
    line.action = u"diagnostics.save"_s;
    const QByteArray hash = QCryptographicHash::hash(shown, QCryptographicHash::Sha256);
    line.detail = {{u"sha256"_s, QString::fromLatin1(hash.toHex())}};
    return who.ledger->write(line, [&](store::LedgerTransaction &) { return base::saveForUser(path, shown); });
}

} // namespace creditdesk::services

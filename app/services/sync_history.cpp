#include "app/services/sync_history.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace creditdesk::services {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKeptRuns = 50;

QJsonObject toJson(const SyncRun &run)
{
    return {{u"kind"_s, runKindName(run.kind)},
            {u"automatic"_s, run.automatic},
            {u"at"_s, run.at.toUTC().toString(Qt::ISODate)},
            {u"since"_s, run.since.toUTC().toString(Qt::ISODate)},
            {u"times"_s, run.times},
            {u"failure"_s, run.failure},
            {u"rule"_s, run.rule},
            {u"organisation_rows"_s, run.organisationRows},
            {u"record_rows"_s, run.recordRows},
            {u"change_rows"_s, run.changeRows},
            {u"bytes"_s, run.bytes},
            {u"bytes_from_cache"_s, run.bytesFromCache},
            {u"bytes_from_staging"_s, run.bytesFromStaging},
            {u"sent"_s, run.sent},
            {u"refused"_s, run.refused},
            {u"retries"_s, run.retries},
            {u"seconds"_s, run.seconds}};
}

SyncRun fromJson(const QJsonObject &object)
{
    SyncRun run;
    const QString kind = object.value(u"kind"_s).toString();
    for (const SyncRun::Kind one : {SyncRun::Kind::Changes, SyncRun::Kind::Rebuild, SyncRun::Kind::Send}) {
        if (kind == runKindName(one))
            run.kind = one;
    }
    run.automatic = object.value(u"automatic"_s).toBool();
    run.at = QDateTime::fromString(object.value(u"at"_s).toString(), Qt::ISODate);
    run.since = QDateTime::fromString(object.value(u"since"_s).toString(), Qt::ISODate);
    run.times = std::max(1, object.value(u"times"_s).toInt(1));
    run.failure = object.value(u"failure"_s).toString();
    run.rule = object.value(u"rule"_s).toString();
    run.organisationRows = object.value(u"organisation_rows"_s).toInteger();
    run.recordRows = object.value(u"record_rows"_s).toInteger();
    run.changeRows = object.value(u"change_rows"_s).toInteger();
    run.bytes = object.value(u"bytes"_s).toInteger();
    run.bytesFromCache = object.value(u"bytes_from_cache"_s).toInteger();
    run.bytesFromStaging = object.value(u"bytes_from_staging"_s).toInteger();
    run.sent = object.value(u"sent"_s).toInteger();
    run.refused = object.value(u"refused"_s).toInteger();
    run.retries = object.value(u"retries"_s).toInteger();
    run.seconds = object.value(u"seconds"_s).toDouble();
    return run;
}

} // namespace

QString runKindName(SyncRun::Kind kind)
{
    switch (kind) {
    case SyncRun::Kind::Changes: return u"changes"_s;
    case SyncRun::Kind::Rebuild: return u"rebuild"_s;
    case SyncRun::Kind::Send: return u"send"_s;
    }
    return {};
}

SyncRun describeRun(const sync::Summary &summary, bool automatic)
{
    SyncRun run;
    run.kind = summary.rebuilt ? SyncRun::Kind::Rebuild : SyncRun::Kind::Changes;
    run.automatic = automatic;
    run.organisationRows = summary.organisationSegments.rows;
    run.recordRows = summary.recordSegments.rows;
    run.changeRows = summary.changes.rows;
    run.bytes = summary.bytes;
    run.bytesFromCache = summary.fromCache;
    run.bytesFromStaging = summary.fromStaging;
    run.sent = summary.outboxSent;
    run.retries = summary.retries;
    run.seconds = summary.seconds;
    return run;
}

SyncRun describeFailure(const base::Failure &failure, SyncRun::Kind kind, bool automatic, double seconds)
{
    SyncRun run;
    run.kind = kind;
    run.automatic = automatic;
    run.failure = failure.name();
    run.rule = failure.rule;
    run.seconds = seconds;
    return run;
}

void appendRun(QList<SyncRun> &runs, SyncRun run)
{
    if (!run.since.isValid())
        run.since = run.at;
    const auto alike = [&run](const SyncRun &last) {
        return last.automatic && run.automatic && last.uneventful() && run.uneventful() && last.kind == run.kind &&
               last.failure == run.failure && last.rule == run.rule;
    };
    if (!runs.isEmpty() && alike(runs.last())) {
        run.times += runs.last().times;
        run.since = runs.last().since;
        runs.removeLast();
    }
    runs.append(std::move(run));
    if (runs.size() > kKeptRuns)
        runs.remove(0, runs.size() - kKeptRuns);
}

QByteArray writeRuns(const QList<SyncRun> &runs)
{
    QJsonArray array;
    for (const SyncRun &run : runs)
        array.append(toJson(run));
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<SyncRun> readRuns(const QByteArray &json)
{
    QList<SyncRun> runs;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : array) {
        SyncRun run = fromJson(value.toObject());
        if (run.at.isValid())
            runs.append(std::move(run));
    }
    return runs;
}

} // namespace creditdesk::services

#include "ui/sync/sync_words.h"

#include "app/words/sync_facts.h"
#include "models/items/visible_text.h"
#include "ui/shell/connection_words.h"
#include "ui/theme/language.h"
#include "ui/widgets/failure_text.h"
#include "ui/widgets/format.h"

#include <QLocale>

namespace creditdesk::ui {
namespace {

items::Row fact(const QString &name, const QString &value, items::Tone tone = items::Tone::Plain)
{
    return {name, {{name, items::Tone::Muted}, {items::visibleText(value), tone}}};
}

} // namespace

QString SyncWords::phase(sync::Progress::Phase phase)
{
    using Phase = sync::Progress::Phase;
    switch (phase) {
    case Phase::Connecting:
        return tr("Connecting to the platform");
    case Phase::Segments:
        return tr("Loading the city's data");
    case Phase::Indexing:
        return tr("Making the search index");
    case Phase::Changes:
        return tr("Taking over changes");
    case Phase::Sending:
        return tr("Sending what waits");
    case Phase::OtherRun:
        return tr("Another synchronisation of this workstation is running");
    case Phase::Done:
        break;
    }
    return tr("Finished");
}

QString SyncWords::rate(const sync::Progress &progress)
{
    if (progress.waitsUntil.isValid())
        return words::waiting(progress);
    QStringList parts;
    if (progress.bytesTotal > 0)
        parts.append(tr("%1 of %2").arg(Format::bytes(progress.bytesDone), Format::bytes(progress.bytesTotal)));
    if (progress.rowsDone > 0)
        parts.append(progress.rowsTotal > 0
                         ? tr("%1 of %2 rows").arg(Format::number(progress.rowsDone), Format::number(progress.rowsTotal))
                         : tr("%1 rows").arg(Format::number(progress.rowsDone)));
    if (progress.rowsPerSecond > 0)
        parts.append(tr("%1 rows a second").arg(Format::number(qRound64(progress.rowsPerSecond))));
    else if (progress.bytesPerSecond > 0)
        parts.append(tr("%1 a second").arg(Format::bytes(qRound64(progress.bytesPerSecond))));
    if (progress.secondsLeft >= 0)
        parts.append(tr("about %1 left").arg(Format::duration(progress.secondsLeft)));
    return parts.join(QStringLiteral(" · "));
}

int SyncWords::permille(const sync::Progress &progress)
{
    if (progress.phase == sync::Progress::Phase::Done)
        return 1000;
    if (progress.rowsTotal > 0)
        return static_cast<int>(1000 * progress.rowsDone / progress.rowsTotal);
    if (progress.bytesTotal > 0)
        return static_cast<int>(1000 * progress.bytesDone / progress.bytesTotal);
    return -1;
}

QList<items::Row> SyncWords::facts(const services::Status &status)
{
    const ConnectionText connection = ConnectionWords::text(status.link);
    const QString clock = ConnectionWords::clockOffset(status.link);
    const QString next =
        status.waiting.next.isValid() && status.waiting.due == 0
            ? tr("%1, next attempt %2").arg(Format::number(status.waiting.waiting), Format::time(status.waiting.next))
            : Format::number(status.waiting.waiting);
    QList<items::Row> rows{
        fact(tr("Connection"),
             status.link.since.isValid() ? tr("%1 since %2").arg(connection.name, Format::time(status.link.since))
                                         : connection.name,
             connection.tone),
        fact(tr("Clock"), clock.isEmpty() ? tr("Not compared yet") : clock),
        fact(tr("Platform"), status.platformUrl),
        status.districtCacheIgnored
            ? fact(tr("District cache"), tr("The setting cannot be read and is ignored"), items::Tone::Warn)
            : fact(tr("District cache"),
                   status.districtCache.isEmpty() ? tr("None: straight from the platform") : status.districtCache),
        fact(tr("Hall and window"), QStringList{status.hall, status.terminal}.join(QLatin1Char(' '))),
        fact(tr("Data as of"), Format::time(status.dataAsOf)),
        fact(tr("Organisations"), Format::number(status.subjects)),
        fact(tr("Records"), Format::number(status.records)),
        fact(tr("Reports issued here"), Format::number(status.reports)),
        fact(tr("Waiting to be sent"), next, status.waiting.waiting > 0 ? items::Tone::Notice : items::Tone::Plain),
        fact(tr("Refused by the platform"), Format::number(status.waiting.refused),
             status.waiting.refused > 0 ? items::Tone::Warn : items::Tone::Plain),
    };
    if (status.homeFound)
        rows.append(fact(tr("Data directory"),
                         status.homeFound->tightened ? tr("Was open to other users of this computer; it is closed now")
                                                     : tr("Open to other users of this computer; let its owner close it"),
                         items::Tone::Warn));
    return rows;
}

QString SyncWords::kind(services::SyncRun::Kind kind)
{
    switch (kind) {
    case services::SyncRun::Kind::Changes:
        return tr("Changes only");
    case services::SyncRun::Kind::Rebuild:
        return tr("Everything loaded anew");
    case services::SyncRun::Kind::Send:
        break;
    }
    return tr("Sending only");
}

items::Cell SyncWords::outcome(const services::SyncRun &run)
{
    if (run.failure.isEmpty() && run.refused > 0)
        return {tr("%n refused by the platform", nullptr, static_cast<int>(run.refused)), items::Tone::Warn};
    if (run.failure.isEmpty())
        return {run.uneventful() ? tr("Nothing new") : tr("Done"), run.uneventful() ? items::Tone::Muted : items::Tone::Ok};
    if (run.rule == QLatin1StringView(sync::kMassChangeRule))
        return {tr("Stopped to ask: too much would go"), items::Tone::Warn};
    return {failureWhat(run.failure), items::Tone::Warn};
}

QString SyncWords::speed(const services::SyncRun &run)
{
    return run.rows() > 0 && run.seconds > 0 ? Format::number(qRound64(static_cast<double>(run.rows()) / run.seconds))
                                             : QString();
}

QList<items::Row> SyncWords::run(const services::SyncRun &run)
{
    const items::Cell result = outcome(run);
    QString when = Format::time(run.at);
    if (run.times > 1)
        when = tr("%1, the last of %n alike since %2", nullptr, run.times).arg(when, Format::time(run.since));
    const QString fetched =
        run.bytesFromCache > 0
            ? tr("%1, %2 of it from the district cache").arg(Format::bytes(run.bytes), Format::bytes(run.bytesFromCache))
            : Format::bytes(run.bytes);
    return {
        fact(tr("When"), when),
        fact(tr("Kind"), kind(run.kind)),
        fact(tr("Result"), result.text, result.tone),
        fact(tr("Organisations received"), Format::number(run.organisationRows)),
        fact(tr("Records received"), Format::number(run.recordRows)),
        fact(tr("Changes received"), Format::number(run.changeRows)),
        fact(tr("Received"), fetched),
        fact(tr("Used from an earlier try"), Format::bytes(run.bytesFromStaging)),
        fact(tr("Took"), Format::duration(qRound64(run.seconds))),
        fact(tr("Rows a second"), speed(run)),
        fact(tr("Sent"), Format::number(run.sent)),
    };
}

QList<items::Column> SyncWords::historyColumns()
{
    return {
        {tr("When")},          {tr("Kind")},          {tr("Started")},        {tr("Result")},     {tr("Organisations"), true},
        {tr("Records"), true}, {tr("Changes"), true}, {tr("Received"), true}, {tr("Took"), true}, {tr("Rows a second"), true},
        {tr("Sent"), true}};
}

QList<items::Row> SyncWords::history(const QList<services::SyncRun> &runs)
{
    QList<items::Row> rows;
    for (auto it = runs.crbegin(); it != runs.crend(); ++it) {
        const services::SyncRun &run = *it;
        items::Cell result = outcome(run);
        if (run.times > 1)
            result.text = tr("%1 (%n times)", nullptr, run.times).arg(result.text);
        const auto figure = [](qint64 value) { return value > 0 ? Format::number(value) : QString(); };
        rows.append({QString::number(std::distance(runs.crbegin(), it) + 1),
                     {{Format::time(run.at)},
                      {kind(run.kind)},
                      {run.automatic ? tr("by itself") : tr("by a person"), items::Tone::Muted},
                      result,
                      {figure(run.organisationRows)},
                      {figure(run.recordRows)},
                      {figure(run.changeRows)},
                      {run.bytes > 0 ? Format::bytes(run.bytes) : QString()},
                      {tr("%1 s").arg(QLocale().toString(run.seconds, 'f', 1))},
                      {speed(run)},
                      {figure(run.sent)}}});
    }
    return rows;
}

QList<items::Column> SyncWords::holdingColumns()
{
    return {
        {tr("District")}, {tr("Code"), false, true}, {tr("Organisations"), true}, {tr("Records"), true}, {tr("Data as of")}};
}

QList<items::Row> SyncWords::holdings(const QList<store::DistrictHolding> &held, const QDateTime &asOf,
                                      const domain::Catalogue &catalogue)
{
    QList<items::Row> rows;
    qint64 subjects = 0;
    qint64 records = 0;
    for (const store::DistrictHolding &one : held) {
        rows.append({one.district,
                     {{domain::Catalogue::nameOf(catalogue.districts(), one.district, speaksChinese())},
                      {items::visibleText(one.district)},
                      {Format::number(one.subjects)},
                      {Format::number(one.records)},
                      {Format::time(asOf)}}});
        subjects += one.subjects;
        records += one.records;
    }
    if (held.size() > 1)
        rows.append({QStringLiteral("sum"),
                     {{tr("All districts held")},
                      {QString()},
                      {Format::number(subjects)},
                      {Format::number(records)},
                      {Format::time(asOf)}}});
    return rows;
}

QString SyncWords::question(const sync::MassChange &change)
{
    return words::massChange(change);
}

} // namespace creditdesk::ui

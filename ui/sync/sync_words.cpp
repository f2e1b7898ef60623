#include "ui/sync/sync_words.h"

#include "models/items/visible_text.h"
#include "ui/widgets/format.h"

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
    case Phase::Done:
        break;
    }
    return tr("Finished");
}

QString SyncWords::rate(const sync::Progress &progress)
{
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
    return {
        fact(tr("Platform"), status.platformUrl),
        fact(tr("Hall and window"), QStringList{status.hall, status.terminal}.join(QLatin1Char(' '))),
        fact(tr("Data as of"), Format::time(status.dataAsOf)),
        fact(tr("Organisations"), Format::number(status.subjects)),
        fact(tr("Records"), Format::number(status.records)),
        fact(tr("Reports issued here"), Format::number(status.reports)),
        fact(tr("Waiting to be sent"), Format::number(status.outbox),
             status.outbox > 0 ? items::Tone::Notice : items::Tone::Plain),
        fact(tr("Conflicts"), Format::number(status.conflicts), status.conflicts > 0 ? items::Tone::Warn : items::Tone::Plain),
    };
}

QList<items::Row> SyncWords::summary(const sync::Summary &summary)
{
    return {
        fact(tr("Kind"), summary.rebuilt ? tr("Everything loaded anew") : tr("Changes only")),
        fact(tr("Rows taken over"), Format::number(summary.rowsApplied)),
        fact(tr("Received"), Format::bytes(summary.bytes)),
        fact(tr("Time"), Format::duration(qRound64(summary.seconds))),
        fact(tr("Sent"), Format::number(summary.outboxSent)),
        fact(tr("Conflicts"), Format::number(summary.conflicts),
             summary.conflicts > 0 ? items::Tone::Warn : items::Tone::Plain),
        fact(tr("Data as of"), Format::time(summary.dataAsOf)),
    };
}

} // namespace creditdesk::ui

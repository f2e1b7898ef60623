// sync, status, outbox, diagnostics: what is here, what waits, and bringing both up to date.
#include "app/base/concern.h"
#include "app/base/files.h"
#include "app/ctl/commands.h"
#include "app/ctl/given_files.h"
#include "app/ctl/interrupt.h"
#include "app/words/failure_words.h"
#include "app/words/sync_facts.h"
#include "app/words/terminal_words.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace creditdesk::ctl {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestBody = 1 << 20;

/// The one number to be given back with --accept-mass-change: rows that would go.
qint64 shownNumber(const sync::MassChange &change)
{
    return change.deletedSubjects + change.deletedRecords;
}

QJsonObject questionJson(const sync::MassChange &change)
{
    return {{u"number"_s, shownNumber(change)},
            {u"deleted_subjects"_s, change.deletedSubjects},
            {u"subjects"_s, change.subjects},
            {u"deleted_records"_s, change.deletedRecords},
            {u"records"_s, change.records},
            {u"limit_percent"_s, change.limitPercent},
            {u"earlier_subjects"_s, change.earlierSubjects},
            {u"earlier_records"_s, change.earlierRecords},
            {u"window_hours"_s, change.windowHours}};
}

/// As a shell takes it.
QString quoted(const QString &word)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_./:=@%+,-]+$"_s);
    return plain.match(word).hasMatch() ? word : u'\'' + QString(word).replace(u"'"_s, u"'\\''"_s) + u'\'';
}

/// The command that accepts what was shown, with the options of this one.
QString acceptingCommand(const Arguments &arguments, const sync::MassChange &change)
{
    QString command = u"creditdeskctl"_s;
    for (const QString &option : {u"home"_s, u"operator"_s, u"password-file"_s}) {
        if (arguments.has(option))
            command += u" --%1 %2"_s.arg(option, quoted(arguments.value(option)));
    }
    command += u" sync"_s;
    if (change.newGeneration && arguments.has(u"rebuild"_s))
        command += u" --rebuild"_s;
    return command + u" --accept-mass-change %1"_s.arg(shownNumber(change));
}

QJsonValue offsetJson(const services::ConnectionView &view)
{
    return view.clockOffsetMs ? QJsonValue(static_cast<double>(*view.clockOffsetMs) / 1'000.0) : QJsonValue();
}

/// A setting that cannot be read keeps nobody from working, but nobody should believe that it holds.
void sayIgnoredSetting(const Run &run, const services::Status &status)
{
    if (status.districtCacheIgnored)
        run.output.message(words::TerminalWords::failure(*status.districtCacheIgnored));
}

int askAboutMassChange(const Run &run, const base::Failure &failure, const sync::MassChange &change)
{
    run.output.message(words::TerminalWords::question(change, acceptingCommand(run.arguments, change)));
    return run.output.told(failure, {{u"mass_change"_s, questionJson(change)}});
}

QJsonObject summaryJson(const sync::Summary &summary)
{
    return {{u"subjects"_s, summary.subjects},
            {u"records"_s, summary.records},
            {u"rows_applied"_s, summary.rowsApplied},
            {u"organisation_rows"_s, summary.organisationSegments.rows},
            {u"record_rows"_s, summary.recordSegments.rows},
            {u"change_rows"_s, summary.changes.rows},
            {u"bytes"_s, summary.bytes},
            {u"bytes_from_cache"_s, summary.fromCache},
            {u"bytes_from_staging"_s, summary.fromStaging},
            {u"cache_rejected"_s, summary.cacheRejected},
            {u"cache_silent"_s, summary.cacheSilent},
            {u"retries"_s, summary.retries},
            {u"seconds"_s, summary.seconds},
            {u"outbox_sent"_s, summary.outboxSent},
            {u"conflicts"_s, summary.conflicts},
            {u"data_as_of"_s, instant(summary.dataAsOf)},
            {u"districts"_s, QJsonArray::fromStringList(summary.districts)},
            {u"rebuilt"_s, summary.rebuilt}};
}

/// Asks once more for the clock, and says on stderr what a person should know beside the result; the same for --json.
QJsonObject circumstances(const Run &run)
{
    run.workstation.probe();
    const services::ConnectionView link = run.workstation.connection();
    const bool clockWrong = link.state == services::Connection::ClockWrong;
    if (clockWrong && link.clockOffsetMs)
        run.output.message(words::TerminalWords::wrongClock(*link.clockOffsetMs));
    QJsonObject more{{u"clock_wrong"_s, clockWrong}, {u"clock_offset_seconds"_s, offsetJson(link)}};
    const auto state = run.workstation.status();
    if (!state)
        return more;
    sayIgnoredSetting(run, *state);
    const services::OutboxState &waiting = state->waiting;
    if (const QString notSent = words::TerminalWords::notSent(waiting.waiting, waiting.next, waiting.refused);
        !notSent.isEmpty())
        run.output.message(notSent);
    more.insert(u"district_cache_ignored"_s, state->districtCacheIgnored.has_value());
    more.insert(u"outbox_waiting"_s, waiting.waiting);
    more.insert(u"outbox_refused"_s, waiting.refused);
    more.insert(u"next_attempt"_s, instant(waiting.next));
    return more;
}

/// The same after a failure, unless asking again would only cost time.
QJsonObject failedCircumstances(const Run &run, const base::Failure &failure)
{
    const bool asked = failure.category() != base::Category::Unreachable && failure.code != Code::Cancelled;
    return asked ? circumstances(run) : QJsonObject();
}

QJsonObject together(QJsonObject one, const QJsonObject &other)
{
    for (auto it = other.begin(); it != other.end(); ++it)
        one.insert(it.key(), it.value());
    return one;
}

} // namespace

int synchronise(const Run &run)
{
    catchInterrupts();
    bool number = true;
    const bool accepts = run.arguments.has(u"accept-mass-change"_s);
    const qint64 accepted = accepts ? run.arguments.value(u"accept-mass-change"_s).toLongLong(&number) : 0;
    if (!number || (accepts && accepted <= 0))
        return run.output.failed({Code::InvalidInput, u"--accept-mass-change takes the number that was shown"_s});
    const auto sink = [&run](const sync::Progress &progress) { run.output.progress(progress); };
    sync::Order order{.rebuild = run.arguments.has(u"rebuild"_s)};
    auto summary = run.workstation.synchronise(order, sink, interruptToken());
    if (const auto question = summary ? std::nullopt : sync::massChangeOf(summary.error())) {
        if (!accepts || shownNumber(*question) != accepted) { // another number than was agreed to is asked about again
            (void)circumstances(run);
            return askAboutMassChange(run, summary.error(), *question);
        }
        order.acceptMassChange = question;
        summary = run.workstation.synchronise(order, sink, interruptToken());
    }
    if (!summary)
        return run.output.failed(summary.error(), failedCircumstances(run, summary.error()));
    if (const QString cache = words::TerminalWords::districtCache(*summary); !cache.isEmpty())
        run.output.message(cache);
    run.output.document(QJsonDocument(together(summaryJson(*summary), circumstances(run))));
    return Done;
}

namespace {

QJsonObject connectionJson(const services::ConnectionView &view)
{
    return {{u"state"_s, services::connectionName(view.state)},
            {u"since"_s, instant(view.since)},
            {u"reason"_s, view.reason},
            {u"clock_offset_seconds"_s, offsetJson(view)}};
}

QJsonArray heldJson(const QList<store::DistrictHolding> &held)
{
    QJsonArray list;
    for (const store::DistrictHolding &one : held)
        list.append(QJsonObject{{u"district"_s, one.district}, {u"subjects"_s, one.subjects}, {u"records"_s, one.records}});
    return list;
}

} // namespace

int status(const Run &run)
{
    run.workstation.probe();
    const auto state = run.workstation.status();
    if (!state)
        return run.output.failed(state.error());
    const auto held = run.workstation.holdings();
    QJsonObject document{{u"platform"_s, services::connectionName(state->connection)},
                         {u"platform_url"_s, state->platformUrl},
                         {u"connection"_s, connectionJson(state->link)},
                         {u"data_as_of"_s, instant(state->dataAsOf)},
                         {u"subjects"_s, state->subjects},
                         {u"records"_s, state->records},
                         {u"districts"_s, QJsonArray::fromStringList(state->districts)},
                         {u"held"_s, held ? heldJson(*held) : QJsonArray()},
                         {u"district_cache"_s, state->districtCache},
                         {u"district_cache_ignored"_s, state->districtCacheIgnored.has_value()},
                         {u"outbox"_s, state->outbox},
                         {u"outbox_refused"_s, state->waiting.refused},
                         {u"next_attempt"_s, instant(state->waiting.next)},
                         {u"conflicts"_s, state->conflicts},
                         {u"reports"_s, state->reports},
                         {u"audit"_s, QJsonObject{{u"entries"_s, state->audit.entries},
                                                  {u"head"_s, QString::fromLatin1(state->audit.hash.toHex())}}}};
    if (state->homeFound)
        document.insert(u"home_was_open"_s, QJsonObject{{u"mode"_s, u'0' + QString::number(state->homeFound->modeFound, 8)},
                                                        {u"closed"_s, state->homeFound->tightened}});
    if (!state->lastSyncFailure.detail.isEmpty())
        document.insert(u"last_failure"_s, words::failureWords(state->lastSyncFailure, words::Place::Terminal).what);
    if (state->question) {
        document.insert(u"mass_change"_s, questionJson(*state->question));
        run.output.message(words::TerminalWords::question(*state->question, acceptingCommand(run.arguments, *state->question)));
    }
    if (state->link.state == services::Connection::ClockWrong && state->link.clockOffsetMs)
        run.output.message(words::TerminalWords::wrongClock(*state->link.clockOffsetMs));
    sayIgnoredSetting(run, *state);
    run.output.document(QJsonDocument(document));
    return Done;
}

namespace {

QJsonObject itemJson(const store::OutboxItem &item)
{
    return {{u"id"_s, item.id},
            {u"kind"_s, item.kind},
            {u"object"_s, item.object},
            {u"state"_s, item.state},
            {u"attempts"_s, item.attempts},
            {u"enqueued_at"_s, instant(item.enqueuedAt)},
            {u"next_attempt"_s, instant(item.notBefore)},
            {u"last_failure"_s, item.lastFailure},
            {u"refusal"_s, item.refusal},
            {u"withdrawal"_s, item.withdrawal},
            {u"body"_s, item.body}};
}

int listOutbox(const Run &run)
{
    const auto items = run.workstation.outbox(run.arguments.has(u"withdrawn"_s));
    if (!items)
        return run.output.failed(items.error());
    QJsonArray list;
    for (const store::OutboxItem &item : *items) {
        list.append(itemJson(item));
        run.output.line(u"%1  %2 %3  %4  attempts %5  %6"_s.arg(
            QString::number(item.id), item.kind, item.object, item.state, QString::number(item.attempts),
            item.refusal.isEmpty() ? words::failureWhat(item.lastFailure) : words::refusal(item.refusal)));
    }
    if (run.output.json())
        run.output.document(QJsonDocument(list));
    return Done;
}

base::Result<QJsonObject> bodyFrom(const QString &path)
{
    TRY_ASSIGN(const QByteArray bytes, readGiven(path, kLargestBody));
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return base::fail(Code::InvalidInput, u"--body takes a file with one JSON object"_s);
    return document.object();
}

base::Done settleOutbox(const Run &run, const QString &what, qint64 id)
{
    if (what == u"retry"_s)
        return run.workstation.retryOutbox(id);
    if (what == u"withdraw"_s)
        return run.workstation.withdrawOutbox(id, run.arguments.value(u"reason"_s));
    TRY_ASSIGN(const QJsonObject body, bodyFrom(run.arguments.value(u"body"_s)));
    return run.workstation.mendOutbox(id, body);
}

} // namespace

int outbox(const Run &run)
{
    const QStringList &words = run.arguments.words;
    const QString &what = words.first();
    const bool known = what == u"retry"_s || (what == u"withdraw"_s && run.arguments.has(u"reason"_s)) ||
                       (what == u"mend"_s && run.arguments.has(u"body"_s));
    if (what == u"list"_s && words.size() == 1)
        return listOutbox(run);
    bool number = false;
    const qint64 id = words.size() == 2 ? words.last().toLongLong(&number) : 0;
    if (!known || !number)
        return run.output.failed(
            {Code::InvalidInput, u"usage: outbox list | retry ID | withdraw ID --reason TEXT | mend ID --body FILE"_s});
    if (const base::Done done = settleOutbox(run, what, id); !done)
        return run.output.failed(done.error());
    run.output.document(QJsonDocument(QJsonObject{{u"id"_s, id}, {u"done"_s, what}}));
    return Done;
}

int diagnostics(const Run &run)
{
    const auto text = run.workstation.diagnostics();
    if (!text)
        return run.output.failed(text.error());
    const QString out = run.arguments.value(u"out"_s);
    if (!run.arguments.has(u"out"_s)) {
        run.output.raw(*text); // the preview: what would be written
        return Done;
    }
    if (const base::Done saved = run.workstation.saveDiagnostics(*text, out); !saved)
        return run.output.failed(unwritable(out, saved.error()));
    run.output.document(QJsonDocument(QJsonObject{{u"bytes"_s, text->size()}}));
    return Done;
}

} // namespace creditdesk::ctl

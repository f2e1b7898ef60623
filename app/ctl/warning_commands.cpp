// warning: the officer's inbox for scripts.
#include "app/ctl/commands.h"
#include "app/ctl/interrupt.h"
#include "app/ctl/walk_progress.h"
#include "app/ctl/warning_json.h"

#include <QJsonArray>

namespace creditdesk::ctl {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

base::Result<store::WarningFilter> filterOf(const Run &run)
{
    store::WarningFilter filter;
    const Arguments &a = run.arguments;
    const auto list = [&a](const QString &option) { return a.value(option).split(u',', Qt::SkipEmptyParts); };
    filter.kinds = list(u"kind"_s);
    filter.states = list(u"state"_s);
    filter.districts = list(u"district"_s);
    filter.owner = a.has(u"mine"_s) ? run.workstation.session().operatorId : a.value(u"owner"_s);
    filter.subject = a.value(u"subject"_s);
    filter.text = a.value(u"text"_s);
    TRY_ASSIGN(filter.dueUntil, dateOption(a, u"due"_s));
    const QStringList levels = list(u"level"_s);
    for (const QString &level : levels) {
        const qsizetype index = domain::warningLevels().indexOf(level);
        if (index < 0)
            return base::fail(Code::InvalidInput, u"--level: one of %1"_s.arg(domain::warningLevels().join(u", "_s)));
        filter.levels.append(static_cast<domain::WarningLevel>(index));
    }
    const QString order = a.value(u"order"_s, u"deadline"_s);
    if (order != u"deadline"_s && order != u"severity"_s && order != u"newest"_s)
        return base::fail(Code::InvalidInput, u"--order: deadline, severity or newest"_s);
    filter.order = order == u"severity"_s ? store::WarningFilter::Order::Severity
                   : order == u"newest"_s ? store::WarningFilter::Order::Newest
                                          : store::WarningFilter::Order::Deadline;
    return filter;
}

QJsonObject countsJson(const QMap<QString, qint64> &counts)
{
    QJsonObject json;
    for (auto one = counts.begin(); one != counts.end(); ++one)
        json.insert(one.key(), one.value());
    return json;
}

base::Done makeCurrent(const Run &run)
{
    TRY_ASSIGN(const services::WarningsState state, run.workstation.warnings().state());
    if (state.current)
        return {};
    TRY_DONE(run.workstation.warnings().bringUpToDate(walkProgress(run), interruptToken()));
    return {};
}

int listWarnings(const Run &run)
{
    catchInterrupts();
    const auto filter = filterOf(run);
    if (!filter)
        return run.output.failed(filter.error());
    if (const base::Done current = makeCurrent(run); !current)
        return run.output.failed(current.error());
    bool good = true;
    const int limit = run.arguments.has(u"limit"_s) ? run.arguments.value(u"limit"_s).toInt(&good) : 0;
    if (!good || limit < 0)
        return run.output.failed({Code::InvalidInput, u"--limit takes a number"_s});
    const auto page = run.workstation.warnings().list(*filter, run.arguments.value(u"after"_s), limit);
    if (!page)
        return run.output.failed(page.error());
    const auto counts = run.workstation.warnings().counts(*filter);
    if (!counts)
        return run.output.failed(counts.error());
    QJsonArray lines;
    for (const store::Warning &warning : page->lines)
        lines.append(warningJson(warning));
    const domain::ClassWords &sentence = run.workstation.warnings().rules().sentence();
    run.output.document(QJsonDocument(QJsonObject{{u"warnings"_s, lines},
                                                  {u"next"_s, page->next},
                                                  {u"total"_s, counts->total},
                                                  {u"overdue"_s, counts->overdue},
                                                  {u"kinds"_s, countsJson(counts->kinds)},
                                                  {u"levels"_s, countsJson(counts->levels)},
                                                  {u"states"_s, countsJson(counts->states)},
                                                  {u"sentence"_s, sentence.zh}}));
    return Done;
}

int duty(const Run &run)
{
    if (run.arguments.has(u"district"_s)) {
        const base::Done set =
            run.workstation.warnings().setDuty(run.arguments.value(u"district"_s), run.arguments.value(u"to"_s));
        if (!set)
            return run.output.failed(set.error());
    }
    const auto lines = run.workstation.warnings().duty();
    if (!lines)
        return run.output.failed(lines.error());
    QJsonArray all;
    for (const store::DutyLine &line : *lines)
        all.append(QJsonObject{{u"district"_s, line.district},
                               {u"operator"_s, line.operatorId},
                               {u"set_by"_s, line.setBy},
                               {u"set_at"_s, instant(line.setAt)}});
    run.output.document(QJsonDocument(QJsonObject{{u"duty"_s, all}}));
    return Done;
}

base::Result<store::Warning> act(const Run &run, const QString &what, const services::WarningOrder &order)
{
    services::Warnings &warnings = run.workstation.warnings();
    if (what == u"take"_s)
        return warnings.take(order);
    if (what == u"assign"_s)
        return warnings.assign(order);
    if (what == u"note"_s)
        return warnings.note(order);
    if (what == u"snooze"_s)
        return warnings.snooze(order);
    if (what == u"dismiss"_s)
        return warnings.dismiss(order);
    if (what == u"close"_s)
        return warnings.close(order);
    if (what == u"reopen"_s)
        return warnings.reopen(order);
    if (what == u"undo"_s)
        return warnings.undo(order.warning);
    return base::fail(Code::InvalidInput, u"warning %1: there is no such act"_s.arg(what));
}

} // namespace

int warning(const Run &run)
{
    const QString what = run.arguments.words.value(0);
    if (what == u"list"_s)
        return listWarnings(run);
    if (what == u"duty"_s)
        return duty(run);
    bool good = false;
    services::WarningOrder order;
    order.warning = run.arguments.words.value(1).toLongLong(&good);
    if (!good)
        return run.output.failed({Code::InvalidInput, u"warning %1 takes the number of a warning"_s.arg(what)});
    if (what == u"show"_s) {
        const auto shown = run.workstation.warnings().show(order.warning);
        if (!shown)
            return run.output.failed(shown.error());
        run.output.document(QJsonDocument(warningJson(*shown)));
        return Done;
    }
    order.note = run.arguments.value(u"reason"_s, run.arguments.value(u"text"_s));
    order.operatorId = run.arguments.value(u"to"_s);
    const auto until = dateOption(run.arguments, u"until"_s);
    if (!until)
        return run.output.failed(until.error());
    order.until = *until;
    const auto after = act(run, what, order);
    if (!after)
        return run.output.failed(after.error());
    run.output.document(QJsonDocument(warningJson(*after)));
    return Done;
}

} // namespace creditdesk::ctl

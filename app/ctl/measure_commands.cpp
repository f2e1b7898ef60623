// measure, commitment and open: what an officer may do about an organisation under a matter, for scripts.
#include "app/ctl/commands.h"
#include "app/ctl/given_files.h"
#include "app/ctl/measure_json.h"
#include "app/words/language.h"

#include <QJsonArray>

namespace creditdesk::ctl {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostListText = 8 * 1024 * 1024;

/// Refusals say reason and article.
int failed(const Run &run, const base::Failure &failure)
{
    const domain::MeasureLists &lists = run.workstation.measures().lists();
    const bool chinese = words::terminalLanguage() == words::Language::Chinese;
    const QString text = refusalWords(failure, lists, chinese);
    if (text.isEmpty())
        return failedInput(run, failure);
    run.output.message(text);
    return run.output.told(failure, {{u"basis"_s, lists.reason(failure.rule)->basis}});
}

int shown(const Run &run, const QJsonObject &document)
{
    run.output.document(QJsonDocument(document));
    return Done;
}

int list(const Run &run)
{
    const QString nature = run.arguments.value(u"nature"_s);
    QJsonArray all;
    for (const domain::MeasureList &one : run.workstation.measures().lists().lists()) {
        for (const domain::MeasureRow &row : one.rows) {
            if (nature.isEmpty() || domain::natureId(row.nature) == nature)
                all.append(measureJson(row));
        }
    }
    if (all.isEmpty())
        return run.output.failed({Code::InvalidInput, u"--nature is mandatory, recommended or incentive"_s});
    return shown(run, {{u"measures"_s, all}});
}

int check(const Run &run, const QString &path)
{
    const auto given = readGiven(path, kMostListText);
    if (!given)
        return run.output.failed(given.error());
    const auto faults = run.workstation.measures().check(*given);
    if (!faults)
        return run.output.failed(faults.error());
    if (faults->isEmpty())
        return shown(run, {{u"valid"_s, true}});
    QJsonArray all;
    for (const domain::ClassFault &fault : *faults) {
        run.output.message(domain::faultText(fault, path));
        all.append(QJsonObject{{u"line"_s, fault.line},
                               {u"column"_s, fault.column},
                               {u"path"_s, fault.path},
                               {u"reason"_s, fault.reason},
                               {u"words"_s, fault.words}});
    }
    return run.output.told({Code::RefusedByRule, domain::faultText(faults->first(), path), faults->first().reason},
                           {{u"faults"_s, all}});
}

int suggest(const Run &run, const QString &code)
{
    const auto advice =
        run.workstation.measures().suggest(code, run.arguments.value(u"matter"_s), run.arguments.value(u"case"_s));
    return advice ? shown(run, adviceJson(*advice, run.workstation.measures().lists())) : failed(run, advice.error());
}

int apply(const Run &run, const QString &code)
{
    services::MeasureOrder order;
    order.subject = code;
    order.matter = run.arguments.value(u"matter"_s);
    order.caseNumber = run.arguments.value(u"case"_s);
    order.measure = run.arguments.value(u"measure"_s);
    order.grounds = run.arguments.value(u"grounds"_s).split(u',', Qt::SkipEmptyParts);
    order.reasons = run.arguments.value(u"reason"_s);
    for (const auto &[option, date] : {std::pair(u"from"_s, &order.from), std::pair(u"until"_s, &order.until)}) {
        const auto given = dateOption(run.arguments, option);
        if (!given)
            return run.output.failed(given.error());
        *date = *given;
    }
    const auto use = run.workstation.measures().apply(order);
    if (!use)
        return failed(run, use.error());
    if (const QString out = run.arguments.value(u"out"_s); !out.isEmpty()) {
        if (const base::Done saved = run.workstation.measures().saveNotice(use->number, out); !saved)
            return run.output.failed(saved.error());
    }
    return shown(run, useJson(*use));
}

int uses(const Run &run)
{
    services::UseFilter filter;
    filter.subject = run.arguments.value(u"subject"_s);
    filter.state = run.arguments.value(u"state"_s);
    filter.ownOrganOnly = !run.arguments.has(u"all"_s);
    const auto page = run.workstation.measures().uses(filter);
    if (!page)
        return failed(run, page.error());
    QJsonArray all;
    for (const services::MeasureUse &use : page->uses)
        all.append(useJson(use));
    return shown(run, {{u"uses"_s, all}, {u"total"_s, page->total}});
}

/// Acts on one use; afterwards it is shown.
int act(const Run &run, const QString &what, const QString &number)
{
    services::Measures &measures = run.workstation.measures();
    const QString reason = run.arguments.value(u"reason"_s);
    base::Done done;
    if (what == u"feedback"_s)
        done = measures.feedback(number, run.arguments.value(u"result"_s), reason);
    else if (what == u"lift"_s)
        done = measures.lift(number, reason);
    else if (what == u"keep"_s)
        done = measures.keep(number, reason, run.arguments.value(u"grounds"_s).split(u',', Qt::SkipEmptyParts));
    else if (what == u"notice"_s)
        done = measures.saveNotice(number, run.arguments.value(u"out"_s));
    else if (what != u"show"_s)
        done = base::fail(Code::InvalidInput,
                          u"usage: measure list|suggest|apply|uses|show|feedback|review|lift|keep|notice|check"_s);
    if (!done)
        return failed(run, done.error());
    const auto use = measures.use(number);
    return use ? shown(run, useJson(*use)) : failed(run, use.error());
}

/// Looks at the grounds of all uses now, and lists what waits for a decision.
int review(const Run &run)
{
    const auto called = run.workstation.measures().bringUpToDate(base::CancelToken());
    if (!called)
        return failed(run, called.error());
    services::UseFilter filter;
    filter.state = u"review"_s;
    const auto page = run.workstation.measures().uses(filter);
    if (!page)
        return failed(run, page.error());
    QJsonArray all;
    for (const services::MeasureUse &use : page->uses)
        all.append(useJson(use));
    return shown(run, {{u"called_back_now"_s, *called}, {u"uses"_s, all}});
}

} // namespace

int measure(const Run &run)
{
    const QString what = run.arguments.words.value(0), which = run.arguments.words.value(1);
    if (what == u"list"_s && which.isEmpty())
        return list(run);
    if (what == u"uses"_s && which.isEmpty())
        return uses(run);
    if (what == u"review"_s && which.isEmpty())
        return review(run);
    if (which.isEmpty())
        return run.output.failed({Code::InvalidInput, u"usage: measure %1 CODE|NUMBER|FILE"_s.arg(what)});
    if (what == u"suggest"_s)
        return suggest(run, which);
    if (what == u"apply"_s)
        return apply(run, which);
    return what == u"check"_s ? check(run, which) : act(run, what, which);
}

int commitment(const Run &run)
{
    if (run.arguments.words.value(0) != u"check"_s)
        return run.output.failed({Code::InvalidInput, u"usage: commitment check CODE --matter M --case N"_s});
    const auto answer = run.workstation.measures().mayCommit(run.arguments.words.value(1), run.arguments.value(u"matter"_s),
                                                             run.arguments.value(u"case"_s));
    return answer ? shown(run, commitmentJson(*answer, run.workstation.measures().lists())) : failed(run, answer.error());
}

int openUnderMatter(const Run &run)
{
    const auto view = run.workstation.measures().open(run.arguments.words.value(0), run.arguments.value(u"matter"_s),
                                                      run.arguments.value(u"case"_s));
    return view ? shown(run, matterViewJson(*view, run.workstation.catalogue())) : failed(run, view.error());
}

} // namespace creditdesk::ctl

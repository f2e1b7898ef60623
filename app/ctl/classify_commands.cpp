// classify and ruleset: classes and how their rules come into force, for scripts. Classes are internal (domain.md 3.1).
#include "app/ctl/class_json.h"
#include "app/ctl/commands.h"
#include "app/ctl/interrupt.h"
#include "app/ctl/rule_text.h"
#include "app/ctl/walk_progress.h"
#include "app/services/supervision.h"

#include <QJsonArray>

namespace creditdesk::ctl {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

QJsonObject moveJson(const services::BackTest::Move &move)
{
    return {{u"from"_s, move.from}, {u"to"_s, move.to}, {u"organisations"_s, move.count}};
}

QJsonArray groupsJson(const QList<services::BackTest::Group> &groups)
{
    QJsonArray all;
    for (const services::BackTest::Group &group : groups)
        all.append(QJsonObject{{u"code"_s, group.code},
                               {u"organisations"_s, group.organisations},
                               {u"better"_s, group.better},
                               {u"worse"_s, group.worse}});
    return all;
}

QJsonObject backTestJson(const services::BackTest &test)
{
    QJsonArray moves, examples;
    for (const services::BackTest::Move &move : test.moves)
        moves.append(moveJson(move));
    for (const services::BackTest::Example &example : test.examples)
        examples.append(QJsonObject{
            {u"code"_s, example.code}, {u"name"_s, example.name}, {u"from"_s, example.from}, {u"to"_s, example.to}});
    return {{u"rule_set"_s, test.ruleSet},
            {u"scale"_s, test.scale},
            {u"day"_s, test.day.toString(Qt::ISODate)},
            {u"organisations"_s, test.organisations},
            {u"moved"_s, test.moved},
            {u"better"_s, test.better},
            {u"worse"_s, test.worse},
            {u"moves"_s, moves},
            {u"districts"_s, groupsJson(test.byDistrict)},
            {u"sectors"_s, groupsJson(test.bySector)},
            {u"sizes"_s, groupsJson(test.bySize)},
            {u"examples"_s, examples}};
}

int backTest(const Run &run, const QString &path)
{
    const auto given = readRuleText(path);
    if (!given)
        return run.output.failed(given.error());
    const QByteArray &text = *given;
    services::Supervision &supervision = run.workstation.supervision();
    const auto faults = supervision.check(text);
    if (!faults)
        return run.output.failed(faults.error());
    if (!faults->isEmpty())
        return faulty(run, Code::RefusedByRule, *faults, path);
    catchInterrupts();
    const auto test = supervision.backTest(text, walkProgress(run), interruptToken());
    if (!test)
        return run.output.failed(test.error());
    run.output.document(QJsonDocument(backTestJson(*test)));
    return Done;
}

QStringList scalesAsked(const Run &run, const services::FiguresState &state)
{
    if (run.arguments.has(u"scale"_s))
        return {run.arguments.value(u"scale"_s)};
    QStringList all;
    for (const auto &scale : state.scales)
        all.append(scale.scale);
    return all;
}

int explained(const Run &run, const QString &code, const QStringList &scales)
{
    const auto on = dateOption(run.arguments, u"on"_s);
    if (!on)
        return run.output.failed(on.error());
    QJsonObject document, classes;
    for (const QString &scale : scales) {
        const auto answer = run.workstation.supervision().explain(code, scale, *on);
        if (!answer && answer.error().rule == u"scale"_s) {
            run.output.message(answer.error().detail); // the code is right, the day or the scale has no rules
            if (scales.size() == 1)
                return run.output.told(answer.error());
            classes.insert(scale, QJsonValue());
            continue;
        }
        if (!answer)
            return run.output.failed(answer.error());
        document.insert(u"code"_s, answer->organisation.code);
        document.insert(u"name"_s, answer->organisation.name);
        document.insert(u"data_as_of"_s, instant(answer->dataAsOf));
        classes.insert(scale, run.arguments.has(u"explain"_s) ? explanationJson(answer->explanation, answer->rules)
                                                              : outcomeJson(answer->explanation));
    }
    document.insert(u"classes"_s, classes);
    run.output.document(QJsonDocument(document));
    return Done;
}

int whatIf(const Run &run, const QString &code, const QStringList &scales)
{
    const QString path = run.arguments.value(u"what-if"_s);
    const auto given = readRuleText(path);
    if (!given)
        return run.output.failed(given.error());
    const QByteArray &text = *given;
    QJsonObject classes;
    for (const QString &scale : scales) {
        const auto answer = run.workstation.supervision().whatIf(code, scale, text);
        if (!answer)
            return run.output.failed(answer.error());
        if (!answer->faults.isEmpty())
            return faulty(run, Code::InvalidInput, answer->faults, path);
        classes.insert(scale, QJsonObject{{u"before"_s, explanationJson(answer->before, answer->rules)},
                                          {u"after"_s, explanationJson(answer->after, answer->rules)}});
    }
    run.output.document(QJsonDocument(QJsonObject{{u"code"_s, code}, {u"what_if"_s, true}, {u"classes"_s, classes}}));
    return Done;
}

int wayOut(const Run &run, const QString &code, const QStringList &scales)
{
    QJsonObject classes;
    for (const QString &scale : scales) {
        const auto way = run.workstation.supervision().wayOut(code, scale, run.arguments.value(u"to"_s));
        if (!way)
            return run.output.failed(way.error());
        classes.insert(scale, wayJson(*way));
    }
    run.output.document(QJsonDocument(QJsonObject{{u"code"_s, code}, {u"ways"_s, classes}}));
    return Done;
}

QJsonObject draftJson(const services::RuleDraft &draft)
{
    return {{u"id"_s, draft.id},
            {u"rule_set"_s, draft.ruleSet},
            {u"scale"_s, draft.scale},
            {u"state"_s, draft.state},
            {u"sha256"_s, draft.sha256},
            {u"made_by"_s, draft.madeBy},
            {u"made_at"_s, instant(draft.madeAt)},
            {u"proposed_by"_s, draft.proposedBy},
            {u"agreed_by"_s, draft.agreedBy},
            {u"agreed_at"_s, instant(draft.agreedAt)},
            {u"back_tested"_s, draft.backTested}};
}

int ruleSetList(const Run &run)
{
    const auto sets = run.workstation.supervision().ruleSets();
    if (!sets)
        return run.output.failed(sets.error());
    const auto drafts = run.workstation.supervision().drafts();
    if (!drafts)
        return run.output.failed(drafts.error());
    QJsonArray inForce, waiting;
    for (const services::RuleSetLine &set : *sets)
        inForce.append(QJsonObject{{u"id"_s, set.id},
                                   {u"scale"_s, set.scale},
                                   {u"version"_s, set.version},
                                   {u"effective_from"_s, set.from.toString(Qt::ISODate)},
                                   {u"effective_to"_s, set.to.toString(Qt::ISODate)},
                                   {u"in_force"_s, set.inForce},
                                   {u"adopted_by"_s, set.adoptedBy}});
    for (const services::RuleDraft &draft : *drafts)
        waiting.append(draftJson(draft));
    run.output.document(QJsonDocument(QJsonObject{{u"rule_sets"_s, inForce}, {u"drafts"_s, waiting}}));
    return Done;
}

int ruleSetText(const Run &run, const QString &act, const QString &path)
{
    const auto given = readRuleText(path);
    if (!given)
        return run.output.failed(given.error());
    const QByteArray &text = *given;
    const auto faults = run.workstation.supervision().check(text);
    if (!faults)
        return run.output.failed(faults.error());
    if (!faults->isEmpty())
        return faulty(run, Code::RefusedByRule, *faults, path);
    if (act == u"check"_s) {
        run.output.document(QJsonDocument(QJsonObject{{u"valid"_s, true}}));
        return Done;
    }
    const auto draft = run.workstation.supervision().saveDraft(text);
    if (!draft)
        return run.output.failed(draft.error());
    run.output.document(QJsonDocument(draftJson(*draft)));
    return Done;
}

} // namespace

int classify(const Run &run)
{
    if (run.arguments.has(u"backtest"_s))
        return backTest(run, run.arguments.value(u"backtest"_s));
    const QString code = run.arguments.words.value(0);
    const bool trial = run.arguments.has(u"what-if"_s), way = run.arguments.has(u"way-out"_s);
    if ((trial && way) || ((trial || way) && (run.arguments.has(u"on"_s) || run.arguments.has(u"explain"_s))) ||
        (run.arguments.has(u"to"_s) && !way))
        return run.output.failed({Code::InvalidInput, u"these options of classify do not go together"_s});
    if (code.isEmpty())
        return run.output.failed({Code::InvalidInput, u"usage: classify CODE | classify --backtest FILE"_s});
    const auto state = run.workstation.supervision().state();
    if (!state)
        return run.output.failed(state.error());
    const QStringList scales = scalesAsked(run, *state);
    if (run.arguments.has(u"what-if"_s))
        return whatIf(run, code, scales);
    if (run.arguments.has(u"way-out"_s))
        return wayOut(run, code, scales);
    return explained(run, code, scales);
}

int ruleSet(const Run &run)
{
    const QString act = run.arguments.words.value(0);
    const QString what = run.arguments.words.value(1);
    services::Supervision &supervision = run.workstation.supervision();
    if (act == u"list"_s && what.isEmpty())
        return ruleSetList(run);
    if ((act == u"check"_s || act == u"draft"_s) && !what.isEmpty())
        return ruleSetText(run, act, what);
    base::Done done = base::fail(
        Code::InvalidInput, u"usage: ruleset list|check FILE|draft FILE|propose ID|agree ID|withdraw ID|again ID --from DAY"_s);
    if (!what.isEmpty()) {
        if (act == u"propose"_s)
            done = supervision.propose(what);
        else if (act == u"agree"_s)
            done = supervision.agree(what);
        else if (act == u"withdraw"_s)
            done = supervision.withdraw(what);
        else if (act == u"again"_s) {
            const auto again = supervision.handInAgain(what, QDate::fromString(run.arguments.value(u"from"_s), Qt::ISODate));
            done = again ? base::Done() : tl::unexpected(again.error());
        }
    }
    if (!done)
        return run.output.failed(done.error());
    return ruleSetList(run);
}

} // namespace creditdesk::ctl

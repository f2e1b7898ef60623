// inspection: a draw step by step, for scripts. Whether a transcript is right is for creditdesk-draw-verify to say.
#include "app/base/user_files.h"
#include "app/ctl/commands.h"
#include "app/ctl/given_files.h"
#include "app/ctl/inspection_json.h"
#include "app/ctl/interrupt.h"
#include "app/ctl/rule_text.h"
#include "app/ctl/walk_progress.h"

namespace creditdesk::ctl {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostResult = 1024 * 1024;

int wrongUse(const Run &run, const QString &usage)
{
    return run.output.failed({Code::InvalidInput, u"usage: creditdeskctl inspection "_s + usage});
}

int told(const Run &run, const QJsonObject &document)
{
    run.output.document(QJsonDocument(document));
    return Done;
}

/// An option that must be there and not be empty.
base::Result<QString> needed(const Run &run, const QString &option)
{
    const QString value = run.arguments.value(option);
    if (value.trimmed().isEmpty())
        return base::fail(Code::InvalidInput, u"--%1 is needed"_s.arg(option), option);
    return value;
}

base::Result<QDateTime> timeOption(const Run &run, const QString &option)
{
    TRY_ASSIGN(const QString text, needed(run, option));
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return base::fail(Code::InvalidInput, u"--%1 takes a time with its offset, 2026-04-01T20:00:00+08:00"_s.arg(option),
                          option);
    return time;
}

/// What is here after a step.
int shown(const Run &run, const QString &draw)
{
    const auto now = run.workstation.inspections().show(draw);
    return now ? told(run, shownDrawJson(*now)) : run.output.failed(now.error());
}

int listed(const Run &run)
{
    const auto draws = run.workstation.inspections().draws();
    if (!draws)
        return run.output.failed(draws.error());
    QJsonArray list;
    for (const services::DrawLine &line : *draws)
        list.append(drawJson(line));
    return told(run, {{u"draws"_s, list}});
}

int plans(const Run &run)
{
    const auto plans = run.workstation.inspections().plans();
    if (!plans)
        return run.output.failed(plans.error());
    const auto officers = run.workstation.inspections().officers();
    if (!officers)
        return run.output.failed(officers.error());
    QJsonArray list;
    for (const services::PlanLine &line : *plans)
        list.append(planJson(line));
    return told(run, {{u"plans"_s, list}, {u"officers"_s, officersJson(*officers)}});
}

/// "check-plan", "take-plan", "check-officers", "take-officers"
int handIn(const Run &run, const QString &act, const QString &path)
{
    services::Inspections &inspections = run.workstation.inspections();
    const bool ofOfficers = act.endsWith(u"-officers"_s);
    const auto text = readRuleText(path);
    if (!text)
        return run.output.failed(text.error());
    const auto faults = ofOfficers ? inspections.checkOfficers(*text) : inspections.checkPlan(*text);
    if (!faults)
        return run.output.failed(faults.error());
    if (!faults->isEmpty())
        return faulty(run, Code::RefusedByRule, *faults, path);
    if (act.startsWith(u"check-"_s))
        return told(run, {{u"valid"_s, true}});
    if (ofOfficers) {
        const auto taken = inspections.takeOfficers(*text);
        return taken ? told(run, officersJson(*taken)) : run.output.failed(taken.error());
    }
    const auto taken = inspections.takePlan(*text);
    return taken ? told(run, planJson(*taken)) : run.output.failed(taken.error());
}

/// The figures that a pool is made from, brought up to date first.
base::Done freshFigures(const Run &run)
{
    services::Supervision &supervision = run.workstation.supervision();
    TRY_ASSIGN(const services::FiguresState state, supervision.state());
    return state.current ? base::Done() : supervision.bringUpToDate(walkProgress(run), interruptToken());
}

int plan(const Run &run, const QString &id)
{
    services::Inspections &inspections = run.workstation.inspections();
    if (!run.arguments.has(u"preview"_s)) {
        const auto line = inspections.start(id);
        return line ? told(run, drawJson(*line)) : run.output.failed(line.error());
    }
    catchInterrupts();
    if (const base::Done fresh = freshFigures(run); !fresh)
        return run.output.failed(fresh.error());
    const auto facts = inspections.preview(id, walkProgress(run), interruptToken());
    return facts ? told(run, poolJson(*facts)) : run.output.failed(facts.error());
}

int commit(const Run &run, const QString &draw)
{
    const auto source = needed(run, u"source"_s);
    const auto notBefore = timeOption(run, u"not-before"_s);
    if (!source || !notBefore)
        return run.output.failed(source ? notBefore.error() : source.error());
    catchInterrupts();
    if (const base::Done fresh = freshFigures(run); !fresh)
        return run.output.failed(fresh.error());
    const auto facts = run.workstation.inspections().commit(draw, *source, *notBefore, walkProgress(run), interruptToken());
    return facts ? shown(run, draw) : run.output.failed(facts.error());
}

base::Done publicValue(const Run &run, const QString &draw)
{
    services::Inspections &inspections = run.workstation.inspections();
    TRY_ASSIGN(const QString value, needed(run, u"value"_s));
    TRY_ASSIGN(const QDateTime published, timeOption(run, u"published"_s));
    QString source = run.arguments.value(u"source"_s);
    if (source.isEmpty()) {
        TRY_ASSIGN(const services::ShownDraw now, inspections.show(draw));
        source = now.source;
    }
    return inspections.publicValue(draw, {value, source, published});
}

base::Done result(const Run &run, const QString &draw)
{
    TRY_ASSIGN(const QString path, needed(run, u"result"_s));
    TRY_ASSIGN(const QByteArray text, readGiven(path, kMostResult));
    TRY_ASSIGN(const domain::InspectionResult result, resultFrom(text));
    return run.workstation.inspections().result(draw, result);
}

/// One step of a draw that is here.
base::Done step(const Run &run, const QString &act, const QString &draw, const QString &code)
{
    services::Inspections &inspections = run.workstation.inspections();
    if (act == u"value"_s)
        return publicValue(run, draw);
    if (act == u"result"_s)
        return result(run, draw);
    if (act == u"draw"_s) {
        TRY_ASSIGN(const domain::DrawRoster roster, inspections.draw(draw));
        return {};
    }
    TRY_ASSIGN(const QString reason, needed(run, u"reason"_s));
    if (act == u"abort"_s)
        return inspections.abort(draw, reason);
    if (act == u"redraw"_s) {
        TRY_ASSIGN(const QString plan, needed(run, u"plan"_s));
        return inspections.redraw(draw, plan, reason);
    }
    return inspections.substitute(draw, code, reason);
}

base::Done savePdf(const base::Result<QByteArray> &pdf, const QString &path)
{
    if (!pdf)
        return tl::unexpected(pdf.error());
    return base::saveForUser(path, *pdf);
}

/// What leaves the program into --out.
base::Done save(const Run &run, const QString &act, const QString &draw, const QString &what)
{
    services::Inspections &inspections = run.workstation.inspections();
    TRY_ASSIGN(const QString out, needed(run, u"out"_s));
    if (act == u"papers"_s) {
        TRY_DONE(mayWriteInto(out));
        TRY_ASSIGN([[maybe_unused]] const int papers, inspections.savePapers(draw, out, walkProgress(run), interruptToken()));
        return {};
    }
    TRY_DONE(mayWriteTo(out));
    if (act == u"transcript"_s)
        return inspections.saveTranscript(draw, out);
    if (act == u"pool"_s)
        return inspections.savePool(draw, out);
    if (act == u"publish"_s)
        return inspections.savePublished(draw, out);
    if (act == u"roster"_s)
        return savePdf(inspections.rosterPdf(draw), out);
    if (act == u"sheet"_s)
        return savePdf(inspections.officerSheetPdf(draw, what), out);
    return savePdf(inspections.dossierPdf(draw, what), out);
}

bool isStep(const QString &act)
{
    return QStringList{u"value"_s, u"draw"_s, u"result"_s, u"abort"_s, u"redraw"_s, u"substitute"_s}.contains(act);
}

bool isPaper(const QString &act)
{
    return QStringList{u"transcript"_s, u"pool"_s, u"publish"_s, u"roster"_s, u"sheet"_s, u"dossier"_s, u"papers"_s}.contains(
        act);
}

bool needsThird(const QString &act)
{
    return act == u"substitute"_s || act == u"sheet"_s || act == u"dossier"_s;
}

} // namespace

int inspection(const Run &run)
{
    const QString act = run.arguments.words.value(0), second = run.arguments.words.value(1),
                  third = run.arguments.words.value(2);
    if (act == u"list"_s && second.isEmpty())
        return listed(run);
    if (act == u"plans"_s && second.isEmpty())
        return plans(run);
    if (act == u"certificate"_s && second.isEmpty()) {
        const auto out = needed(run, u"out"_s);
        const base::Done saved = out ? run.workstation.inspections().saveCertificate(*out) : tl::unexpected(out.error());
        return saved ? Done : run.output.failed(unwritable(run.arguments.value(u"out"_s), saved.error()));
    }
    if (second.isEmpty() || third.isEmpty() == needsThird(act))
        return wrongUse(run, u"list|plans|plan|commit|value|draw|... (creditdeskctl --help)"_s);
    if (act == u"check-plan"_s || act == u"take-plan"_s || act == u"check-officers"_s || act == u"take-officers"_s)
        return handIn(run, act, second);
    if (act == u"plan"_s)
        return plan(run, second);
    if (act == u"commit"_s)
        return commit(run, second);
    if (act == u"show"_s)
        return shown(run, second);
    if (isStep(act)) {
        const base::Done done = step(run, act, second, third);
        return done ? shown(run, second) : run.output.failed(done.error());
    }
    if (isPaper(act)) {
        catchInterrupts();
        const base::Done saved = save(run, act, second, third);
        return saved ? Done : run.output.failed(unwritable(run.arguments.value(u"out"_s), saved.error()));
    }
    return wrongUse(run, u"has no \"%1\""_s.arg(act));
}

} // namespace creditdesk::ctl

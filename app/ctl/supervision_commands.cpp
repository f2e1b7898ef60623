// dashboard and indicators: the figures of classified supervision for scripts.
#include "app/ctl/commands.h"
#include "app/ctl/given_files.h"
#include "app/ctl/interrupt.h"
#include "app/ctl/walk_progress.h"
#include "app/services/supervision.h"

#include <QJsonArray>

namespace creditdesk::ctl {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

QJsonObject countsOf(const domain::FigureTable &table)
{
    QJsonObject counts;
    for (qsizetype i = 0; i < table.rows.size(); ++i)
        counts.insert(table.rows.at(i), table.counts.at(i).value(0));
    return counts;
}

base::Result<domain::FigureFilter> filterOf(const Run &run)
{
    domain::FigureFilter filter;
    const domain::Catalogue &catalogue = run.workstation.catalogue();
    const auto take = [&](const QString &option, const QString &axis, const QList<domain::Term> &known) -> base::Done {
        if (!run.arguments.has(option))
            return {};
        const QString code = run.arguments.value(option);
        for (const domain::Term &term : known) {
            if (term.id == code || term.zh == code) {
                filter.chosen[axis] = {term.id};
                return {};
            }
        }
        return base::fail(Code::InvalidInput, u"--%1: %2"_s.arg(option, code), option);
    };
    TRY_DONE(take(u"district"_s, domain::axis::district, catalogue.districts()));
    TRY_DONE(take(u"sector"_s, domain::axis::sector, catalogue.sectors()));
    return filter;
}

/// What a dashboard is made of, whichever way it leaves.
struct Dashboard {
    QJsonObject classes, districts, sectors, kinds, scales, severities, objections, repairs;
    QString classesOf = u"platform"_s;
    QDateTime dataAsOf;
    QDate day;
    qint64 organisations = 0, records = 0;
    [[nodiscard]] QJsonObject json() const
    {
        return {{u"classes"_s, classes},
                {u"classes_of"_s, classesOf},
                {u"scales"_s, scales},
                {u"districts"_s, districts},
                {u"sectors"_s, sectors},
                {u"kinds"_s, kinds},
                {u"severities"_s, severities},
                {u"objections"_s, objections},
                {u"repairs"_s, repairs},
                {u"organisations"_s, organisations},
                {u"records"_s, records},
                {u"as_of"_s, day.toString(Qt::ISODate)},
                {u"data_as_of"_s, instant(dataAsOf)}};
    }
};

/// By time left, without the records of which nothing is open.
QJsonObject openOf(const domain::FigureTable &table)
{
    QJsonObject counts = countsOf(table);
    counts.remove(u"none"_s);
    return counts;
}

base::Result<Dashboard> dashboardToday(const Run &run, const domain::FigureFilter &filter, const base::CancelToken &cancel)
{
    services::Supervision &supervision = run.workstation.supervision();
    TRY_ASSIGN(services::FiguresState state, supervision.state());
    if (!state.current) {
        TRY_DONE(supervision.bringUpToDate(walkProgress(run), cancel));
        TRY_ASSIGN(state, supervision.state());
    }
    const auto organisations = [&filter](const QString &axis) {
        return services::FigureQuestion{filter, domain::Counted::Organisations, axis, {}};
    };
    const auto records = [&filter](const QString &axis) {
        return services::FigureQuestion{filter, domain::Counted::Records, axis, {}};
    };
    QList<services::FigureQuestion> questions{organisations(domain::axis::platformClass),
                                              organisations(domain::axis::district),
                                              organisations(domain::axis::sector),
                                              records(domain::axis::recordKind),
                                              records(domain::axis::severity),
                                              records(domain::axis::objectionDue),
                                              records(domain::axis::repairDue)};
    const qsizetype scalesFrom = questions.size();
    for (const auto &scale : std::as_const(state.scales))
        questions.append(organisations(domain::axis::classOf(scale.scale)));
    TRY_ASSIGN(const QList<domain::FigureTable> answers, supervision.figures(questions));
    Dashboard board;
    board.classes = countsOf(answers.at(0));
    board.districts = countsOf(answers.at(1));
    board.sectors = countsOf(answers.at(2));
    board.kinds = countsOf(answers.at(3));
    board.severities = countsOf(answers.at(4));
    board.objections = openOf(answers.at(5));
    board.repairs = openOf(answers.at(6));
    for (qsizetype i = 0; i < state.scales.size(); ++i)
        board.scales.insert(state.scales.at(i).scale, countsOf(answers.at(scalesFrom + i)));
    board.organisations = answers.at(0).total;
    board.records = answers.at(3).total;
    board.dataAsOf = state.dataAsOf;
    board.day = state.day;
    return board;
}

QJsonObject jsonOf(const QMap<QString, qint64> &counts)
{
    QJsonObject json;
    for (auto one = counts.constBegin(); one != counts.constEnd(); ++one)
        json.insert(one.key(), one.value());
    return json;
}

base::Result<Dashboard> dashboardOn(const Run &run, QDate day, const domain::FigureFilter &filter,
                                    const base::CancelToken &cancel)
{
    TRY_ASSIGN(const services::PastFigures past,
               run.workstation.supervision().figuresOn(day, filter, walkProgress(run), cancel));
    Dashboard board;
    board.classesOf = u"risk"_s;
    board.districts = jsonOf(past.districts);
    board.sectors = jsonOf(past.sectors);
    board.kinds = jsonOf(past.recordKinds);
    board.severities = jsonOf(past.severities);
    for (auto scale = past.classes.constBegin(); scale != past.classes.constEnd(); ++scale)
        board.scales.insert(scale.key(), jsonOf(scale.value()));
    board.classes = board.scales.value("risk"_L1).toObject();
    if (board.classes.isEmpty()) // no rules were in force then
        board.classes = {{u"none"_s, past.organisations}};
    board.organisations = past.organisations;
    board.records = past.records;
    board.dataAsOf = past.dataAsOf;
    board.day = day;
    return board;
}

domain::Table tableOf(const Run &run, const Dashboard &board, const domain::FigureFilter &filter)
{
    services::DashboardFigures figures;
    figures.filter = filter;
    figures.day = board.day;
    figures.dataAsOf = board.dataAsOf;
    const auto add = [&figures](const QString &axis, const QJsonObject &counts) {
        for (auto one = counts.constBegin(); one != counts.constEnd(); ++one)
            figures.lines.append({axis, one.key(), one.value().toInteger()});
    };
    if (board.classesOf == u"platform"_s)
        add(domain::axis::platformClass, board.classes);
    for (auto scale = board.scales.constBegin(); scale != board.scales.constEnd(); ++scale)
        add(domain::axis::classOf(scale.key()), scale.value().toObject());
    add(domain::axis::district, board.districts);
    add(domain::axis::sector, board.sectors);
    add(domain::axis::recordKind, board.kinds);
    add(domain::axis::severity, board.severities);
    add(domain::axis::objectionDue, board.objections);
    add(domain::axis::repairDue, board.repairs);
    return run.workstation.supervision().dashboardTable(figures);
}

QJsonObject pointJson(const services::IndicatorValue::Point &point)
{
    QJsonObject json{{u"period"_s, point.period}, {u"part"_s, point.part}, {u"whole"_s, point.whole}};
    json.insert(u"value"_s, point.value ? QJsonValue(*point.value) : QJsonValue());
    return json;
}

/// Indicator 2 by unit.
QJsonArray unitsJson(const domain::Plan &plan, const QList<services::IndicatorValue::Point> &units)
{
    QJsonArray all;
    for (const auto &point : units) {
        const domain::SourceUnit *unit = plan.unit(point.period);
        all.append(QJsonObject{{u"unit"_s, point.period},
                               {u"name"_s, unit == nullptr ? QString() : unit->zh},
                               {u"value"_s, point.value ? QJsonValue(*point.value) : QJsonValue()},
                               {u"part"_s, point.part},
                               {u"whole"_s, point.whole}});
    }
    return all;
}

/// What was published late or not at all, a page of it.
base::Result<QJsonObject> lateJson(services::Supervision &supervision, domain::FigureFilter filter, qint64 first, int most)
{
    filter.chosen[domain::axis::notice] = {u"late"_s, u"overdue"_s};
    TRY_ASSIGN(const services::ListPage<services::RecordLine> page, supervision.records(filter, first, most));
    QJsonArray rows;
    for (const services::RecordLine &line : page.lines)
        rows.append(QJsonObject{{u"subject"_s, line.subject},
                                {u"name"_s, line.subjectName},
                                {u"record"_s, line.record.id},
                                {u"kind"_s, line.record.kind},
                                {u"unit"_s, line.record.sourceUnitCode},
                                {u"source_unit"_s, line.record.sourceUnit},
                                {u"decided"_s, line.record.decided.toString(Qt::ISODate)},
                                {u"due"_s, line.due.toString(Qt::ISODate)},
                                {u"published"_s, line.record.publishedFrom.toString(Qt::ISODate)},
                                {u"notice"_s, line.notice}});
    return QJsonObject{{u"total"_s, page.total}, {u"first"_s, first}, {u"rows"_s, rows}};
}

QJsonObject indicatorJson(const domain::PlanIndicator &indicator, const services::IndicatorValue &value)
{
    QJsonArray trend, districts;
    for (const auto &point : value.trend)
        trend.append(pointJson(point));
    for (const auto &point : value.districts)
        districts.append(pointJson(point));
    return {{u"number"_s, indicator.number},
            {u"name"_s, indicator.zh},
            {u"target"_s, indicator.targetZh},
            {u"unit"_s, indicator.unitZh},
            {u"attribute"_s, indicator.binding ? u"binding"_s : u"expected"_s},
            {u"source"_s, indicator.source},
            {u"formula"_s, indicator.formulaZh},
            {u"supplied"_s, value.value.has_value()},
            {u"value"_s, value.value ? QJsonValue(*value.value) : QJsonValue()},
            {u"part"_s, value.part},
            {u"whole"_s, value.whole},
            {u"reached"_s, value.value ? QJsonValue(value.reached) : QJsonValue()},
            {u"trend"_s, trend},
            {u"districts"_s, districts},
            {u"basis"_s, indicator.basis}};
}

constexpr qint64 kLate = 100, kMostLate = 100'000;

/// Nothing: not a number, or less than `least`.
std::optional<qint64> numberOption(const Run &run, const QString &option, qint64 otherwise, qint64 least)
{
    bool good = true;
    const qint64 number = run.arguments.has(option) ? run.arguments.value(option).toLongLong(&good) : otherwise;
    return good && number >= least ? std::optional(number) : std::nullopt;
}

} // namespace

int dashboard(const Run &run)
{
    const auto day = dateOption(run.arguments, u"as-of"_s);
    if (!day)
        return run.output.failed(day.error());
    const QDate today = run.workstation.clock().legalNow().date();
    if (day->isValid() && *day > today)
        return run.output.failed({Code::InvalidInput, u"--as-of: that day has not come yet"_s});
    const auto filter = filterOf(run);
    if (!filter)
        return run.output.failed(filter.error());
    const QString path = run.arguments.value(u"out"_s);
    if (!path.isEmpty()) {
        if (const base::Done may = mayWriteTo(path); !may)
            return run.output.failed(may.error());
    }
    catchInterrupts();
    const bool past = day->isValid() && *day != today;
    const auto board =
        past ? dashboardOn(run, *day, *filter, interruptToken()) : dashboardToday(run, *filter, interruptToken());
    if (!board)
        return run.output.failed(board.error());
    if (!path.isEmpty()) {
        if (const base::Done saved = run.workstation.supervision().saveTable(tableOf(run, *board, *filter), path); !saved)
            return run.output.failed(saved.error());
    }
    run.output.document(QJsonDocument(board->json()));
    return Done;
}

int indicators(const Run &run)
{
    const auto filter = filterOf(run);
    if (!filter)
        return run.output.failed(filter.error());
    const auto first = numberOption(run, u"first"_s, 0, 0), most = numberOption(run, u"limit"_s, kLate, 0);
    if (!first || !most || *most > kMostLate)
        return run.output.failed({Code::InvalidInput, u"--first takes a number from 0, --limit one from 0 to 100000"_s});
    services::Supervision &supervision = run.workstation.supervision();
    const auto state = supervision.state();
    if (!state)
        return run.output.failed(state.error());
    catchInterrupts();
    if (!state->current) {
        if (const base::Done made = supervision.bringUpToDate(walkProgress(run), interruptToken()); !made)
            return run.output.failed(made.error());
    }
    const auto values = supervision.indicators(*filter);
    if (!values)
        return run.output.failed(values.error());
    QJsonArray all;
    for (const services::IndicatorValue &value : *values) {
        const domain::PlanIndicator *indicator = supervision.plan().indicator(value.number);
        if (indicator == nullptr)
            continue;
        QJsonObject json = indicatorJson(*indicator, value);
        if (value.hasList) {
            const auto late = lateJson(supervision, value.behind, *first, static_cast<int>(*most));
            if (!late)
                return run.output.failed(late.error());
            json.insert(u"units"_s, unitsJson(supervision.plan(), value.units));
            json.insert(u"late"_s, *late);
        }
        all.append(json);
    }
    run.output.document(QJsonDocument(QJsonObject{{u"indicators"_s, all}}));
    return Done;
}

} // namespace creditdesk::ctl

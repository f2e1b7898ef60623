// catalogue list: the plan's three lists, for scripts.
#include "app/ctl/commands.h"
#include "app/ctl/interrupt.h"
#include "app/ctl/walk_progress.h"
#include "app/services/supervision.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

namespace creditdesk::ctl {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

QString day(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QByteArray keyOf(const domain::FigureFilter &filter)
{
    return QJsonDocument(filter.toJson()).toJson(QJsonDocument::Compact);
}

QJsonObject rowJson(const domain::ListRow &row)
{
    return {{u"code"_s, row.code},   {u"name"_s, row.zh},        {u"department"_s, row.department},
            {u"basis"_s, row.basis}, {u"from"_s, day(row.from)}, {u"to"_s, day(row.to)}};
}

QJsonObject json(const domain::DataItem &item)
{
    QJsonObject row = rowJson(item);
    row.insert(u"unit"_s, item.unit);
    row.insert(u"kind"_s, item.kind);
    row.insert(u"openness"_s, item.openness);
    row.insert(u"frequency"_s, item.frequency);
    return row;
}

QJsonObject json(const domain::Conduct &conduct)
{
    QJsonObject row = rowJson(conduct);
    row.insert(u"level"_s, conduct.level);
    row.insert(u"evidence"_s, conduct.evidence);
    row.insert(u"kinds"_s, QJsonArray::fromStringList(conduct.kinds));
    return row;
}

QJsonObject json(const domain::Application &application)
{
    QJsonObject row = rowJson(application);
    row.insert(u"stage"_s, application.stage);
    row.insert(u"kinds"_s, QJsonArray::fromStringList(application.kinds));
    row.insert(u"measures"_s, QJsonArray::fromStringList(application.measures));
    row.insert(u"published"_s, day(application.publishedOn));
    return row;
}

/// How many records the mirror holds for each filter; empty: nobody is signed in who may see it, or nothing is mirrored.
/// Rows of one filter share their number: records do not say which item of their kind they are.
QHash<QByteArray, qint64> heldFor(const Run &run, const QList<domain::FigureFilter> &filters)
{
    services::Supervision &supervision = run.workstation.supervision();
    const auto state = supervision.state();
    if (!state)
        return {};
    if (!state->current) {
        catchInterrupts();
        if (!supervision.bringUpToDate(walkProgress(run), interruptToken()))
            return {};
    }
    QList<services::FigureQuestion> questions;
    QList<QByteArray> keys;
    QSet<QByteArray> known;
    for (const domain::FigureFilter &filter : filters) {
        if (const QByteArray key = keyOf(filter); !known.contains(key)) {
            known.insert(key);
            keys.append(key);
            questions.append({filter, domain::Counted::Records, {}, {}});
        }
    }
    const auto answers = supervision.figures(questions);
    QHash<QByteArray, qint64> held;
    for (qsizetype i = 0; answers && i < answers->size(); ++i)
        held.insert(keys.at(i), answers->at(i).total);
    return held;
}

template <typename Row> int show(const Run &run, const QList<Row> &rows, int limit)
{
    const QList<qsizetype> found = domain::search(rows, run.arguments.value(u"search"_s));
    const QList<qsizetype> shown = found.mid(0, limit);
    QList<domain::FigureFilter> filters;
    for (const qsizetype place : shown)
        filters.append(rows.at(place).held());
    const QHash<QByteArray, qint64> held = heldFor(run, filters);
    QJsonArray list;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        QJsonObject row = json(rows.at(shown.at(i)));
        const auto count = held.constFind(keyOf(filters.at(i)));
        row.insert(u"held"_s, count == held.constEnd() ? QJsonValue() : QJsonValue(*count));
        list.append(row);
    }
    run.output.document(QJsonDocument(QJsonObject{{u"total"_s, found.size()}, {u"rows"_s, list}}));
    return Done;
}

} // namespace

int planList(const Run &run)
{
    bool number = false;
    const int limit = run.arguments.value(u"limit"_s, u"100000"_s).toInt(&number);
    if (!number || limit < 1)
        return run.output.failed({Code::InvalidInput, u"--limit takes a number from 1"_s});
    const domain::Plan &plan = run.workstation.supervision().plan();
    const QString what = run.arguments.words.value(1);
    if (what == u"data"_s)
        return show(run, plan.dataItems(), limit);
    if (what == u"behaviour"_s)
        return show(run, plan.conducts(), limit);
    if (what == u"application"_s)
        return show(run, plan.applications(), limit);
    return run.output.failed({Code::InvalidInput, u"usage: catalogue list data|behaviour|application"_s});
}

} // namespace creditdesk::ctl

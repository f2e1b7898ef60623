// catalogue list: the plan's three lists, for scripts.
#include "app/ctl/commands.h"
#include "app/services/supervision.h"

#include <QJsonArray>

namespace creditdesk::ctl {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

QString day(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
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

template <typename Row> int show(const Run &run, const QList<Row> &rows, int limit)
{
    QJsonArray list;
    const QList<qsizetype> found = domain::search(rows, run.arguments.value(u"search"_s));
    for (const qsizetype place : found) {
        if (list.size() == limit)
            break;
        list.append(json(rows.at(place)));
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

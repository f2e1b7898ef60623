// watch: lists of organisations that are followed, for scripts.
#include "app/ctl/commands.h"
#include "app/ctl/given_files.h"
#include "app/services/watch.h"

#include <QJsonArray>

namespace creditdesk::ctl {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestList = qint64{32} * 1024 * 1024;

QJsonObject listJson(const store::WatchList &list)
{
    return {{u"id"_s, list.id},
            {u"name"_s, list.name},
            {u"matter"_s, list.matter},
            {u"case_number"_s, list.caseNumber},
            {u"reason"_s, list.reason},
            {u"made_by"_s, list.madeBy},
            {u"made_at"_s, instant(list.madeAt)},
            {u"ends_on"_s, list.endsOn.toString(Qt::ISODate)},
            {u"ended_at"_s, instant(list.endedAt)},
            {u"ended_by"_s, list.endedBy},
            {u"organisations"_s, list.items}};
}

QJsonObject itemJson(const store::WatchItem &item)
{
    return {{u"code"_s, item.code},
            {u"name"_s, item.name},
            {u"added_by"_s, item.addedBy},
            {u"added_at"_s, instant(item.addedAt)},
            {u"how"_s, item.how},
            {u"removed_by"_s, item.removedBy},
            {u"removed_at"_s, instant(item.removedAt)}};
}

int lists(const Run &run)
{
    const auto all = run.workstation.watch().lists(run.arguments.has(u"all"_s));
    if (!all)
        return run.output.failed(all.error());
    QJsonArray json;
    for (const store::WatchList &list : *all)
        json.append(listJson(list));
    run.output.document(QJsonDocument(QJsonObject{{u"lists"_s, json}}));
    return Done;
}

int showList(const Run &run, qint64 id)
{
    const auto list = run.workstation.watch().list(id);
    if (!list)
        return run.output.failed(list.error());
    const auto items = run.workstation.watch().items(id, run.arguments.has(u"all"_s));
    if (!items)
        return run.output.failed(items.error());
    QJsonObject json = listJson(*list);
    QJsonArray all;
    for (const store::WatchItem &item : *items)
        all.append(itemJson(item));
    json.insert(u"items"_s, all);
    run.output.document(QJsonDocument(json));
    return Done;
}

/// The list that --list names, or a new one.
base::Result<qint64> listFor(const Run &run)
{
    const Arguments &a = run.arguments;
    if (a.has(u"list"_s)) {
        bool good = false;
        const qint64 id = a.value(u"list"_s).toLongLong(&good);
        return good ? base::Result<qint64>(id) : base::fail(Code::InvalidInput, u"--list takes the number of a list"_s);
    }
    services::NewWatchList list;
    list.name = a.value(u"name"_s);
    list.matter = a.value(u"matter"_s);
    list.caseNumber = a.value(u"case"_s);
    list.reason = a.value(u"reason"_s);
    TRY_ASSIGN(list.endsOn, dateOption(a, u"until"_s));
    TRY_ASSIGN(const store::WatchList made, run.workstation.watch().make(list));
    return made.id;
}

base::Result<QList<services::WatchLine>> addTo(const Run &run, qint64 list, const QStringList &codes)
{
    const QString file = run.arguments.value(u"file"_s);
    if (file.isEmpty())
        return run.workstation.watch().add(list, codes);
    TRY_ASSIGN(const QByteArray csv, readGiven(file, kLargestList));
    return run.workstation.watch().addFile(list, csv);
}

int add(const Run &run)
{
    const QStringList codes = run.arguments.words.mid(1);
    if (codes.isEmpty() == run.arguments.value(u"file"_s).isEmpty())
        return run.output.failed({Code::InvalidInput, u"watch add takes codes or --file FILE.csv"_s});
    const auto list = listFor(run);
    if (!list)
        return run.output.failed(list.error());
    const auto lines = addTo(run, *list, codes);
    if (!lines)
        return run.output.failed(lines.error());
    QJsonArray json;
    qint64 faults = 0;
    for (const services::WatchLine &line : *lines) {
        faults += line.isFault() ? 1 : 0;
        json.append(
            QJsonObject{{u"line"_s, line.line}, {u"code"_s, line.code}, {u"name"_s, line.name}, {u"result"_s, line.result}});
    }
    run.output.document(QJsonDocument(QJsonObject{{u"list"_s, *list}, {u"lines"_s, json}, {u"faults"_s, faults}}));
    return faults > 0 && faults == lines->size() ? NotFound : Done;
}

} // namespace

int watch(const Run &run)
{
    const QString what = run.arguments.words.value(0);
    if (what == u"list"_s)
        return lists(run);
    if (what == u"add"_s)
        return add(run);
    bool good = false;
    const qint64 id = (what == u"remove"_s ? run.arguments.value(u"list"_s) : run.arguments.words.value(1)).toLongLong(&good);
    if (!good || (what != u"show"_s && what != u"remove"_s))
        return run.output.failed({Code::InvalidInput, u"watch %1: a list's number is needed"_s.arg(what)});
    if (what == u"show"_s)
        return showList(run, id);
    const QStringList codes = run.arguments.words.mid(1);
    const base::Done removed = codes.isEmpty() ? run.workstation.watch().end(id) : run.workstation.watch().remove(id, codes);
    if (!removed)
        return run.output.failed(removed.error());
    return showList(run, id);
}

} // namespace creditdesk::ctl

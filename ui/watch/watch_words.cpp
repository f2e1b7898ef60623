#include "ui/watch/watch_words.h"

#include "models/domain/catalogue.h"
#include "models/items/visible_text.h"
#include "ui/theme/language.h"
#include "ui/widgets/format.h"

#include <QHash>

#include <algorithm>

namespace creditdesk::ui {
using namespace Qt::StringLiterals;

using items::Tone;
using items::visibleText;

QString WatchWords::matter(const QString &code, const domain::Catalogue &catalogue)
{
    for (const domain::Application &one : catalogue.plan().applications()) {
        if (one.code == code)
            return code + u' ' + (speaksChinese() || one.en.isEmpty() ? one.zh : one.en);
    }
    return visibleText(code);
}

QString WatchWords::person(const QString &operatorId, const services::Session &me)
{
    return visibleText(operatorId == me.operatorId ? tr("%1 (you)").arg(me.name) : operatorId);
}

items::Cell WatchWords::end(const store::WatchList &list, QDate today)
{
    if (list.endedAt.isValid())
        return {tr("ended %1").arg(Format::time(list.endedAt)), Tone::Muted};
    if (list.endsOn < today)
        return {tr("ended %1").arg(Format::date(list.endsOn)), Tone::Muted};
    return {Format::date(list.endsOn), today.daysTo(list.endsOn) < 7 ? Tone::Notice : Tone::Plain};
}

QList<items::Column> WatchWords::listColumns()
{
    return {{tr("List"), false, false, true}, {tr("Matter")}, {tr("Watches until")}, {tr("Organisations"), true}};
}

items::Row WatchWords::row(const store::WatchList &list, const Desk &desk)
{
    const QDate today = desk.house().clock().today();
    const Tone tone = list.watchesOn(today) ? Tone::Plain : Tone::Muted;
    return {QString::number(list.id),
            {{visibleText(list.name), tone},
             {matter(list.matter, desk.catalogue()), Tone::Muted},
             end(list, today),
             {Format::number(list.items), tone}}};
}

QString WatchWords::inFull(const store::WatchList &list, const Desk &desk)
{
    QStringList parts{matter(list.matter, desk.catalogue())};
    if (!list.caseNumber.isEmpty())
        parts.append(tr("case %1").arg(visibleText(list.caseNumber)));
    parts.append(tr("reason: %1").arg(visibleText(list.reason)));
    parts.append(tr("made by %1 at %2").arg(person(list.madeBy, desk.session()), Format::time(list.madeAt)));
    if (list.endedAt.isValid())
        parts.append(tr("ended by %1 at %2").arg(person(list.endedBy, desk.session()), Format::time(list.endedAt)));
    else
        parts.append(tr("watches until %1").arg(Format::date(list.endsOn)));
    return parts.join(u" · "_s);
}

QList<items::Column> WatchWords::itemColumns()
{
    return {{tr("Credit code"), false, true},
            {tr("Organisation"), false, false, true},
            {tr("Added by")},
            {tr("Since")},
            {tr("How")}};
}

items::Row WatchWords::row(const store::WatchItem &item, const services::Session &me)
{
    const QHash<QString, QString> ways{
        {u"hand"_s, tr("by hand")}, {u"file"_s, tr("from a file")}, {u"search"_s, tr("from a search")}};
    return {item.code,
            {{item.code},
             {visibleText(item.name)},
             {person(item.addedBy, me), Tone::Muted},
             {Format::time(item.addedAt), Tone::Muted},
             {ways.value(item.how, item.how), Tone::Muted}}};
}

QList<items::Column> WatchWords::watcherColumns()
{
    return {{tr("List")}, {tr("Matter")}, {tr("Reason")}, {tr("Who")}, {tr("From")}, {tr("Until")}};
}

items::Row WatchWords::row(const store::WatchedBy &one, const Desk &desk)
{
    const items::Cell until = one.item.removedAt.isValid()
                                  ? items::Cell{tr("removed %1").arg(Format::time(one.item.removedAt)), Tone::Muted}
                                  : end(one.list, desk.house().clock().today());
    const QString matterText = matter(one.list.matter, desk.catalogue());
    return {QString::number(one.list.id),
            {{visibleText(one.list.name)},
             {one.list.caseNumber.isEmpty() ? matterText : tr("%1, case %2").arg(matterText, visibleText(one.list.caseNumber))},
             {visibleText(one.list.reason)},
             {person(one.item.addedBy, desk.session())},
             {Format::time(one.item.addedAt), Tone::Muted},
             until}};
}

QList<items::Column> WatchWords::answerColumns()
{
    return {{tr("Line"), true}, {tr("Credit code"), false, true}, {tr("Organisation")}, {tr("What became of it")}};
}

QString WatchWords::result(const QString &result)
{
    const QHash<QString, QString> words{{u"added"_s, tr("added")},
                                        {u"present"_s, tr("was on the list")},
                                        {u"empty"_s, tr("no code stands there")},
                                        {u"not_a_code"_s, tr("not a credit code")},
                                        {u"identity_number"_s, tr("the number of a person: only organisations are watched")},
                                        {u"unknown"_s, tr("no such organisation is known here")},
                                        {u"name_differs"_s, tr("the organisation has another name")},
                                        {u"twice"_s, tr("stands twice in the file")}};
    return words.value(result, result);
}

items::Row WatchWords::row(const services::WatchLine &line)
{
    const Tone tone = line.isFault() ? Tone::Warn : line.result == u"added"_s ? Tone::Ok : Tone::Muted;
    return {u"line:"_s + QString::number(line.line) + line.code,
            {{line.line > 0 ? Format::number(line.line) : QString()},
             {line.code},
             {visibleText(line.name)},
             {result(line.result), tone}}};
}

QString WatchWords::summary(const QList<services::WatchLine> &lines)
{
    const auto count = [&](auto &&wanted) { return static_cast<int>(std::ranges::count_if(lines, wanted)); };
    const int added = count([](const services::WatchLine &one) { return one.result == u"added"_s; });
    const int faults = count([](const services::WatchLine &one) { return one.isFault(); });
    const int present = static_cast<int>(lines.size()) - added - faults;
    QStringList parts{tr("%n added", nullptr, added)};
    if (present > 0)
        parts.append(tr("%n on the list before", nullptr, present));
    if (faults > 0)
        parts.append(tr("%n not added", nullptr, faults));
    return parts.join(tr(", "));
}

QString WatchWords::refusal(const base::Failure &failure, QDate latestEnd)
{
    if (failure.rule == u"matter"_s)
        return tr("Choose a matter that is published and in force.");
    if (failure.rule == u"name"_s)
        return tr("The list needs a name, of at most a hundred letters.");
    if (failure.rule == u"ends_on"_s)
        return tr("It ends on a day from today to %1.").arg(Format::date(latestEnd));
    if (failure.rule == u"watch_ended"_s || failure.code == base::Code::Conflict)
        return tr("This list has ended: nothing is added to it any more.");
    return {};
}

} // namespace creditdesk::ui

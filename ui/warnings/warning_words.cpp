#include "ui/warnings/warning_words.h"

#include "models/domain/catalogue.h"
#include "models/items/visible_text.h"
#include "ui/theme/language.h"
#include "ui/widgets/format.h"

#include <QHash>

#include <array>

namespace creditdesk::ui {
using namespace Qt::StringLiterals;

using domain::WarningLevel;
using items::Tone;

namespace {

constexpr int kSoonDays = 3;

bool waits(const store::Warning &warning)
{
    return warning.state == u"open"_s || warning.state == u"taken"_s;
}

} // namespace

QString WarningWords::pick(const domain::ClassWords &words)
{
    return items::visibleText(speaksChinese() ? words.zh : words.en);
}

QString WarningWords::kind(const QString &id, const domain::WarningRules &rules)
{
    const domain::WarningKind *known = rules.kind(id);
    return known ? pick(known->words) : items::visibleText(id);
}

QString WarningWords::levelName(WarningLevel level)
{
    switch (level) {
    case WarningLevel::Red:
        return tr("Red");
    case WarningLevel::Orange:
        return tr("Orange");
    case WarningLevel::Yellow:
        return tr("Yellow");
    case WarningLevel::Blue:
        return tr("Blue");
    case WarningLevel::Info:
        break;
    }
    return tr("Information");
}

items::Cell WarningWords::level(WarningLevel level)
{
    struct Look {
        char16_t shape;
        Tone tone;
    };
    static constexpr std::array kLooks{Look{u'◆', Tone::Danger}, Look{u'▲', Tone::Warn}, Look{u'●', Tone::Plain},
                                       Look{u'■', Tone::Notice}, Look{u'○', Tone::Muted}};
    const Look look = kLooks.at(static_cast<std::size_t>(level));
    return {QString(QChar(look.shape)) + u' ' + levelName(level), look.tone};
}

QString WarningWords::stateName(const QString &state)
{
    const QHash<QString, QString> names{{u"open"_s, tr("Not taken")},
                                        {u"taken"_s, tr("Taken")},
                                        {u"snoozed"_s, tr("Snoozed")},
                                        {u"dismissed"_s, tr("Dismissed")},
                                        {u"closed"_s, tr("Closed")}};
    return names.value(state, state);
}

items::Cell WarningWords::state(const store::Warning &warning)
{
    if (!warning.proposedBy.isEmpty() && warning.state != u"closed"_s)
        return {tr("To agree"), Tone::Notice};
    if (warning.groundGone.isValid() && waits(warning))
        return {tr("Ground gone"), Tone::Notice};
    return {stateName(warning.state), warning.state == u"open"_s ? Tone::Plain : Tone::Muted};
}

items::Cell WarningWords::deadline(const store::Warning &warning, QDate today)
{
    if (!waits(warning))
        return {warning.until.isValid() ? tr("back %1").arg(warning.until.toString(u"MM-dd"_s)) : Format::date({}),
                Tone::Muted};
    if (!warning.due.isValid())
        return {Format::date({}), Tone::Muted};
    const qint64 days = today.daysTo(warning.due);
    const int count = static_cast<int>(std::abs(days));
    if (days < 0)
        return {tr("%n day(s) late", nullptr, count), Tone::Danger};
    if (days == 0)
        return {tr("today"), Tone::Danger};
    return {tr("%n day(s) left", nullptr, count), days <= kSoonDays ? Tone::Warn : Tone::Plain};
}

QString WarningWords::deadlineInFull(const store::Warning &warning, QDate today)
{
    if (!warning.due.isValid())
        return Format::date({});
    const QString day = warning.dueProvisional
                            ? tr("about %1, past the calendar of working days").arg(Format::date(warning.due))
                            : Format::date(warning.due);
    return waits(warning) ? tr("%1 (%2)").arg(day, deadline(warning, today).text) : day;
}

QString WarningWords::person(const QString &operatorId, const services::Session &me)
{
    if (operatorId.isEmpty())
        return tr("by rule");
    return items::visibleText(operatorId == me.operatorId ? tr("%1 (you)").arg(me.name) : operatorId);
}

QList<items::Column> WarningWords::columns()
{
    return {{tr("Severity")}, {tr("Organisation"), false, false, true}, {tr("Kind")}, {tr("Deadline")}, {tr("State")},
            {tr("Owner")}};
}

items::Row WarningWords::row(const store::Warning &warning, const Desk &desk)
{
    const domain::WarningRules &rules = desk.house().warnings().rules();
    const QString owner = warning.owner == desk.session().operatorId ? tr("you") : items::visibleText(warning.owner);
    const QString name = items::visibleText(warning.subjectName);
    return {QString::number(warning.id),
            {level(warning.level),
             {name},
             {warning.count > 1 ? tr("%1 (%2)").arg(kind(warning.kind, rules), Format::number(warning.count))
                                : kind(warning.kind, rules)},
             deadline(warning, desk.house().clock().today()),
             state(warning),
             {owner, Tone::Muted}}};
}

RefusalWords WarningWords::refusal(const base::Failure &failure, const services::WarningLimits &limits, QDate today)
{
    using base::Code;
    if (failure.rule == u"two_people"_s)
        return {tr("A red warning is closed by two people"),
                tr("Nothing was changed. One proposes to close it with a reason; another person agrees.")};
    if (failure.rule == u"undo"_s)
        return {tr("There is nothing that you can still undo here"),
                tr("Only your own last act on a warning can be undone, within %n minute(s).", nullptr, limits.undoMinutes)};
    if (failure.code == Code::Conflict)
        return {tr("The warning is in another state by now"),
                tr("Nothing was changed: somebody acted on it before. It is shown as it is now.")};
    if (failure.code != Code::InvalidInput)
        return {};
    if (failure.rule == u"until"_s)
        return {tr("This day cannot be chosen"), tr("It lies between tomorrow and %1 to snooze, %2 to dismiss.")
                                                     .arg(Format::date(today.addDays(limits.longestSnoozeDays)),
                                                          Format::date(today.addDays(limits.longestDismissalDays)))};
    if (failure.rule == u"operator"_s)
        return {tr("Nobody with this name has signed in at this workstation"),
                tr("Nothing was changed. Choose somebody who works here.")};
    if (failure.rule == u"reason"_s)
        return {tr("A reason is missing"), tr("Nothing was changed. Say in a few words why.")};
    return {};
}

QString WarningWords::raised(qint64 mine, qint64 red)
{
    const QString all = tr("%n new warning(s) for you", nullptr, static_cast<int>(mine));
    return red > 0 ? tr("%1, %2").arg(all, tr("%n of them red", nullptr, static_cast<int>(red))) : all;
}

QString WarningWords::look()
{
    return tr("A click opens the inbox.");
}

} // namespace creditdesk::ui

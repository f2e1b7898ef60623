#include "ui/sync/outbox_words.h"

#include "app/words/sync_facts.h"
#include "models/items/visible_text.h"
#include "ui/theme/language.h"
#include "ui/widgets/failure_text.h"
#include "ui/widgets/format.h"

namespace creditdesk::ui {
namespace {

const QString kRefused = QStringLiteral("refused");
const QString kWithdrawn = QStringLiteral("withdrawn");

items::Row fact(const QString &name, const QString &value, items::Tone tone = items::Tone::Plain)
{
    return {name, {{name, items::Tone::Muted}, {items::visibleText(value), tone}}};
}

items::Tone toneOf(const store::OutboxItem &item)
{
    if (item.state == kRefused)
        return items::Tone::Warn;
    return item.state == kWithdrawn ? items::Tone::Muted : items::Tone::Notice;
}

} // namespace

QString OutboxWords::state(const store::OutboxItem &item)
{
    if (item.state == kRefused)
        return tr("Refused");
    if (item.state == kWithdrawn)
        return tr("Withdrawn");
    return tr("Waiting");
}

QString OutboxWords::refusal(const store::OutboxItem &item)
{
    return words::refusal(item.refusal);
}

QString OutboxWords::member(const QString &name)
{
    if (name == QStringLiteral("applicant"))
        return tr("Applicant");
    if (name == QStringLiteral("purpose"))
        return tr("Purpose");
    if (name == QStringLiteral("rule_set"))
        return tr("Rule set");
    if (name == QStringLiteral("pages"))
        return tr("Pages");
    if (name == QStringLiteral("subject"))
        return tr("Organisation");
    return name;
}

QList<items::Column> OutboxWords::columns()
{
    return {{tr("What")},           {tr("Number"), false, true}, {tr("State")},       {tr("Put in")},
            {tr("Attempts"), true}, {tr("Next attempt")},        {tr("Last failure")}};
}

items::Row OutboxWords::row(const store::OutboxItem &item)
{
    const bool waiting = item.state != kRefused && item.state != kWithdrawn;
    QString next;
    if (waiting)
        next = item.notBefore.isValid() ? Format::time(item.notBefore) : tr("at once");
    const QString failure = item.state == kRefused && !item.refusal.isEmpty() ? refusal(item) : failureWhat(item.lastFailure);
    return {QString::number(item.id),
            {{item.kind == QStringLiteral("report") ? tr("Registration of a report") : items::visibleText(item.kind)},
             {items::visibleText(item.object)},
             {state(item), toneOf(item)},
             {Format::time(item.enqueuedAt)},
             {Format::number(item.attempts)},
             {next},
             {items::visibleText(item.state == kWithdrawn ? item.withdrawal : failure)}}};
}

QList<items::Row> OutboxWords::details(const store::OutboxItem &item, const domain::Catalogue &catalogue)
{
    QList<items::Row> rows{fact(tr("State"), state(item), toneOf(item))};
    const auto add = [&rows](const QString &name, const QString &value, items::Tone tone = items::Tone::Plain) {
        if (!value.isEmpty())
            rows.append(fact(name, value, tone));
    };
    add(tr("The platform says"), refusal(item), items::Tone::Warn);
    if (!item.lastFailure.isEmpty())
        add(tr("Last failure"), failureWhat(item.lastFailure));
    add(tr("Withdrawn because"), item.withdrawal);
    add(tr("Report number"), item.object);
    add(member(QStringLiteral("subject")), item.body.value(QStringLiteral("subject")).toString());
    const QString applicant = item.body.value(QStringLiteral("applicant")).toString();
    const domain::ApplicantRule *rule = catalogue.applicant(applicant);
    add(member(QStringLiteral("applicant")), rule ? (speaksChinese() ? rule->zh : rule->en) : applicant);
    add(member(QStringLiteral("purpose")), item.body.value(QStringLiteral("purpose")).toString());
    add(tr("Put in"), Format::time(item.enqueuedAt));
    add(tr("Attempts"), Format::number(item.attempts));
    if (item.state != kRefused && item.state != kWithdrawn)
        add(tr("Next attempt"), item.notBefore.isValid() ? Format::time(item.notBefore) : tr("at once"));
    return rows;
}

} // namespace creditdesk::ui

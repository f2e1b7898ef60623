#include "ui/supervision/class_changes.h"

#include "models/domain/classification_way.h"
#include "models/items/visible_text.h"
#include "ui/supervision/class_text.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace creditdesk::ui {
namespace {

using items::Row;
using items::Tone;

const QString kRecord = QStringLiteral("record");

Row pair(const QString &label, const QString &now, const QString &then)
{
    return {label, {{label}, {now, Tone::Muted}, {then, Tone::Notice}}};
}

/// The changes that a way of the catalogue makes to one record.
QJsonArray changesOf(const domain::ClassWay &way, const QString &record)
{
    QJsonArray changes;
    if (!way.state.isEmpty())
        changes.append(QJsonObject{{kRecord, record}, {QStringLiteral("state"), way.state}});
    for (auto it = way.fields.cbegin(); it != way.fields.cend(); ++it)
        changes.append(
            QJsonObject{{kRecord, record}, {QStringLiteral("field"), it.key()}, {QStringLiteral("value"), it.value()}});
    return changes;
}

} // namespace

QList<ClassChanges::Choice> ClassChanges::choices(const domain::ClassRecordUse &record, const domain::Catalogue &catalogue)
{
    QList<Choice> choices;
    for (const domain::ClassWay &way : catalogue.classWays().ways) {
        if (!way.adds && way.kinds.contains(record.kind))
            choices.append({ClassText::pick(way.words), changesOf(way, record.record), {}});
    }
    const auto add = [&choices, &record](const QString &words, const QString &member, const QJsonValue &value) {
        choices.append({words, {QJsonObject{{kRecord, record.record}, {member, value}}}, {}});
    };
    add(tr("It were revoked"), QStringLiteral("state"), QStringLiteral("revoked"));
    add(tr("It were under objection"), QStringLiteral("objection"), true);
    add(tr("It had never been there"), QStringLiteral("remove"), true);
    choices.append({tr("Decided on another day…"), {}, QStringLiteral("decided")});
    choices.append({tr("The act ended on another day…"), {}, QStringLiteral("act_ended")});
    return choices;
}

const domain::ClassRecordUse *ClassChanges::findRecord(const domain::ClassExplanation &now, const QString &id)
{
    for (const domain::ClassInputExplained &input : now.inputs) {
        for (const domain::ClassRecordUse &use : input.records) {
            if (use.record == id)
                return &use;
        }
    }
    return nullptr;
}

QString ClassChanges::what(const QJsonObject &change, const QString &kind, const domain::Catalogue &catalogue)
{
    QStringList parts;
    for (auto it = change.begin(); it != change.end(); ++it) {
        const QString &member = it.key();
        const QString value = items::visibleText(it.value().toString());
        if (member == QStringLiteral("state"))
            parts.append(value == QStringLiteral("repaired")  ? tr("repaired")
                         : value == QStringLiteral("revoked") ? tr("revoked")
                                                              : tr("neither repaired nor revoked"));
        else if (member == QStringLiteral("remove"))
            parts.append(tr("not there"));
        else if (member == QStringLiteral("objection"))
            parts.append(it.value().toBool() ? tr("under objection") : tr("not under objection"));
        else if (member == QStringLiteral("field"))
            parts.append(tr("%1: %2", "field, value")
                             .arg(ClassText::field(kind, it.value().toString(), catalogue),
                                  items::visibleText(change.value(QLatin1String("value")).toString())));
        else if (member == QStringLiteral("state_since"))
            parts.append(tr("since %1").arg(value));
        else if (member == QStringLiteral("decided"))
            parts.append(tr("decided %1").arg(value));
        else if (member == QStringLiteral("act_ended"))
            parts.append(value.isEmpty() ? tr("the act has not ended") : tr("act ended %1").arg(value));
        else if (member == QStringLiteral("severity") || member == QStringLiteral("procedure"))
            parts.append(tr("severity or procedure: %1").arg(value));
        else if (member != kRecord && member != QStringLiteral("value"))
            parts.append(tr("another day: %1").arg(value));
    }
    return parts.join(QStringLiteral(" · "));
}

QString ClassChanges::change(const QJsonObject &change, const domain::ClassExplanation &now, const domain::Catalogue &catalogue)
{
    if (const QJsonObject added = change.value(QLatin1String("add")).toObject(); !added.isEmpty()) {
        const auto text = [&added](const char *member) { return added.value(QLatin1String(member)).toString(); };
        return tr("A new record: %1")
            .arg(ClassText::record(text("kind"), text("source_unit"), QDate::fromString(text("decided"), Qt::ISODate),
                                   catalogue));
    }
    if (const QJsonObject stated = change.value(QLatin1String("organisation")).toObject(); !stated.isEmpty()) {
        QStringList parts;
        for (auto it = stated.begin(); it != stated.end(); ++it)
            parts.append(ClassText::member(it.key(), it.value().toString(), catalogue));
        return parts.join(QStringLiteral(" · "));
    }
    const QString id = change.value(kRecord).toString();
    const domain::ClassRecordUse *use = findRecord(now, id);
    const QString name =
        use ? ClassText::record(use->kind, use->unit, use->date, catalogue) : tr("Record %1").arg(items::visibleText(id));
    return tr("%1: %2", "record, change").arg(name, what(change, use ? use->kind : QString(), catalogue));
}

QList<Row> ClassChanges::rows(const QJsonArray &changes, const domain::ClassExplanation &now,
                              const domain::Catalogue &catalogue)
{
    QList<Row> rows;
    for (qsizetype i = 0; i < changes.size(); ++i)
        rows.append({QString::number(i), {{change(changes.at(i).toObject(), now, catalogue)}}});
    return rows;
}

QList<Row> ClassChanges::differences(const domain::ClassExplanation &now, const domain::ClassExplanation &then,
                                     const domain::Catalogue &catalogue)
{
    Q_UNUSED(catalogue)
    QList<Row> rows;
    const auto compare = [&rows](const QString &label, const QString &a, const QString &b) {
        if (a != b)
            rows.append(pair(label, a, b));
    };
    const auto grade = [](const QString &id) { return id.isEmpty() ? tr("not classed") : items::visibleText(id); };
    compare(tr("Grade"), grade(now.grade), grade(then.grade));
    compare(tr("Points"), Format::number(now.outcome.points), Format::number(then.outcome.points));
    compare(tr("Day"), Format::date(now.on), Format::date(then.on));
    for (const domain::ClassLineExplained &line : now.lines) {
        for (const domain::ClassLineExplained &later : then.lines) {
            if (later.id == line.id)
                compare(ClassText::pick(line.words), ClassText::points(line.contribution),
                        ClassText::points(later.contribution));
        }
    }
    const auto holds = [](bool applies) { return applies ? tr("holds") : tr("does not hold"); };
    for (const domain::ClassCapExplained &cap : now.caps) {
        for (const domain::ClassCapExplained &later : then.caps) {
            if (later.id == cap.id)
                compare(ClassText::pick(cap.words), holds(cap.applies), holds(later.applies));
        }
    }
    for (const domain::ClassExclusionExplained &exclusion : now.exclusions) {
        for (const domain::ClassExclusionExplained &later : then.exclusions) {
            if (later.id == exclusion.id)
                compare(ClassText::pick(exclusion.words), holds(exclusion.applies), holds(later.applies));
        }
    }
    compare(tr("Holds by time alone"), ClassText::holdsUntil(now.outcome), ClassText::holdsUntil(then.outcome));
    return rows;
}

} // namespace creditdesk::ui

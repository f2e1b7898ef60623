// One warning in full: what changed, what it rests on, what was done.
#include "models/domain/catalogue.h"
#include "models/items/visible_text.h"
#include "ui/shell/record_words.h"
#include "ui/theme/language.h"
#include "ui/warnings/warning_words.h"
#include "ui/widgets/format.h"

#include <QHash>

namespace creditdesk::ui {
using namespace Qt::StringLiterals;

using items::Tone;

namespace {

items::Row pair(const QString &label, const QString &value, Tone tone = Tone::Plain)
{
    return {label, {{label, Tone::Muted}, {items::visibleText(value), tone}}};
}

/// The basis as the law is cited; what no law sets is said in words.
QString basisText(QString basis, const QString &own)
{
    const QString mark = u"[design] "_s; // as the catalogue marks what the design decided
    return basis.startsWith(mark) ? own.arg(basis.remove(0, mark.size())) : basis;
}

/// What the record of `id` is called: by its title as it may be shown today, else by its kind.
QString recordName(const services::ShownWarning &shown, const QString &id, const domain::Catalogue &catalogue)
{
    for (const services::ShownFact &fact : shown.facts) {
        if (fact.fact.record == id)
            return fact.record ? RecordWords::title(fact.record->record, catalogue)
                               : RecordWords::kindName(fact.fact.recordKind, catalogue);
    }
    return items::visibleText(id);
}

} // namespace

QString WarningWords::member(const services::WarningDifference &one, const domain::Catalogue &catalogue)
{
    const QHash<QString, QString> names{{u"name"_s, tr("Name")},
                                        {u"district"_s, tr("District")},
                                        {u"sector"_s, tr("Sector")},
                                        {u"kind"_s, tr("Kind of subject")},
                                        {u"legal_representative"_s, tr("Legal representative")},
                                        {u"founded"_s, tr("Founded")},
                                        {u"status"_s, tr("Status")},
                                        {u"address"_s, tr("Address")},
                                        {u"capital"_s, tr("Capital")},
                                        {u"scope"_s, tr("Scope of business")},
                                        {u"registrar"_s, tr("Registrar")},
                                        {u"decided"_s, tr("Decided")},
                                        {u"act_ended"_s, tr("Act ended")},
                                        {u"published_from"_s, tr("Published from")},
                                        {u"published_until"_s, tr("Published until")},
                                        {u"severity"_s, tr("Severity")},
                                        {u"procedure"_s, tr("Procedure")},
                                        {u"state"_s, tr("State of the record")},
                                        {u"objection"_s, tr("Objection")},
                                        {u"objection_since"_s, tr("Objection since")},
                                        {u"repair_since"_s, tr("Repair asked for on")}};
    if (const QString known = names.value(one.member); !known.isEmpty())
        return known;
    const domain::RecordKind *kind = catalogue.recordKind(one.recordKind);
    for (const domain::FieldDefinition &field : kind ? kind->fields : QList<domain::FieldDefinition>()) {
        if (field.code == one.member)
            return speaksChinese() ? field.zh : field.en;
    }
    return items::visibleText(one.member);
}

QString WarningWords::value(const services::WarningDifference &one, const QString &value, const domain::Catalogue &catalogue)
{
    const bool zh = speaksChinese();
    if (value.isEmpty())
        return one.member == u"state"_s ? QString() : tr("(empty)");
    if (one.member == u"district"_s)
        return domain::Catalogue::nameOf(catalogue.districts(), value, zh);
    if (one.member == u"sector"_s)
        return domain::Catalogue::nameOf(catalogue.sectors(), value, zh);
    if (one.member == u"kind"_s)
        return domain::Catalogue::nameOf(catalogue.subjectKinds(), value, zh);
    if (one.member == u"status"_s)
        return domain::Catalogue::nameOf(catalogue.subjectStatuses(), value, zh);
    const QHash<QString, QString> words{{u"state.new"_s, tr("new: it was not there before")},
                                        {u"state.gone"_s, tr("not there any more")},
                                        {u"state.normal"_s, tr("in force")},
                                        {u"state.repaired"_s, tr("repaired")},
                                        {u"state.revoked"_s, tr("revoked")},
                                        {u"severity.none"_s, tr("none")},
                                        {u"severity.minor"_s, tr("minor")},
                                        {u"severity.general"_s, tr("general")},
                                        {u"severity.severe"_s, tr("severe")},
                                        {u"procedure.general"_s, tr("general procedure")},
                                        {u"procedure.summary"_s, tr("summary procedure")},
                                        {u"procedure.none"_s, tr("none")},
                                        {u"objection.open"_s, tr("open")}};
    return words.value(one.member + u'.' + value, items::visibleText(value));
}

QList<items::Row> WarningWords::differences(const services::ShownWarning &shown, const domain::Catalogue &catalogue)
{
    QList<items::Row> rows;
    QString last = u"-"_s;
    for (const services::WarningDifference &one : shown.differences) {
        if (one.record != last) {
            last = one.record;
            rows.append({{}, {{last.isEmpty() ? tr("The organisation") : recordName(shown, last, catalogue)}}, true});
        }
        rows.append({one.record + u'/' + one.member,
                     {{member(one, catalogue), Tone::Muted},
                      {value(one, one.before, catalogue), Tone::Muted},
                      {value(one, one.after, catalogue)}}});
    }
    return rows;
}

QList<items::Row> WarningWords::facts(const services::ShownWarning &shown, const domain::Catalogue &catalogue)
{
    QList<items::Row> rows;
    for (const services::ShownFact &fact : shown.facts) {
        const store::WarningFact &one = fact.fact;
        QString title = fact.record            ? RecordWords::title(fact.record->record, catalogue)
                        : !one.title.isEmpty() ? items::visibleText(one.title)
                                               : RecordWords::kindName(one.recordKind, catalogue);
        if (title.isEmpty())
            title = pick(shown.kind);
        QStringList marks;
        if (!one.record.isEmpty() && !fact.record)
            marks.append(tr("not shown today"));
        if (!one.holds)
            marks.append(tr("holds no more"));
        if (!one.value.isEmpty())
            marks.append(items::visibleText(one.value));
        if (!one.text.isEmpty())
            marks.append(items::visibleText(one.text));
        if (!one.link.isEmpty())
            marks.append(tr("linked to %1").arg(items::visibleText(one.link)));
        rows.append({fact.record          ? u"record:"_s + one.record
                     : one.link.isEmpty() ? QString()
                                          : u"subject:"_s + one.link,
                     {{title, one.holds ? Tone::Plain : Tone::Muted},
                      {Format::date(one.event)},
                      {items::visibleText(one.unit), Tone::Muted},
                      {marks.join(u" · "_s), one.holds ? Tone::Plain : Tone::Muted}}});
    }
    return rows;
}

QString WarningWords::actName(const QString &act)
{
    const QHash<QString, QString> names{{u"raise"_s, tr("Raised")},
                                        {u"merge"_s, tr("Another event of the same kind")},
                                        {u"worsen"_s, tr("More urgent than before")},
                                        {u"ground_gone"_s, tr("Its ground is gone")},
                                        {u"ground_back"_s, tr("Its ground is back")},
                                        {u"return"_s, tr("Came back")},
                                        {u"take"_s, tr("Taken")},
                                        {u"assign"_s, tr("Assigned")},
                                        {u"note"_s, tr("Note")},
                                        {u"snooze"_s, tr("Snoozed")},
                                        {u"dismiss"_s, tr("Dismissed")},
                                        {u"propose"_s, tr("Proposed to close it")},
                                        {u"agree"_s, tr("Agreed: closed")},
                                        {u"close"_s, tr("Closed")},
                                        {u"reopen"_s, tr("Reopened")},
                                        {u"undo"_s, tr("Undone")}};
    return names.value(act, act);
}

QList<items::Row> WarningWords::course(const QList<store::WarningAct> &course, const services::Session &me)
{
    QList<items::Row> rows;
    for (const store::WarningAct &act : course) {
        QString what = actName(act.act);
        if (!act.to.isEmpty())
            what = tr("%1 to %2").arg(what, person(act.to, me));
        if (act.until.isValid())
            what = tr("%1 until %2").arg(what, Format::date(act.until));
        if (!act.note.isEmpty())
            what = tr("%1: %2").arg(what, items::visibleText(act.note));
        if (act.undone)
            what = tr("%1 (undone since)").arg(what);
        rows.append({QString::number(act.id),
                     {{Format::time(act.at), Tone::Muted},
                      {person(act.operatorId, me), Tone::Muted},
                      {what, act.undone ? Tone::Muted : Tone::Plain}}});
    }
    return rows;
}

QList<items::Row> WarningWords::origin(const services::ShownWarning &shown, const Desk &desk)
{
    const store::Warning &warning = shown.warning;
    QList<items::Row> rows;
    rows.append(pair(tr("Deadline"), deadlineInFull(warning, desk.house().clock().today())));
    rows.append(pair(tr("Owner"), person(warning.owner, desk.session())));
    if (!shown.proposedBy.isEmpty() && warning.state != u"closed"_s)
        rows.append(pair(tr("Proposed to close"), person(shown.proposedBy, desk.session()), Tone::Notice));
    if (warning.groundGone.isValid())
        rows.append(pair(tr("Ground gone since"), Format::date(warning.groundGone), Tone::Notice));
    if (warning.watched)
        rows.append(pair(tr("Raised because"), tr("somebody here watches this organisation")));
    rows.append(pair(tr("Rule"), tr("%1, version %2").arg(warning.rule, shown.ruleVersion)));
    rows.append(pair(tr("Basis"), basisText(shown.basis, tr("%1 (kind and severity are set by this program)"))));
    rows.append(pair(tr("Source"), shown.source.isEmpty() ? tr("this workstation, from dates") : shown.source));
    rows.append(pair(tr("Event"), Format::date(warning.event)));
    rows.append(pair(tr("Raised at"), Format::time(warning.raisedAt)));
    rows.append(pair(tr("Data as of"), Format::time(shown.dataAsOf)));
    return rows;
}

} // namespace creditdesk::ui

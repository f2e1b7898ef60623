// One warning with what stands behind it: the records as they may be shown today, what is different since last time, the rule,
// and the sentence that it is a prompt.
#include "app/services/shown_record.h"
#include "app/services/warnings/warnings_house.h"

#include <algorithm>

namespace creditdesk::services {
using namespace Qt::StringLiterals;

namespace {

using Members = QList<std::pair<QString, QString>>;

QString day(QDate date)
{
    return date.toString(Qt::ISODate);
}

Members membersOf(const domain::Organisation &one)
{
    return {{u"name"_s, one.name},
            {u"district"_s, one.district},
            {u"sector"_s, one.sector},
            {u"kind"_s, one.kind},
            {u"legal_representative"_s, one.legalRepresentative},
            {u"founded"_s, day(one.founded)},
            {u"status"_s, one.status},
            {u"address"_s, one.address},
            {u"capital"_s, one.capital},
            {u"scope"_s, one.scope},
            {u"registrar"_s, one.registrar}};
}

Members membersOf(const domain::Record &one)
{
    static const QStringList kSeverities{u"none"_s, u"minor"_s, u"general"_s, u"severe"_s};
    static const QStringList kStates{u"normal"_s, u"repaired"_s, u"revoked"_s};
    Members out{{u"decided"_s, day(one.decided)},
                {u"act_ended"_s, day(one.actEnded)},
                {u"published_from"_s, day(one.publishedFrom)},
                {u"published_until"_s, day(one.publishedUntil)},
                {u"severity"_s, kSeverities.at(static_cast<qsizetype>(one.severity))},
                {u"procedure"_s, one.procedure},
                {u"state"_s, kStates.at(static_cast<qsizetype>(one.state))},
                {u"objection"_s, one.underObjection ? u"open"_s : QString()},
                {u"objection_since"_s, day(one.objectionSince)},
                {u"repair_since"_s, day(one.repairSince)}};
    for (auto field = one.fields.begin(); field != one.fields.end(); ++field)
        out.append({field.key(), field.value().toString()});
    return out;
}

void compare(const QString &record, const QString &kind, const Members &before, const Members &after,
             QList<WarningDifference> &out)
{
    QMap<QString, QString> was;
    for (const auto &[name, value] : before)
        was.insert(name, value);
    for (const auto &[name, value] : after) {
        if (const QString old = was.take(name); old != value)
            out.append({record, kind, name, old, value});
    }
    for (auto gone = was.begin(); gone != was.end(); ++gone) {
        if (!gone.value().isEmpty())
            out.append({record, kind, gone.key(), gone.value(), {}});
    }
}

const domain::Record *find(const QList<domain::Record> &records, const QString &id)
{
    const auto found = std::ranges::find(records, id, &domain::Record::id);
    return found == records.end() ? nullptr : &*found;
}

/// Only of what the warning is about; nothing that may not be shown today.
QList<WarningDifference> differencesOf(const QList<ShownFact> &facts, const domain::SubjectFile &then,
                                       const domain::SubjectFile &now, const domain::Catalogue &catalogue, QDate today,
                                       Sight sight)
{
    QList<WarningDifference> out;
    compare({}, {}, membersOf(then.organisation), membersOf(now.organisation), out);
    QStringList seen;
    for (const ShownFact &one : facts) {
        const QString &id = one.fact.record;
        if (id.isEmpty() || seen.contains(id))
            continue;
        seen.append(id);
        const domain::Record *after = find(now.records, id);
        if (after == nullptr) { // gone from the database: only that may be said
            out.append({id, one.fact.recordKind, u"state"_s, {}, u"gone"_s});
            continue;
        }
        if (!isShown(*after, catalogue, today, sight))
            continue;
        const domain::Record *before = find(then.records, id);
        if (before == nullptr)
            out.append({id, one.fact.recordKind, u"state"_s, {}, u"new"_s});
        else
            compare(id, one.fact.recordKind, membersOf(recordWithoutPersonal(*before, catalogue)),
                    membersOf(recordWithoutPersonal(*after, catalogue)), out);
    }
    return out;
}

QString titleOf(const ShownFact &fact, const domain::Catalogue &catalogue, bool chinese)
{
    if (!fact.fact.title.isEmpty())
        return fact.fact.title;
    const domain::RecordKind *kind = catalogue.recordKind(fact.fact.recordKind);
    if (fact.record && kind != nullptr) {
        const QString title = fact.record->record.fields.value(kind->titleField).toString();
        if (!title.isEmpty())
            return title;
    }
    return kind == nullptr ? QString() : chinese ? kind->zh : kind->en;
}

} // namespace

domain::ClassWords Warnings::Impl::says(const store::Warning &warning, const ShownFact &fact) const
{
    const domain::WarningRule *rule = rules.rule(fact.fact.rule, fact.fact.version);
    if (rule == nullptr) // of an older version of the program
        return {};
    const auto filled = [&](QString text, bool chinese) {
        const std::initializer_list<std::pair<QString, QString>> values{{u"{name}"_s, warning.subjectName},
                                                                        {u"{title}"_s, titleOf(fact, catalogue(), chinese)},
                                                                        {u"{unit}"_s, fact.fact.unit},
                                                                        {u"{date}"_s, day(fact.fact.event)},
                                                                        {u"{due}"_s, day(fact.fact.due)},
                                                                        {u"{value}"_s, fact.fact.value},
                                                                        {u"{count}"_s, QString::number(warning.count)}};
        QString out; // in one pass: what is filled in is not looked through again
        for (qsizetype at = 0; at < text.size();) {
            const auto found = std::ranges::find_if(
                values, [&](const auto &value) { return QStringView(text).sliced(at).startsWith(value.first); });
            out += found == values.end() ? QString(text.at(at)) : found->second;
            at += found == values.end() ? 1 : found->first.size();
        }
        return out;
    };
    return {filled(rule->words.zh, true), filled(rule->words.en, false)};
}

base::Result<ShownWarning> Warnings::show(qint64 id)
{
    const QString permission = u"warning.view"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission, QString::number(id)));
    const store::WarningBook book(*who.ledger);
    ShownWarning out;
    TRY_ASSIGN(out.warning, book.warning(id));
    store::AuditEntry line = m->house.entry(who.session, permission, out.warning.subject);
    line.action = u"warning.show"_s;
    line.detail = {{u"warning"_s, id}};
    TRY_DONE(m->house.record(who, line));
    TRY_ASSIGN(const QList<store::WarningFact> facts, book.facts(id));
    TRY_ASSIGN(out.course, book.course(id));
    TRY_ASSIGN(const auto last, book.lastAct(id));
    if (last) {
        out.undoUntil = last->act.at.addSecs(60LL * m->limits.undoMinutes);
        out.canUndo = last->act.operatorId == who.session.operatorId && m->house.clock.now() <= out.undoUntil;
    }
    if (const domain::WarningKind *kind = m->rules.kind(out.warning.kind); kind != nullptr)
        out.kind = kind->words;
    out.sentence = m->rules.sentence();
    out.proposedBy = out.warning.proposedBy;

    domain::SubjectFile now;
    if (who.mirror) {
        auto file = who.mirror->subject(out.warning.subject);
        if (!file && file.error().code != base::Code::NotFound)
            return tl::unexpected(file.error());
        now = std::move(file).value_or(domain::SubjectFile());
    }
    out.organisation = now.organisation;
    out.dataAsOf = now.asOf;
    for (const store::WarningFact &fact : facts) {
        ShownFact shown{fact, {}};
        const domain::Record *record = find(now.records, fact.record);
        if (record != nullptr && record->state != domain::RecordState::Revoked)
            shown.record = RecordView{shownRecord(*record, m->catalogue(), m->today(), sightOf(who.session)),
                                      domain::decide(*record, m->catalogue(), m->today())};
        out.facts.append(shown);
    }
    if (!out.facts.isEmpty()) {
        const store::WarningFact &newest = out.facts.first().fact;
        out.says = m->says(out.warning, out.facts.first());
        out.ruleVersion = newest.version;
        out.source = newest.unit;
        out.knownBefore = newest.knownBefore;
        const domain::WarningRule *rule = m->rules.rule(newest.rule, newest.version);
        if (rule != nullptr) {
            out.may = rule->may;
            out.basis = rule->basis;
            if (rule->measure == domain::WarningMeasure::Linked)
                out.sameName = m->rules.sameNameSentence();
        }
    }
    if (who.mirror && out.knownBefore.isValid() && !out.organisation.code.isEmpty()) {
        const auto then = who.mirror->fileKnownAt(out.warning.subject, out.knownBefore);
        if (!then && then.error().code != base::Code::NotFound)
            return tl::unexpected(then.error());
        if (then) {
            out.differencesKnown = true;
            out.differences = differencesOf(out.facts, then->value_or(domain::SubjectFile()), now, m->catalogue(), m->today(),
                                            sightOf(who.session));
        }
    }
    return out;
}

} // namespace creditdesk::services

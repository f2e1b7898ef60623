// Rule sets and how a draft becomes one: checked, back-tested, proposed by one person, agreed to by another. The one in force
// stays until then.
#include "app/services/supervision/rule_drafts.h"
#include "app/services/supervision/supervision_house.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

QString digestOf(const QByteArray &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

QString testedKey(const QString &digest)
{
    return u"classes.tested."_s + digest;
}

RuleSetLine lineOf(const domain::ClassRuleSet &set, QDate today)
{
    RuleSetLine line;
    line.id = set.id;
    line.scale = set.scale;
    line.zh = set.owner.zh;
    line.version = set.version;
    line.from = set.effectiveFrom;
    line.to = set.effectiveTo;
    line.inForce = set.inForce(today);
    return line;
}

base::Failure wrongState(const RuleDraft &draft)
{
    return {Code::Conflict, u"the draft is %1"_s.arg(draft.state), u"draft_state"_s};
}

} // namespace

base::Result<QList<RuleSetLine>> Supervision::ruleSets()
{
    TRY_ASSIGN(const Means who, m->house.require(u"supervision.view"_s));
    TRY_ASSIGN(const domain::ClassRules rules, m->rules(who));
    TRY_ASSIGN(const QList<RuleDraft> drafts, readDrafts(*who.ledger));
    QList<RuleSetLine> lines;
    for (const domain::ClassRuleSet &set : rules.sets()) {
        RuleSetLine line = lineOf(set, m->today());
        for (const RuleDraft &draft : drafts) {
            if (draft.state == u"adopted"_s && draft.ruleSet == set.id) {
                line.shipped = false;
                line.adoptedBy = draft.proposedBy + u", "_s + draft.agreedBy;
            }
        }
        lines.append(std::move(line));
    }
    return lines;
}

base::Result<domain::ClassRuleSet> Supervision::ruleSet(const QString &id)
{
    TRY_ASSIGN(const Means who, m->house.require(u"supervision.view"_s));
    TRY_ASSIGN(const domain::ClassRules rules, m->rules(who));
    const domain::ClassRuleSet *set = rules.byId(id);
    if (set == nullptr)
        return base::fail(Code::NotFound, u"rule set %1"_s.arg(id), u"rule_set"_s);
    return *set;
}

base::Result<QList<RuleDraft>> Supervision::drafts()
{
    TRY_ASSIGN(const Means who, m->house.require(u"supervision.view"_s));
    TRY_ASSIGN(QList<RuleDraft> drafts, readDrafts(*who.ledger));
    for (RuleDraft &draft : drafts) { // the same text may have been tested since
        TRY_ASSIGN(const std::optional<QByteArray> tested, who.ledger->value(testedKey(draft.sha256)));
        draft.backTested = tested.has_value();
    }
    std::reverse(drafts.begin(), drafts.end());
    return drafts;
}

namespace {

/// Where a member stands in the text, from 1.
int lineOfMember(const QByteArray &text, const char *member)
{
    const qsizetype at = text.indexOf('"' + QByteArray(member) + '"');
    return at < 0 ? 0 : static_cast<int>(text.left(at).count('\n')) + 1;
}

/// What stands against a set beside those that are in force or to come.
QList<domain::ClassFault> together(const domain::ClassRules &all, const domain::ClassRuleSet &set, const QByteArray &text)
{
    if (!all.scales().contains(set.scale))
        return {{lineOfMember(text, "scale"), 1, u"scale"_s, u"unknown_scale"_s, u"there is no scale %1"_s.arg(set.scale)}};
    if (all.byId(set.id) != nullptr) // what was adopted under an id stays what it was
        return {{lineOfMember(text, "id"), 1, u"id"_s, u"id_used"_s, u"there is a rule set %1 already"_s.arg(set.id)}};
    QList<domain::ClassFault> faults;
    const int line = lineOfMember(text, "effective_from");
    const auto with = all.with(set);
    if (const auto *conflicts = std::get_if<QList<domain::ClassConflict>>(&with)) {
        for (const domain::ClassConflict &conflict : *conflicts)
            faults.append({line, 1, u"effective_from"_s, conflict.reason, conflict.words});
        return faults;
    }
    bool open = false;
    for (const domain::ClassRuleSet &one : std::get<domain::ClassRules>(with).sets())
        open = open || (one.scale == set.scale && !one.effectiveTo.isValid());
    if (!open)
        faults.append({lineOfMember(text, "effective_to"), 1, u"effective_to"_s, u"no_successor"_s,
                       u"scale %1 would have no rule set after %2"_s.arg(set.scale, set.effectiveTo.toString(Qt::ISODate))});
    return faults;
}

} // namespace

base::Result<std::variant<domain::ClassRuleSet, QList<domain::ClassFault>>>
Supervision::Impl::checked(const Means &who, const QByteArray &text) const
{
    using Answer = std::variant<domain::ClassRuleSet, QList<domain::ClassFault>>;
    Answer answer = domain::loadRuleSet(text, u"draft"_s, catalogue());
    auto *set = std::get_if<domain::ClassRuleSet>(&answer);
    if (set == nullptr)
        return answer;
    TRY_ASSIGN(const domain::ClassRules all, rules(who));
    QList<domain::ClassFault> faults = together(all, *set, text);
    if (set->effectiveFrom < today())
        faults.append({lineOfMember(text, "effective_from"), 1, u"effective_from"_s, u"in_the_past"_s,
                       u"a rule set cannot come into force on a past day"_s});
    if (!faults.isEmpty())
        return Answer(faults);
    return answer;
}

base::Result<QList<domain::ClassFault>> Supervision::check(const QByteArray &text)
{
    TRY_ASSIGN(const Means who, m->house.require(u"classes.draft"_s));
    TRY_ASSIGN(const auto answer, m->checked(who, text));
    const auto *faults = std::get_if<QList<domain::ClassFault>>(&answer);
    return faults == nullptr ? QList<domain::ClassFault>() : *faults;
}

base::Result<RuleDraft> Supervision::saveDraft(const QByteArray &text)
{
    const QString permission = u"classes.draft"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    TRY_ASSIGN(const auto answer, m->checked(who, text));
    if (const auto *faults = std::get_if<QList<domain::ClassFault>>(&answer))
        return base::fail(Code::InvalidInput, domain::faultText(faults->first(), u"draft"_s), u"rule_set"_s);
    const auto &set = std::get<domain::ClassRuleSet>(answer);
    RuleDraft draft;
    draft.ruleSet = set.id;
    draft.scale = set.scale;
    draft.zh = set.owner.zh;
    draft.text = text;
    draft.sha256 = digestOf(text);
    draft.state = u"draft"_s;
    draft.madeBy = who.session.name;
    draft.madeById = who.session.operatorId;
    draft.madeAt = m->house.clock.now();
    store::AuditEntry line = m->house.entry(who.session, permission, draft.ruleSet);
    line.detail = {{u"sha256"_s, draft.sha256}};
    TRY_DONE(who.ledger->write(line, [&draft](store::LedgerTransaction &transaction) -> base::Done {
        TRY_ASSIGN(QList<RuleDraft> drafts, readDrafts(transaction));
        TRY_ASSIGN(const std::optional<QByteArray> tested, transaction.value(testedKey(draft.sha256)));
        draft.id = QString::number(drafts.size() + 1);
        draft.backTested = tested.has_value();
        drafts.append(draft);
        return writeDrafts(transaction, drafts);
    }));
    return draft;
}

base::Done Supervision::Impl::changeDraft(const QString &permission, const QString &id,
                                          const std::function<base::Done(RuleDraft &, const Session &)> &change)
{
    TRY_ASSIGN(const Means who, house.require(permission));
    store::AuditEntry line = house.entry(who.session, permission, id);
    return who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        TRY_ASSIGN(QList<RuleDraft> drafts, readDrafts(transaction));
        const auto found = std::find_if(drafts.begin(), drafts.end(), [&id](const RuleDraft &one) { return one.id == id; });
        if (found == drafts.end())
            return base::fail(Code::NotFound, u"draft %1"_s.arg(id), u"draft"_s);
        TRY_ASSIGN(const std::optional<QByteArray> tested, transaction.value(testedKey(found->sha256)));
        found->backTested = tested.has_value();
        if (const base::Done changed = change(*found, who.session); !changed)
            return changed;
        transaction.annotate(u"rule_set"_s, found->ruleSet);
        transaction.annotate(u"state"_s, found->state);
        transaction.annotate(u"sha256"_s, found->sha256);
        return writeDrafts(transaction, drafts);
    });
}

base::Done Supervision::Impl::noteTested(const Means &who, const QByteArray &text)
{
    store::AuditEntry line = house.entry(who.session, u"classes.draft"_s);
    line.action = u"classes.back_test"_s;
    line.detail = {{u"sha256"_s, digestOf(text)}};
    return who.ledger->write(line, [&](store::LedgerTransaction &transaction) {
        return transaction.setValue(testedKey(digestOf(text)), house.clock.now().toUTC().toString(Qt::ISODate).toLatin1());
    });
}

base::Done Supervision::propose(const QString &draft)
{
    return m->changeDraft(u"classes.adopt"_s, draft, [this](RuleDraft &one, const Session &session) -> base::Done {
        if (one.state != u"draft"_s)
            return tl::unexpected(wrongState(one));
        if (!one.backTested)
            return base::fail(Code::RefusedByRule, u"no back-test of this text"_s, u"back_test"_s);
        one.state = u"proposed"_s;
        one.proposedBy = session.name;
        one.proposedById = session.operatorId;
        one.proposedAt = m->house.clock.now();
        return {};
    });
}

base::Done Supervision::agree(const QString &draft)
{
    return m->changeDraft(u"classes.adopt"_s, draft, [this](RuleDraft &one, const Session &session) -> base::Done {
        if (one.state != u"proposed"_s)
            return tl::unexpected(wrongState(one));
        if (one.proposedById == session.operatorId)
            return base::fail(Code::RefusedByRule, u"the one who proposed"_s, u"two_people"_s);
        TRY_ASSIGN(const auto answer, m->checked(m->house.snapshot(), one.text));
        if (const auto *faults = std::get_if<QList<domain::ClassFault>>(&answer)) {
            const bool past = faults->size() == 1 && faults->first().reason == u"in_the_past"_s;
            return base::fail(past ? Code::RefusedByRule : Code::Conflict, domain::faultText(faults->first(), one.ruleSet),
                              past ? u"in_the_past"_s : u"rule_set"_s);
        }
        one.state = u"adopted"_s;
        one.agreedBy = session.name;
        one.agreedById = session.operatorId;
        one.agreedAt = m->house.clock.now();
        return {};
    });
}

namespace {

/// The text with another first day; nothing if it states none.
std::optional<QByteArray> fromAnotherDay(const QByteArray &text, QDate from)
{
    static const QRegularExpression member(u"\"effective_from\"\\s*:\\s*\"([^\"]*)\""_s);
    const QString words = QString::fromUtf8(text);
    const QRegularExpressionMatch found = member.match(words);
    if (!found.hasMatch())
        return {};
    QString changed = words;
    changed.replace(found.capturedStart(1), found.capturedLength(1), from.toString(Qt::ISODate));
    return changed.toUtf8();
}

} // namespace

base::Result<RuleDraft> Supervision::handInAgain(const QString &draft, const QDate &from)
{
    const QString permission = u"classes.adopt"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    if (!from.isValid() || from < m->today())
        return base::fail(Code::InvalidInput, u"the first day must be today or later"_s, u"in_the_past"_s);
    RuleDraft again;
    store::AuditEntry line = m->house.entry(who.session, permission, draft);
    line.action = u"classes.hand_in_again"_s;
    TRY_DONE(who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        TRY_ASSIGN(QList<RuleDraft> drafts, readDrafts(transaction));
        const auto old = std::find_if(drafts.begin(), drafts.end(), [&](const RuleDraft &one) { return one.id == draft; });
        if (old == drafts.end())
            return base::fail(Code::NotFound, u"draft %1"_s.arg(draft), u"draft"_s);
        if (old->state != u"proposed"_s)
            return tl::unexpected(wrongState(*old));
        const std::optional<QByteArray> text = fromAnotherDay(old->text, from);
        if (!text)
            return base::fail(Code::InvalidInput, u"no first day in the text"_s, u"rule_set"_s);
        TRY_ASSIGN(const auto answer, m->checked(who, *text));
        if (const auto *faults = std::get_if<QList<domain::ClassFault>>(&answer))
            return base::fail(Code::InvalidInput, domain::faultText(faults->first(), u"draft"_s), u"rule_set"_s);
        const QDateTime now = m->house.clock.now();
        again = *old;
        again.id = QString::number(drafts.size() + 1);
        again.text = *text;
        again.sha256 = digestOf(*text);
        again.madeBy = again.proposedBy = who.session.name;
        again.madeById = again.proposedById = who.session.operatorId;
        again.madeAt = again.proposedAt = now;
        again.backTested = true; // nothing is proposed without one
        if (const base::Done kept = transaction.setValue(testedKey(again.sha256), now.toUTC().toString(Qt::ISODate).toLatin1());
            !kept)
            return kept;
        transaction.annotate(u"sha256"_s, again.sha256);
        transaction.annotate(u"tested_as"_s, old->sha256);
        old->state = u"withdrawn"_s;
        old->withdrawnBy = who.session.name;
        old->withdrawnAt = now;
        drafts.append(again);
        return writeDrafts(transaction, drafts);
    }));
    return again;
}

base::Done Supervision::withdraw(const QString &draft)
{
    return m->changeDraft(u"classes.draft"_s, draft, [this](RuleDraft &one, const Session &session) -> base::Done {
        if (one.state != u"draft"_s && one.state != u"proposed"_s)
            return tl::unexpected(wrongState(one));
        one.state = u"withdrawn"_s;
        one.withdrawnBy = session.name;
        one.withdrawnAt = m->house.clock.now();
        return {};
    });
}

} // namespace creditdesk::services

// What becomes of a use: feedback, the call back when its ground is gone, and the decision after it.
#include "app/services/measures/measures_house.h"
#include "models/domain/disclosure.h"

#include <algorithm>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

const QString kReview = u"measure.review"_s;

/// Not a ground that is gone: it did count when the measure was applied, and its own period ends the measure.
bool stands(const QString &reason)
{
    return reason.isEmpty() || reason == u"window_ended"_s || reason == u"objection_waits"_s || reason == u"objection_counts"_s;
}

} // namespace

base::Result<store::MeasureUse> Measures::Impl::ownUse(const Means &who, const QString &permission, const QString &number) const
{
    TRY_ASSIGN(store::MeasureUse use, store::MeasureBook(*who.ledger).use(number));
    if (use.organ != who.session.organ)
        return refuse(who, permission, number, u"use_foreign"_s);
    return use;
}

base::Done Measures::Impl::act(const Means &who, const QString &permission, const store::MeasureUse &use, const QString &before,
                               const MeasureEvent &done) const
{
    store::AuditEntry line = house.entry(who.session, permission, use.subject, use.basis);
    line.action = u"measure."_s + done.act;
    line.detail = {{u"number"_s, use.number}, {u"measure"_s, use.measure}, {u"result"_s, done.result}};
    return who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        store::MeasureEntries entries(transaction);
        TRY_DONE(entries.change(use, before));
        TRY_DONE(entries.addEvent(use.number, done));
        if (done.act == u"recall"_s) // a call back is this desk's own matter until somebody decides
            return {};
        return transaction.enqueue(told(use, done));
    });
}

base::Done Measures::feedback(const QString &number, const QString &result, const QString &text)
{
    const QString permission = u"measure.apply"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission, number));
    TRY_ASSIGN(const store::MeasureUse use, m->ownUse(who, permission, number));
    const QList<domain::MeasureTerm> &known = lists().results();
    if (std::none_of(known.begin(), known.end(), [&result](const domain::MeasureTerm &one) { return one.id == result; }))
        return m->refuse(who, permission, number, u"result_unknown"_s);
    TRY_DONE(m->checkText(who, permission, number, text));
    return m->act(who, permission, use, use.state, m->event(who, u"feedback"_s, result, text.trimmed()));
}

base::Done Measures::lift(const QString &number, const QString &reason)
{
    TRY_ASSIGN(const Means who, m->house.require(kReview, number));
    TRY_ASSIGN(store::MeasureUse use, m->ownUse(who, kReview, number));
    if (reason.trimmed().isEmpty())
        return m->refuse(who, kReview, number, u"reasons_missing"_s);
    TRY_DONE(m->checkText(who, kReview, number, reason));
    if (use.state != u"in_force"_s && use.state != u"review"_s)
        return m->refuse(who, kReview, number, u"use_closed"_s);
    const QString before = use.state, why = use.reviewReason;
    use.state = u"lifted"_s;
    return m->act(who, kReview, use, before, m->event(who, u"lift"_s, why, reason.trimmed()));
}

base::Done Measures::keep(const QString &number, const QString &reason, const QStringList &grounds)
{
    TRY_ASSIGN(const Means who, m->house.require(kReview, number));
    TRY_ASSIGN(store::MeasureUse use, m->ownUse(who, kReview, number));
    if (reason.trimmed().isEmpty())
        return m->refuse(who, kReview, number, u"reasons_missing"_s);
    TRY_DONE(m->checkText(who, kReview, number, reason));
    if (use.state != u"review"_s)
        return m->refuse(who, kReview, number, u"not_in_review"_s);
    TRY_ASSIGN(const domain::SubjectFile file, m->house.fetchSubject(who, use.subject));
    const domain::MeasureVerdict verdict = m->engine.judgeOne(file, {use.matter, use.organ, m->today()}, use.measure);
    if (!verdict.applies())
        return m->refuse(who, kReview, number, verdict.reasons.first().id);
    QList<store::MeasureUse::Ground> kept;
    for (const domain::MeasureGround &one : verdict.grounds) {
        if (one.counts && grounds.contains(one.record))
            kept.append({one.record, one.kind, one.unit, one.input, one.date});
    }
    const auto named = [&kept](const QString &record) {
        return std::any_of(kept.begin(), kept.end(), [&record](const auto &one) { return one.record == record; });
    };
    if (!std::all_of(grounds.begin(), grounds.end(), named))
        return m->refuse(who, kReview, number, u"ground_unknown"_s);
    if (kept.isEmpty() && !verdict.grounds.isEmpty())
        return m->refuse(who, kReview, number, u"ground_missing"_s);
    const QString before = use.state, why = use.reviewReason;
    use.state = u"in_force"_s;
    use.grounds = kept;
    use.reviewReason.clear();
    use.reviewGrounds.clear();
    use.reviewSince = {};
    return m->act(who, kReview, use, before, m->event(who, u"keep"_s, why, reason.trimmed()));
}

base::Result<std::pair<QString, QStringList>> Measures::Impl::groundGone(const Means &who, const store::MeasureUse &use) const
{
    const auto file = who.mirror->subject(use.subject);
    if (!file && file.error().code != Code::NotFound)
        return tl::unexpected(file.error());
    std::pair<QString, QStringList> out;
    if (!file || engine.lists().row(use.measure) == nullptr) {
        out.first = file ? u"measure_gone"_s : u"subject_gone"_s;
        return out;
    }
    for (const store::MeasureUse::Ground &ground : use.grounds) {
        const auto same = [&ground](const domain::Record &record) { return record.id == ground.record; };
        const bool there = std::any_of(file->records.begin(), file->records.end(), same);
        const QString reason =
            there ? engine.whyNoGround(*file, use.measure, ground.input, ground.record, today()) : u"deleted"_s;
        if (stands(reason))
            continue;
        out.first = out.first.isEmpty() ? reason : out.first;
        out.second.append(ground.record);
    }
    if (!out.first.isEmpty())
        return out;
    const domain::MeasureVerdict verdict = engine.judgeOne(*file, {use.matter, use.organ, today()}, use.measure);
    const auto barred = [](const domain::MeasureReason &reason) { return reason.id == u"barred"_s; };
    if (std::any_of(verdict.reasons.begin(), verdict.reasons.end(), barred))
        out.first = u"barred"_s;
    return out;
}

base::Result<bool> Measures::Impl::reviewOne(const Means &who, store::MeasureUse use) const
{
    const QString permission = u"sync.run"_s, before = use.state;
    if (use.until.isValid() && use.until < today()) {
        use.state = u"ended"_s;
        TRY_DONE(act(who, permission, use, before, event(who, u"end"_s, u"period"_s, {})));
        return false;
    }
    if (use.state == u"review"_s)
        return false;
    TRY_ASSIGN(const auto gone, groundGone(who, use));
    if (gone.first.isEmpty())
        return false;
    use.state = u"review"_s;
    use.reviewReason = gone.first;
    use.reviewGrounds = gone.second;
    use.reviewSince = house.clock.now();
    TRY_DONE(act(who, permission, use, before, event(who, u"recall"_s, gone.first, gone.second.join(u' '))));
    return true;
}

base::Result<int> Measures::bringUpToDate(const base::CancelToken &cancel)
{
    const Means who = m->house.snapshot();
    if (!who.ledger || who.session.operatorId.isEmpty())
        return base::fail(Code::SignInNeeded, u"nobody is signed in"_s);
    if (!who.mirror)
        return noMirror(who);
    const std::lock_guard one(m->reviewing);
    TRY_ASSIGN(const QList<store::MeasureUse> uses, store::MeasureBook(*who.ledger).standing({}));
    int called = 0;
    for (const store::MeasureUse &use : uses) {
        if (cancel.isCancelled())
            return base::fail(Code::Cancelled, u"between two measures"_s);
        const auto done = m->reviewOne(who, use);
        if (!done && done.error().code != Code::Conflict) // another program was quicker
            return tl::unexpected(done.error());
        called += done && *done ? 1 : 0;
    }
    return called;
}

base::Result<UsePage> Measures::uses(const UseFilter &filter)
{
    TRY_ASSIGN(const Means who, m->house.require(u"measure.view"_s));
    store::MeasureUseFilter wanted{filter.subject,  filter.measure, filter.state,
                                   filter.matter,   filter.text,    filter.ownOrganOnly ? who.session.organ : QString(),
                                   filter.beforeId, filter.limit};
    const store::MeasureBook book(*who.ledger);
    UsePage out;
    TRY_ASSIGN(out.uses, book.uses(wanted));
    TRY_ASSIGN(out.total, book.count(wanted));
    if (!out.uses.isEmpty() && out.uses.size() == filter.limit)
        out.next = out.uses.last().id;
    return out;
}

base::Result<MeasureUse> Measures::use(const QString &number)
{
    TRY_ASSIGN(const Means who, m->house.require(u"measure.view"_s, number));
    TRY_DONE(m->house.record(who, m->house.entry(who.session, u"measure.show"_s, number)));
    return store::MeasureBook(*who.ledger).use(number);
}

} // namespace creditdesk::services

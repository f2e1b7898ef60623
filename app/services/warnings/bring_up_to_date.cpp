// The evaluation as a use case: what is found is raised in transactions of a few thousand, and the mark goes on with the last
// of them. Whoever is cut off before it starts again where the mark stands; what was raised by then is known by its key.
#include "app/services/warnings/evaluation.h"
#include "app/services/warnings/platform_inbox.h"

namespace creditdesk::services {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kNewsATransaction = 5'000;

/// Raises what an evaluation found.
class Raising
{
public:
    Raising(Warnings::Impl &warnings, const Means &who, WarningsRaised &out) : m_warnings(warnings), m_who(who), m_out(out) {}

    base::Done all(Evaluation &evaluation, const EvaluationMark &mark)
    {
        const QList<store::WarningNews> news = evaluation.takeNews();
        for (qsizetype first = 0; first < news.size(); first += kNewsATransaction)
            TRY_DONE(some(news.mid(first, kNewsATransaction)));
        return finish(evaluation, mark);
    }
    [[nodiscard]] const QList<qint64> &warnings() const { return m_ids; }

private:
    [[nodiscard]] store::AuditEntry entry() const
    {
        store::AuditEntry line = m_warnings.house.entry(m_who.session, u"sync.run"_s);
        line.action = u"warning.evaluate"_s;
        return line;
    }

    base::Done some(const QList<store::WarningNews> &news)
    {
        const QDateTime now = m_warnings.house.clock.now();
        return m_who.ledger->write(entry(), [&](store::LedgerTransaction &transaction) -> base::Done {
            TRY_ASSIGN(const store::WarningsAdded added, store::WarningEntries(transaction).add(news, now));
            m_out.raised += added.raised;
            m_out.merged += added.merged;
            m_ids += added.warnings;
            transaction.annotate(u"raised"_s, added.raised);
            transaction.annotate(u"merged"_s, added.merged);
            return {};
        });
    }

    /// Grounds and mark, and the platform's messages that are raised by now.
    base::Done finish(const Evaluation &evaluation, const EvaluationMark &mark)
    {
        if (evaluation.grounds().isEmpty() && evaluation.sent().isEmpty())
            return m_who.ledger->keep(kEvaluatedKey, mark.toJson());
        store::AuditEntry line = entry();
        const QDateTime now = m_warnings.house.clock.now();
        return m_who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
            store::WarningEntries entries(transaction);
            TRY_ASSIGN(m_out.groundsGone, entries.noteGrounds(evaluation.grounds(), evaluation.judgedRules(), now, mark.day));
            transaction.annotate(u"grounds_gone"_s, m_out.groundsGone);
            if (!evaluation.sent().isEmpty()) { // a sync may have brought more since they were read
                TRY_ASSIGN(const std::optional<QByteArray> kept, transaction.value(kPlatformInboxKey));
                PlatformInbox inbox = PlatformInbox::from(kept);
                inbox.forget(evaluation.sent());
                TRY_DONE(transaction.setValue(kPlatformInboxKey, inbox.toJson()));
            }
            return transaction.setValue(kEvaluatedKey, mark.toJson());
        });
    }

    Warnings::Impl &m_warnings;
    const Means &m_who;
    WarningsRaised &m_out;
    QList<qint64> m_ids;
};

base::Done countMine(const Means &who, const QList<qint64> &ids, WarningsRaised &out)
{
    const store::WarningBook book(*who.ledger);
    for (const qint64 id : ids) {
        TRY_ASSIGN(const store::Warning warning, book.warning(id));
        if (warning.owner != who.session.operatorId)
            continue;
        ++out.mine;
        out.mineRed += warning.level == domain::WarningLevel::Red ? 1 : 0;
    }
    return {};
}

/// Every open warning has an owner who may act on it. Where no such person has worked yet, all wait for the first.
base::Result<bool> hasSomebodyToOwn(const Means &who)
{
    TRY_ASSIGN(const std::optional<QByteArray> officer, who.ledger->value(kLastOfficerKey));
    return who.session.may(u"warning.act"_s) || (officer && !officer->isEmpty());
}

} // namespace

base::Result<WarningsRaised> Warnings::bringUpToDate(const Progress &progress, const base::CancelToken &cancel)
{
    TRY_ASSIGN(const Means who, m->withMirror(u"sync.run"_s));
    const std::unique_lock one(m->evaluatingMutex, std::try_to_lock);
    if (!one.owns_lock())
        return base::fail(base::Code::Locked, u"warnings are being evaluated"_s);
    TRY_ASSIGN(const bool owned, hasSomebodyToOwn(who));
    if (!owned)
        return WarningsRaised{};
    WarningsRaised out;
    out.quiet = m->limits.isQuietAt(m->house.clock.legalNow().time());
    TRY_ASSIGN(const QList<qint64> back, m->bringBack(who));
    out.returned = back.size();

    TRY_ASSIGN(const auto engine, m->engineToday(who));
    TRY_ASSIGN(const QByteArray identity, m->identity(who));
    TRY_ASSIGN(const auto before, readMark(*who.ledger));
    TRY_ASSIGN(const store::MirrorPosition position, who.mirror->position());
    const EvaluationMark now{position.epoch, who.mirror->generation(), position.sequence, engine->day(),
                             identity,       m->house.clock.now(),     position.asOf,     position.districts};
    Evaluation evaluation(*m, who, engine);
    TRY_DONE(evaluation.prepare(now, before));
    TRY_DONE(evaluation.walk(progress, cancel));
    TRY_DONE(evaluation.addPlatform());
    TRY_DONE(evaluation.addLinked(cancel));
    if (cancel.isCancelled())
        return base::fail(base::Code::Cancelled, u"before warnings were raised"_s);
    out.subjects = evaluation.subjects();
    Raising raising(*m, who, out);
    TRY_DONE(raising.all(evaluation, now));
    TRY_DONE(countMine(who, back + raising.warnings(), out));
    return out;
}

} // namespace creditdesk::services

// The steps of a draw. Each one is signed, chained and durable together with its audit entry before it is told.
#include "app/services/inspections/inspections_house.h"
#include "app/vault/signing.h"

#include <span>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

/// The key that signs this window's reports signs its draws too.
class WindowSigner final : public draw::EntrySigner
{
public:
    explicit WindowSigner(std::unique_ptr<vault::Signer> signer) : m_signer(std::move(signer)) {}
    [[nodiscard]] base::Result<QByteArray> sign(const QByteArray &message) const override { return m_signer->sign(message); }
    [[nodiscard]] QByteArray certificateDer() const override { return m_signer->certificateDer(); }
    [[nodiscard]] bool verify(const QByteArray &message, const QByteArray &signature) const override
    {
        return vault::verifyRaw(m_signer->certificateDer(), message, signature);
    }

private:
    const std::unique_ptr<vault::Signer> m_signer;
};

store::KeptDraw keptOf(const draw::Transcript &transcript, store::KeptDraw kept)
{
    const domain::InspectionPlan &plan = transcript.inspectionPlan();
    kept.plan = plan.id;
    kept.planVersion = plan.version;
    kept.departmentZh = plan.department.zh;
    kept.departmentEn = plan.department.en;
    kept.year = plan.year;
    kept.phase = phaseName(transcript.phase());
    kept.round = transcript.round();
    kept.targets = transcript.roster() ? transcript.roster()->targets.size() : 0;
    kept.results = transcript.results().size();
    return kept;
}

} // namespace

QString phaseName(draw::DrawPhase phase)
{
    switch (phase) {
    case draw::DrawPhase::Planned:
        return u"planned"_s;
    case draw::DrawPhase::Committed:
        return u"committed"_s;
    case draw::DrawPhase::ValueKnown:
        return u"value_known"_s;
    case draw::DrawPhase::Drawn:
        return u"drawn"_s;
    case draw::DrawPhase::Aborted:
        return u"aborted"_s;
    }
    return {};
}

DrawLine lineOf(const store::KeptDraw &kept)
{
    DrawLine line;
    line.id = kept.id;
    line.planId = kept.plan;
    line.planVersion = kept.planVersion;
    line.department = {kept.departmentZh, kept.departmentEn};
    line.year = kept.year;
    line.round = kept.round;
    line.phase = kept.phase;
    line.startedAt = kept.startedAt;
    line.changedAt = kept.changedAt;
    line.startedBy = kept.startedBy;
    line.targets = kept.targets;
    line.results = kept.results;
    return line;
}

base::Result<std::shared_ptr<const draw::EntrySigner>> Inspections::Impl::signer() const
{
    const std::lock_guard lock(house.vaultMutex);
    TRY_ASSIGN(std::unique_ptr<vault::Signer> signer, house.vault->reportSigner());
    return std::shared_ptr<const draw::EntrySigner>(std::make_shared<WindowSigner>(std::move(signer)));
}

base::Result<draw::Transcript> Inspections::Impl::transcript(const Means &who, const QString &id) const
{
    TRY_ASSIGN(const QByteArray text, book(who).transcript(id));
    TRY_ASSIGN(std::shared_ptr<const draw::EntrySigner> by, signer());
    return draw::Transcript::read(text, house.catalogue, std::move(by));
}

draw::Act Inspections::Impl::act(const Means &who) const
{
    return {who.session.operatorId, house.clock.now()};
}

base::Result<DrawLine> Inspections::Impl::step(const QString &action, const QString &id, const Step &step, const Also &also)
{
    const QString permission = u"inspection.draw"_s;
    const std::lock_guard alone(stepMutex);
    TRY_ASSIGN(const Means who, house.require(permission, id));
    store::AuditEntry line = house.entry(who.session, permission, id);
    line.action = action;
    TRY_ASSIGN(store::KeptDraw kept, book(who).draw(id));
    TRY_ASSIGN(draw::Transcript transcript, this->transcript(who, id));
    const draw::Act by = act(who);
    const base::Done written = who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        TRY_DONE(step(transcript, by));
        kept = keptOf(transcript, kept);
        kept.changedAt = by.time;
        store::InspectionEntries entries(transaction);
        TRY_DONE(entries.saveDraw(kept, transcript.text()));
        transaction.annotate(u"sequence"_s, transcript.entries().size());
        return also ? also(entries, kept, transcript) : base::Done();
    });
    TRY_DONE(written);
    return lineOf(kept);
}

base::Result<DrawLine> Inspections::start(const QString &planId)
{
    const QString permission = u"inspection.draw"_s;
    const std::lock_guard alone(m->stepMutex);
    TRY_ASSIGN(const Means who, m->house.require(permission));
    TRY_ASSIGN(const domain::InspectionPlan plan, m->plan(who, planId));
    TRY_ASSIGN(const OfficersLine officers, m->officers(who));
    if (officers.officers.officers.isEmpty())
        return m->house.refuse(who, permission, planId,
                               {Code::RefusedByRule, u"no officers were handed in"_s, u"no_officers"_s});
    TRY_ASSIGN(std::shared_ptr<const draw::EntrySigner> signer, m->signer());
    store::AuditEntry line = m->house.entry(who.session, permission, planId);
    line.action = u"inspection.start"_s;
    const draw::Act act = m->act(who);
    store::KeptDraw kept;
    TRY_DONE(who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        store::InspectionEntries entries(transaction);
        TRY_ASSIGN(const int running, entries.nextRunning(plan.year));
        kept.id = u"SJ-%1-%2"_s.arg(plan.year).arg(running, 4, 10, QChar(u'0'));
        TRY_ASSIGN(const draw::Transcript transcript, draw::Transcript::plan(kept.id, plan, officers.officers, act, signer));
        kept = keptOf(transcript, kept);
        kept.startedBy = who.session.name;
        kept.startedAt = act.time;
        kept.changedAt = act.time;
        transaction.annotate(u"draw"_s, kept.id);
        return entries.addDraw(kept, running, transcript.text());
    }));
    return lineOf(kept);
}

base::Result<PoolFacts> Inspections::commit(const QString &id, const QString &source, const QDateTime &notBefore,
                                            const Progress &progress, const base::CancelToken &cancel)
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.draw"_s, id));
    TRY_ASSIGN(const draw::Transcript before, m->transcript(who, id));
    if (before.phase() != draw::DrawPhase::Planned)
        return m->house.refuse(who, u"inspection.draw"_s, id,
                               {Code::RefusedByRule, phaseName(before.phase()), u"draw_order"_s});
    TRY_ASSIGN(const PoolNow now, m->poolNow(who, before.inspectionPlan(), progress, cancel));
    const QJsonObject facts = factsJson(now.pool, before.inspectionPlan(), now.dataAsOf);
    QByteArray secret(draw::kSecretBytes, '\0');
    m->house.random.fill(std::as_writable_bytes(std::span(secret.data(), static_cast<std::size_t>(secret.size()))));
    const auto keep = [&](store::InspectionEntries &entries, store::KeptDraw &kept, const draw::Transcript &) -> base::Done {
        TRY_DONE(entries.keepSecret(id, secret));
        return entries.keepPool(id, kept.round, {facts, now.pool.packed()});
    };
    TRY_ASSIGN(const DrawLine line, m->step(
                                        u"inspection.commit"_s, id,
                                        [&](draw::Transcript &transcript, const draw::Act &act) {
                                            return transcript.commit(now.pool, secret, source, notBefore, act);
                                        },
                                        keep));
    return factsFrom(facts);
}

base::Done Inspections::publicValue(const QString &id, const domain::PublicValue &value)
{
    TRY_DONE(m->step(u"inspection.public_value"_s, id, [&value](draw::Transcript &transcript, const draw::Act &act) {
        return transcript.publicValue(value, act);
    }));
    return {};
}

base::Result<domain::DrawRoster> Inspections::draw(const QString &id)
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.draw"_s, id));
    TRY_ASSIGN(const store::KeptDraw kept, m->book(who).draw(id));
    if (kept.phase != phaseName(draw::DrawPhase::ValueKnown))
        return m->house.refuse(who, u"inspection.draw"_s, id, {Code::RefusedByRule, kept.phase, u"draw_order"_s});
    TRY_ASSIGN(const draw::Pool pool, m->keptPool(who, kept));
    TRY_ASSIGN(const QByteArray secret, m->book(who).secret(id));
    domain::DrawRoster roster;
    TRY_DONE(m->step(
        u"inspection.draw"_s, id,
        [&](draw::Transcript &transcript, const draw::Act &act) { return transcript.draw(pool, secret, act); },
        [&](store::InspectionEntries &entries, store::KeptDraw &, const draw::Transcript &transcript) {
            roster = *transcript.roster();
            return entries.keepSecret(id, {}); // it stands in the transcript now
        }));
    return roster;
}

base::Done Inspections::abort(const QString &id, const QString &reason)
{
    TRY_DONE(m->step(
        u"inspection.abort"_s, id,
        [&reason](draw::Transcript &transcript, const draw::Act &act) { return transcript.abort(reason, act); },
        [&id](store::InspectionEntries &entries, store::KeptDraw &, const draw::Transcript &) {
            return entries.keepSecret(id, {});
        }));
    return {};
}

base::Done Inspections::redraw(const QString &id, const QString &planId, const QString &reason)
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.draw"_s, id));
    TRY_ASSIGN(const domain::InspectionPlan plan, m->plan(who, planId));
    TRY_ASSIGN(const OfficersLine officers, m->officers(who));
    if (officers.officers.officers.isEmpty())
        return m->house.refuse(who, u"inspection.draw"_s, id,
                               {Code::RefusedByRule, u"no officers were handed in"_s, u"no_officers"_s});
    TRY_DONE(m->step(u"inspection.redraw"_s, id, [&](draw::Transcript &transcript, const draw::Act &act) {
        return transcript.redraw(plan, officers.officers, reason, act);
    }));
    return {};
}

base::Done Inspections::substitute(const QString &id, const QString &target, const QString &reason)
{
    TRY_DONE(m->step(u"inspection.substitute"_s, id, [&](draw::Transcript &transcript, const draw::Act &act) {
        return transcript.substitute(target, reason, act);
    }));
    return {};
}

base::Done Inspections::result(const QString &id, const domain::InspectionResult &result)
{
    TRY_DONE(m->step(
        u"inspection.result"_s, id,
        [&result](draw::Transcript &transcript, const draw::Act &act) { return transcript.result(result, act); },
        [&](store::InspectionEntries &entries, store::KeptDraw &, const draw::Transcript &) {
            QStringList items;
            for (const domain::InspectionFinding &finding : result.findings)
                items.append(finding.item);
            return entries.addVisit(id, {result.target, result.visited, items});
        }));
    return {};
}

} // namespace creditdesk::services

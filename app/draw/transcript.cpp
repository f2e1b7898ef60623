#include "app/draw/transcript.h"

#include "app/base/canonical_json.h"
#include "app/base/clock.h"
#include "app/draw/digest.h"
#include "app/draw/transcript_body.h"
#include "app/draw/transcript_impl.h"
#include "app/draw/transcript_line.h"

#include <QJsonArray>

namespace creditdesk::draw {
using namespace Qt::StringLiterals;

namespace {

using base::Code;
using domain::DrawStep;

constexpr qsizetype kLongestText = 2000; // characters that a person writes into an entry

base::Done checkText(const QString &text, const QString &what)
{
    if (text.trimmed().isEmpty() || text.size() > kLongestText || !text.isValidUtf16())
        return base::fail(Code::InvalidInput, u"%1 is missing or too long"_s.arg(what), what);
    return {};
}

base::Done checkInForce(const domain::InspectionPlan &plan, const QDateTime &time)
{
    if (!plan.inForce(time.toOffsetFromUtc(base::kLegalOffsetSeconds).date()))
        return base::fail(Code::RefusedByRule, u"%1 is not in force on that day"_s.arg(plan.id), u"plan_not_in_force"_s);
    return {};
}

QByteArray hashOf(const QByteArray &bytes)
{
    Digest digest;
    return hexOf(digest.of(viewOf(bytes)));
}

} // namespace

base::Done Transcript::Impl::add(DrawStep step, const QJsonObject &body, const Act &act, TranscriptState next)
{
    TRY_DONE(checkText(act.operatorId, u"operator"_s));
    domain::TranscriptEntry entry;
    entry.sequence = entries.size() + 1;
    entry.step = step;
    entry.time = QDateTime::fromSecsSinceEpoch(act.time.toSecsSinceEpoch(), Qt::UTC);
    entry.operatorId = act.operatorId;
    entry.previous = lines.isEmpty() ? QByteArray(kNoLine) : lineHash(lines.constLast());
    entry.body = body;
    TRY_DONE(next.take(drawId, entry));
    TRY_ASSIGN(const QByteArray line, makeLine(entryObject(drawId, entry), *signer));
    TRY_ASSIGN(const QByteArray newSeal, makeLine(sealObject(drawId, entry.sequence, lineHash(line)), *signer));
    entries.append(entry);
    lines.append(line);
    seal = newSeal;
    state = std::move(next);
    return {};
}

base::Done Transcript::Impl::add(DrawStep step, const QJsonObject &body, const Act &act)
{
    return add(step, body, act, state);
}

Transcript::Transcript(std::unique_ptr<Impl> impl) : m(std::move(impl)) {}
Transcript::~Transcript() = default;
Transcript::Transcript(Transcript &&) noexcept = default;
Transcript &Transcript::operator=(Transcript &&) noexcept = default;

base::Result<Transcript> Transcript::plan(const QString &drawId, const domain::InspectionPlan &plan,
                                          const domain::InspectionOfficers &officers, const Act &act,
                                          std::shared_ptr<const EntrySigner> signer)
{
    TRY_DONE(checkText(drawId, u"draw"_s));
    TRY_DONE(checkInForce(plan, act.time));
    auto impl = std::make_unique<Impl>();
    impl->drawId = drawId;
    impl->signer = std::move(signer);
    TranscriptState first;
    first.plan = plan;
    first.officers = officers;
    TRY_DONE(impl->add(DrawStep::Planned, plannedBody(plan, officers, impl->signer->certificateDer()), act, std::move(first)));
    return Transcript(std::move(impl));
}

base::Done Transcript::commit(const Pool &pool, const QByteArray &secret, const QString &source, const QDateTime &notBefore,
                              const Act &act)
{
    TRY_DONE(m->state.mayBe(DrawStep::Committed));
    TRY_DONE(checkText(source, u"source"_s));
    TRY_DONE(checkInForce(m->state.plan, act.time));
    if (secret.size() != kSecretBytes)
        return base::fail(Code::InvalidInput, u"the secret is not of 32 bytes"_s, u"secret"_s);
    if (timeText(notBefore) <= timeText(act.time))
        return base::fail(Code::InvalidInput, u"the public value could be known already"_s, u"not_before"_s);
    TRY_DONE(checkDrawable(m->state.plan, pool, m->state.officers));
    const Commitment commitment{m->drawId,
                                m->state.round,
                                documentHash(m->state.plan.document),
                                documentHash(m->state.officers.document),
                                pool.hash(),
                                hashOf(secret),
                                source,
                                notBefore};
    return m->add(DrawStep::Committed, committedBody(commitment, pool), act);
}

base::Done Transcript::publicValue(const domain::PublicValue &value, const Act &act)
{
    TRY_DONE(m->state.mayBe(DrawStep::PublicValue));
    TRY_DONE(checkText(value.value, u"value"_s));
    if (value.source != m->state.commitment.source)
        return base::fail(Code::InvalidInput, u"another source was announced"_s, u"source"_s);
    if (timeText(value.published) < timeText(m->state.commitment.notBefore) || timeText(value.published) > timeText(act.time))
        return base::fail(Code::InvalidInput, u"it was published before the announced time or is yet to be"_s, u"published"_s);
    return m->add(DrawStep::PublicValue,
                  {{u"value"_s, value.value}, {u"source"_s, value.source}, {u"published"_s, timeText(value.published)}}, act);
}

base::Done Transcript::draw(const Pool &pool, const QByteArray &secret, const Act &act)
{
    TRY_DONE(m->state.mayBe(DrawStep::Drawn));
    const TranscriptState &state = m->state;
    if (pool.hash() != state.commitment.pool)
        return base::fail(Code::HashMismatch, u"this is not the pool that was committed to"_s, u"pool"_s);
    if (hashOf(secret) != state.commitment.secret)
        return base::fail(Code::HashMismatch, u"this is not the secret that was committed to"_s, u"secret"_s);
    const QByteArray seed = seedOf(secret, commitmentOf(state.commitment), state.value.value);
    TRY_ASSIGN(const domain::DrawRoster roster, draw::draw(state.plan, pool, state.officers, seed));
    return m->add(DrawStep::Drawn, drawnBody(secret, seed, roster), act);
}

base::Done Transcript::abort(const QString &reason, const Act &act)
{
    TRY_DONE(m->state.mayBe(DrawStep::Aborted));
    TRY_DONE(checkText(reason, u"reason"_s));
    return m->add(DrawStep::Aborted, {{u"reason"_s, reason}}, act);
}

base::Done Transcript::redraw(const domain::InspectionPlan &plan, const domain::InspectionOfficers &officers,
                              const QString &reason, const Act &act)
{
    TRY_DONE(m->state.mayBe(DrawStep::Redrawn));
    TRY_DONE(checkText(reason, u"reason"_s));
    TRY_DONE(checkInForce(plan, act.time));
    QJsonObject body = plannedBody(plan, officers, m->signer->certificateDer());
    body.insert(u"reason"_s, reason);
    body.insert(u"aborted"_s, m->state.abortedEntry);
    TranscriptState next = m->state;
    next.plan = plan;
    next.officers = officers;
    return m->add(DrawStep::Redrawn, body, act, std::move(next));
}

base::Done Transcript::substitute(const QString &target, const QString &reason, const Act &act)
{
    TRY_DONE(m->state.mayBe(DrawStep::Substituted));
    TRY_DONE(checkText(reason, u"reason"_s));
    const TranscriptState &state = m->state;
    for (const domain::InspectionResult &one : state.results) {
        if (one.target == target)
            return base::fail(Code::InvalidInput, u"%1 has been visited"_s.arg(target), u"target"_s);
    }
    TRY_ASSIGN(const domain::DrawRoster next,
               draw::substitute(state.plan, state.officers, state.seed, *state.roster, target, reason));
    const auto moved = std::find_if(next.targets.begin(), next.targets.end(),
                                    [&](const domain::DrawnTarget &one) { return one.replaces == target; });
    return m->add(DrawStep::Substituted,
                  {{u"target"_s, target},
                   {u"substitute"_s, moved->code},
                   {u"officers"_s, QJsonArray::fromStringList(moved->officers)},
                   {u"reason"_s, reason}},
                  act);
}

base::Done Transcript::result(const domain::InspectionResult &result, const Act &act)
{
    TRY_DONE(m->state.mayBe(DrawStep::Result));
    TRY_DONE(m->state.checkResult(result));
    return m->add(DrawStep::Result, resultBody(result), act);
}

QByteArray Transcript::text() const
{
    return m->lines.join('\n') + '\n' + m->seal + '\n';
}

QString Transcript::drawId() const
{
    return m->drawId;
}

DrawPhase Transcript::phase() const
{
    return m->state.phase;
}

int Transcript::round() const
{
    return m->state.round;
}

const QList<domain::TranscriptEntry> &Transcript::entries() const
{
    return m->entries;
}

const domain::InspectionPlan &Transcript::inspectionPlan() const
{
    return m->state.plan;
}

const domain::InspectionOfficers &Transcript::officers() const
{
    return m->state.officers;
}

const std::optional<domain::DrawRoster> &Transcript::roster() const
{
    return m->state.roster;
}

const QList<domain::InspectionResult> &Transcript::results() const
{
    return m->state.results;
}

} // namespace creditdesk::draw

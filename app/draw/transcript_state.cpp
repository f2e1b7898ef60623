#include "app/draw/transcript_state.h"

#include "app/draw/transcript_body.h"
#include "app/draw/transcript_line.h"

#include <algorithm>

namespace creditdesk::draw {
using namespace Qt::StringLiterals;

namespace {

using base::Code;
using domain::DrawStep;

base::Done damaged(const QString &words)
{
    return base::fail(Code::Damaged, words);
}

bool fits(DrawPhase phase, DrawStep step, bool first)
{
    switch (step) {
    case DrawStep::Planned:
        return first;
    case DrawStep::Committed:
        return phase == DrawPhase::Planned;
    case DrawStep::PublicValue:
        return phase == DrawPhase::Committed;
    case DrawStep::Drawn:
        return phase == DrawPhase::ValueKnown;
    case DrawStep::Aborted:
        return phase != DrawPhase::Aborted;
    case DrawStep::Redrawn:
        return phase == DrawPhase::Aborted && !first;
    case DrawStep::Substituted:
    case DrawStep::Result:
        return phase == DrawPhase::Drawn;
    }
    return false;
}

} // namespace

base::Done TranscriptState::mayBe(DrawStep step) const
{
    if (!fits(phase, step, round == 0))
        return base::fail(Code::RefusedByRule, u"\"%1\" cannot come now"_s.arg(domain::drawStepName(step)), u"draw_order"_s);
    return {};
}

base::Done TranscriptState::checkResult(const domain::InspectionResult &result) const
{
    const domain::DrawnTarget *target = roster ? roster->target(result.target) : nullptr;
    if (target == nullptr)
        return base::fail(Code::InvalidInput, u"%1 is no target of this draw"_s.arg(result.target), u"target"_s);
    if (std::any_of(results.begin(), results.end(), [&](const auto &one) { return one.target == result.target; }))
        return base::fail(Code::InvalidInput, u"%1 has a result already"_s.arg(result.target), u"target"_s);
    QStringList items;
    for (const domain::InspectionFinding &one : result.findings) {
        items.append(one.item);
        if (plan.outcome(one.outcome) == nullptr)
            return base::fail(Code::InvalidInput, u"\"%1\" is no outcome of the plan"_s.arg(one.outcome), u"findings"_s);
    }
    items.sort();
    if (items != target->items)
        return base::fail(Code::InvalidInput, u"a finding is wanted for each item, once"_s, u"findings"_s);
    if (!result.visited.isValid())
        return base::fail(Code::InvalidInput, u"the day of the visit is missing"_s, u"visited"_s);
    return {};
}

base::Done TranscriptState::takeCommitted(const QString &drawId, const domain::TranscriptEntry &entry)
{
    std::optional<Commitment> read = commitmentIn(entry.body);
    if (!read)
        return damaged(u"a commitment lacks something"_s);
    read->drawId = drawId;
    if (QLatin1String(commitmentOf(*read)) != entry.body.value(u"commitment"_s).toString() || read->round != round ||
        read->plan != documentHash(plan.document) || read->officers != documentHash(officers.document))
        return damaged(u"a commitment is not that of its round"_s);
    commitment = *read;
    committedAt = entry.time;
    phase = DrawPhase::Committed;
    return {};
}

base::Done TranscriptState::takeDrawn(const QJsonObject &body)
{
    const QByteArray secret = QByteArray::fromHex(body.value(u"secret"_s).toString().toLatin1());
    seed = seedOf(secret, commitmentOf(commitment), value.value);
    roster = rosterIn(body, officers);
    if (!roster || QLatin1String(seed.toHex()) != body.value(u"seed"_s).toString())
        return damaged(u"a drawn roster does not hold together"_s);
    phase = DrawPhase::Drawn;
    return {};
}

base::Done TranscriptState::takeSubstituted(const QJsonObject &body)
{
    TRY_ASSIGN(const domain::DrawRoster next,
               draw::substitute(plan, officers, seed, *roster, body.value(u"target"_s).toString(),
                                body.value(u"reason"_s).toString()));
    const domain::DrawnTarget *moved = next.target(body.value(u"substitute"_s).toString());
    if (moved == nullptr || moved->officers != textsIn(body.value(u"officers"_s)))
        return damaged(u"a substitute is not the one whose turn it was"_s);
    roster = next;
    return {};
}

base::Done TranscriptState::take(const QString &drawId, const domain::TranscriptEntry &entry)
{
    TRY_DONE(mayBe(entry.step));
    if (last.isValid() && entry.time < last)
        return base::fail(Code::InvalidInput, u"an entry is older than the one before it"_s, u"time"_s);
    last = entry.time;
    switch (entry.step) {
    case DrawStep::Planned:
    case DrawStep::Redrawn:
        phase = DrawPhase::Planned;
        ++round;
        roster.reset();
        results.clear();
        return {};
    case DrawStep::Committed:
        return takeCommitted(drawId, entry);
    case DrawStep::PublicValue:
        value = {entry.body.value(u"value"_s).toString(), entry.body.value(u"source"_s).toString(),
                 timeOf(entry.body.value(u"published"_s).toString())};
        phase = DrawPhase::ValueKnown;
        return {};
    case DrawStep::Drawn:
        return takeDrawn(entry.body);
    case DrawStep::Aborted:
        phase = DrawPhase::Aborted;
        abortedEntry = entry.sequence;
        roster.reset();
        results.clear();
        return {};
    case DrawStep::Substituted:
        return takeSubstituted(entry.body);
    case DrawStep::Result: {
        const domain::InspectionResult result = resultIn(entry.body);
        TRY_DONE(checkResult(result));
        results.append(result);
        return {};
    }
    }
    return {};
}

} // namespace creditdesk::draw

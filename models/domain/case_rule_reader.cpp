#include "models/domain/case_rule_reader.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

const QStringList kKinds{u"objection"_s, u"repair"_s, u"complaint"_s};
const QStringList kVoices{u"window"_s, u"platform"_s, u"source_unit"_s};
const QStringList kParts{u"receive"_s, u"handle"_s, u"decide"_s, u"tell"_s};
const QStringList kActors{u"centre"_s, u"source_unit"_s};

} // namespace

CaseRuleSet CaseRuleReader::read()
{
    readHead();
    readStates();
    readPapers();
    readEvents();
    readLimits();
    m_top.finish();
    checkOpening();
    checkWays();
    return std::move(m_out);
}

void CaseRuleReader::noteId(PlacedObject &row, const QString &id, QStringList &seen)
{
    if (seen.contains(id))
        row.fault(u"id"_s, u"duplicate_id"_s, u"\"%1\" stands twice"_s.arg(id));
    seen.append(id);
}

void CaseRuleReader::checkTexts(PlacedObject &row, const QString &key, const QStringList &texts, const QStringList &known,
                                const QString &reason)
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (!known.contains(texts.at(i)))
            row.fault(key, reason, u"\"%1\" is not known"_s.arg(texts.at(i)), static_cast<int>(i));
    }
}

void CaseRuleReader::readHead()
{
    m_out.id = m_top.text(u"id"_s);
    m_out.kind = m_top.text(u"kind"_s);
    if (!m_out.kind.isEmpty() && !kKinds.contains(m_out.kind))
        m_top.fault(u"kind"_s, u"unknown_kind"_s, u"\"%1\" is no kind of case"_s.arg(m_out.kind));
    m_out.version = m_top.text(u"version"_s);
    m_out.words = m_top.words(u"words"_s);
    m_out.note = m_top.words(u"note"_s);
    m_out.effectiveFrom = m_top.date(u"effective_from"_s, false);
    m_out.effectiveTo = m_top.date(u"effective_to"_s, true);
    if (m_out.effectiveTo.isValid() && m_out.effectiveTo < m_out.effectiveFrom)
        m_top.fault(u"effective_to"_s, u"bad_date"_s, u"ends before it begins"_s);
    m_out.basis = m_top.text(u"basis"_s);
    m_out.opening = m_top.text(u"opening"_s);
    PlacedObject pauses = m_top.object(u"pauses"_s);
    m_out.pauseRule.firstCounts = pauses.optionalFlag(u"first_day_counts"_s, false);
    m_out.pauseRule.lastCounts = pauses.optionalFlag(u"last_day_counts"_s, false);
    (void)pauses.text(u"basis"_s);
    pauses.finish();
}

void CaseRuleReader::readStates()
{
    for (PlacedObject &row : m_top.objects(u"states"_s, true)) {
        CaseState state;
        state.id = row.text(u"id"_s);
        noteId(row, state.id, m_states);
        state.words = row.words(u"words"_s);
        state.open = row.optionalFlag(u"open"_s, true);
        state.decided = row.optionalFlag(u"decided"_s, false);
        row.finish();
        m_out.states.append(state);
        m_stateRows.append(row);
    }
}

void CaseRuleReader::readPapers()
{
    for (PlacedObject &row : m_top.objects(u"papers"_s, true)) {
        CasePaper paper;
        paper.id = row.text(u"id"_s);
        noteId(row, paper.id, m_papers);
        paper.words = row.words(u"words"_s);
        paper.basis = row.text(u"basis"_s);
        row.finish();
        m_out.papers.append(paper);
    }
}

void CaseRuleReader::readEvents()
{
    for (PlacedObject &row : m_top.objects(u"events"_s, true)) {
        CaseEventRule event;
        readEvent(row, event);
        row.finish();
        m_out.events.append(event);
    }
}

void CaseRuleReader::readEvent(PlacedObject &row, CaseEventRule &event)
{
    event.id = row.text(u"id"_s);
    noteId(row, event.id, m_events);
    event.words = row.words(u"words"_s);
    const QString voice = row.optionalText(u"voice"_s);
    if (!voice.isEmpty() && !kVoices.contains(voice))
        row.fault(u"voice"_s, u"unknown_voice"_s, u"\"%1\" is not known"_s.arg(voice));
    event.voice = static_cast<CaseVoice>(std::max<qsizetype>(0, kVoices.indexOf(voice)));
    event.from = row.anyTexts(u"from"_s);
    checkTexts(row, u"from"_s, event.from, m_states, u"unknown_state"_s);
    event.to = row.optionalText(u"to"_s);
    if (!event.to.isEmpty() && !m_states.contains(event.to))
        row.fault(u"to"_s, u"unknown_state"_s, u"\"%1\" is not known"_s.arg(event.to));
    event.permission = row.optionalText(u"permission"_s);
    const bool somebody = std::ranges::any_of(
        m_catalogue.roles(), [&event](const RoleDefinition &role) { return role.permissions.contains(event.permission); });
    if (event.voice != CaseVoice::Platform && !somebody)
        row.fault(u"permission"_s, u"unknown_permission"_s, u"no role may do it"_s);
    event.part = row.optionalText(u"part"_s);
    if (!event.part.isEmpty())
        checkTexts(row, u"part"_s, {event.part}, kParts, u"unknown_part"_s);
    event.apartFrom = row.anyTexts(u"apart_from"_s);
    checkTexts(row, u"apart_from"_s, event.apartFrom, kParts, u"unknown_part"_s);
    event.papers = row.anyTexts(u"papers"_s);
    checkTexts(row, u"papers"_s, event.papers, m_papers, u"unknown_paper"_s);
    event.anyPaper = row.anyTexts(u"any_paper"_s);
    checkTexts(row, u"any_paper"_s, event.anyPaper, m_papers, u"unknown_paper"_s);
    event.needs = row.anyTexts(u"needs"_s);
    event.pauses = row.optionalText(u"pauses"_s);
    if (!event.pauses.isEmpty())
        checkTexts(row, u"pauses"_s, {event.pauses}, {u"begin"_s, u"end"_s}, u"unknown_pause"_s);
    event.outcome = row.optionalText(u"outcome"_s);
    event.basis = row.text(u"basis"_s);
}

void CaseRuleReader::readLimits()
{
    QStringList seen;
    for (PlacedObject &row : m_top.objects(u"limits"_s, true)) {
        CaseLimitRule limit;
        limit.id = row.text(u"id"_s);
        noteId(row, limit.id, seen);
        limit.words = row.words(u"words"_s);
        limit.key = row.text(u"limit"_s);
        const QDate on = m_out.effectiveFrom;
        const RuleSet &rules = m_catalogue.ruleSetFor(on);
        const QString unit = rules.units.value(limit.key);
        if (on.isValid() && !rules.integers.contains(limit.key))
            row.fault(u"limit"_s, u"unknown_limit"_s, u"\"%1\" is not among the parameters of %2"_s.arg(limit.key, rules.id));
        else if (on.isValid() && unit != u"wd" && unit != u"days")
            row.fault(u"limit"_s, u"wrong_unit"_s, u"\"%1\" is neither in working days nor in days"_s.arg(limit.key));
        limit.starts = row.texts(u"starts"_s, true);
        checkTexts(row, u"starts"_s, limit.starts, m_events, u"unknown_event"_s);
        limit.stops = row.texts(u"stops"_s, true);
        checkTexts(row, u"stops"_s, limit.stops, m_events, u"unknown_event"_s);
        limit.startsFrom = row.optionalText(u"starts_from"_s);
        limit.pauses = row.optionalFlag(u"pauses"_s, false);
        limit.actor = row.text(u"actor"_s);
        checkTexts(row, u"actor"_s, {limit.actor}, kActors, u"unknown_actor"_s);
        limit.basis = row.text(u"basis"_s);
        row.finish();
        m_out.limits.append(limit);
    }
}

void CaseRuleReader::checkOpening()
{
    const CaseEventRule *opening = m_out.event(m_out.opening);
    if (opening == nullptr)
        m_top.fault(u"opening"_s, u"unknown_event"_s, u"\"%1\" is not known"_s.arg(m_out.opening));
    else if (opening->to.isEmpty() || !opening->from.isEmpty())
        m_top.fault(u"opening"_s, u"bad_opening"_s, u"a case comes from nowhere and into a state"_s);
}

/// Every state is reached, and every open one can be left.
void CaseRuleReader::checkWays()
{
    for (qsizetype i = 0; i < m_out.states.size(); ++i) {
        const CaseState &state = m_out.states.at(i);
        const auto leads = [&state](const CaseEventRule &event) { return event.to == state.id; };
        const auto leaves = [&](const CaseEventRule &event) {
            const bool here = event.from.isEmpty() ? state.open && event.id != m_out.opening : event.from.contains(state.id);
            return here && !event.to.isEmpty() && event.to != state.id;
        };
        if (std::ranges::none_of(m_out.events, leads))
            m_stateRows[i].fault({}, u"unreachable_state"_s, u"no event leads to \"%1\""_s.arg(state.id));
        if (state.open && std::ranges::none_of(m_out.events, leaves))
            m_stateRows[i].fault({}, u"dead_end"_s, u"no event leads on from \"%1\""_s.arg(state.id));
    }
}

} // namespace creditdesk::domain

#include "app/sandbox/city/records.h"

#include <algorithm>
#include <cmath>

namespace creditdesk::sandbox::city {
namespace {

enum Purpose : std::uint64_t { Count = 11, Content = 12 };

constexpr int kYearsBack = 8;
constexpr std::size_t kRecents = 4096;
constexpr std::int64_t kBaseSequence = 10'000'000;

struct Tier {
    int share, least, most;
};
constexpr std::array<Tier, 6> kTiers{{{220, 0, 0}, {400, 1, 3}, {255, 4, 8}, {102, 9, 20}, {18, 21, 40}, {5, 41, 200}}};

double plainMean()
{
    double sum = 0;
    for (const Tier &tier : kTiers)
        sum += tier.share * (tier.least + tier.most) / 2000.0;
    return sum;
}

/// Days from the decision to its publication: a week at most, but for one in sixty that comes late.
Day waitOf(Dice &dice)
{
    const auto one = static_cast<Day>(dice.below(700));
    return one < 12 ? 12 + 4 * one : 1 + one % 7;
}

} // namespace

std::string Records::idOf(std::int64_t index, std::int32_t ordinal)
{
    std::string serial = std::to_string(index + 1);
    std::string number = std::to_string(ordinal + 1);
    serial.insert(0, 9 - std::min<std::size_t>(9, serial.size()), '0');
    number.insert(0, 4 - std::min<std::size_t>(4, number.size()), '0');
    return "SH" + serial + "-" + number;
}

Records::Records(const CityOptions &options, const Days &days, Vocabulary &words)
    : m_days(days),
      m_words(words),
      m_stream(streamOf(options.seed, Content)),
      m_countStream(streamOf(options.seed, Count)),
      m_today(static_cast<Day>(options.date.toJulianDay())),
      m_from2023(static_cast<Day>(QDate(2023, 5, 1).toJulianDay())),
      m_from2026(static_cast<Day>(QDate(2026, 4, 1).toJulianDay())),
      m_perThousand(std::llround(options.recordsPerSubject * 1000 / plainMean()))
{
    std::array<std::vector<int>, 3> weights;
    for (const KindPlan &plan : words.kinds) {
        weights[0].push_back(plan.businessWeight);
        weights[1].push_back(plan.nonprofitWeight);
        weights[2].push_back(plan.organWeight);
    }
    for (std::size_t group = 0; group < weights.size(); ++group)
        m_kindWheels[group] = Wheel(weights[group]);
    std::array<int, kTiers.size()> shares{};
    std::transform(kTiers.begin(), kTiers.end(), shares.begin(), [](const Tier &tier) { return tier.share; });
    m_tierWheel = Wheel(shares);
    for (std::size_t i = 0; i < kRecents; ++i)
        m_recent.push_back(static_cast<float>(std::pow(static_cast<double>(i) / kRecents, 1.25)));
    Pieces &pieces = words.pieces;
    m_states = {pieces.of("normal"), pieces.of("repaired"), pieces.of("revoked")};
    m_valid = pieces.of("有效");
    m_invalid = pieces.of("无效");
    m_selfEmployed = pieces.of("个体工商户");
    m_legalPerson = pieces.of("法人及非法人组织");
    m_identityCard = pieces.of("身份证");
    m_frame = {pieces.of(R"({"act_ended":")"),
               pieces.of(R"(","decided":")"),
               pieces.of(R"(","fields":{)"),
               pieces.of(R"("},"id":")"),
               pieces.of(R"(},"id":")"),
               pieces.of("SH"),
               pieces.of(R"(","published_until":")"),
               pieces.of(R"(","revision":)"),
               pieces.of(R"(,"serial":)"),
               pieces.of(R"(","state_since":")"),
               pieces.of(R"(","subject":")"),
               pieces.of(R"("})"),
               pieces.of("true"),
               pieces.of("false"),
               pieces.of(R"(,"objection_since":")"),
               pieces.of(R"(","repair_since":")"),
               pieces.of(R"(")")};
}

std::int32_t Records::count(std::int64_t index) const
{
    Dice dice(placeIn(m_countStream, static_cast<std::uint64_t>(index)));
    const Tier &tier = kTiers[m_tierWheel.turn(dice)];
    const std::int64_t scaled = dice.between(tier.least, tier.most) * m_perThousand;
    return static_cast<std::int32_t>(scaled / 1000 + (dice.below(1000) < static_cast<std::uint64_t>(scaled % 1000) ? 1 : 0));
}

/// When the act began and ended. The query clock of 条例 art. 35 starts at its end, so open ones have none running.
void Records::setAct(RecordDraft &record, Dice &dice) const
{
    const KindPlan &plan = *record.plan;
    record.actEnded = record.decided - static_cast<Day>(dice.between(plan.lagLeast, plan.lagMost));
    record.actBegan = std::min(record.actEnded, record.decided) - static_cast<Day>(dice.between(10, 160));
    if (record.one->act == RecordCase::Act::Ended)
        record.actEnded = std::min(record.actEnded, m_today);
    else if (record.one->act == RecordCase::Act::Open || record.actEnded > m_today || dice.chance(plan.openChance))
        record.actEnded = 0;
    record.actEndedStated = dice.chance(30) ? 0 : record.actEnded; // some sources do not state it; the text may still tell
}

/// Publicity as the rules of the decision's day have it: P2019 until April 2023, P2023 until March 2026, then NDRC order 36.
void Records::setPublicity(RecordDraft &record, Dice &dice) const
{
    const Day from = record.decided + waitOf(dice);
    if (from > m_today)
        return; // not published yet, in time or not
    if (!record.plan->adverse) {
        record.from = from;
        return;
    }
    if (!record.one->published)
        return; // summary procedure is not published, and judgments are published by the courts themselves
    int months = record.one->severe ? 36 : 12;
    if (record.decided >= m_from2023 && record.decided < m_from2026)
        months = record.one->severe || dice.chance(400) ? 36 : 12;
    if (record.one->minor) {
        if (!dice.chance(300))
            return; // normally not published at all
        months = 3;
    }
    record.from = from;
    record.until = m_days.addMonths(record.decided, months);
}

void Records::setState(RecordDraft &record, Dice &dice) const
{
    const std::uint64_t throwValue = dice.below(1000);
    if (record.plan->adverse)
        record.state = throwValue < 60 ? RecordState::Repaired : throwValue < 80 ? RecordState::Revoked : RecordState::Normal;
    else if (throwValue < 4)
        record.state = RecordState::Revoked;
    if (record.state != RecordState::Normal)
        record.stateSince = record.decided + static_cast<Day>(dice.between(0, std::max(0, m_today - record.decided)));
    else
        record.objection = dice.chance(record.plan->adverse ? 18 : 3);
}

/// Since when what is open is open: mostly within its limit, some beyond; one objection in twenty does not say.
void Records::setCases(RecordDraft &record, Dice &dice) const
{
    if (record.state != RecordState::Normal)
        return;
    if (record.objection) {
        if (const Day since = m_today - static_cast<Day>(dice.between(0, 13)); !dice.chance(50))
            record.objectionSince = std::max(since, record.decided);
    } else if (record.plan->adverse && dice.chance(12)) {
        record.repairSince = std::max(m_today - static_cast<Day>(dice.between(0, 18)), record.decided);
    }
}

RecordDraft Records::make(const Subject &subject, std::int32_t ordinal, bool fresh) const
{
    Dice dice(place(subject.index, ordinal));
    RecordDraft record;
    record.ordinal = ordinal;
    const std::size_t kind = m_kindWheels[static_cast<std::size_t>(subject.kind->group)].turn(dice);
    record.plan = &m_words.kinds[kind];
    record.one = &record.plan->cases[record.plan->caseWheel.turn(dice)];
    const UnitGroup &units = *dice.pick(record.one->units);
    const Unit *const local = units.ofDistrict[subject.home->number];
    record.unit = local != nullptr && dice.chance(800) ? local : dice.pick(units.all); // mostly that of the subject's district
    const int age = std::clamp(m_today - subject.founded - 1, 1, 365 * kYearsBack);
    const int daysAgo = fresh ? static_cast<int>(dice.between(0, 3))
                              : 1 + static_cast<int>(m_recent[dice.below(kRecents)] * static_cast<float>(age));
    record.decided = m_today - daysAgo;
    record.revision = dice.between(1, kBaseSequence);
    if (record.plan->adverse)
        setAct(record, dice);
    setPublicity(record, dice);
    setState(record, dice);
    setCases(record, dice); // last, so that all else is thrown as ever
    record.order = static_cast<std::uint64_t>(kind) << 48U | static_cast<std::uint64_t>(record.decided) << 16U |
                   static_cast<std::uint64_t>(ordinal);
    return record;
}

} // namespace creditdesk::sandbox::city

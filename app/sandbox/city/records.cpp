#include "app/sandbox/city/records.h"

#include "app/sandbox/city/record_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace creditdesk::sandbox::city {
namespace {

enum Purpose : std::uint64_t { Count = 11, Content = 12, Clock = 13 };

constexpr int kYearsBack = 8;

/// Publicity as the rules of the decision's day have it: P2019 until April 2023, P2023 until March 2026, then NDRC order 36.
void setPublicity(RecordRow &row, const KindPlan &plan, QDate decided, QDate cityDate, Dice &dice)
{
    if (!plan.adverse) {
        row.publishedFrom = dateText(std::min(decided.addDays(dice.between(1, 7)), cityDate));
        return;
    }
    if (row.procedure == "summary" || row.severity == "none")
        return; // summary procedure is not published, and judgments are published by the courts themselves
    const QDate from = std::min(decided.addDays(dice.between(1, 7)), cityDate);
    const bool severe = row.severity == "severe";
    int months = severe ? 36 : 12;
    if (decided >= QDate(2023, 5, 1) && decided < QDate(2026, 4, 1))
        months = severe || dice.chance(400) ? 36 : 12;
    if (row.severity == "minor") {
        if (!dice.chance(300))
            return; // normally not published at all
        months = 3;
    }
    row.publishedFrom = dateText(from);
    row.publishedUntil = dateText(decided.addMonths(months));
}

/// When the act began and ended. The query clock of 条例 art. 35 starts at its end, so open ones have none running.
void setAct(RecordRow &row, RecordFacts &facts, const KindPlan &plan, const RecordCase &one, QDate cityDate, Dice &dice)
{
    facts.actEnded = facts.decided.addDays(-dice.between(plan.lagLeast, plan.lagMost));
    facts.actBegan = std::min(facts.actEnded, facts.decided).addDays(-dice.between(10, 160));
    if (one.act == "ended")
        facts.actEnded = std::min(facts.actEnded, cityDate);
    else if (one.act == "open" || facts.actEnded > cityDate || dice.chance(plan.openChance))
        facts.actEnded = QDate();
    row.actEnded = dateText(facts.actEnded);
    if (dice.chance(30))
        row.actEnded.clear(); // some sources do not state it; the record's text may still tell
}

void setState(RecordRow &row, const KindPlan &plan, QDate decided, QDate cityDate, Dice &dice)
{
    if (plan.adverse) {
        const std::uint64_t throwValue = dice.below(1000);
        row.state = throwValue < 60 ? "repaired" : throwValue < 80 ? "revoked" : "normal";
    } else if (dice.chance(4)) {
        row.state = "revoked";
    }
    if (row.state != "normal") {
        const qint64 room = std::max<qint64>(0, decided.daysTo(cityDate));
        row.stateSince = dateText(decided.addDays(static_cast<qint64>(dice.below(static_cast<std::uint64_t>(room) + 1))));
    }
    row.objection = row.state == "normal" && dice.chance(plan.adverse ? 18 : 3);
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

Records::Records(const CityOptions &options, const Vocabulary &words, const Organisations &organisations)
    : m_options(options), m_words(words), m_organisations(organisations)
{
    for (const KindPlan &plan : words.kinds) {
        m_businessWeights.push_back(plan.businessWeight);
        m_nonprofitWeights.push_back(plan.nonprofitWeight);
        m_organWeights.push_back(plan.organWeight);
    }
}

std::int64_t Records::count(std::int64_t index) const
{
    struct Tier {
        int share, least, most;
    };
    // with a mean of five; other means stretch it
    static constexpr std::array<Tier, 6> kTiers{
        {{220, 0, 0}, {400, 1, 3}, {255, 4, 8}, {102, 9, 20}, {18, 21, 40}, {5, 41, 200}}};
    Dice dice(m_options.seed, Count, static_cast<std::uint64_t>(index));
    std::array<int, kTiers.size()> shares{};
    std::transform(kTiers.begin(), kTiers.end(), shares.begin(), [](const Tier &tier) { return tier.share; });
    const Tier &tier = kTiers[weighted(dice, shares)];
    const std::int64_t plain = dice.between(tier.least, tier.most);
    const std::int64_t scaled = plain * m_options.recordsPerSubject;
    return scaled / 5 + (dice.below(5) < static_cast<std::uint64_t>(scaled % 5) ? 1 : 0);
}

const KindPlan &Records::kindFor(const OrganisationRow &subject, Dice &dice) const
{
    const std::string &kind = subject.kind;
    const bool business = kind == "enterprise" || kind == "self_employed" || kind == "cooperative";
    return m_words.kinds[weighted(dice, business ? m_businessWeights : kind == "organ" ? m_organWeights : m_nonprofitWeights)];
}

const Unit &Records::unitFor(const OrganisationRow &subject, const RecordCase &one, Dice &dice) const
{
    const std::vector<const Unit *> &units = m_words.unitsByTag.at(dice.pick(one.unitTags));
    const auto local =
        std::find_if(units.begin(), units.end(), [&](const Unit *unit) { return unit->area == subject.district; });
    if (local != units.end() && dice.chance(800)) // mostly the unit of the subject's own district
        return **local;
    return *dice.pick(units);
}

RecordRow Records::make(const OrganisationRow &subject, std::int64_t index, std::int32_t ordinal, bool fresh) const
{
    const auto place = static_cast<std::uint64_t>(index);
    Dice clock(m_options.seed, Clock, place, static_cast<std::uint64_t>(ordinal));
    Dice dice(m_options.seed, Content, place, static_cast<std::uint64_t>(ordinal));
    const KindPlan &plan = kindFor(subject, dice);
    std::vector<int> weights;
    weights.reserve(plan.cases.size());
    for (const RecordCase &one : plan.cases)
        weights.push_back(one.weight);
    const RecordCase &one = plan.cases[weighted(dice, weights)];
    const Unit &unit = unitFor(subject, one, dice);

    const QDate founded = QDate::fromString(QString::fromStdString(subject.founded), Qt::ISODate);
    const qint64 age = std::clamp<qint64>(founded.daysTo(m_options.date) - 1, 1, 365 * kYearsBack);
    const double recent = static_cast<double>(clock.below(1'000'000)) / 1e6;
    const qint64 daysAgo =
        fresh ? clock.between(0, 3) : 1 + static_cast<qint64>(std::pow(recent, 1.25) * static_cast<double>(age));
    RecordFacts facts;
    facts.subject = &subject;
    facts.unit = &unit;
    facts.index = index;
    facts.today = m_options.date;
    facts.decided = m_options.date.addDays(-daysAgo);

    RecordRow row;
    row.id = idOf(index, ordinal);
    row.serial = subject.serial;
    row.subject = subject.code;
    row.kind = plan.id;
    row.sourceUnit = unit.name;
    row.sourceUnitCode = unit.code;
    row.decided = dateText(facts.decided);
    row.severity = one.severity;
    row.procedure = one.procedure;
    if (plan.adverse)
        setAct(row, facts, plan, one, m_options.date, clock);
    setPublicity(row, plan, facts.decided, m_options.date, clock);
    setState(row, plan, facts.decided, m_options.date, clock);
    facts.row = &row;
    throwAmounts(facts, dice);
    row.fields.reserve(one.fields.size());
    for (const auto &[code, text] : one.fields) {
        std::string value = fill(text, facts, dice);
        if (!value.empty()) // what is not stated is absent
            row.fields.emplace_back(code, std::move(value));
    }
    return row;
}

} // namespace creditdesk::sandbox::city

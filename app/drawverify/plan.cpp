#include "app/drawverify/plan.h"

#include "app/drawverify/crypto.h"
#include "app/drawverify/finding.h"

#include <algorithm>
#include <tuple>

namespace creditdesk::drawverify {

namespace {

constexpr long long kMillion = 1'000'000;
constexpr std::size_t kPlaces = 4; // of a percentage: millionths

/// "1.5" -> 15000
long long ppmOf(const std::string &percent)
{
    const std::size_t dot = std::min(percent.find('.'), percent.size());
    std::string digits = percent.substr(0, dot);
    std::string places = dot < percent.size() ? percent.substr(dot + 1) : std::string();
    const bool bad = digits.empty() || digits.size() > 3 || places.size() > kPlaces || (dot < percent.size() && places.empty());
    places.resize(bad ? 0 : kPlaces, '0');
    digits += places;
    if (bad || digits.find_first_not_of("0123456789") != std::string::npos)
        wrong(Wrong::PlanContent, percent);
    const long long out = std::stoll(digits);
    if (out > kMillion)
        wrong(Wrong::PlanContent, percent);
    return out;
}

std::set<std::string> setOf(const Value &value, std::string_view key)
{
    const std::vector<std::string> all = value.textsAt(key);
    return {all.begin(), all.end()};
}

} // namespace

Plan Plan::of(const Value &value)
{
    Plan out;
    for (const Value &one : value.listAt("classes")) {
        const Value *flag = one.find("at_least_one");
        out.classes[one.textAt("class")] = {ppmOf(one.textAt("ratio_percent")), flag != nullptr && flag->flag};
    }
    for (const Value &one : value.listAt("items")) {
        const Value *qualification = one.find("qualification");
        out.items[one.textAt("id")] = qualification == nullptr ? std::string() : qualification->text;
    }
    for (const Value &one : value.listAt("outcomes"))
        out.outcomes.insert(one.textAt("id"));
    out.strataParts = value.listAt("strata_by").size();
    const long long heads = value.numberAt("officers_per_target");
    if (heads < 1 || heads > kMillion)
        wrong(Wrong::PlanContent, "officers_per_target");
    out.officersPerTarget = static_cast<std::size_t>(heads);
    out.reservePpm = ppmOf(value.textAt("reserve_percent"));
    out.from = value.textAt("effective_from");
    out.to = value.textAt("effective_to");
    return out;
}

long long Plan::quota(const std::string &stratum, long long size) const
{
    const auto parts = static_cast<std::size_t>(std::count(stratum.begin(), stratum.end(), '/')) + 1;
    const auto rule = classes.find(stratum.substr(0, stratum.find('/')));
    if (rule == classes.end() || parts != strataParts)
        wrong(Wrong::Strata, stratum);
    const long long rounded = (size * rule->second.ppm + kMillion / 2) / kMillion;
    return std::min(size, std::max(rounded, rule->second.atLeastOne ? 1LL : 0LL));
}

long long Plan::reserves(long long quota, long long size) const
{
    return std::min(size - quota, (quota * reservePpm + kMillion - 1) / kMillion);
}

Officers Officers::of(const Value &value)
{
    Officers out;
    for (const Value &one : value.listAt("officers")) {
        Officer officer{one.textAt("id"), setOf(one, "qualifications"), setOf(one, "districts"), one.numberAt("most_targets")};
        if (!out.all.empty() && !(out.all.back().id < officer.id))
            wrong(Wrong::OfficersContent, officer.id);
        out.all.push_back(std::move(officer));
    }
    for (const Value &one : value.listAt("recusals"))
        out.recusals.emplace(one.textAt("officer"), one.textAt("subject"));
    return out;
}

Desk::Desk(const Plan &plan, const Officers &officers, const std::string &seed)
    : m_plan(&plan), m_officers(&officers), m_key(hmacSha256(seed, "officers"))
{
}

std::vector<const Officer *> Desk::order(const Target &target) const
{
    struct Place {
        long long load;
        Hash ticket;
        const Officer *officer;
    };
    std::vector<Place> places;
    Sha256 digest;
    for (const Officer &one : m_officers->all) {
        const auto load = m_loads.find(one.id);
        const long long has = load == m_loads.end() ? 0 : load->second;
        const bool away = !one.districts.empty() && one.districts.count(target.district) == 0;
        if (has >= one.most || away || m_officers->recusals.count({one.id, target.code}) != 0)
            continue;
        digest.add(m_key);
        digest.add(target.code);
        digest.add(one.id);
        places.push_back({has, digest.finish(), &one});
    }
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        return std::tie(a.load, a.ticket, a.officer->id) < std::tie(b.load, b.ticket, b.officer->id);
    });
    std::vector<const Officer *> out;
    for (const Place &place : places)
        out.push_back(place.officer);
    return out;
}

std::vector<std::string> Desk::send(const Target &target)
{
    std::vector<const Officer *> waiting = order(target), sent;
    const auto sendFirst = [&](const std::string &qualification) {
        const auto found = std::find_if(waiting.begin(), waiting.end(), [&](const Officer *one) {
            return qualification.empty() || one->qualifications.count(qualification) != 0;
        });
        if (found == waiting.end())
            return false;
        sent.push_back(*found);
        waiting.erase(found);
        return true;
    };
    std::set<std::string> needed;
    for (const std::string &item : target.items)
        needed.insert(m_plan->items.at(item));
    needed.erase("");
    for (const std::string &one : needed) {
        const bool held =
            std::any_of(sent.begin(), sent.end(), [&](const Officer *o) { return o->qualifications.count(one) != 0; });
        if (!held && !sendFirst(one))
            return {};
    }
    while (sent.size() < m_plan->officersPerTarget) {
        if (!sendFirst({}))
            return {};
    }
    std::vector<std::string> out;
    for (const Officer *one : sent) {
        ++m_loads[one->id];
        out.push_back(one->id);
    }
    return out;
}

void Desk::release(const Target &target)
{
    for (const std::string &one : target.officers)
        --m_loads[one];
}

} // namespace creditdesk::drawverify

#include "app/drawverify/round.h"

#include "app/drawverify/finding.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace creditdesk::drawverify {

namespace {

constexpr std::size_t kHashText = 64;

const std::string &hashAt(const Value &value, std::string_view key)
{
    const std::string &out = value.textAt(key);
    if (out.size() != kHashText || fromHex(out).empty())
        wrong(Wrong::Member, std::string(key));
    return out;
}

const std::string &reasonAt(const Value &value)
{
    const std::string &out = value.textAt("reason");
    if (out.find_first_not_of(" \t\r\n") == std::string::npos)
        wrong(Wrong::Reason);
    return out;
}

bool fits(const std::string &text, std::string_view form)
{
    return text.size() == form.size() && std::equal(text.begin(), text.end(), form.begin(),
                                                    [](char c, char f) { return f == '0' ? c >= '0' && c <= '9' : c == f; });
}

int numberIn(const std::string &text, std::size_t at, std::size_t digits)
{
    return std::stoi(text.substr(at, digits));
}

std::chrono::year_month_day dayOf(const std::string &text)
{
    using namespace std::chrono;
    return year(numberIn(text, 0, 4)) / month(static_cast<unsigned>(numberIn(text, 5, 2))) /
           day(static_cast<unsigned>(numberIn(text, 8, 2)));
}

/// The day in the city, UTC+8, of a time.
std::string legalDay(const std::string &time)
{
    constexpr int kOffsetHours = 8, kDayHours = 24;
    std::chrono::sys_days day(dayOf(time));
    if (numberIn(time, 11, 2) + kOffsetHours >= kDayHours)
        day += std::chrono::days(1);
    const std::chrono::year_month_day out(day);
    std::array<char, 32> text{};
    (void)std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(out.year()),
                        static_cast<unsigned>(out.month()), static_cast<unsigned>(out.day()));
    return text.data();
}

} // namespace

bool isDate(const std::string &text)
{
    return fits(text, "0000-00-00") && dayOf(text).ok();
}

bool isTime(const std::string &text)
{
    return fits(text, "0000-00-00T00:00:00Z") && dayOf(text).ok() && numberIn(text, 11, 2) < 24 && numberIn(text, 14, 2) < 60 &&
           numberIn(text, 17, 2) < 60;
}

Round::Round(const Value &body, int number, std::string draw, const std::string &time)
    : m_number(number),
      m_draw(std::move(draw)),
      m_planHash(hashAt(body, "plan_sha256")),
      m_officersHash(hashAt(body, "officers_sha256"))
{
    if (sha256Hex(body.objectAt("plan").raw) != m_planHash)
        wrong(Wrong::PlanHash);
    if (sha256Hex(body.objectAt("officers").raw) != m_officersHash)
        wrong(Wrong::OfficersHash);
    m_plan = std::make_unique<Plan>(Plan::of(body.objectAt("plan")));
    m_officers = std::make_unique<Officers>(Officers::of(body.objectAt("officers")));
    const std::string day = legalDay(time);
    if (!isDate(m_plan->from) || !isDate(m_plan->to) || day < m_plan->from || day > m_plan->to)
        wrong(Wrong::PlanNotInForce, day);
}

void Round::need(Phase phase) const
{
    if (m_phase != phase)
        wrong(Wrong::Step);
}

void Round::readStrata(const Value &pool)
{
    long long all = 0;
    for (const Value &one : pool.listAt("strata")) {
        one.checkMembers({"id", "size"});
        Stratum stratum{one.textAt("id"), one.numberAt("size"), 0, 0};
        constexpr long long kMost = 1'000'000'000;
        if (stratum.size < 1 || stratum.size > kMost || (!m_strata.empty() && !(m_strata.back().id < stratum.id)))
            wrong(Wrong::Strata, stratum.id);
        stratum.quota = m_plan->quota(stratum.id, stratum.size);
        stratum.reserves = m_plan->reserves(stratum.quota, stratum.size);
        all += stratum.size;
        m_strata.push_back(stratum);
    }
    if (all != m_poolSize)
        wrong(Wrong::Strata, std::to_string(m_poolSize));
    for (const auto &[reason, count] : pool.objectAt("left_out").members)
        m_leftOut[reason] = count.number;
}

void Round::commit(const Value &body, const std::string &time)
{
    need(Phase::Planned);
    body.checkMembers({"commitment", "officers_sha256", "plan_sha256", "pool", "public_value", "round", "secret_sha256"});
    const Value &pool = body.objectAt("pool"), &waited = body.objectAt("public_value");
    pool.checkMembers({"left_out", "sha256", "size", "strata"});
    waited.checkMembers({"not_before", "source"});
    m_poolHash = hashAt(pool, "sha256");
    m_poolSize = pool.numberAt("size");
    m_secretHash = hashAt(body, "secret_sha256");
    m_source = waited.textAt("source");
    m_notBefore = waited.textAt("not_before");
    if (body.textAt("plan_sha256") != m_planHash || body.textAt("officers_sha256") != m_officersHash ||
        body.numberAt("round") != m_number)
        wrong(Wrong::Commitment);
    if (!isTime(m_notBefore) || m_notBefore <= time)
        wrong(Wrong::PublicTime, m_notBefore);
    m_commitment = sha256Hex(R"({"algorithm":"creditdesk-draw-1","draw":)" + quoted(m_draw) + R"(,"not_before":")" +
                             m_notBefore + R"(","officers":")" + m_officersHash + R"(","plan":")" + m_planHash +
                             R"(","pool":")" + m_poolHash + R"(","round":)" + std::to_string(m_number) + R"(,"secret":")" +
                             m_secretHash + R"(","source":)" + quoted(m_source) + '}');
    if (body.textAt("commitment") != m_commitment)
        wrong(Wrong::Commitment);
    readStrata(pool);
    m_phase = Phase::Committed;
}

void Round::publicValue(const Value &body, const std::string &time)
{
    need(Phase::Committed);
    body.checkMembers({"published", "source", "value"});
    m_value = body.textAt("value");
    const std::string &published = body.textAt("published");
    if (body.textAt("source") != m_source)
        wrong(Wrong::Source, body.textAt("source"));
    if (!isTime(published) || published < m_notBefore || published > time)
        wrong(Wrong::PublicTime, published);
    m_phase = Phase::ValueKnown;
}

Target Round::readTarget(const Value &value, bool reserve) const
{
    if (reserve)
        value.checkMembers({"code", "district", "items", "rank", "stratum", "ticket"});
    else
        value.checkMembers({"code", "district", "items", "officers", "rank", "stratum", "ticket"});
    Target out{value.textAt("code"),
               value.textAt("district"),
               value.textAt("stratum"),
               value.textAt("ticket"),
               value.numberAt("rank"),
               value.textsAt("items"),
               {}};
    if (!reserve)
        out.officers = value.textsAt("officers");
    for (const std::string &item : out.items) {
        if (m_plan->items.count(item) == 0)
            wrong(Wrong::Items, out.code);
    }
    if (out.items.empty() || std::adjacent_find(out.items.begin(), out.items.end(), std::greater_equal<>()) != out.items.end())
        wrong(Wrong::Items, out.code);
    return out;
}

void Round::checkStratum(const Stratum &stratum, const std::vector<Target> &drawn) const
{
    if (static_cast<long long>(drawn.size()) != stratum.quota + stratum.reserves)
        wrong(Wrong::Quota, stratum.id);
    const std::string key = hmacSha256(m_seed, "stratum:" + stratum.id);
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const Target &one = drawn[i];
        if (sha256Hex(key + one.code) != one.ticket)
            wrong(Wrong::Ticket, one.code);
        const bool behind =
            i == 0 || drawn[i - 1].ticket < one.ticket || (drawn[i - 1].ticket == one.ticket && drawn[i - 1].code < one.code);
        if (one.rank != static_cast<long long>(i) + 1 || !behind)
            wrong(Wrong::Order, one.code);
    }
}

std::vector<Target> Round::drawnOf(const std::string &stratum) const
{
    std::vector<Target> out;
    std::copy_if(m_drawn.begin(), m_drawn.end(), std::back_inserter(out),
                 [&](const Target &one) { return one.stratum == stratum; });
    return out;
}

void Round::drawn(const Value &body)
{
    need(Phase::ValueKnown);
    body.checkMembers({"reserves", "secret", "seed", "strata", "targets"});
    const std::string secret = fromHex(body.textAt("secret"));
    if (secret.size() != Hash().size() || sha256Hex(secret) != m_secretHash)
        wrong(Wrong::Secret);
    const std::string seed = hmacSha256(secret, m_commitment + '\n' + m_value);
    if (body.textAt("seed") != hexOf(seed))
        wrong(Wrong::Seed);
    m_seed = seed;
    std::string strata;
    for (const Stratum &one : m_strata) {
        strata += (strata.empty() ? "" : ",") + (R"({"id":)" + quoted(one.id)) + R"(,"quota":)" + std::to_string(one.quota) +
                  R"(,"reserves":)" + std::to_string(one.reserves) + R"(,"size":)" + std::to_string(one.size) + '}';
    }
    if (body.at("strata", Value::Type::List).raw != '[' + strata + ']')
        wrong(Wrong::Quota);
    for (const Value &one : body.listAt("targets"))
        m_targets.push_back(readTarget(one, false));
    for (const Value &one : body.listAt("reserves"))
        m_reserves.push_back(readTarget(one, true));
    m_drawn = m_targets;
    m_drawn.insert(m_drawn.end(), m_reserves.begin(), m_reserves.end());
    const auto placed = [](const std::vector<Target> &list) {
        return std::is_sorted(list.begin(), list.end(), [](const Target &a, const Target &b) {
            return std::tie(a.stratum, a.rank) < std::tie(b.stratum, b.rank);
        });
    };
    if (!placed(m_targets) || !placed(m_reserves))
        wrong(Wrong::Order);
    std::size_t known = 0;
    for (const Stratum &one : m_strata) {
        const std::vector<Target> all = drawnOf(one.id);
        checkStratum(one, all);
        known += all.size();
    }
    if (known != m_drawn.size())
        wrong(Wrong::Strata);
    m_desk = Desk(*m_plan, *m_officers, m_seed);
    for (const Target &one : m_targets) {
        const std::vector<std::string> sent = m_desk.send(one);
        if (sent.empty() || sent != one.officers)
            wrong(Wrong::Officers, one.code);
    }
    m_phase = Phase::Drawn;
}

void Round::substituted(const Value &body)
{
    need(Phase::Drawn);
    body.checkMembers({"officers", "reason", "substitute", "target"});
    (void)reasonAt(body);
    const std::string &code = body.textAt("target");
    const auto old = std::find_if(m_targets.begin(), m_targets.end(), [&](const Target &one) { return one.code == code; });
    if (old == m_targets.end() || m_visited.count(code) != 0)
        wrong(Wrong::Substitute, code);
    const auto next =
        std::find_if(m_reserves.begin(), m_reserves.end(), [&](const Target &one) { return one.stratum == old->stratum; });
    if (next == m_reserves.end() || next->code != body.textAt("substitute"))
        wrong(Wrong::Substitute, code);
    m_desk.release(*old);
    next->officers = m_desk.send(*next);
    if (next->officers.empty() || next->officers != body.textsAt("officers"))
        wrong(Wrong::Officers, next->code);
    *old = *next;
    m_reserves.erase(next);
}

void Round::result(const Value &body)
{
    need(Phase::Drawn);
    body.checkMembers({"findings", "target", "visited"});
    const std::string &code = body.textAt("target");
    const auto target = std::find_if(m_targets.begin(), m_targets.end(), [&](const Target &one) { return one.code == code; });
    std::vector<std::string> items;
    for (const Value &one : body.listAt("findings")) {
        one.checkMembers({"item", "outcome"});
        items.push_back(one.textAt("item"));
        if (m_plan->outcomes.count(one.textAt("outcome")) == 0)
            wrong(Wrong::Result, code);
    }
    std::sort(items.begin(), items.end());
    if (target == m_targets.end() || items != target->items || !isDate(body.textAt("visited")) ||
        !m_visited.insert(code).second)
        wrong(Wrong::Result, code);
}

} // namespace creditdesk::drawverify

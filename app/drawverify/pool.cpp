#include "app/drawverify/pool.h"

#include "app/drawverify/file.h"
#include "app/drawverify/finding.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace creditdesk::drawverify {

namespace {

struct Entry {
    std::string code, district, stratum;
    std::vector<std::string> items;
    std::string reason;
};

bool isReason(const std::string &text)
{
    static constexpr std::array<std::string_view, 5> kReasons{"already_checked", "full_coverage", "no_class", "no_item",
                                                              "yearly_maximum"};
    return std::find(kReasons.begin(), kReasons.end(), text) != kReasons.end();
}

/// GB 32100-2015, with its check character (weights 3^i mod 31).
bool isCreditCode(const std::string &code)
{
    static constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    constexpr std::size_t kSize = 18;
    if (code.size() != kSize)
        return false;
    std::size_t sum = 0, weight = 1;
    for (const char c : code.substr(0, kSize - 1)) {
        const std::size_t value = kAlphabet.find(c);
        if (value == std::string_view::npos)
            return false;
        sum += value * weight;
        weight = weight * 3 % kAlphabet.size();
    }
    return kAlphabet[(kAlphabet.size() - sum % kAlphabet.size()) % kAlphabet.size()] == code.back();
}

Entry entryOf(std::string_view line)
{
    const Value value = parseCanonical(line);
    if (value.type != Value::Type::List || value.items.size() != 4)
        wrong(Wrong::PoolLine);
    for (std::size_t i = 0; i < 3; ++i) {
        if (value.items[i].type != Value::Type::Text)
            wrong(Wrong::PoolLine);
    }
    Entry out{value.items[0].text, value.items[1].text, value.items[2].text, {}, {}};
    if (!isCreditCode(out.code))
        wrong(Wrong::PoolCode, out.code);
    const Value &last = value.items[3];
    const bool leftOut = out.stratum.empty();
    if (leftOut != (last.type == Value::Type::Text) || (!leftOut && last.type != Value::Type::List))
        wrong(Wrong::PoolLine, out.code);
    out.reason = last.text;
    if (leftOut && !isReason(out.reason))
        wrong(Wrong::PoolLine, out.code);
    for (const Value &item : last.items)
        out.items.push_back(item.text);
    if (!leftOut && (out.items.empty() ||
                     std::adjacent_find(out.items.begin(), out.items.end(), std::greater_equal<>()) != out.items.end()))
        wrong(Wrong::PoolLine, out.code);
    return out;
}

/// The lowest tickets of one stratum of one round.
class Lowest
{
public:
    Lowest(const std::string &seed, const Stratum &stratum)
        : m_key(hmacSha256(seed, "stratum:" + stratum.id)), m_wanted(static_cast<std::size_t>(stratum.quota + stratum.reserves))
    {
    }
    void offer(const Entry &entry, Sha256 &digest)
    {
        ++m_seen;
        if (m_wanted == 0)
            return;
        digest.add(m_key);
        digest.add(entry.code);
        const Hash ticket = digest.finish();
        if (m_kept.size() == m_wanted && !(ticket < m_kept.rbegin()->first))
            return; // of equal tickets the lower code stays, which came first
        m_kept.emplace_hint(m_kept.upper_bound(ticket), ticket, entry);
        if (m_kept.size() > m_wanted)
            m_kept.erase(std::prev(m_kept.end()));
    }
    void check(const Stratum &stratum, const std::vector<Target> &drawn) const
    {
        if (m_seen != stratum.size)
            wrong(Wrong::PoolSize, stratum.id);
        std::size_t i = 0;
        for (const auto &[ticket, entry] : m_kept) {
            if (i >= drawn.size() || drawn[i].code != entry.code || drawn[i].district != entry.district ||
                drawn[i].items != entry.items)
                wrong(Wrong::PoolRoster, entry.code);
            ++i;
        }
    }

private:
    std::string m_key;
    std::size_t m_wanted;
    long long m_seen = 0;
    std::multimap<Hash, Entry> m_kept;
};

class RoundPool
{
public:
    explicit RoundPool(const Round &round) : m_round(round)
    {
        if (!round.wasDrawn())
            return;
        for (const Stratum &stratum : round.strata())
            m_lowest.emplace(stratum.id, Lowest(round.seed(), stratum));
    }
    void offer(const Entry &entry, Sha256 &digest)
    {
        if (!entry.reason.empty()) {
            ++m_leftOut[entry.reason];
            return;
        }
        if (const auto found = m_lowest.find(entry.stratum); found != m_lowest.end())
            found->second.offer(entry, digest);
        else
            m_strange = m_strange.empty() ? entry.stratum : m_strange;
    }
    void check() const
    {
        if (m_leftOut != m_round.leftOut())
            wrong(Wrong::PoolSize);
        if (!m_round.wasDrawn())
            return;
        if (!m_strange.empty())
            wrong(Wrong::PoolSize, m_strange);
        for (const Stratum &stratum : m_round.strata())
            m_lowest.at(stratum.id).check(stratum, m_round.drawnOf(stratum.id));
    }
    [[nodiscard]] std::size_t line() const { return m_round.line(); }

private:
    const Round &m_round;
    std::map<std::string, Lowest> m_lowest;
    std::map<std::string, long long> m_leftOut;
    std::string m_strange;
};

} // namespace

std::vector<std::size_t> judgePool(const std::string &path, const std::vector<Round> &rounds)
{
    std::vector<RoundPool> pools(rounds.begin(), rounds.end());
    Sha256 whole, digest;
    std::string before;
    std::size_t number = 0;
    LineReader lines(path);
    try {
        while (const std::optional<std::string_view> line = lines.next()) {
            ++number;
            if (!lines.ended())
                wrong(Wrong::PoolLine);
            const Entry entry = entryOf(*line);
            if (!(before < entry.code))
                wrong(Wrong::PoolOrder, entry.code);
            whole.add(*line);
            whole.add("\n");
            for (RoundPool &pool : pools)
                pool.offer(entry, digest);
            before = entry.code;
        }
    } catch (Finding &finding) {
        finding.line = number;
        finding.inPool = true;
        if (finding.wrong == Wrong::Canonical || finding.wrong == Wrong::Member)
            finding.wrong = Wrong::PoolLine;
        throw;
    }
    const std::string hash = hexOf(viewOf(whole.finish()));
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        if (rounds[i].poolHash() != hash)
            continue;
        try {
            pools[i].check();
        } catch (Finding &finding) {
            finding.line = pools[i].line();
            throw;
        }
        out.push_back(i + 1);
    }
    if (out.empty())
        throw Finding{Wrong::PoolHash, hash, 0, true};
    return out;
}

} // namespace creditdesk::drawverify

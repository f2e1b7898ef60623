#include "app/draw/ticket_choice.h"

#include "app/draw/digest.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace creditdesk::draw {
using namespace Qt::StringLiterals;

namespace {

struct Ticket {
    Hash hash{};
    std::uint32_t entry = 0; ///< in the pool, whose order is that of the codes
    bool operator<(const Ticket &other) const { return std::tie(hash, entry) < std::tie(other.hash, other.entry); }
};

/// Keeps the lowest `wanted` tickets of all it is offered, and little more than twice as many meanwhile.
class Lowest
{
public:
    Lowest(std::size_t wanted, const QByteArray &key) : m_wanted(wanted), m_key(key) {}
    [[nodiscard]] const QByteArray &key() const { return m_key; }
    [[nodiscard]] bool wantsAny() const { return m_wanted > 0; }
    void offer(const Ticket &ticket)
    {
        if (m_full && !(ticket < m_highest))
            return;
        m_kept.push_back(ticket);
        if (m_kept.size() >= 2 * m_wanted + kSlack)
            trim();
    }
    [[nodiscard]] const std::vector<Ticket> &finish()
    {
        std::sort(m_kept.begin(), m_kept.end());
        m_kept.resize(std::min(m_kept.size(), m_wanted));
        return m_kept;
    }

private:
    static constexpr std::size_t kSlack = 64;
    void trim()
    {
        std::nth_element(m_kept.begin(), m_kept.begin() + static_cast<std::ptrdiff_t>(m_wanted - 1), m_kept.end());
        m_kept.resize(m_wanted);
        m_highest = m_kept.back();
        m_full = true;
    }

    std::size_t m_wanted;
    QByteArray m_key;
    std::vector<Ticket> m_kept;
    Ticket m_highest;
    bool m_full = false;
};

domain::DrawnTarget targetOf(const Pool &pool, const Ticket &ticket, qint64 rank)
{
    const Pool::Entry &entry = pool.entries()[ticket.entry];
    const Pool::Group &group = pool.groups()[entry.group];
    std::array<char, 18> code{};
    codeOf(entry, code.data());
    domain::DrawnTarget out;
    out.code = QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size()));
    out.district = QString::fromStdString(group.district);
    out.stratum = QString::fromStdString(group.stratum);
    out.rank = rank;
    out.ticket = hexOf(ticket.hash);
    out.items = group.items;
    return out;
}

} // namespace

base::Result<QList<QList<domain::DrawnTarget>>> chooseByTicket(const Pool &pool, const QList<domain::DrawnStratum> &strata,
                                                               const QByteArray &seed)
{
    std::vector<Lowest> lowest;
    for (const domain::DrawnStratum &stratum : strata)
        lowest.emplace_back(static_cast<std::size_t>(stratum.quota + stratum.reserves),
                            hmacSha256(seed, "stratum:" + stratum.id.toLatin1()));
    Digest digest;
    std::array<char, 18> code{};
    Ticket ticket;
    for (const Pool::Entry &entry : pool.entries()) {
        const int at = pool.groups()[entry.group].stratumAt;
        if (at >= 0 && lowest[static_cast<std::size_t>(at)].wantsAny()) {
            Lowest &stratum = lowest[static_cast<std::size_t>(at)];
            codeOf(entry, code.data());
            ticket.hash = digest.of(viewOf(stratum.key()), {code.data(), code.size()});
            stratum.offer(ticket);
        }
        ++ticket.entry;
    }
    if (!digest.good())
        return base::fail(base::Code::Internal, u"SHA-256 failed"_s);
    QList<QList<domain::DrawnTarget>> out;
    for (Lowest &stratum : lowest) {
        QList<domain::DrawnTarget> chosen;
        for (const Ticket &one : stratum.finish())
            chosen.append(targetOf(pool, one, chosen.size() + 1));
        out.append(chosen);
    }
    return out;
}

} // namespace creditdesk::draw

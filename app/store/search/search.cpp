#include "app/store/search/search.h"

#include "app/store/database/statement.h"
#include "app/store/search/candidates.h"
#include "app/store/search/hits.h"
#include "app/store/search/name_tokens.h"

#include <algorithm>

namespace creditdesk::store {
namespace {

constexpr std::size_t kLongestQuery = 512; ///< code points; nothing is called that
constexpr std::size_t kCreditCodeLength = 18;
constexpr std::size_t kRegistrationLength = 15;
constexpr std::size_t kOrganisationCodeLength = 9;
constexpr char kPastEveryText[] = "\xFF"; ///< sorts behind whatever continues a prefix in UTF-8

constexpr unsigned kLooksBetweenQuestions = 16;

struct Stopped {
};

/// What ranking needs from `source`. The name as it is compared stands in its index: no row has to be fetched for it.
std::string hitsFrom(const char *source)
{
    return std::string("SELECT serial, coalesce(folded, name) FROM organisation ") + source;
}

/// One run of one query over one connection.
class Search
{
public:
    Search(Connection &connection, Query query, int limit, const std::function<void()> &stopped)
        : m_connection(connection),
          m_query(std::move(query)),
          m_limit(limit),
          m_stopped(stopped),
          m_postings(connection),
          m_name(connection, "SELECT coalesce(folded, name) FROM organisation WHERE serial = ?1"),
          m_hasLaterNames(connection.integer("SELECT EXISTS (SELECT 1 FROM name_changed)") != 0)
    {
    }
    QList<SearchHit> run();

private:
    using By = Hits::By;
    using Tier = Hits::Tier;
    /// Looks at one row; false if it does not match after all.
    using Judge = std::function<bool(Hits::Found &, const std::u32string &)>;

    void byStart(const std::string &sql, const std::string &start, const Judge &judge);
    void byIdentifier(const std::string &sql, By by, std::size_t fullLength);
    void byOrganisationCode();
    void byNameStart();
    void byIndex(std::vector<Gram> grams, const std::string &tokens, const Judge &judge);
    [[nodiscard]] std::optional<Statement> laterNames(const std::string &tokens);
    [[nodiscard]] QList<SearchHit> shown();
    void collect(Statement &rows, const Judge &judge);
    bool consider(std::int64_t serial, std::string_view name, const Judge &judge);
    [[nodiscard]] bool judgeName(Hits::Found &found, const std::u32string &folded) const;
    [[nodiscard]] bool judgeInitials(Hits::Found &found, const std::u32string &folded) const;
    static void mark(Hits::Found &found, const std::u32string &folded, std::size_t first, std::size_t count);
    [[nodiscard]] bool isFull() const { return m_hits.size() >= static_cast<std::size_t>(m_limit); }

    Connection &m_connection;
    const Query m_query;
    const int m_limit;
    const std::function<void()> &m_stopped; ///< throws Stopped
    PostingTable m_postings;
    Statement m_name;
    const bool m_hasLaterNames;
    Hits m_hits;
};

QList<SearchHit> Search::run()
{
    const Judge name = [this](Hits::Found &found, const std::u32string &folded) { return judgeName(found, folded); };
    const Judge initials = [this](Hits::Found &found, const std::u32string &folded) { return judgeInitials(found, folded); };
    if (!m_query.identifier.empty()) {
        byIdentifier(hitsFrom("WHERE code >= ?1 AND code < ?2 ORDER BY code LIMIT ?3"), By::Code, kCreditCodeLength);
        byIdentifier(hitsFrom("WHERE registration_no >= ?1 AND registration_no < ?2 "
                              "AND registration_no <> '' ORDER BY registration_no LIMIT ?3"),
                     By::RegistrationNo, kRegistrationLength);
        byOrganisationCode();
    }
    byNameStart();
    if (!m_query.letters.empty())
        byIndex(initialsGrams(m_query.letters, true), initialsExpression(m_query.letters, true), initials);
    if (!isFull()) // everything so far is exact or at the start, and comes first
        byIndex(pieceGrams(m_query.piece), pieceExpression(m_query.piece), name);
    if (!isFull() && !m_query.letters.empty())
        byIndex(initialsGrams(m_query.letters, false), initialsExpression(m_query.letters, false), initials);
    return shown();
}

void Search::byStart(const std::string &sql, const std::string &start, const Judge &judge)
{
    m_stopped();
    const std::string end = start + kPastEveryText;
    Statement rows(m_connection, sql.c_str());
    rows.bindText(1, start).bindText(2, end).bind(3, m_limit);
    collect(rows, judge);
}

void Search::byIdentifier(const std::string &sql, By by, std::size_t fullLength)
{
    const Tier tier = m_query.identifier.size() == fullLength ? Tier::Exact : Tier::Start;
    if (m_query.identifier.size() > fullLength)
        return;
    byStart(sql, m_query.identifier, [&](Hits::Found &found, const std::u32string &) {
        found.by = by;
        found.tier = tier;
        return true;
    });
}

void Search::byOrganisationCode()
{
    if (m_query.identifier.size() != kOrganisationCodeLength)
        return;
    Statement rows(m_connection, hitsFrom("WHERE substr(code, 9, 9) = ?1 LIMIT ?2").c_str());
    rows.bindText(1, m_query.identifier).bind(2, m_limit);
    collect(rows, [](Hits::Found &found, const std::u32string &) {
        found.by = By::OrganisationCode;
        found.tier = Tier::Exact;
        return true;
    });
}

void Search::byNameStart()
{
    byStart(hitsFrom("WHERE coalesce(folded, name) >= ?1 AND coalesce(folded, name) < ?2 "
                     "ORDER BY coalesce(folded, name) LIMIT ?3"),
            toUtf8(m_query.piece),
            [this](Hits::Found &found, const std::u32string &folded) { return judgeName(found, folded); });
}

void Search::byIndex(std::vector<Gram> grams, const std::string &tokens, const Judge &judge)
{
    m_stopped();
    Candidates candidates(m_postings, std::move(grams), laterNames(tokens), m_stopped);
    const int most = std::max(m_limit, kRanked);
    int matching = 0;
    std::int64_t serial = candidates.next();
    for (unsigned looked = 0; matching < most && serial != PostingList::kEnd; serial = candidates.next()) {
        if (++looked % kLooksBetweenQuestions == 0)
            m_stopped();
        m_name.bind(1, serial);
        if (m_name.step() && consider(serial, m_name.text(0), judge))
            ++matching;
        m_name.reset();
    }
}

/// Those of the token index of changed names.
std::optional<Statement> Search::laterNames(const std::string &tokens)
{
    if (!m_hasLaterNames)
        return std::nullopt;
    std::optional<Statement> rows(std::in_place, m_connection,
                                  "SELECT rowid FROM name_index WHERE name_index MATCH ?1 ORDER BY rowid");
    rows->bindText(1, tokens);
    return rows;
}

void Search::collect(Statement &rows, const Judge &judge)
{
    while (rows.step())
        consider(rows.integer(0), rows.text(1), judge);
}

/// Whether it matches.
bool Search::consider(std::int64_t serial, std::string_view name, const Judge &judge)
{
    Hits::Found found;
    if (!judge(found, foldUtf8(name)))
        return false;
    found.serial = serial;
    found.name = name;
    m_hits.add(std::move(found));
    return true;
}

QList<SearchHit> Search::shown()
{
    Statement row(m_connection, "SELECT code, name, district, risk_class, status FROM organisation WHERE serial = ?1");
    QList<SearchHit> hits;
    for (const Hits::Found &found : m_hits.best(m_limit)) {
        row.bind(1, found.serial);
        if (row.step())
            hits.append({row.string(0), row.string(1), row.string(2), row.string(3), row.string(4), Hits::nameOf(found.by),
                         found.matchStart, found.matchLength});
        row.reset();
    }
    return hits;
}

void Search::mark(Hits::Found &found, const std::u32string &folded, std::size_t first, std::size_t count)
{
    found.position = static_cast<int>(first);
    found.matchStart = utf16Offset(folded, first);
    found.matchLength = utf16Offset(folded, first + count) - found.matchStart;
}

bool Search::judgeName(Hits::Found &found, const std::u32string &folded) const
{
    const std::size_t at = matchName(folded, m_query.piece);
    if (at == std::u32string::npos)
        return false;
    found.by = By::Name;
    found.tier = at != 0 ? Tier::Inside : folded.size() == m_query.piece.size() ? Tier::Exact : Tier::Start;
    mark(found, folded, at, m_query.piece.size());
    return true;
}

bool Search::judgeInitials(Hits::Found &found, const std::u32string &folded) const
{
    const InitialsMatch match = matchInitials(folded, m_query.letters);
    if (!match.found)
        return false;
    found.by = By::Initials;
    found.tier = match.whole ? Tier::Exact : match.atStart ? Tier::Start : Tier::Inside;
    mark(found, folded, match.first, match.last - match.first + 1);
    return true;
}

} // namespace

base::Result<QList<SearchHit>> searchOrganisations(Connection &connection, const QString &text, int limit,
                                                   const std::function<bool()> &stopped)
{
    Query query = readQuery(text);
    if (query.piece.empty() || query.piece.size() > kLongestQuery || limit <= 0)
        return QList<SearchHit>();
    const std::function<void()> check = [&stopped] {
        if (stopped())
            throw Stopped();
    };
    try {
        const Transaction oneState(connection, Transaction::Kind::Snapshot);
        return Search(connection, std::move(query), limit, check).run();
    } catch (const Stopped &) {
        return base::fail(base::Code::Cancelled, QStringLiteral("a newer search took its place"));
    }
}

} // namespace creditdesk::store

#include "app/store/search/search.h"

#include "app/store/database/statement.h"
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

struct Stopped {
};

/// What ranking needs from `source`, which calls organisation "o".
std::string hitsFrom(const char *source)
{
    return std::string("SELECT o.serial, o.name FROM ") + source;
}

/// One run of one query over one connection.
class Search
{
public:
    Search(Connection &connection, Query query, int limit, const std::function<bool()> &stopped)
        : m_connection(connection), m_query(std::move(query)), m_limit(limit), m_stopped(stopped)
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
    void byIndex(const std::string &expression, const Judge &judge);
    [[nodiscard]] QList<SearchHit> shown();
    void collect(Statement &rows, std::size_t most, const Judge &judge);
    [[nodiscard]] bool judgeName(Hits::Found &found, const std::u32string &folded) const;
    [[nodiscard]] bool judgeInitials(Hits::Found &found, const std::u32string &folded) const;
    static void mark(Hits::Found &found, const std::u32string &folded, std::size_t first, std::size_t count);
    [[nodiscard]] bool isFull() const { return m_hits.size() >= static_cast<std::size_t>(m_limit); }
    void checkStopped() const
    {
        if (m_stopped())
            throw Stopped();
    }

    Connection &m_connection;
    const Query m_query;
    const int m_limit;
    const std::function<bool()> &m_stopped;
    Hits m_hits;
};

QList<SearchHit> Search::run()
{
    const Judge name = [this](Hits::Found &found, const std::u32string &folded) { return judgeName(found, folded); };
    const Judge initials = [this](Hits::Found &found, const std::u32string &folded) { return judgeInitials(found, folded); };
    if (!m_query.identifier.empty()) {
        byIdentifier(hitsFrom("organisation o WHERE code >= ?1 AND code < ?2 ORDER BY code LIMIT ?3"), By::Code,
                     kCreditCodeLength);
        byIdentifier(hitsFrom("organisation o WHERE registration_no >= ?1 AND registration_no < ?2 "
                              "AND registration_no <> '' ORDER BY registration_no LIMIT ?3"),
                     By::RegistrationNo, kRegistrationLength);
        byOrganisationCode();
    }
    byNameStart();
    if (!m_query.letters.empty())
        byIndex(initialsExpression(m_query.letters, true), initials);
    if (!isFull()) // everything so far is exact or at the start, and comes first
        byIndex(pieceExpression(m_query.piece), name);
    if (!isFull() && !m_query.letters.empty())
        byIndex(initialsExpression(m_query.letters, false), initials);
    return shown();
}

void Search::byStart(const std::string &sql, const std::string &start, const Judge &judge)
{
    checkStopped();
    const std::string end = start + kPastEveryText;
    Statement rows(m_connection, sql.c_str());
    rows.bindText(1, start).bindText(2, end).bind(3, m_limit);
    collect(rows, static_cast<std::size_t>(m_limit), judge);
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
    Statement rows(m_connection, hitsFrom("organisation o WHERE substr(code, 9, 9) = ?1 LIMIT ?2").c_str());
    rows.bindText(1, m_query.identifier).bind(2, m_limit);
    collect(rows, static_cast<std::size_t>(m_limit), [](Hits::Found &found, const std::u32string &) {
        found.by = By::OrganisationCode;
        found.tier = Tier::Exact;
        return true;
    });
}

void Search::byNameStart()
{
    byStart(hitsFrom("organisation o WHERE coalesce(folded, name) >= ?1 AND coalesce(folded, name) < ?2 "
                     "ORDER BY coalesce(folded, name) LIMIT ?3"),
            toUtf8(m_query.piece),
            [this](Hits::Found &found, const std::u32string &folded) { return judgeName(found, folded); });
}

void Search::byIndex(const std::string &expression, const Judge &judge)
{
    checkStopped();
    Statement rows(m_connection, hitsFrom("name_index CROSS JOIN organisation o ON o.serial = name_index.rowid "
                                          "WHERE name_index MATCH ?1")
                                     .c_str());
    rows.bindText(1, expression);
    collect(rows, static_cast<std::size_t>(std::max(m_limit, kRanked)), judge);
}

void Search::collect(Statement &rows, std::size_t most, const Judge &judge)
{
    std::size_t matching = 0;
    for (std::size_t looked = 0; matching < most && rows.step(); ++looked) {
        if (looked % 64 == 0)
            checkStopped();
        Hits::Found found;
        found.name = rows.text(1);
        if (!judge(found, foldUtf8(found.name)))
            continue;
        ++matching;
        found.serial = rows.integer(0);
        m_hits.add(std::move(found));
    }
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
    try {
        return Search(connection, std::move(query), limit, stopped).run();
    } catch (const Stopped &) {
        return base::fail(base::Code::Cancelled, QStringLiteral("a newer search took its place"));
    }
}

} // namespace creditdesk::store

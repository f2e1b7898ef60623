// What the rules do: raise, merge, worsen, bring back, note that a ground is gone.
#include "app/store/database/time_text.h"
#include "app/store/ledger/transaction.h"
#include "app/store/warnings/warning_rows.h"
#include "app/store/window/words.h"

#include <QSet>

namespace creditdesk::store {
namespace {
using namespace Qt::StringLiterals;

/// One batch of news, with its statements prepared once.
class Raising
{
public:
    Raising(Connection &connection, const QDateTime &now)
        : m_connection(connection),
          m_now(now),
          m_nowText(timeText(now)),
          m_known(connection, "SELECT warning, level FROM warning_fact WHERE key = ?1"),
          m_mergeable(connection,
                      "SELECT id, level, event, due, state FROM warning WHERE serial = ?1 AND rule = ?2 AND state <> "
                      "'closed' ORDER BY id DESC LIMIT 1"),
          m_insert(
              connection,
              "INSERT INTO warning (rule, version, kind, level, serial, subject, subject_name, district, event, first_event, "
              "raised_at, changed_at, due, due_provisional, events, state, owner, watched, revision, words) VALUES (?1, ?2, "
              "?3, "
              "?4, ?5, ?6, ?7, ?8, ?9, ?9, ?10, ?10, ?11, ?12, 1, 'open', ?13, ?14, 1, ?15) RETURNING id"),
          m_words(connection, "INSERT INTO warning_words (rowid, words) VALUES (?1, ?2)"),
          m_fact(connection,
                 "INSERT INTO warning_fact (key, warning, rule, version, level, record, record_kind, unit, unit_code, "
                 "event, due, value, title, text, link, holds, changed, known_before, raised_at) VALUES (?1, ?2, ?3, "
                 "?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, 1, ?16, ?17, ?18)"),
          m_merge(connection,
                  "UPDATE warning SET events = events + 1, event = max(event, ?2), first_event = min(first_event, ?2), "
                  "level = min(level, ?3), due = min(due, ?4), ground_gone = '', changed_at = ?5, version = ?6, "
                  "revision = revision + 1 WHERE id = ?1"),
          m_worsen(connection,
                   "UPDATE warning SET level = min(level, ?2), due = min(due, ?3), changed_at = ?4, revision = revision "
                   "+ 1 WHERE id = ?1"),
          m_factLevel(connection, "UPDATE warning_fact SET level = ?2 WHERE key = ?1"),
          m_open(connection, "UPDATE warning SET state = 'open', until = '', proposed_by = '' WHERE id = ?1")
    {
    }

    void take(const WarningNews &news, WarningsAdded &out)
    {
        m_known.reset();
        m_known.bindBlob(1, news.key);
        if (m_known.step()) {
            if (static_cast<qint64>(news.fact.level) < m_known.integer(1))
                worsen(m_known.integer(0), news, out);
            m_known.reset();
            return;
        }
        m_known.reset();
        m_mergeable.reset();
        m_mergeable.bind(1, news.serial).bindCopy(2, news.fact.rule);
        const bool found = m_mergeable.step();
        const QDate newest = found ? dayFrom(m_mergeable.string(2)) : QDate();
        const bool near = found && std::abs(newest.daysTo(news.fact.event)) <= news.mergeDays;
        if (near)
            merge(m_mergeable.integer(0), m_mergeable.integer(1), m_mergeable.string(4), news, out);
        else
            raise(news, out);
        m_mergeable.reset();
    }

private:
    void act(qint64 warning, const QString &what, const QString &before = {})
    {
        WarningAct line;
        line.warning = warning;
        line.at = m_now;
        line.act = what;
        writeAct(m_connection, line, before, 0);
    }

    void insertFact(qint64 warning, const WarningNews &news)
    {
        const WarningFact &fact = news.fact;
        m_fact.bindBlob(1, news.key).bind(2, warning).bindCopy(3, fact.rule).bindCopy(4, fact.version);
        m_fact.bind(5, static_cast<qint64>(fact.level)).bindCopy(6, fact.record).bindCopy(7, fact.recordKind);
        m_fact.bindCopy(8, fact.unit)
            .bindCopy(9, fact.unitCode)
            .bindCopy(10, dayText(fact.event))
            .bindCopy(11, dayText(fact.due));
        m_fact.bindCopy(12, fact.value).bindCopy(13, fact.title).bindCopy(14, fact.text).bindCopy(15, fact.link);
        m_fact.bind(16, fact.changed ? 1 : 0).bindCopy(17, timeText(fact.knownBefore)).bindCopy(18, m_nowText).run();
    }

    void raise(const WarningNews &news, WarningsAdded &out)
    {
        const QString words = indexedWords({news.subjectName, news.subject});
        m_insert.bindCopy(1, news.fact.rule).bindCopy(2, news.fact.version).bindCopy(3, news.kind);
        m_insert.bind(4, static_cast<qint64>(news.fact.level)).bind(5, news.serial).bindCopy(6, news.subject);
        m_insert.bindCopy(7, news.subjectName).bindCopy(8, news.district).bindCopy(9, dayText(news.fact.event));
        m_insert.bindCopy(10, m_nowText).bindCopy(11, dayText(news.due)).bind(12, news.dueProvisional ? 1 : 0);
        m_insert.bindCopy(13, news.owner).bind(14, news.watched ? 1 : 0).bindCopy(15, words);
        m_insert.step();
        const qint64 id = m_insert.integer(0);
        m_insert.run();
        m_words.bind(1, id).bindCopy(2, words).run();
        insertFact(id, news);
        act(id, u"raise"_s);
        ++out.raised;
        out.warnings.append(id);
    }

    void update(qint64 id, const WarningNews &news)
    {
        m_merge.bind(1, id).bindCopy(2, dayText(news.fact.event)).bind(3, static_cast<qint64>(news.fact.level));
        m_merge.bindCopy(4, dayText(news.due)).bindCopy(5, m_nowText).bindCopy(6, news.fact.version).run();
    }

    /// Into one that is not closed. What was set aside comes back: a dismissed one for any new event, a snoozed one for a
    /// worse.
    void merge(qint64 id, qint64 level, const QString &state, const WarningNews &news, WarningsAdded &out)
    {
        const bool worse = static_cast<qint64>(news.fact.level) < level;
        update(id, news);
        insertFact(id, news);
        act(id, worse ? u"worsen"_s : u"merge"_s);
        ++out.merged;
        out.worsened += worse ? 1 : 0;
        if (state == u"dismissed"_s || (state == u"snoozed"_s && worse))
            open(id, state, out);
    }

    void open(qint64 id, const QString &state, WarningsAdded &out)
    {
        m_open.bind(1, id).run();
        act(id, u"return"_s, u"{\"state\":\"%1\"}"_s.arg(state));
        out.warnings.append(id);
    }

    /// The event is known, but by now it is worse than it was.
    void worsen(qint64 id, const WarningNews &news, WarningsAdded &out)
    {
        const auto warning = readWarning(m_connection, id);
        if (!warning || warning->state == u"closed"_s)
            return;
        m_factLevel.bindBlob(1, news.key).bind(2, static_cast<qint64>(news.fact.level)).run();
        if (warning->level <= news.fact.level)
            return;
        m_worsen.bind(1, id)
            .bind(2, static_cast<qint64>(news.fact.level))
            .bindCopy(3, dayText(news.due))
            .bindCopy(4, m_nowText)
            .run();
        act(id, u"worsen"_s);
        ++out.worsened;
        if (warning->state == u"snoozed"_s || warning->state == u"dismissed"_s)
            open(id, warning->state, out);
    }

    Connection &m_connection;
    const QDateTime m_now;
    const QString m_nowText;
    Statement m_known, m_mergeable, m_insert, m_words, m_fact, m_merge, m_worsen, m_factLevel, m_open;
};

} // namespace

base::Result<WarningsAdded> WarningEntries::add(const QList<WarningNews> &news, const QDateTime &now)
{
    auto &m = m_transaction.m;
    return m.change("raise warnings", [&]() -> base::Result<WarningsAdded> {
        WarningsAdded out;
        Raising raising(m.connection, now);
        for (const WarningNews &one : news)
            raising.take(one, out);
        return out;
    });
}

base::Result<qint64> WarningEntries::noteGrounds(const QList<GroundsNow> &grounds, const QStringList &rules,
                                                 const QDateTime &now, QDate today)
{
    auto &m = m_transaction.m;
    return m.change("grounds of warnings", [&]() -> base::Result<qint64> {
        qint64 gone = 0;
        Statement open(m.connection,
                       "SELECT w.id, w.ground_gone, f.id, f.key, f.holds, f.rule FROM warning w JOIN warning_fact f ON "
                       "f.warning = w.id WHERE w.serial = ?1 AND w.state <> 'closed' ORDER BY w.id");
        Statement holds(m.connection, "UPDATE warning_fact SET holds = ?2 WHERE id = ?1");
        Statement note(m.connection,
                       "UPDATE warning SET ground_gone = ?2, changed_at = ?3, revision = revision + 1 WHERE id = ?1");
        for (const GroundsNow &one : grounds) {
            struct Seen {
                bool any = false, wasGone = false;
            };
            QMap<qint64, Seen> warnings;
            QMap<qint64, bool> facts; // those that changed
            const QSet<QByteArray> holding(one.holding.cbegin(), one.holding.cend());
            open.bind(1, one.serial);
            while (open.step()) {
                const bool holdsNow = !rules.contains(open.string(5)) || holding.contains(open.blob(3));
                Seen &seen = warnings[open.integer(0)];
                seen.any = seen.any || holdsNow;
                seen.wasGone = !open.string(1).isEmpty();
                if (holdsNow != (open.integer(4) != 0))
                    facts.insert(open.integer(2), holdsNow);
            }
            open.reset();
            for (auto fact = facts.begin(); fact != facts.end(); ++fact)
                holds.bind(1, fact.key()).bind(2, fact.value() ? 1 : 0).run();
            for (auto warning = warnings.begin(); warning != warnings.end(); ++warning) {
                if (warning->any != warning->wasGone)
                    continue; // as it was
                note.bind(1, warning.key())
                    .bindCopy(2, warning->any ? QString() : dayText(today))
                    .bindCopy(3, timeText(now))
                    .run();
                WarningAct line;
                line.warning = warning.key();
                line.at = now;
                line.act = warning->any ? u"ground_back"_s : u"ground_gone"_s;
                writeAct(m.connection, line, {}, 0);
                gone += warning->any ? 0 : 1;
            }
        }
        return gone;
    });
}

base::Result<QList<qint64>> WarningEntries::bringBack(QDate today, const QDateTime &now)
{
    auto &m = m_transaction.m;
    return m.change("bring warnings back", [&]() -> base::Result<QList<qint64>> {
        QList<qint64> back;
        Statement due(m.connection,
                      "SELECT id FROM warning WHERE state IN ('snoozed', 'dismissed') AND until <= ?1 ORDER BY id");
        due.bindCopy(1, dayText(today));
        while (due.step())
            back.append(due.integer(0));
        due.reset();
        for (const qint64 id : std::as_const(back)) {
            Warning warning = *readWarning(m.connection, id);
            warning.state = u"open"_s;
            warning.until = {};
            WarningAct act;
            act.warning = id;
            act.at = now;
            act.act = u"return"_s;
            TRY_DONE(put(warning, act));
        }
        return back;
    });
}

} // namespace creditdesk::store

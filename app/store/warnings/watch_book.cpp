#include "app/store/watch_book.h"

#include "app/store/database/time_text.h"
#include "app/store/ledger/ledger_impl.h"
#include "app/store/ledger/transaction.h"
#include "app/store/warnings/warning_rows.h"

namespace creditdesk::store {
namespace {
using namespace Qt::StringLiterals;

using base::Code;
using base::fail;

constexpr char kList[] = "SELECT l.id, l.name, l.matter, l.case_number, l.reason, l.made_by, l.made_at, l.ends_on, l.ended_at, "
                         "l.ended_by, (SELECT count(*) FROM watch_item n WHERE n.list = l.id AND n.removed_at = '') ";
constexpr char kItem[] = ", i.list, i.serial, i.code, i.name, i.added_by, i.added_at, i.how, i.removed_by, i.removed_at ";
constexpr int kListColumns = 11;

WatchList listFrom(const Statement &row)
{
    return {row.integer(0),          row.string(1), row.string(2),           row.string(3),
            row.string(4),           row.string(5), timeFrom(row.string(6)), dayFrom(row.string(7)),
            timeFrom(row.string(8)), row.string(9), row.integer(10)};
}

WatchItem itemFrom(const Statement &row, int at)
{
    WatchItem item;
    item.list = row.integer(at);
    item.serial = row.integer(at + 1);
    item.code = row.string(at + 2);
    item.name = row.string(at + 3);
    item.addedBy = row.string(at + 4);
    item.addedAt = timeFrom(row.string(at + 5));
    item.how = row.string(at + 6);
    item.removedBy = row.string(at + 7);
    item.removedAt = timeFrom(row.string(at + 8));
    return item;
}

std::optional<WatchList> readList(Connection &connection, qint64 id)
{
    Statement row(connection, (std::string(kList) + "FROM watch_list l WHERE l.id = ?1").c_str());
    row.bind(1, id);
    return row.step() ? std::optional(listFrom(row)) : std::nullopt;
}

} // namespace

base::Result<QList<WatchList>> WatchBook::lists(bool withEnded, QDate today) const
{
    return m_ledger.m->read("watch lists", [&](Connection &c) -> base::Result<QList<WatchList>> {
        Statement rows(
            c, (std::string(kList) + "FROM watch_list l WHERE ?1 OR (l.ended_at = '' AND l.ends_on >= ?2) ORDER BY l.id DESC")
                   .c_str());
        rows.bind(1, withEnded ? 1 : 0).bindCopy(2, dayText(today));
        QList<WatchList> out;
        while (rows.step())
            out.append(listFrom(rows));
        return out;
    });
}

base::Result<WatchList> WatchBook::list(qint64 id) const
{
    return m_ledger.m->read("watch list", [&](Connection &c) -> base::Result<WatchList> {
        const auto found = readList(c, id);
        if (!found)
            return fail(Code::NotFound, u"no such watch list"_s);
        return *found;
    });
}

base::Result<QList<WatchItem>> WatchBook::items(qint64 list, bool withRemoved) const
{
    return m_ledger.m->read("watched organisations", [&](Connection &c) -> base::Result<QList<WatchItem>> {
        Statement rows(c, (std::string("SELECT 0") + kItem +
                           "FROM watch_item i WHERE i.list = ?1 AND (?2 OR i.removed_at = '') ORDER BY i.id")
                              .c_str());
        rows.bind(1, list).bind(2, withRemoved ? 1 : 0);
        QList<WatchItem> out;
        while (rows.step())
            out.append(itemFrom(rows, 1));
        return out;
    });
}

base::Result<QList<WatchedBy>> WatchBook::watchedBy(const QString &code) const
{
    return m_ledger.m->read("who watches", [&](Connection &c) -> base::Result<QList<WatchedBy>> {
        Statement rows(c, (std::string(kList) + kItem +
                           "FROM watch_item i JOIN watch_list l ON l.id = i.list WHERE i.code = ?1 ORDER BY i.id DESC")
                              .c_str());
        rows.bindCopy(1, code);
        QList<WatchedBy> out;
        while (rows.step())
            out.append({itemFrom(rows, kListColumns), listFrom(rows)});
        return out;
    });
}

base::Result<QSet<qint64>> WatchBook::watched(QDate day, const QDateTime &since) const
{
    return m_ledger.m->read("watched", [&](Connection &c) -> base::Result<QSet<qint64>> {
        Statement rows(c, "SELECT i.serial FROM watch_item i JOIN watch_list l ON l.id = i.list WHERE i.removed_at = '' AND "
                          "l.ended_at = '' AND l.ends_on >= ?1 AND i.added_at > ?2");
        rows.bindCopy(1, dayText(day)).bindCopy(2, timeText(since));
        QSet<qint64> out;
        while (rows.step())
            out.insert(rows.integer(0));
        return out;
    });
}

base::Result<qint64> WatchEntries::make(const WatchList &list)
{
    auto &m = m_transaction.m;
    return m.change("make a watch list", [&]() -> base::Result<qint64> {
        Statement insert(m.connection,
                         "INSERT INTO watch_list (name, matter, case_number, reason, made_by, made_at, ends_on) VALUES "
                         "(?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id");
        insert.bindCopy(1, list.name).bindCopy(2, list.matter).bindCopy(3, list.caseNumber).bindCopy(4, list.reason);
        insert.bindCopy(5, list.madeBy).bindCopy(6, timeText(list.madeAt)).bindCopy(7, dayText(list.endsOn));
        insert.step();
        const qint64 id = insert.integer(0);
        insert.run();
        return id;
    });
}

base::Done WatchEntries::end(qint64 list, const QString &by, const QDateTime &at)
{
    auto &m = m_transaction.m;
    return m.change("end a watch list", [&]() -> base::Done {
        const auto found = readList(m.connection, list);
        if (!found)
            return fail(Code::NotFound, u"no such watch list"_s);
        if (found->endedAt.isValid())
            return fail(Code::Conflict, u"this watch list has ended"_s);
        Statement update(m.connection, "UPDATE watch_list SET ended_at = ?2, ended_by = ?3 WHERE id = ?1");
        update.bind(1, list).bindCopy(2, timeText(at)).bindCopy(3, by).run();
        return {};
    });
}

base::Result<bool> WatchEntries::add(const WatchItem &item)
{
    auto &m = m_transaction.m;
    return m.change("watch", [&]() -> base::Result<bool> {
        Statement insert(m.connection,
                         "INSERT INTO watch_item (list, serial, code, name, added_by, added_at, how) VALUES (?1, ?2, "
                         "?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING");
        insert.bind(1, item.list).bind(2, item.serial).bindCopy(3, item.code).bindCopy(4, item.name);
        return insert.bindCopy(5, item.addedBy).bindCopy(6, timeText(item.addedAt)).bindCopy(7, item.how).run() > 0;
    });
}

base::Done WatchEntries::remove(qint64 list, const QString &code, const QString &by, const QDateTime &at)
{
    auto &m = m_transaction.m;
    return m.change("watch no more", [&]() -> base::Done {
        Statement update(
            m.connection,
            "UPDATE watch_item SET removed_by = ?3, removed_at = ?4 WHERE list = ?1 AND code = ?2 AND removed_at = ''");
        if (update.bind(1, list).bindCopy(2, code).bindCopy(3, by).bindCopy(4, timeText(at)).run() == 0)
            return fail(Code::NotFound, u"not on this watch list"_s);
        return {};
    });
}

} // namespace creditdesk::store

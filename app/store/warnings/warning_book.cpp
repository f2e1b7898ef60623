#include "app/store/warning_book.h"

#include "app/store/database/time_text.h"
#include "app/store/ledger/ledger_impl.h"
#include "app/store/ledger/transaction.h"
#include "app/store/warnings/warning_query.h"
#include "app/store/warnings/warning_rows.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace creditdesk::store {
using namespace Qt::StringLiterals;

using base::Code;
using base::fail;

base::Result<WarningPage> WarningBook::page(const WarningFilter &filter, const QString &after, int limit) const
{
    if (!WarningQuery::isCursor(after) || limit < 1)
        return fail(Code::InvalidInput, u"no place in the list of warnings"_s, u"after"_s);
    const WarningQuery query(filter);
    if (query.isEmpty())
        return WarningPage();
    return m_ledger.m->read("warnings",
                            [&](Connection &c) -> base::Result<WarningPage> { return query.page(c, after, limit); });
}

base::Result<WarningCounts> WarningBook::counts(const WarningFilter &filter, QDate today) const
{
    const WarningQuery query(filter);
    if (query.isEmpty())
        return WarningCounts();
    return m_ledger.m->read("counts of warnings", [&](Connection &c) -> base::Result<WarningCounts> {
        const Transaction snapshot(c, Transaction::Kind::Snapshot);
        return query.counts(c, dayText(today));
    });
}

base::Result<Warning> WarningBook::warning(qint64 id) const
{
    return m_ledger.m->read("warning", [&](Connection &c) -> base::Result<Warning> {
        const auto found = readWarning(c, id);
        if (!found)
            return fail(Code::NotFound, u"no such warning"_s);
        return *found;
    });
}

base::Result<QList<WarningFact>> WarningBook::facts(qint64 warning) const
{
    return m_ledger.m->read("grounds of a warning",
                            [&](Connection &c) -> base::Result<QList<WarningFact>> { return readFacts(c, warning); });
}

base::Result<QList<WarningAct>> WarningBook::course(qint64 warning) const
{
    return m_ledger.m->read("course of a warning",
                            [&](Connection &c) -> base::Result<QList<WarningAct>> { return readCourse(c, warning); });
}

base::Result<std::optional<ActToUndo>> WarningBook::lastAct(qint64 warning) const
{
    return m_ledger.m->read("last act",
                            [&](Connection &c) -> base::Result<std::optional<ActToUndo>> { return readLastAct(c, warning); });
}

base::Result<QList<qint64>> WarningBook::concerned() const
{
    return m_ledger.m->read("organisations with warnings", [&](Connection &c) -> base::Result<QList<qint64>> {
        Statement rows(c, "SELECT DISTINCT serial FROM warning WHERE state <> 'closed' ORDER BY serial");
        QList<qint64> out;
        while (rows.step())
            out.append(rows.integer(0));
        return out;
    });
}

base::Result<QList<qint64>> WarningBook::returning(QDate today) const
{
    return m_ledger.m->read("returning warnings", [&](Connection &c) -> base::Result<QList<qint64>> {
        Statement rows(c, "SELECT id FROM warning WHERE state IN ('snoozed', 'dismissed') AND until <= ?1 ORDER BY id");
        rows.bindCopy(1, dayText(today));
        QList<qint64> out;
        while (rows.step())
            out.append(rows.integer(0));
        return out;
    });
}

base::Result<QList<DutyLine>> WarningBook::duty() const
{
    return m_ledger.m->read("duty", [&](Connection &c) -> base::Result<QList<DutyLine>> {
        Statement rows(c, "SELECT district, operator, set_by, set_at FROM duty ORDER BY district");
        QList<DutyLine> out;
        while (rows.step())
            out.append({rows.string(0), rows.string(1), rows.string(2), timeFrom(rows.string(3))});
        return out;
    });
}

base::Result<Warning> WarningEntries::warning(qint64 id)
{
    auto &m = m_transaction.m;
    return m.change("warning", [&]() -> base::Result<Warning> {
        const auto found = readWarning(m.connection, id);
        if (!found)
            return fail(Code::NotFound, u"no such warning"_s);
        return *found;
    });
}

base::Result<std::optional<ActToUndo>> WarningEntries::lastAct(qint64 warning)
{
    auto &m = m_transaction.m;
    return m.change("last act", [&]() -> base::Result<std::optional<ActToUndo>> { return readLastAct(m.connection, warning); });
}

base::Result<Warning> WarningEntries::put(const Warning &after, const WarningAct &act, qint64 undoes)
{
    auto &m = m_transaction.m;
    return m.change("act on a warning", [&]() -> base::Result<Warning> {
        const auto before = readWarning(m.connection, after.id);
        if (!before)
            return fail(Code::NotFound, u"no such warning"_s);
        const bool changed = before->state != after.state || before->owner != after.owner || before->until != after.until ||
                             before->proposedBy != after.proposedBy;
        const QJsonObject was{{u"state"_s, before->state},
                              {u"owner"_s, before->owner},
                              {u"until"_s, dayText(before->until)},
                              {u"proposed_by"_s, before->proposedBy}};
        writeAct(m.connection, act, changed ? QString::fromUtf8(QJsonDocument(was).toJson(QJsonDocument::Compact)) : QString(),
                 undoes);
        Statement update(m.connection,
                         "UPDATE warning SET state = ?2, owner = ?3, until = ?4, proposed_by = ?5, changed_at = ?6, "
                         "revision = revision + 1 WHERE id = ?1");
        update.bind(1, after.id).bindCopy(2, after.state).bindCopy(3, after.owner).bindCopy(4, dayText(after.until));
        update.bindCopy(5, after.proposedBy).bindCopy(6, timeText(act.at)).run();
        return *readWarning(m.connection, after.id);
    });
}

base::Done WarningEntries::setDuty(const DutyLine &line)
{
    auto &m = m_transaction.m;
    return m.change("duty", [&]() -> base::Done {
        Statement remove(m.connection, "DELETE FROM duty WHERE district = ?1");
        remove.bindCopy(1, line.district).run();
        if (line.operatorId.isEmpty())
            return {};
        Statement insert(m.connection, "INSERT INTO duty VALUES (?1, ?2, ?3, ?4)");
        insert.bindCopy(1, line.district)
            .bindCopy(2, line.operatorId)
            .bindCopy(3, line.setBy)
            .bindCopy(4, timeText(line.setAt))
            .run();
        return {};
    });
}

} // namespace creditdesk::store

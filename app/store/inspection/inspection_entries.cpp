// What random inspection changes in the ledger.
#include "app/store/database/statement.h"
#include "app/store/database/time_text.h"
#include "app/store/inspection_book.h"
#include "app/store/ledger/transaction.h"

#include <QJsonDocument>

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

/// Lines of a transcript and its seal, the last one.
struct Lines {
    QList<QByteArray> entries;
    QByteArray seal;
};

std::optional<Lines> linesOf(const QByteArray &transcript)
{
    QList<QByteArray> lines = transcript.split('\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    if (lines.size() < 2 || lines.contains(QByteArray()))
        return {};
    QByteArray seal = lines.takeLast();
    return Lines{std::move(lines), std::move(seal)};
}

/// Adds what is not here yet; false if what is here is something else.
bool append(Connection &connection, const QString &id, const QList<QByteArray> &lines)
{
    Statement known(connection, "SELECT sequence, line FROM inspection_entry WHERE draw = ?1 ORDER BY sequence DESC LIMIT 1");
    qsizetype there = 0;
    if (known.bindCopy(1, id).step()) {
        there = static_cast<qsizetype>(known.integer(0));
        if (there > lines.size() || known.string(1).toUtf8() != lines.at(there - 1))
            return false;
    }
    known.reset();
    Statement add(connection, "INSERT INTO inspection_entry (draw, sequence, line) VALUES (?1, ?2, ?3)");
    for (qsizetype i = there; i < lines.size(); ++i) {
        const QByteArray &line = lines.at(i);
        add.bindCopy(1, id).bind(2, i + 1).bindText(3,
                                                    std::string_view(line.constData(), static_cast<std::size_t>(line.size())));
        add.run();
    }
    return true;
}

tl::unexpected<base::Failure> doesNotContinue()
{
    return fail(Code::Conflict, QStringLiteral("this transcript does not continue the one that is kept"),
                QStringLiteral("draw"));
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

base::Done InspectionEntries::addPlan(const KeptPlan &plan)
{
    auto &m = m_transaction.m;
    return m.change("add an inspection plan", [&]() -> base::Done {
        Statement there(m.connection, "SELECT 1 FROM inspection_plan WHERE id = ?1");
        if (there.bindCopy(1, plan.id).step())
            return fail(Code::Conflict, QStringLiteral("there is a plan %1").arg(plan.id), QStringLiteral("plan_id_used"));
        Statement add(m.connection, "INSERT INTO inspection_plan (id, text, taken_by, taken_at) VALUES (?1, ?2, ?3, ?4)");
        add.bindCopy(1, plan.id).bindBlob(2, plan.text).bindCopy(3, plan.takenBy).bindCopy(4, timeText(plan.takenAt)).run();
        return {};
    });
}

base::Result<int> InspectionEntries::nextRunning(int year)
{
    auto &m = m_transaction.m;
    return m.change("number of a draw", [&]() -> base::Result<int> {
        Statement last(m.connection, "SELECT coalesce(max(running), 0) FROM inspection_draw WHERE year = ?1");
        last.bind(1, year).step();
        return static_cast<int>(last.integer(0)) + 1;
    });
}

base::Done InspectionEntries::addDraw(const KeptDraw &draw, int running, const QByteArray &transcript)
{
    auto &m = m_transaction.m;
    return m.change("add a draw", [&]() -> base::Done {
        const std::optional<Lines> lines = linesOf(transcript);
        if (!lines)
            return doesNotContinue();
        Statement add(
            m.connection,
            "INSERT INTO inspection_draw (id, year, running, plan, plan_version, department_zh, department_en, "
            "started_by, started_at, changed_at, phase, round, targets, results, secret, seal) VALUES (?1, ?2, ?3, ?4, "
            "?5, ?6, ?7, ?8, ?9, ?9, ?10, ?11, 0, 0, x'', ?12)");
        add.bindCopy(1, draw.id).bind(2, draw.year).bind(3, running).bindCopy(4, draw.plan).bindCopy(5, draw.planVersion);
        add.bindCopy(6, draw.departmentZh).bindCopy(7, draw.departmentEn).bindCopy(8, draw.startedBy);
        add.bindCopy(9, timeText(draw.startedAt)).bindCopy(10, draw.phase).bind(11, draw.round);
        add.bindCopy(12, QString::fromUtf8(lines->seal)).run();
        return append(m.connection, draw.id, lines->entries) ? base::Done() : doesNotContinue();
    });
}

base::Done InspectionEntries::saveDraw(const KeptDraw &draw, const QByteArray &transcript)
{
    auto &m = m_transaction.m;
    return m.change("save a draw", [&]() -> base::Done {
        const std::optional<Lines> lines = linesOf(transcript);
        if (!lines || !append(m.connection, draw.id, lines->entries))
            return doesNotContinue();
        Statement save(m.connection,
                       "UPDATE inspection_draw SET plan = ?2, plan_version = ?3, department_zh = ?4, department_en = ?5, "
                       "changed_at = ?6, phase = ?7, round = ?8, targets = ?9, results = ?10, seal = ?11 WHERE id = ?1");
        save.bindCopy(1, draw.id).bindCopy(2, draw.plan).bindCopy(3, draw.planVersion).bindCopy(4, draw.departmentZh);
        save.bindCopy(5, draw.departmentEn).bindCopy(6, timeText(draw.changedAt)).bindCopy(7, draw.phase).bind(8, draw.round);
        save.bind(9, draw.targets).bind(10, draw.results).bindCopy(11, QString::fromUtf8(lines->seal));
        if (save.run() != 1)
            return fail(Code::NotFound, QStringLiteral("draw %1").arg(draw.id), QStringLiteral("draw"));
        return {};
    });
}

base::Done InspectionEntries::keepSecret(const QString &id, const QByteArray &secret)
{
    auto &m = m_transaction.m;
    return m.change("keep a secret", [&]() -> base::Done {
        Statement save(m.connection, "UPDATE inspection_draw SET secret = ?2 WHERE id = ?1");
        save.bindCopy(1, id).bindBlob(2, secret).run();
        return {};
    });
}

base::Done InspectionEntries::keepPool(const QString &id, int round, const KeptPool &pool)
{
    auto &m = m_transaction.m;
    return m.change("keep a pool", [&]() -> base::Done {
        Statement add(m.connection, "INSERT INTO inspection_pool (draw, round, facts, bytes) VALUES (?1, ?2, ?3, ?4)");
        add.bindCopy(1, id).bind(2, round).bindCopy(3, compact(pool.facts)).bindBlob(4, pool.bytes).run();
        return {};
    });
}

base::Done InspectionEntries::addVisit(const QString &id, const InspectionVisit &visit)
{
    auto &m = m_transaction.m;
    return m.change("add a visit", [&]() -> base::Done {
        Statement add(m.connection, "INSERT INTO inspection_visit (draw, code, visited, items) VALUES (?1, ?2, ?3, ?4)");
        add.bindCopy(1, id).bindCopy(2, visit.code).bindCopy(3, visit.visited.toString(Qt::ISODate));
        add.bindCopy(4, visit.items.join(u' ')).run();
        return {};
    });
}

} // namespace creditdesk::store

#include "app/store/inspection_book.h"

#include "app/store/database/statement.h"
#include "app/store/database/time_text.h"
#include "app/store/ledger/ledger_impl.h"

#include <QJsonDocument>

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

constexpr char kDraws[] = "SELECT id, year, plan, plan_version, department_zh, department_en, started_by, started_at, "
                          "changed_at, phase, round, targets, results FROM inspection_draw ";

KeptDraw drawFrom(const Statement &row)
{
    KeptDraw draw;
    draw.id = row.string(0);
    draw.year = static_cast<int>(row.integer(1));
    draw.plan = row.string(2);
    draw.planVersion = row.string(3);
    draw.departmentZh = row.string(4);
    draw.departmentEn = row.string(5);
    draw.startedBy = row.string(6);
    draw.startedAt = timeFrom(row.string(7));
    draw.changedAt = timeFrom(row.string(8));
    draw.phase = row.string(9);
    draw.round = static_cast<int>(row.integer(10));
    draw.targets = row.integer(11);
    draw.results = row.integer(12);
    return draw;
}

QJsonObject objectFrom(std::string_view text)
{
    return QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size()))).object();
}

tl::unexpected<base::Failure> noDraw(const QString &id)
{
    return fail(Code::NotFound, QStringLiteral("draw %1").arg(id), QStringLiteral("draw"));
}

tl::unexpected<base::Failure> noPool(const QString &id, int round)
{
    return fail(Code::NotFound, QStringLiteral("pool of draw %1, round %2").arg(id).arg(round), QStringLiteral("pool"));
}

} // namespace

base::Result<QList<KeptPlan>> InspectionBook::plans() const
{
    return m_ledger.m->read("inspection plans", [](Connection &c) -> base::Result<QList<KeptPlan>> {
        Statement rows(c, "SELECT id, text, taken_by, taken_at FROM inspection_plan ORDER BY taken_at, id");
        QList<KeptPlan> plans;
        while (rows.step())
            plans.append({rows.string(0), rows.blob(1), rows.string(2), timeFrom(rows.string(3))});
        return plans;
    });
}

base::Result<QList<KeptDraw>> InspectionBook::draws() const
{
    return m_ledger.m->read("draws", [](Connection &c) -> base::Result<QList<KeptDraw>> {
        Statement rows(c, (std::string(kDraws) + "ORDER BY year DESC, running DESC").c_str());
        QList<KeptDraw> draws;
        while (rows.step())
            draws.append(drawFrom(rows));
        return draws;
    });
}

base::Result<KeptDraw> InspectionBook::draw(const QString &id) const
{
    return m_ledger.m->read("draw", [&](Connection &c) -> base::Result<KeptDraw> {
        Statement row(c, (std::string(kDraws) + "WHERE id = ?1").c_str());
        if (!row.bindCopy(1, id).step())
            return noDraw(id);
        return drawFrom(row);
    });
}

base::Result<QByteArray> InspectionBook::transcript(const QString &id) const
{
    return m_ledger.m->read("transcript", [&](Connection &c) -> base::Result<QByteArray> {
        const Transaction snapshot(c, Transaction::Kind::Snapshot);
        QByteArray text;
        Statement lines(c, "SELECT line FROM inspection_entry WHERE draw = ?1 ORDER BY sequence");
        lines.bindCopy(1, id);
        while (lines.step())
            text.append(lines.string(0).toUtf8()).append('\n');
        Statement seal(c, "SELECT seal FROM inspection_draw WHERE id = ?1");
        if (!seal.bindCopy(1, id).step())
            return noDraw(id);
        return text + seal.string(0).toUtf8() + '\n';
    });
}

base::Result<QByteArray> InspectionBook::secret(const QString &id) const
{
    return m_ledger.m->read("secret of a draw", [&](Connection &c) -> base::Result<QByteArray> {
        Statement row(c, "SELECT secret FROM inspection_draw WHERE id = ?1");
        if (!row.bindCopy(1, id).step())
            return noDraw(id);
        return row.blob(0);
    });
}

base::Result<std::optional<QJsonObject>> InspectionBook::poolFacts(const QString &id, int round) const
{
    return m_ledger.m->read("facts of a pool", [&](Connection &c) -> base::Result<std::optional<QJsonObject>> {
        Statement row(c, "SELECT facts FROM inspection_pool WHERE draw = ?1 AND round = ?2");
        if (!row.bindCopy(1, id).bind(2, round).step())
            return std::optional<QJsonObject>();
        return std::optional(objectFrom(row.text(0)));
    });
}

base::Result<KeptPool> InspectionBook::pool(const QString &id, int round) const
{
    return m_ledger.m->read("pool", [&](Connection &c) -> base::Result<KeptPool> {
        Statement row(c, "SELECT facts, bytes FROM inspection_pool WHERE draw = ?1 AND round = ?2");
        if (!row.bindCopy(1, id).bind(2, round).step())
            return noPool(id, round);
        return KeptPool{objectFrom(row.text(0)), row.blob(1)};
    });
}

base::Result<QList<InspectionVisit>> InspectionBook::visits(QDate from, QDate until) const
{
    return m_ledger.m->read("visits", [&](Connection &c) -> base::Result<QList<InspectionVisit>> {
        Statement rows(
            c, "SELECT code, visited, items FROM inspection_visit WHERE visited BETWEEN ?1 AND ?2 ORDER BY visited, code");
        rows.bindCopy(1, from.toString(Qt::ISODate)).bindCopy(2, until.toString(Qt::ISODate));
        QList<InspectionVisit> visits;
        while (rows.step()) {
            visits.append({rows.string(0), QDate::fromString(rows.string(1), Qt::ISODate),
                           rows.string(2).split(u' ', Qt::SkipEmptyParts)});
        }
        return visits;
    });
}

} // namespace creditdesk::store

#include "app/export/row_walk.h"

namespace creditdesk::exporting {

namespace {

using base::Code;

constexpr int kPiece = 1000; ///< rows asked for at a time: cancelling and progress are as fine as this

base::Result<QList<QStringList>> piece(const domain::Table &table, const Run &run, qint64 first)
{
    return run.rows ? run.rows(first, kPiece) : table.rows.mid(first, kPiece);
}

} // namespace

base::Done checkShape(const domain::Table &table)
{
    if (table.columns.isEmpty())
        return base::fail(Code::InvalidInput, QStringLiteral("a table without columns"));
    if (table.total.size() > table.columns.size())
        return base::fail(Code::InvalidInput, QStringLiteral("a total with more cells than columns"));
    return {};
}

base::Done eachRow(const domain::Table &table, const Run &run, const std::function<base::Done(const QStringList &)> &row)
{
    for (qint64 first = 0;;) {
        if (run.cancel.isCancelled())
            return base::fail(Code::Cancelled, QStringLiteral("export"));
        TRY_ASSIGN(QList<QStringList> rows, piece(table, run, first));
        if (rows.isEmpty())
            return {};
        for (QStringList &cells : rows) {
            if (cells.size() > table.columns.size())
                return base::fail(Code::InvalidInput, QStringLiteral("a row with more cells than columns"));
            cells.resize(table.columns.size());
            TRY_DONE(row(cells));
        }
        first += rows.size();
        if (run.done)
            run.done(first);
    }
}

} // namespace creditdesk::exporting

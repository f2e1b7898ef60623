// Tables leave the program as paper or files; what left, behind which filters, is in the audit first.
#include "app/export/export.h"
#include "app/base/user_files.h"
#include "app/report/table_paper.h"
#include "app/services/supervision/supervision_house.h"

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPiece = 10'000;

QJsonObject whatLeaves(const domain::Table &table, qint64 rows, const QString &form)
{
    QJsonObject filters;
    for (const domain::LabelledText &filter : table.filters)
        filters.insert(filter.label, filter.text);
    return {{u"title"_s, table.title}, {u"rows"_s, rows}, {u"form"_s, form}, {u"filters"_s, filters}};
}

/// Paper is laid out from all of its rows.
base::Result<domain::Table> gathered(domain::Table table, const TableRun &run)
{
    if (!run.rows)
        return table;
    if (run.count > report::kMostPaperRows)
        return base::fail(Code::InvalidInput, u"too many rows for paper"_s, u"pdf_rows"_s);
    while (!run.cancel.isCancelled()) {
        TRY_ASSIGN(const QList<QStringList> rows, run.rows(table.rows.size(), kPiece));
        if (rows.isEmpty())
            return table;
        table.rows += rows;
        if (run.done)
            run.done(table.rows.size());
    }
    return base::fail(Code::Cancelled, u"export"_s);
}

} // namespace

base::Result<QByteArray> Supervision::tablePdf(const domain::Table &table)
{
    const QString permission = u"supervision.export"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    store::AuditEntry line = m->house.entry(who.session, permission);
    line.detail = whatLeaves(table, table.rows.size(), u"pdf"_s);
    TRY_DONE(m->house.record(who, line));
    TRY_ASSIGN(report::Rendered pages, report::renderTable(table));
    return std::move(pages.pdf);
}

base::Result<QStringList> Supervision::printers()
{
    TRY_ASSIGN(const Means who, m->house.require(u"supervision.export"_s));
    return m->house.printerNames(who);
}

base::Done Supervision::printTable(const domain::Table &table, const QString &queue, const TableRun &run)
{
    const QString permission = u"supervision.export"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    TRY_ASSIGN(const domain::Table whole, gathered(table, run));
    store::AuditEntry line = m->house.entry(who.session, permission);
    line.action = u"supervision.print"_s;
    line.detail = whatLeaves(whole, whole.rows.size(), u"paper"_s);
    TRY_DONE(m->house.record(who, line));
    TRY_ASSIGN(const report::Rendered pages, report::renderTable(whole));
    return m->house.printPlain(pages.pdf, whole.title, queue);
}

base::Done Supervision::saveTable(const domain::Table &table, const QString &path, const TableRun &run)
{
    if (path.endsWith(u".pdf"_s, Qt::CaseInsensitive)) {
        TRY_ASSIGN(const domain::Table whole, gathered(table, run));
        TRY_ASSIGN(const QByteArray pdf, tablePdf(whole));
        return base::saveForUser(path, pdf);
    }
    const bool book = path.endsWith(u".xlsx"_s, Qt::CaseInsensitive);
    if (!book && !path.endsWith(u".csv"_s, Qt::CaseInsensitive))
        return base::fail(Code::InvalidInput, u"the name must end in .csv, .xlsx or .pdf"_s, u"form"_s);
    const QString permission = u"supervision.export"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    store::AuditEntry line = m->house.entry(who.session, permission);
    line.detail = whatLeaves(table, run.rows ? run.count : table.rows.size(), book ? u"xlsx"_s : u"csv"_s);
    TRY_DONE(m->house.record(who, line));
    const exporting::Run how{run.rows, run.cancel, run.done};
    return book ? exporting::writeXlsx(path, table, how) : exporting::writeCsv(path, table, exporting::Facts::Below, how);
}

} // namespace creditdesk::services

// Tables leave the program as paper or files; what left, behind which filters, is in the audit first.
#include "app/export/export.h"
#include "app/base/user_files.h"
#include "app/report/table_paper.h"
#include "app/services/supervision/supervision_house.h"

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

QJsonObject whatLeaves(const domain::Table &table, const QString &form)
{
    QJsonObject filters;
    for (const domain::LabelledText &filter : table.filters)
        filters.insert(filter.label, filter.text);
    return {{u"title"_s, table.title}, {u"rows"_s, table.rows.size()}, {u"form"_s, form}, {u"filters"_s, filters}};
}

} // namespace

base::Result<QByteArray> Supervision::tablePdf(const domain::Table &table)
{
    const QString permission = u"supervision.export"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    store::AuditEntry line = m->house.entry(who.session, permission);
    line.detail = whatLeaves(table, u"pdf"_s);
    TRY_DONE(m->house.record(who, line));
    TRY_ASSIGN(report::Rendered pages, report::renderTable(table));
    return std::move(pages.pdf);
}

base::Done Supervision::saveTable(const domain::Table &table, const QString &path)
{
    if (path.endsWith(u".pdf"_s, Qt::CaseInsensitive)) {
        TRY_ASSIGN(const QByteArray pdf, tablePdf(table));
        return base::saveForUser(path, pdf);
    }
    const bool book = path.endsWith(u".xlsx"_s, Qt::CaseInsensitive);
    if (!book && !path.endsWith(u".csv"_s, Qt::CaseInsensitive))
        return base::fail(Code::InvalidInput, u"the name must end in .csv, .xlsx or .pdf"_s, u"form"_s);
    const QString permission = u"supervision.export"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission));
    store::AuditEntry line = m->house.entry(who.session, permission);
    line.detail = whatLeaves(table, book ? u"xlsx"_s : u"csv"_s);
    TRY_DONE(m->house.record(who, line));
    return book ? exporting::writeXlsx(path, table) : exporting::writeCsv(path, table, exporting::Facts::Left);
}

} // namespace creditdesk::services

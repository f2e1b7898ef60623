#include "ui/reports/report_rows.h"

#include "models/items/visible_text.h"
#include "ui/widgets/format.h"

namespace creditdesk::ui {

QList<items::Column> ReportWords::columns()
{
    return {{tr("Issued")}, {tr("Subject")}, {tr("Pages"), true}, {tr("Prints"), true}};
}

QList<items::Row> ReportWords::rows(const QList<store::IssuedReport> &reports)
{
    QList<items::Row> rows;
    rows.reserve(reports.size());
    for (const store::IssuedReport &report : reports) {
        rows.append({report.number,
                     {{Format::time(report.issuedAt)},
                      {items::visibleText(report.subjectName)},
                      {Format::number(report.pages)},
                      {Format::number(report.prints)}}});
    }
    return rows;
}

} // namespace creditdesk::ui

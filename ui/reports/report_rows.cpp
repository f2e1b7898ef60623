#include "ui/reports/report_rows.h"

#include "models/items/visible_text.h"
#include "ui/theme/language.h"
#include "ui/widgets/format.h"

namespace creditdesk::ui {

QList<items::Column> ReportWords::columns()
{
    return {{tr("Issued")}, {tr("Subject")}, {tr("Paper")}, {tr("Pages"), true}, {tr("Prints"), true}};
}

QList<items::Row> ReportWords::rows(const QList<store::IssuedReport> &reports, const report::Products &products)
{
    QList<items::Row> rows;
    rows.reserve(reports.size());
    for (const store::IssuedReport &report : reports) {
        rows.append({report.number,
                     {{Format::time(report.issuedAt)},
                      {items::visibleText(report.subjectName.isEmpty() ? report.subject : report.subjectName)},
                      product(report, products),
                      {Format::number(report.pages)},
                      {Format::number(report.prints)}}});
    }
    return rows;
}

items::Cell ReportWords::product(const store::IssuedReport &report, const report::Products &products)
{
    const report::Product *known = products.find(report.product);
    const QString name = !known ? items::visibleText(report.product) : (speaksChinese() ? known->zh : known->en);
    if (report.voided)
        return {tr("voided: %1").arg(name), items::Tone::Danger};
    return {name, report.slip ? items::Tone::Warn : items::Tone::Plain};
}

} // namespace creditdesk::ui

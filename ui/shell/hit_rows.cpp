#include "ui/shell/hit_rows.h"

#include "models/items/visible_text.h"
#include "ui/theme/language.h"

#include <QCoreApplication>

namespace creditdesk::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SearchHits)
public:
    static QString matchedBy(const QString &id)
    {
        if (id == QStringLiteral("code"))
            return tr("Credit code");
        if (id == QStringLiteral("registration_no"))
            return tr("Registration number");
        if (id == QStringLiteral("organisation_code"))
            return tr("Organisation code");
        if (id == QStringLiteral("initials"))
            return tr("Pinyin initials");
        return tr("Name");
    }
    static QList<items::Column> columns()
    {
        return {{tr("Credit code"), false, true}, {tr("Name")}, {tr("District")}, {tr("Status")}, {tr("Matched by")}};
    }
};

items::Cell nameCell(const store::SearchHit &hit)
{
    items::Cell cell{items::visibleText(hit.name)};
    if (hit.matchStart < 0 || hit.matchLength <= 0)
        return cell;
    cell.matchStart = items::visiblePosition(hit.name, hit.matchStart);
    cell.matchLength = items::visiblePosition(hit.name, hit.matchStart + hit.matchLength) - cell.matchStart;
    return cell;
}

} // namespace

QList<items::Column> hitColumns()
{
    return Words::columns();
}

items::Cell statusCell(const QString &status, const domain::Catalogue &catalogue)
{
    items::Cell cell{domain::Catalogue::nameOf(catalogue.subjectStatuses(), status, speaksChinese())};
    if (status == QStringLiteral("active"))
        cell.tone = items::Tone::Ok;
    else if (status == QStringLiteral("suspended"))
        cell.tone = items::Tone::Warn;
    else if (status == QStringLiteral("revoked"))
        cell.tone = items::Tone::Danger;
    else
        cell.tone = items::Tone::Muted;
    return cell;
}

QList<items::Row> hitRows(const QList<store::SearchHit> &hits, const domain::Catalogue &catalogue)
{
    QList<items::Row> rows;
    rows.reserve(hits.size());
    for (const store::SearchHit &hit : hits) {
        rows.append({hit.code,
                     {{items::visibleText(hit.code)},
                      nameCell(hit),
                      {domain::Catalogue::nameOf(catalogue.districts(), hit.district, speaksChinese())},
                      statusCell(hit.status, catalogue),
                      {Words::matchedBy(hit.matchedBy), items::Tone::Muted}}});
    }
    return rows;
}

} // namespace creditdesk::ui

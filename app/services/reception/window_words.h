// Words of the window's own papers (register, daily sheet) that are data; see window_data.h.
#pragma once

#include "app/base/failure.h"
#include "app/report/products.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace creditdesk::services {

struct WindowWords {
    QStringList registerColumns; ///< heads of the exported register
    QList<int> dailyCells;       ///< which of them the daily sheet shows
    report::Sheet dailySheet;    ///< title, columns and widths; no rows
    QHash<QString, QString> results, scopes;
    QHash<QString, QString> ofOrganisation, ofPerson; ///< applicant kinds as they stand on paper, by the subject's kind
    QString declared, totals, sheets, chain, signatures;

    [[nodiscard]] QString result(const QString &id) const { return results.value(id, id); }
    [[nodiscard]] QString applicant(const QString &id, const QString &subjectType) const
    {
        return (subjectType == QStringLiteral("person") ? ofPerson : ofOrganisation).value(id, id);
    }
    [[nodiscard]] QString scope(const QString &id) const { return scopes.value(id, id); }
    /// "resident_identity 3101..." as words; "declared" as the declaration's words.
    [[nodiscard]] QString documentOf(const QString &kept, const domain::Catalogue &catalogue) const;
    [[nodiscard]] QStringList closingLines(qsizetype entries, const QHash<QString, int> &byResult, int sheetCount,
                                           const QString &chainHash, qint64 chainEntries) const;

    static base::Result<WindowWords> from(const QJsonObject &top);
};

} // namespace creditdesk::services

// The fixed words around a table, on paper and in files (resources/catalogue/table-words.json), and what is said with them.
#pragma once

#include "models/domain/table.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace creditdesk::domain {

struct TableWords {
    QString title, purpose, mark, filters, nothingLeftOut, asOf, dataAsOf, madeAt, madeBy, note, noRows;
    QString between;               ///< two facts on one line
    QString colon, page, of;       ///< "page" and "of" of a page's number, with %1: "第 %1 页", "共 %1 页"
    QString rowsSheet, factsSheet; ///< names of a workbook's sheets
    QString shortened;             ///< note of a workbook with %1 cells that were longer than one holds (%2 characters)

    static std::optional<TableWords> fromJson(const QByteArray &json, QString *why = nullptr);
    /// The compiled-in ones.
    static std::optional<TableWords> load(QString *why = nullptr);
};

/// What the table is, in order of reading; nothing for what it does not say.
[[nodiscard]] QList<LabelledText> factsOf(const Table &table, const TableWords &words);
/// The filters on one line, or that there are none; of a table with facts alone, these.
[[nodiscard]] QString filtersLine(const Table &table, const TableWords &words);
/// Days and times on one line: what the figures hold for, what the data, when it was made.
[[nodiscard]] QString daysLine(const Table &table, const TableWords &words);

} // namespace creditdesk::domain

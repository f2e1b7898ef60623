// Lines of a list behind a number as rows of a table, on screen and in a file.
// Pure; any thread.
#pragma once

#include "app/services/supervision.h"
#include "models/items/table_model.h"
#include "ui/supervision/overview_target.h"
#include "ui/supervision/overview_words.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class ListRows
{
    Q_DECLARE_TR_FUNCTIONS(ListRows)
public:
    ListRows(const FigureTarget &target, const FigureWords &words);
    /// Another filter; the columns stay what they were.
    void setTarget(const FigureTarget &target) { m_target = target; }

    [[nodiscard]] QList<items::Column> columns() const;
    [[nodiscard]] QList<int> widths() const; ///< of columns(); the stretched one is stretched()
    [[nodiscard]] int stretched() const { return 0; }
    /// Key: the subject's credit code and, for records, the record's id behind a
    /// blank.
    [[nodiscard]] items::Row row(const services::OrganisationLine &line) const;
    [[nodiscard]] items::Row row(const services::RecordLine &line) const;
    /// The same without what is only for the eye.
    [[nodiscard]] static QStringList cells(const items::Row &row);
    [[nodiscard]] static QString subjectOf(const QString &key);

    [[nodiscard]] bool ofRecords() const { return m_target.counted == domain::Counted::Records; }

private:
    /// What the last columns of records speak of.
    enum class About : quint8 { Notice, Objection, Repair };
    [[nodiscard]] About about() const { return m_about; }
    [[nodiscard]] QString recordTitle(const domain::Record &record) const;
    [[nodiscard]] QList<items::Cell> lastCells(const services::RecordLine &line) const;

    FigureTarget m_target;
    FigureWords m_words;
    About m_about = About::Notice;
};

/// Head of a table that goes out: filters in words, days, mark, maker. Columns
/// and rows are the caller's.
[[nodiscard]] domain::Table headedTable(const QString &title, const FigureTarget &target, const FigureWords &words,
                                        const QDateTime &madeAt, const QString &madeBy);

} // namespace creditdesk::ui

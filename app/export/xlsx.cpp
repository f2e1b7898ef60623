#include "app/base/user_files.h"
#include "app/export/export.h"
#include "app/export/row_walk.h"
#include "app/export/workbook.h"
#include "app/export/workbook_text.h"
#include "models/domain/table_words.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <vector>
#include <xlsxwriter.h>

namespace creditdesk::exporting {

namespace {

using namespace Qt::StringLiterals;
using base::Code;
using base::Done;
using domain::CellAlign;
using domain::CellKind;
using domain::Table;
using domain::TableColumn;

constexpr int kExactDigits = 15;                          ///< of a number in a spreadsheet; longer ones stay text
constexpr double kNarrowest = 6, kWidest = 60, kRoom = 2; ///< of a column, in characters of Latin width
constexpr int kMostUprightWidth = 95;
constexpr std::array kMargins{0.6, 0.6, 0.8, 0.7}; ///< left, right, top, bottom, in inches
constexpr int kA4 = 9;
constexpr qsizetype kMarginTitle = 60, kMarginFilters = 110; ///< characters; a header or footer holds 255 in all

/// Nothing if it is none, or one before spreadsheets agree on the days of 1900.
std::optional<double> dayNumber(const QString &cell)
{
    const QDate date = QDate::fromString(cell, Qt::ISODate);
    constexpr qsizetype kLength = 10;
    if (cell.size() != kLength || !date.isValid() || date < QDate(1900, 3, 1))
        return std::nullopt;
    return static_cast<double>(QDate(1899, 12, 30).daysTo(date));
}

int digitsOf(const QString &cell)
{
    return static_cast<int>(std::count_if(cell.begin(), cell.end(), [](QChar c) { return c.isDigit(); }));
}

class Writer
{
public:
    Writer(const Table &table, const domain::TableWords &words, const QString &path)
        : m_table(table),
          m_words(words),
          m_book(path, QFileInfo(path).absolutePath(), table),
          m_rows(m_book.addSheet(words.rowsSheet)),
          m_facts(m_book.addSheet(words.factsSheet)),
          m_widths(static_cast<std::size_t>(table.columns.size()), kNarrowest)
    {
    }

    Done write(const Run &run)
    {
        if (m_rows == nullptr || m_facts == nullptr)
            return tl::unexpected(base::diskFailure("sheet", errno != 0 ? errno : EIO));
        TRY_DONE(head());
        TRY_DONE(eachRow(m_table, run, [this](const QStringList &cells) { return row(cells, false); }));
        if (!m_table.total.isEmpty())
            TRY_DONE(row(m_table.total, true));
        form();
        TRY_DONE(facts());
        TRY_DONE(m_book.checkRows(m_rows));
        TRY_DONE(m_book.checkRows(m_facts));
        return m_book.close();
    }

private:
    lxw_col_t columnCount() const { return static_cast<lxw_col_t>(m_table.columns.size()); }

    Done text(lxw_worksheet *sheet, lxw_row_t at, lxw_col_t column, const QString &words, lxw_format *look)
    {
        bool cut = false;
        const QByteArray bytes = workbookText(cellLength(words, &cut));
        m_cut += cut ? 1 : 0;
        if (bytes.isEmpty())
            return outcomeOf(worksheet_write_blank(sheet, at, column, look), "cell");
        return outcomeOf(worksheet_write_string(sheet, at, column, bytes.constData(), look), "cell");
    }

    void widen(lxw_col_t column, const QString &shown)
    {
        double &width = m_widths[column];
        width = std::clamp(widthOf(shown) + kRoom, width, kWidest);
    }

    Done head()
    {
        for (lxw_col_t i = 0; i < columnCount(); ++i) {
            const TableColumn &column = m_table.columns.at(i);
            const CellAlign align = domain::alignOf(column);
            const CellLook look = align == CellAlign::Right    ? CellLook::HeadRight
                                  : align == CellAlign::Centre ? CellLook::HeadCentre
                                                               : CellLook::Head;
            widen(i, domain::headOf(column));
            TRY_DONE(text(m_rows, 0, i, domain::headOf(column), m_book.format(look)));
        }
        m_next = 1;
        return {};
    }

    Done row(const QStringList &cells, bool isTotal)
    {
        if (m_next >= LXW_ROW_MAX)
            return base::fail(Code::InvalidInput, u"more rows than a workbook holds"_s, u"xlsx_rows"_s);
        for (lxw_col_t i = 0; i < columnCount(); ++i)
            TRY_DONE(cell(i, cells.value(i), isTotal));
        ++m_next;
        constexpr lxw_row_t kLookEvery = 4096;
        return m_next % kLookEvery == 0 ? m_book.checkRows(m_rows) : Done();
    }

    Done cell(lxw_col_t at, const QString &cell, bool isTotal)
    {
        const TableColumn &column = m_table.columns.at(at);
        const CellAlign align = domain::alignOf(column);
        if (cell.isEmpty() && !isTotal)
            return {};
        widen(at, domain::shownCell(column, cell));
        if (domain::isFigure(column, cell) && digitsOf(cell) <= kExactDigits) {
            const qsizetype point = cell.indexOf(u'.');
            const int own = point < 0 ? 0 : static_cast<int>(cell.size() - point - 1);
            lxw_format *look = m_book.figure(std::max(own, column.kind == CellKind::Decimal ? column.decimals : 0),
                                             column.grouped, align, isTotal);
            return outcomeOf(worksheet_write_number(m_rows, m_next, at, cell.toDouble(), look), "cell");
        }
        if (const auto day = column.kind == CellKind::Date ? dayNumber(cell) : std::nullopt)
            return outcomeOf(worksheet_write_number(m_rows, m_next, at, *day, m_book.format(CellLook::Date, isTotal)), "cell");
        const CellLook look = align == CellAlign::Right    ? CellLook::Right
                              : align == CellAlign::Centre ? CellLook::Centre
                                                           : CellLook::Text;
        return text(m_rows, m_next, at, cell, m_book.format(look, isTotal));
    }

    /// Screen and paper: the head stays and is repeated, all columns on one page's width, facts and page numbers around it.
    void form()
    {
        double sum = 0;
        for (lxw_col_t i = 0; i < columnCount(); ++i) {
            const int hint = m_table.columns.at(i).width;
            const double width = hint > 0 ? hint + kRoom : m_widths[i];
            sum += width;
            worksheet_set_column(m_rows, i, i, width, nullptr);
        }
        worksheet_freeze_panes(m_rows, 1, 0);
        worksheet_repeat_rows(m_rows, 0, 0);
        page(m_rows, sum > kMostUprightWidth);
    }

    void page(lxw_worksheet *sheet, bool isLying)
    {
        isLying ? worksheet_set_landscape(sheet) : worksheet_set_portrait(sheet);
        worksheet_set_paper(sheet, kA4);
        worksheet_fit_to_pages(sheet, 1, 0);
        worksheet_set_margins(sheet, kMargins[0], kMargins[1], kMargins[2], kMargins[3]);
        const QByteArray above = "&L" + marginText(m_table.title, kMarginTitle) + '\n' +
                                 marginText(filtersLine(m_table, m_words), kMarginFilters) + "&R" +
                                 marginText(m_table.mark, kMarginTitle / 2);
        const QByteArray number = m_words.page.arg(u"&P"_s).toUtf8() + ' ' + m_words.of.arg(u"&N"_s).toUtf8();
        const QByteArray below = "&L" + marginText(daysLine(m_table, m_words), kMarginFilters) + "&R" + number;
        worksheet_set_header(sheet, above.constData());
        worksheet_set_footer(sheet, below.constData());
    }

    Done facts()
    {
        QList<domain::LabelledText> all = factsOf(m_table, m_words);
        if (m_cut > 0)
            all.append({m_words.note, m_words.shortened.arg(m_cut).arg(kLongestCell)});
        constexpr double kLabels = 18, kTexts = 90;
        worksheet_set_column(m_facts, 0, 0, kLabels, nullptr);
        worksheet_set_column(m_facts, 1, 1, kTexts, nullptr);
        for (qsizetype i = 0; i < all.size(); ++i) {
            const auto at = static_cast<lxw_row_t>(i);
            TRY_DONE(text(m_facts, at, 0, all.at(i).label, m_book.format(CellLook::Label)));
            TRY_DONE(text(m_facts, at, 1, all.at(i).text, m_book.format(CellLook::Text)));
        }
        page(m_facts, false);
        return {};
    }

    const Table &m_table;
    const domain::TableWords &m_words;
    Workbook m_book;
    lxw_worksheet *m_rows, *m_facts;
    std::vector<double> m_widths;
    lxw_row_t m_next = 0;
    qint64 m_cut = 0;
};

} // namespace

Done writeXlsx(const QString &path, const Table &table, const Run &run)
{
    TRY_DONE(checkShape(table));
    if (table.columns.size() > LXW_COL_MAX)
        return base::fail(Code::InvalidInput, u"more columns than a workbook holds"_s);
    QString why;
    const auto words = domain::TableWords::load(&why);
    if (!words)
        return base::fail(Code::Internal, why);
    TRY_ASSIGN(base::Replacement file, base::replaceForUser(path));
    TRY_DONE(Writer(table, *words, file.growingPath()).write(run));
    return file.commit();
}

} // namespace creditdesk::exporting

#include "app/store/figures.h"

#include "app/store/figures/book.h"
#include "app/store/figures/counting.h"
#include "app/store/figures/question.h"

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;
using domain::Counted;
using domain::FigureFilter;

base::Result<std::optional<AxisCodes>> axisOrNone(const FigureBook &book, const QString &axis, const FigureFilter &filter)
{
    if (axis.isEmpty())
        return std::nullopt;
    TRY_ASSIGN(AxisCodes codes, codesOf(book, axis, filter));
    return codes;
}

} // namespace

Figures::Figures(std::shared_ptr<const FigureBook> book, qint64 generation) : m_book(std::move(book)), m_generation(generation)
{
}
Figures::~Figures() = default;

const FigureFacts &Figures::facts() const
{
    return m_book->facts();
}

base::Result<domain::FigureTable> Figures::count(const FigureFilter &filter, Counted counted, const QString &rowAxis,
                                                 const QString &columnAxis) const
{
    TRY_ASSIGN(const Admitted admitted, admittedBy(*m_book, filter));
    TRY_ASSIGN(const auto rows, axisOrNone(*m_book, rowAxis, filter));
    TRY_ASSIGN(const auto columns, axisOrNone(*m_book, columnAxis, filter));
    constexpr qsizetype kMostCells = 4'000'000;
    if (rows && columns && rows->codes.size() * columns->codes.size() > kMostCells)
        return fail(Code::InvalidInput, QStringLiteral("a table of these two axes is too large"));
    return countAlong(*m_book, admitted, counted, rows, columns);
}

base::Result<qint64> Figures::total(const FigureFilter &filter, Counted counted) const
{
    TRY_ASSIGN(const domain::FigureTable table, count(filter, counted));
    return table.total;
}

base::Result<QList<qint64>> Figures::organisations(const FigureFilter &filter, qint64 offset, int limit) const
{
    TRY_ASSIGN(const Admitted admitted, admittedBy(*m_book, filter));
    return pageOfOrganisations(*m_book, admitted, filter.concernsRecords(), offset, limit);
}

base::Result<QList<RecordPlace>> Figures::records(const FigureFilter &filter, qint64 offset, int limit) const
{
    TRY_ASSIGN(const Admitted admitted, admittedBy(*m_book, filter));
    return pageOfRecords(*m_book, admitted, offset, limit);
}

base::Result<QStringList> Figures::codes(const QString &axis) const
{
    TRY_ASSIGN(const AxisCodes codes, codesOf(*m_book, axis, {}));
    return codes.codes;
}

const QMap<QString, QString> &Figures::units() const
{
    return m_book->units();
}

base::Result<SubjectClasses> Figures::classesOf(qint64 serial) const
{
    const auto row = m_book->find(serial);
    if (!row)
        return fail(Code::NotFound, QStringLiteral("no subject of this serial in the figures"));
    return row->classes(m_book->codes());
}

} // namespace creditdesk::store

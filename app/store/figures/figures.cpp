#include "app/store/figures.h"

#include "app/store/figures/book.h"
#include "app/store/figures/counting.h"
#include "app/store/figures/question.h"
#include "app/store/figures/summaries.h"

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;
using domain::Counted;
using domain::FigureFilter;

/// None if `axis` is empty.
base::Done findAxis(std::optional<AxisCodes> &codes, const FigureBook &book, const QString &axis, const FigureFilter &filter)
{
    if (axis.isEmpty())
        return {};
    base::Result<AxisCodes> found = codesOf(book, axis, filter);
    if (!found)
        return tl::unexpected(found.error());
    codes.emplace(*std::move(found));
    return {};
}

base::Result<Question> questionOf(const FigureBook &book, const FigureFilter &filter, Counted counted, const QString &rowAxis,
                                  const QString &columnAxis)
{
    Question question;
    question.counted = counted;
    TRY_ASSIGN(question.narrowed, narrowedBy(book, filter));
    TRY_DONE(findAxis(question.rows, book, rowAxis, filter));
    TRY_DONE(findAxis(question.columns, book, columnAxis, filter));
    return question;
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
                                                 const QString &columnAxis, CountBy by) const
{
    TRY_ASSIGN(const Question question, questionOf(*m_book, filter, counted, rowAxis, columnAxis));
    constexpr qsizetype kMostCells = 4'000'000;
    if (question.rows && question.columns && question.rows->codes.size() * question.columns->codes.size() > kMostCells)
        return fail(Code::InvalidInput, QStringLiteral("a table of these two axes is too large"));
    return countAlong(*m_book, question, by);
}

void Figures::summarise() const
{
    (void)m_book->waitForJoint();
}

base::Result<bool> Figures::isSummarised(const FigureFilter &filter, Counted counted, const QString &rowAxis,
                                         const QString &columnAxis) const
{
    TRY_ASSIGN(const Question question, questionOf(*m_book, filter, counted, rowAxis, columnAxis));
    return TallySet::placeFor(question, static_cast<std::size_t>(m_book->facts().scales.size())).has_value();
}

qint64 Figures::summaryBytes() const
{
    const FigureBook::JointTallies joint = m_book->waitForJoint();
    return static_cast<qint64>(joint.base.bytes() + joint.replaced.bytes() + joint.changed.bytes());
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

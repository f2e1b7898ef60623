#include "app/store/figures/counting.h"

#include "app/store/figures/cells.h"
#include "app/store/figures/summaries.h"

#include <future>
#include <numeric>

namespace creditdesk::store {
namespace {

using domain::Counted;

struct Rows {
    const Columns &columns;
    std::size_t begin, end;
};

/// One thread's part of a table.
struct Part {
    Part() = default;
    explicit Part(const Cells &cells) : counts(cells.reach()) {}
    void add(const Part &other, std::int64_t factor)
    {
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] += factor * other.counts[i];
        total += factor * other.total;
    }
    std::vector<std::int64_t> counts;
    std::int64_t total = 0;            ///< of organisations; of records it is the sum
    std::vector<std::uint32_t> lastIn; ///< which organisation was counted last in a cell; the first is 1
    std::uint32_t organisation = 0;
};

template <bool ByDay> void countRecords(const Cells &cells, const Rows &rows, Part &part)
{
    const Columns &columns = rows.columns;
    const std::uint32_t *ofRecord = cells.ofRecord.data();
    const std::uint32_t *ofDay = cells.ofDay.data();
    const Profile *profile = columns.recordProfiles.data();
    const PackedDay *day = columns.decided.data();
    std::int64_t *counts = part.counts.data();
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        const std::uint32_t cell = cells.ofOrganisation[columns.profiles[row]];
        if (cell >= cells.inside)
            continue;
        const std::size_t end = columns.firstRecord[row + 1];
        for (std::size_t record = columns.firstRecord[row]; record < end; ++record)
            ++counts[cell + ofRecord[profile[record]] + (ByDay ? ofDay[day[record]] : 0)];
    }
}

/// Organisations with at least one record that counts; in each cell once.
template <bool ByDay> void countOrganisations(const Cells &cells, const Rows &rows, Part &part)
{
    const Columns &columns = rows.columns;
    part.lastIn.resize(cells.reach());
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        const std::uint32_t cell = cells.ofOrganisation[columns.profiles[row]];
        if (cell >= cells.inside)
            continue;
        bool counts = false;
        ++part.organisation;
        const std::size_t end = columns.firstRecord[row + 1];
        for (std::size_t record = columns.firstRecord[row]; record < end; ++record) {
            const std::uint32_t at =
                cell + cells.ofRecord[columns.recordProfiles[record]] + (ByDay ? cells.ofDay[columns.decided[record]] : 0);
            part.counts[at] += part.lastIn[at] != part.organisation ? 1 : 0;
            part.lastIn[at] = part.organisation;
            counts |= at < cells.inside;
        }
        part.total += counts ? 1 : 0;
    }
}

void countRows(const Cells &cells, Counted counted, const Rows &rows, Part &part)
{
    const bool byDay = !cells.ofDay.empty();
    if (counted == Counted::Records)
        byDay ? countRecords<true>(cells, rows, part) : countRecords<false>(cells, rows, part);
    else
        byDay ? countOrganisations<true>(cells, rows, part) : countOrganisations<false>(cells, rows, part);
}

constexpr std::size_t kWorthAThread = 200'000; ///< records; a thread costs as much as some ten thousand

Part countBase(const Cells &cells, Counted counted, const Columns &base)
{
    Part part(cells);
    if (base.recordProfiles.size() < kWorthAThread) {
        countRows(cells, counted, {base, 0, base.size()}, part);
        return part;
    }
    const auto half = static_cast<std::uint32_t>(base.recordProfiles.size() / 2);
    const auto middle = static_cast<std::size_t>(std::ranges::lower_bound(base.firstRecord, half) - base.firstRecord.begin());
    auto other = std::async(std::launch::async, [&] {
        Part mine(cells);
        countRows(cells, counted, {base, middle, base.size()}, mine);
        return mine;
    });
    countRows(cells, counted, {base, 0, middle}, part);
    part.add(other.get(), 1);
    return part;
}

/// Everything of the base, less what has been replaced, and what has changed instead.
Part walkBook(const FigureBook &book, const Cells &cells, Counted counted)
{
    Part part = countBase(cells, counted, book.base());
    Part replaced(cells);
    for (const std::uint32_t row : book.replaced())
        countRows(cells, counted, {book.base(), row, row + 1U}, replaced);
    part.add(replaced, -1);
    const Columns &changed = book.changed();
    for (std::size_t row = 0; row < changed.size(); ++row) {
        if (changed.profiles[row] != kGone)
            countRows(cells, counted, {changed, row, row + 1}, part);
    }
    return part;
}

/// When only what profiles say matters, their tally says it all.
Part addUp(const Cells &cells, const std::vector<std::uint32_t> &cellOf, const std::vector<std::int64_t> &tally)
{
    Part part(cells);
    for (std::size_t profile = 0; profile < tally.size(); ++profile)
        part.counts[cellOf[profile]] += tally[profile];
    return part;
}

Part countCells(const FigureBook &book, const Cells &cells, Counted counted)
{
    if (counted == Counted::Organisations && !cells.recordsMatter)
        return addUp(cells, cells.ofOrganisation, book.tally().organisations);
    if (counted == Counted::Records && !cells.organisationsMatter && cells.ofDay.empty())
        return addUp(cells, cells.ofRecord, book.tally().records);
    return walkBook(book, cells, counted);
}

Part countColumns(const FigureBook &book, const Question &question)
{
    const Profiles &organisations = book.codes().organisations;
    const Profiles &records = book.codes().records;
    const Admitted admitted = admit(question.narrowed, organisations, records);
    const Cells cells(organisations, records, admitted, question.rows, question.columns);
    Part part = countCells(book, cells, question.counted);
    if (question.counted == Counted::Records || !cells.recordsMatter)
        part.total = std::accumulate(part.counts.begin(), part.counts.begin() + cells.inside, std::int64_t{0});
    return part;
}

/// Nothing: no tally holds this question, or they are not made yet.
std::optional<Part> countTallies(const FigureBook &book, const Question &question)
{
    const auto place = TallySet::placeFor(question, static_cast<std::size_t>(book.facts().scales.size()));
    if (!place)
        return {};
    const std::optional<FigureBook::JointTallies> joint = book.joint();
    if (!joint)
        return {};
    Part part;
    joint->base.at(*place).addTo(part.counts, question, 1);
    joint->replaced.at(*place).addTo(part.counts, question, -1);
    joint->changed.at(*place).addTo(part.counts, question, 1);
    part.total = std::accumulate(part.counts.begin(), part.counts.end(), std::int64_t{0});
    return part;
}

} // namespace

domain::FigureTable countAlong(const FigureBook &book, const Question &question, CountBy by)
{
    std::optional<Part> part = by == CountBy::Quickest ? countTallies(book, question) : std::nullopt;
    if (!part)
        part = countColumns(book, question);
    domain::FigureTable table;
    table.rows = question.rows ? question.rows->codes : QStringList{QString()};
    if (question.columns)
        table.columns = question.columns->codes;
    table.total = part->total;
    const qsizetype width = question.columns ? question.columns->codes.size() : 1;
    auto count = part->counts.cbegin();
    for (qsizetype row = 0; row < table.rows.size(); ++row, count += width)
        table.counts.append(QList<qint64>(count, count + width));
    return table;
}

} // namespace creditdesk::store

#include "app/store/figures/counting.h"

namespace creditdesk::store {
namespace {

/// Calls `use` for each row by ascending serial, changed ones in their places, until it says false.
template <typename Use> void eachRow(const FigureBook &book, Use &&use)
{
    const Columns &base = book.base();
    const Columns &changed = book.changed();
    std::size_t row = 0;
    for (std::size_t next = 0; next <= changed.size(); ++next) {
        const std::size_t end = next < changed.size() ? base.from(changed.serials[next]) : base.size();
        for (; row < end; ++row) {
            if (!use(base, row))
                return;
        }
        if (next == changed.size())
            return;
        if (row < base.size() && base.serials[row] == changed.serials[next])
            ++row;
        if (changed.profiles[next] != kGone && !use(changed, next))
            return;
    }
}

class RecordTest
{
public:
    explicit RecordTest(const Admitted &admitted)
        : m_records(admitted.records.data()), m_days(admitted.days.empty() ? nullptr : admitted.days.data())
    {
    }
    [[nodiscard]] bool operator()(const Columns &columns, std::size_t record) const
    {
        return m_records[columns.recordProfiles[record]] != 0 && (!m_days || m_days[columns.decided[record]] != 0);
    }
    [[nodiscard]] bool any(const Columns &columns, std::size_t row) const
    {
        for (std::size_t record = columns.firstRecord[row]; record < columns.firstRecord[row + 1]; ++record) {
            if ((*this)(columns, record))
                return true;
        }
        return false;
    }

private:
    const std::uint8_t *m_records;
    const std::uint8_t *m_days;
};

} // namespace

QList<qint64> pageOfOrganisations(const FigureBook &book, const Admitted &admitted, bool concernsRecords, qint64 offset,
                                  int limit)
{
    QList<qint64> page;
    if (limit <= 0)
        return page;
    const RecordTest test(admitted);
    eachRow(book, [&](const Columns &columns, std::size_t row) {
        if (admitted.organisations[columns.profiles[row]] == 0 || (concernsRecords && !test.any(columns, row)))
            return true;
        if (offset-- <= 0)
            page.append(columns.serials[row]);
        return page.size() < limit;
    });
    return page;
}

QList<RecordPlace> pageOfRecords(const FigureBook &book, const Admitted &admitted, qint64 offset, int limit)
{
    QList<RecordPlace> page;
    if (limit <= 0)
        return page;
    const RecordTest test(admitted);
    eachRow(book, [&](const Columns &columns, std::size_t row) {
        if (admitted.organisations[columns.profiles[row]] == 0)
            return true;
        const std::size_t first = columns.firstRecord[row];
        for (std::size_t record = first; record < columns.firstRecord[row + 1] && page.size() < limit; ++record) {
            if (test(columns, record) && offset-- <= 0)
                page.append({columns.serials[row], static_cast<int>(record - first)});
        }
        return page.size() < limit;
    });
    return page;
}

} // namespace creditdesk::store

#include "tests/bench/search_changes.h"

#include <deque>

namespace creditdesk::bench {

ApplyingChanges::ApplyingChanges(store::Mirror &mirror, const SearchCity &city)
    : m_mirror(mirror), m_city(city), m_serials(static_cast<qint64>(city.names.size())), m_thread([this] {
          while (!m_stopping && m_outcome)
              m_outcome = applyPage();
      })
{
}

ApplyingChanges::~ApplyingChanges()
{
    m_stopping = true;
    if (m_thread.joinable())
        m_thread.join();
}

base::Result<int> ApplyingChanges::stop()
{
    m_stopping = true;
    m_thread.join();
    TRY_DONE(m_outcome);
    return m_pages;
}

/// Of ten changes: five of other fields, three of the name, one that is new, one that is deleted.
base::Done ApplyingChanges::applyPage()
{
    std::deque<QByteArray> names; // where the rows point to
    QList<store::ChangeRow> page;
    for (int i = 0; i < kChangesAPage; ++i) {
        const auto at = m_dice.roll(m_city.names.size());
        const auto what = m_dice.roll(10);
        names.push_back(utf8(what < 5 ? m_city.names[at].name : inventName(m_dice).name));
        store::ChangeRow change;
        change.op = what == 9 ? store::ChangeRow::Op::DeleteOrganisation : store::ChangeRow::Op::UpsertOrganisation;
        change.sequence = ++m_sequence;
        change.organisation =
            searchRow(what == 8 ? ++m_serials : static_cast<std::int64_t>(at) + 1, names.back(), m_city.codes[at]);
        change.organisation.status = "suspended";
        page.append(change);
    }
    TRY_DONE(m_mirror.apply(page, {kSearchEpoch, m_sequence, searchDay(), 0, 0, {}}));
    ++m_pages;
    return {};
}

} // namespace creditdesk::bench

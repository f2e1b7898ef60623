#include "app/store/figures/walk.h"

#include "app/store/mirror/generation.h"
#include "app/store/mirror/organisation_table.h"
#include "app/store/mirror/record_table.h"

#include <array>
#include <future>

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace creditdesk::store {
namespace {

constexpr qint64 kSubjectsAStretch = 4096;
constexpr qint64 kTellEvery = 2048;

// What is read once needs no large cache.
constexpr Connection::Settings kOrganisationWalk{.pageSize = 16384, .cacheKiB = 4096, .busyMs = 5000, .sha256 = true};

constexpr std::array kTexts{
    &domain::RecordRow::id,         &domain::RecordRow::subject,        &domain::RecordRow::kind,
    &domain::RecordRow::sourceUnit, &domain::RecordRow::sourceUnitCode, &domain::RecordRow::decided,
    &domain::RecordRow::actEnded,   &domain::RecordRow::publishedFrom,  &domain::RecordRow::publishedUntil,
    &domain::RecordRow::severity,   &domain::RecordRow::procedure,      &domain::RecordRow::state,
    &domain::RecordRow::stateSince, &domain::RecordRow::fields,         &domain::RecordRow::objectionSince,
    &domain::RecordRow::repairSince};

} // namespace

void lowerPriority()
{
#ifdef __linux__
    (void)::setpriority(PRIO_PROCESS, 0, 10); // of the calling thread alone
#endif
}

SubjectReader::SubjectReader(Connection &organisations, Connection &records)
    : m_organisations(organisationRows(organisations, "WHERE o.serial BETWEEN ?1 AND ?2 ORDER BY o.serial")),
      m_records(recordRows(records, "WHERE serial BETWEEN ?1 AND ?2 ORDER BY serial, kind, decided, id"))
{
}

void SubjectReader::keep(const domain::RecordRow &row)
{
    if (m_rows.size() == m_texts.size())
        m_texts.emplace_back();
    std::size_t length = 0;
    for (const auto text : kTexts)
        length += (row.*text).size();
    std::string &texts = m_texts[m_rows.size()];
    texts.clear();
    texts.reserve(length); // views must not move
    domain::RecordRow &kept = m_rows.emplace_back(row);
    for (const auto text : kTexts) {
        const std::size_t begin = texts.size();
        texts.append(row.*text);
        kept.*text = std::string_view(texts).substr(begin);
    }
}

void SubjectReader::gather(std::int64_t serial)
{
    m_rows.clear();
    for (; m_hasRecord; m_hasRecord = m_records.step()) {
        const domain::RecordRow row = recordRowFrom(m_records);
        if (row.serial > serial)
            return;
        if (row.serial == serial) // the others are of subjects that are not there
            keep(row);
    }
}

void SubjectReader::read(std::int64_t first, std::int64_t last, const Use &use)
{
    m_organisations.bind(1, first).bind(2, last);
    m_records.bind(1, first).bind(2, last);
    m_hasRecord = m_records.step();
    while (m_organisations.step()) {
        const domain::OrganisationRow organisation = organisationRowFrom(m_organisations);
        gather(organisation.serial);
        if (!use(organisation, m_rows))
            break;
    }
    m_organisations.reset();
    m_records.reset();
}

void workInThreads(const GenerationFiles &files, const base::Secret &key, std::size_t items, int threads, Priority priority,
                   const std::function<void(SubjectReader &reader, std::size_t item, int thread)> &work)
{
    std::atomic<std::size_t> next = 0;
    const auto run = [&](int thread) {
        if (priority == Priority::Low)
            lowerPriority();
        try {
            Connection organisations(files.organisations(), key, Connection::Mode::Read, kOrganisationWalk);
            Connection records(files.records(), key, Connection::Mode::Read, kRecordSettings);
            SubjectReader reader(organisations, records);
            for (std::size_t item = next++; item < items; item = next++)
                work(reader, item, thread);
        } catch (...) {
            next = items;
            throw;
        }
    };
    std::vector<std::future<void>> all;
    for (int thread = 0; thread < threads; ++thread)
        all.push_back(std::async(std::launch::async, run, thread));
    for (const std::future<void> &one : all)
        one.wait(); // before the first of them throws what it refers to away
    for (std::future<void> &one : all)
        one.get();
}

std::vector<Stretch> stretchesOf(Connection &organisations)
{
    std::vector<Stretch> stretches;
    Statement ends(organisations, "SELECT (SELECT min(serial) FROM organisation), (SELECT max(serial) FROM organisation), "
                                  "(SELECT total(organisations) FROM organisation_summary)");
    if (!ends.step() || ends.isNull(0))
        return stretches;
    const std::int64_t last = ends.integer(1);
    const std::int64_t pieces = std::max<std::int64_t>(1, ends.integer(2) / kSubjectsAStretch);
    const std::int64_t width = (last - ends.integer(0)) / pieces + 1;
    for (std::int64_t first = ends.integer(0); first <= last; first += width)
        stretches.push_back({first, std::min(last, first + width - 1)});
    return stretches;
}

void WalkMeter::count()
{
    const qint64 done = ++m_done;
    if (!m_progress || done % kTellEvery != 0)
        return;
    const std::unique_lock telling(m_telling, std::try_to_lock);
    if (telling)
        m_progress(std::min<qint64>(m_done, m_total), m_total);
}

void WalkMeter::finish()
{
    if (m_progress)
        m_progress(m_total, m_total);
}

bool walkSubjects(const GenerationFiles &files, const base::Secret &key, Connection &organisations, const SubjectVisit &visit,
                  const WalkProgress &progress, const base::CancelToken &cancel, int threads)
{
    const std::vector<Stretch> stretches = stretchesOf(organisations);
    WalkMeter meter(progress, organisations.integer("SELECT total(organisations) FROM organisation_summary"));
    workInThreads(files, key, stretches.size(), threads, Priority::Low,
                  [&](SubjectReader &reader, std::size_t item, int thread) {
                      if (cancel.isCancelled())
                          return;
                      reader.read(stretches[item].first, stretches[item].last,
                                  [&](const domain::OrganisationRow &organisation, std::span<const domain::RecordRow> records) {
                                      visit(organisation, records, thread);
                                      meter.count();
                                      return !cancel.isCancelled();
                                  });
                  });
    if (cancel.isCancelled())
        return false;
    meter.finish();
    return true;
}

} // namespace creditdesk::store

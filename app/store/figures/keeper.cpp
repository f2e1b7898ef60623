#include "app/store/figures/keeper.h"

#include "app/base/file_lock.h"
#include "app/store/figures/marking.h"

#include <set>

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

constexpr std::size_t kMostAnew = 200'000;    ///< subjects; beyond, one walk over all of them is not much longer
constexpr std::size_t kMostChanged = 100'000; ///< subjects; beyond, they are packed with the others

std::vector<std::int64_t> touchedSince(Connection &organisations, Connection &records, qint64 sequence)
{
    std::set<std::int64_t> serials;
    for (Connection *connection : {&organisations, &records}) {
        Statement touched(*connection, "SELECT serial FROM touched WHERE sequence > ?1");
        touched.bind(1, sequence);
        while (touched.step())
            serials.insert(touched.integer(0));
    }
    return {serials.begin(), serials.end()};
}

bool isSame(const CodeList &list, const QStringList &codes)
{
    for (std::size_t code = 0; code < list.size(); ++code) {
        if (static_cast<qsizetype>(code) >= codes.size() ||
            codes.at(static_cast<qsizetype>(code)).toStdString() != list.text(code))
            return false;
    }
    return static_cast<qsizetype>(list.size()) == codes.size();
}

base::Done checkContinues(const FigureBook &book, const domain::SubjectMarker &marker)
{
    const auto sameScales = [](const QList<domain::Scale> &a, const QList<domain::Scale> &b) {
        return std::ranges::equal(a, b, [](const domain::Scale &one, const domain::Scale &other) {
            return one.id == other.id && one.grades == other.grades;
        });
    };
    if (book.facts().rules != marker.rules() || !sameScales(book.facts().scales, marker.scales()) ||
        !isSame(book.codes().recordAxes[recordPlace::Notice], marker.notices()) ||
        !isSame(book.codes().recordAxes[recordPlace::Outcome], marker.outcomes()))
        return fail(Code::Conflict, QStringLiteral("the figures were made by other rules"), QStringLiteral("figure_rules"));
    if (marker.day() < book.facts().day)
        return fail(Code::Conflict, QStringLiteral("the figures are of a later day"), QStringLiteral("figure_day"));
    return {};
}

base::Result<base::FileLock> aloneIn(const GenerationFiles &files)
{
    return base::FileLock::waitForFolder(files.folder);
}

} // namespace

FigureKeeper::FigureKeeper(qint64 generation, const GenerationFiles &files, const base::Secret &key, ReaderPool &organisations,
                           ReaderPool &records)
    : m_generation(generation),
      m_files(files),
      m_key(key),
      m_organisations(organisations),
      m_records(records),
      m_file(files, key)
{
}

base::Result<StoredBook> FigureKeeper::stored()
{
    const std::lock_guard lock(m_mutex);
    const std::optional<FileMark> mark = m_file.mark();
    if (!mark)
        return fail(Code::NotFound, QStringLiteral("no figures have been built yet"));
    if (m_stored && m_stored->mark == *mark)
        return *m_stored;
    TRY_ASSIGN(const base::FileLock alone, aloneIn(m_files));
    TRY_ASSIGN(StoredBook stored, m_file.load());
    m_figures = std::make_shared<const Figures>(stored.book, m_generation);
    m_stored = std::move(stored);
    return *m_stored;
}

/// Whoever asks for figures while they are written gets those that were there before.
base::Done FigureKeeper::put(const std::function<base::Result<StoredBook>()> &write)
{
    base::Result<StoredBook> written = [&]() -> base::Result<StoredBook> {
        TRY_ASSIGN(const base::FileLock alone, aloneIn(m_files));
        return write();
    }();
    if (!written)
        return tl::unexpected(written.error());
    const std::lock_guard lock(m_mutex); // not while the folder is locked: stored() takes them in the other order
    m_figures = std::make_shared<const Figures>(written->book, m_generation);
    m_stored = *std::move(written);
    return {};
}

base::Result<std::shared_ptr<const Figures>> FigureKeeper::current()
{
    TRY_DONE(stored());
    const std::lock_guard lock(m_mutex);
    return m_figures;
}

base::Done FigureKeeper::build(const domain::SubjectMarker &marker, const WalkProgress &progress,
                               const base::CancelToken &cancel)
{
    TRY_ASSIGN(const base::FileLock builder, base::FileLock::tryFile(m_files.figuresBuild()));
    const ReaderPool::Lease organisations = m_organisations.take();
    Coverage coverage;
    {
        const ReaderPool::Lease records = m_records.take();
        coverage = coverageOf(*organisations, *records);
    }
    const auto book = markAll(m_files, m_key, *organisations, coverage, marker, progress, cancel);
    if (!book)
        return fail(Code::Cancelled, QStringLiteral("figures"));
    return put([&] { return m_file.replace(book); });
}

base::Done FigureKeeper::updateOnce(const domain::SubjectMarker &marker, const base::CancelToken &cancel)
{
    TRY_ASSIGN(const StoredBook before, stored());
    TRY_DONE(checkContinues(*before.book, marker));
    const FigureFacts &facts = before.book->facts();
    Coverage coverage;
    std::vector<std::int64_t> serials;
    {
        const ReaderPool::Lease organisations = m_organisations.take();
        const ReaderPool::Lease records = m_records.take();
        coverage = coverageOf(*organisations, *records);
        serials = touchedSince(*organisations, *records, facts.sequence);
    }
    if (marker.day() > facts.day) {
        const std::vector<std::int64_t> due = before.book->dueOn(markDay(marker.day()));
        std::vector<std::int64_t> both;
        std::ranges::set_union(serials, due, std::back_inserter(both));
        serials.swap(both);
    }
    if (serials.empty() && coverage.sequence == facts.sequence && coverage.asOf == facts.asOf && marker.day() == facts.day)
        return {};
    if (serials.size() > kMostAnew)
        return fail(Code::Conflict, QStringLiteral("too many subjects to mark anew"), QStringLiteral("figure_number"));
    std::optional<Anew> anew = markAnew(m_files, m_key, *before.book, coverage, serials, marker, cancel);
    if (!anew)
        return fail(Code::Cancelled, QStringLiteral("figures"));
    const bool isToPack = anew->book->changed().size() > kMostChanged;
    if (isToPack)
        anew->book = repacked(*anew->book);
    return put([&]() -> base::Result<StoredBook> {
        if (m_file.mark() != before.mark)
            return fail(Code::Busy, QStringLiteral("other figures stand there now"));
        return isToPack ? m_file.replace(anew->book) : m_file.amend(before, anew->book, anew->subjects);
    });
}

base::Done FigureKeeper::update(const domain::SubjectMarker &marker, const base::CancelToken &cancel)
{
    const std::lock_guard lock(m_updating);
    constexpr int kAttempts = 3; // another process may have come first; then little is left to do
    base::Done done;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        done = updateOnce(marker, cancel);
        if (done || done.error().code != Code::Busy)
            return done;
    }
    return done;
}

} // namespace creditdesk::store

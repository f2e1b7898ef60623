// One generation while it is open in this process. Shared by the mirror and every query under way; when the last lets go and
// another generation is in use by then, its files are removed.
#pragma once

#include "app/store/database/reader_pool.h"
#include "app/store/figures/keeper.h"
#include "app/store/mirror.h"
#include "app/store/mirror/layout.h"

#include <memory>
#include <mutex>

namespace creditdesk::store {

/// What every connection to a mirror's file is opened with.
inline constexpr Connection::Settings kOrganisationSettings{
    .pageSize = 16384, .cacheKiB = 32768, .busyMs = 5000, .sha256 = true};
inline constexpr Connection::Settings kRecordSettings{.pageSize = 8192, .cacheKiB = 4096, .busyMs = 5000, .sha256 = true};

/// Platform time of the data; throws DatabaseError.
[[nodiscard]] QDateTime readAsOf(Connection &organisations);

/// Durable, what is deleted is overwritten, and the log is emptied by tidy() instead of in the middle of the changes.
inline constexpr char kApplying[] = "PRAGMA synchronous=FULL;PRAGMA secure_delete=ON;PRAGMA wal_autocheckpoint=0";

class Generation
{
public:
    static base::Result<std::shared_ptr<Generation>> openInUse(const QString &home, const base::Secret &key);
    ~Generation();
    Generation(const Generation &) = delete;
    Generation &operator=(const Generation &) = delete;

    [[nodiscard]] qint64 number() const { return m_number; }
    [[nodiscard]] ReaderPool &organisations() { return m_organisations; }
    [[nodiscard]] ReaderPool &records() { return m_records; }
    [[nodiscard]] FigureKeeper &figures() { return m_figures; }
    [[nodiscard]] const GenerationFiles &files() const { return m_files; }
    [[nodiscard]] const base::Secret &key() const { return m_key; }
    // These two throw DatabaseError.
    [[nodiscard]] MirrorPosition position();
    [[nodiscard]] QList<DistrictHolding> holdings();
    base::Done tidy();
    base::Done apply(const QList<ChangeRow> &changes, const MirrorPosition &after);

private:
    Generation(const QString &home, qint64 number, UseMark mark, const base::Secret &key);
    base::Done check();
    const QString m_home;
    const qint64 m_number;
    const GenerationFiles m_files;
    std::optional<UseMark> m_mark;
    const base::Secret m_key;
    ReaderPool m_organisations;
    ReaderPool m_records;
    FigureKeeper m_figures;
    std::mutex m_writing;
};

} // namespace creditdesk::store

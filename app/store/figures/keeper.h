// Keeps the figures of one generation: in memory as long as the file is the one that was read, built and updated on request.
#pragma once

#include "app/store/database/reader_pool.h"
#include "app/store/figures/figure_file.h"

#include <mutex>

namespace creditdesk::store {

class FigureKeeper
{
public:
    /// All of them live as long as this does.
    FigureKeeper(qint64 generation, const GenerationFiles &files, const base::Secret &key, ReaderPool &organisations,
                 ReaderPool &records);

    // As Mirror's members of these names say; they throw DatabaseError besides.
    [[nodiscard]] base::Result<std::shared_ptr<const Figures>> current();
    base::Done build(const domain::SubjectMarker &marker, const WalkProgress &progress, const base::CancelToken &cancel);
    base::Done update(const domain::SubjectMarker &marker, const base::CancelToken &cancel);

private:
    [[nodiscard]] base::Result<StoredBook> stored();
    [[nodiscard]] base::Done updateOnce(const domain::SubjectMarker &marker, const base::CancelToken &cancel);
    base::Done put(const std::function<base::Result<StoredBook>()> &write);
    const qint64 m_generation;
    const GenerationFiles &m_files;
    const base::Secret &m_key;
    ReaderPool &m_organisations, &m_records;
    const FigureFile m_file;
    std::mutex m_updating;
    std::mutex m_mutex; ///< of what follows
    std::optional<StoredBook> m_stored;
    std::shared_ptr<const Figures> m_figures;
};

} // namespace creditdesk::store

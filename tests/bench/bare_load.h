// The same rows loaded by the bare libraries in the fastest safe way known (design, section 8): two threads, two encrypted
// files, libdeflate, simdjson and SQLCipher called directly; one transaction a file without a journal, the mirror's tables,
// indexes and summaries, search tokens in FTS5, then everything on the disk. No network, no checks of what the rows say, no
// progress, no way to stop: what a mirror costs at least.
#pragma once

#include "tests/bench/city_rows.h"

namespace creditdesk::bench {

struct LoadTimes {
    double seconds = 0;                                ///< of the whole
    double organisationSeconds = 0, recordSeconds = 0; ///< of the two threads, indexes included
};

/// Loads into `folder`/bare-organisations.db and bare-records.db.
[[nodiscard]] base::Result<LoadTimes> loadBare(const CityFiles &files, const QString &folder);

/// Inflates and parses every row by two threads and keeps none: what any load must do.
[[nodiscard]] base::Result<double> parseOnly(const CityFiles &files);

} // namespace creditdesk::bench

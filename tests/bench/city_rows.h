// The rows of a sandbox city as files on the disk: gzip NDJSON as the platform makes it, in the clear and at hand, for loads
// without a network. Made from the same city as the sandbox serves, outside of every timing.
#pragma once

#include "app/base/failure.h"

#include <QDate>
#include <QString>

#include <string>
#include <vector>

namespace creditdesk::bench {

inline const QDate kCityDate(2026, 11, 2); ///< a fixed day: the same city in every run

struct RowFile {
    std::string path;
    std::string district; ///< of the records' subjects
};

struct CityFiles {
    std::vector<RowFile> organisations, records; ///< in the order in which they must be loaded
    qint64 subjects = 0, recordRows = 0, bytes = 0;
};

/// Writes the city of `subjects` organisations below `folder`.
[[nodiscard]] base::Result<CityFiles> writeCity(int subjects, const QString &folder);

} // namespace creditdesk::bench

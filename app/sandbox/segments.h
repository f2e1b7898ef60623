// The nightly state as immutable files: gzip NDJSON of about 20,000 rows each, named by the SHA-256 of their bytes, made once
// and kept below the state directory; and the manifest that lists them.
#pragma once

#include "app/base/failure.h"
#include "app/sandbox/city/city.h"

#include <QByteArray>
#include <QDir>
#include <QHash>
#include <QJsonObject>

#include <memory>

namespace creditdesk::sandbox {

/// Immutable after open(); any thread.
class Segments
{
public:
    /// Takes the list kept for the city's epoch, or makes every segment. InputOutput, NoSpace.
    static base::Result<std::unique_ptr<Segments>> open(const QDir &directory, const city::City &city);

    /// The payload that the platform signs.
    [[nodiscard]] const QJsonObject &manifest() const { return m_manifest; }
    [[nodiscard]] bool has(const QString &sha256) const;
    [[nodiscard]] base::Result<QByteArray> read(const QString &sha256) const;

private:
    QDir m_directory;
    QJsonObject m_manifest;
    QHash<QString, qint64> m_sizes;
};

} // namespace creditdesk::sandbox

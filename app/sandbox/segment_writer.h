// Makes the segments of one part: rows of a district -> NDJSON -> gzip -> encrypted file named by the SHA-256 of its bytes.
#pragma once

#include "app/base/failure.h"
#include "app/sandbox/city/city.h"
#include "app/sandbox/segment_keys.h"

#include <QByteArray>
#include <QDir>
#include <QJsonArray>

#include <libdeflate.h>
#include <memory>

namespace creditdesk::sandbox {

/// Consecutive subjects of one district.
struct PartPlan {
    std::string district;
    std::int64_t firstSerial = 0, lastSerial = 0, subjects = 0, records = 0;
};

/// Keeps its buffers from part to part. One thread at a time.
class SegmentWriter
{
public:
    SegmentWriter();
    /// Writes the files below `directory` and gives the list for the part's payload. InputOutput, NoSpace.
    base::Result<QJsonArray> write(const QDir &directory, const city::City &city, const SegmentKeys &keys,
                                   const QByteArray &keyId, const PartPlan &part);

private:
    struct Stream { ///< of rows of one kind
        const char *kind;
        std::string text;
        std::int64_t rows = 0, firstSerial = 0, lastSerial = 0;
        QJsonArray list;
    };
    struct Target {
        const QDir &directory;
        QByteArray key, keyId;
        const PartPlan &part;
    };
    base::Done cut(const Target &target, Stream &stream);

    std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> m_compressor;
    std::string m_packed;
    Stream m_organisations{"organisations", {}, 0, 0, 0, {}};
    Stream m_records{"records", {}, 0, 0, 0, {}};
};

} // namespace creditdesk::sandbox

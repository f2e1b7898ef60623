// Makes the segments of one part: rows of a district -> NDJSON -> gzip -> encrypted file named by the SHA-256 of its bytes.
#pragma once

#include "app/base/failure.h"
#include "app/sandbox/city/city.h"
#include "app/sandbox/packer.h"
#include "app/sandbox/segment_keys.h"

#include <QByteArray>
#include <QDir>
#include <QJsonArray>

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
    SegmentWriter(const city::City &city, base::Random &random);
    /// Writes the files below `directory` and gives the list for the part's payload. InputOutput, NoSpace.
    base::Result<QJsonArray> write(const QDir &directory, const SegmentKeys &keys, const QByteArray &keyId,
                                   const PartPlan &part);

private:
    struct Stream { ///< of rows of one kind
        explicit Stream(const char *of, std::size_t pieces) : kind(of), pen(pieces) {}
        const char *kind;
        city::Pen pen;
        Packer packer;
        std::int64_t rows = 0, firstSerial = 0, lastSerial = 0;
        QJsonArray list;
    };
    struct Target {
        const QDir &directory;
        QByteArray key, keyId;
        const PartPlan &part;
    };
    static void begin(Stream &stream);
    static void added(Stream &stream, std::int64_t serial, std::int64_t rows);
    base::Done cut(const Target &target, Stream &stream);

    base::Random &m_random;
    city::Reader m_reader;
    Stream m_organisations, m_records;
};

} // namespace creditdesk::sandbox

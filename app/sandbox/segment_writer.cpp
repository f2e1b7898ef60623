#include "app/sandbox/segment_writer.h"

#include "app/sandbox/files.h"

#include <QCryptographicHash>
#include <QJsonObject>

namespace creditdesk::sandbox {
namespace {

using base::Code;
using base::Done;
using base::fail;

constexpr std::int64_t kRows = 20'000;
constexpr int kLevel = 1;

} // namespace

SegmentWriter::SegmentWriter() : m_compressor(libdeflate_alloc_compressor(kLevel), &libdeflate_free_compressor) {}

Done SegmentWriter::cut(const Target &target, Stream &stream)
{
    if (stream.rows == 0)
        return {};
    m_packed.resize(std::max(m_packed.size(), libdeflate_gzip_compress_bound(m_compressor.get(), stream.text.size())));
    const std::size_t size =
        libdeflate_gzip_compress(m_compressor.get(), stream.text.data(), stream.text.size(), m_packed.data(), m_packed.size());
    const QByteArray context = segmentContext(target.keyId, stream.kind, target.part.district);
    const QByteArray bytes =
        size == 0 ? QByteArray() : sealSegment(target.key, context, std::string_view(m_packed.data(), size));
    if (bytes.isEmpty())
        return fail(Code::Internal, QStringLiteral("a segment could not be made"));
    const QString name = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    TRY_DONE(writeFile(target.directory.filePath(name), bytes));
    stream.list.append(QJsonObject{{QStringLiteral("sha256"), name},
                                   {QStringLiteral("kind"), QString::fromLatin1(stream.kind)},
                                   {QStringLiteral("first_serial"), static_cast<qint64>(stream.firstSerial)},
                                   {QStringLiteral("last_serial"), static_cast<qint64>(stream.lastSerial)},
                                   {QStringLiteral("bytes"), static_cast<qint64>(bytes.size())},
                                   {QStringLiteral("rows"), static_cast<qint64>(stream.rows)}});
    stream.text.clear();
    stream.rows = 0;
    return {};
}

base::Result<QJsonArray> SegmentWriter::write(const QDir &directory, const city::City &city, const SegmentKeys &keys,
                                              const QByteArray &keyId, const PartPlan &part)
{
    const Target target{directory, keys.key(keyId, part.district), keyId, part};
    for (Stream *stream : {&m_organisations, &m_records}) {
        stream->text.clear();
        stream->rows = 0;
        stream->list = {};
    }
    const auto add = [](Stream &stream, const auto &row) {
        if (stream.rows++ == 0)
            stream.firstSerial = row.serial;
        stream.lastSerial = row.serial;
        appendCanonical(stream.text, row);
        stream.text += '\n';
    };
    for (std::int64_t serial = part.firstSerial; serial <= part.lastSerial; ++serial) {
        const auto organisation = city.organisationAtNight(serial);
        if (!organisation)
            continue;
        if (m_records.rows >= kRows) // all rows of one subject stay in one segment
            TRY_DONE(cut(target, m_records));
        add(m_organisations, *organisation);
        for (const city::RecordRow &row : city.recordsAtNight(*organisation))
            add(m_records, row);
    }
    TRY_DONE(cut(target, m_organisations));
    TRY_DONE(cut(target, m_records));
    QJsonArray list = m_organisations.list;
    for (const QJsonValue &segment : std::as_const(m_records.list))
        list.append(segment);
    return list;
}

} // namespace creditdesk::sandbox

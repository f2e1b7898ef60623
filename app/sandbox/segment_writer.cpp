#include "app/sandbox/segment_writer.h"

#include "app/sandbox/files.h"
#include "app/sandbox/sha256.h"

#include <QJsonObject>

namespace creditdesk::sandbox {
namespace {

using base::Code;
using base::Done;
using base::fail;

constexpr std::int64_t kRows = 20'000;
constexpr std::size_t kStretch = 1U << 17U; // of text between two packings: fits in the processor's own cache

} // namespace

SegmentWriter::SegmentWriter(const city::City &city, base::Random &random)
    : m_random(random),
      m_reader(city, city.nightSequence()),
      m_organisations("organisations", city.vocabulary().pieces.count()),
      m_records("records", city.vocabulary().pieces.count())
{
}

void SegmentWriter::begin(Stream &stream)
{
    stream.pen.restart();
    stream.packer.begin();
    stream.rows = 0;
}

void SegmentWriter::added(Stream &stream, std::int64_t serial, std::int64_t rows)
{
    if (rows == 0)
        return;
    stream.pen.put(std::string_view("\n"));
    if (stream.rows == 0)
        stream.firstSerial = serial;
    stream.lastSerial = serial;
    stream.rows += rows;
    if (stream.pen.text().size() < kStretch)
        return;
    stream.packer.add(stream.pen.text(), stream.pen.tokens());
    stream.pen.next();
}

Done SegmentWriter::cut(const Target &target, Stream &stream)
{
    if (stream.rows == 0)
        return {};
    stream.packer.add(stream.pen.text(), stream.pen.tokens());
    const QByteArray context = segmentContext(target.keyId, stream.kind, target.part.district);
    const QByteArray bytes = sealSegment(target.key, context, stream.packer.finish(), m_random);
    Sha256 hash;
    hash.add({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    const QString name = QString::fromLatin1(hash.finish().toHex());
    if (bytes.isEmpty() || name.isEmpty())
        return fail(Code::Internal, QStringLiteral("a segment could not be made"));
    TRY_DONE(writeFile(target.directory.filePath(name), bytes));
    stream.list.append(QJsonObject{{QStringLiteral("sha256"), name},
                                   {QStringLiteral("kind"), QString::fromLatin1(stream.kind)},
                                   {QStringLiteral("first_serial"), static_cast<qint64>(stream.firstSerial)},
                                   {QStringLiteral("last_serial"), static_cast<qint64>(stream.lastSerial)},
                                   {QStringLiteral("bytes"), static_cast<qint64>(bytes.size())},
                                   {QStringLiteral("rows"), static_cast<qint64>(stream.rows)}});
    begin(stream);
    return {};
}

base::Result<QJsonArray> SegmentWriter::write(const QDir &directory, const SegmentKeys &keys, const QByteArray &keyId,
                                              const PartPlan &part)
{
    const Target target{directory, keys.key(keyId, part.district), keyId, part};
    for (Stream *stream : {&m_organisations, &m_records}) {
        begin(*stream);
        stream->list = {};
    }
    for (std::int64_t serial = part.firstSerial; serial <= part.lastSerial; ++serial) {
        if (!m_reader.open(serial))
            continue;
        if (m_records.rows >= kRows) // all rows of one subject stay in one segment
            TRY_DONE(cut(target, m_records));
        m_reader.organisation(m_organisations.pen);
        added(m_organisations, serial, 1);
        added(m_records, serial, m_reader.records(m_records.pen, "\n"));
    }
    TRY_DONE(cut(target, m_organisations));
    TRY_DONE(cut(target, m_records));
    QJsonArray list = m_organisations.list;
    for (const QJsonValue &segment : std::as_const(m_records.list))
        list.append(segment);
    return list;
}

} // namespace creditdesk::sandbox

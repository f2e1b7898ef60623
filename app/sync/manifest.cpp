#include "app/sync/manifest.h"

#include "app/platform/json_values.h"
#include "app/vault/signing.h"

#include <algorithm>

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

bool isSha256(const QString &text)
{
    return text.size() == 64 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

/// A district's code becomes part of a file's name.
bool isDistrict(const QString &text)
{
    return text.size() == 6 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

base::Result<PartReference> readReference(platform::ObjectReader &reader, const QString &what)
{
    PartReference part;
    const qint64 number = reader.integer(u"part"_s);
    part.district = reader.text(u"district"_s);
    part.subjects = reader.integer(u"subjects"_s);
    part.records = reader.integer(u"records"_s);
    if (number < 0 || number > std::numeric_limits<int>::max())
        reader.reject(u"part"_s);
    if (!isDistrict(part.district))
        reader.reject(u"district"_s);
    if (part.subjects < 0 || part.records < 0)
        reader.reject(u"subjects"_s);
    TRY_DONE(reader.check(what));
    part.part = static_cast<int>(number);
    return part;
}

base::Result<platform::SegmentReference> readSegment(const QJsonObject &object, const QString &district)
{
    platform::ObjectReader reader(object);
    platform::SegmentReference segment;
    segment.district = district;
    segment.sha256 = reader.text(u"sha256"_s);
    segment.kind = reader.text(u"kind"_s);
    segment.firstSerial = reader.integer(u"first_serial"_s);
    segment.lastSerial = reader.integer(u"last_serial"_s);
    segment.bytes = reader.integer(u"bytes"_s);
    segment.rows = reader.integer(u"rows"_s);
    if (!isSha256(segment.sha256)) // it becomes a file's name
        reader.reject(u"sha256"_s);
    if (segment.kind != u"organisations"_s && segment.kind != u"records"_s)
        reader.reject(u"kind"_s);
    if (segment.lastSerial < segment.firstSerial)
        reader.reject(u"last_serial"_s);
    if (segment.bytes <= 0)
        reader.reject(u"bytes"_s);
    if (segment.rows < 0)
        reader.reject(u"rows"_s);
    TRY_DONE(reader.check(u"segment of a part"_s));
    return segment;
}

base::Done addUp(const QList<platform::SegmentReference> &segments, const PartReference &reference)
{
    qint64 organisations = 0;
    qint64 records = 0;
    for (const platform::SegmentReference &segment : segments)
        (segment.kind == u"records"_s ? records : organisations) += segment.rows;
    if (organisations != reference.subjects || records != reference.records)
        return base::fail(Code::BrokenAnswer, u"the segments of part %1 do not add up to its counts"_s.arg(reference.part));
    return {};
}

bool isSame(const PartReference &a, const PartReference &b)
{
    return a.part == b.part && a.district == b.district && a.subjects == b.subjects && a.records == b.records;
}

} // namespace

qint64 ManifestPart::bytes() const
{
    qint64 sum = 0;
    for (const platform::SegmentReference &segment : segments)
        sum += segment.bytes;
    return sum;
}

base::Result<Manifest> readManifest(const QJsonObject &payload)
{
    platform::ObjectReader reader(payload);
    Manifest manifest;
    manifest.position.epoch = reader.filledText(u"epoch"_s);
    manifest.position.sequence = reader.integer(u"sequence"_s);
    manifest.position.asOf = reader.instant(u"as_of"_s);
    manifest.position.subjects = reader.integer(u"subjects"_s);
    manifest.position.records = reader.integer(u"records"_s);
    manifest.generation = reader.integer(u"generation"_s);
    manifest.keyId = reader.filledText(u"key_id"_s);
    const QJsonArray parts = reader.array(u"parts"_s);
    TRY_DONE(reader.check(u"manifest"_s));
    qint64 subjects = 0;
    qint64 records = 0;
    for (const auto &entry : parts) {
        platform::ObjectReader partReader(entry.toObject());
        TRY_ASSIGN(PartReference part, readReference(partReader, u"part of the manifest"_s));
        if (part.part != manifest.parts.size())
            return base::fail(Code::BrokenAnswer, u"the manifest's parts are not numbered from 0 on"_s);
        subjects += part.subjects;
        records += part.records;
        manifest.parts.append(std::move(part));
    }
    if (subjects != manifest.position.subjects || records != manifest.position.records)
        return base::fail(Code::BrokenAnswer, u"the manifest's parts do not add up to its counts"_s);
    return manifest;
}

base::Result<ManifestPart> readPart(const QJsonObject &payload, const Manifest &manifest, const PartReference &reference)
{
    platform::ObjectReader reader(payload);
    const QString epoch = reader.filledText(u"epoch"_s);
    const qint64 generation = reader.integer(u"generation"_s);
    const QJsonArray segments = reader.array(u"segments"_s);
    ManifestPart part;
    TRY_ASSIGN(part.reference, readReference(reader, u"part %1"_s.arg(reference.part)));
    if (epoch != manifest.position.epoch)
        return base::fail(Code::EpochChanged, u"a part of another history than its manifest's"_s);
    if (generation != manifest.generation)
        return base::fail(Code::Gone, u"a part of another generation than its manifest's"_s);
    if (!isSame(part.reference, reference))
        return base::fail(Code::BrokenAnswer, u"part %1 is not the one that the manifest announced"_s.arg(reference.part));
    for (const auto &entry : segments) {
        TRY_ASSIGN(platform::SegmentReference segment, readSegment(entry.toObject(), reference.district));
        part.segments.append(std::move(segment));
    }
    TRY_DONE(addUp(part.segments, reference));
    return part;
}

Manifest inScope(Manifest manifest, const QStringList &districts)
{
    store::MirrorPosition &position = manifest.position;
    position.districts = districts;
    position.subjects = 0;
    position.records = 0;
    QList<PartReference> parts;
    for (const PartReference &part : std::as_const(manifest.parts)) {
        if (!districts.contains(part.district))
            continue;
        position.subjects += part.subjects;
        position.records += part.records;
        parts.append(part);
    }
    manifest.parts = std::move(parts);
    return manifest;
}

base::Done SegmentOrder::follows(const ManifestPart &part)
{
    for (const platform::SegmentReference &segment : part.segments) {
        if (m_seen.contains(segment.sha256))
            return base::fail(Code::BrokenAnswer, u"a segment is named twice"_s);
        m_seen.insert(segment.sha256);
        const auto last = m_lastSerial.constFind(segment.kind);
        if (last != m_lastSerial.constEnd() && segment.firstSerial <= *last)
            return base::fail(Code::BrokenAnswer, u"the segments of part %1 are out of order"_s.arg(part.reference.part));
        m_lastSerial.insert(segment.kind, segment.lastSerial);
    }
    return {};
}

base::Result<Manifest> fetchManifest(const Context &context)
{
    TRY_DONE(vault::checkCertificate(context.platformCertificateDer, context.caDer, vault::CertificateRole::PlatformSigning,
                                     context.clock.now()));
    TRY_ASSIGN(const QByteArray jws, context.client.manifestJws());
    TRY_ASSIGN(const QJsonObject payload, vault::openJws(jws, context.platformCertificateDer));
    return readManifest(payload);
}

base::Result<ManifestPart> fetchPart(const Context &context, const Manifest &manifest, const PartReference &reference)
{
    TRY_ASSIGN(const QByteArray jws, context.client.manifestPartJws(reference.part, manifest.generation));
    TRY_ASSIGN(const QJsonObject payload, vault::openJws(jws, context.platformCertificateDer));
    return readPart(payload, manifest, reference);
}

} // namespace creditdesk::sync

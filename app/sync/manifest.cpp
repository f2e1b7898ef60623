#include "app/sync/manifest.h"

#include "app/platform/json_values.h"
#include "app/vault/signing.h"

#include <QSet>

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

base::Result<platform::SegmentReference> readSegment(const QJsonObject &object)
{
    platform::ObjectReader reader(object);
    platform::SegmentReference segment;
    segment.sha256 = reader.text(u"sha256"_s);
    segment.kind = reader.text(u"kind"_s);
    segment.district = reader.text(u"district"_s);
    segment.bytes = reader.integer(u"bytes"_s);
    segment.rows = reader.integer(u"rows"_s);
    if (!isSha256(segment.sha256)) // it becomes a file name
        reader.reject(u"sha256"_s);
    if (segment.kind != u"organisations"_s && segment.kind != u"records"_s)
        reader.reject(u"kind"_s);
    if (segment.bytes <= 0)
        reader.reject(u"bytes"_s);
    if (segment.rows < 0)
        reader.reject(u"rows"_s);
    TRY_DONE(reader.check(u"segment of the manifest"_s));
    return segment;
}

/// The numbers of rows must be those of the segments, and no segment may come twice.
base::Done addUp(const Manifest &manifest)
{
    qint64 organisations = 0;
    qint64 records = 0;
    QSet<QString> seen;
    for (const platform::SegmentReference &segment : manifest.segments) {
        (segment.kind == u"records"_s ? records : organisations) += segment.rows;
        if (seen.contains(segment.sha256))
            return base::fail(Code::BrokenAnswer, u"the manifest names a segment twice"_s);
        seen.insert(segment.sha256);
    }
    if (organisations != manifest.position.subjects || records != manifest.position.records)
        return base::fail(Code::BrokenAnswer, u"the manifest's segments do not add up to its counts"_s);
    return {};
}

} // namespace

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
    const QJsonArray segments = reader.array(u"segments"_s);
    TRY_DONE(reader.check(u"manifest"_s));
    for (const auto &entry : segments) {
        TRY_ASSIGN(platform::SegmentReference segment, readSegment(entry.toObject()));
        manifest.bytes += segment.bytes;
        manifest.segments.append(std::move(segment));
    }
    TRY_DONE(addUp(manifest));
    return manifest;
}

base::Result<Manifest> fetchManifest(const Context &context)
{
    TRY_DONE(vault::checkCertificate(context.platformCertificateDer, context.caDer, vault::CertificateRole::PlatformSigning,
                                     context.clock.now()));
    TRY_ASSIGN(const QByteArray jws, context.client.manifestJws());
    TRY_ASSIGN(const QJsonObject payload, vault::openJws(jws, context.platformCertificateDer));
    return readManifest(payload);
}

} // namespace creditdesk::sync

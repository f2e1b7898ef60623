#include "app/draw/transcript_line.h"

#include "app/base/canonical_json.h"
#include "app/draw/digest.h"

#include <QJsonDocument>

namespace creditdesk::draw {
using namespace Qt::StringLiterals;

namespace {

using base::Code;

constexpr auto kBase64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr int kSteps = static_cast<int>(domain::DrawStep::Result) + 1;

/// What is signed: the entry with the name of its form before it, so that no signature made for something else fits.
QByteArray signedBytes(const QByteArray &entry)
{
    return QByteArray(kAlgorithm) + '\n' + entry;
}

QByteArray assemble(const QByteArray &entry, const QByteArray &signature)
{
    return R"({"entry":)" + entry + R"(,"signature":")" + signature.toBase64(kBase64Url) + R"("})";
}

} // namespace

QByteArray lineHash(const QByteArray &line)
{
    Digest digest;
    return hexOf(digest.of(viewOf(line)));
}

base::Result<QByteArray> makeLine(const QJsonObject &entry, const EntrySigner &signer)
{
    const QByteArray text = base::canonicalJson(entry);
    TRY_ASSIGN(const QByteArray signature, signer.sign(signedBytes(text)));
    return assemble(text, signature);
}

base::Result<QJsonObject> readLine(const QByteArray &line, const EntrySigner &signer)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(line, &error).object();
    const QJsonObject entry = object.value(u"entry"_s).toObject();
    const QByteArray signature = QByteArray::fromBase64(object.value(u"signature"_s).toString().toLatin1(), kBase64Url);
    const QByteArray text = base::canonicalJson(entry);
    if (error.error != QJsonParseError::NoError || assemble(text, signature) != line)
        return base::fail(Code::Damaged, u"not a line of a transcript"_s);
    if (!signer.verify(signedBytes(text), signature))
        return base::fail(Code::SignatureInvalid, u"the signature does not hold"_s);
    return entry;
}

QJsonObject entryObject(const QString &drawId, const domain::TranscriptEntry &entry)
{
    return {{u"algorithm"_s, QLatin1String(kAlgorithm)},
            {u"body"_s, entry.body},
            {u"draw"_s, drawId},
            {u"operator"_s, entry.operatorId},
            {u"previous"_s, QLatin1String(entry.previous)},
            {u"sequence"_s, entry.sequence},
            {u"step"_s, domain::drawStepName(entry.step)},
            {u"time"_s, timeText(entry.time)}};
}

base::Result<domain::TranscriptEntry> entryOf(const QString &drawId, const QJsonObject &object)
{
    domain::TranscriptEntry out;
    out.sequence = object.value(u"sequence"_s).toInteger();
    out.operatorId = object.value(u"operator"_s).toString();
    out.previous = object.value(u"previous"_s).toString().toLatin1();
    out.body = object.value(u"body"_s).toObject();
    out.time = timeOf(object.value(u"time"_s).toString());
    int step = 0;
    while (step < kSteps && domain::drawStepName(static_cast<domain::DrawStep>(step)) != object.value(u"step"_s).toString())
        ++step;
    if (step == kSteps || !out.time.isValid())
        return base::fail(Code::Damaged, u"an entry has no known step or no time"_s);
    out.step = static_cast<domain::DrawStep>(step);
    if (entryObject(drawId, out) != object)
        return base::fail(Code::Damaged, u"an entry has other members, or is of another draw"_s);
    return out;
}

QJsonObject sealObject(const QString &drawId, qsizetype entries, const QByteArray &head)
{
    return {{u"algorithm"_s, QLatin1String(kAlgorithm)},
            {u"draw"_s, drawId},
            {u"entries"_s, entries},
            {u"head"_s, QLatin1String(head)},
            {u"step"_s, u"seal"_s}};
}

QDateTime timeOf(const QString &text)
{
    QDateTime out = QDateTime::fromString(text, u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
    out.setTimeSpec(Qt::UTC);
    return out.isValid() && timeText(out) == text ? out : QDateTime();
}

} // namespace creditdesk::draw

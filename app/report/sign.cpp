// libqpdf gives the document a signature field and writes it with a hole; the CMS then fills the hole.
#include "app/report/cms.h"
#include "app/report/content.h"
#include "app/report/file_form.h"
#include "app/report/issue.h"
#include "app/report/payload.h"

#include <QCryptographicHash>

#define POINTERHOLDER_TRANSITION 4 // libqpdf 11 asks which of its pointer types we use: std::shared_ptr only
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <memory>

namespace creditdesk::report {

namespace {

using base::Code;
using Object = QPDFObjectHandle;

std::string std8(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

Object signatureDictionary(const QByteArray &payload, const QDateTime &signedAt, qsizetype holeBytes)
{
    Object range = Object::newArray({Object::newInteger(0), Object::newInteger(9999999999), Object::newInteger(9999999999),
                                     Object::newInteger(9999999999)});
    Object signature = Object::newDictionary();
    signature.replaceKey("/Type", Object::newName("/Sig"));
    signature.replaceKey("/Filter", Object::newName("/Adobe.PPKLite"));
    signature.replaceKey("/SubFilter", Object::newName("/ETSI.CAdES.detached"));
    signature.replaceKey("/ByteRange", range);
    signature.replaceKey("/Contents", Object::newString(std::string(static_cast<std::size_t>(holeBytes), '\0')));
    signature.replaceKey("/M", Object::newString(std8(timeOfSignature(signedAt))));
    signature.replaceKey("/CreditdeskPayload", Object::newString(std8(payload)));
    return signature;
}

/// An invisible field on the first page: printed, locked, without area.
void addField(QPDF &pdf, Object signature)
{
    Object page = QPDFPageDocumentHelper(pdf).getAllPages().at(0).getObjectHandle();
    Object widget = Object::parse("<< /Type /Annot /Subtype /Widget /FT /Sig /T (ReportSignature) /F 132 /Rect [0 0 0 0] >>");
    widget.replaceKey("/P", page);
    widget.replaceKey("/V", pdf.makeIndirectObject(signature));
    const Object field = pdf.makeIndirectObject(widget);
    page.replaceKey("/Annots", Object::newArray({field}));
    Object form = Object::parse("<< /SigFlags 3 >>");
    form.replaceKey("/Fields", Object::newArray({field}));
    pdf.getRoot().replaceKey("/AcroForm", pdf.makeIndirectObject(form));
}

void describe(QPDF &pdf)
{
    pdf.getRoot().replaceKey("/Lang", Object::newString("zh-CN"));
    pdf.getRoot().replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
    Object info = pdf.getTrailer().getKey("/Info");
    info.replaceKey("/Producer", Object::newString("creditdesk " CREDITDESK_VERSION));
    info.removeKey("/Keywords");
    const std::string created = info.getKey("/CreationDate").getStringValue();
    if (!created.starts_with("D:")) // cairo 1.16 leaves the prefix out
        info.replaceKey("/CreationDate", Object::newString("D:" + created));
}

QByteArray writeOut(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_preserve); // cairo has compressed everything already
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setDeterministicID(true);
    writer.forcePDFVersion("1.7");
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

/// What render() left in the file, if it is of this signer and the payload is about this content.
base::Result<HandedOver> handedOver(QPDF &pdf, const vault::Signer &signer)
{
    const std::string text = pdf.getTrailer().getKey("/Info").getKey("/Keywords").getUTF8Value();
    const auto handed = takeOver(QString::fromStdString(text));
    const auto payload = handed ? readQrText(handed->qr) : std::nullopt;
    if (!payload)
        return base::fail(Code::InvalidInput, QStringLiteral("the document carries no report payload"));
    TRY_ASSIGN(const vault::CertificateInfo info, vault::describe(signer.certificateDer()));
    if (payload->keyId != info.keyId)
        return base::fail(Code::InvalidInput, QStringLiteral("the report payload is of another signer"));
    if (QCryptographicHash::hash(handed->content, QCryptographicHash::Sha256) != payload->payload.contentSha256)
        return base::fail(Code::InvalidInput, QStringLiteral("the report payload is of another content"));
    return *handed;
}

base::Result<QByteArray> withHole(const QByteArray &bytes, const vault::Signer &signer, const QDateTime &signedAt)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.setAttemptRecovery(false);
        pdf.processMemoryFile("report", bytes.constData(), static_cast<std::size_t>(bytes.size()));
        TRY_ASSIGN(const HandedOver handed, handedOver(pdf, signer));
        describe(pdf);
        attachContent(pdf, handed);
        addField(pdf, signatureDictionary(handed.qr.toLatin1(), signedAt, largestCms(signer.certificateDer(), signedAt)));
        return writeOut(pdf);
    } catch (const std::exception &error) {
        return base::fail(Code::InvalidInput, QStringLiteral("not a rendered report: %1").arg(QString::fromUtf8(error.what())));
    }
}

void overwrite(QByteArray &bytes, qsizetype at, const QByteArray &with)
{
    std::copy(with.begin(), with.end(), bytes.begin() + at);
}

} // namespace

base::Result<QByteArray> sign(const QByteArray &pdf, const vault::Signer &signer, const QDateTime &signedAt)
{
    if (!signedAt.isValid())
        return base::fail(Code::InvalidInput, QStringLiteral("no time of signature"));
    TRY_ASSIGN(QByteArray bytes, withHole(pdf, signer, signedAt));
    const QByteArray placeholder = byteRangePlaceholder();
    const qsizetype range = bytes.indexOf(placeholder);
    const qsizetype close = range < 0 ? -1 : bytes.indexOf('>', range + placeholder.size());
    if (close < 0 || bytes.size() > kLargestFile)
        return base::fail(Code::Internal, QStringLiteral("the written file has no place for the signature"));
    const Hole hole{range + placeholder.size(), close + 1};
    overwrite(bytes, range, byteRangeText(hole, bytes.size()));

    CmsParts parts{signer.certificateDer(), digestAround(bytes, hole), signedAt, {}};
    TRY_ASSIGN(parts.signature, signer.sign(signedAttributes(parts)));
    const QByteArray hex = assembleCms(parts).toHex();
    if (hex.isEmpty() || hex.size() > hole.end - hole.begin - 2)
        return base::fail(Code::Internal, QStringLiteral("the signature does not fit its place"));
    overwrite(bytes, hole.begin + 1, hex);
    return bytes;
}

base::Result<QString> qrText(const Model &model, const vault::Signer &signer)
{
    TRY_ASSIGN(const vault::CertificateInfo info, vault::describe(signer.certificateDer()));
    SignedPayload out;
    out.payload = {model.context.number, model.subjectCode, model.context.issuedAt.toSecsSinceEpoch(),
                   QCryptographicHash::hash(canonicalData(model), QCryptographicHash::Sha256)};
    out.keyId = info.keyId;
    TRY_ASSIGN(out.signature, signer.sign(toBeSigned(out.payload)));
    const QString text = qrTextOf(out);
    if (text.size() > kLongestQrText)
        return base::fail(Code::InvalidInput, QStringLiteral("number or subject code too long for a QR code"));
    return text;
}

} // namespace creditdesk::report

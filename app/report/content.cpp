#include "app/report/content.h"

#include <QStringList>

#define POINTERHOLDER_TRANSITION 4 // libqpdf 11 asks which of its pointer types we use: std::shared_ptr only
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <memory>

namespace creditdesk::report {

namespace {

using Object = QPDFObjectHandle;

constexpr QChar kSeparator = u'|';    // not in the alphabet of the QR code
constexpr qsizetype kLengthBytes = 4; // that qCompress() puts before the zlib stream

std::string std8(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QByteArray unpack(const QByteArray &packed, qsizetype size)
{
    if (size < 1 || size > kLargestContent)
        return {};
    QByteArray withLength(kLengthBytes, '\0');
    for (int i = 0; i < kLengthBytes; ++i)
        withLength[i] = static_cast<char>(static_cast<quint64>(size) >> (8 * (kLengthBytes - 1 - i)));
    const QByteArray content = qUncompress(withLength + packed);
    return content.size() == size ? content : QByteArray();
}

} // namespace

QString handOver(const QString &qr, const QByteArray &content)
{
    return qr + kSeparator + QString::number(content.size()) + kSeparator +
           QString::fromLatin1(qCompress(content).mid(kLengthBytes).toBase64());
}

std::optional<HandedOver> takeOver(const QString &text)
{
    const QStringList parts = text.split(kSeparator);
    if (parts.size() != 3)
        return std::nullopt;
    HandedOver out{parts[0], QByteArray::fromBase64(parts[2].toLatin1()), {}};
    out.content = unpack(out.packed, parts[1].toLongLong());
    return out.content.isEmpty() ? std::nullopt : std::optional(out);
}

void attachContent(QPDF &pdf, const HandedOver &handed)
{
    Object file = Object::newStream(&pdf);
    file.replaceStreamData(std8(handed.packed), Object::newName("/FlateDecode"), Object::newNull());
    Object about = Object::newDictionary();
    about.replaceKey("/Size", Object::newInteger(handed.content.size()));
    file.getDict().replaceKey("/Type", Object::newName("/EmbeddedFile"));
    file.getDict().replaceKey("/Subtype", Object::newName("/application/json"));
    file.getDict().replaceKey("/Params", about);

    Object specification = Object::parse("<< /Type /Filespec /AFRelationship /Source >>");
    specification.replaceKey("/F", Object::newString(kContentFile));
    specification.replaceKey("/UF", Object::newString(kContentFile));
    Object files = Object::newDictionary();
    files.replaceKey("/F", file);
    specification.replaceKey("/EF", files);
    const Object reference = pdf.makeIndirectObject(specification);

    Object names = Object::newDictionary();
    names.replaceKey("/Names", Object::newArray({Object::newString(kContentFile), reference}));
    Object byKind = Object::newDictionary();
    byKind.replaceKey("/EmbeddedFiles", names);
    pdf.getRoot().replaceKey("/Names", byKind);
    pdf.getRoot().replaceKey("/AF", Object::newArray({reference}));
}

FoundContent readContent(const QByteArray &bytes)
{
    FoundContent out;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.setAttemptRecovery(false);
        pdf.processMemoryFile("report", bytes.constData(), static_cast<std::size_t>(bytes.size()));
        Object associated = pdf.getRoot().getKey("/AF");
        out.attached = associated.isArray();
        if (!out.attached || associated.getArrayNItems() != 1)
            return out;
        Object file = associated.getArrayItem(0).getKeyIfDict("/EF").getKeyIfDict("/F");
        if (!file.isStream())
            return out;
        const long long size = file.getDict().getKey("/Params").getKeyIfDict("/Size").getIntValue();
        const std::shared_ptr<Buffer> raw = file.getRawStreamData();
        out.content = unpack({reinterpret_cast<const char *>(raw->getBuffer()), static_cast<qsizetype>(raw->getSize())}, size);
    } catch (const std::exception &) {
        out.content.clear(); // attached, but not as sign() writes it
    }
    return out;
}

} // namespace creditdesk::report

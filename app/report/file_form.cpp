#include "app/report/file_form.h"

#include "app/report/der.h"

#include <algorithm>
#include <memory>
#include <openssl/evp.h>

namespace creditdesk::report {

namespace {

using namespace Qt::StringLiterals;

constexpr char kHead[] = "%PDF-1.7\n%\xbf\xf7\xa2\xfe\n";
constexpr char kEnd[] = "\n%%EOF\n";
constexpr char kStartXref[] = "\nstartxref\n";
constexpr char kRangeStart[] = "/ByteRange [ 0 ";
constexpr char kRangeEnd[] = "] /Contents ";
constexpr int kNumberWidth = 10;
constexpr qsizetype kLongestTail = 2048; ///< of the dictionary behind the hole

QByteArrayView viewOf(const QByteArray &bytes, qsizetype from, qsizetype length)
{
    const qsizetype begin = std::min(from, bytes.size());
    return QByteArrayView(bytes).sliced(begin, std::clamp<qsizetype>(length, 0, bytes.size() - begin));
}

QByteArray rangeText(const QByteArray &a, const QByteArray &b, const QByteArray &c)
{
    return kRangeStart + a.leftJustified(kNumberWidth) + ' ' + b.leftJustified(kNumberWidth) + ' ' +
           c.leftJustified(kNumberWidth) + ' ' + kRangeEnd;
}

/// The number behind the last startxref leads to the cross-reference table, and the file ends right there.
bool endsAsWritten(const QByteArray &bytes)
{
    const QByteArrayView tail = viewOf(bytes, std::max<qsizetype>(0, bytes.size() - 64), 64);
    const qsizetype at = tail.lastIndexOf(kStartXref);
    if (at < 0 || !tail.endsWith(kEnd))
        return false;
    const qsizetype digitsAt = at + qsizetype(sizeof kStartXref) - 1;
    const qsizetype digitCount = tail.size() - (qsizetype(sizeof kEnd) - 1) - digitsAt;
    if (digitCount < 1 || digitCount > kNumberWidth)
        return false;
    const QByteArray digits = tail.sliced(digitsAt, digitCount).toByteArray();
    const qlonglong offset = digits.toLongLong();
    return QByteArray::number(offset) == digits && offset > 0 && viewOf(bytes, offset, 5) == "xref\n";
}

bool isLowerHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

/// DER in lower-case hex, then zeros to the end of the hole.
QByteArray readHole(const QByteArray &bytes, Hole hole)
{
    const QByteArrayView hex = viewOf(bytes, hole.begin + 1, hole.end - hole.begin - 2);
    if (hex.size() % 2 != 0 || !std::all_of(hex.begin(), hex.end(), isLowerHex))
        return {};
    const QByteArray decoded = QByteArray::fromHex(hex.toByteArray());
    const auto cms = der::Reader(decoded).next(der::Sequence);
    if (!cms)
        return {};
    const QByteArrayView padding = QByteArrayView(decoded).sliced(cms->whole.size());
    return std::all_of(padding.begin(), padding.end(), [](char c) { return c == 0; }) ? cms->whole.toByteArray() : QByteArray();
}

/// The text between `before` and the next ')', after which `tail` goes on.
bool take(QByteArrayView &tail, const char *before, QByteArray &value)
{
    const qsizetype skip = static_cast<qsizetype>(qstrlen(before));
    const qsizetype close = tail.startsWith(before) ? tail.indexOf(')', skip) : -1;
    if (close < 0)
        return false;
    value = tail.sliced(skip, close - skip).toByteArray();
    tail = tail.sliced(close);
    return true;
}

} // namespace

QByteArray byteRangePlaceholder()
{
    const QByteArray nines(kNumberWidth, '9');
    return rangeText(nines, nines, nines);
}

QByteArray byteRangeText(Hole hole, qsizetype size)
{
    return rangeText(QByteArray::number(hole.begin), QByteArray::number(hole.end), QByteArray::number(size - hole.end));
}

QByteArray timeOfSignature(const QDateTime &time)
{
    return time.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'"_s).toLatin1();
}

QByteArray digestAround(const QByteArray &bytes, Hole hole)
{
    // OpenSSL's SHA-256 uses the processor's own instructions, which Qt's does not: a large file is checked in a moment.
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    QByteArray digest(32, '\0');
    const auto update = [&](QByteArrayView part) {
        return EVP_DigestUpdate(context.get(), part.data(), static_cast<std::size_t>(part.size())) == 1;
    };
    const bool done = context && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1 &&
                      update(viewOf(bytes, 0, hole.begin)) && update(viewOf(bytes, hole.end, bytes.size() - hole.end)) &&
                      EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr) == 1;
    return done ? digest : QByteArray();
}

FileForm readForm(const QByteArray &bytes)
{
    FileForm form;
    const auto refuse = [&form](const QString &why) {
        form.refusal = why;
        return form;
    };
    if (!bytes.startsWith(kHead))
        return refuse(u"head"_s);
    const qsizetype range = bytes.indexOf(kRangeStart);
    if (range < 0)
        return refuse(u"no_signature"_s);
    if (bytes.indexOf(kRangeStart, range + 1) >= 0)
        return refuse(u"second_signature"_s);
    form.hole.begin = range + byteRangePlaceholder().size();
    const qsizetype close = bytes.indexOf('>', form.hole.begin);
    if (viewOf(bytes, form.hole.begin, 1) != "<" || close < 0)
        return refuse(u"signature_form"_s);
    form.hole.end = close + 1;
    const QByteArray expected = byteRangeText(form.hole, bytes.size());
    if (viewOf(bytes, range, expected.size()) != expected)
        return refuse(u"byte_range"_s);
    if (!endsAsWritten(bytes))
        return refuse(u"end"_s);
    QByteArrayView tail = viewOf(bytes, form.hole.end, kLongestTail);
    if (!take(tail, " /CreditdeskPayload (", form.payload) || !take(tail, ") /Filter /Adobe.PPKLite /M (", form.signedAt) ||
        !tail.startsWith(") /SubFilter /ETSI.CAdES.detached /Type /Sig >>"))
        return refuse(u"signature_form"_s);
    form.cms = readHole(bytes, form.hole);
    return form.cms.isEmpty() ? refuse(u"padding"_s) : form;
}

} // namespace creditdesk::report

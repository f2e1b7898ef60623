// How a signed report looks from outside, byte by byte: the head, the signature dictionary with its one hole, the end. The
// signer fills this form and the verifier accepts nothing else.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace creditdesk::report {

inline constexpr qsizetype kLargestFile = qsizetype{64} * 1024 * 1024;

/// Where the CMS stands: from the '<' (included) to the '>' (included).
struct Hole {
    qsizetype begin = 0;
    qsizetype end = 0; ///< behind the '>'
};

/// Four numbers of fixed width, as ByteRange is written before they are known.
[[nodiscard]] QByteArray byteRangePlaceholder();
/// "/ByteRange [ ... ] /Contents " with the numbers for this hole in a file of `size` bytes, as long as the placeholder.
[[nodiscard]] QByteArray byteRangeText(Hole hole, qsizetype size);
/// Value of /M: the claimed time in UTC.
[[nodiscard]] QByteArray timeOfSignature(const QDateTime &time);
/// SHA-256 of everything but the hole.
[[nodiscard]] QByteArray digestAround(const QByteArray &bytes, Hole hole);

struct FileForm {
    QString refusal; ///< stable id of the first thing that is not as it must be; empty if all is
    Hole hole;
    QByteArray cms;      ///< DER
    QByteArray payload;  ///< text of the QR code
    QByteArray signedAt; ///< value of /M
};
/// Reads the form; linear in the size, and any bytes may come in.
[[nodiscard]] FileForm readForm(const QByteArray &bytes);

} // namespace creditdesk::report

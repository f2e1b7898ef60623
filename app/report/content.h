// The signed content inside the file: the canonical data as an attached file (PDF 7.11.4, associated as the source of the
// pages), covered by the signature like everything else and held against the digest in the QR payload. So whoever has only the
// PDF, a bank without a line to the platform, reads what was signed and not merely that it was.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

class QPDF;

namespace creditdesk::report {

inline constexpr char kContentFile[] = "report-content.json";
inline constexpr qsizetype kLargestContent = qsizetype{32} * 1024 * 1024;

/// What render() leaves for sign() in one field of the document: the QR text, and the content packed.
struct HandedOver {
    QString qr;
    QByteArray packed;  ///< zlib stream
    QByteArray content; ///< canonical data
};
[[nodiscard]] QString handOver(const QString &qr, const QByteArray &content);
[[nodiscard]] std::optional<HandedOver> takeOver(const QString &text);

/// Throws what libqpdf throws.
void attachContent(QPDF &pdf, const HandedOver &handed);

struct FoundContent {
    bool attached = false; ///< false: a report from before contents were attached
    QByteArray content;    ///< empty though attached: it cannot be read
};
/// Reads a file whose signature has been found to hold.
[[nodiscard]] FoundContent readContent(const QByteArray &pdf);

} // namespace creditdesk::report

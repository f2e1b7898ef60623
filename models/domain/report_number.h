// The number of a report, 22 characters as on the national ones (domain.md 2.4): legal time yyyyMMddHHmmss, five characters of
// the block that the platform reserved for this workstation, three of the sequence within it. Numbers from before there were
// blocks have eight random characters of the same alphabet behind the time: of the same form, but of nobody's block. Pure.
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringView>

#include <optional>

namespace creditdesk::domain {

/// 32 characters, none that looks like another digit or letter (no I, L, O, U).
inline constexpr QStringView kReportNumberAlphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
inline constexpr int kLastReportSequence = 32 * 32 * 32 - 1;

struct ReportNumber {
    QDateTime issuedAt; ///< at the city's legal offset, to the second
    QString block;
    int sequence = 0;
};

/// Five characters of the alphabet.
[[nodiscard]] bool isNumberBlock(QStringView text);
/// `at` in any time zone; `block` must be one, `sequence` within 0..kLastReportSequence.
[[nodiscard]] QString writeReportNumber(const QDateTime &at, const QString &block, int sequence);
/// Nothing unless `text` is a report number, upper case and without anything around it, with a time that exists.
[[nodiscard]] std::optional<ReportNumber> readReportNumber(QStringView text);

} // namespace creditdesk::domain

#include "models/domain/report_number.h"

#include <algorithm>

namespace creditdesk::domain {
namespace {

constexpr int kTimeCharacters = 14, kBlockCharacters = 5, kSequenceCharacters = 3;
constexpr int kLegalOffsetSeconds = 8 * 3600; // the city's time, all year round

bool isAllOf(QStringView text, QStringView alphabet)
{
    return std::all_of(text.begin(), text.end(), [alphabet](QChar c) { return alphabet.contains(c); });
}

} // namespace

bool isNumberBlock(QStringView text)
{
    return text.size() == kBlockCharacters && isAllOf(text, kReportNumberAlphabet);
}

QString writeReportNumber(const QDateTime &at, const QString &block, int sequence)
{
    QString number = at.toOffsetFromUtc(kLegalOffsetSeconds).toString(QStringLiteral("yyyyMMddHHmmss")) + block;
    for (int shift = 5 * (kSequenceCharacters - 1); shift >= 0; shift -= 5)
        number += kReportNumberAlphabet.at((sequence >> shift) & 31);
    return number;
}

std::optional<ReportNumber> readReportNumber(QStringView text)
{
    if (text.size() != kTimeCharacters + kBlockCharacters + kSequenceCharacters)
        return std::nullopt;
    const QStringView time = text.left(kTimeCharacters);
    const QStringView block = text.mid(kTimeCharacters, kBlockCharacters);
    const QStringView sequence = text.right(kSequenceCharacters);
    if (!isAllOf(time, kReportNumberAlphabet.left(10)) || !isNumberBlock(block) || !isAllOf(sequence, kReportNumberAlphabet))
        return std::nullopt;
    const QDate day(time.mid(0, 4).toInt(), time.mid(4, 2).toInt(), time.mid(6, 2).toInt());
    const QTime clock(time.mid(8, 2).toInt(), time.mid(10, 2).toInt(), time.mid(12, 2).toInt());
    if (!day.isValid() || !clock.isValid())
        return std::nullopt;
    ReportNumber number{QDateTime(day, clock, Qt::OffsetFromUTC, kLegalOffsetSeconds), block.toString(), 0};
    for (const QChar c : sequence)
        number.sequence = number.sequence * 32 + static_cast<int>(kReportNumberAlphabet.indexOf(c));
    return number;
}

} // namespace creditdesk::domain

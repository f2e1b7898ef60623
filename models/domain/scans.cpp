#include "models/domain/reception.h"
#include "models/domain/report_number.h"

#include <QRegularExpression>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestPayload = 4296; // alphanumeric capacity of the largest QR code

/// Without the marks that a scanner sends before and after.
QString withoutFrame(const QString &raw)
{
    qsizetype from = 0, until = raw.size();
    const auto frame = [](QChar c) { return c.category() == QChar::Other_Control || c == QChar::ByteOrderMark; };
    while (from < until && frame(raw.at(from)))
        ++from;
    while (until > from && frame(raw.at(until - 1)))
        --until;
    return raw.sliced(from, until - from);
}

/// Court: (2026) + short name, court and kind of case + number; organ: short name + [2026] + number. Empty: neither.
/// Brackets come full-width, half-width, square or hexagonal; the result has those that the documents are written with.
QString caseNumber(const QString &text)
{
    static const QRegularExpression kCourt(
        u"^[(\uFF08\u3014\\[\u3010](\\d{4})[)\uFF09\u3015\\]\u3011](\\p{Han}[\\p{Han}0-9]{1,20}?)(\\d{1,7})\u53F7((?:\u4E4B\\p{Han}{1,3})?)$"_s);
    static const QRegularExpression kOrgan(
        u"^(\\p{Han}{2,20})[(\uFF08\u3014\\[\u3010](\\d{4})[)\uFF09\u3015\\]\u3011](\u7B2C?)(\\d{1,12})\u53F7((?:-\\d{1,3})?)$"_s);
    QString narrow;
    for (QChar c : text) {
        if (c >= u'\uFF10' && c <= u'\uFF19')
            c = QChar(static_cast<char16_t>(c.unicode() - 0xFEE0));
        if (!c.isSpace())
            narrow.append(c);
    }
    if (const auto court = kCourt.match(narrow); court.hasMatch()) {
        return u"\uFF08%1\uFF09%2%3\u53F7%4"_s.arg(court.captured(1), court.captured(2), court.captured(3), court.captured(4));
    }
    if (const auto organ = kOrgan.match(narrow); organ.hasMatch()) {
        return u"%1\u3014%2\u3015%3%4\u53F7%5"_s.arg(organ.captured(1), organ.captured(2), organ.captured(3), organ.captured(4),
                                                     organ.captured(5));
    }
    return {};
}

/// Whether a scan of this shape can be the number of a person. A birth in the future is left to the field that reads it.
bool mayBeIdentity(const QString &text)
{
    return readIdentityNumber(text, QDate(9999, 12, 31)).valid;
}

} // namespace

Scan classifyScan(const QString &raw)
{
    const QString text = withoutFrame(raw);
    if (text.size() > kLongestPayload)
        return {.kind = ScanKind::Unknown, .text = {}, .ambiguous = false};
    if (text.startsWith("CDR1:"_L1)) // its body is case-sensitive and may hold spaces
        return {.kind = ScanKind::QrPayload, .text = text, .ambiguous = false};
    if (const QString number = caseNumber(text); !number.isEmpty())
        return {.kind = ScanKind::CaseNumber, .text = number, .ambiguous = false};
    const QString normalised = normaliseIdentifier(text);
    if (readReportNumber(normalised))
        return {.kind = ScanKind::ReportNumber, .text = normalised, .ambiguous = false};
    const bool identity = mayBeIdentity(normalised);
    if (readCreditCode(normalised).valid)
        return {.kind = ScanKind::CreditCode, .text = normalised, .ambiguous = identity};
    // Fifteen digits are an old identity number or an old registration number: nobody can tell.
    if (identity && normalised.size() == 18)
        return {.kind = ScanKind::IdentityNumber, .text = normalised, .ambiguous = false};
    return {.kind = ScanKind::Unknown, .text = text.trimmed(), .ambiguous = identity};
}

} // namespace creditdesk::domain

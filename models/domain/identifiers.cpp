#include "models/domain/identifiers.h"

#include "models/domain/areas.h"

#include <array>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kCodeLength = 18;

/// GB 32100: 31 characters, values 0-30 in this order; I, O, S, V and Z are left out.
constexpr QStringView kCodeAlphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// Not QChar::isDigit(), which also takes the digits of other scripts.
bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool areDigits(QStringView text)
{
    for (const QChar c : text) {
        if (!isDigit(c))
            return false;
    }
    return true;
}

/// GB 11643: weights 2^(17-i) mod 11, remainder to character.
QChar identityCheck(QStringView first17)
{
    static constexpr std::array<int, 17> kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr QStringView kCheck = u"10X98765432";
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i)
        sum += (first17.at(static_cast<qsizetype>(i)).unicode() - u'0') * kWeights[i];
    return kCheck.at(sum % 11);
}

/// Empty if `code` (normalised) is a valid credit code, else the reason.
QString creditCodeFault(QStringView code)
{
    if (code.isEmpty())
        return u"empty"_s;
    if (code.size() != kCodeLength)
        return u"bad_length"_s;
    for (const QChar c : code) {
        if (!kCodeAlphabet.contains(c))
            return u"bad_character"_s;
    }
    if (!areDigits(code.sliced(2, 6)))
        return u"bad_area_code"_s;
    return creditCodeCheck(code.first(17)) == code.at(17) ? QString() : u"bad_check_character"_s;
}

/// The same for a lengthened identity number, its birth date aside.
QString identityFault(QStringView number)
{
    if (number.isEmpty())
        return u"empty"_s;
    if (number.size() != kCodeLength)
        return u"bad_length"_s;
    if (!areDigits(number.first(17)) || !(isDigit(number.at(17)) || number.at(17) == u'X'))
        return u"bad_character"_s;
    return identityCheck(number.first(17)) == number.at(17) ? QString() : u"bad_check_character"_s;
}

QDate birthDate(QStringView number)
{
    const auto part = [number](qsizetype from, qsizetype length) { return number.sliced(from, length).toInt(); };
    return {part(6, 4), part(10, 2), part(12, 2)};
}

} // namespace

QString normaliseIdentifier(const QString &text)
{
    static constexpr QStringView kDashes = u"-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    QString out;
    out.reserve(text.size());
    for (QChar c : text) {
        if (c >= u'\uFF01' && c <= u'\uFF5E')
            c = QChar(static_cast<char16_t>(c.unicode() - 0xFEE0));
        if (c >= u'a' && c <= u'z')
            c = QChar(static_cast<char16_t>(c.unicode() - (u'a' - u'A')));
        // Invisible marks come along when a number is copied from a document.
        if (!c.isSpace() && c.category() != QChar::Other_Format && !kDashes.contains(c))
            out.append(c);
    }
    return out;
}

QChar creditCodeCheck(QStringView first17)
{
    static constexpr std::array<int, 17> kWeights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    if (first17.size() != 17)
        return {};
    qsizetype sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) {
        const qsizetype value = kCodeAlphabet.indexOf(first17.at(static_cast<qsizetype>(i)));
        if (value < 0)
            return {};
        sum += value * kWeights[i];
    }
    return kCodeAlphabet.at((31 - sum % 31) % 31);
}

QChar organisationCodeCheck(QStringView body8)
{
    static constexpr std::array<int, 8> kWeights{3, 7, 9, 10, 5, 8, 4, 2};
    if (body8.size() != 8)
        return {};
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) {
        const QChar c = body8.at(static_cast<qsizetype>(i));
        const bool letter = c >= u'A' && c <= u'Z';
        if (!letter && !isDigit(c))
            return {};
        sum += (letter ? c.unicode() - u'A' + 10 : c.unicode() - u'0') * kWeights[i];
    }
    const int check = 11 - sum % 11;
    if (check == 10)
        return u'X';
    return QChar(static_cast<char16_t>(u'0' + check % 11));
}

IdentifierReading readCreditCode(const QString &text)
{
    IdentifierReading out;
    out.normalised = normaliseIdentifier(text);
    const QStringView code(out.normalised);
    out.reason = creditCodeFault(code);
    out.valid = out.reason.isEmpty();
    if (!out.valid)
        return out;
    if (organisationCodeCheck(code.sliced(8, 8)) != code.at(16))
        out.warnings.append(u"inner_check_failed"_s);
    if (identityFault(code).isEmpty() && birthDate(code).isValid())
        out.warnings.append(u"also_identity"_s);
    return out;
}

IdentifierReading readIdentityNumber(const QString &text, QDate today, int adultYears)
{
    IdentifierReading out;
    out.normalised = normaliseIdentifier(text);
    if (out.normalised.size() == 15 && areDigits(out.normalised)) {
        out.normalised.insert(6, u"19"_s);
        out.normalised.append(identityCheck(out.normalised));
        out.warnings.append(u"lengthened_from_15"_s);
    }
    const QStringView number(out.normalised);
    out.reason = identityFault(number);
    if (out.reason.isEmpty()) {
        const QDate birth = birthDate(number);
        if (!birth.isValid())
            out.reason = u"bad_birth_date"_s;
        else if (birth > today)
            out.reason = u"future_birth"_s;
        else if (birth.addYears(adultYears) > today)
            out.warnings.append(u"under_18"_s);
    }
    out.valid = out.reason.isEmpty();
    if (!out.valid)
        return out;
    switch (areaStanding(number.first(6))) {
    case AreaStanding::Current:
        break;
    case AreaStanding::Retired:
        out.warnings.append(u"retired_area_code"_s);
        break;
    case AreaStanding::Unknown:
        out.warnings.append(u"unknown_area_code"_s);
        break;
    }
    if (creditCodeFault(number).isEmpty())
        out.warnings.append(u"also_credit_code"_s);
    return out;
}

} // namespace creditdesk::domain

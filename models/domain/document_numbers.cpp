#include "models/domain/reception.h"

#include <QRegularExpression>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongest = 40; // characters, for numbers that follow no standard

/// Numbers without a check of their own: passports, permits, letters, work cards.
IdentifierReading readFreeNumber(const DocumentKind &kind, const QString &text)
{
    IdentifierReading out;
    // A person is found by the exact number, so its spelling is made one; the number of a letter keeps its brackets.
    out.normalised = kind.of == u"person"_s ? normaliseIdentifier(text) : text.simplified();
    const QList<uint> characters = out.normalised.toUcs4();
    if (characters.isEmpty())
        out.reason = u"empty"_s;
    else if (characters.size() > kLongest)
        out.reason = u"bad_length"_s;
    for (const uint character : characters) {
        if (!QChar::isPrint(character) && out.reason.isEmpty())
            out.reason = u"bad_character"_s;
    }
    static const QRegularExpression kPersonal(u"^[0-9A-Z()/]+$"_s);
    if (out.reason.isEmpty() && kind.of == u"person"_s && !kPersonal.match(out.normalised).hasMatch())
        out.reason = u"bad_character"_s;
    out.valid = out.reason.isEmpty();
    return out;
}

} // namespace

IdentifierReading readDocumentNumber(const DocumentKind &kind, const QString &text, QDate today)
{
    IdentifierReading out;
    if (kind.number == u"resident_identity"_s)
        out = readIdentityNumber(text, today, kind.adultYears);
    else if (kind.number == u"credit_code"_s)
        out = readCreditCode(text);
    else if (kind.number == u"none"_s)
        return {.valid = true, .normalised = text.simplified(), .reason = {}, .warnings = {}};
    else
        return readFreeNumber(kind, text);
    if (out.warnings.contains(u"also_credit_code"_s) || out.warnings.contains(u"also_identity"_s))
        out.warnings.append(u"ambiguous_number"_s);
    return out;
}

} // namespace creditdesk::domain

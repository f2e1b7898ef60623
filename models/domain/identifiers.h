// Identifiers of the field and their checks. Pure functions, any thread.
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace creditdesk::domain {

/// Outcome of reading an identifier. `reason` and `warnings` are stable English ids ("bad_check_character",
/// "inner_check_failed", "retired_area_code", "under_18", ...), turned into words where they are shown.
struct IdentifierReading {
    bool valid = false;
    QString normalised; ///< upper case, half width, without spaces; 15-digit identity numbers lengthened to 18
    QString reason;     ///< why not valid; empty if valid
    QStringList warnings;
};

/// Unified social credit code (GB 32100-2015). The inner organisation code (GB 11714) failing is only a warning.
[[nodiscard]] IdentifierReading readCreditCode(const QString &text);
/// Citizen identity number (GB 11643-1999), 18 or 15 digits. `today` decides future births and the under-18 hint.
/// `adultYears`: from which age on the hint is not given, as the rules say it (民法典 art. 17).
inline constexpr int kAdultYears = 18; ///< where no rules are at hand
[[nodiscard]] IdentifierReading readIdentityNumber(const QString &text, QDate today, int adultYears = kAdultYears);
/// Check character (18th) for the first 17 characters of a credit code; a null QChar if a character is not allowed.
[[nodiscard]] QChar creditCodeCheck(QStringView first17);
/// Check character (9th) of an organisation code for its 8 body characters.
[[nodiscard]] QChar organisationCodeCheck(QStringView body8);
/// Full-width to half-width, upper case, spaces and hyphens removed.
[[nodiscard]] QString normaliseIdentifier(const QString &text);

} // namespace creditdesk::domain

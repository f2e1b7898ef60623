// Fills the templates of one record's fields from what is known about subject, dates, unit and amounts.
#pragma once

#include "app/sandbox/city/organisations.h"
#include "app/sandbox/city/rows.h"
#include "app/sandbox/city/vocabulary.h"

#include <QDate>

namespace creditdesk::sandbox::city {

/// All that the holes of a template may ask for.
struct RecordFacts {
    const OrganisationRow *subject = nullptr;
    const RecordRow *row = nullptr;
    const Unit *unit = nullptr;
    QDate today; ///< of the city
    QDate decided;
    QDate actEnded; ///< invalid: not ended
    QDate actBegan;
    std::int64_t index = 0;                     ///< of the subject
    std::int64_t fine = 0, gain = 0, small = 0; ///< in 0.01 yuan, as all amounts here
    std::int64_t amount = 0, paid = 0;
};

/// 0.01 yuan as text in 万元 with at most six places, and in yuan with at most two.
[[nodiscard]] std::string tenThousands(std::int64_t cents);
[[nodiscard]] std::string yuan(std::int64_t cents);
[[nodiscard]] std::string dateText(QDate date);

/// Throws the amounts.
void throwAmounts(RecordFacts &facts, Dice &dice);
[[nodiscard]] std::string fill(const TextTemplate &text, const RecordFacts &facts, Dice &dice);

} // namespace creditdesk::sandbox::city

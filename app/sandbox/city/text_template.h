// Text with holes: "罚款人民币{fine_yuan}元" or "{number:2-60}辆". Parsed once, filled millions of times.
#pragma once

#include "app/sandbox/city/dice.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace creditdesk::sandbox::city {

enum class Hole : std::uint8_t {
    None,
    Subject,
    Code,
    OrganisationCode,
    Legal,
    Registration,
    TaxNumber,
    InstitutionNumber,
    SocialNumber,
    PartyType,
    IdType,
    IdNumber,
    OwnIdType,
    OwnIdNumber,
    Address,
    Scope,
    Founded,
    Decided,
    ActBegan,
    ActEnded,
    From,
    Until,
    Unit,
    UnitCode,
    UnitShort,
    CourtNumber,
    Year,
    YearBefore,
    YearNext,
    Years,
    Valid,
    Later,
    Earlier,
    Number,
    Serial,
    Pick,
    Fine,
    FineYuan,
    Gain,
    GainYuan,
    Small,
    SmallYuan,
    Amount,
    AmountYuan,
    Paid,
    Unpaid
};

struct TemplatePart {
    std::string literal; ///< before the hole
    Hole hole = Hole::None;
    int first = 0, second = 0;                         ///< arguments of the hole
    const std::vector<std::string> *choices = nullptr; ///< for Pick
};

using TextTemplate = std::vector<TemplatePart>;
using WordLists = std::map<std::string, std::vector<std::string>>;

/// Nothing if a hole is unknown; its name then stands in `unknown`. The template refers to `lists`, which must outlive it.
[[nodiscard]] std::optional<TextTemplate> parseTemplate(std::string_view text, const WordLists &lists, std::string &unknown);

} // namespace creditdesk::sandbox::city

// Text with holes: "罚款人民币{fine_yuan}元" or "{number:2-60}辆". Parsed once; the fields of a whole record then become one
// program of steps, each a ready piece of JSON text and a hole behind it, which is run millions of times.
#pragma once

#include "app/sandbox/city/pieces.h"

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

using WordLists = std::map<std::string, std::vector<Piece>>;

struct TemplatePart {
    std::string literal; ///< before the hole
    Hole hole = Hole::None;
    int first = 0, second = 0;                   ///< arguments of the hole
    const std::vector<Piece> *choices = nullptr; ///< for Pick
};
using TextTemplate = std::vector<TemplatePart>;

/// Nothing if a hole is unknown; its name then stands in `unknown`. The template refers to `lists`, which must outlive it.
[[nodiscard]] std::optional<TextTemplate> parseTemplate(std::string_view text, const WordLists &lists, std::string &unknown);

struct FieldStep {
    Piece text;            ///< JSON up to the hole
    Piece textAtStart;     ///< the same where no field was written before
    bool optional = false; ///< a whole field: left out if the hole has nothing to say
    TemplatePart part;     ///< its hole
};
using FieldProgram = std::vector<FieldStep>;

/// `fields` sorted by code. What is written lacks the braces and the last quotation mark.
[[nodiscard]] FieldProgram compileFields(const std::vector<std::pair<std::string, TextTemplate>> &fields, Pieces &pieces);

} // namespace creditdesk::sandbox::city

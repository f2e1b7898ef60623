#include "app/sandbox/city/text_template.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace creditdesk::sandbox::city {
namespace {

struct HoleName {
    std::string_view name;
    Hole hole;
};

constexpr auto kHoles = std::to_array<HoleName>({
    {"subject", Hole::Subject},
    {"code", Hole::Code},
    {"orgcode", Hole::OrganisationCode},
    {"legal", Hole::Legal},
    {"registration", Hole::Registration},
    {"taxno", Hole::TaxNumber},
    {"institution_no", Hole::InstitutionNumber},
    {"social_no", Hole::SocialNumber},
    {"party_type", Hole::PartyType},
    {"id_type", Hole::IdType},
    {"id_number", Hole::IdNumber},
    {"own_id_type", Hole::OwnIdType},
    {"own_id_number", Hole::OwnIdNumber},
    {"address", Hole::Address},
    {"scope", Hole::Scope},
    {"founded", Hole::Founded},
    {"decided", Hole::Decided},
    {"act_began", Hole::ActBegan},
    {"act_ended", Hole::ActEnded},
    {"from", Hole::From},
    {"until", Hole::Until},
    {"unit", Hole::Unit},
    {"unit_code", Hole::UnitCode},
    {"unit_short", Hole::UnitShort},
    {"court_no", Hole::CourtNumber},
    {"year", Hole::Year},
    {"year_before", Hole::YearBefore},
    {"year_next", Hole::YearNext},
    {"years", Hole::Years},
    {"valid", Hole::Valid},
    {"later", Hole::Later},
    {"earlier", Hole::Earlier},
    {"number", Hole::Number},
    {"serial", Hole::Serial},
    {"pick", Hole::Pick},
    {"fine", Hole::Fine},
    {"fine_yuan", Hole::FineYuan},
    {"gain", Hole::Gain},
    {"gain_yuan", Hole::GainYuan},
    {"small", Hole::Small},
    {"small_yuan", Hole::SmallYuan},
    {"amount", Hole::Amount},
    {"amount_yuan", Hole::AmountYuan},
    {"paid", Hole::Paid},
    {"unpaid", Hole::Unpaid},
});

Hole holeOf(std::string_view name)
{
    for (const HoleName &one : kHoles) {
        if (one.name == name)
            return one.hole;
    }
    return Hole::None;
}

void readArguments(std::string_view text, TemplatePart &part)
{
    const std::size_t dash = text.find('-');
    const std::string_view first = text.substr(0, dash);
    std::from_chars(first.data(), first.data() + first.size(), part.first);
    if (dash != std::string_view::npos) {
        const std::string_view second = text.substr(dash + 1);
        std::from_chars(second.data(), second.data() + second.size(), part.second);
    }
}

} // namespace

std::optional<TextTemplate> parseTemplate(std::string_view text, const WordLists &lists, std::string &unknown)
{
    TextTemplate parts;
    while (!text.empty()) {
        TemplatePart part;
        const std::size_t open = text.find('{');
        const std::size_t close = text.find('}', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos) {
            part.literal = text;
            parts.push_back(std::move(part));
            break;
        }
        part.literal = text.substr(0, open);
        const std::string_view inside = text.substr(open + 1, close - open - 1);
        const std::size_t colon = inside.find(':');
        part.hole = holeOf(inside.substr(0, colon));
        if (part.hole == Hole::Pick && colon != std::string_view::npos) {
            const auto list = lists.find(std::string(inside.substr(colon + 1)));
            part.choices = list == lists.end() ? nullptr : &list->second;
        } else if (colon != std::string_view::npos) {
            readArguments(inside.substr(colon + 1), part);
        }
        if (part.hole == Hole::None || (part.hole == Hole::Pick && (part.choices == nullptr || part.choices->empty()))) {
            unknown = inside;
            return std::nullopt;
        }
        parts.push_back(std::move(part));
        text.remove_prefix(close + 1);
    }
    return parts;
}

namespace {

bool maybeEmpty(const TextTemplate &value)
{
    if (value.size() > 1 || !value.front().literal.empty())
        return false;
    switch (value.front().hole) {
    case Hole::Registration:
    case Hole::TaxNumber:
    case Hole::InstitutionNumber:
    case Hole::SocialNumber:
    case Hole::IdType:
    case Hole::IdNumber:
    case Hole::OwnIdType:
    case Hole::OwnIdNumber:
    case Hole::ActEnded:
    case Hole::From:
    case Hole::Until:
        return true;
    case Hole::Pick:
        return std::any_of(value.front().choices->begin(), value.front().choices->end(),
                           [](const Piece &one) { return one.size == 0; });
    default:
        return false;
    }
}

/// The steps of a record's fields. Keys and texts are pieces of their own, for other records may have the one or the other.
class Compiler
{
public:
    explicit Compiler(Pieces &pieces) : m_pieces(pieces) {}
    void field(const std::string &code, const TextTemplate &value)
    {
        const bool optional = maybeEmpty(value);
        FieldStep key;
        key.text = m_pieces.of("\",\"" + code + "\":\"");
        key.textAtStart = m_pieces.of("\"" + code + "\":\"");
        key.optional = optional;
        if (optional)
            key.part = value.front();
        m_steps.push_back(key);
        if (optional)
            return;
        for (const TemplatePart &part : value) {
            if (!part.literal.empty() || m_steps.back().part.hole != Hole::None)
                step(part.literal);
            m_steps.back().part = part;
        }
    }
    [[nodiscard]] FieldProgram finish() { return std::move(m_steps); }

private:
    void step(const std::string &text)
    {
        FieldStep one;
        one.text = m_pieces.of(text);
        one.textAtStart = one.text;
        m_steps.push_back(one);
    }
    Pieces &m_pieces;
    FieldProgram m_steps;
};

} // namespace

FieldProgram compileFields(const std::vector<std::pair<std::string, TextTemplate>> &fields, Pieces &pieces)
{
    Compiler compiler(pieces);
    for (const auto &[code, value] : fields)
        if (!value.empty())
            compiler.field(code, value);
    return compiler.finish();
}

} // namespace creditdesk::sandbox::city

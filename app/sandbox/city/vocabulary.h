// The words the city is made of, read once from the compiled-in resources ":/sandbox/*.json" (app/sandbox/words):
// names.json (districts with shares, trades, syllables), units.json (source units), records.json (texts of records as
// templates). Immutable after load().
#pragma once

#include "app/base/failure.h"
#include "app/sandbox/city/dice.h"
#include "app/sandbox/city/text_template.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace creditdesk::sandbox::city {

struct District {
    Piece code, name;
    int share = 0; ///< of 1000
    std::vector<Piece> streets, places;
    std::size_t number = 0; ///< place in Vocabulary::districts
    [[nodiscard]] std::string codeText() const { return std::string(code.text()); }
};

struct Sector {
    Piece id;
    int share = 0;
    std::vector<Piece> trades, scopes;
};

struct Unit {
    Piece name, code, shortName;
    std::string area;
    Piece tail; ///< JSON of a record from the value of source_unit to that of state
};

struct UnitGroup {
    std::vector<const Unit *> all;
    std::vector<const Unit *> ofDistrict; ///< by District::number; null if it has none
};

/// One way a record of a kind can read.
struct RecordCase {
    enum class Act : std::uint8_t { ByChance, Open, Ended };
    int weight = 0;
    std::vector<const UnitGroup *> units;
    Piece severity, procedure;
    bool severe = false, minor = false, published = true;
    Act act = Act::ByChance;
    FieldProgram fields;
    Piece afterId;        ///< JSON from the end of id to the value of objection
    Piece afterObjection; ///< ... to the value of published_from
    Piece afterSerial;    ///< ... to the value of source_unit
};

struct KindPlan {
    Piece id;
    int businessWeight = 0, nonprofitWeight = 0, organWeight = 0; ///< how often subjects of that group have it
    bool adverse = false;
    int lagLeast = 0, lagMost = 0; ///< days from the end of the act to the decision; negative: the act ends after it
    int openChance = 0;            ///< per thousand: the act has not ended
    std::vector<RecordCase> cases;
    Wheel caseWheel;
};

class Vocabulary
{
public:
    static base::Result<std::unique_ptr<Vocabulary>> load();

    Pieces pieces;
    std::vector<District> districts; ///< by code
    std::vector<Sector> sectors;
    std::vector<Piece> forms;
    std::vector<int> formWeights;
    WordLists lists;             ///< of names.json and records.json by their key
    std::vector<KindPlan> kinds; ///< by id
    std::vector<Unit> units;
    std::map<std::string, UnitGroup> unitsByTag;
    [[nodiscard]] const std::vector<Piece> &list(const std::string &name) const { return lists.at(name); }
    /// Null if the city has none of that code.
    [[nodiscard]] const District *district(std::string_view code) const;
};

} // namespace creditdesk::sandbox::city

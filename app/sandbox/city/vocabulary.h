// The words the city is made of, read once from the compiled-in resources ":/sandbox/*.json" (app/sandbox/words):
// names.json (districts with shares, trades, syllables), units.json (source units), records.json (texts of records as
// templates). Immutable after load().
#pragma once

#include "app/base/failure.h"
#include "app/sandbox/city/text_template.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace creditdesk::sandbox::city {

struct District {
    std::string code, name;
    int share = 0; ///< of 1000
    std::vector<std::string> streets, places;
};

struct Sector {
    std::string id;
    int share = 0;
    std::vector<std::string> trades, scopes;
};

struct CompanyForm {
    std::string text;
    int weight = 0;
};

struct Unit {
    std::string name, code, area, shortName;
};

/// One way a record of a kind can read.
struct RecordCase {
    int weight = 0;
    std::vector<std::string> unitTags;
    std::string severity, procedure;
    std::string act;                                          ///< "open": not ended, "ended": certainly, empty: by chance
    std::vector<std::pair<std::string, TextTemplate>> fields; ///< all fields of the record, sorted by code
};

struct KindPlan {
    std::string id;
    int businessWeight = 0, nonprofitWeight = 0, organWeight = 0; ///< how often subjects of that group have it
    bool adverse = false;
    int lagLeast = 0, lagMost = 0; ///< days from the end of the act to the decision; negative: the act ends after it
    int openChance = 0;            ///< per thousand: the act has not ended
    std::vector<RecordCase> cases;
};

class Vocabulary
{
public:
    static base::Result<std::unique_ptr<Vocabulary>> load();

    std::vector<District> districts;
    std::vector<Sector> sectors;
    std::vector<CompanyForm> forms;
    std::map<std::string, std::vector<std::string>> lists; ///< of names.json and records.json by their key
    std::vector<KindPlan> kinds;
    std::vector<Unit> units;
    std::map<std::string, std::vector<const Unit *>> unitsByTag;
    [[nodiscard]] const std::vector<std::string> &list(const std::string &name) const { return lists.at(name); }
};

} // namespace creditdesk::sandbox::city

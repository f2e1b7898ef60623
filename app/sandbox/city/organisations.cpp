#include "app/sandbox/city/organisations.h"

#include "app/sandbox/city/codes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace creditdesk::sandbox::city {
namespace {

enum Purpose : std::uint64_t { Registration = 1, Naming = 2, Place = 3 };

struct Kind {
    const char *id;
    int weight;
    const char *head; ///< department and category of the credit code
};

constexpr auto kKinds = std::to_array<Kind>({{"enterprise", 700, "91"},
                                             {"self_employed", 200, "92"},
                                             {"cooperative", 10, "93"},
                                             {"institution", 25, "12"},
                                             {"social_group", 20, "51"},
                                             {"private_non_enterprise", 25, "52"},
                                             {"foundation", 10, "53"},
                                             {"organ", 10, "11"}});

const Kind &throwKind(Dice &dice)
{
    std::array<int, kKinds.size()> weights{};
    std::transform(kKinds.begin(), kKinds.end(), weights.begin(), [](const Kind &kind) { return kind.weight; });
    return kKinds[weighted(dice, weights)];
}

template <typename List, typename Weight>
const typename List::value_type &pickWeighted(Dice &dice, const List &list, Weight weight)
{
    std::vector<int> weights;
    weights.reserve(list.size());
    for (const auto &one : list)
        weights.push_back(weight(one));
    return list[weighted(dice, weights)];
}

std::string sectorOf(const std::string &kind, Dice &dice, const Vocabulary &words)
{
    if (kind == "cooperative")
        return "A";
    if (kind == "social_group" || kind == "foundation" || kind == "organ")
        return "S";
    if (kind == "institution" || kind == "private_non_enterprise")
        return std::vector<std::string>{"P", "Q", "M", "R"}[dice.below(4)];
    if (kind == "self_employed")
        return std::vector<std::string>{"F", "H", "O", "F", "H"}[dice.below(5)];
    return pickWeighted(dice, words.sectors, [](const Sector &sector) { return sector.share; }).id;
}

const Sector &sectorById(const std::string &id, const Vocabulary &words)
{
    const auto found =
        std::find_if(words.sectors.begin(), words.sectors.end(), [&](const Sector &one) { return one.id == id; });
    return found == words.sectors.end() ? words.sectors.front() : *found;
}

} // namespace

Organisations::Organisations(const CityOptions &options, const Vocabulary &words) : m_options(options), m_words(words)
{
    std::int64_t total = 0;
    for (const District &district : words.districts)
        total += district.share;
    std::int64_t share = 0;
    for (const District &district : words.districts) {
        share += district.share;
        m_blockEnds.push_back(options.subjects * share / total);
    }
}

const District &Organisations::districtOf(std::int64_t index) const
{
    if (index < m_options.subjects) {
        const auto block = std::upper_bound(m_blockEnds.begin(), m_blockEnds.end(), index);
        return m_words.districts[static_cast<std::size_t>(block - m_blockEnds.begin())];
    }
    Dice dice(m_options.seed, Place, static_cast<std::uint64_t>(index));
    return pickWeighted(dice, m_words.districts, [](const District &district) { return district.share; });
}

std::optional<std::int64_t> Organisations::indexOf(const std::string &code) const
{
    if (code.size() != 18 || code.compare(8, 2, "MA") != 0)
        return std::nullopt;
    const auto index = unscrambled(std::string_view(code).substr(10, 6), m_options.seed);
    return index ? std::optional(static_cast<std::int64_t>(*index)) : std::nullopt;
}

OrganisationRow Organisations::make(std::int64_t index) const
{
    const District &district = districtOf(index);
    Dice dice(m_options.seed, Registration, static_cast<std::uint64_t>(index));
    const Kind &kind = throwKind(dice);
    OrganisationRow row;
    row.kind = kind.id;
    row.district = district.code;
    row.sector = sectorOf(row.kind, dice, m_words);
    const bool byCity = row.kind == "enterprise" ? dice.chance(150) : row.kind != "self_employed" && dice.chance(350);
    row.code = creditCode(std::string(kind.head) + (byCity ? "310000" : district.code),
                          "MA" + scrambled(static_cast<std::uint64_t>(index), m_options.seed));
    registration(dice, row, district);
    row.registrar = byCity ? std::string("上海市") : "上海市" + district.name;
    row.registrar += row.kind == "enterprise" || row.kind == "self_employed" || row.kind == "cooperative" ? "市场监督管理局"
                     : row.kind == "institution" ? "事业单位登记管理局"
                     : row.kind == "organ"       ? "机构编制委员会办公室"
                                                 : "民政局";
    const Sector &sector = sectorById(row.sector, m_words);
    Dice naming(m_options.seed, Naming, static_cast<std::uint64_t>(index));
    row.name = name(naming, row.kind, district, sector);
    row.legalRepresentative = person(naming);
    row.address = address(naming, district);
    const std::int64_t scopes = std::min<std::int64_t>(naming.between(1, 5), static_cast<std::int64_t>(sector.scopes.size()));
    const std::size_t start = naming.below(sector.scopes.size());
    for (std::int64_t i = 0; i < scopes; ++i) {
        row.scope += i == 0 ? "" : "；";
        row.scope += sector.scopes[(start + static_cast<std::size_t>(i)) % sector.scopes.size()];
    }
    return row;
}

void Organisations::registration(Dice &dice, OrganisationRow &row, const District &district) const
{
    const double recent = static_cast<double>(dice.below(1'000'000)) / 1e6;
    const QDate founded = m_options.date.addDays(-30 - static_cast<qint64>(std::pow(recent, 1.7) * 365.25 * 34));
    row.founded = founded.toString(Qt::ISODate).toStdString();
    if (founded < QDate(2015, 10, 1) && dice.chance(600))
        row.registrationNo = registrationNumber(district.code + std::to_string(10'000'000 + dice.below(89'999'999)));
    const std::array<int, 4> statusWeights{row.kind == "organ" ? 1000 : 870, row.kind == "organ" ? 0 : 30,
                                           row.kind == "enterprise" ? 40 : 0, row.kind == "organ" ? 0 : 60};
    static constexpr std::array<const char *, 4> kStatuses{"active", "suspended", "revoked", "deregistered"};
    row.status = kStatuses[weighted(dice, statusWeights)];
    const bool hasCapital = row.kind == "enterprise" || row.kind == "cooperative" || row.kind == "foundation" ||
                            row.kind == "private_non_enterprise";
    if (hasCapital) {
        static constexpr std::array<int, 12> kCapitals{10, 30, 50, 100, 200, 500, 1000, 2000, 3000, 5000, 10000, 50000};
        static constexpr std::array<int, 12> kWeights{60, 60, 150, 250, 120, 160, 110, 40, 20, 15, 10, 5};
        row.capital = std::to_string(kCapitals[weighted(dice, kWeights)]);
        if (dice.chance(80))
            row.capital += "." + std::to_string(1 + dice.below(999'998) / 10 * 10 + 1); // an odd amount from a conversion
    }
    if (row.kind == "enterprise" || row.kind == "self_employed" || row.kind == "cooperative") {
        static constexpr std::array<int, 4> kWeights{520, 330, 110, 40};
        row.riskClass = std::string(1, static_cast<char>('A' + weighted(dice, kWeights)));
    }
}

std::string Organisations::address(Dice &dice, const District &district) const
{
    std::string text = "上海市" + district.name + dice.pick(district.streets) + std::to_string(dice.between(1, 3999)) + "号";
    if (dice.chance(700))
        text += std::to_string(dice.between(1, 38)) + "幢";
    if (dice.chance(800))
        text +=
            std::to_string(dice.between(1, 32)) + (dice.chance(300) ? "层" : "") + std::to_string(dice.between(10, 99)) + "室";
    return text;
}

} // namespace creditdesk::sandbox::city

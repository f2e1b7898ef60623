#include "app/sandbox/city/organisations.h"

#include "app/sandbox/city/codes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace creditdesk::sandbox::city {
namespace {

enum Purpose : std::uint64_t { Registration = 1, Place = 3 };

constexpr std::int64_t kBaseSequence = 10'000'000; // the platform had a life before this city
constexpr std::uint64_t kBundle = 16;              // new organisations come from one district after the other
constexpr std::size_t kAges = 4096;
constexpr std::array<int, 12> kCapitals{10, 30, 50, 100, 200, 500, 1000, 2000, 3000, 5000, 10000, 50000};

} // namespace

Organisations::Organisations(const CityOptions &options, const Days &days, Vocabulary &words)
    : m_options(options),
      m_days(days),
      m_words(words),
      m_stream(streamOf(options.seed, Registration)),
      m_placeStream(streamOf(options.seed, Place)),
      m_today(static_cast<Day>(options.date.toJulianDay())),
      m_kindWheel(std::array{700, 200, 10, 25, 20, 25, 10, 10}),
      m_formWheel(words.formWeights),
      m_statusWheel(std::array{870, 30, 0, 60}),
      m_enterpriseStatusWheel(std::array{870, 30, 40, 60}),
      m_capitalWheel(std::array{60, 60, 150, 250, 120, 160, 110, 40, 20, 15, 10, 5}),
      m_riskWheel(std::array{520, 330, 110, 40})
{
    std::vector<int> shares;
    std::int64_t total = 0;
    for (const District &district : words.districts)
        total += shares.emplace_back(district.share);
    m_districtWheel = Wheel(shares);
    std::int64_t share = 0;
    for (const int one : shares)
        m_blockEnds.push_back(options.subjects * (share += one) / total);
    for (std::size_t i = 0; i < kAges; ++i)
        m_age.push_back(static_cast<float>(std::pow(static_cast<double>(i) / kAges, 1.7) * 365.25 * 34));
    gatherTexts(words);
    gatherFrame(words.pieces);
}

void Organisations::gatherTexts(Vocabulary &words)
{
    Pieces &pieces = words.pieces;
    const Piece market = pieces.of("市场监督管理局");
    const Piece civil = pieces.of("民政局");
    const auto kind = [&](const char *id, const char *head, const Piece &authority, SubjectGroup group, bool hasCapital) {
        return SubjectKind{pieces.of(id), head, authority, group, hasCapital};
    };
    m_kinds = {kind("enterprise", "91", market, SubjectGroup::Business, true),
               kind("self_employed", "92", market, SubjectGroup::Business, false),
               kind("cooperative", "93", market, SubjectGroup::Business, true),
               kind("institution", "12", pieces.of("事业单位登记管理局"), SubjectGroup::Nonprofit, false),
               kind("social_group", "51", civil, SubjectGroup::Nonprofit, false),
               kind("private_non_enterprise", "52", civil, SubjectGroup::Nonprofit, true),
               kind("foundation", "53", civil, SubjectGroup::Nonprofit, true),
               kind("organ", "11", pieces.of("机构编制委员会办公室"), SubjectGroup::Organ, false)};
    m_statuses = {pieces.of("active"), pieces.of("suspended"), pieces.of("revoked"), pieces.of("deregistered")};
    static constexpr std::array<std::string_view, KindCount> kSectors{"", "FHOFH", "A", "PQMR", "S", "PQMR", "S", "S"};
    std::vector<int> shares;
    for (const Sector &sector : words.sectors)
        shares.push_back(sector.share);
    m_sectorWheel = Wheel(shares);
    for (std::size_t number = 0; number < KindCount; ++number) {
        for (const char letter : kSectors[number]) {
            const auto found = std::find_if(words.sectors.begin(), words.sectors.end(),
                                            [&](const Sector &one) { return one.id.text()[0] == letter; });
            m_sectors[number].push_back(&*found);
        }
    }
    m_texts = {pieces.of("上海市"),
               pieces.of("上海"),
               pieces.of("（上海）"),
               pieces.of("号"),
               pieces.of("幢"),
               pieces.of("层"),
               pieces.of("室"),
               pieces.of("高科技园区"),
               pieces.of("产业发展"),
               pieces.of("专业合作社"),
               pieces.of("实业"),
               pieces.of("；"),
               &words.list("surnames"),
               &words.list("given"),
               &words.list("rare_given"),
               &words.list("syllables_first"),
               &words.list("syllables_second"),
               &words.list("syllables_third"),
               &words.list("rare"),
               &words.list("latin"),
               &words.list("numbers"),
               &words.list("towns"),
               &words.list("shop_words"),
               &words.list("coop_words"),
               &words.list("institution_words"),
               &words.list("social_words"),
               &words.list("private_words"),
               &words.list("foundation_words"),
               &words.list("organ_words")};
}

const District &Organisations::districtOf(std::int64_t index) const
{
    if (index < m_options.subjects) {
        const auto block = std::upper_bound(m_blockEnds.begin(), m_blockEnds.end(), index);
        return m_words.districts[static_cast<std::size_t>(block - m_blockEnds.begin())];
    }
    Dice dice(placeIn(m_placeStream, static_cast<std::uint64_t>(index - m_options.subjects) / kBundle));
    return m_words.districts[m_districtWheel.turn(dice)];
}

std::optional<std::int64_t> Organisations::indexOf(const std::string &code) const
{
    if (code.size() != 18 || code.compare(8, 2, "MA") != 0)
        return std::nullopt;
    const auto index = unscrambled(std::string_view(code).substr(10, 6), m_options.seed);
    return index ? std::optional(static_cast<std::int64_t>(*index)) : std::nullopt;
}

const Sector &Organisations::throwSector(Dice &dice, std::size_t kind) const
{
    return kind == Enterprise ? m_words.sectors[m_sectorWheel.turn(dice)] : *dice.pick(m_sectors[kind]);
}

void Organisations::make(std::int64_t index, Subject &subject) const
{
    Dice dice(placeIn(m_stream, static_cast<std::uint64_t>(index)));
    const std::size_t kind = m_kindWheel.turn(dice);
    subject.index = index;
    subject.revision = dice.between(1, kBaseSequence);
    subject.home = &districtOf(index);
    subject.district = subject.home;
    subject.kind = &m_kinds[kind];
    subject.sector = &throwSector(dice, kind);
    subject.byCity = kind == Enterprise ? dice.chance(150) : kind != SelfEmployed && dice.chance(350);
    char head[8] = {subject.kind->head[0], subject.kind->head[1], '3', '1', '0', '0', '0', '0'};
    if (!subject.byCity)
        std::copy_n(subject.home->code.data, 6, head + 2);
    char body[8] = {'M', 'A'};
    scramble(static_cast<std::uint64_t>(index), m_options.seed, body + 2);
    subject.code = creditCode({head, 8}, {body, 8});
    throwRegistration(dice, subject);
    for (Phrase *phrase : {&subject.name, &subject.legal, &subject.address, &subject.scope})
        phrase->clear();
    throwName(dice, kind, *subject.home, *subject.sector, subject.name);
    throwPerson(dice, subject.legal);
    throwAddress(dice, *subject.home, subject.address);
    const auto &scopes = subject.sector->scopes;
    const auto count = std::min(static_cast<std::size_t>(dice.between(1, 5)), scopes.size());
    const std::size_t start = dice.below(scopes.size());
    subject.mainScope = scopes[start];
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0)
            subject.scope.add(m_texts.semicolon);
        subject.scope.add(scopes[(start + i) % scopes.size()]);
    }
}

void Organisations::throwRegistration(Dice &dice, Subject &subject) const
{
    subject.founded = m_today - 30 - static_cast<Day>(m_age[dice.below(kAges)]);
    subject.registrationNo.clear();
    if (subject.founded < static_cast<Day>(QDate(2015, 10, 1).toJulianDay()) && dice.chance(600))
        subject.registrationNo =
            registrationNumber(subject.home->codeText() + std::to_string(10'000'000 + dice.below(89'999'999)));
    const std::size_t kind = numberOf(*subject.kind);
    subject.status = m_statuses[kind == Organ ? 0 : (kind == Enterprise ? m_enterpriseStatusWheel : m_statusWheel).turn(dice)];
    subject.capital.clear();
    if (subject.kind->hasCapital) {
        subject.capital = std::to_string(kCapitals[m_capitalWheel.turn(dice)]);
        if (dice.chance(80))
            subject.capital += "." + std::to_string(1 + dice.below(999'998) / 10 * 10 + 1); // an odd amount from a conversion
    }
    subject.riskClass = subject.kind->group == SubjectGroup::Business
                            ? static_cast<char>('A' + static_cast<char>(m_riskWheel.turn(dice)))
                            : '\0';
}

} // namespace creditdesk::sandbox::city

#include "models/domain/inspection_placement.h"

#include "models/domain/catalogue.h"

#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace creditdesk::domain {

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// The few codes of one column, found by place.
class Codes
{
public:
    void add(const QString &code) { m_codes.push_back(code.toStdString()); }
    [[nodiscard]] std::size_t find(std::string_view code) const
    {
        const auto at = std::find(m_codes.begin(), m_codes.end(), code);
        return at == m_codes.end() ? kNone : static_cast<std::size_t>(at - m_codes.begin());
    }
    [[nodiscard]] const std::string &at(std::size_t index) const { return m_codes[index]; }

private:
    std::vector<std::string> m_codes;
};

Codes codesOf(const QList<Term> &terms)
{
    Codes out;
    for (const Term &term : terms)
        out.add(term.id);
    return out;
}

/// Where a row stands in each column; kNone: nowhere.
struct Coordinates {
    std::size_t kind, status, district, sector, grade;

    /// All five in one number: no column of the catalogue has more than 254 codes.
    [[nodiscard]] std::uint64_t key() const
    {
        std::uint64_t out = 0;
        for (const std::size_t one : {kind, status, district, sector, grade})
            out = out << 8U | (one & 0xFFU);
        return out;
    }
};

bool allows(const QStringList &list, const std::string &code)
{
    return list.isEmpty() || list.contains(QString::fromStdString(code));
}

} // namespace

std::string_view leftOutReason(InspectionPlace place)
{
    switch (place) {
    case InspectionPlace::FullCoverage:
        return "full_coverage";
    case InspectionPlace::NoClass:
        return "no_class";
    case InspectionPlace::YearlyMaximum:
        return "yearly_maximum";
    case InspectionPlace::AlreadyChecked:
        return "already_checked";
    case InspectionPlace::NoItem:
        return "no_item";
    case InspectionPlace::Drawable:
    case InspectionPlace::OutsidePool:
    case InspectionPlace::NoOrganisation:
        break;
    }
    return {};
}

bool isCreditCode(std::string_view code)
{
    static constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    static constexpr std::array<unsigned, 17> kWeights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    static constexpr auto kValues = [] {
        std::array<unsigned char, 256> out{};
        out.fill(0xFF);
        for (std::size_t i = 0; i < kAlphabet.size(); ++i)
            out[static_cast<unsigned char>(kAlphabet[i])] = static_cast<unsigned char>(i);
        return out;
    }();
    if (code.size() != kWeights.size() + 1)
        return false;
    unsigned sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) {
        const unsigned value = kValues[static_cast<unsigned char>(code[i])];
        if (value >= kAlphabet.size())
            return false;
        sum += value * kWeights[i];
    }
    const auto modulus = static_cast<unsigned>(kAlphabet.size());
    return kValues[static_cast<unsigned char>(code.back())] == (modulus - sum % modulus) % modulus;
}

struct InspectionPlacer::Impl {
    Impl(const InspectionPlan &p, const Catalogue &catalogue)
        : plan(p),
          kinds(codesOf(catalogue.subjectKinds())),
          statuses(codesOf(catalogue.subjectStatuses())),
          districts(codesOf(catalogue.districts())),
          sectors(codesOf(catalogue.sectors()))
    {
        for (const InspectionClassRule &rule : plan.classes)
            grades.add(rule.grade);
        for (const InspectionItem &item : plan.items)
            items.add(item.id);
        unclassed = grades.find(plan.unclassed.toStdString());
    }

    /// By what does not change from visit to visit.
    [[nodiscard]] const InspectionPlacement &placed(const Coordinates &at)
    {
        const auto [found, fresh] = known.try_emplace(at.key());
        if (fresh)
            found->second = judge(at);
        return found->second;
    }
    [[nodiscard]] InspectionPlacement judge(const Coordinates &at);
    [[nodiscard]] bool inPool(const Coordinates &at, const std::string &district, const std::string &sector) const;
    [[nodiscard]] std::uint64_t itemsFor(const std::string &kind, const std::string &district, const std::string &sector) const;
    [[nodiscard]] std::string_view stratumOf(const Coordinates &at, const std::string &district, const std::string &sector);

    const InspectionPlan &plan;
    Codes kinds, statuses, districts, sectors, grades, items;
    std::size_t unclassed = kNone;
    std::unordered_map<std::uint64_t, InspectionPlacement> known;
    std::deque<std::string> strata; ///< stays where it is
};

bool InspectionPlacer::Impl::inPool(const Coordinates &at, const std::string &district, const std::string &sector) const
{
    return at.status != kNone && plan.kinds.contains(QString::fromStdString(kinds.at(at.kind))) &&
           plan.statuses.contains(QString::fromStdString(statuses.at(at.status))) && allows(plan.districts, district) &&
           allows(plan.sectors, sector);
}

std::uint64_t InspectionPlacer::Impl::itemsFor(const std::string &kind, const std::string &district,
                                               const std::string &sector) const
{
    std::uint64_t out = 0;
    for (qsizetype i = 0; i < plan.items.size(); ++i) {
        const InspectionItem &item = plan.items.at(i);
        if (allows(item.kinds, kind) && allows(item.districts, district) && allows(item.sectors, sector))
            out |= std::uint64_t{1} << static_cast<unsigned>(i);
    }
    return out;
}

std::string_view InspectionPlacer::Impl::stratumOf(const Coordinates &at, const std::string &district,
                                                   const std::string &sector)
{
    std::string out = grades.at(at.grade);
    for (const StratumBy by : plan.strataBy) {
        if (by != StratumBy::Class) {
            const std::string &part = by == StratumBy::District ? district : sector;
            out += '/';
            out += part.empty() ? "-" : part;
        }
    }
    const auto found = std::find(strata.begin(), strata.end(), out);
    return found != strata.end() ? *found : strata.emplace_back(out);
}

InspectionPlacement InspectionPlacer::Impl::judge(const Coordinates &at)
{
    static const std::string kUnknown;
    const std::string &district = at.district == kNone ? kUnknown : districts.at(at.district);
    const std::string &sector = at.sector == kNone ? kUnknown : sectors.at(at.sector);
    InspectionPlacement out;
    if (!inPool(at, district, sector))
        return out;
    out.district = district;
    const bool covered =
        std::any_of(plan.fullCoverage.begin(), plan.fullCoverage.end(), [&sector](const InspectionFullCoverage &one) {
            return one.sectors.contains(QString::fromStdString(sector));
        });
    if (covered || at.grade == kNone) {
        out.place = covered ? InspectionPlace::FullCoverage : InspectionPlace::NoClass;
        return out;
    }
    out.items = itemsFor(kinds.at(at.kind), district, sector);
    out.place = out.items == 0 ? InspectionPlace::NoItem : InspectionPlace::Drawable;
    if (out.items != 0)
        out.stratum = stratumOf(at, district, sector);
    return out;
}

InspectionPlacer::InspectionPlacer(const InspectionPlan &plan, const Catalogue &catalogue)
    : m(std::make_unique<Impl>(plan, catalogue))
{
}

InspectionPlacer::~InspectionPlacer() = default;

InspectionPlacement InspectionPlacer::place(const InspectionSubject &subject)
{
    Coordinates at{m->kinds.find(subject.kind), m->statuses.find(subject.status), m->districts.find(subject.district),
                   m->sectors.find(subject.sector), m->grades.find(subject.grade)};
    InspectionPlacement out;
    if (at.kind == kNone || !isCreditCode(subject.code)) {
        out.place = InspectionPlace::NoOrganisation;
        return out;
    }
    if (at.grade == kNone && subject.grade.empty())
        at.grade = m->unclassed;
    out = m->placed(at);
    if (out.place != InspectionPlace::Drawable)
        return out;
    if (subject.visitsThisYear >= m->plan.classes.at(static_cast<qsizetype>(at.grade)).yearlyMaximum) {
        out.place = InspectionPlace::YearlyMaximum;
        return out;
    }
    for (const std::string_view checked : subject.itemsChecked) {
        if (const std::size_t item = m->items.find(checked); item != kNone)
            out.items &= ~(std::uint64_t{1} << item);
    }
    if (out.items == 0)
        out.place = InspectionPlace::AlreadyChecked;
    return out;
}

} // namespace creditdesk::domain
